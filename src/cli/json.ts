import { startsAsJson } from '../tables/startsAsJson.js';
import { counted, type FileProblem } from './fileProblem.js';
import { placesOf, positionAt } from './jsonPlaces.js';

/** A value read from JSON, or why it could not be read. */
export type DecodedJson =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problems: readonly FileProblem[] };

const LOOKED_AT = 1024;
const MOST_REPEATED = 100;

/** Says whether a file holds JSON instead of a table, judged by how it begins. Comments are skipped. */
export function isJson(bytes: Uint8Array): boolean {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes.subarray(0, LOOKED_AT));
  return /^\s*[{[]/u.test(text) || startsAsJson(text);
}

/** Reads JSON, or returns the line and column where it breaks off or repeats a key. */
export function decodeJson(file: string, bytes: Uint8Array): DecodedJson {
  const text = decode(bytes);
  if (text === undefined) {
    const message = 'This is not text in UTF-8 or UTF-16. Save it as UTF-8.';
    return { ok: false, problems: [{ file, code: 'invalid-encoding', message }] };
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // JSON that is nested too deeply for JSON.parse is too deep for ours as well.
  }
  const places = placesOf(text);
  if (value === undefined && !places.ok) {
    const { message, offset } = places;
    return { ok: false, problems: [{ file, code: 'invalid-json', ...positionAt(text, offset), message }] };
  }
  if (places.ok && places.repeated.length > 0) return { ok: false, problems: repetitions(file, text, places.repeated) };
  return { ok: true, value };
}

function repetitions(
  file: string,
  text: string,
  repeated: readonly { readonly key: string; readonly offset: number }[],
): FileProblem[] {
  const problems = repeated.slice(0, MOST_REPEATED).map(({ key, offset }) => ({
    file,
    code: 'duplicate-key',
    ...positionAt(text, offset),
    message: `The key ${JSON.stringify(key)} is given twice in one object. Delete one of them.`,
  }));
  const others = repeated.length - problems.length;
  if (others === 0) return problems;
  return [...problems, { file, code: 'too-many', message: `${counted(others, 'more key')} given twice.` }];
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

// The first two bytes of UTF-16 show the byte order.
function encodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | 'utf-8' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}
