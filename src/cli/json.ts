import { startsAsJson } from '../tables/startsAsJson.js';
import type { FileProblem } from './fileProblem.js';

/** A value read from JSON, or why it could not be read. */
export type DecodedJson =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: Omit<FileProblem, 'file'> };

const LOOKED_AT = 1024;

/** Tells whether a file holds JSON and not a table: whether a plan in JSON begins as it does, comments apart. */
export function isJson(bytes: Uint8Array): boolean {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes.subarray(0, LOOKED_AT));
  return /^\s*[{[]/u.test(text) || startsAsJson(text);
}

/** Reads JSON, with the line and column where it breaks off. */
export function decodeJson(bytes: Uint8Array): DecodedJson {
  const text = decode(bytes);
  if (text === undefined) {
    return { ok: false, problem: { code: 'invalid-encoding', message: 'this is not UTF-8 text. Save it as UTF-8.' } };
  }
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false, problem: { code: 'invalid-json', ...breakIn(text) } };
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

// Programs of Windows mark UTF-16 by its first two bytes.
function encodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-8' {
  return bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
}

// Node tells the place of some mistakes and not of others: the longest beginning that could still go on ends at it.
function breakIn(text: string): { line: number; column: number; message: string } {
  let [good, bad] = [0, text.length + 1];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (couldGoOn(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  const before = text.slice(0, good).split('\n');
  const sign = text.slice(good, good + 1);
  const message =
    sign === ''
      ? 'this is not JSON: it ends too early. A bracket, brace or quote is not closed.'
      : sign === '/' || sign === '#'
        ? 'this is not JSON: a comment stands here, and JSON has none. Delete it.'
        : `this is not JSON: ${JSON.stringify(sign)} cannot stand here. Look for a missing or extra comma, quote or bracket just before it.`;
  return { line: before.length, column: String(before.at(-1)).length + 1, message };
}

function couldGoOn(beginning: string): boolean {
  try {
    JSON.parse(beginning);
    return true;
  } catch (error) {
    const { message } = error as SyntaxError;
    const position = /at position (\d+)/u.exec(message)?.[1];
    return position === undefined ? message.includes('end of JSON') : Number(position) >= beginning.length;
  }
}
