import { INDICATORS, unitOf } from './indicators.mjs';
import { formatFigure, formatNumber } from './library.mjs';
import { AS_OF, QUARTERS } from './places.mjs';

const LATEST = QUARTERS.at(-1).label;
const CHART = {
  'common-cause': 'as usual',
  'special-cause-improvement': 'better',
  'special-cause-concern': 'worse',
  'special-cause-neutral-high': 'higher',
  'special-cause-neutral-low': 'lower',
};

/** Puts the judgements into a small national table. */
export function report({ partnerships, tallies }, { returned, indicators, highest }) {
  return [
    `The country of ${counted(partnerships.length)} partnerships on ${AS_OF}. All areas and figures are invented.`,
    `Figures of ${LATEST}, of the ${counted(returned)} areas whose return came in.`,
    table(
      [
        ...['indicator', 'country', 'met', 'on track', 'off track', 'not assessed'],
        ...[
          'better than county',
          'similar',
          'worse',
          'not compared',
          'funnel low',
          'high',
          'not placed',
          'country now',
        ],
      ],
      indicators.map((row, index) => indicatorRow(INDICATORS[index], row, tallies.get(row.id))),
    ),
    'Rates are per 100,000 people. Better, similar and worse (lower, similar and higher where neither is good) are at 95% compared with their own county. Low and high are areas outside the 99.8% limits of the funnel, in which areas with fewer than 20 expected are not placed. "Country now" is what a control chart of all quarters says of the latest.',
    `The highest rates of ${INDICATORS[0].name.toLowerCase()} in ${LATEST}, each next to all other areas:`,
    table(['area', 'rank', 'rate', '95% interval', 'the others', 'outcome'], highest.map(highestRow)),
    'The partnerships with the most indicators off track:',
    table(
      ['partnership', 'off track', 'on track', 'met', 'not assessed'],
      partnerships
        .toSorted((left, right) => right.summary['off-track'] - left.summary['off-track'])
        .slice(0, highest.length)
        .map(({ name, summary }) => [
          name,
          ...['off-track', 'on-track', 'met', 'not-assessed'].map((status) => counted(summary[status])),
        ]),
    ),
  ].join('\n\n');
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
export function counted(amount = 0) {
  return amount.toLocaleString('en-GB');
}

function indicatorRow(indicator, { figure, funnel, chart }, { status, comparison }) {
  return [
    indicator.name,
    formatFigure(figure, unitOf(indicator), { decimals: 1 }),
    counted(status.met),
    counted(status['on-track']),
    counted(status['off-track']),
    counted(status['not-assessed']),
    counted(comparison.better ?? comparison.lower),
    counted(comparison.similar),
    counted(comparison.worse ?? comparison.higher),
    counted((comparison['not-compared'] ?? 0) + (comparison['not-known'] ?? 0)),
    counted(funnel.low),
    counted(funnel.high),
    counted(funnel['not placed']),
    chart === null ? 'not drawn' : (CHART[chart.variation] ?? chart.variation),
  ];
}

function highestRow({ id, rank, value, lower, upper, benchmark, outcome, level }) {
  const digits = (figure) => formatNumber(figure, { decimals: 1 });
  return [
    id,
    rank.text,
    digits(value),
    `${digits(lower)} to ${digits(upper)}`,
    digits(benchmark),
    // The highest of many areas: at 95% one in twenty would seem to be worse where none is.
    level === 0.998 ? `${outcome}, at 99.8%` : outcome === 'not-compared' ? 'not compared' : 'may be chance',
  ];
}
