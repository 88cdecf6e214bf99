import { plainText } from '../../format/plainText.js';
import { tag, text } from './markup.js';

/** A column of a table. */
export interface HtmlColumn<Row> {
  readonly heading: string;
  readonly className?: string;
  /** Whether a cell says by itself what it is, so that it needs no heading on a narrow screen. */
  readonly isPlain?: boolean;
  /** Returns the content of a cell, as markup. */
  readonly cell: (row: Row) => string;
}

/**
 * Writes a table whose first column names its rows, without columns that would be empty. On a narrow screen each row is
 * a separate block, and its cells carry their headings. The roles keep it a table there too, since some browsers forget
 * that when the layout changes.
 */
export function table<Row>(
  caption: string,
  first: HtmlColumn<Row>,
  others: readonly HtmlColumn<Row>[],
  rows: readonly Row[],
  className?: string,
): string {
  const body = rows.map((row) => ({
    name: first.cell(row),
    cells: others.map(({ heading, isPlain, cell }) => ({ heading, isPlain, content: cell(row) })),
  }));
  const filled = new Set(
    body.flatMap(({ cells }) => cells.filter(({ content }) => content !== '').map(({ heading }) => heading)),
  );
  const headings = [first, ...others.filter(({ heading }) => filled.has(heading))].map(({ heading, className: its }) =>
    tag('th', { scope: 'col', role: 'columnheader', class: its }, text(heading)),
  );
  const written = body.map(({ name, cells }) => {
    const shown = cells.filter(({ heading }) => filled.has(heading));
    const row = [
      tag('th', { scope: 'row', role: 'rowheader' }, name),
      ...shown.map(({ heading, isPlain, content }) =>
        tag('td', { role: 'cell', 'data-label': isPlain === true ? undefined : plainText(heading) }, content),
      ),
    ];
    return `${tag('tr', { role: 'row' }, ...row)}\n`;
  });
  return tag(
    'table',
    { role: 'table', class: className },
    `\n${tag('caption', {}, text(caption))}\n`,
    `${tag('thead', { role: 'rowgroup' }, tag('tr', { role: 'row' }, ...headings))}\n`,
    tag('tbody', { role: 'rowgroup' }, `\n${written.join('')}`),
    '\n',
  );
}
