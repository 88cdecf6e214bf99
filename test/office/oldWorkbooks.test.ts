import { CFB } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/office.js';
import { fixture, refusalOf } from './given.js';

/*
 * Old workbooks (.xls) whose records say more than they hold ([MS-XLS]). Before they were checked, SheetJS took more than
 * 40 seconds for one link, and did not come to an end with a text that is cut short.
 */

/** A record, of numbers of two bytes. */
const record = (type: number, ...words: number[]): Buffer => {
  const bytes = Buffer.alloc(4 + words.length * 2);
  for (const [index, word] of [type, words.length * 2, ...words].entries()) bytes.writeUInt16LE(word, index * 2);
  return bytes;
};
const bytesOf = (type: number, ...bytes: number[]): Buffer => {
  const head = record(type);
  head.writeUInt16LE(bytes.length, 2);
  return Buffer.concat([head, Buffer.from(bytes)]);
};
const times = (count: number, one: Buffer): Buffer => Buffer.concat(Array.from({ length: count }, () => one));
const begin = (kind: number, version = 0x0600): Buffer => record(0x0809, version, kind, 0, 0, 0, 0, 0, 0);
const END = record(0x0a);
const ONE = record(0x0203, 0, 0, 0, 0, 0, 0, 0x3ff0);
const texts = (...bytes: number[]): Buffer => bytesOf(0xfc, 0, 0, 0, 0, 1, 0, 0, 0, ...bytes);

const streamOf = (sheet: Buffer, before: Buffer = Buffer.alloc(0)): Buffer => {
  const start = Buffer.concat([begin(5), before]);
  const place = start.length + 13 + END.length;
  const listed = bytesOf(0x85, place & 255, (place >> 8) & 255, place >> 16, 0, 0, 0, 1, 0, 65);
  return Buffer.concat([start, listed, END, begin(16), sheet, END]);
};
// SheetJS has no types for its own writer of compound files.
const { utils, write } = CFB as {
  readonly utils: { cfb_new: () => object; cfb_add: (file: object, name: string, content: Buffer) => void };
  readonly write: (file: object, options: object) => Buffer;
};
const fileOf = (stream: Buffer, name = '/Workbook'): Uint8Array => {
  const file = utils.cfb_new();
  utils.cfb_add(file, name, stream);
  return Uint8Array.from(write(file, { type: 'buffer' }));
};
const xls = (sheet: Buffer, before?: Buffer): Uint8Array => fileOf(streamOf(sheet, before));
const rowsOf = async (bytes: Uint8Array): Promise<unknown> => (await readWorkbook(bytes)).sheets[0]?.rows;
const reasonOf = async (bytes: Uint8Array): Promise<unknown> => (await refusalOf(readWorkbook(bytes))).reason;

