/*
 * A compound file, the container of the old Office formats: a small file system in sectors, each of which names the
 * next one ([MS-CFB]). A sector outside the file, or a chain that loops, is refused with a RangeError.
 */

type Next = (sector: number) => number;

const [HEADER_LENGTH, ENTRY_LENGTH, MINI_LENGTH] = [512, 128, 64];
const [FIRST_SHIFT, LAST_SHIFT] = [9, 12];
const TABLES_IN_HEADER = 109;
const [END, NONE] = [0xfffffffe, 0xffffffff];

/** Returns a stream in the root of a compound file by its name, or nothing if there is none with that name. */
export function streamIn(bytes: Uint8Array, name: string): Uint8Array | undefined {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = file.getUint16(0x1e, true);
  if (shift !== FIRST_SHIFT && shift !== LAST_SHIFT) throw new RangeError();
  const length = 1 << shift;
  const placeOf = (sector: number): number =>
    sector === 0 && shift === FIRST_SHIFT ? HEADER_LENGTH : (sector + 1) * length;
  const next = nextIn(tablesIn(file, length, placeOf), file, length, placeOf);
  const read = (first: number): Uint8Array =>
    joinedSectors(bytes, chainOf(first, next, bytes.length / length).map(placeOf), length);
  const directory = read(file.getUint32(0x30, true));
  const entries = new DataView(directory.buffer);
  const root = entryAt(entries, 0);
  const entry = childrenOf(entries, root.child).find((each) => each.name === name);
  if (entry === undefined) return undefined;
  if (entry.size >= file.getUint32(0x38, true)) return cut(read(entry.start), entry.size);
  const small = read(root.start);
  const table = new DataView(read(file.getUint32(0x3c, true)).buffer);
  const sectors = chainOf(entry.start, (sector) => table.getUint32(sector * 4, true), small.length / MINI_LENGTH);
  return cut(
    joinedSectors(
      small,
      sectors.map((sector) => sector * MINI_LENGTH),
      MINI_LENGTH,
    ),
    entry.size,
  );
}

// The sectors of the table that says which sector follows which.
function tablesIn(file: DataView, length: number, placeOf: Next): number[] {
  const tables = Array.from({ length: TABLES_IN_HEADER }, (_, index) => file.getUint32(0x4c + index * 4, true));
  const last = length - 4;
  const more = chainOf(
    file.getUint32(0x44, true),
    (sector) => file.getUint32(placeOf(sector) + last, true),
    file.byteLength / length,
  );
  for (const sector of more) {
    for (let at = 0; at < last; at += 4) tables.push(file.getUint32(placeOf(sector) + at, true));
  }
  return tables;
}

function nextIn(tables: readonly number[], file: DataView, length: number, placeOf: Next): Next {
  const each = length / 4;
  return (sector) => file.getUint32(placeOf(tables[Math.floor(sector / each)] ?? NONE) + (sector % each) * 4, true);
}

function chainOf(first: number, next: Next, most: number): number[] {
  const chain: number[] = [];
  for (let sector = first; sector !== END && sector !== NONE; sector = next(sector)) {
    if (chain.length > most) throw new RangeError();
    chain.push(sector);
  }
  return chain;
}

function joinedSectors(bytes: Uint8Array, places: readonly number[], length: number): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(places.length * length);
  for (const [index, place] of places.entries()) {
    if (place >= bytes.length) throw new RangeError();
    // The last sector of a file may be cut short.
    joined.set(bytes.subarray(place, place + length), index * length);
  }
  return joined;
}

function cut(bytes: Uint8Array, size: number): Uint8Array {
  if (size > bytes.length) throw new RangeError();
  return bytes.subarray(0, size);
}

interface Entry {
  readonly name: string | undefined;
  readonly siblings: readonly number[];
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

// The files of a folder are stored as a tree for quick look-up. Here all of them are visited.
function childrenOf(directory: DataView, first: number): Entry[] {
  const children: Entry[] = [];
  const waiting = [first];
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    if (number === NONE) continue;
    if (children.length * ENTRY_LENGTH > directory.byteLength) throw new RangeError();
    const entry = entryAt(directory, number);
    children.push(entry);
    waiting.push(...entry.siblings);
  }
  return children;
}

function entryAt(directory: DataView, number: number): Entry {
  const at = number * ENTRY_LENGTH;
  const four = (place: number): number => directory.getUint32(at + place, true);
  const signs = Array.from({ length: 32 }, (_, index) => directory.getUint16(at + index * 2, true));
  return {
    name: String.fromCharCode(...signs).split('\u0000')[0],
    siblings: [four(0x44), four(0x48)],
    child: four(0x4c),
    start: four(0x74),
    size: four(0x78),
  };
}
