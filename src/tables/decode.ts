import { startsAsJson } from './startsAsJson.js';
import type { TableProblemCode } from './table.js';

/** The text of a file, or why it is none. */
export type Decoded =
  { readonly text: string; readonly note?: string } | { readonly refused: TableProblemCode; readonly message: string };

const SAVE_AS_CSV = 'Open it in the spreadsheet program, choose Save As, and save the sheet as "CSV UTF-8".';

// What files begin with that people take for a table.
const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly message: string }[] = [
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    message: `This is a workbook (XLSX, or another zipped file), not a CSV file. ${SAVE_AS_CSV}`,
  },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], message: `This is an old workbook (XLS), not a CSV file. ${SAVE_AS_CSV}` },
];

const JSON_TEXT =
  'This looks like JSON, not a table. A plan as JSON is read by itself: in code with parsePlan, and on the command line without the options for tables.';
const NO_TEXT = `This is not a text file. ${SAVE_AS_CSV}`;

// Windows-1252 from 0x80 to 0x9F; five of these bytes stand for nothing. The decoders of some releases of Node take
// the range for that of Latin-1, so the table stands here.
const WINDOWS_1252 = '€\u0000‚ƒ„…†‡ˆ‰Š‹Œ\u0000Ž\u0000\u0000‘’“”•–—˜™š›œ\u0000žŸ';
const CHUNK = 8192;

const LOST_CHARACTER = '\uFFFD';
const HALF_A_CHARACTER = /\p{Cs}/u;

/** Turns the bytes of a file into text, and refuses what is no text. */
export function decode(input: string | Uint8Array): Decoded {
  const decoded = typeof input === 'string' ? decodeText(input) : decodeBytes(input);
  if ('refused' in decoded) return decoded;
  const text = decoded.text.startsWith('\uFEFF') ? decoded.text.slice(1) : decoded.text;
  if (text.includes('\u0000')) return { refused: 'not-text', message: NO_TEXT };
  if (startsAsJson(text)) return { refused: 'json', message: JSON_TEXT };
  if (decoded.note === undefined && text.includes(LOST_CHARACTER)) {
    const note = `The text holds ${LOST_CHARACTER}, which stands where a character was lost. If the file was decoded before, hand in its bytes instead.`;
    return { text, note };
  }
  return { ...decoded, text };
}

function decodeText(text: string): Decoded {
  const workbook = SIGNATURES.find(({ bytes }) => text.startsWith(String.fromCharCode(...bytes)));
  if (workbook) return { refused: 'workbook', message: workbook.message };
  if (HALF_A_CHARACTER.test(text)) {
    return { refused: 'not-text', message: 'The text holds half a character. Hand in the bytes of the file instead.' };
  }
  return { text };
}

function decodeBytes(bytes: Uint8Array): Decoded {
  const workbook = SIGNATURES.find((signature) => signature.bytes.every((byte, index) => bytes[index] === byte));
  if (workbook) return { refused: 'workbook', message: workbook.message };
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
    return { refused: 'not-text', message: NO_TEXT };
  }
}

function swapped(bytes: Uint8Array): Uint8Array {
  // The neighbour of an even place is the next, that of an odd one the one before.
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
  return { text: parts.join(''), note: 'The file is not UTF-8; it was read as Windows-1252, as Excel writes it.' };
}
