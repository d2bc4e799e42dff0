// Sums by row, by employer and by column, as somebody types; nothing is stored here.
import { totalOf } from './cells.js';
import { typed, written } from './values.js';

const show = (place, hours) => { if (place) place.value = written(hours); };

const columnOf = (rows, week) => rows.reduce((total, row) => total + (week === 0 ? totalOf(row) : row.weeks.find(cell => cell.week === week)?.hours || 0), 0);

/** The sum of what an employer's cells hold. */
export const groupTotal = group => columnOf(group.rows, 0);

export const showTotals = (root, groups) => {
  groups.forEach(group => {
    group.rows.forEach(row => {
      const isSum = row.weeks.length > 0 && row.isByWeeks;
      if (isSum && document.activeElement !== row.month.input) row.month.input.value = typed(totalOf(row));
      // The weeks were emptied, or given back what they said: the month says again what it said as a whole.
      if (!isSum && row.wasSum) row.month.input.value = typed(row.whole);
      row.wasSum = isSum;
      row.month.input.readOnly = isSum || group.isLocked;
      row.weeks.forEach(cell => { cell.input.readOnly = group.isLocked; });
    });
    group.element.querySelectorAll('[data-total-of]').forEach(place => show(place, columnOf(group.rows, Number(place.dataset.totalOf))));
  });
  root.querySelectorAll('[data-sum-of]').forEach(place => show(place, groups.reduce((total, group) => total + columnOf(group.rows, Number(place.dataset.sumOf)), 0)));
};
