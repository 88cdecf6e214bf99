/**
 * Reads the tables of workbooks (Excel, LibreOffice) and Word documents, as rows that the table readers take, and
 * writes workbooks.
 *
 * @module community-safety-plan/office
 */

export { readDocument } from './office/readDocument.js';
export { readWorkbook } from './office/readWorkbook.js';
export { writeWorkbook } from './office/writeWorkbook.js';
export type { CellToWrite, ChoicesToWrite, SheetToWrite } from './office/sheetToWrite.js';
export type { MergedCells, Sheet, Workbook } from './office/workbook.js';
export type { WordDocument, WordTable } from './office/document.js';
export type { OfficeKind, OfficeProblemData, OtherFormat } from './explain/officeProblems.js';
export type { SheetProblemData } from './explain/sheetProblems.js';