describe('an old workbook', () => {
  it('is read, whether short or long', async () => {
    expect(await rowsOf(xls(ONE))).toStrictEqual([['1']]);
    expect(
      await rowsOf(xls(Buffer.concat([times(9000, record(0x0208, 0, 0, 1, 255, 0, 0, 0, 0)), ONE]))),
    ).toStrictEqual([['1']]);
    // So long that the list of its sectors goes on outside of the header: 109 × 128 × 512 bytes.
    const long = xls(Buffer.concat([times(3000, record(0x1d, ...Array<number>(1400).fill(0))), ONE]));
    expect(long.length).toBeGreaterThan(109 * 128 * 512);
    expect(await rowsOf(long)).toStrictEqual([['1']]);
  });

  it('is read without the records that sheets do not need: a link for all cells is skipped', async () => {
    const link = record(0x01b8, 0, 65_535, 0, 65_535, ...Array<number>(20).fill(0));
    const tip = record(0x0800, 0x0800, 0, 65_535, 0, 65_535, 0, 0);
    expect(await rowsOf(xls(Buffer.concat([ONE, link, tip, record(0x3c, 0)])))).toStrictEqual([['1']]);
  });

  it.each([
    ['columns', xls(times(4, record(0x7d, 0, 65_535, 2000, 0, 0, 0)))],
    ['cells', xls(times(200_001, record(0x027e, 0, 0, 0, 0, 0)))],
    ['numbers in a row', xls(times(100, record(0xbd, ...Array<number>(6200).fill(0))))],
    ['merged cells', xls(times(4, record(0xe5, 65_535)))],
    ['lists of merged cells', xls(times(10_001, record(0xe5, 1, 0, 0, 0, 0)))],
    [
      'records of texts',
      xls(ONE, Buffer.concat([texts(0, 0, 0), times(1600, bytesOf(0x3c, ...Array<number>(800).fill(0)))])),
    ],
  ])('is refused for its %s', async (_, bytes) => {
    expect(await reasonOf(bytes)).toBe('too-many-cells');
  });

  it.each([
    ['no length', texts(5)],
    ['no width', texts(5, 0)],
    ['fewer signs than it says', texts(5, 0, 0, 65)],
    ['fewer wide signs than it says', texts(2, 0, 1, 65, 0, 66)],
    ['no number of runs', texts(1, 0, 8)],
    ['fewer runs than it says', texts(1, 0, 8, 1, 0, 65, 0, 0)],
    ['no length of what comes after', texts(1, 0, 4, 0)],
    ['less after it than it says', texts(1, 0, 4, 9, 0, 0, 0, 65)],
    ['fewer signs in its second record', Buffer.concat([texts(3, 0, 0, 65), bytesOf(0x3c, 1, 66, 0)])],
    ['no width in its second record', Buffer.concat([texts(3, 0, 0, 65), bytesOf(0x3c)])],
  ])('is refused for a text with %s', async (_, shared) => {
    expect(await reasonOf(xls(ONE, shared))).toBe('damaged');
    // The same where nothing comes after it.
    expect(await reasonOf(fileOf(Buffer.concat([begin(5), shared])))).toBe('damaged');
  });

  it('may have texts that continue in other records, with formatting after them', async () => {
    const label = record(0xfd, 0, 0, 0, 0, 0);
    const goesOn = Buffer.concat([texts(3, 0, 0, 65), bytesOf(0x3c), bytesOf(0x3c, 1, 66, 0, 67, 0)]);
    expect(await rowsOf(xls(label, goesOn))).toStrictEqual([['ABC']]);
    expect(await rowsOf(xls(label, Buffer.concat([texts(2, 0, 1, 65, 0), bytesOf(0x3c, 0, 66)])))).toStrictEqual([
      ['AB'],
    ]);
    expect(await rowsOf(xls(label, texts(1, 0, 12, 1, 0, 2, 0, 0, 0, 65, 0, 0, 0, 0, 0, 0)))).toStrictEqual([['A']]);
  });

  it.each([0x85, 0xd6, 0x0204, 0x0207, 0x041e])('is refused for a text without a length: record %i', async (type) => {
    expect(await reasonOf(xls(Buffer.concat([ONE, bytesOf(type, 0)])))).toBe('damaged');
  });

  it('is refused if it is of another version, or in a folder', async () => {
    expect(await reasonOf(fileOf(Buffer.concat([begin(5, 0x0500), END])))).toBe('damaged');
    expect(await reasonOf(fileOf(streamOf(ONE), '/Folder/Workbook'))).toBe('damaged');
  });
});

describe('a compound file', () => {
  const changed = (place: number, value: number, name = 'shown.xls'): Uint8Array => {
    const bytes = Buffer.from(fixture(name));
    bytes.writeUInt32LE(value, place);
    return Uint8Array.from(bytes);
  };
  // The last number of a table names the next one: here itself.
  const inCircle = (): Uint8Array => {
    const bytes = Buffer.from(changed(0x44, 5));
    bytes.writeUInt32LE(5, 512 * 7 - 4);
    return Uint8Array.from(bytes);
  };
  const sectorOf = (place: number): number => 512 * (1 + Buffer.from(fixture('shown.xls')).readUInt32LE(place));
  const directory = sectorOf(0x30);
  const table = sectorOf(0x4c);

  it.each([
    ['has sectors of another length', changed(0x1e, 0x00060003)],
    ['has its directory outside of it', changed(0x30, 5000)],
    ['has its table outside of it', changed(0x4c, 0x7fffffff)],
    ['has more tables, in a circle', inCircle()],
    ['has a stream further outside of it', changed(directory + 128 + 0x74, 0x7fffffff)],
    [
      'has a directory that leads round in a circle',
      changed(table + 4 * ((directory - 512) / 512), (directory - 512) / 512),
    ],
    ['has an entry that leads round in a circle', changed(directory + 128 + 0x44, 1)],
    ['has an entry outside of the directory', changed(directory + 0x4c, 5000)],
    ['has a stream outside of it', changed(directory + 128 + 0x74, 5000)],
    ['has a stream that is shorter than it says', changed(directory + 128 + 0x78, 0x7fffffff)],
  ])('is refused if it %s', async (_, bytes) => {
    expect(await reasonOf(bytes)).toBe('damaged');
  });
});
