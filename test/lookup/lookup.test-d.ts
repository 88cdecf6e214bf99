import { describe, expectTypeOf, it } from 'vitest';
import { actionsOf } from '../../src/lookup/actionsOf.js';
import { findIndicator } from '../../src/lookup/findIndicator.js';
import { getIndicator } from '../../src/lookup/getIndicator.js';
import { getTheme } from '../../src/lookup/getTheme.js';
import { indicatorsOf } from '../../src/lookup/indicatorsOf.js';
import { prioritiesOf } from '../../src/lookup/prioritiesOf.js';
import type { Action } from '../../src/model/action.js';
import type { Indicator } from '../../src/model/indicator.js';
import type { Plan } from '../../src/model/plan.js';
import type { Priority } from '../../src/model/priority.js';
import type { Theme } from '../../src/model/theme.js';

describe('the look-ups', () => {
  it('say in their types whether they may find nothing', () => {
    expectTypeOf(findIndicator).toEqualTypeOf<(plan: Plan, id: string) => Indicator | undefined>();
    expectTypeOf(getIndicator).toEqualTypeOf<(plan: Plan, id: string) => Indicator>();
    expectTypeOf(getTheme).returns.toEqualTypeOf<Theme>();
  });

  it('give readonly lists', () => {
    expectTypeOf(indicatorsOf).returns.toEqualTypeOf<readonly Indicator[]>();
    expectTypeOf(prioritiesOf).returns.toEqualTypeOf<readonly Priority[]>();
    expectTypeOf(actionsOf).returns.toEqualTypeOf<readonly Action[]>();
  });
});
