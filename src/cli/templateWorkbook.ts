import { type SheetToWrite, writeWorkbook } from '../office.js';
import { POLARITY_CHOICES, UNIT_CHOICES } from './choices.js';
import { csvRows } from '../tables/csvRows.js';

interface Template {
  readonly name: string;
  readonly text: string;
}

/** Returns one workbook of the templates, with a sheet for each and lists to choose from. */
export function templateWorkbook(templates: readonly Template[]): Uint8Array {
  return writeWorkbook(templates.map(sheetFor));
}

// All cells are text, including figures, so that anything typed over them stays as typed.
function sheetFor({ name, text }: Template): SheetToWrite {
  const rows = csvRows(text, ',');
  const title = name.replace('.csv', '');
  const choices = [POLARITY_CHOICES, UNIT_CHOICES].filter(({ heading }) => rows[0]?.includes(heading));
  return { name: title.charAt(0).toUpperCase() + title.slice(1), rows, choices };
}
