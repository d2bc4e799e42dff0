// Blocks to and from a spreadsheet: rows by line ends, columns by tabs. A block that does not fit is not pasted at all.
import { read, say, typed } from './values.js';

const linesOf = text => {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  if (lines.length > 1 && lines[lines.length - 1] === '') lines.pop();
  return lines.map(line => line.split('\t'));
};

/** Where each value of the block goes, or why it does not. */
const plan = (block, rows, row, column) => {
  const width = Math.max(...block.map(line => line.length));
  if (block.length > rows.length - row) return say('PasteRows', block.length, rows.length - row);
  if (width > rows[row].length - column) return say('PasteColumns', width, rows[row].length - column);
  const targets = [];
  for (const [down, line] of block.entries()) {
    for (const [right, value] of line.entries()) {
      const [cell, hours] = [rows[row + down][column + right], read(value)];
      if (Number.isNaN(hours)) return say('PasteUnreadable', down + 1, right + 1, value.trim().slice(0, 20));
      // The month beside its weeks is their sum: an empty place in the block leaves it alone.
      const isSum = cell.week === 0 && cell.row.weeks.length > 0 && line.length > 1;
      if (isSum && hours === null) continue;
      if (cell.row.group.isLocked || (isSum && line.slice(0, right).some(other => other.trim() !== ''))) return say('PasteLocked');
      targets.push([cell, hours]);
    }
  }
  return targets;
};

/** @param acts put(cells with hours), tell(row, sentence) */
export const listenToClipboard = (root, keys, acts) => {
  root.addEventListener('paste', event => {
    const cell = keys.cellAt(event.target);
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const block = linesOf(text);
    if (!cell || (keys.isEditing(cell) && block.length === 1 && block[0].length === 1)) return;
    event.preventDefault();
    const row = keys.rows.findIndex(cells => cells.includes(cell));
    const planned = plan(block, keys.rows, row, keys.rows[row].indexOf(cell));
    if (typeof planned === 'string') acts.tell(cell.row, planned);
    else acts.put(planned);
  });

  root.addEventListener('copy', event => {
    const cells = keys.chosen();
    if (cells.length < 2) return;
    event.preventDefault();
    const lines = keys.block(keys.rows, cells[0], cells[cells.length - 1]);
    event.clipboardData.setData('text/plain', lines.map(line => line.map(cell => (Number.isNaN(cell.hours) ? cell.input.value : typed(cell.hours))).join('\t')).join('\n'));
  });
};
