import type * as SheetJs from '@e965/xlsx';
import { missingPackage } from '../explain/officeProblems.js';
import type { Formats } from './shownText.js';

/** The reader of workbooks, as far as it is used. */
export interface SheetReader extends Pick<typeof SheetJs, 'read'> {
  readonly SSF: Formats;
}

/** Loads the reader of workbooks, or says in one line how to get it. */
export async function sheetReader(): Promise<SheetReader> {
  try {
    return await import('@e965/xlsx');
  } catch (error) {
    throw error instanceof Error && isNotFound(error) ? missingPackage('@e965/xlsx', 'Reading a workbook') : error;
  }
}

// Node says so by its code; a bundler or a browser in words of its own.
function isNotFound(error: Error): boolean {
  return 'code' in error ? error.code === 'ERR_MODULE_NOT_FOUND' || error.code === 'MODULE_NOT_FOUND' : true;
}
