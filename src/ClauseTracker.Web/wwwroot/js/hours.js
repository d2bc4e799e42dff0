// Typing hours, checking statements and choosing from lists with few keys; every page works without it.
(() => {
  const language = document.documentElement.lang;

  const numberIn = text => {
    const tight = text.replace(/[\s\u00a0\u202f]/g, '');
    const mark = Math.max(tight.lastIndexOf(','), tight.lastIndexOf('.'));
    const plain = mark < 0 ? tight : tight.slice(0, mark).replace(/[.,]/g, '') + '.' + tight.slice(mark + 1);
    return /^\d*\.?\d*$/.test(plain) ? Number(plain) || 0 : 0;
  };

  document.querySelectorAll('[data-hours-grid]').forEach(grid => {
    const cells = [...grid.querySelectorAll('[data-hours]')];
    const total = grid.querySelector('[data-hours-total]');
    const save = grid.querySelector('button[type="submit"]');
    const written = sum => sum.toLocaleString(language === 'fr' ? 'fr-FR' : 'en-GB', {
      minimumFractionDigits: Number.isInteger(sum) ? 0 : 2, maximumFractionDigits: 2,
    });
    const count = () => { total.value = written(Math.round(cells.reduce((sum, cell) => sum + numberIn(cell.value) * 100, 0)) / 100); };

    grid.addEventListener('input', count);
    grid.addEventListener('focusin', event => { if (cells.includes(event.target)) event.target.select(); });
    grid.addEventListener('keydown', event => {
      const place = cells.indexOf(event.target);
      const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (place < 0 || !step || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      (cells[place + step] ?? (step > 0 ? save : event.target)).focus();
    });
    if (!document.querySelector('[data-focus]')) cells.find(cell => cell.value === '')?.focus();
    count();
  });

  document.querySelectorAll('[data-choices]').forEach(place => {
    place.querySelector('input')?.setAttribute('list', place.dataset.choices);
  });

  document.querySelectorAll('form[data-largest-file]').forEach(form => {
    const input = form.querySelector('input[type="file"]');
    input.addEventListener('change', () => {
      const isTooLarge = [...input.files].some(file => file.size > Number(form.dataset.largestFile));
      input.setCustomValidity(isTooLarge ? form.dataset.largestFileWords : '');
      input.reportValidity();
    });
  });

  const kept = 'clausetracker.shortcuts';
  const isOn = () => localStorage.getItem(kept) !== 'off';
  document.querySelectorAll('[data-shortcuts]').forEach(area => {
    const toggle = area.querySelector('[data-shortcuts-switch]');
    const show = () => {
      toggle.setAttribute('aria-pressed', String(isOn()));
      area.classList.toggle('shortcuts-off', !isOn());
    };
    toggle.hidden = false;
    toggle.addEventListener('click', () => {
      localStorage.setItem(kept, isOn() ? 'off' : 'on');
      show();
    });
    show();

    area.querySelectorAll('details').forEach(details => details.addEventListener('toggle', () => {
      if (details.open) details.querySelector('textarea')?.focus();
    }));
    document.addEventListener('keydown', event => {
      if (!isOn() || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
      if (event.target.closest('input, textarea, select, [contenteditable]')) return;
      const target = [...area.querySelectorAll('[data-press]')].find(one => one.dataset.press === event.key.toLowerCase());
      if (!target) return;
      event.preventDefault();
      target.click();
    });
  });
})();
