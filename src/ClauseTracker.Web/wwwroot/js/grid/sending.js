// Sends what waits, one cell after the other, until it is saved: again after a lost connection, later and later.
const longest = 30_000;
const patience = 15_000;

const fresh = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

/**
 * @param {string} url where a cell is written
 * @param waiting the cells that are not saved yet
 * @param answered what to do with the answer of a cell: (entry, status, body)
 * @param changed called when something began or ended
 */
export const sender = (url, waiting, answered, changed) => {
  const antiforgery = document.querySelector('meta[name="antiforgery"]');
  const page = fresh();
  let sequence = 0;
  let isBusy = false;
  let failures = 0;
  let timer = 0;
  const state = { isOffline: false, isSignedOut: false };

  const post = async entry => {
    entry.sequence ??= ++sequence;
    const { placement, week, typed, seen, whole, correcting } = entry;
    const answer = await fetch(url, {
      method: 'POST', redirect: 'manual', signal: AbortSignal.timeout(patience),
      headers: { 'Content-Type': 'application/json', [antiforgery.dataset.header]: antiforgery.content },
      body: JSON.stringify({ placement, week, typed, seen, whole, page, sequence: entry.sequence, correcting }),
    });
    state.isSignedOut = answer.type === 'opaqueredirect' || answer.status === 401;
    if (state.isSignedOut || answer.status >= 500 || answer.status === 408 || answer.status === 429) throw new Error('later');
    const body = await answer.json().catch(() => ({}));
    if (body.code === 'Shared.ChangedMeanwhile') throw new Error('later');
    return [answer.status, body];
  };

  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(send, Math.min(longest, 500 * 2 ** failures++));
  };

  const send = async () => {
    if (isBusy) return;
    isBusy = true;
    clearTimeout(timer);
    try {
      for (let entry = waiting.first(); entry; entry = waiting.first()) {
        const [status, body] = await post(entry);
        [failures, state.isOffline] = [0, false];
        answered(entry, status, body);
        changed();
      }
    } catch {
      state.isOffline = !state.isSignedOut;
      later();
    } finally {
      isBusy = false;
      changed();
    }
  };

  addEventListener('online', () => { failures = 0; send(); });
  addEventListener('focus', () => { if (state.isSignedOut) send(); });
  return { send, state, get isBusy() { return isBusy; } };
};
