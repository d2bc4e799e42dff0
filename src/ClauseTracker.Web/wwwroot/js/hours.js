// Checking statements and choosing from lists with few keys; every page works without it.
(() => {
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
