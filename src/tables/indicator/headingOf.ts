import type { Heading } from '../heading.js';
import type { Record_ } from '../record.js';

/** Returns the heading of a column, by what the code calls it. */
export function headingOf({ layout }: Record_, key: string): Heading | undefined {
  const column = layout.index.get(key);
  return column === undefined ? undefined : layout.headings[column];
}
