import { describe, expectTypeOf, it } from 'vitest';
import type * as z from 'zod';
import type * as model from '../../src/index.js';
import type { PlanInput } from '../../src/schema.js';
import type { planSchema } from '../../src/schema/planSchema.js';
import type * as shape from '../../src/schema/planShape.js';

type Output<Name extends keyof typeof shape> = z.output<(typeof shape)[Name]>;

// Each shape against the interface of the model that has its name. Equal, and so assignable both ways.
describe('the shape of a plan', () => {
  it('has the types of the model, one by one', () => {
    expectTypeOf<Output<'Citation'>>().toEqualTypeOf<model.Citation>();
    expectTypeOf<Output<'Passage'>>().toEqualTypeOf<model.Passage>();
    expectTypeOf<Output<'SourceDocument'>>().toEqualTypeOf<model.SourceDocument>();
    expectTypeOf<Output<'Rank'>>().toEqualTypeOf<model.Rank>();
    expectTypeOf<Output<'KnownFigure'>>().toEqualTypeOf<model.KnownFigure>();
    expectTypeOf<Output<'MissingFigure'>>().toEqualTypeOf<model.MissingFigure>();
    expectTypeOf<Output<'Figure'>>().toEqualTypeOf<model.Figure>();
    expectTypeOf<Output<'CountUnit'>>().toEqualTypeOf<model.CountUnit>();
    expectTypeOf<Output<'PercentageUnit'>>().toEqualTypeOf<model.PercentageUnit>();
    expectTypeOf<Output<'RateUnit'>>().toEqualTypeOf<model.RateUnit>();
    expectTypeOf<Output<'Unit'>>().toEqualTypeOf<model.Unit>();
    expectTypeOf<Output<'Polarity'>>().toEqualTypeOf<model.Polarity>();
    expectTypeOf<Output<'PlanPeriod'>>().toEqualTypeOf<model.PlanPeriod>();
    expectTypeOf<Output<'PercentAmount'>>().toEqualTypeOf<model.PercentAmount>();
    expectTypeOf<Output<'PointsAmount'>>().toEqualTypeOf<model.PointsAmount>();
    expectTypeOf<Output<'UnitAmount'>>().toEqualTypeOf<model.UnitAmount>();
    expectTypeOf<Output<'Amount'>>().toEqualTypeOf<model.Amount>();
    expectTypeOf<Output<'LevelTarget'>>().toEqualTypeOf<model.LevelTarget>();
    expectTypeOf<Output<'RangeTarget'>>().toEqualTypeOf<model.RangeTarget>();
    expectTypeOf<Output<'ChangeTarget'>>().toEqualTypeOf<model.ChangeTarget>();
    expectTypeOf<Output<'MaintainTarget'>>().toEqualTypeOf<model.MaintainTarget>();
    expectTypeOf<Output<'ComparatorTarget'>>().toEqualTypeOf<model.ComparatorTarget>();
    expectTypeOf<Output<'RankTarget'>>().toEqualTypeOf<model.RankTarget>();
    expectTypeOf<Output<'DirectionTarget'>>().toEqualTypeOf<model.DirectionTarget>();
    expectTypeOf<Output<'MilestoneTarget'>>().toEqualTypeOf<model.MilestoneTarget>();
    expectTypeOf<Output<'NotSetTarget'>>().toEqualTypeOf<model.NotSetTarget>();
    expectTypeOf<Output<'Target'>>().toEqualTypeOf<model.Target>();
    expectTypeOf<Output<'ComparatorFigure'>>().toEqualTypeOf<model.ComparatorFigure>();
    expectTypeOf<Output<'Indicator'>>().toEqualTypeOf<model.Indicator>();
    expectTypeOf<Output<'Comparator'>>().toEqualTypeOf<model.Comparator>();
    expectTypeOf<Output<'Observation'>>().toEqualTypeOf<model.Observation>();
    expectTypeOf<Output<'Claim'>>().toEqualTypeOf<model.Claim>();
    expectTypeOf<Output<'Lead'>>().toEqualTypeOf<model.Lead>();
    expectTypeOf<Output<'Partnership'>>().toEqualTypeOf<model.Partnership>();
    expectTypeOf<Output<'Assessment'>>().toEqualTypeOf<model.Assessment>();
    expectTypeOf<Output<'Hotspot'>>().toEqualTypeOf<model.Hotspot>();
    expectTypeOf<Output<'Ranking'>>().toEqualTypeOf<model.Ranking>();
    expectTypeOf<Output<'Unpaired'>>().toEqualTypeOf<model.Unpaired>();
    expectTypeOf<Output<'Priority'>>().toEqualTypeOf<model.Priority>();
    expectTypeOf<Output<'TaskAndFinishGroup'>>().toEqualTypeOf<model.TaskAndFinishGroup>();
    expectTypeOf<Output<'Theme'>>().toEqualTypeOf<model.Theme>();
    expectTypeOf<Output<'CountyAgreement'>>().toEqualTypeOf<model.CountyAgreement>();
    expectTypeOf<Output<'Action'>>().toEqualTypeOf<model.Action>();
    expectTypeOf<Output<'Ward'>>().toEqualTypeOf<model.Ward>();
    expectTypeOf<Output<'FindingReference'>>().toEqualTypeOf<model.FindingReference>();
    expectTypeOf<Output<'StatedCount'>>().toEqualTypeOf<model.StatedCount>();
    expectTypeOf<Output<'CountedList'>>().toEqualTypeOf<model.CountedList>();
    expectTypeOf<Output<'KnownDiscrepancy'>>().toEqualTypeOf<model.KnownDiscrepancy>();
    expectTypeOf<Output<'Plan'>>().toEqualTypeOf<model.Plan>();
  });

  it('takes what the type of the input says, and nothing else', () => {
    expectTypeOf<z.input<typeof shape.Plan>>().toExtend<PlanInput>();
    // Lists that the shape fills in may be given as undefined.
    expectTypeOf<Omit<PlanInput, 'taskAndFinishGroups'>>().toExtend<
      Omit<z.input<typeof shape.Plan>, 'taskAndFinishGroups'>
    >();
    expectTypeOf<z.input<typeof planSchema>>().toEqualTypeOf<PlanInput>();
    expectTypeOf<z.output<typeof planSchema>>().toEqualTypeOf<model.Plan>();
    // A plan may be handed in again.
    expectTypeOf<model.Plan>().toExtend<PlanInput>();
  });
});
