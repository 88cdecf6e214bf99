import { describe, expect, it } from 'vitest';
import { readDocument, readWorkbook } from '../../src/office.js';
import { LONGEST_FILE, MEGABYTE } from '../../src/office/limits.js';
import {
  docx,
  fixture,
  ods,
  type Packed,
  partsOfDocx,
  partsOfOds,
  partsOfXlsx,
  refusalOf,
  xlsx,
  zipOf,
} from './given.js';

/*
 * Files that are not what they should be. Each is refused in one line, before more of it is held than the limits allow.
 */

const compound = (...names: string[]): Uint8Array =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from(names.map((name) => `${name}\u0000`).join(''), 'utf16le')]);
const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const cell = '<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>';
const document = partsOfDocx(cell);
const withDocument = (changed: Partial<Packed>): Uint8Array =>
  zipOf(document.map((part) => (part.name.startsWith('word') ? { ...part, ...changed } : part)));
const part = (name: string, content: string): Packed => ({ name, content });
const macros = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';

describe('a file of another kind', () => {
  it.each([
    ['empty', new Uint8Array(), 'empty'],
    ['too long', new Uint8Array(LONGEST_FILE * MEGABYTE + 1), 'too-long'],
    ['text', text('Indicator,Baseline'), 'other-format'],
    ['a PDF', text('%PDF-1.7'), 'other-format'],
    ['an archive', zipOf([part('readme.txt', 'x')]), 'other-format'],
    [
      'an archive of other parts',
      zipOf([part('[Content_Types].xml', '<Types><Default Extension="xml"/></Types>')]),
      'other-format',
    ],
    ['a .doc with the name of a .docx', compound('WordDocument'), 'other-format'],
    ['a compound file of another program', compound('Pictures'), 'other-format'],
    ['encrypted', compound('EncryptionInfo', 'EncryptedPackage'), 'password'],
    ['a text of LibreOffice', zipOf(partsOfOds('', 'application/vnd.oasis.opendocument.text')), 'other-format'],
  ])('is refused: %s', async (_, bytes, reason) => {
    for (const read of [readDocument, readWorkbook]) {
      expect(await refusalOf(read(bytes))).toMatchObject({ code: 'INVALID_FILE', reason });
    }
  });

  it('is refused with what it is and what to do', async () => {
    const said = async (read: Promise<unknown>): Promise<string> => (await refusalOf(read)).message;
    expect(await said(readDocument(compound('WordDocument')))).toBe(
      'The file must be a Word document (.docx). It is a Word document of the old kind (.doc), whatever its name says: open it in Word and save it as .docx.',
    );
    expect(await said(readDocument(xlsx('')))).toContain('It is a workbook: read it with readWorkbook.');
    expect(await said(readDocument(ods('')))).toContain('It is a workbook: read it with readWorkbook.');
    expect(await said(readDocument(compound('Workbook')))).toContain('It is a workbook: read it with readWorkbook.');
    expect(await said(readWorkbook(docx('')))).toContain('It is a Word document: read it with readDocument.');
    expect(await said(readWorkbook(compound('Book')))).toContain('a workbook of Excel 95 or older');
    const binary = partsOfXlsx('', 'application/vnd.ms-excel.sheet.binary.macroEnabled.main');
    expect(await said(readWorkbook(zipOf(binary)))).toContain('a binary workbook (.xlsb)');
  });

  it.each([undefined, null, 'section-7.docx', [1, 2], new ArrayBuffer(8), {}])('is not a file: %j', async (input) => {
    const { code, message } = await refusalOf(readDocument(input as never));
    expect(code).toBe('INVALID_ARGUMENT');
    expect(message).toContain('bytes must be the bytes of a document, as a Uint8Array, not ');
  });
});

