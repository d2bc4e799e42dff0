// Small comforts; every page works without them.
(() => {
  const antiforgery = document.querySelector('meta[name="antiforgery"]');

  document.addEventListener('htmx:configRequest', event => {
    if (event.detail.verb !== 'get') event.detail.headers[antiforgery.dataset.header] = antiforgery.content;
  });

  // A refused form comes back with an error code, and must be shown like any other answer.
  document.addEventListener('htmx:beforeSwap', event => {
    if (event.detail.xhr.status === 422) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });

  const focusRefusals = place => place.querySelector?.('[data-focus]')?.focus();
  focusRefusals(document);
  document.addEventListener('htmx:afterSwap', event => focusRefusals(event.detail.target));

  const closeMenus = except => document.querySelectorAll('details[data-closes-outside][open]').forEach(menu => {
    if (!menu.contains(except)) menu.open = false;
  });
  document.addEventListener('click', event => closeMenus(event.target));
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') closeMenus(null);
  });

  // A table wider than its card scrolls: by the keyboard too, and only then is it a stop of the Tab key.
  const scrolls = new ResizeObserver(entries => entries.forEach(({ target }) => {
    if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
    else target.removeAttribute('tabindex');
  }));
  const watchTables = place => place.querySelectorAll?.('.table-responsive').forEach(card => scrolls.observe(card));
  watchTables(document);
  document.addEventListener('htmx:afterSettle', event => watchTables(event.detail.elt));

  // Ctrl+Enter, or Cmd+Enter, sends a long form from any of its fields.
  document.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.repeat || !(event.ctrlKey || event.metaKey)) return;
    const form = event.target.closest?.('form[data-submit-keys]');
    if (!form) return;
    event.preventDefault();
    form.requestSubmit();
  });

  // A second click on a slow form must not send it twice.
  document.addEventListener('submit', event => {
    const form = event.target;
    if (form.hasAttribute('data-sent')) event.preventDefault();
    else if (form.method === 'post') {
      form.setAttribute('data-sent', '');
      // An answer that is a file leaves the page where it is: the form must work again.
      setTimeout(() => form.removeAttribute('data-sent'), 4000);
    }
  });
  window.addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach(form => form.removeAttribute('data-sent')));
  document.addEventListener('htmx:afterRequest', event => event.detail.elt.closest?.('form')?.removeAttribute('data-sent'));
})();
