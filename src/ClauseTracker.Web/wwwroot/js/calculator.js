// A trade that is chosen brings its figures, and a wording is copied by one click; every page works without it.
(() => {
  document.addEventListener('change', event => {
    const trade = event.target;
    const table = trade.closest?.('[data-trades]');
    if (!table || !/\.Trade$/.test(trade.name ?? '')) return;
    const figures = JSON.parse(table.dataset.trades)[trade.value];
    if (!figures) return;
    ['LabourShare', 'HourlyCost'].forEach((field, place) => {
      const input = trade.closest('.trade-row').querySelector(`[name$=".${field}"]`);
      if (input) input.value = figures[place];
    });
    trade.dispatchEvent(new Event('input', { bubbles: true }));
  });

  document.querySelectorAll('[data-copy]').forEach(button => {
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).value);
      const label = button.textContent;
      button.textContent = button.dataset.copied;
      setTimeout(() => { button.textContent = label; }, 2000);
    });
  });
})();
