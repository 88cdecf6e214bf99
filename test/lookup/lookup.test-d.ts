import { describe, expectTypeOf, it } from 'vitest';
import {
  actionsOf,
  findIndicator,
  getIndicator,
  getTheme,
  indicatorsOf,
  prioritiesOf,
} from '../../src/lookup/items.js';
import type { Action } from '../../src/model/action.js';
import type { Indicator } from '../../src/model/indicator.js';
import type { Plan } from '../../src/model/plan.js';
import type { Priority } from '../../src/model/priority.js';
import type { Theme } from '../../src/model/theme.js';

describe('the look-ups', () => {
  it('show in their types whether they may find nothing', () => {
    expectTypeOf(findIndicator).toEqualTypeOf<(plan: Plan, id: string) => Indicator | undefined>();
    expectTypeOf(getIndicator).toEqualTypeOf<(plan: Plan, id: string) => Indicator>();
    expectTypeOf(getTheme).returns.toEqualTypeOf<Theme>();
  });

  it('return readonly lists', () => {
    expectTypeOf(indicatorsOf).returns.toEqualTypeOf<readonly Indicator[]>();
    expectTypeOf(prioritiesOf).returns.toEqualTypeOf<readonly Priority[]>();
    expectTypeOf(actionsOf).returns.toEqualTypeOf<readonly Action[]>();
  });
});
