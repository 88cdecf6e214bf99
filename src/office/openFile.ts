import { refuse } from '../errors/require.js';
import { officeProblem, type OfficeKind, type OtherFormat } from '../explain/officeProblems.js';
import { LONGEST_FILE, MEGABYTE } from './limits.js';
import { type NoteKind, NOTES } from './notesPart.js';
import { attributeOf, tokensOf } from './xml.js';
import { entriesOf, unpack, type ZipEntry } from './zip.js';

/** A workbook, with the parts of it that are read as XML. */
export type OpenedWorkbook =
  | { readonly format: 'xlsx' | 'ods'; readonly parts: ReadonlyMap<string, string> }
  | { readonly format: 'xls'; readonly bytes: Uint8Array };

/** A document: the XML of its text, and of its notes if it has any. */
interface OpenedDocument {
  readonly format: 'docx';
  readonly text: string;
  readonly notes: Readonly<Record<NoteKind, string | undefined>>;
}

type Opened = OpenedWorkbook | OpenedDocument;

interface Package {
  readonly entries: readonly ZipEntry[];
  readonly wanted: OfficeKind;
}

/** The part that says what the other parts are. */
export const CONTENT_TYPES = '[Content_Types].xml';
// Macros, pictures, charts and links to other files are not among them.
const PARTS_OF_XLSX =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:_rels\/|theme\/|comments\/|\w*sheets\/(?:_rels\/)?)?[^/]+\.(?:xml|rels))$/iu;
const PARTS_OF_ODS = /^(?:mimetype|content\.xml|META-INF\/manifest\.xml)$/u;
const MAIN_PARTS: readonly { readonly type: RegExp; readonly is: 'xlsx' | 'docx' | 'binary-workbook' }[] = [
  { type: /spreadsheetml\.\w+\.main\+xml|ms-excel\.\w+\.macroEnabled\.main\+xml/u, is: 'xlsx' },
  { type: /wordprocessingml\.\w+\.main\+xml|ms-word\.\w+\.macroEnabled\w*\.main\+xml/u, is: 'docx' },
  { type: /ms-excel\.sheet\.binary/u, is: 'binary-workbook' },
];
const SIGNATURES = { zip: '504b0304', compound: 'd0cf11e0', pdf: '25504446' };
const BYTES_OF_SIGNATURE = 4;

/** Opens a file, recognises it by its content, and refuses anything that is not of the requested kind. */
export function openFile(bytes: Uint8Array, wanted: 'workbook'): Promise<OpenedWorkbook>;
export function openFile(bytes: Uint8Array, wanted: 'document'): Promise<OpenedDocument>;
export async function openFile(bytes: Uint8Array, wanted: OfficeKind): Promise<Opened> {
  if (Object.prototype.toString.call(bytes) !== '[object Uint8Array]') {
    refuse('bytes', `the bytes of a ${wanted}, as a Uint8Array`, bytes);
  }
  if (bytes.length === 0) throw officeProblem('empty', { wanted });
  if (bytes.length > LONGEST_FILE * MEGABYTE) throw officeProblem('too-long', { most: LONGEST_FILE });
  // A copy, so that nobody can change the bytes while they are read.
  const file = new Uint8Array(bytes);
  const start = Array.from(file.subarray(0, BYTES_OF_SIGNATURE), (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (start === SIGNATURES.compound) return openCompound(file, wanted);
  if (start !== SIGNATURES.zip) throw other(start === SIGNATURES.pdf ? 'pdf' : 'unknown', wanted);
  const entries = entriesOf(file, wanted);
  const opened = { entries, wanted };
  return entries.some(({ name }) => name === 'mimetype') ? openOpenDocument(opened) : openOffice(opened);
}

function other(is: OtherFormat, wanted: OfficeKind): Error {
  return officeProblem('other-format', { wanted, is });
}

// A file system in a file: the old Office formats, and encrypted files in the new formats. Names are in UTF-16.
function openCompound(bytes: Uint8Array, wanted: OfficeKind): Opened {
  const names = new TextDecoder('utf-16le').decode(bytes);
  const holds = (name: string): boolean => names.includes(`${name}\u0000`);
  if (holds('EncryptedPackage')) throw officeProblem('password', { wanted });
  if (!holds('Workbook')) {
    throw other(holds('WordDocument') ? 'old-document' : holds('Book') ? 'old-workbook' : 'unknown', wanted);
  }
  if (wanted === 'document') throw other('workbook', wanted);
  return { format: 'xls', bytes };
}

async function openOpenDocument(opened: Package): Promise<Opened> {
  const { wanted } = opened;
  const parts = await textsOf(opened, PARTS_OF_ODS);
  if (!parts.get('mimetype')?.startsWith('application/vnd.oasis.opendocument.spreadsheet')) {
    throw other('other-open-document', wanted);
  }
  if (parts.get('META-INF/manifest.xml')?.includes('encryption-data') === true) {
    throw officeProblem('password', { wanted });
  }
  if (wanted === 'document') throw other('workbook', wanted);
  return { format: 'ods', parts };
}

async function openOffice(opened: Package): Promise<Opened> {
  const { wanted } = opened;
  const types = (await textsOf(opened, (name) => name === CONTENT_TYPES)).get(CONTENT_TYPES);
  if (types === undefined) throw other('archive', wanted);
  const main = mainPartIn(types);
  if (main === undefined) throw other('archive', wanted);
  if (main.is === 'binary-workbook') throw other('binary-workbook', wanted);
  if ((main.is === 'xlsx') !== (wanted === 'workbook'))
    throw other(main.is === 'xlsx' ? 'workbook' : 'document', wanted);
  if (main.is === 'xlsx') return { format: 'xlsx', parts: await textsOf(opened, PARTS_OF_XLSX) };
  const nameOf = (kind: NoteKind): string => main.name.replace(/[^/]*$/u, `${kind}s.xml`);
  const names = [main.name, ...NOTES.map(nameOf)];
  const parts = await textsOf(opened, (name) => names.includes(name));
  const text = parts.get(main.name);
  if (text === undefined) throw officeProblem('damaged', { wanted });
  return {
    format: 'docx',
    text,
    notes: { footnote: parts.get(nameOf('footnote')), endnote: parts.get(nameOf('endnote')) },
  };
}

function mainPartIn(
  types: string,
): { readonly is: (typeof MAIN_PARTS)[number]['is']; readonly name: string } | undefined {
  for (const token of tokensOf(types)) {
    if (token.kind !== 'open') continue;
    const type = attributeOf(token.attributes, 'ContentType') ?? '';
    const main = MAIN_PARTS.find((each) => each.type.test(type));
    const name = attributeOf(token.attributes, 'PartName')?.replace(/^\//u, '') ?? 'word/document.xml';
    if (main !== undefined) return { is: main.is, name };
  }
  return undefined;
}

async function textsOf(
  { entries, wanted }: Package,
  isWanted: RegExp | ((name: string) => boolean),
): Promise<Map<string, string>> {
  const test = isWanted instanceof RegExp ? (name: string): boolean => isWanted.test(name) : isWanted;
  const parts = await unpack(
    entries.filter(({ name }) => test(name)),
    wanted,
  );
  return new Map(Array.from(parts, ([name, bytes]) => [name, textOf(bytes, wanted)]));
}

function textOf(bytes: Uint8Array, wanted: OfficeKind): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw officeProblem('damaged', { wanted });
  }
  if (text.includes('\u0000')) throw officeProblem('damaged', { wanted });
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(text)) throw officeProblem('entities', { wanted });
  return text;
}