describe('a damaged file', () => {
  it.each([
    ['without an end', Uint8Array.from([...text('PK\u0003\u0004'), ...new Uint8Array(40)])],
    ['shorter than an end', text('PK\u0003\u0004')],
    ['cut off', docx(cell).slice(0, -30)],
    [
      'with a directory elsewhere',
      Uint8Array.from(docx(cell), (byte, at, all = docx(cell)) => (at === all.length - 6 ? 255 : byte)),
    ],
    [
      'with another directory',
      Uint8Array.from(docx(cell), (byte, at, all = docx(cell)) => (at === all.length - 6 ? byte + 1 : byte)),
    ],
    ['with a part elsewhere', docx(cell).map((byte, at) => (at === 0 ? byte : byte === 0x50 ? 0x51 : byte))],
    ['whose part is at another place', withDocument({ place: 5 })],
    ['whose part is outside of it', withDocument({ place: 1_000_000 })],
    ['that cannot be unpacked', withDocument({ raw: text('hello') })],
    ['packed in another way', withDocument({ method: 12 })],
    ['whose checksum is wrong', withDocument({ sum: 1 })],
    ['shorter than it says', withDocument({ size: 100_000 })],
    ['that has a part twice', zipOf([...document, ...document])],
    ['without its text', zipOf(document.slice(0, 1))],
    ['that is no UTF-8', withDocument({ content: Uint8Array.from([0xff, 0xfe, 0x3c]) })],
    ['with a null in it', withDocument({ content: '<w:document>\u0000</w:document>' })],
    ['with a tag that is not closed', withDocument({ content: '<w:document><w:p></w:document>' })],
    ['with a tag that breaks off', withDocument({ content: '<w:document><w:p' })],
    [
      'with too much in one another',
      withDocument({ content: `<w:document>${'<w:p>'.repeat(1500)}${'</w:p>'.repeat(1500)}</w:document>` }),
    ],
    ['of other XML', withDocument({ content: '<html/>' })],
  ])('is refused: %s', async (_, bytes) => {
    expect(await refusalOf(readDocument(bytes))).toMatchObject({ code: 'INVALID_FILE', reason: 'damaged' });
  });

  it('is refused wherever it is cut off', async () => {
    for (const name of ['section-7.docx', 'shown.xlsx', 'shown.ods', 'shown.xls']) {
      const whole = fixture(name);
      const read = name.endsWith('docx') ? readDocument : readWorkbook;
      for (let parts = 1; parts < 12; parts += 1) {
        const { code } = await refusalOf(read(whole.slice(0, Math.floor((whole.length * parts) / 12))));
        expect([name, parts, code]).toStrictEqual([name, parts, 'INVALID_FILE']);
      }
    }
  });

  it.each([
    ['a sheet with a tag that is not closed', zipOf(partsOfXlsx('<sheetData><row></sheetData>'))],
    ['a sheet that is not there', zipOf(partsOfXlsx('').filter(({ name }) => !name.includes('sheet1')))],
    ['a spreadsheet without its content', zipOf(partsOfOds('').slice(0, 2))],
    ['a row that no sheet has', xlsx('<row r="2000000"><c r="A2000000"><v>1</v></c></row>')],
  ])('is refused: %s', async (_, bytes) => {
    expect(await refusalOf(readWorkbook(bytes))).toMatchObject({ code: 'INVALID_FILE', reason: 'damaged' });
  });
});

