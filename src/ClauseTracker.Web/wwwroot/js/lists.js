// The key / leads to the search box of a list, from anywhere but a field.
(() => {
  const box = document.querySelector('[data-search-key]');
  if (!box) return;
  document.addEventListener('keydown', event => {
    if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target.closest?.('input, textarea, select, [contenteditable]')) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
})();
