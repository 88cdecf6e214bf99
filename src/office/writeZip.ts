import { checksum } from './checksum.js';

/** Returns a ZIP archive of files, without compression. */
export function writeZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const local: Uint8Array[] = [];
  const listed: Uint8Array[] = [];
  let place = 0;
  for (const [name, bytes] of files) {
    const title = new TextEncoder().encode(name);
    // Version 2, names in UTF-8, not compressed, 1 January 1980.
    const about = [20, 0x0800, 0, 0, 0x21].flatMap(twoBytes);
    const facts = [...about, ...[checksum(bytes), bytes.length, bytes.length].flatMap(fourBytes)];
    const header = [...fourBytes(0x04034b50), ...facts, ...twoBytes(title.length), ...twoBytes(0)];
    local.push(Uint8Array.from(header), title, bytes);
    const rest = [title.length, 0, 0, 0, 0].flatMap(twoBytes);
    const entry = [...fourBytes(0x02014b50), ...twoBytes(20), ...facts, ...rest, ...[0, place].flatMap(fourBytes)];
    listed.push(Uint8Array.from(entry), title);
    place += header.length + title.length + bytes.length;
  }
  const length = lengthOf(listed);
  const counts = [0, 0, files.size, files.size].flatMap(twoBytes);
  const end = [...fourBytes(0x06054b50), ...counts, ...[length, place].flatMap(fourBytes), ...twoBytes(0)];
  return joined([...local, ...listed, Uint8Array.from(end)]);
}

function twoBytes(value: number): number[] {
  return [value & 0xff, (value >>> 8) & 0xff];
}

function fourBytes(value: number): number[] {
  return [...twoBytes(value), ...twoBytes(value >>> 16)];
}

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}

/** Joins pieces of bytes. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(lengthOf(pieces));
  let place = 0;
  for (const piece of pieces) {
    bytes.set(piece, place);
    place += piece.length;
  }
  return bytes;
}
