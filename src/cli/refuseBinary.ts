import { nameOf } from './readFile.js';
import { Refusal } from './refusal.js';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
const PDF = [0x25, 0x50, 0x44, 0x46];
const BYTE_ORDER_MARKS = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];

/** Says whether a file begins as workbooks, Word documents and other archives do. */
export function isOffice(bytes: Uint8Array): boolean {
  return [ZIP, OLD_OFFICE].some((signature) => signature.every((byte, at) => bytes[at] === byte));
}

/** Refuses a file that is not text, and says what it is if that is known. */
export function refuseBinary(path: string, bytes: Uint8Array): void {
  const startsWith = (signature: readonly number[]): boolean => signature.every((byte, at) => bytes[at] === byte);
  const cannot = `Cannot read ${nameOf(path)}`;
  if (startsWith(PDF))
    throw new Refusal(`${cannot}: it is a PDF. Copy the table into a spreadsheet and save it as CSV.`);
  // UTF-16 text contains zeros, but its first two bytes show that it is text.
  if (!BYTE_ORDER_MARKS.some(startsWith) && bytes.includes(0)) {
    throw new Refusal(`${cannot}: it holds bytes that no text has.`);
  }
}
