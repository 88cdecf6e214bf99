import * as z from 'zod';
import { MISSING_KINDS, QUALIFIERS } from '../model/figure.js';
import { COUNTED_LISTS } from '../model/plan.js';
import { POLARITIES } from '../model/polarity.js';
import { DIRECTIONS, NOT_SET_REASONS, OPERATORS, RECURRENCES } from '../model/target.js';
import { cell, day, id, listOf, listOrNone, notNegative, objectOf, period, place, positive, text } from './shape.js';

/*
 * The shape of a plan, one schema for each interface of the model and named after it. What JSON Schema can say is
 * said here; what takes two places of a plan to see is in planRules.
 */

export const Citation = objectOf({
  sourceId: id,
  paragraph: text.exactOptional(),
  table: text.exactOptional(),
  quote: text.exactOptional(),
});

export const Passage = objectOf({ text, source: Citation });

export const SourceDocument = objectOf({
  id,
  title: text,
  publisher: text.exactOptional(),
  edition: text.exactOptional(),
  url: text.exactOptional(),
  licence: text.exactOptional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/u, { error: 'must be 64 lower-case hexadecimal digits' })
    .exactOptional(),
  note: text.exactOptional(),
});

const recurrence = z.enum(RECURRENCES);

export const Rank = objectOf({
  place,
  from: z.enum(['highest', 'lowest']),
  of: place.exactOptional(),
  among: text.exactOptional(),
});

export const KnownFigure = objectOf(
  {
    value: z.number(),
    text: cell.exactOptional(),
    period: period.exactOptional(),
    covers: recurrence.exactOptional(),
    count: notNegative.exactOptional(),
    denominator: positive.exactOptional(),
    denominatorPeriod: period.exactOptional(),
    qualifier: z.enum(QUALIFIERS).exactOptional(),
    rank: Rank.exactOptional(),
    note: text.exactOptional(),
  },
  { missing: 'a figure has a value or a reason why it is missing, not both' },
);

export const MissingFigure = objectOf({
  missing: z.enum(MISSING_KINDS),
  text: cell.exactOptional(),
  period: period.exactOptional(),
});

export const Figure = z.union([KnownFigure, MissingFigure]);

export const CountUnit = objectOf({ kind: z.literal('count'), of: text });
export const PercentageUnit = objectOf({ kind: z.literal('percentage'), of: text.exactOptional() });
export const RateUnit = objectOf({ kind: z.literal('rate'), per: positive, of: text });
export const Unit = z.discriminatedUnion('kind', [CountUnit, PercentageUnit, RateUnit]);

export const Polarity = z.enum(POLARITIES);

export const PlanPeriod = objectOf({
  start: day,
  end: day,
  text: text.exactOptional(),
  note: text.exactOptional(),
});

const direction = z.enum(DIRECTIONS);
const operator = z.enum(OPERATORS);

export const PercentAmount = objectOf({ percent: notNegative });
export const PointsAmount = objectOf({ points: notNegative });
export const UnitAmount = objectOf({ amount: notNegative });
export const Amount = z.union([PercentAmount, PointsAmount, UnitAmount]);

const terms = {
  text: cell.exactOptional(),
  due: day.exactOptional(),
  every: recurrence.exactOptional(),
  note: text.exactOptional(),
};

export const LevelTarget = objectOf({
  kind: z.literal('level'),
  operator,
  value: z.number(),
  direction: direction.exactOptional(),
  ...terms,
});
export const RangeTarget = objectOf({ kind: z.literal('range'), min: z.number(), max: z.number(), ...terms });
export const ChangeTarget = objectOf({
  kind: z.literal('change'),
  direction,
  by: Amount,
  from: period.exactOptional(),
  ...terms,
});
export const MaintainTarget = objectOf({
  kind: z.literal('maintain'),
  orBetter: z.boolean().exactOptional(),
  tolerance: Amount.exactOptional(),
  ...terms,
});
export const ComparatorTarget = objectOf({ kind: z.literal('comparator'), comparatorId: id, operator, ...terms });
export const RankTarget = objectOf({
  kind: z.literal('rank'),
  within: place,
  end: z.enum(['lowest', 'highest']),
  among: text.exactOptional(),
  ...terms,
});
export const DirectionTarget = objectOf({ kind: z.literal('direction'), direction, from: period.exactOptional(), ...terms });
export const MilestoneTarget = objectOf({
  kind: z.literal('milestone'),
  description: text,
  reached: z.union([day, z.literal(false)], { error: 'must be a day as YYYY-MM-DD, or false' }).exactOptional(),
  ...terms,
});
export const NotSetTarget = objectOf({
  kind: z.literal('not-set'),
  reason: z.enum(NOT_SET_REASONS),
  ...terms,
});
export const Target = z.discriminatedUnion('kind', [
  LevelTarget,
  RangeTarget,
  ChangeTarget,
  MaintainTarget,
  ComparatorTarget,
  RankTarget,
  DirectionTarget,
  MilestoneTarget,
  NotSetTarget,
]);

export const ComparatorFigure = objectOf({ comparatorId: id, figure: Figure });

export const Indicator = objectOf({
  id,
  name: text,
  unit: Unit,
  polarity: Polarity,
  baseline: Figure,
  comparisons: listOrNone(ComparatorFigure),
  target: Target,
  source: Citation.exactOptional(),
  furtherSources: listOf(Citation).exactOptional(),
  note: text.exactOptional(),
});

