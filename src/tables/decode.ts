import { startsAsJson } from './startsAsJson.js';
import type { TableProblemData } from '../explain/tableProblems.js';

/** The text of a file, or why it is not a text. */
export type Decoded = { readonly text: string; readonly note?: 'read-as-windows-1252' | 'lost-character' } | Refused;

type Refused = {
  readonly [Code in 'workbook' | 'json' | 'not-text']: {
    readonly refused: Code;
    readonly data: TableProblemData[Code];
  };
}['workbook' | 'json' | 'not-text'];

// How files begin that people mistake for a table.
const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly format: 'zipped' | 'xls' }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], format: 'zipped' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], format: 'xls' },
];
const NO_TEXT: Refused = { refused: 'not-text', data: { because: 'not-a-text-file' } };

// Windows-1252 from 0x80 to 0x9F; five of these bytes have no meaning. Some releases of Node decode this range as
// Latin-1, so the table is here.
const WINDOWS_1252 = '€\u0000‚ƒ„…†‡ˆ‰Š‹Œ\u0000Ž\u0000\u0000‘’“”•–—˜™š›œ\u0000žŸ';
const CHUNK = 8192;

const LOST_CHARACTER = '\uFFFD';
const HALF_A_CHARACTER = /\p{Cs}/u;

/** Decodes the bytes of a file into text, and refuses other kinds of file. */
export function decode(input: string | Uint8Array): Decoded {
  const decoded = typeof input === 'string' ? decodeText(input) : decodeBytes(input);
  if ('refused' in decoded) return decoded;
  const text = decoded.text.startsWith('\uFEFF') ? decoded.text.slice(1) : decoded.text;
  if (text.includes('\u0000')) return NO_TEXT;
  if (startsAsJson(text)) return { refused: 'json', data: {} };
  if (decoded.note === undefined && text.includes(LOST_CHARACTER)) {
    return { text, note: 'lost-character' };
  }
  return { ...decoded, text };
}

function decodeText(text: string): Decoded {
  const workbook = SIGNATURES.find(({ bytes }) => text.startsWith(String.fromCharCode(...bytes)));
  if (workbook) return { refused: 'workbook', data: { format: workbook.format } };
  if (HALF_A_CHARACTER.test(text)) {
    return { refused: 'not-text', data: { because: 'half-a-character' } };
  }
  return { text };
}

function decodeBytes(bytes: Uint8Array): Decoded {
  const workbook = SIGNATURES.find((signature) => signature.bytes.every((byte, index) => bytes[index] === byte));
  if (workbook) return { refused: 'workbook', data: { format: workbook.format } };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(swapped(bytes));
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return decodeWindows1252(bytes);
  }
}

function decodeUtf16(bytes: Uint8Array): Decoded {
  try {
    return { text: new TextDecoder('utf-16le', { fatal: true }).decode(bytes) };
  } catch {
    return NO_TEXT;
  }
}

function swapped(bytes: Uint8Array): Uint8Array {
  // Swaps each pair of bytes: an even index with the next one, an odd index with the one before.
  return bytes.map((_, index) => bytes[index ^ 1] ?? 0);
}

function decodeWindows1252(bytes: Uint8Array): Decoded {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += CHUNK) {
    const codes = Array.from(bytes.subarray(start, start + CHUNK), (byte) =>
      byte >= 0x80 && byte < 0xa0 ? WINDOWS_1252.charCodeAt(byte - 0x80) : byte,
    );
    parts.push(String.fromCharCode(...codes));
  }
  return { text: parts.join(''), note: 'read-as-windows-1252' };
}
