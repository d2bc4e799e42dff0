// The sum of what is typed, for a look before sending, and copying a link; the pages work without it.
(() => {
  const language = document.documentElement.lang === 'fr' ? 'fr-FR' : 'en-GB';

  const numberIn = text => {
    const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
    return /^\d*\.?\d*$/.test(plain) ? Number(plain) || 0 : 0;
  };

  document.querySelectorAll('[data-firm-hours]').forEach(form => {
    const cells = [...form.querySelectorAll('[data-hours]')];
    const line = form.querySelector('[data-hours-line]');
    const total = form.querySelector('[data-hours-total]');
    const count = () => {
      const sum = Math.round(cells.reduce((all, cell) => all + numberIn(cell.value) * 100, 0)) / 100;
      total.value = sum.toLocaleString(language, { minimumFractionDigits: Number.isInteger(sum) ? 0 : 2, maximumFractionDigits: 2 });
    };
    line.hidden = cells.length < 2;
    form.addEventListener('input', count);
    form.addEventListener('focusin', event => { if (cells.includes(event.target)) event.target.select(); });
    count();
  });

  document.querySelectorAll('[data-copy]').forEach(button => {
    if (!navigator.clipboard) return;
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).value);
      button.textContent = button.dataset.copyDone;
    });
  });
})();
