import { describe, expectTypeOf, it } from 'vitest';
import {
  type IndicatorsResult,
  readIndicators,
  readObservations,
  readPlan,
  type TableInput,
  type TableProblem,
  writeIndicators,
  writeObservations,
} from '../../src/csv.js';
import type { Indicator, Observation, Plan } from '../../src/index.js';

declare const result: IndicatorsResult;
declare const plan: Plan;

describe('the types of the tables', () => {
  it('accept text, bytes and the rows of spreadsheet readers', () => {
    expectTypeOf<string>().toExtend<TableInput>();
    expectTypeOf<Uint8Array>().toExtend<TableInput>();
    expectTypeOf<(string | number | null)[][]>().toExtend<TableInput>();
    expectTypeOf<(string | number | boolean | Date | null)[][]>().toExtend<TableInput>();
    expectTypeOf<number>().not.toExtend<TableInput>();
  });

  it('give indicators only if the table was read', () => {
    expectTypeOf(result.problems).toEqualTypeOf<readonly TableProblem[]>();
    // @ts-expect-error whether the table was read has to be asked first
    expectTypeOf(result.indicators).toBeAny();
    if (result.ok) expectTypeOf(result.indicators).toEqualTypeOf<readonly Indicator[]>();
  });

  it('accept a whole plan wherever a part of one is asked for', () => {
    expectTypeOf(writeIndicators(plan)).toEqualTypeOf<string>();
    expectTypeOf(writeObservations(plan)).toEqualTypeOf<string>();
    expectTypeOf(readIndicators).toBeCallableWith('', { plan });
    expectTypeOf(readObservations).toBeCallableWith('', plan);
  });

  it('show by the name of a table what it is', () => {
    const read = readPlan({ plan: '', indicators: '' });
    if (read.ok) expectTypeOf(read.plan).toEqualTypeOf<Plan>();
    const observed = readObservations('');
    if (observed.ok) expectTypeOf(observed.observations).toEqualTypeOf<readonly Observation[]>();
    // @ts-expect-error the delimiter is a comma, a semicolon or a tab
    readIndicators('', { delimiter: '|' });
  });
});
