import { formatStatus } from '../format/formatStatus.js';
import type { IndicatorComparison, IndicatorEvaluation } from './evaluation.js';

/** The parts of an evaluation that its sentence is made of. */
type Told = Pick<
  IndicatorEvaluation,
  | 'status'
  | 'comparisons'
  | 'directionOfTravel'
  | 'samePeriodLastYear'
  | 'trend'
  | 'controlChart'
  | 'projection'
  | 'yearToDate'
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

const SINCE_LAST_YEAR = {
  improving: 'better than a year earlier',
  worsening: 'worse than a year earlier',
  unchanged: 'the same as a year earlier',
  increasing: 'higher than a year earlier',
  decreasing: 'lower than a year earlier',
} as const;
const ASSURANCES = {
  'consistent-pass': 'its usual variation always reaches the target',
  'consistent-fail': 'its usual variation never reaches the target',
} as const;

/** Puts an evaluation into one sentence, in which no part hides another. */
export function summaryOf(told: Told, nameOf: (comparatorId: string) => string): string {
  const { projection, yearToDate } = told;
  const parts = [...besideInWords(told, nameOf), ...overTimeInWords(told)];
  if (projection.outlook !== 'not-known') parts.push(OUTLOOKS[projection.outlook]);
  if (yearToDate !== null && yearToDate.standing !== 'not-known') {
    parts.push(
      yearToDate.standing === 'on-track' ? 'the year so far is on plan' : 'the year so far is behind its plan',
    );
  }
  return `${parts.join('; ')}.`;
}

function besideInWords({ comparisons, status }: Told, nameOf: (comparatorId: string) => string): string[] {
  const word = formatStatus(status);
  const isGood = status === 'met' || status === 'on-track';
  const [first, ...others] = comparisons.map((one) => comparedInWords(one, isGood, nameOf(one.comparatorId)));
  return [first === undefined ? word : `${word}${first.mark} ${first.words}`, ...others.map(({ words }) => words)];
}

function comparedInWords(
  { position, significance: { outcome } }: IndicatorComparison,
  isGood: boolean,
  name: string,
): { readonly mark: ',' | ', but' | ';'; readonly words: string } {
  if (outcome === 'similar') return { mark: isGood ? ', but' : ',', words: `no different from ${name}` };
  if (outcome === 'not-compared') return { mark: ';', words: `the numbers are too small to compare with ${name}` };
  if (outcome === 'not-known') {
    return position === 'same'
      ? { mark: ';', words: `the same as ${name}` }
      : { mark: ';', words: `${SIDES[position]} ${name}, but whether by more than chance is not known` };
  }
  const isContrary = outcome === (isGood ? 'worse' : 'better');
  return { mark: isContrary ? ', but' : ',', words: `${SIDES[outcome]} ${name}` };
}

// The test for a trend, the chart and two figures may each say something else: what two of them agree on is said once.
function overTimeInWords({ trend, controlChart, directionOfTravel, samePeriodLastYear }: Told): string[] {
  const { direction, judgement, periods } = trend;
  const parts: string[] = [];
  const tested = judgement ?? direction;
  if (tested !== 'cannot-be-calculated') parts.push(`${CHANGES[tested]} since ${String(periods[0])}`);
  const { variation, assurance } = controlChart;
  if (variation !== 'not-assessed') parts.push(VARIATIONS[variation]);
  if (assurance === 'consistent-pass' || assurance === 'consistent-fail') parts.push(ASSURANCES[assurance]);
  if (directionOfTravel !== null && directionOfTravel !== tested) parts.push(SINCE_LAST[directionOfTravel]);
  const since = samePeriodLastYear?.direction;
  if (since !== undefined && since !== directionOfTravel) parts.push(SINCE_LAST_YEAR[since]);
  return parts;
}
