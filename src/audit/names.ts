import type { FindingData } from '../explain/findings.js';
import type { Citation, Passage } from '../model/citation.js';
import type { Indicator } from '../model/indicator.js';
import type { Unit } from '../model/unit.js';
import type { Audited, Placed } from './audited.js';
import type { Found, Rule } from './rule.js';
import { numbersIn, placeIn, plainName } from './words.js';

/** Names and labels that mean several things, and things with several names. */
export const names: readonly Rule[] = [
  { code: 'duplicate-label', severity: 'error', find: duplicateLabel },
  { code: 'same-name-twice', severity: 'warning', find: sameNameTwice },
  { code: 'names-vary', severity: 'note', find: namesVary },
  { code: 'priority-is-also-theme', severity: 'note', find: priorityIsAlsoTheme },
  { code: 'indicator-printed-twice', severity: 'warning', find: indicatorPrintedTwice },
  { code: 'same-name-different-figures', severity: 'warning', find: sameNameDifferentFigures },
  { code: 'name-and-unit-differ', severity: 'warning', find: nameAndUnitDiffer },
];

interface Named {
  readonly name: string;
  readonly source?: Citation | undefined;
}

const cited = ({ name, source }: Named): { name: string; place: string | null } => ({ name, place: placeIn(source) });

/**
 * Finds a label that two priorities share.
 *
 * Reason: a reader who looks for "Priority 4" cannot tell which is meant, and every label after it is one too low.
 *
 * Example: "Priority 4: Substance misuse" and "Priority 4: Violent Crime (domestic abuse)".
 */
function* duplicateLabel({ plan }: Audited): Generator<Found<'duplicate-label'>> {
  const keyOf = (label: string | undefined): string | undefined => (label === undefined ? undefined : plainName(label));
  for (const [earlier, later] of repeated(plan.priorities, ({ label }) => keyOf(label))) {
    const { label = '', title, source } = later.item;
    yield {
      path: ['priorities', later.index, 'label'],
      source,
      data: { label, first: earlier.item.title, second: title },
      related: [{ path: ['priorities', earlier.index, 'label'], source: earlier.item.source }],
    };
  }
}

/**
 * Finds two items of one list whose names are the same except for spelling.
 *
 * Reason: they are probably one thing typed twice, and everything about it is split between the two.
 *
 * Example: the wards "Shepway North" and "Shepway-North".
 */
function* sameNameTwice({ plan }: Audited): Generator<Found<'same-name-twice'>> {
  const titled = (item: { readonly title: string; readonly source?: Citation }): Named => {
    return { name: item.title, source: item.source };
  };
  const lists: readonly (readonly [string, string, readonly (Named & { readonly scope?: string })[]])[] = [
    ['comparators', 'name', plan.comparators],
    ['priorities', 'title', plan.priorities.map(titled)],
    // A theme of the county may well be one of the partnership too.
    ['themes', 'title', plan.themes.map((theme) => ({ ...titled(theme), scope: theme.scope }))],
    ['wards', 'name', plan.wards ?? []],
    ['taskAndFinishGroups', 'title', (plan.taskAndFinishGroups ?? []).map(titled)],
  ];
  for (const [list, key, items] of lists) {
    for (const [earlier, later] of repeated(items, ({ name, scope = '' }) => `${plainName(name)} ${scope}`)) {
      yield {
        path: [list, later.index, key],
        source: later.item.source,
        data: { list, first: cited(earlier.item), second: cited(later.item) },
        related: [{ path: [list, earlier.index, key], source: earlier.item.source }],
      };
    }
  }
}

/**
 * Finds a comparator, priority or county agreement that the document calls by several names.
 *
 * Reason: a reader may take them for several things, and lists cannot be matched letter for letter. Names that differ
 * only in capital letters count as the same.
 *
 * Example: a column "Kent-wide comparison" and a target "Maintain under KCC value".
 */
function* namesVary({ plan }: Audited): Generator<Found<'names-vary'>> {
  const { comparators, priorities, countyAgreement } = plan;
  const items: (Named & { alsoCalled?: readonly Passage[]; path: readonly (string | number)[] })[] = [
    ...comparators.map((item, index) => ({ ...item, path: ['comparators', index] })),
    ...priorities.map((item, index) => ({ ...item, name: item.title, path: ['priorities', index] })),
    ...(countyAgreement ? [{ ...countyAgreement, name: countyAgreement.title, path: ['countyAgreement'] }] : []),
  ];
  for (const { name, alsoCalled = [], source, path } of items) {
    const others = alsoCalled
      .map((other, index) => ({ name: other.text, source: other.source, path: [...path, 'alsoCalled', index] }))
      .filter((other) => other.name.toLowerCase() !== name.toLowerCase());
    if (others.length === 0) continue;
    yield {
      path: [...path, 'alsoCalled'],
      source,
      data: { ...cited({ name, source }), others: others.map(cited) },
      related: others.map((other) => ({ path: other.path, source: other.source })),
    };
  }
}

/**
 * Finds a priority that is also a theme.
 *
 * Reason: a priority is worked on separately, and a theme within every priority; a reader has to know which is meant.
 *
 * Example: the priority "Reducing reoffending" and the county's theme "Reducing Re-Offending".
 */
