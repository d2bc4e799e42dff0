// The rows and cells of the grid as the script knows them.
import { known, plain, read, typed } from './values.js';

const cellOf = (input, row) => ({
  input, row, week: Number(input.dataset.week), saved: known(input.dataset.saved), key: `${row.placement}:${input.dataset.week}`,
  refusal: null, conflict: null,
  get hours() { return read(input.value); },
  get isLocked() { return row.group.isLocked || (this.week === 0 && row.isByWeeks); },
});

const rowOf = (element, group) => {
  const row = {
    element, group, placement: element.dataset.row, last: known(element.dataset.last), starts: element.dataset.starts, ends: element.dataset.ends,
    notes: element.nextElementSibling.querySelector('[data-notes]'),
  };
  row.cells = [...element.querySelectorAll('[data-hours]')].map(input => cellOf(input, row));
  row.month = row.cells.find(cell => cell.week === 0);
  row.weeks = row.cells.filter(cell => cell.week > 0);
  Object.defineProperty(row, 'isByWeeks', { get: () => row.weeks.some(cell => cell.input.value.trim() !== '') });
  // What the month says as a whole: nothing when its weeks make it.
  row.whole = row.weeks.some(cell => cell.saved !== null) ? null : row.month.saved;
  return row;
};

/** All groups of the grid, in order, each with its rows. */
export const groupsOf = root => [...root.querySelectorAll('tbody[data-group]')].map(element => {
  const group = {
    element, form: document.getElementById(element.dataset.group), isValidated: element.dataset.validated === 'true',
    isCorrecting: false, get isLocked() { return root.dataset.closed === 'true' || (this.isValidated && !this.isCorrecting); },
  };
  group.rows = [...element.querySelectorAll('tr[data-row]')].map(row => rowOf(row, group));
  return group;
});

/** Puts hours in a cell as if they were typed. */
export const put = (cell, hours) => { cell.input.value = typed(hours); };

/** What the server needs to know of a cell before it writes in it. */
export const seenIn = cell => ({ seen: plain(cell.saved), whole: cell.week === 0 ? '' : plain(cell.row.whole) });

/** What a row holds now: the sum of its weeks, or its month; NaN never, what cannot be read is nothing. */
export const totalOf = row => {
  const sum = cells => cells.reduce((total, cell) => total + (cell.hours || 0), 0);
  return row.isByWeeks ? sum(row.weeks) : row.month.hours || 0;
};
