import { tag, text } from './markup.js';

/** A column of a table. */
export interface HtmlColumn<Row> {
  readonly heading: string;
  /** Whether its cells are figures, which are aligned to the right. */
  readonly isNumber?: boolean;
  /** The content of a cell, as markup. */
  readonly cell: (row: Row) => string;
}

/**
 * Writes a table whose first column names its rows. On a narrow screen each row is a block of its own, and its cells carry their
 * headings; the roles say what it is there too, since some browsers forget it where the layout changes.
 */
export function table<Row>(
  caption: string,
  first: HtmlColumn<Row>,
  others: readonly HtmlColumn<Row>[],
  rows: readonly Row[],
  className?: string,
): string {
  const headings = [first, ...others].map(({ heading, isNumber }) =>
    tag(
      'th',
      { scope: 'col', role: 'columnheader', class: isNumber === true ? 'csp-number' : undefined },
      text(heading),
    ),
  );
  const body = rows.map((row) => {
    const cells = others.map((column) => cellOf(column, row));
    return `${tag('tr', { role: 'row' }, tag('th', { scope: 'row', role: 'rowheader' }, first.cell(row)), ...cells)}\n`;
  });
  return tag(
    'table',
    { role: 'table', class: className },
    `\n${tag('caption', {}, text(caption))}\n`,
    `${tag('thead', { role: 'rowgroup' }, tag('tr', { role: 'row' }, ...headings))}\n`,
    tag('tbody', { role: 'rowgroup' }, `\n${body.join('')}`),
    '\n',
  );
}

// The heading in a cell is for those who see the table: those who hear it hear the heading of the column.
function cellOf<Row>({ heading, isNumber, cell }: HtmlColumn<Row>, row: Row): string {
  return tag(
    'td',
    { role: 'cell', class: isNumber === true ? 'csp-number' : undefined },
    tag('span', { class: 'csp-label', 'aria-hidden': 'true' }, text(heading)),
    tag('span', { class: 'csp-value' }, cell(row)),
  );
}
