import { describe, expect, it } from 'vitest';
import {
  actionsOf,
  findComparator,
  findIndicator,
  findPriority,
  findTheme,
  getComparator,
  getIndicator,
  getPriority,
  getTheme,
  indicatorsOf,
  prioritiesOf,
} from '../../src/lookup/items.js';
import { maidstone2014 as plan } from '../../src/maidstone-2014.js';
import type { Plan } from '../../src/model/plan.js';
import { thrownBy } from '../errors/thrownBy.js';

const ITEMS = [
  [
    'indicator',
    findIndicator,
    getIndicator,
    plan.indicators,
    'UNKNOWN_INDICATOR',
    'asb-incident-rate',
    'asb-incidents-rate',
  ],
  ['priority', findPriority, getPriority, plan.priorities, 'UNKNOWN_PRIORITY', 'road-saftey', 'road-safety'],
  [
    'theme',
    findTheme,
    getTheme,
    plan.themes,
    'UNKNOWN_THEME',
    'prevention-and-intervention',
    'prevention-and-early-intervention',
  ],
  ['comparator', findComparator, getComparator, plan.comparators, 'UNKNOWN_COMPARATOR', 'kentt', 'kent'],
] as const;

describe.each(ITEMS)('the look-up of one %s', (what, find, get, all, code, misspelt, meant) => {
  it('finds every item of the plan, and returns the object itself', () => {
    expect(all.length).toBeGreaterThan(0);
    for (const item of all) {
      expect(find(plan, item.id)).toBe(item);
      expect(get(plan, item.id)).toBe(item);
    }
  });

  it.each(['metal-theft', '', 'toString', '__proto__', misspelt, meant.toUpperCase(), ` ${meant}`])(
    'returns undefined with find and throws with get, if the plan has no item with the id "%s"',
    (id) => {
      expect(find(plan, id)).toBeUndefined();
      expect(thrownBy(() => get(plan, id))).toMatchObject({ code, details: { id } });
    },
  );

  it('suggests the id that was probably meant', () => {
    expect(thrownBy(() => get(plan, misspelt)).message).toBe(
      `The plan has no ${what} with the id "${misspelt}". Did you mean '${meant}'?`,
    );
  });

  it('suggests none if none is similar', () => {
    // Where none is near, those there are.
    const { message } = thrownBy(() => get(plan, 'something-else-altogether'));
    expect(message).toContain(`The plan has no ${what} with the id "something-else-altogether". It has: `);
    const empty = { ...plan, comparators: [], priorities: [], themes: [], indicators: [] };
    expect(thrownBy(() => get(empty, 'something-else-altogether')).message).toMatch(/It has none\.$/u);
    const items = Array.from({ length: 25 }, (_, index) => ({ id: `item-${String(index)}` }));
    const many = {
      ...plan,
      comparators: items,
      priorities: items,
      themes: items,
      indicators: items,
    } as unknown as Plan;
    expect(thrownBy(() => get(many, 'something-else-altogether')).message).toMatch(/item-19 and 5 more\.$/u);
  });

  it.each([undefined, null, 5, {}, Symbol('kent')])('finds nothing for an id that is not text: %s', (id) => {
    expect(find(plan, id as string)).toBeUndefined();
    expect(thrownBy(() => get(plan, id as string)).code).toBe(code);
  });

  it('does not accept a title or label as an id', () => {
    expect(find(plan, '4')).toBeUndefined();
    expect(find(plan, 'Kent-wide')).toBeUndefined();
  });
});

describe('indicatorsOf', () => {
  it('returns the indicators of every priority in its order, the objects themselves', () => {
    for (const priority of plan.priorities) {
      const found = indicatorsOf(plan, priority.id);
      expect(found.map(({ id }) => id)).toEqual(priority.indicatorIds);
      for (const indicator of found) expect(plan.indicators).toContain(indicator);
    }
  });

  it('returns the same object for two priorities that share it: Perception drunk/rowdy (section 7, priorities 4 and 5)', () => {
    const sharing = plan.priorities.filter(({ indicatorIds }) => indicatorIds.includes('perception-drunk-or-rowdy'));
    expect(sharing.map(({ id }) => id)).toEqual(['substance-misuse', 'night-time-economy']);
    const [first, second] = sharing.map(({ id }) =>
      indicatorsOf(plan, id).find((indicator) => indicator.id === 'perception-drunk-or-rowdy'),
    );
    expect(first).toBeDefined();
    expect(second).toBe(first);
  });

  it('refuses a priority that the plan does not have', () => {
    expect(thrownBy(() => indicatorsOf(plan, 'road-saftey')).code).toBe('UNKNOWN_PRIORITY');
  });

  it('refuses a priority whose indicators are not a list', () => {
    const broken = { ...plan, priorities: [{ ...plan.priorities[0], id: 'theft', indicatorIds: null }] };
    expect(thrownBy(() => indicatorsOf(broken as unknown as Plan, 'theft'))).toMatchObject({
      code: 'INVALID_ARGUMENT',
      message: 'indicatorIds of the priority "theft" must be an array, not null.',
    });
  });

  it('refuses an indicator that the priority refers to but the plan does not have', () => {
    const broken: Plan = { ...plan, indicators: plan.indicators.filter(({ id }) => id !== 'rush-delivery') };
    expect(thrownBy(() => indicatorsOf(broken, 'road-safety'))).toMatchObject({
      code: 'UNKNOWN_INDICATOR',
      details: { id: 'rush-delivery' },
    });
  });
});