function* priorityIsAlsoTheme({ plan }: Audited): Generator<Found<'priority-is-also-theme'>> {
  const themes = new Map(plan.themes.map((theme, index) => [plainName(theme.title), { theme, index }]));
  for (const [index, { title, alsoCalled = [], source }] of plan.priorities.entries()) {
    const found = [title, ...alsoCalled.map(({ text }) => text)]
      .map((name) => themes.get(plainName(name)))
      .find((each) => each !== undefined);
    if (found === undefined) continue;
    const { theme } = found;
    const scope = theme.scope === 'county' ? 'county' : 'partnership';
    yield {
      path: ['priorities', index, 'title'],
      source,
      data: {
        ...cited({ name: title, source }),
        theme: cited({ name: theme.title, source: theme.source }),
        scope,
      },
      related: [{ path: ['themes', found.index, 'title'], source: theme.source }],
    };
  }
}

/**
 * Finds an indicator that is in the plan twice with the same figures and the same target.
 *
 * Reason: an indicator belongs in a plan once, and every priority that uses it refers to it. If it is in the plan
 * twice, it is counted twice in every total.
 *
 * Example: "Perception drunk/rowdy" as two rows, one for each of the two priorities it serves.
 */
function* indicatorPrintedTwice(audited: Audited): Generator<Found<'indicator-printed-twice'>> {
  for (const { first, second, isSameThroughout } of sameNames(audited)) {
    if (isSameThroughout) yield { ...betweenNames(first, second), data: { name: second.indicator.name } };
  }
}

/**
 * Finds two indicators with the same name but different figures or targets.
 *
 * Reason: readers cannot tell two things with one name apart in a report; or one thing has two figures, and one of them
 * is wrong.
 *
 * Example: "Number of incidents" as 240 under one priority and as 1,310 under another.
 */
function* sameNameDifferentFigures(audited: Audited): Generator<Found<'same-name-different-figures'>> {
  for (const { first, second, isSameThroughout } of sameNames(audited)) {
    if (isSameThroughout) continue;
    const data = { name: second.indicator.name, first: rowOf(first), second: rowOf(second) };
    yield { ...betweenNames(first, second), data };
  }
}

function betweenNames(first: Placed, second: Placed): Omit<Found<'indicator-printed-twice'>, 'data'> {
  return {
    path: [...second.path, 'name'],
    source: second.source,
    related: [{ path: [...first.path, 'name'], source: first.source }],
  };
}

function rowOf({ indicator, source }: Placed): FindingData['same-name-different-figures']['first'] {
  const { baseline, unit, target } = indicator;
  const figure = 'value' in baseline ? { value: baseline.value } : { missing: baseline.missing };
  return { figure, unit, target: target.text ?? null, place: placeIn(source) };
}

// Every indicator whose name an earlier one has, apart from spelling, with the first of that name.
function* sameNames({ indicators }: Audited): Generator<{ first: Placed; second: Placed; isSameThroughout: boolean }> {
  for (const [first, second] of repeated(indicators, ({ indicator }) => plainName(indicator.name))) {
    const isSameThroughout = printed(first.item.indicator) === printed(second.item.indicator);
    yield { first: first.item, second: second.item, isSameThroughout };
  }
}

// What a row of the table says, apart from where it is and how it was read.
function printed({ unit, baseline, comparisons, target }: Indicator): string {
  const figures = [baseline, ...comparisons.map(({ figure }) => figure)].map((figure) =>
    'value' in figure ? [figure.value, figure.period] : figure.missing,
  );
  return JSON.stringify([unit, figures, target.text ?? target]);
}

interface At<Item> {
  readonly item: Item;
  readonly index: number;
}

// Every item that has the key of an earlier one, after the first of that key.
function* repeated<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | undefined,
): Generator<[At<Item>, At<Item>]> {
  const first = new Map<string, At<Item>>();
  for (const [index, item] of items.entries()) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, { item, index });
    else yield [earlier, { item, index }];
  }
}

const PERCENTAGE = /^\s*(?:%|percentage\b|per ?cent\b|proportion of\b)/iu;
const NUMBER = /^\s*(?:total )?number of\b/iu;
const SHARE = /%|per ?cent|proportion/iu;
// A rate is per a hundred of something or more; "repeats per 2 years" is not a rate.
const RATE = /\bper (\d[\d,]{2,})\b/iu;

/**
 * Finds an indicator whose name gives a different unit from the one it has.
 *
 * Reason: figures in the wrong unit are compared and judged wrongly without anybody noticing.
 *
 * Example: "ASB incidents per 1,000 population" with the unit count.
 */
function* nameAndUnitDiffer({ indicators }: Audited): Generator<Found<'name-and-unit-differ'>> {
  for (const { indicator, path, source } of indicators) {
    const { name, unit } = indicator;
    const said = unitSaid(name);
    if (said && !fits(said, unit)) yield { path: [...path, 'unit'], source, data: { name, said, unit } };
  }
}

type Said = FindingData['name-and-unit-differ']['said'];

function unitSaid(name: string): Said | undefined {
  const rate = RATE.exec(name);
  if (rate) return { kind: 'rate', per: Number(numbersIn(rate[0])[0]) };
  if (PERCENTAGE.test(name)) return { kind: 'percentage' };
  return NUMBER.test(name) && !SHARE.test(name) ? { kind: 'count' } : undefined;
}

function fits(said: Said, unit: Unit): boolean {
  if (said.kind === 'rate') return unit.kind === 'rate' && said.per === unit.per;
  return said.kind === 'percentage' ? unit.kind === 'percentage' : unit.kind !== 'percentage';
}
