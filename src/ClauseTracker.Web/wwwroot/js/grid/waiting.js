// The cells that are not saved yet. They outlive a reload, not the closing of the tab; no name is among them.
const storage = key => ({
  load: () => { try { return JSON.parse(sessionStorage.getItem(key)) ?? []; } catch { return []; } },
  save: entries => {
    try {
      if (entries.length > 0) sessionStorage.setItem(key, JSON.stringify(entries));
      else sessionStorage.removeItem(key);
    } catch { /* A full or forbidden storage: the cells are still in the page and still sent. */ }
  },
});

/** What waits, in the order in which it was first typed, and what an earlier opening of the same grid left behind. */
export const waitingCells = grid => {
  const kept = storage(`clausetracker.grid:${grid}`);
  const left = kept.load();
  const entries = new Map();
  const keep = () => kept.save([...left, ...entries.values()]);

  return {
    left: () => left,
    forgetLeft: () => { left.length = 0; keep(); },
    get size() { return entries.size; },
    get: key => entries.get(key),
    first: () => entries.values().next().value,
    keys: () => [...entries.keys()],
    put: entry => { entries.set(entry.key, entry); keep(); },
    remove: key => { entries.delete(key); keep(); },
  };
};
