import { listed } from '../explain/values.js';
import { groupedBy } from '../lookup/groupedBy.js';

// A rate for a county's districts over twelve months comes from more rows than a note should list.
const MOST_LISTED = 12;

/** A figure from a file: the rows that were added up for it, and the line of the first. */
export interface FromRows {
  readonly file: string;
  readonly line: number;
  readonly rows: number;
}

/** Says which rows of which files something is from. */
export function whereFrom(figures: readonly FromRows[]): string {
  const files = groupedBy(figures, ({ file }) => file);
  return [...files].map(([file, its]) => `${file} (${rowsInWords(its)})`).join(', ');
}

function rowsInWords(figures: readonly FromRows[]): string {
  const known = figures.filter(({ rows }) => rows > 0);
  const lines = [...new Set(known.map(({ line }) => line))].sort((one, other) => one - other);
  const rows = known.reduce((sum, each) => sum + each.rows, 0);
  const [first, ...others] = lines;
  if (first === undefined) return 'no row';
  if (rows > known.length || lines.length > MOST_LISTED)
    return `${String(rows)} rows, the first on line ${String(first)}`;
  return others.length === 0 ? `line ${String(first)}` : `lines ${listed(lines.map(String))}`;
}
