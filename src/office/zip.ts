import { officeProblem, type OfficeKind } from '../explain/officeProblems.js';
import { checksum } from './checksum.js';
import { LONGEST_UNPACKED, MEGABYTE } from './limits.js';

/** A file in a ZIP archive, as the archive lists it. */
export interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  /** Its unpacked size according to the archive, in bytes. */
  readonly size: number;
  readonly sum: number;
  readonly packed: Uint8Array<ArrayBuffer>;
}

const END = 0x06054b50;
const LISTED = 0x02014b50;
const LOCAL = 0x04034b50;
const [END_LENGTH, LISTED_LENGTH, LOCAL_LENGTH] = [22, 46, 30];
const LONGEST_COMMENT = 65_535;
const [STORED, DEFLATED] = [0, 8];

/** Lists the files in a ZIP archive from its directory, and refuses an archive that is incomplete. */
export function entriesOf(bytes: Uint8Array, wanted: OfficeKind): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) throw officeProblem('damaged', { wanted });
  try {
    const entries: ZipEntry[] = [];
    let place = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
      if (view.getUint32(place, true) !== LISTED) throw new RangeError();
      entries.push(entryAt(view, place));
      place += LISTED_LENGTH + [28, 30, 32].reduce((sum, at) => sum + view.getUint16(place + at, true), 0);
    }
    return entries;
  } catch {
    // An offset outside the file, or one with something else there.
    throw officeProblem('damaged', { wanted });
  }
}

// The end of the directory is the last thing in the file, apart from a comment.
function endOf(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let place = view.byteLength - END_LENGTH; place >= first; place -= 1) {
    if (view.getUint32(place, true) === END) return place;
  }
  return undefined;
}

function entryAt(view: DataView, place: number): ZipEntry {
  const local = view.getUint32(place + 42, true);
  if (view.getUint32(local, true) !== LOCAL) throw new RangeError();
  const start = local + LOCAL_LENGTH + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const length = view.getUint32(place + 20, true);
  return {
    name: new TextDecoder().decode(slice(view, place + LISTED_LENGTH, view.getUint16(place + 28, true))),
    isEncrypted: (view.getUint16(place + 8, true) & 1) === 1,
    method: view.getUint16(place + 10, true),
    size: view.getUint32(place + 24, true),
    sum: view.getUint32(place + 16, true),
    packed: slice(view, start, length),
  };
}

// The file has its buffer to itself, and an offset outside it is refused with a RangeError.
function slice(view: DataView, start: number, length: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(view.buffer as ArrayBuffer, view.byteOffset + start, length);
}

/**
 * Unpacks files of an archive. Their stated sizes are checked first, and their real sizes during unpacking, so that the
 * limit is never exceeded.
 */
export async function unpack(entries: readonly ZipEntry[], wanted: OfficeKind): Promise<Map<string, Uint8Array>> {
  const most = LONGEST_UNPACKED * MEGABYTE;
  if (entries.reduce((sum, { size }) => sum + size, 0) > most) {
    throw officeProblem('too-large-unpacked', { most: LONGEST_UNPACKED });
  }
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries) {
    // With two files of the same name, programs would differ in which one they read.
    if (parts.has(entry.name)) throw officeProblem('damaged', { wanted });
    parts.set(entry.name, await unpackOne(entry, wanted));
  }
  return parts;
}

async function unpackOne(entry: ZipEntry, wanted: OfficeKind): Promise<Uint8Array> {
  if (entry.isEncrypted) throw officeProblem('password', { wanted });
  const unpacked = await bytesOf(entry);
  if (unpacked === undefined || checksum(unpacked) !== entry.sum) throw officeProblem('damaged', { wanted });
  return unpacked;
}

async function bytesOf({ method, size, packed }: ZipEntry): Promise<Uint8Array | undefined> {
  if (method === STORED) return packed;
  if (method !== DEFLATED) return undefined;
  const unpacked = new Uint8Array(size);
  const length = await inflateInto(unpacked, packed);
  if (length !== undefined && length > size) throw officeProblem('too-large-unpacked', { most: LONGEST_UNPACKED });
  return length === size ? unpacked : undefined;
}

// Returns the unpacked length, as far as it was unpacked: only until it is clear that it does not fit. Returns nothing
// if it cannot be unpacked.
async function inflateInto(unpacked: Uint8Array, packed: Uint8Array<ArrayBuffer>): Promise<number | undefined> {
  let length = 0;
  try {
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      length += chunk.length;
      if (length > unpacked.length) break;
      unpacked.set(chunk, length - chunk.length);
    }
  } catch {
    return undefined;
  }
  return length;
}
