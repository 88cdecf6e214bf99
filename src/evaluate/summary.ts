import { formatStatus } from '../format/formatStatus.js';
import type { IndicatorEvaluation } from './evaluation.js';

/** The parts of an evaluation that its sentence is made of. */
type Told = Pick<
  IndicatorEvaluation,
  'status' | 'comparison' | 'directionOfTravel' | 'trend' | 'controlChart' | 'projection' | 'yearToDate'
>;

const SIDES = { better: 'better than', worse: 'worse than', higher: 'higher than', lower: 'lower than' } as const;
const OUTLOOKS = {
  'on-track': 'projected to reach the target',
  'off-track': 'not projected to reach the target',
  'too-early': 'too early to project whether the target is reached',
} as const;

const CHANGES = {
  improving: 'improving',
  worsening: 'worsening',
  increasing: 'increasing',
  decreasing: 'decreasing',
  'no-change': 'no real change',
} as const;
const VARIATIONS = {
  'common-cause': 'within its usual variation',
  'special-cause-improvement': 'better than its usual variation',
  'special-cause-concern': 'worse than its usual variation',
  'special-cause-neutral-high': 'higher than its usual variation',
  'special-cause-neutral-low': 'lower than its usual variation',
} as const;
const SINCE_LAST = {
  improving: 'better than the figure before',
  worsening: 'worse than the figure before',
  unchanged: 'the same as the figure before',
  increasing: 'higher than the figure before',
  decreasing: 'lower than the figure before',
} as const;

/** Puts an evaluation into one sentence, in which no part hides another. */
export function summaryOf(told: Told, nameOf: (comparatorId: string) => string): string {
  const { projection, yearToDate } = told;
  const parts = [besideInWords(told, nameOf), ...overTimeInWords(told)];
  if (projection.outlook !== 'not-known') parts.push(OUTLOOKS[projection.outlook]);
  if (yearToDate !== null && yearToDate.standing !== 'not-known') {
    parts.push(
      yearToDate.standing === 'on-track' ? 'the year so far is on plan' : 'the year so far is behind its plan',
    );
  }
  return `${parts.join('; ')}.`;
}

function besideInWords({ comparison, status }: Told, nameOf: (comparatorId: string) => string): string {
  const word = formatStatus(status);
  if (comparison === null) return word;
  const name = nameOf(comparison.comparatorId);
  const { position, significance } = comparison;
  const { outcome } = significance;
  const isGood = status === 'met' || status === 'on-track';
  if (outcome === 'similar') return `${word}, ${isGood ? 'but ' : ''}no different from ${name}`;
  if (outcome === 'not-compared') return `${word}; the numbers are too small to compare with ${name}`;
  if (outcome === 'not-known') {
    return position === 'same'
      ? `${word}; the same as ${name}`
      : `${word}; ${SIDES[position]} ${name}, but whether by more than chance is not known`;
  }
  const isContrary = outcome === (isGood ? 'worse' : 'better');
  return `${word}, ${isContrary ? 'but ' : ''}${SIDES[outcome]} ${name}`;
}

// The test for a trend and the chart say more than two figures do, and these speak only where neither does.
function overTimeInWords({ trend, controlChart, directionOfTravel }: Told): string[] {
  const { direction, judgement, periods } = trend;
  const parts: string[] = [];
  if (direction !== 'cannot-be-calculated') {
    parts.push(`${CHANGES[judgement ?? direction]} since ${String(periods[0])}`);
  }
  if (controlChart.variation !== 'not-assessed') parts.push(VARIATIONS[controlChart.variation]);
  if (parts.length === 0 && directionOfTravel !== null) parts.push(SINCE_LAST[directionOfTravel]);
  return parts;
}
