import type { CountedList, Plan } from '../model/plan.js';
import type { Path } from '../lookup/references.js';
import type { Audited } from './audited.js';
import type { Found, Rule } from './rule.js';

/** What a plan lacks: priorities that nothing measures, indicators without a baseline, numbers that do not match. */
export const gaps: readonly Rule[] = [
  { code: 'stated-count-differs', severity: 'error', find: statedCountDiffers },
  { code: 'priority-without-indicators', severity: 'warning', find: priorityWithoutIndicators },
  { code: 'priority-without-actions', severity: 'note', find: priorityWithoutActions },
  { code: 'priority-outside-themes', severity: 'note', find: priorityOutsideThemes },
  { code: 'theme-without-priorities', severity: 'note', find: themeWithoutPriorities },
  { code: 'indicator-unused', severity: 'warning', find: indicatorUnused },
  { code: 'indicator-without-polarity', severity: 'note', find: indicatorWithoutPolarity },
  { code: 'indicator-without-baseline', severity: 'warning', find: indicatorWithoutBaseline },
];

/** What is counted, and where it is. */
interface Counted {
  readonly size: (plan: Plan) => number;
  readonly path: Path;
}

const COUNTED: Readonly<Record<CountedList, Counted>> = {
  priorities: { size: ({ priorities }) => priorities.length, path: ['priorities'] },
  themes: { size: (plan) => themesOf(plan, 'partnership'), path: ['themes'] },
  'county-priorities': {
    size: ({ countyAgreement }) => countyAgreement?.priorities.length ?? 0,
    path: ['countyAgreement', 'priorities'],
  },
  'county-themes': { size: (plan) => themesOf(plan, 'county'), path: ['themes'] },
  indicators: { size: ({ indicators }) => indicators.length, path: ['indicators'] },
  actions: { size: ({ actions }) => actions.length, path: ['actions'] },
};

/**
 * Finds a stated number of priorities, themes, indicators or actions that differs from the number in the plan.
 *
 * Reason: one of the two is out of date, and a reader cannot tell whether something was dropped or added.
 *
 * Example: "the five identified priorities" of a plan that acts on six.
 */
function* statedCountDiffers({ plan }: Audited): Generator<Found<'stated-count-differs'>> {
  for (const [index, { of, count, text, source }] of (plan.statedCounts ?? []).entries()) {
    const { size, path } = COUNTED[of];
    const held = size(plan);
    if (held === count) continue;
    const data = { text, stated: count, held, of };
    yield { path: ['statedCounts', index, 'count'], source, data, related: [{ path }] };
  }
}

function themesOf({ themes }: Plan, wanted: 'partnership' | 'county'): number {
  return themes.filter(({ scope }) => scope === wanted).length;
}

/**
 * Finds a priority that no indicator measures.
 *
 * Reason: nobody can ever say whether anything was achieved; its status is always "not assessed".
 *
 * Example: a priority with an aim and actions whose `indicatorIds` are empty.
 */
function* priorityWithoutIndicators({ plan }: Audited): Generator<Found<'priority-without-indicators'>> {
  for (const [index, { title, indicatorIds, source }] of plan.priorities.entries()) {
    if (indicatorIds.length === 0) yield { path: ['priorities', index, 'indicatorIds'], source, data: { title } };
  }
}

/**
 * Finds a priority for which no action is taken, in a plan that has actions.
 *
 * Reason: work that nobody is given is seldom done. A plan without any actions may keep them elsewhere.
 *
 * Example: five priorities with actions, and a sixth whose `actionIds` are empty.
 */
function* priorityWithoutActions({ plan }: Audited): Generator<Found<'priority-without-actions'>> {
  if (plan.actions.length === 0) return;
  const acted = new Set(plan.actions.map(({ priorityId }) => priorityId));
  for (const [index, { id, title, actionIds, source }] of plan.priorities.entries()) {
    if (actionIds.length > 0 || acted.has(id)) continue;
    yield { path: ['priorities', index, 'actionIds'], source, data: { title } };
  }
}

