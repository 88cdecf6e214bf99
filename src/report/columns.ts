import { capitalised } from '../format/capitalised.js';
import { changeInWords } from './change.js';
import type { Scorecard, ScorecardRow, ScorecardSection } from './scorecard.js';

/**
 * A column of the table of a priority: what is in its cells, and what is said below that, each of which may be empty.
 */
export interface ScorecardColumn {
  readonly is: 'latest' | 'change' | 'comparison' | 'target' | 'status';
  readonly heading: string;
  readonly cell: (row: ScorecardRow) => readonly [words: string, more: string];
}

/** Returns the columns of the table of a priority that hold something, in the order of every document. */
export function columnsOf({ rows }: ScorecardSection, { comparatorName, hasOutturns }: Scorecard): ScorecardColumn[] {
  const isCompared = rows.some(({ position }) => position !== 'none');
  const isChanged = rows.some(({ change }) => change !== undefined);
  return [
    { is: 'latest', heading: hasOutturns ? 'Latest figure' : 'Baseline', cell: (row) => latestOf(row, hasOutturns) },
    ...(isChanged ? [{ is: 'change', heading: 'Since the year before', cell: changeIn } as const] : []),
    ...(isCompared ? [{ is: 'comparison', heading: `Against ${comparatorName}`, cell: comparedOf } as const] : []),
    { is: 'target', heading: 'Target', cell: ({ target, due }) => [target, due] },
    {
      is: 'status',
      heading: 'Status',
      cell: ({ status, colour, reached }) => [status, [colour, reached].filter((words) => words !== '').join(': ')],
    },
  ];
}

function latestOf(
  { latest, latestPeriod, latestSign, isBaseline }: ScorecardRow,
  hasOutturns: boolean,
): [string, string] {
  const period = isBaseline && hasOutturns && latestPeriod !== '' ? `${latestPeriod}, baseline` : latestPeriod;
  return [latest, [period, latestSign].filter((words) => words !== '').join(' ')];
}

function changeIn({ change }: ScorecardRow): [string, string] {
  return change === undefined ? ['', ''] : changeInWords(change);
}

// A sign alone where there is nothing to compare.
function comparedOf({
  position,
  comparator,
  comparatorPeriod,
  comparatorSign,
  latestPeriod,
  certainty,
}: ScorecardRow): [string, string] {
  if (position === 'none') return [comparator, ''];
  const period = comparatorPeriod === latestPeriod ? '' : ` in ${comparatorPeriod}`;
  return [
    capitalised(position),
    `${comparator}${comparatorSign === '' ? '' : ` ${comparatorSign}`}${period}${certainty === '' ? '' : `, ${certainty}`}`,
  ];
}
