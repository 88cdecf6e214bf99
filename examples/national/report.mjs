import { formatNumber } from './library.mjs';

const STATUSES = ['met', 'on-track', 'off-track', 'missed', 'too-early', 'not-assessed'];

/** Prints how many partnerships have each status of each indicator, and how they compare with the rest of their force. */
export function report(indicators, tallies) {
  const used = STATUSES.filter((status) => [...tallies.values()].some((tally) => tally.status[status] > 0));
  const headings = ['indicator', ...used.map((status) => status.replace('-', ' ')), 'lower', 'similar', 'higher'];
  const rows = indicators.map(({ id, name }) => {
    const { status, comparison } = tallies.get(id);
    // Of what is better lower, lower is better.
    const next = [comparison.lower ?? comparison.better, comparison.similar, comparison.higher ?? comparison.worse];
    return [name, ...[...used.map((each) => status[each]), ...next].map((count) => counted(count ?? 0))];
  });
  return table(headings, rows);
}

/** Puts columns under one another, figures to the right. */
export function table(head, rows) {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((cells) => cells[column].length)));
  const isFigures = (column) => rows.every((cells) => /^[\d-]/u.test(cells[column]));
  const pad = (cell, column) => (isFigures(column) ? cell.padStart(widths[column]) : cell.padEnd(widths[column]));
  return all.map((cells) => `  ${cells.map(pad).join('  ')}`.trimEnd()).join('\n');
}

/** A whole number with its commas. */
export function counted(amount) {
  return formatNumber(amount);
}
