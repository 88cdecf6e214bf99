// A step of a path: a place in a list, a name in quotation marks, or a plain name.
const STEP = /\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|\.?([$\w]+)/uy;
const CUT_SHORT = '…';

/**
 * Turns the path of an issue, `indicators[0].baseline.value`, into a JSON Pointer (RFC 6901, section 6) to the same
 * place, `#/indicators/0/baseline/value`. Where the path cuts a very long name short, it points to what holds it.
 */
export function pointerOf(path) {
  let pointer = '#';
  STEP.lastIndex = 0;
  for (let step = STEP.exec(path); step !== null; step = STEP.exec(path)) {
    const [, place, quoted, word] = step;
    const key = quoted === undefined ? (place ?? word) : JSON.parse(quoted);
    if (key.endsWith(CUT_SHORT)) break;
    // Half of a character, which JSON can hold and an address cannot, becomes the sign for one that is unknown.
    pointer += `/${encodeURIComponent(key.toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1'))}`;
  }
  return pointer;
}
