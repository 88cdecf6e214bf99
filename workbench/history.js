// The states there were, to go back to and forth again. Nothing here is changed in place.

const MOST = 200;

/** Starts with a state. */
export function historyOf(state) {
  return { past: [], now: state, future: [] };
}

/** Goes on to another state, with the words for what was done. Where nothing changed, nothing is to be undone. */
export function changed(history, state, what) {
  if (state === history.now) return history;
  return { past: [...history.past, { state: history.now, what }].slice(-MOST), now: state, future: [] };
}

/** Goes back by one change. */
export function undone({ past, now, future }) {
  const last = past.at(-1);
  if (last === undefined) return { past, now, future };
  return { past: past.slice(0, -1), now: last.state, future: [{ state: now, what: last.what }, ...future] };
}

/** Goes forth again by one change. */
export function redone({ past, now, future }) {
  const [next, ...later] = future;
  if (next === undefined) return { past, now, future };
  return { past: [...past, { state: now, what: next.what }], now: next.state, future: later };
}
