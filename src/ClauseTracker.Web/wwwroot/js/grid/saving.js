// From a cell that was left to a cell that is saved, and what is shown meanwhile.
import { put, seenIn } from './cells.js';
import { sender } from './sending.js';
import { known, plain, say } from './values.js';
import { waitingCells } from './waiting.js';

/** @param show called when rows changed: (rows) */
export const savingOf = (root, groups, show) => {
  const cells = new Map(groups.flatMap(group => group.rows).flatMap(row => row.cells).map(cell => [cell.key, cell]));
  const waiting = waitingCells(root.dataset.grid);
  const place = document.querySelector('[data-state]');

  const tellState = () => {
    const refused = [...cells.values()].filter(cell => cell.conflict || cell.refusal || Number.isNaN(cell.hours)).length;
    const { isOffline, isSignedOut } = post.state;
    const count = waiting.size + refused;
    place.hidden = false;
    place.dataset.tone = waiting.size > 0 && (isOffline || isSignedOut) ? 'bad' : count > 0 ? 'warn' : 'good';
    place.dataset.waiting = waiting.size;
    const sentence = count === 0 ? say('Saved') : waiting.size === 0 ? say('Refused', refused)
      : say(isSignedOut ? 'SignedOut' : isOffline ? 'Offline' : 'Waiting', waiting.size);
    if (place.textContent !== sentence) place.textContent = sentence;
    cells.forEach(cell => cell.input.classList.toggle('is-waiting', waiting.get(cell.key) !== undefined));
  };

  const accept = (cell, entry, body) => {
    cell.saved = known(body.hours);
    [cell.refusal, cell.conflict] = [null, null];
    const { row } = cell;
    // Another week of the row may have been typed by somebody else; a cell in which something waits keeps it.
    row.cells.forEach(other => {
      const now = other.week === 0 ? known(body.line) : known(body.weeks?.[other.week - 1]);
      const isFree = other !== cell && !waiting.get(other.key) && other.input !== document.activeElement && !other.conflict;
      if (isFree && other.hours !== now && (other.saved !== now || other.week === 0)) put(other, now);
      if (!waiting.get(other.key)) other.saved = now;
    });
    if (cell.input !== document.activeElement && cell.hours === cell.saved) put(cell, cell.saved);
    row.whole = body.weeks ? null : known(body.line);
    const status = row.group.element.querySelector('[data-status]');
    if (status.dataset.status !== body.status && body.status) {
      status.dataset.status = body.status;
      const badge = document.createElement('span');
      badge.className = `status-badge tone-${{ Submitted: 'warning', Returned: 'danger', Validated: 'success' }[body.status] ?? 'neutral'}`;
      badge.textContent = body.statusWords;
      status.replaceChildren(badge);
    }
  };

  const answered = (entry, status, body) => {
    const cell = cells.get(entry.key);
    const isLast = waiting.get(entry.key) === entry;
    if (!isLast) {
      // Typed again while it was on its way: what was just written is what stands there now.
      const next = waiting.get(entry.key);
      if (status === 200 && next) Object.assign(next, { seen: body.hours, whole: body.weeks ? '' : next.whole });
      return;
    }
    waiting.remove(entry.key);
    if (status === 200) accept(cell, entry, body);
    else if (body.code === 'Cell.Changed') cell.conflict = { theirs: known(body.theirs), mine: known(body.mine), isWhole: body.isWhole };
    else cell.refusal = body.message ?? String(status);
    show([cell.row]);
  };

  const post = sender(root.dataset.cellUrl, waiting, answered, tellState);

  /** Sends what stands in a cell, unless it is saved already or is no number. */
  const save = (cell, over) => {
    const { hours, key, row, week } = cell;
    const earlier = waiting.get(key);
    cell.refusal = null;
    if (Number.isNaN(hours) || (cell.conflict && !over) || cell.isLocked) return tellState();
    if (!earlier && hours === cell.saved && !over) return tellState();
    if (earlier && earlier.typed === cell.input.value.trim()) return undefined;
    waiting.put({
      key, placement: row.placement, week, typed: cell.input.value.trim(), ...(earlier ? { seen: earlier.seen, whole: earlier.whole } : seenIn(cell)), ...over,
      maybe: [...(earlier?.maybe ?? []), plain(hours)], correcting: row.group.isCorrecting,
    });
    tellState();
    return post.send();
  };

  /** The reader chose between two values of a cell. */
  const choose = (cell, isMine) => {
    const { theirs, isWhole } = cell.conflict;
    cell.conflict = null;
    if (isMine) save(cell, isWhole ? { seen: '', whole: plain(theirs) } : { seen: plain(theirs) });
    else {
      if (isWhole) [cell.row.month.saved, cell.row.whole, cell.saved] = [theirs, theirs, null];
      else cell.saved = theirs;
      put(cell, cell.saved);
      if (isWhole) put(cell.row.month, theirs);
    }
    show([cell.row]);
    tellState();
    cell.input.focus();
  };

  /** Cells that an earlier opening left: offered, with the values in their places, until the reader decides. */
  const offerLeft = () => {
    const left = waiting.left().filter(entry => cells.has(entry.key));
    const banner = document.querySelector('[data-left]');
    const done = () => { banner.hidden = true; waiting.forgetLeft(); tellState(); };
    if (left.length === 0) return waiting.forgetLeft();
    banner.hidden = false;
    banner.querySelector('[data-left-words]').textContent = say('Left', left.length);
    banner.querySelector('[data-left-drop]').addEventListener('click', done);
    banner.querySelector('[data-left-take]').addEventListener('click', () => {
      left.forEach(entry => {
        const cell = cells.get(entry.key);
        // What was on its way when the page was left may have arrived: then it is what stands there.
        const mine = entry.maybe.includes(plain(cell.saved));
        cell.input.value = entry.typed;
        if (entry.correcting) cell.row.group.isCorrecting = true;
        save(cell, mine ? seenIn(cell) : { seen: entry.seen, whole: entry.whole });
      });
      done();
      show(left.map(entry => cells.get(entry.key).row));
    });
    return undefined;
  };

  const isClean = group => group.rows.every(row => row.cells.every(cell => !waiting.get(cell.key) && !cell.conflict && !cell.refusal && !Number.isNaN(cell.hours)));

  /** Waits until everything that can be sent now is; true when nothing of the group is left. */
  const flush = async group => {
    await post.send();
    for (let turn = 0; turn < 200 && post.isBusy; turn++) await new Promise(done => { setTimeout(done, 25); });
    return isClean(group);
  };

  let isLeaving = false;
  addEventListener('beforeunload', event => { if (!isLeaving && waiting.size > 0) event.preventDefault(); });
  return { save, choose, flush, offerLeft, tellState, leave: () => { isLeaving = true; } };
};
