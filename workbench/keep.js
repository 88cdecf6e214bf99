// The work in this browser. Where storage is refused or full, the work goes on and is not kept.

const KEY = 'community-safety-plan workbench';
const VERSION = 1;

/** Keeps a state; says whether that worked. */
export function keep(state) {
  try {
    localStorage.setItem(KEY, JSON.stringify({ version: VERSION, state }));
    return true;
  } catch {
    forget();
    return false;
  }
}

/** Gives the state that was kept, where there is one of this version. */
export function kept() {
  try {
    const { version, state } = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return version === VERSION ? state : undefined;
  } catch {
    return undefined;
  }
}

/** Forgets it. */
export function forget() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was kept where storage is refused.
  }
}
