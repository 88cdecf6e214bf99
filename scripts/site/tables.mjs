import { all, insertBefore, remove, setAttribute, textOf } from './html.mjs';

const ROLES = { table: 'table', thead: 'rowgroup', tbody: 'rowgroup', tr: 'row', th: 'columnheader', td: 'cell' };
// So many characters need a column as wide as a short line.
const LONG = 60;
const NUMBERS = /^(?:[-+]?[£\d][\d,.%]*(?: to [-+]?[\d,.%]+)?|)$/u;

/**
 * Prepares the tables of a text: a wide one scrolls by itself, numbers are at the right, long texts have room, and each cell
 * carries its heading, which is shown where rows are blocks on a narrow screen. An empty cell is left out there. The roles
 * keep it a table there too.
 */
export function tidyTables(content) {
  for (const table of all(content, ({ tagName }) => tagName === 'table')) {
    const [headings, ...rows] = all(table, ({ tagName }) => tagName === 'tr').map(cellsOf);
    headings.forEach((heading, column) => {
      const cells = rows.map((row) => row[column]);
      for (const cell of cells) setAttribute(cell, 'data-label', textOf(heading));
      const areNumbers = column > 0 && cells.every((cell) => NUMBERS.test(textOf(cell)));
      const isLong = cells.some((cell) => textOf(cell).length > LONG);
      for (const cell of [heading, ...cells]) {
        const isEmpty = cell !== heading && textOf(cell) === '' && all(cell, () => true).length === 0;
        const classes = [areNumbers && 'site-number', isLong && 'site-long', isEmpty && 'site-empty'].filter(Boolean);
        if (classes.length > 0) setAttribute(cell, 'class', classes.join(' '));
      }
    });
    for (const node of [table, ...all(table, ({ tagName }) => ROLES[tagName] !== undefined)]) {
      setAttribute(node, 'role', ROLES[node.tagName]);
    }
    for (const [name] of rows) setAttribute(name, 'role', 'rowheader');
    putInBox(table);
  }
}

function cellsOf(row) {
  return row.childNodes.filter(({ tagName }) => tagName === 'th' || tagName === 'td');
}

function putInBox(table) {
  insertBefore(table, '<div class="site-scroll"></div>');
  const box = table.parentNode.childNodes[table.parentNode.childNodes.indexOf(table) - 1];
  remove(table);
  table.parentNode = box;
  box.childNodes = [table];
}