export const Comparator = objectOf({
  id,
  name: text,
  alsoCalled: listOf(Passage).exactOptional(),
  kind: z.enum(['county', 'force', 'most-similar-group', 'region', 'national', 'district', 'other']),
  method: z.enum(['pooled', 'mean-of-areas']).exactOptional(),
  includesArea: z.boolean().exactOptional(),
  source: Citation.exactOptional(),
  note: text.exactOptional(),
});

export const Observation = objectOf({
  indicatorId: id,
  period,
  figure: Figure,
  comparatorId: id.exactOptional(),
  published: day.exactOptional(),
  cumulative: z.boolean().exactOptional(),
});

export const Claim = objectOf({
  id,
  text,
  measure: text,
  area: text,
  from: z.number().exactOptional(),
  to: z.number().exactOptional(),
  change: z.number().exactOptional(),
  changeText: text.exactOptional(),
  percent: z.number().exactOptional(),
  percentText: text.exactOptional(),
  kind: z.enum(['outturn', 'target']).exactOptional(),
  period: period.exactOptional(),
  fromPeriod: period.exactOptional(),
  unit: Unit.exactOptional(),
  whole: positive.exactOptional(),
  indicatorId: id.exactOptional(),
  comparatorId: id.exactOptional(),
  source: Citation,
  note: text.exactOptional(),
});

export const Lead = objectOf({
  name: text,
  role: text.exactOptional(),
  organisation: text.exactOptional(),
  source: Citation.exactOptional(),
});

export const Partnership = objectOf({
  name: text,
  area: text.exactOptional(),
  county: text.exactOptional(),
  responsibleAuthorities: listOf(text).exactOptional(),
  otherMembers: listOf(text).exactOptional(),
  chair: Lead.exactOptional(),
  viceChair: Lead.exactOptional(),
  source: Citation.exactOptional(),
  furtherSources: listOf(Citation).exactOptional(),
  note: text.exactOptional(),
});

export const Assessment = objectOf({ findings: listOf(Passage), recommendation: Passage.exactOptional() });

export const Hotspot = objectOf({ measure: text, wardIds: listOf(id), passage: Passage });

export const Ranking = objectOf({
  measure: text,
  place,
  from: z.enum(['highest', 'lowest']).exactOptional(),
  among: text,
  indicatorId: id.exactOptional(),
  passage: Passage,
});

export const Unpaired = objectOf({ outcomes: listOf(text), leadAgencies: listOf(text), note: text });

export const Priority = objectOf({
  id,
  label: text.exactOptional(),
  title: text,
  alsoCalled: listOf(Passage).exactOptional(),
  aims: listOrNone(text),
  indicatorIds: listOrNone(id),
  actionIds: listOrNone(id),
  themeIds: listOrNone(id),
  leads: listOrNone(Lead),
  unpaired: Unpaired.exactOptional(),
  assessment: Assessment.exactOptional(),
  hotspots: listOf(Hotspot).exactOptional(),
  rankings: listOf(Ranking).exactOptional(),
  source: Citation.exactOptional(),
  note: text.exactOptional(),
});

export const TaskAndFinishGroup = objectOf({
  id,
  title: text,
  leads: listOrNone(Lead),
  assessment: Assessment.exactOptional(),
  source: Citation.exactOptional(),
});

export const Theme = objectOf({
  id,
  title: text,
  scope: z.enum(['partnership', 'county']),
  priorityIds: listOrNone(id),
  source: Citation.exactOptional(),
  note: text.exactOptional(),
});

export const CountyAgreement = objectOf({
  title: text,
  alsoCalled: listOf(Passage).exactOptional(),
  period: PlanPeriod.exactOptional(),
  priorities: listOf(text),
  themeIds: listOf(id),
  source: Citation.exactOptional(),
});

export const Action = objectOf({
  id,
  text,
  outcomes: listOrNone(text),
  leadAgencies: listOrNone(text),
  priorityId: id,
  status: z.enum(['not-started', 'in-progress', 'complete', 'stopped']).exactOptional(),
  source: Citation.exactOptional(),
});

export const Ward = objectOf({ id, name: text, source: Citation.exactOptional() });

export const FindingReference = objectOf({ code: text, path: text });

export const KnownDiscrepancy = objectOf({
  id,
  text,
  places: listOf(Citation),
  findings: listOf(FindingReference).exactOptional(),
  unseenBecause: text.exactOptional(),
});

export const CountedList = z.enum(COUNTED_LISTS);

export const StatedCount = objectOf({
  of: CountedList,
  count: z.int({ error: 'must be a whole number' }).min(0, { error: 'must not be negative' }),
  text,
  source: Citation,
});

export const Plan = objectOf({
  $schema: z.string().exactOptional(),
  id,
  title: text,
  edition: text.exactOptional(),
  aim: text.exactOptional(),
  period: PlanPeriod,
  source: Citation.exactOptional(),
  partnership: Partnership,
  comparators: listOrNone(Comparator),
  priorities: listOrNone(Priority),
  themes: listOrNone(Theme),
  indicators: listOrNone(Indicator),
  actions: listOrNone(Action),
  observations: listOrNone(Observation),
  claims: listOrNone(Claim),
  statedCounts: listOf(StatedCount).exactOptional(),
  wards: listOf(Ward).exactOptional(),
  taskAndFinishGroups: listOf(TaskAndFinishGroup).exactOptional(),
  countyAgreement: CountyAgreement.exactOptional(),
  sources: listOrNone(SourceDocument),
  knownDiscrepancies: listOf(KnownDiscrepancy).exactOptional(),
  omissions: listOf(text).exactOptional(),
});
