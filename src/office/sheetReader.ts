import type * as SheetJs from '@e965/xlsx';
import { missingPackage } from '../explain/officeProblems.js';
import type { Formats } from './shownText.js';

/** The functions used from the reader of workbooks. */
export interface SheetReader extends Pick<typeof SheetJs, 'read'> {
  readonly SSF: Formats;
}

/** Loads the reader of workbooks, or says in one line how to get it. */
export async function sheetReader(): Promise<SheetReader> {
  try {
    return await import('@e965/xlsx');
  } catch {
    // Node, bundlers and browsers each report a missing package differently.
    throw missingPackage('@e965/xlsx', 'Reading a workbook');
  }
}
