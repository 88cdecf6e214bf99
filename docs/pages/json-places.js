// Finds the places in a JSON text: where each value stands, and where the text breaks off if it is not JSON. `JSON.parse`
// says neither in the same way in every browser.

const SPACE = /[ \t\n\r]*/y;
const LITERAL = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const MOST_DEEP = 500;

/**
 * Reads a JSON text. Gives the offset of every value by its path, as `indicators[0].baseline`, with `''` for the whole; or
 * the offset at which it stops being JSON, and what to do about it.
 */
export function placesOf(text) {
  const places = new Map();
  let at = 0;

  const take = (pattern) => {
    pattern.lastIndex = at;
    const [found] = pattern.exec(text) ?? [];
    if (found !== undefined) at += found.length;
    return found;
  };
  const skip = () => take(SPACE);
  const expect = (sign) => {
    if (text[at] !== sign) throw new Break();
    at += 1;
    skip();
  };
  const string = () => {
    const start = at;
    if (text[at] !== '"') throw new Break();
    at += 1;
    take(PLAIN);
    while (text[at] === '\\') {
      if (take(ESCAPE) === undefined) throw new Break();
      take(PLAIN);
    }
    if (text[at] !== '"') throw new Break();
    at += 1;
    return JSON.parse(text.slice(start, at));
  };
  const items = (close, item) => {
    at += 1;
    skip();
    for (let index = 0; text[at] !== close; index += 1) {
      if (index > 0) expect(',');
      item(index);
      skip();
    }
    at += 1;
  };
  const value = (path, depth) => {
    places.set(path, at);
    if (depth > MOST_DEEP) throw new Break('it is nested too deeply.');
    if (text[at] === '{') {
      items('}', () => {
        const start = at;
        const key = string();
        skip();
        expect(':');
        const inner = path === '' ? key : `${path}.${key}`;
        value(inner, depth + 1);
        // A key is what a reader looks for.
        places.set(inner, start);
      });
    } else if (text[at] === '[') items(']', (index) => value(`${path}[${index}]`, depth + 1));
    else if (text[at] === '"') string();
    else if (take(LITERAL) === undefined) throw new Break();
  };

  try {
    skip();
    value('', 0);
    skip();
    if (at < text.length) throw new Break();
    return { ok: true, places };
  } catch (error) {
    if (!(error instanceof Break)) throw error;
    return { ok: false, offset: at, message: `This is not JSON: ${error.message || reasonAt(text[at])}` };
  }
}

/** Finds where a path stands, or the nearest thing around it: a key that is left out has no place of its own. */
export function placeOf(places, path) {
  for (let outer = path; outer !== ''; outer = outer.replace(/(?:\.|^)[^.[\]]*$|\[\d*\]$/u, '')) {
    const place = places.get(outer);
    if (place !== undefined) return place;
    if (!/[.[]/u.test(outer)) break;
  }
  return places.get('') ?? 0;
}

/** Counts the line at an offset, from 1. */
export function lineAt(text, offset) {
  return text.slice(0, offset).split('\n').length;
}

class Break extends Error {}

function reasonAt(sign) {
  if (sign === undefined) return 'it ends too early. A bracket, brace or quotation mark is not closed.';
  if (sign === '/' || sign === '#') return 'a comment stands here, and JSON has none. Delete it.';
  if (sign < ' ') return 'a line break or tab stands inside a text. Close the quotation mark on the same line.';
  return `${JSON.stringify(sign)} cannot stand here. Look for a missing or extra comma, quotation mark or bracket just before it.`;
}