// With fewer others nothing can be called the custom of the plan.
const FEWEST_OTHERS = 2;

/**
 * Finds the one priority that no theme of the partnership cuts across, although one cuts across every other.
 *
 * Reason: themes that are called cross-cutting leave it out, on purpose or by mistake.
 *
 * Example: three themes that name five of six priorities.
 */
function* priorityOutsideThemes({ plan }: Audited): Generator<Found<'priority-outside-themes'>> {
  const own = plan.themes.filter(({ scope }) => scope === 'partnership');
  const ownIds = new Set(own.map(({ id }) => id));
  const named = new Set(own.flatMap(({ priorityIds }) => priorityIds));
  const outside = plan.priorities.filter(
    ({ id, themeIds }) => !named.has(id) && !themeIds.some((each) => ownIds.has(each)),
  );
  const [priority] = outside;
  const others = plan.priorities.length - 1;
  if (outside.length !== 1 || priority === undefined || others < FEWEST_OTHERS) return;
  yield {
    path: ['priorities', plan.priorities.indexOf(priority), 'themeIds'],
    source: priority.source,
    data: { title: priority.title, others },
    related: own.map((theme) => ({
      path: ['themes', plan.themes.indexOf(theme), 'priorityIds'],
      source: theme.source,
    })),
  };
}

/**
 * Finds a theme of the partnership that cuts across no priority.
 *
 * Reason: nothing in the plan can be reported under it. The county's themes need not have priorities in the plan.
 *
 * Example: a theme "Prevention" with empty `priorityIds`.
 */
function* themeWithoutPriorities({ plan }: Audited): Generator<Found<'theme-without-priorities'>> {
  const named = new Set(plan.priorities.flatMap(({ themeIds }) => themeIds));
  for (const [index, { id, title, scope, priorityIds, source }] of plan.themes.entries()) {
    if (scope !== 'partnership' || priorityIds.length > 0 || named.has(id)) continue;
    yield { path: ['themes', index, 'priorityIds'], source, data: { title } };
  }
}

/**
 * Finds an indicator that no priority uses, in a plan that has priorities.
 *
 * Reason: it is evaluated but not shown under any priority, so a miss is easily overlooked.
 *
 * Example: an indicator `fires` that is in nobody's `indicatorIds`.
 */
function* indicatorUnused({ plan, indicators }: Audited): Generator<Found<'indicator-unused'>> {
  if (plan.priorities.length === 0) return;
  const used = new Set(plan.priorities.flatMap(({ indicatorIds }) => indicatorIds));
  for (const { indicator, path, source } of indicators) {
    if (!used.has(indicator.id)) yield { path: [...path, 'id'], source, data: { name: indicator.name } };
  }
}

/**
 * Finds an indicator with a target, where the plan does not say which way is better.
 *
 * Reason: it is judged against its target, but neither a comparison nor a change can be called better or worse. For
 * some figures that is right, such as reports of domestic abuse.
 *
 * Example: "Number of arrests" with a target and the polarity `no-judgement`.
 */
function* indicatorWithoutPolarity({ indicators }: Audited): Generator<Found<'indicator-without-polarity'>> {
  for (const { indicator, path, source } of indicators) {
    const { name, polarity, target } = indicator;
    if (polarity !== 'no-judgement' || target.kind === 'not-set' || target.kind === 'milestone') continue;
    yield { path: [...path, 'polarity'], source, data: { name } };
  }
}

/**
 * Finds an indicator with a target and no baseline value.
 *
 * Reason: without it nobody can say whether the target asks for any change, or whether the figure is on its way.
 *
 * Example: a baseline "NYA" next to the target "Reduce by 10%".
 */
function* indicatorWithoutBaseline({ indicators }: Audited): Generator<Found<'indicator-without-baseline'>> {
  for (const { indicator, path, source } of indicators) {
    const { name, baseline, target } = indicator;
    if ('value' in baseline || target.kind === 'not-set' || target.kind === 'milestone') continue;
    yield { path: [...path, 'baseline'], source, data: { name, missing: baseline.missing } };
  }
}
