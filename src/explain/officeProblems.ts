import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { sentenceOf, type Sentences } from './sentences.js';

/**
 * The kinds of file that the readers of office files take.
 *
 * @category Office files
 */
export type OfficeKind = 'workbook' | 'document';

/**
 * What the refusal of a workbook or document says, by its `reason`.
 *
 * @category Office files
 */
export interface OfficeProblemData {
  /** There is nothing in it. */
  readonly empty: { readonly wanted: OfficeKind };
  /** It is longer than is read; in megabytes. */
  readonly 'too-long': { readonly most: number };
  /** Unpacked, it is longer than is read, or longer than it says it is; in megabytes. */
  readonly 'too-large-unpacked': { readonly most: number };
  /** It has more cells, with those it only says it repeats, than are read. */
  readonly 'too-many-cells': { readonly most: number };
  /** It needs a password. */
  readonly password: { readonly wanted: OfficeKind };
  /** It is another kind of file; `is` names it as far as is known. */
  readonly 'other-format': { readonly wanted: OfficeKind; readonly is: OtherFormat };
  /** It breaks off, or something in it is not as these files are written. */
  readonly damaged: { readonly wanted: OfficeKind };
  /** It declares entities or a document type, which no office program writes. */
  readonly entities: { readonly wanted: OfficeKind };
  /** No sheet of the workbook has this name. */
  readonly 'no-table': { readonly wanted: OfficeKind };
}

/**
 * What a file is that is not of the kind asked for.
 *
 * @category Office files
 */
export type OtherFormat =
  | 'workbook'
  | 'document'
  | 'old-document'
  | 'old-workbook'
  | 'binary-workbook'
  | 'other-open-document'
  | 'pdf'
  | 'archive'
  | 'unknown';

const WANTED: Readonly<Record<OfficeKind, { readonly name: string; readonly formats: string }>> = {
  workbook: { name: 'workbook', formats: 'an Excel or LibreOffice workbook (.xlsx, .xls, .ods)' },
  document: { name: 'document', formats: 'a Word document (.docx)' },
};

const OTHER: Readonly<Record<OtherFormat, string>> = {
  workbook: 'a workbook: read it with readWorkbook',
  document: 'a Word document: read it with readDocument',
  'old-document':
    'a Word document of the old kind (.doc), whatever its name says: open it in Word and save it as .docx',
  'old-workbook': 'a workbook of Excel 95 or older: open it in Excel and save it as .xlsx',
  'binary-workbook': 'a binary workbook (.xlsb): open it in Excel and save it as .xlsx',
  'other-open-document': 'another kind of OpenDocument file: save a text as .docx, and a spreadsheet as .ods',
  pdf: 'a PDF: copy its table into a spreadsheet',
  archive: 'an archive or another kind of file in a ZIP archive',
  unknown: 'something else, whatever its name says',
};

const SENTENCES: Sentences<OfficeProblemData> = {
  empty: ({ wanted }) => `The file is empty. It must be ${WANTED[wanted].formats}.`,
  'too-long': ({ most }) =>
    `The file is longer than ${String(most)} MB. Copy the table into a file of its own, without pictures.`,
  'too-large-unpacked': ({ most }) =>
    `The file is longer than ${String(most)} MB when it is unpacked, or says that it is shorter than it is. Copy the table into a new file.`,
  'too-many-cells': ({ most }) =>
    `The file has more than ${String(most / 1000)} thousand cells. Copy the table into a file of its own.`,
  password: ({ wanted }) =>
    `The ${WANTED[wanted].name} is protected with a password. Open it, take the password off and save it again.`,
  'other-format': ({ wanted, is }) => `The file must be ${WANTED[wanted].formats}. It is ${OTHER[is]}.`,
  damaged: ({ wanted }) =>
    `The ${WANTED[wanted].name} is damaged or incomplete. Open it, save it under another name and try that file.`,
  entities: ({ wanted }) =>
    `The ${WANTED[wanted].name} defines XML entities or a document type, which no office program writes. It is not read.`,
  'no-table': ({ wanted }) =>
    `The ${WANTED[wanted].name} has ${wanted === 'workbook' ? 'no sheet' : 'no table'} to read.`,
};

/** Returns the error for an office file that cannot be read. */
export function officeProblem<Reason extends keyof OfficeProblemData>(
  reason: Reason,
  data: OfficeProblemData[Reason],
): CommunitySafetyError {
  return new CommunitySafetyError('INVALID_FILE', sentenceOf(SENTENCES, { code: reason, data }), { reason, ...data });
}

/** Returns the error for an optional package that is not installed. */
export function missingPackage(name: string, what: string): CommunitySafetyError {
  const message = `${what} needs the package ${name}, which is not installed. Run: npm install ${name}`;
  return new CommunitySafetyError('MISSING_PACKAGE', message, { package: name });
}
