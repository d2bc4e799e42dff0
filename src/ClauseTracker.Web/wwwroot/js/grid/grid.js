// The grid of a month: typed like a spreadsheet, saved cell by cell. Without this script its form declares a whole month.
import { groupsOf, put } from './cells.js';
import { listenToClipboard } from './pasting.js';
import { listenToKeys } from './keys.js';
import { savingOf } from './saving.js';
import { showNotes, tell } from './notes.js';
import { groupTotal, showTotals } from './totals.js';
import { plain, say } from './values.js';

const start = root => {
  const groups = groupsOf(root);
  const rows = groups.flatMap(group => group.rows);
  const limits = { monthMost: root.dataset.monthMost * 100, weekUsual: root.dataset.weekUsual * 100, jump: Number(root.dataset.jump) };
  const refresh = (changed = rows) => {
    showTotals(root, groups);
    changed.forEach(row => showNotes(row, limits, saving.choose));
  };
  const saving = savingOf(root, groups, refresh);
  const said = document.querySelector('[data-said]');

  const putAll = targets => {
    targets.forEach(([cell, hours]) => put(cell, hours));
    refresh();
    targets.forEach(([cell]) => saving.save(cell));
  };

  const copyLastMonth = () => {
    const empty = rows.filter(row => !row.group.isLocked && row.last > 0 && row.cells.every(cell => cell.input.value.trim() === ''));
    putAll(empty.map(row => [row.month, row.last]));
    said.textContent = empty.length > 0 ? say('Copied', empty.length) : say('NothingToCopy');
  };

  const declare = async (group, address) => {
    const active = keys.cellAt(document.activeElement);
    if (active) saving.save(active);
    const isNothing = address !== group.form.dataset.asItStands;
    if (isNothing && groupTotal(group) > 0) return tell(group.rows[0], say('HoursTyped'));
    if (!await saving.flush(group)) {
      tell(group.rows.find(row => row.element.matches('.refused')) ?? group.rows[0], say('CannotDeclare'));
      return undefined;
    }
    const total = group.form.elements.Total;
    [total.disabled, total.value] = [false, plain(groupTotal(group)).replace('.', document.documentElement.lang === 'fr' ? ',' : '.')];
    group.form.action = address;
    // Each cell was saved upon what was seen in it: the version of the page's beginning says nothing any more.
    group.form.elements.Seen.disabled = true;
    // Its cells are saved: the form says which month, and nothing of the hours.
    group.rows.flatMap(row => [...row.element.querySelectorAll('input')]).forEach(input => { input.disabled = true; });
    saving.leave();
    group.form.submit();
    return undefined;
  };

  const keys = listenToKeys(root, groups, {
    restore: cell => { put(cell, cell.saved); cell.refusal = null; refresh([cell.row]); saving.tellState(); },
    empty: cells => putAll(cells.filter(cell => !cell.isLocked).map(cell => [cell, null])),
    copy: copyLastMonth,
    nothing: group => { if (!group.isLocked) group.element.querySelector('[data-nothing]').click(); },
    declare: group => { if (!group.isLocked) group.element.querySelector('[data-declare-button]').click(); },
  });
  listenToClipboard(root, keys, {
    put: targets => { putAll(targets); said.textContent = say('Pasted', targets.length); }, tell,
  });

  root.addEventListener('input', event => {
    const cell = keys.cellAt(event.target);
    if (cell) { cell.refusal = null; refresh([cell.row]); }
  });
  root.addEventListener('focusout', event => {
    const cell = keys.cellAt(event.target);
    if (cell) { saving.save(cell); refresh([cell.row]); }
  });

  groups.forEach(group => {
    group.element.querySelectorAll('button[type="submit"]').forEach(button => button.addEventListener('click', event => {
      event.preventDefault();
      declare(group, button.getAttribute('formaction') ?? group.form.dataset.asItStands);
    }));
    const correct = group.element.querySelector('[data-correct]');
    const showButtons = () => group.element.querySelectorAll('button[type="submit"]').forEach(button => { button.hidden = group.isLocked; });
    if (correct) {
      correct.hidden = false;
      correct.addEventListener('click', () => {
        [group.isCorrecting, correct.hidden] = [true, true];
        showButtons();
        refresh();
        said.textContent = say('Correcting');
        group.rows[0]?.cells[0].input.focus();
      });
    }
    showButtons();
  });

  const copy = document.querySelector('[data-copy]');
  copy.hidden = groups.every(group => group.isLocked);
  copy.addEventListener('click', copyLastMonth);
  listenToNames(rows);
  refresh();
  saving.tellState();
  saving.offerLeft();
  if (!document.querySelector('[data-focus]')) (rows.flatMap(row => row.cells).find(cell => !cell.isLocked && cell.input.value === '') ?? rows[0]?.cells[0])?.input.focus({ preventScroll: true });
};

/** Names are fetched when asked for, and live in the page alone. */
const listenToNames = rows => {
  const button = document.querySelector('[data-names]');
  if (!button) return;
  let names = null;
  button.hidden = false;
  button.addEventListener('click', async () => {
    const isShown = button.getAttribute('aria-pressed') === 'true';
    names ??= await fetch(button.dataset.names).then(answer => (answer.ok ? answer.json() : null)).catch(() => null);
    if (!names) return;
    rows.forEach(row => { row.element.querySelector('[data-name]').textContent = isShown ? '' : names[row.placement] ?? ''; });
    button.setAttribute('aria-pressed', String(!isShown));
    button.lastChild.textContent = say(isShown ? 'ShowNames' : 'HideNames');
  });
};

const root = document.querySelector('[data-grid]');
if (root) start(root);
