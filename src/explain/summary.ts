import { formatStatus } from '../format/formatStatus.js';
import { type Status, STATUSES_WORST_FIRST } from '../model/status.js';
import type { Reason } from './reason.js';

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
const DIRECTIONS = {
  improving: 'better than',
  worsening: 'worse than',
  unchanged: 'the same as',
  increasing: 'higher than',
  decreasing: 'lower than',
} as const;
const ASSURANCES = {
  'consistent-pass': 'its usual variation always reaches the target',
  'consistent-fail': 'its usual variation never reaches the target',
  inconsistent: null,
  'not-assessed': null,
} as const;
const YEARS_SO_FAR = {
  'on-track': 'the year so far is on plan',
  'off-track': 'the year so far is behind its plan',
} as const;

const NOT_TESTED = ' (not tested for chance)';

/** What the summary of an evaluation says; the names are those of the evaluation's own fields. */
export interface Summarised {
  readonly status: Status;
  readonly comparisons: readonly {
    readonly comparatorId: string;
    readonly position: keyof typeof SIDES | 'same';
    readonly significance: {
      readonly outcome: keyof typeof SIDES | 'similar' | 'not-compared' | 'not-known';
      readonly reasons: readonly Reason[];
    };
  }[];
  readonly directionOfTravel: keyof typeof DIRECTIONS | null;
  readonly samePeriodLastYear: { readonly direction: keyof typeof DIRECTIONS } | null;
  readonly trend: {
    readonly direction: keyof typeof CHANGES | 'cannot-be-calculated';
    readonly judgement: keyof typeof CHANGES | null;
    readonly periods: readonly string[];
  };
  readonly controlChart: {
    readonly variation: keyof typeof VARIATIONS | 'not-assessed';
    readonly assurance: keyof typeof ASSURANCES | null;
  };
  readonly projection: { readonly outlook: keyof typeof OUTLOOKS | 'not-known' };
  readonly yearToDate: { readonly standing: keyof typeof YEARS_SO_FAR | 'not-known' } | null;
}

/** Puts an evaluation into one sentence, in which no part hides another. */
export function summaryOf(
  evaluation: Summarised,
  reasons: readonly Reason[],
  nameOf: (comparatorId: string) => string,
): string {
  const { projection, yearToDate } = evaluation;
  const parts = [...comparisonsInWords(evaluation, nameOf), ...breakInWords(reasons), ...overTimeInWords(evaluation)];
  if (projection.outlook !== 'not-known') parts.push(OUTLOOKS[projection.outlook]);
  if (yearToDate !== null && yearToDate.standing !== 'not-known') parts.push(YEARS_SO_FAR[yearToDate.standing]);
  return `${parts.join('; ')}.`;
}

/** Says how many indicators are on track and how many are not, and something more of those that are not. */
export function countsInWords(
  counts: Readonly<Record<Status, number>>,
  moreOf: (status: Status) => string = () => '',
): string {
  const all = STATUSES_WORST_FIRST.reduce((sum, status) => sum + counts[status], 0);
  if (all === 0) return 'no indicators';
  const good = counts.met + counts['on-track'];
  const parts = [
    ...(good > 0 || counts.missed + counts['off-track'] > 0 ? [[good, 'on track or met']] : []),
    ...STATUSES_WORST_FIRST.flatMap((status) =>
      status === 'met' || status === 'on-track' || counts[status] === 0
        ? []
        : [[counts[status], formatStatus(status).toLowerCase() + moreOf(status)]],
    ),
  ];
  return parts
    .map(([count, words], index) => `${String(count)}${index === 0 ? ` of ${String(all)}` : ''} ${String(words)}`)
    .join(', ');
}

// Figures from before and after a break are not like for like.
function breakInWords(reasons: readonly Reason[]): string[] {
  return reasons.flatMap((one) =>
    one.code === 'series-break' ? [`the series is broken: ${one.data.why.replace(/\.$/u, '')}`] : [],
  );
}

function comparisonsInWords({ comparisons, status }: Summarised, nameOf: (comparatorId: string) => string): string[] {
  const word = formatStatus(status);
  const isGood = status === 'met' || status === 'on-track';
  // Counts of areas of another size are neither better nor worse.
  const compared = comparisons.filter(({ significance }) =>
    significance.reasons.every(({ code }) => code !== 'count-without-base'),
  );
  const told = compared.map((one) => comparedInWords(one, isGood, nameOf(one.comparatorId)));
  // What holds of all of them is said once.
  const isOne = told.length > 1 && told.every(({ words }) => words.endsWith(NOT_TESTED));
  const words = told.map((one, index) => {
    if (!isOne) return one.words;
    const end =
      index < told.length - 1 ? '' : told.length === 2 ? ' (neither tested for chance)' : ' (none tested for chance)';
    return one.words.slice(0, -NOT_TESTED.length) + end;
  });
  const [mark, [first, ...others]] = [told[0]?.mark, words];
  return [first === undefined ? word : `${word}${String(mark)} ${first}`, ...others];
}

function comparedInWords(
  { position, significance: { outcome } }: Summarised['comparisons'][number],
  isGood: boolean,
  name: string,
): { readonly mark: ',' | ', but' | ';'; readonly words: string } {
  if (outcome === 'similar') return { mark: isGood ? ', but' : ',', words: `no different from ${name}` };
  if (outcome === 'not-compared') return { mark: ';', words: `the numbers are too small to compare with ${name}` };
  if (outcome === 'not-known') {
    return position === 'same'
      ? { mark: ';', words: `the same as ${name}` }
      : { mark: ';', words: `${SIDES[position]} ${name}${NOT_TESTED}` };
  }
  const isContrary = outcome === (isGood ? 'worse' : 'better');
  return { mark: isContrary ? ', but' : ',', words: `${SIDES[outcome]} ${name}` };
}

// The test for a trend, the chart and two figures may each say something else: what two of them agree on is said once.
function overTimeInWords({ trend, controlChart, directionOfTravel, samePeriodLastYear }: Summarised): string[] {
  const parts: string[] = [];
  const tested = trend.judgement ?? trend.direction;
  if (tested !== 'cannot-be-calculated') parts.push(`${CHANGES[tested]} since ${String(trend.periods[0])}`);
  const { variation, assurance } = controlChart;
  if (variation !== 'not-assessed') parts.push(VARIATIONS[variation]);
  const assured = assurance && ASSURANCES[assurance];
  if (assured !== null) parts.push(assured);
  if (directionOfTravel !== null && directionOfTravel !== tested) {
    parts.push(`${DIRECTIONS[directionOfTravel]} the figure before`);
  }
  const since = samePeriodLastYear?.direction;
  if (since !== undefined && since !== directionOfTravel) parts.push(`${DIRECTIONS[since]} a year earlier`);
  return parts;
}
