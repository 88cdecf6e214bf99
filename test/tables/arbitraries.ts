import fc from 'fast-check';
import type { Citation } from '../../src/model/citation.js';
import type { Comparator } from '../../src/model/comparator.js';
import { type Figure, type KnownFigure, MISSING_KINDS } from '../../src/model/figure.js';
import { DIRECTIONS_OF_TRAVEL } from '../../src/model/directionOfTravel.js';
import { COVERS, type Indicator } from '../../src/model/indicator.js';
import type { Observation } from '../../src/model/observation.js';
import { POLARITIES } from '../../src/model/polarity.js';
import type { Priority } from '../../src/model/priority.js';
import { RAGS, STATUSES_WORST_FIRST } from '../../src/model/status.js';
import type { Theme } from '../../src/model/theme.js';
import { parsePeriod } from '../../src/period/parsePeriod.js';
import { DIRECTIONS, NOT_SET_REASONS, OPERATORS, RECURRENCES, type Target } from '../../src/model/target.js';
import { isInPoints, TIME_UNITS, type Unit } from '../../src/model/unit.js';
import { isAsPrinted } from '../../src/tables/cells/isAsPrinted.js';
import { parseFigure } from '../../src/wording/parseFigure.js';

/** Any valid content of the tables, with whatever is known to go wrong in CSV files. */

const TRICKY = [
  '=1+1', '+44', '-5.2', '-5.2%', '@SUM(A1)', '\tx', '\rx', "'=1+1", "''", "'", "'x'", "O'Brien", '"', '""', '"a"', 'a"b',
  'a,b', 'a;b', 'a\tb', 'a\nb', 'a\r\nb', 'a\rb', '\r\n', ' a', 'a ', ' ', '  ', 'a  b', '\u00A0a', '\uFEFFa', '😀', '𝒳',
  'e\u0301', '\uFFFD', 'Indicator', 'Id', 'Priority 1', 'Priority 1: Burglary', 'N/A', '62.4%', '1,579', '0', 'sep=;',
  '#REF!', '-', '–', '.5', '1e5', 'null', 'undefined', '__proto__', 'constructor', '%', 'per 1,000', 'of x', 'of of',
]; // prettier-ignore

const isText = (text: string): boolean => !/\0|\p{Cs}/u.test(text);

