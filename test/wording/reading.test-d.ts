import { describe, expectTypeOf, it } from 'vitest';
import type { FigureRefusal } from '../../src/wording/figureRefusals.js';
import { type FigureResult, parseFigure } from '../../src/wording/parseFigure.js';
import { parseTarget } from '../../src/wording/parseTarget.js';
import type { TargetRefusal } from '../../src/wording/refusals.js';
import type { TargetContext, TargetResult } from '../../src/wording/targetResult.js';
import type { MissingFigure } from '../../src/model/figure.js';
import type { Indicator } from '../../src/model/indicator.js';
import type { Plan } from '../../src/model/plan.js';
import type { Target } from '../../src/model/target.js';

describe('parseFigure', () => {
  it('returns a union that two fields narrow', () => {
    expectTypeOf(parseFigure).toEqualTypeOf<(text: string) => FigureResult>();
    const result = parseFigure('62.4%');
    if (!result.ok) {
      expectTypeOf(result.reason).toEqualTypeOf<FigureRefusal>();
      expectTypeOf(result).not.toHaveProperty('value');
    } else if ('missing' in result) {
      expectTypeOf(result.missing).toEqualTypeOf<MissingFigure['missing']>();
      expectTypeOf(result).not.toHaveProperty('value');
    } else {
      expectTypeOf(result.value).toEqualTypeOf<number>();
    }
  });
});

describe('parseTarget', () => {
  it('returns a union that one field narrows', () => {
    expectTypeOf(parseTarget).toEqualTypeOf<(text: string, context?: TargetContext) => TargetResult>();
    const result = parseTarget('65%');
    if (result.ok) {
      expectTypeOf(result.target).toEqualTypeOf<Target>();
      expectTypeOf(result).not.toHaveProperty('reason');
    } else {
      expectTypeOf(result.reason).toEqualTypeOf<TargetRefusal>();
      expectTypeOf(result).not.toHaveProperty('target');
    }
  });

  it('accepts an indicator with its plan as the context', () => {
    expectTypeOf<Indicator & { plan: Plan }>().toExtend<TargetContext>();
    // @ts-expect-error -- a context names its parts
    expectTypeOf(parseTarget).toBeCallableWith('65%', 'lower-is-better');
  });
});
