import { describe, expectTypeOf, it } from 'vitest';
import { auditPlan, type Finding, type FindingCode, type FindingPlace, type FindingSeverity } from '../../src/index.js';
import { maidstone2014 } from '../../src/maidstone-2014.js';

describe('auditPlan', () => {
  it('takes a plan and returns findings', () => {
    expectTypeOf(auditPlan).parameters.toEqualTypeOf<[typeof maidstone2014]>();
    expectTypeOf(auditPlan(maidstone2014)).toEqualTypeOf<Finding[]>();
    expectTypeOf<Finding['severity']>().toEqualTypeOf<FindingSeverity>();
    expectTypeOf<FindingSeverity>().toEqualTypeOf<'error' | 'warning' | 'note'>();
    expectTypeOf<Finding>().toExtend<FindingPlace>();
    expectTypeOf<'duplicate-label'>().toExtend<FindingCode>();
    expectTypeOf<string>().not.toExtend<FindingCode>();
  });

  it('accepts nothing that is not a plan', () => {
    // @ts-expect-error -- A plan is an object.
    auditPlan('plan');
    // @ts-expect-error -- A plan has to be given.
    auditPlan();
  });
});
