import { readFileSync } from 'node:fs';
import { crc32, deflateRawSync } from 'node:zlib';
import { CommunitySafetyError } from '../../src/index.js';

/** A file in an archive, and what the archive says of it where that is not so. */
export interface Packed {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly size?: number;
  readonly sum?: number;
  readonly method?: number;
  /** Takes the place of the packed content in the archive. */
  readonly raw?: Uint8Array;
  /** Where the directory says that it is. */
  readonly place?: number;
  readonly flags?: number;
}

/** Writes a ZIP archive by hand, so that it can lie. */
export function zipOf(files: readonly Packed[]): Uint8Array {
  const local: Buffer[] = [];
  const listed: Buffer[] = [];
  let place = 0;
  for (const { name, content, method = 8, flags = 0, raw, ...said } of files) {
    const bytes = Buffer.from(content);
    const packed = Buffer.from(raw ?? (method === 8 ? deflateRawSync(bytes) : bytes));
    const about = Buffer.alloc(22);
    about.writeUInt16LE(flags, 2);
    about.writeUInt16LE(method, 4);
    about.writeUInt32LE(said.sum ?? crc32(bytes), 10);
    about.writeUInt32LE(packed.length, 14);
    about.writeUInt32LE(said.size ?? bytes.length, 18);
    const [title, lengths, rest] = [Buffer.from(name), Buffer.alloc(4), Buffer.alloc(14)];
    lengths.writeUInt16LE(title.length, 0);
    rest.writeUInt32LE(said.place ?? place, 10);
    local.push(Buffer.from('PK\u0003\u0004'), about, lengths, title, packed);
    listed.push(Buffer.from('PK\u0001\u0002\u0000\u0000'), about, lengths, rest, title);
    place += 30 + title.length + packed.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(Buffer.concat(listed).length, 8);
  end.writeUInt32LE(place, 12);
  return Uint8Array.from(Buffer.concat([...local, ...listed, Buffer.from('PK\u0005\u0006'), end]));
}

const MAIN = 'application/vnd.openxmlformats-officedocument';

/** The files of a Word document with this in its body. */
export function partsOfDocx(body: string, type = `${MAIN}.wordprocessingml.document.main+xml`): Packed[] {
  const override = `<Override PartName="/word/document.xml" ContentType="${type}"/>`;
  return [
    { name: '[Content_Types].xml', content: `<Types>${override}</Types>` },
    {
      name: 'word/document.xml',
      content: `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
    },
  ];
}

/** A Word document with this in its body. */
export function docx(body: string): Uint8Array {
  return zipOf(partsOfDocx(body));
}

/** The files of an Excel workbook with one sheet. */
export function partsOfXlsx(sheet: string, type = `${MAIN}.spreadsheetml.sheet.main+xml`): Packed[] {
  const schema = 'http://schemas.openxmlformats.org';
  const overrides = [
    ['xl/workbook.xml', type],
    ['xl/worksheets/sheet1.xml', `${MAIN}.spreadsheetml.worksheet+xml`],
    ['xl/styles.xml', `${MAIN}.spreadsheetml.styles+xml`],
    ['xl/comments1.xml', `${MAIN}.spreadsheetml.comments+xml`],
    ['xl/persons/person.xml', 'application/vnd.ms-excel.person+xml'],
  ].map(([name = '', is = '']) => `<Override PartName="/${name}" ContentType="${is}"/>`);
  return [
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="${schema}/package/2006/content-types">${overrides.join('')}</Types>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${schema}/spreadsheetml/2006/main" xmlns:r="${schema}/officeDocument/2006/relationships"><sheets><sheet name="KPIs" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="${schema}/package/2006/relationships"><Relationship Id="rId1" Type="${schema}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      content: `<styleSheet xmlns="${schema}/spreadsheetml/2006/main"><numFmts count="3"><numFmt numFmtId="164" formatCode="[&lt;0]0.0;0"/><numFmt numFmtId="165" formatCode="£0.00"/><numFmt numFmtId="166" formatCode="0.00"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="8"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="30"/><xf numFmtId="9"/></cellXfs></styleSheet>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `<worksheet xmlns="${schema}/spreadsheetml/2006/main">${sheet}</worksheet>`,
    },
    { name: 'xl/vbaProject.bin', content: 'Sub AutoOpen()' },
    { name: 'xl/externalLinks/externalLink1.xml', content: '<!DOCTYPE x>' },
  ];
}

/** An Excel workbook with these rows in its sheet. */
export function xlsx(rows: string): Uint8Array {
  return zipOf(partsOfXlsx(`<sheetData>${rows}</sheetData>`));
}

/** The files of an OpenDocument file with this in its body. */
export function partsOfOds(body: string, type = 'application/vnd.oasis.opendocument.spreadsheet'): Packed[] {
  const names = ['office', 'table', 'text', 'style'].map((name) => `xmlns:${name}="${name}"`).join(' ');
  return [
    { name: 'mimetype', content: type, method: 0 },
    { name: 'META-INF/manifest.xml', content: '<manifest:manifest/>' },
    {
      name: 'content.xml',
      content: `<office:document-content ${names}><office:automatic-styles><style:style style:name="gone" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>${body}</office:spreadsheet></office:body></office:document-content>`,
    },
  ];
}

/** An OpenDocument spreadsheet with these tables. */
export function ods(tables: string): Uint8Array {
  return zipOf(partsOfOds(tables));
}

/** A kept file. */
export function fixture(name: string): Uint8Array {
  return readFileSync(new URL(`../fixtures/office/${name}`, import.meta.url));
}

/** The code, the reason and the message of what is refused. */
export async function refusalOf(read: Promise<unknown>): Promise<{ code: string; reason: unknown; message: string }> {
  try {
    await read;
  } catch (error) {
    if (error instanceof CommunitySafetyError) {
      return { code: error.code, reason: error.details['reason'], message: error.message };
    }
    throw error;
  }
  return { code: '', reason: undefined, message: '' };
}
