import { evaluatePlan } from './library.mjs';

/** Makes the plan of a partnership, with one priority that all its indicators are under. */
export function planOf({ id, name, period, comparators, indicators, observations }) {
  const all = { id: 'all', title: 'All indicators', aims: [], actionIds: [], themeIds: [], leads: [] };
  return {
    ...{ id, title: `Community safety plan of ${name}`, period, partnership: { name } },
    ...{ comparators, indicators, observations },
    priorities: [{ ...all, indicatorIds: indicators.map((indicator) => indicator.id) }],
    ...{ themes: [], actions: [], claims: [], sources: [] },
  };
}

/** Evaluates plans one at a time, and counts the statuses and comparisons of each indicator over all of them. */
export function judge(plans, { asOf, each = () => undefined }) {
  const tallies = new Map();
  for (const plan of plans) {
    const { indicators } = evaluatePlan(plan, { asOf });
    for (const { indicatorId, status, comparison } of indicators) {
      if (!tallies.has(indicatorId)) tallies.set(indicatorId, { status: {}, comparison: {} });
      const tally = tallies.get(indicatorId);
      add(tally.status, status);
      add(tally.comparison, comparison?.significance.outcome ?? 'not-known');
    }
    each(plan, indicators);
  }
  return tallies;
}

/** Groups items by what a function says of each. */
export function groupedBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Adds one to a count by its name. */
export function add(tally, name) {
  tally[name] = (tally[name] ?? 0) + 1;
}
