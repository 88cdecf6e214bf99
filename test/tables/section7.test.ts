import { describe, expect, it } from 'vitest';
import { readIndicators, readPlan } from '../../src/csv.js';
import { maidstone2014 as plan } from '../../src/maidstone-2014.js';
import type { Figure } from '../../src/model/figure.js';
import type { Indicator } from '../../src/model/indicator.js';
import type { Target } from '../../src/model/target.js';
import { safeParsePlan } from '../../src/schema.js';
import { asCsv, tables, withPolarity } from './section7.js';

/*
 * The tables of section 7 as they are, with nothing added but a column Polarity, compared with the dataset that was
 * made from them by hand (src/data/maidstone-2014.json).
 */

const polarities = Object.fromEntries(
  plan.indicators.map(({ name, polarity }) => [name, polarity.replaceAll('-', ' ')]),
);
const sheets = tables.map((table) => withPolarity(table, polarities));

/** What the dataset states and no table does, or says in other words: each with the reason. */
const DIFFERENT_UNITS: Readonly<Record<string, { readonly read: Indicator['unit']; readonly because: string }>> = {
  'perception-speeding-vehicles': {
    read: { kind: 'percentage' },
    because: 'The row says no more than "Perception" and %; "people surveyed" is the reading of the dataset.',
  },
  'perception-drunk-or-rowdy': { read: { kind: 'percentage' }, because: 'As above.' },
  'perception-using-or-dealing-drugs': { read: { kind: 'percentage' }, because: 'As above.' },
  'perception-feelings-of-safety': { read: { kind: 'percentage' }, because: 'As above.' },
  'killed-or-seriously-injured': {
    read: { kind: 'count', of: 'Road users killed or seriously injured (all)' },
    because: 'Nothing tells where the noun of a name ends; the dataset takes "road users".',
  },
  'discarded-needles': {
    read: { kind: 'count', of: 'discarded needles picked up' },
    because: 'The same; the dataset takes "needles".',
  },
  'domestic-abuse-repeat-victims': {
    read: { kind: 'percentage' },
    because:
      'The row does not say what the percentage is of; "victims of domestic abuse" is the reading of the dataset.',
  },
  'repeat-marac-cases': {
    read: { kind: 'percentage' },
    because: '"% of repeat MARAC cases" is no percentage of repeat cases; the dataset takes "MARAC cases".',
  },
  'hospital-admissions-assault': {
    read: { kind: 'count', of: 'Maidstone Hospital admissions (assault)' },
    because: 'Nothing tells where the noun of a name ends; the dataset takes "admissions".',
  },
};

// How long a time a figure covers, and what other paragraphs say of it, is not in the table.
function asPrinted(figure: Figure): Figure {
  if ('missing' in figure) return figure;
  const { value, text, period } = figure;
  return { value, ...(text !== undefined && { text }), ...(period !== undefined && { period }) };
}

// The notes are the dataset's own words; the reader's are others.
function withoutNote(target: Target): Target {
  const bare = { ...target };
  delete (bare as { note?: string }).note;
  return bare;
}

const named = (id: string): string => (id === 'kent' ? 'kent-wide' : id);

function expected(indicator: Indicator): unknown {
  const { id, name, unit, polarity, baseline, comparisons, target } = indicator;
  return {
    name,
    unit: DIFFERENT_UNITS[id]?.read ?? unit,
    polarity,
    baseline: asPrinted(baseline),
    comparisons: comparisons.map(({ comparatorId, figure }) => ({
      comparatorId: named(comparatorId),
      figure: asPrinted(figure),
    })),
    target: withoutNote(
      target.kind === 'comparator' ? { ...target, comparatorId: named(target.comparatorId) } : target,
    ),
  };
}

function seen({ name, unit, polarity, baseline, comparisons, target }: Indicator): unknown {
  return { name, unit, polarity, baseline, comparisons, target: withoutNote(target) };
}

const indicatorsOf = (index: number): Indicator[] =>
  (plan.priorities[index]?.indicatorIds ?? []).flatMap((id) => plan.indicators.find((each) => each.id === id) ?? []);

