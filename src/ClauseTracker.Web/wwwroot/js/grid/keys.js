// Moving and choosing as in a spreadsheet. A cell is walked over until F2 or a double click, and edited from then on.
const table = groups => groups.flatMap(group => group.rows).map(row => row.cells);

/** The rectangle between two cells, as rows of cells. */
const block = (rows, one, other) => {
  const at = cell => [rows.findIndex(row => row.includes(cell)), rows[rows.findIndex(row => row.includes(cell))].indexOf(cell)];
  const [[r1, c1], [r2, c2]] = [at(one), at(other)];
  return rows.slice(Math.min(r1, r2), Math.max(r1, r2) + 1).map(row => row.slice(Math.min(c1, c2), Math.max(c1, c2) + 1));
};

/** @param acts restore(cell), empty(cells), copy(), nothing(group), declare(group) */
export const listenToKeys = (root, groups, acts) => {
  const rows = table(groups);
  const cellAt = input => rows.flat().find(cell => cell.input === input);
  let editing = null;
  let anchor = null;
  let isRanging = false;

  const chosen = () => [...root.querySelectorAll('.in-range')].map(td => cellAt(td.querySelector('[data-hours]')));
  const choose = cells => {
    root.querySelectorAll('.in-range').forEach(td => td.classList.remove('in-range'));
    cells.forEach(cell => cell.input.closest('td').classList.add('in-range'));
  };
  const neighbour = (cell, down, right) => {
    const row = rows.findIndex(cells => cells.includes(cell));
    return rows[row + down]?.[rows[row].indexOf(cell) + right];
  };
  const go = cell => { if (cell) cell.input.focus(); };
  const edit = cell => {
    editing = cell;
    cell.input.setSelectionRange(cell.input.value.length, cell.input.value.length);
  };

  const move = (cell, event, [down, right]) => {
    const next = neighbour(cell, down, right);
    event.preventDefault();
    if (!next) return;
    if (!event.shiftKey || !event.key.startsWith('Arrow')) {
      go(next);
      return;
    }
    anchor ??= cell;
    isRanging = true;
    go(next);
    isRanging = false;
    choose(block(rows, anchor, next).flat());
  };

  const steps = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
  const letters = { c: () => acts.copy(), n: cell => acts.nothing(cell.row.group) };

  root.addEventListener('keydown', event => {
    const cell = cellAt(event.target);
    if (!cell || event.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (!event.repeat) acts.declare(cell.row.group);
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') move(cell, event, [event.shiftKey ? -1 : 1, 0]);
    else if (event.key === 'F2') { event.preventDefault(); edit(cell); }
    else if (event.key === 'Escape') { acts.restore(cell); [editing, anchor] = [null, null]; choose([]); cell.input.select(); }
    else if (event.key === 'Delete' && chosen().length > 1) { event.preventDefault(); acts.empty(chosen()); }
    else if (steps[event.key] && (editing !== cell || event.key === 'ArrowDown' || event.key === 'ArrowUp')) move(cell, event, steps[event.key]);
    else if (letters[event.key.toLowerCase()] && editing !== cell) { event.preventDefault(); if (!event.repeat) letters[event.key.toLowerCase()](cell); }
  });
  root.addEventListener('dblclick', event => { const cell = cellAt(event.target); if (cell) edit(cell); });
  root.addEventListener('mousedown', () => { anchor = null; choose([]); });
  root.addEventListener('focusin', event => {
    const cell = cellAt(event.target);
    if (!cell) return;
    if (editing !== cell) editing = null;
    if (!isRanging) {
      anchor = null;
      choose([]);
    }
    cell.input.select();
  });
  root.addEventListener('focusout', () => { editing = null; });

  return { rows, cellAt, isEditing: cell => editing === cell, chosen, block };
};