describe('a file that would fill the memory', () => {
  const zeros = new Uint8Array(40 * MEGABYTE);

  it('is refused by its stated size', async () => {
    const { reason } = await refusalOf(readDocument(withDocument({ content: zeros })));
    expect(reason).toBe('too-large-unpacked');
  });

  it('is refused by its real size, if it states less', async () => {
    const { reason, message } = await refusalOf(readDocument(withDocument({ content: zeros, size: 1000 })));
    expect(reason).toBe('too-large-unpacked');
    expect(message).toContain('longer than 32 MB when it is unpacked, or says that it is shorter than it is');
  });

  it('may have very long parts that are not read', async () => {
    const { tables } = await readDocument(zipOf([...document, { name: 'word/media/film.mp4', content: zeros }]));
    expect(tables).toHaveLength(1);
  });

  it.each([
    [
      'columns that one cell spans',
      docx(`<w:tbl><w:tr>${'<w:tc><w:tcPr><w:gridSpan w:val="16384"/></w:tcPr></w:tc>'.repeat(13)}</w:tr></w:tbl>`),
      readDocument,
    ],
    ['a cell far away', xlsx('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'), readWorkbook],
    ['cells', xlsx('<row/>'.repeat(9) + '<c/>'.repeat(200_001)), readWorkbook],
    ['columns that are laid out', zipOf(partsOfXlsx('<cols><col min="1" max="1000000000"/></cols>')), readWorkbook],
    ['columns of no number', zipOf(partsOfXlsx('<cols><col min="1" max="all"/></cols>')), readWorkbook],
    [
      'cells that are repeated',
      ods(
        '<table:table table:name="A"><table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell></table:table-row></table:table>',
      ),
      readWorkbook,
    ],
    [
      'texts that are repeated',
      ods(
        '<table:table table:name="A"><table:table-row><table:table-cell office:value-type="string" office:string-value="x" table:number-columns-repeated="1000000"/></table:table-row></table:table>',
      ),
      readWorkbook,
    ],
    [
      'spaces',
      ods(
        '<table:table table:name="A"><table:table-row><table:table-cell><text:p>x<text:s/><text:s text:c="900000000"/></text:p></table:table-cell></table:table-row></table:table>',
      ),
      readWorkbook,
    ],
  ])('is refused for its %s', async (_, bytes, read: (bytes: Uint8Array) => Promise<unknown>) => {
    const { reason } = await refusalOf(read(bytes));
    expect(reason).toBe('too-many-cells');
  });
});

describe('unusual content', () => {
  it.each(['<!DOCTYPE x [<!ENTITY a "b">]>', '<!doctype x>'])('is refused: %s', async (start) => {
    const bomb = withDocument({ content: `${start}<w:document/>` });
    expect(await refusalOf(readDocument(bomb))).toMatchObject({ code: 'INVALID_FILE', reason: 'entities' });
  });

  it('is not read: macros, and links to other files', async () => {
    const rows = '<sheetData><row r="1"><c r="A1"><f>[1]Other!A1</f><v>5</v></c></row></sheetData>';
    const { sheets } = await readWorkbook(zipOf(partsOfXlsx(rows, macros)));
    expect(sheets[0]?.rows).toStrictEqual([['5']]);
  });

  it('is refused: a password of the archive', async () => {
    expect(await refusalOf(readDocument(withDocument({ flags: 1 })))).toMatchObject({ reason: 'password' });
  });

  it('is refused: a password of an old workbook', async () => {
    // The record after the first, which begins the workbook, becomes a FilePass ([MS-XLS] 2.4.117).
    const bytes = Buffer.from(fixture('shown.xls'));
    const first = bytes.indexOf(Buffer.from([0x09, 0x08, 0x10, 0x00]));
    bytes.writeUInt16LE(0x2f, first + 20);
    bytes.writeUInt16LE(0, first + 24);
    expect(await refusalOf(readWorkbook(Uint8Array.from(bytes)))).toMatchObject({ reason: 'password' });
  });

  it('is refused: a password of LibreOffice', async () => {
    const manifest = part('META-INF/manifest.xml', '<manifest:encryption-data/>');
    expect(
      await refusalOf(readWorkbook(zipOf([...partsOfOds('').filter(({ name }) => name !== manifest.name), manifest]))),
    ).toMatchObject({ reason: 'password' });
  });
});

describe('the bytes', () => {
  it('may be changed while they are read', async () => {
    const bytes = docx(cell);
    const reading = readDocument(bytes);
    bytes.fill(0);
    expect((await reading).tables).toHaveLength(1);
  });

  it('may be in the middle of others', async () => {
    const bytes = docx(cell);
    const all = new Uint8Array(bytes.length + 20);
    all.set(bytes, 7);
    expect((await readDocument(all.subarray(7, 7 + bytes.length))).tables).toHaveLength(1);
  });
});
