// The work in this browser. Where storage is refused or full, the work goes on and is not kept.

const KEY = 'community-safety-plan workbench';
const OFF = `${KEY}: off`;
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

/** Tells whether somebody said that nothing is to be kept. */
export function isOff() {
  try {
    return localStorage.getItem(OFF) !== null;
  } catch {
    return false;
  }
}

/** Remembers whether anything is to be kept. */
export function switchKeeping(isOn) {
  try {
    if (isOn) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, 'yes');
  } catch {
    // Nothing is kept either way.
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