describe('prioritiesOf', () => {
  it('returns the five priorities of the chart in 6.10, in its order, the objects themselves', () => {
    const found = prioritiesOf(plan, 'prevention-and-early-intervention');
    expect(found.map(({ id }) => id)).toEqual([
      'antisocial-behaviour',
      'domestic-abuse',
      'night-time-economy',
      'road-safety',
      'substance-misuse',
    ]);
    for (const priority of found) expect(plan.priorities).toContain(priority);
  });

  it('returns none for a county theme, since the plan gives it no priorities (5.1)', () => {
    expect(prioritiesOf(plan, 'county-early-intervention')).toEqual([]);
  });

  it('refuses a theme that the plan does not have', () => {
    expect(thrownBy(() => prioritiesOf(plan, 'prevention')).code).toBe('UNKNOWN_THEME');
  });

  it('refuses a theme whose priorities are not a list', () => {
    const broken = { ...plan, themes: [{ ...plan.themes[0], id: 'prevention', priorityIds: 'road-safety' }] };
    expect(thrownBy(() => prioritiesOf(broken as unknown as Plan, 'prevention'))).toMatchObject({
      code: 'INVALID_ARGUMENT',
      message: 'priorityIds of the theme "prevention" must be an array, not "road-safety".',
    });
  });

  it('refuses a priority that the theme refers to but the plan does not have', () => {
    const broken: Plan = { ...plan, priorities: plan.priorities.filter(({ id }) => id !== 'road-safety') };
    expect(thrownBy(() => prioritiesOf(broken, 'prevention-and-early-intervention'))).toMatchObject({
      code: 'UNKNOWN_PRIORITY',
      details: { id: 'road-safety' },
    });
  });
});

describe('actionsOf', () => {
  it('returns every action of the plan for its priority and for no other, the objects themselves, in the plan’s order', () => {
    const found = plan.priorities.flatMap(({ id }) => actionsOf(plan, id));
    expect(new Set(found)).toEqual(new Set(plan.actions));
    expect(found).toHaveLength(plan.actions.length);
    for (const { id } of plan.priorities) {
      const places = actionsOf(plan, id).map((action) => plan.actions.indexOf(action));
      expect(places).toEqual([...places].sort((one, other) => one - other));
      expect(places).not.toContain(-1);
    }
  });

  it('returns the four actions for road safety (section 7, priority 3)', () => {
    expect(actionsOf(plan, 'road-safety')).toHaveLength(4);
  });

  it('returns none for a priority without actions', () => {
    expect(actionsOf({ ...plan, actions: [] }, 'road-safety')).toEqual([]);
  });

  it('refuses a priority that the plan does not have', () => {
    expect(thrownBy(() => actionsOf(plan, 'metal-theft')).code).toBe('UNKNOWN_PRIORITY');
  });
});

const EVERY_FUNCTION = Object.entries({
  findComparator,
  findIndicator,
  findPriority,
  findTheme,
  getComparator,
  getIndicator,
  getPriority,
  getTheme,
  indicatorsOf,
  prioritiesOf,
  actionsOf,
});

describe.each(EVERY_FUNCTION)('%s, called from plain JavaScript', (_, lookUp) => {
  it.each([undefined, null, 5, 'maidstone-2014', () => plan])('refuses anything that is not a plan: %s', (value) => {
    expect(thrownBy(() => lookUp(value as unknown as Plan, 'kent'))).toMatchObject({
      code: 'INVALID_PLAN',
      message: expect.stringMatching(/^plan must be a Plan, not /u),
    });
  });

  it.each(['comparators', 'priorities', 'themes', 'indicators', 'observations'])(
    'refuses a plan without the list of %s, and says how to fill it in',
    (list) => {
      for (const [value, shown] of [
        [undefined, 'undefined'],
        [null, 'null'],
        [{}, 'an object'],
      ] as const) {
        expect(thrownBy(() => lookUp({ ...plan, [list]: value }, 'kent'))).toMatchObject({
          code: 'INVALID_PLAN',
          message: `plan.${list} must be an array, not ${shown}. Read the plan with parsePlan, which fills in empty lists.`,
          details: { path: list, value },
        });
      }
    },
  );

  it.each([null, undefined, 'kent'])(
    'refuses a plan with a missing item in a list, and gives its place: %s',
    (item) => {
      const broken = { ...plan, themes: [...plan.themes.slice(0, 2), item] } as unknown as Plan;
      expect(thrownBy(() => lookUp(broken, 'kent'))).toMatchObject({
        code: 'INVALID_PLAN',
        message: `plan.themes[2] must be an object, not ${item === 'kent' ? '"kent"' : String(item)}.`,
        details: { path: 'themes[2]', value: item },
      });
    },
  );
});
