// What is said of a cell under its row, as somebody types: what cannot be, what will not count, what is unusual, what somebody else wrote.
import { totalOf } from './cells.js';
import { say, written } from './values.js';

const nameOf = cell => {
  const heading = document.getElementById(`week-${cell.week}`);
  return cell.week === 0 ? say('Month') : say('Week', heading.textContent.replace(/\s+/g, ' ').trim());
};

const aboutWeek = (cell, limits) => {
  const hours = cell.hours;
  if (!hours) return [];
  const most = Number(document.getElementById(`week-${cell.week}`).dataset.most) * 100;
  if (hours > most) return [['bad', say('WeekMost', written(hours), written(most))]];
  const said = [];
  if (cell.input.dataset.outside === 'before') said.push(['warn', say('Before', cell.row.starts)]);
  if (cell.input.dataset.outside === 'after') said.push(['warn', say('After', cell.row.ends)]);
  if (hours > limits.weekUsual) said.push(['warn', say('WeekUsual', written(hours), written(limits.weekUsual))]);
  return said;
};

const aboutMonth = (row, limits) => {
  const total = totalOf(row);
  if (total > limits.monthMost) return [['bad', say('MonthMost', written(limits.monthMost))]];
  const isSaid = row.isByWeeks || row.month.input.value.trim() !== '';
  const isJump = isSaid && row.last > 0 && Math.abs(total - row.last) * 100 >= row.last * limits.jump;
  return isJump ? [['warn', say('Jump', written(total), written(row.last))]] : [];
};

const aboutCell = (cell, limits) => {
  if (Number.isNaN(cell.hours)) return [['bad', say('Unreadable', cell.input.value)]];
  if (cell.refusal) return [['bad', cell.refusal]];
  if (cell.week === 0) return aboutMonth(cell.row, limits);
  const replaces = cell.hours !== null && cell.row.whole ? [['warn', say('Replaces', written(cell.row.whole))]] : [];
  return [...aboutWeek(cell, limits), ...replaces];
};

const button = (words, act) => {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'btn btn-sm';
  made.textContent = words;
  made.addEventListener('click', act);
  return made;
};

// Said at once by a screen reader; the item of the list itself keeps its role.
const aloud = sentence => {
  const words = document.createElement('span');
  words.setAttribute('role', 'alert');
  words.textContent = sentence;
  return words;
};

const choiceOf = (cell, choose) => {
  const { theirs, mine, isWhole } = cell.conflict;
  const item = document.createElement('li');
  item.className = 'note-bad note-choice';
  const key = isWhole ? 'TheirsWhole' : theirs === null ? 'TheirsEmpty' : 'Theirs';
  const value = hours => (hours === null ? say('Empty') : written(hours));
  item.append(aloud(say('Of', nameOf(cell), say(key, value(theirs), value(mine)))), ' ');
  item.append(button(say('KeepMine', value(mine)), () => choose(cell, true)), ' ', button(say('TakeTheirs', value(theirs)), () => choose(cell, false)));
  return item;
};

/** Shows what there is to say of a row. */
export const showNotes = (row, limits, choose) => {
  const items = [];
  row.cells.forEach(cell => {
    const said = cell.conflict ? [] : aboutCell(cell, limits);
    if (cell.conflict) items.push(choiceOf(cell, choose));
    said.forEach(([tone, sentence]) => {
      const item = document.createElement('li');
      item.className = `note-${tone}`;
      item.textContent = say('Of', nameOf(cell), sentence);
      items.push(item);
    });
    const isBad = cell.conflict !== null || said.some(([tone]) => tone === 'bad');
    cell.input.classList.toggle('is-invalid', isBad);
    cell.input.classList.toggle('is-unusual', !isBad && said.length > 0);
    if (isBad) cell.input.setAttribute('aria-invalid', 'true');
    else cell.input.removeAttribute('aria-invalid');
  });
  row.element.classList.toggle('refused', row.cells.some(cell => cell.input.classList.contains('is-invalid')));
  const before = [...row.notes.children].map(item => item.textContent).join();
  if (before === items.map(item => item.textContent).join() && !row.cells.some(cell => cell.conflict)) return;
  row.notes.replaceChildren(...items);
  row.element.nextElementSibling.hidden = items.length === 0;
};

/** A sentence about a block, at the cell where it was to go; gone at the next key. */
export const tell = (row, sentence) => {
  row.notes.querySelectorAll('.note-told').forEach(earlier => earlier.remove());
  const item = document.createElement('li');
  item.className = 'note-bad note-told';
  item.append(aloud(sentence));
  row.notes.prepend(item);
  row.element.nextElementSibling.hidden = false;
};