const cellText = fc.oneof(fc.constantFrom('', ...TRICKY), fc.string({ unit: 'binary', maxLength: 12 }).filter(isText));
export const text = cellText.filter((each) => each !== '');
const id = fc
  .oneof(
    fc.constantFrom(
      '=cmd',
      '-a',
      '@a',
      "'a",
      'a,b',
      'a;b',
      'a"b',
      'constructor',
      'kent',
      'Kent',
      '1',
      '-5.2',
      '%',
      'é',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
  )
  .filter((each) => /^[^\s\p{C}]+$/u.test(each));

const period = fc.constantFrom(
  '2012/13',
  '2011/12',
  'March 2013',
  'Mar-13',
  'Dec-11',
  '2013',
  '2013-03-31',
  ' 2012/13 ',
  '2013/14 Q1',
);
const day = fc.constantFrom('2018-03-31', '2013-04-01', '2199-12-31');

const optional = <Value extends object>(required: fc.Arbitrary<Value>, others: Record<string, fc.Arbitrary<unknown>>) =>
  fc.tuple(required, fc.record(others, { requiredKeys: [] })).map(([one, other]) => ({ ...other, ...one }));

const notNegative = fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const positive = notNegative.filter((value) => value > 0);
const place = fc.integer({ min: 1, max: 400 });
const citation = optional(fc.record({ sourceId: id }), {
  paragraph: text,
  table: text,
  quote: text,
}) as fc.Arbitrary<Citation>;

const unit: fc.Arbitrary<Unit> = fc.oneof(
  fc.record({ kind: fc.constant('count' as const), of: text }),
  fc.record({ kind: fc.constant('rate' as const), per: positive, of: text }),
  fc.record({ kind: fc.constant('percentage' as const) }),
  fc.record({ kind: fc.constant('percentage' as const), of: text }),
  fc.record({ kind: fc.constant('percentage' as const), signed: fc.constant(true) }),
  fc.record({ kind: fc.constant('percentage' as const), of: text, signed: fc.constant(true) }),
  fc.record({ kind: fc.constant('money' as const), currency: fc.constantFrom('GBP', 'EUR', 'USD', 'CHF') }),
  fc.record({ kind: fc.constant('duration' as const), unit: fc.constantFrom(...TIME_UNITS) }),
  fc.record({ kind: fc.constant('score' as const) }),
  fc.record({ kind: fc.constant('score' as const), of: text }),
  fc.record({ kind: fc.constant('points' as const) }),
);

const valueIn = ({ kind }: Unit): fc.Arbitrary<number> =>
  kind === 'percentage' ? fc.double({ min: 0, max: 100, noNaN: true }) : fc.oneof(notNegative, fc.nat());

const rank = optional(fc.record({ place, from: fc.constantFrom('highest', 'lowest') }), { among: text }).chain((each) =>
  fc
    .option(fc.nat(20), { nil: undefined })
    .map((more) => (more === undefined ? each : { ...each, of: each.place + more })),
);

const knownIn = (of: Unit): fc.Arbitrary<KnownFigure> =>
  (
    optional(fc.record({ value: valueIn(of) }), {
      text: cellText,
      period,
      covers: fc.constantFrom(...RECURRENCES),
      averageOf: fc.constantFrom(...RECURRENCES),
      count: fc.nat(),
      denominatorPeriod: period,
      qualifier: fc.constantFrom('provisional', 'estimated', 'revised', 'approximate'),
      rank,
      note: text,
    }) as fc.Arbitrary<KnownFigure>
  )
    // Words that are another number than the value are refused.
    .filter(({ text: words = '', value }) => {
      const printed = parseFigure(words.trim());
      return !printed.ok || !('value' in printed) || isAsPrinted(value, printed.value, words);
    })
    .chain((figure) =>
      fc.option(positive, { nil: undefined }).map((more) => {
        const denominator = more === undefined ? undefined : (figure.count ?? 0) + Math.ceil(more);
        return denominator === undefined || !Number.isFinite(denominator) ? figure : { ...figure, denominator };
      }),
    );

const missing = optional(fc.record({ missing: fc.constantFrom(...MISSING_KINDS) }), {
  text: cellText,
  period,
  note: text,
}) as fc.Arbitrary<Figure>;

const figureIn = (of: Unit): fc.Arbitrary<Figure> => fc.oneof({ weight: 3, arbitrary: knownIn(of) }, missing);

const amountIn = (of: Unit, most: number) => {
  const size = fc.double({ min: 0, max: most, noNaN: true }).map((value) => value + 0);
  const percent = fc.record({ percent: fc.double({ min: 0, max: 100, noNaN: true }).map((value) => value + 0) });
  const amount = fc.record({ amount: size });
  return isInPoints(of) ? fc.oneof(percent, amount, fc.record({ points: size })) : fc.oneof(percent, amount);
};

const targetIn = (of: Unit, baseline: Figure, comparatorIds: readonly string[]): fc.Arbitrary<Target> => {
  const averageOf = fc.constantFrom(...RECURRENCES);
  const direction = fc.constantFrom(...DIRECTIONS);
  const operator = fc.constantFrom(...OPERATORS);
  // By more than there is nothing can be reduced, which is a rule of plans.
  const most = 'value' in baseline ? baseline.value : 50;
  const range = fc
    .tuple(valueIn(of), valueIn(of))
    .map(([one, other]) => ({ min: Math.min(one, other), max: Math.max(one, other) }));
  const asked = fc.oneof<fc.Arbitrary<object>[]>(
    fc.record({ value: valueIn(of) }),
    range,
    fc.record({ by: amountIn(of, most) }),
  );
  const interim = fc.array(
    fc.tuple(asked, period).chain(([one, when]) => optional(fc.constant({ ...one, period: when }), { text: cellText })),
    { minLength: 1, maxLength: 3 },
  );
  const terms = { text: cellText, due: day, every: averageOf, interim, note: text };
  const kinds: fc.Arbitrary<object>[] = [
    optional(fc.record({ kind: fc.constant('level'), operator, value: valueIn(of) }), { direction }),
    range.chain((ends) => optional(fc.constant({ kind: 'range', ...ends }), { orBetter: fc.boolean() })),
    optional(fc.record({ kind: fc.constant('change'), direction, by: amountIn(of, most) }), {
      from: period,
      averageOf,
    }),
    optional(fc.record({ kind: fc.constant('maintain') }), { orBetter: fc.boolean(), tolerance: amountIn(of, most) }),
    optional(fc.record({ kind: fc.constant('rank'), within: place, end: fc.constantFrom('lowest', 'highest') }), {
      among: text,
    }),
    optional(fc.record({ kind: fc.constant('direction'), direction }), { from: period, averageOf }),
    optional(fc.record({ kind: fc.constant('milestone'), description: text }), {
      reached: fc.oneof(day, fc.constant(false)),
    }),
    fc.record({ kind: fc.constant('not-set'), reason: fc.constantFrom(...NOT_SET_REASONS) }),
  ];
  if (comparatorIds.length > 0) {
    kinds.push(
      optional(
        fc.record({ kind: fc.constant('comparator'), comparatorId: fc.constantFrom(...comparatorIds), operator }),
        { factor: positive },
      ),
    );
  }
  return fc.oneof(...kinds).chain((kind) => optional(fc.constant(kind), terms)) as unknown as fc.Arbitrary<Target>;
};

const some = (item: fc.Arbitrary<object>) => fc.array(item, { minLength: 1, maxLength: 3 });

const comparatorOf = (ownId: string): fc.Arbitrary<Comparator> =>
  optional(
    fc.record({
      name: text,
      kind: fc.constantFrom('county', 'force', 'most-similar-group', 'region', 'national', 'district', 'other'),
    }),
    {
      alsoCalled: fc.array(fc.record({ text, source: citation }), { maxLength: 2 }),
      method: fc.constantFrom('pooled', 'mean-of-areas'),
      includesArea: fc.boolean(),
      source: citation,
      note: text,
    },
  ).map((each) => ({ id: ownId, ...each }));

const ids = (most: number): fc.Arbitrary<string[]> => fc.uniqueArray(id, { maxLength: most, selector: (each) => each });

const indicatorOf = (ownId: string, comparatorIds: readonly string[]): fc.Arbitrary<Indicator> =>
  unit.chain((of) =>
    figureIn(of).chain((baseline) =>
      optional(
        fc.record({
          name: text,
          polarity: fc.constantFrom(...POLARITIES),
          target: targetIn(of, baseline, comparatorIds),
          comparisons: fc
            .shuffledSubarray([...comparatorIds])
            .chain((those) =>
              fc.tuple(...those.map((comparatorId) => figureIn(of).map((figure) => ({ comparatorId, figure })))),
            ),
        }),
        {
          covers: fc.constantFrom(...COVERS),
          breaks: some(optional(fc.record({ from: day, why: text }), { source: citation, comparable: fc.boolean() })),
          leads: some(optional(fc.record({ name: text }), { role: text, organisation: text, source: citation })),
          commentary: some(optional(fc.record({ period, text }), { nextSteps: text })),
          source: citation,
          furtherSources: fc.array(citation, { maxLength: 3 }),
          note: text,
        },
      ).map((rest) => ({ id: ownId, unit: of, baseline, ...rest })),
    ),
  );

/** Indicators with their comparators, the priorities they serve and the themes of these. */
export interface Content {
  readonly indicators: readonly Indicator[];
  readonly comparators: readonly Comparator[];
  readonly priorities: readonly Priority[];
  readonly themes: readonly Theme[];
}

export const content: fc.Arbitrary<Content> = fc
  .tuple(
    ids(4).filter((each) => each.length > 0),
    ids(3),
    ids(3),
    ids(3),
  )
  .chain(([indicatorIds, comparatorIds, priorityIds, themeIds]) =>
    fc.record({
      indicators: fc.tuple(...indicatorIds.map((each) => indicatorOf(each, comparatorIds))),
      comparators: fc.tuple(...comparatorIds.map(comparatorOf)),
      priorities: fc.tuple(
        ...priorityIds.map((each) =>
          optional(
            fc.record({
              title: text,
              indicatorIds: fc.shuffledSubarray(indicatorIds),
              themeIds: fc.shuffledSubarray(themeIds),
              leads: fc.uniqueArray(text, { maxLength: 2 }).map((names) => names.map((name) => ({ name }))),
            }),
            { label: text },
          ).map((rest) => ({ id: each, aims: [], actionIds: [], ...rest })),
        ),
      ),
      themes: fc.tuple(
        ...themeIds.map((each) =>
          fc
            .record({ title: text, scope: fc.constantFrom('partnership' as const, 'county' as const) })
            .map((rest) => ({ id: each, ...rest, priorityIds: [] })),
        ),
      ),
    }),
  )
  .map(({ themes, ...rest }) => ({
    ...rest,
    themes: themes.map((theme) => ({
      ...theme,
      priorityIds: rest.priorities.filter(({ themeIds }) => themeIds.includes(theme.id)).map(({ id: own }) => own),
    })),
  }))
  .map((each) => structuredClone(each));

// Two figures for the same days are the same figure twice, whatever the words of their periods.
const label = (words: string): string => {
  const read = parsePeriod(words);
  return read.ok ? read.label : words;
};

const stated = fc
  .record(
    {
      rag: fc.constantFrom(...RAGS),
      direction: fc.constantFrom(...DIRECTIONS_OF_TRAVEL),
      status: fc.constantFrom(...STATUSES_WORST_FIRST),
    },
    { requiredKeys: [] },
  )
  .filter((each) => Object.keys(each).length > 0);

export const observations: fc.Arbitrary<Observation[]> = fc
  .uniqueArray(
    unit.chain(
      (of) =>
        optional(fc.record({ indicatorId: id, period, figure: figureIn(of) }), {
          comparatorId: id,
          areaId: id,
          stated,
          published: day,
          cumulative: fc.boolean(),
        }) as fc.Arbitrary<Observation>,
    ),
    {
      maxLength: 5,
      selector: (each) => JSON.stringify([each.indicatorId, each.comparatorId, each.areaId, label(each.period)]),
    },
  )
  .map((each) => structuredClone(each.map(withOwnPeriod)));

// The figure of an observation is for no other period.
function withOwnPeriod(observation: Observation): Observation {
  const { figure, period } = observation;
  return figure.period === undefined ? observation : { ...observation, figure: { ...figure, period } };
}
