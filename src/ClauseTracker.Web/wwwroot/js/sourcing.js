// One key on a candidate's row says what became of them; the page works without it. Keys act only while the row itself has the focus.
(() => {
  const rows = [...document.querySelectorAll('[data-candidate]')];
  if (rows.length === 0) return;
  rows[0].closest('section').classList.add('has-keys');

  rows.forEach((row, place) => row.addEventListener('keydown', event => {
    if (event.target !== row || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      rows[place + step]?.focus();
      return;
    }

    const pressed = [...row.querySelectorAll('[data-press]')].find(one => one.dataset.press === event.key.toLowerCase());
    if (!pressed) return;
    event.preventDefault();
    pressed.click();
    if (pressed.matches('summary')) pressed.parentElement.querySelector('select')?.focus();
  }));
})();
