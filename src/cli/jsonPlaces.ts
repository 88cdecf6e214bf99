// JSON.parse words its errors differently in each browser and version of Node, and never reports a repeated key.

/** Where the values of a JSON text are, or where it is no longer JSON. */
export type JsonPlaces =
  | {
      readonly ok: true;
      /** The offset of every value by its path, `indicators[0].baseline`, with `''` for the whole. */
      readonly places: ReadonlyMap<string, number>;
      /** The keys that an object has twice: only the last of the two would count. */
      readonly repeated: readonly { readonly key: string; readonly offset: number }[];
    }
  | {
      readonly ok: false;
      readonly offset: number;
      /** What is wrong there, and what to do about it. */
      readonly message: string;
    };

const SPACE = /[ \t\n\r]*/y;
const LITERAL = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const DEEPEST = 500;

/** Returns the offset of every value of a JSON text by its path, or the offset at which it is no longer JSON. */
export function placesOf(text: string): JsonPlaces {
  const places = new Map<string, number>();
  const repeated: { key: string; offset: number }[] = [];
  let at = 0;

  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const [found] = pattern.exec(text) ?? [];
    if (found !== undefined) at += found.length;
    return found;
  };
  const skip = (): void => {
    take(SPACE);
  };
  const expect = (sign: string): void => {
    if (text[at] !== sign) throw new SyntaxError();
    at += 1;
    skip();
  };
  const string = (): string => {
    const start = at;
    if (text[at] !== '"') throw new SyntaxError();
    at += 1;
    take(PLAIN);
    while (text[at] === '\\') {
      if (take(ESCAPE) === undefined) throw new SyntaxError();
      take(PLAIN);
    }
    if (text[at] !== '"') throw new SyntaxError();
    at += 1;
    return JSON.parse(text.slice(start, at)) as string;
  };
  const items = (close: string, item: (index: number) => void): void => {
    at += 1;
    skip();
    for (let index = 0; text[at] !== close; index += 1) {
      if (index > 0) expect(',');
      item(index);
      skip();
    }
    at += 1;
  };
  const object = (path: string, depth: number): void => {
    const keys = new Set<string>();
    items('}', () => {
      const offset = at;
      const key = string();
      if (keys.has(key)) repeated.push({ key, offset });
      keys.add(key);
      skip();
      expect(':');
      const inner = path === '' ? key : `${path}.${key}`;
      value(inner, depth + 1);
      // The place of a key is more useful to a reader than that of its value.
      places.set(inner, offset);
    });
  };
  const value = (path: string, depth: number): void => {
    places.set(path, at);
    if (depth > DEEPEST) throw new SyntaxError('it is nested too deeply.');
    if (text[at] === '{') object(path, depth);
    else if (text[at] === '[') {
      items(']', (index) => {
        value(`${path}[${String(index)}]`, depth + 1);
      });
    } else if (text[at] === '"') string();
    else if (take(LITERAL) === undefined) throw new SyntaxError();
  };

  try {
    skip();
    value('', 0);
    skip();
    if (at < text.length) throw new SyntaxError();
    return { ok: true, places, repeated };
  } catch (error) {
    const { message } = error as SyntaxError;
    return { ok: false, offset: at, message: `This is not JSON: ${message || reasonAt(text[at])}` };
  }
}

/** Returns the offset of a path, or of the nearest value around it, since a missing key has no place. */
export function placeOf(places: ReadonlyMap<string, number>, path: string): number {
  let outer = path;
  while (outer !== '' && !places.has(outer)) {
    outer = outer.slice(0, Math.max(0, outer.lastIndexOf('.'), outer.lastIndexOf('[')));
  }
  return Number(places.get(outer));
}

/** Returns the line and the column of an offset, both from 1. */
export function positionAt(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: String(before.at(-1)).length + 1 };
}

function reasonAt(sign: string | undefined): string {
  if (sign === undefined) return 'it ends too early. A bracket, brace or quotation mark is not closed.';
  if (sign === '/' || sign === '#') return 'JSON has no comments. Delete this one.';
  if (sign < ' ') return 'a line break or tab inside a text. Close the quotation mark on the same line.';
  return `${JSON.stringify(sign)} cannot be here. Look for a missing or extra comma, quotation mark or bracket just before it.`;
}