describe.each(plan.priorities.map(({ label, title }, index) => ({ name: `${String(label)}: ${title}`, index })))(
  'the table of $name',
  ({ index }) => {
    const sheet = sheets[index] ?? [];

    it('loads with nothing added but polarity', () => {
      const result = readIndicators(asCsv(sheet), { plan: { period: plan.period } });
      expect(result.ok ? result.indicators.map(seen) : result.problems).toStrictEqual(
        indicatorsOf(index).map(expected),
      );
    });

    it.each([
      ['semicolons', (): string => asCsv(sheet, ';')],
      ['tabs', (): string => asCsv(sheet, '\t')],
      ['a byte order mark', (): string => `\uFEFF${asCsv(sheet)}`],
      ['UTF-8 bytes', (): Uint8Array => new TextEncoder().encode(asCsv(sheet))],
      ['rows', (): readonly (readonly string[])[] => sheet],
      ['line feeds', (): string => asCsv(sheet).replaceAll('\r\n', '\n')],
      ['carriage returns', (): string => asCsv(sheet).replaceAll('\r\n', '\n').replaceAll('\n', '\r')],
    ])('is the same with %s', (_, input) => {
      const first = readIndicators(asCsv(sheet), { plan: { period: plan.period } });
      const other = readIndicators(input(), { plan: { period: plan.period } });
      expect(other.ok && other.indicators).toStrictEqual(first.ok && first.indicators);
      expect(other.ok && other.priorities).toStrictEqual(first.ok && first.priorities);
    });

    it('takes its priority from the line above it', () => {
      const result = readIndicators(asCsv(sheet));
      const { label, title } = plan.priorities[index] ?? {};
      expect(result.ok && result.priorities.map((each) => [each.label, each.title])).toStrictEqual([[label, title]]);
    });
  },
);

describe('tables without polarity', () => {
  it('have it asked for by name if a target needs it, and nowhere else', () => {
    const results = tables.map((table) => readIndicators(asCsv(table), { plan: { period: plan.period } }));
    const waiting = results.flatMap((result) => (result.ok ? [] : result.read.waiting));
    // A bare number twice, and "current levels", which a better figure holds too, twice and once.
    const needed = ['65%', 'Maintain current levels', 'Maintain current levels', 'Maintain current levels', '1,200'];
    // The two bare numbers: the third table states RUSH in words that give the direction.
    expect(waiting).toHaveLength(needed.length);
    for (const { ok, problems, questions } of results) {
      expect(problems).toStrictEqual([]);
      expect(questions.filter(({ isNeeded }) => isNeeded).map(({ id }) => id)).toStrictEqual(ok ? [] : ['polarity']);
    }
  });
});

describe('all the tables one under another in one sheet', () => {
  const csv = asCsv(sheets.flatMap((sheet) => [...sheet, ['']]));
  const { title, period, partnership, sources } = plan;
  const result = readPlan({ plan: { title, period, partnership, sources }, indicators: csv, actions: csv });
  const read = result.ok ? result.plan : undefined;

  it('are a plan that the schema accepts', () => {
    expect(result.problems).toStrictEqual([]);
    expect(safeParsePlan(read).ok).toBe(true);
  });

  it('hold each indicator once, in the order of the dataset', () => {
    expect(read?.indicators.map(seen)).toStrictEqual(plan.indicators.map(expected));
  });

  it('have a note on those that serve two priorities', () => {
    const twice = result.notes.filter(({ message }) => message.includes('serves both priorities'));
    expect(twice.map(({ cell }) => cell)).toStrictEqual([
      'Perception drunk/rowdy',
      'Perception overall feelings of safety',
    ]);
  });

  it('have the priorities with their indicators, aims and actions as in the dataset', () => {
    const names = (ids: readonly string[], list: readonly { id: string; name?: string; text?: string }[]): unknown[] =>
      ids.map((id) => list.find((each) => each.id === id)).map((each) => each?.name ?? each?.text);
    const content = (from: typeof plan | undefined): unknown[] | undefined =>
      from?.priorities.map((each) => ({
        label: each.label,
        title: each.title,
        aims: each.aims,
        indicators: names(each.indicatorIds, from.indicators),
        actions: names(each.actionIds, from.actions),
        outcomes: each.unpaired?.outcomes,
        leadAgencies: each.unpaired?.leadAgencies,
      }));
    expect(content(read)).toStrictEqual(content(plan));
  });

  it('pair outcomes and agencies with an action if each action has a separate row', () => {
    const content = (from: typeof plan | undefined): unknown[] | undefined =>
      from?.actions.map(({ text, outcomes, leadAgencies }) => ({ text, outcomes, leadAgencies }));
    expect(content(read)).toStrictEqual(content(plan));
  });

  it('leave nothing else out without a note', () => {
    const messages = result.notes.filter(({ table }) => table === 'indicators').map(({ message }) => message);
    expect(messages.filter((message) => message.includes('left out'))).toHaveLength(tables.length);
  });
});
