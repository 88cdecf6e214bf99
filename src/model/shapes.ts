import type { Action } from './action.js';
import type { Citation, Passage, SourceDocument } from './citation.js';
import type { Claim } from './claim.js';
import { type Comparator, COMPARATOR_KINDS, COMPARATOR_METHODS } from './comparator.js';
import { type KnownFigure, MISSING_KINDS, type MissingFigure, QUALIFIERS, type Rank, RANK_ENDS } from './figure.js';
import { DIRECTIONS_OF_TRAVEL } from './directionOfTravel.js';
import { type Break, type Comment, type ComparatorFigure, COVERS, type Indicator } from './indicator.js';
import type { Observation, Stated } from './observation.js';
import type { Lead, Partnership } from './partnership.js';
import type { PlanPeriod } from './period.js';
import {
  type Area,
  COUNTED_LISTS,
  type FindingReference,
  type KnownDiscrepancy,
  type Plan,
  type StatedCount,
  type Ward,
} from './plan.js';
import { POLARITIES } from './polarity.js';
import type { Assessment, Hotspot, Priority, Ranking, TaskAndFinishGroup, Unpaired } from './priority.js';
import {
  type ChangeTarget,
  type ComparatorTarget,
  DIRECTIONS,
  type DirectionTarget,
  type InterimChange,
  type InterimLevel,
  type InterimRange,
  type InterimTerms,
  type LevelTarget,
  type MaintainTarget,
  type MilestoneTarget,
  NOT_SET_REASONS,
  type NotSetTarget,
  OPERATORS,
  type PercentAmount,
  type PointsAmount,
  type RangeTarget,
  type RankTarget,
  RECURRENCES,
  type TargetTerms,
  type UnitAmount,
} from './target.js';
import { RAGS, STATUSES_WORST_FIRST } from './status.js';
import { type CountyAgreement, type Theme, THEME_SCOPES } from './theme.js';
import {
  type CountUnit,
  type DurationUnit,
  type MoneyUnit,
  type PercentageUnit,
  type PointsUnit,
  type RateUnit,
  type ScoreUnit,
  TIME_UNITS,
} from './unit.js';

/*
 * What each interface of the model may hold, as data: the one description that plans, indicators and observations are
 * checked against, and that the zod schema and the JSON Schema are made from. The types hold it to the interfaces, so
 * a field that is added to an interface has to be added here.
 */

/** A kind of text. `printed` may be empty, as a printed cell may be. */
export type TextShape = 'id' | 'text' | 'printed' | 'day' | 'period' | 'checksum' | 'currency';

/** A kind of number; a place is counted from 1. */
export type NumberShape = 'number' | 'not-negative' | 'positive' | 'whole' | 'place';

/** One of a closed list of words. */
export interface WordShape<Word extends string = string> {
  readonly name?: string;
  readonly oneOf: readonly Word[];
}

/** A list; one with `orNone` may be left out if a plan is written down, and is then empty. */
export interface ListShape<Item = AnyShape> {
  readonly listOf: Item;
  readonly orNone?: true;
}

/** A field that may be left out. */
export interface OptionalShape<Given = AnyShape> {
  readonly optional: Given;
}

/** An object with these fields and no others. */
export interface ObjectShape<Model = Record<string, unknown>> {
  readonly name: string;
  readonly fields: { readonly [Key in keyof Model]-?: FieldShape<Model, Key> };
}

/**
 * One of several objects: told apart by their `kind` where all have one, else by the first field of each, which no
 * other has.
 */
export interface ChoiceShape {
  readonly name: string;
  readonly choices: readonly { readonly name: string; readonly fields: object }[];
}

/** Anything a field can be. */
export type AnyShape =
  | TextShape
  | NumberShape
  | 'boolean'
  | 'day-or-false'
  | WordShape
  | ListShape<unknown>
  | { readonly name: string; readonly fields: object }
  | ChoiceShape;

type FieldShape<Model, Key extends keyof Model> =
  Partial<Pick<Model, Key>> extends Pick<Model, Key>
    ? OptionalShape<ShapeOf<Exclude<Model[Key], undefined>>>
    : ShapeOf<Model[Key]>;

type ShapeOf<Value> = [Value] extends [boolean]
  ? 'boolean'
  : [Value] extends [number]
    ? NumberShape
    : [Value] extends [string]
      ? string extends Value
        ? TextShape
        : WordShape<Value>
      : [Value] extends [string | false]
        ? 'day-or-false'
        : [Value] extends [readonly (infer Item)[]]
          ? ListShape<ShapeOf<Item>>
          : ObjectShape<Value> | ChoiceShape;

const RECURRENCE = { oneOf: RECURRENCES };
const DIRECTION = { oneOf: DIRECTIONS };
const OPERATOR = { oneOf: OPERATORS };
const END = { oneOf: RANK_ENDS };

const CITATION: ObjectShape<Citation> = {
  name: 'Citation',
  fields: {
    sourceId: 'id',
    paragraph: { optional: 'text' },
    table: { optional: 'text' },
    quote: { optional: 'text' },
  },
};

const CITED = { optional: CITATION };
const FURTHER_SOURCES = { optional: { listOf: CITATION } };
const NOTE = { optional: 'text' } as const;

const PASSAGE: ObjectShape<Passage> = { name: 'Passage', fields: { text: 'text', source: CITATION } };
const ALSO_CALLED = { optional: { listOf: PASSAGE } };

const SOURCE_DOCUMENT: ObjectShape<SourceDocument> = {
  name: 'SourceDocument',
  fields: {
    id: 'id',
    title: 'text',
    publisher: { optional: 'text' },
    edition: { optional: 'text' },
    url: { optional: 'text' },
    licence: { optional: 'text' },
    sha256: { optional: 'checksum' },
    note: NOTE,
  },
};

const RANK: ObjectShape<Rank> = {
  name: 'Rank',
  fields: { place: 'place', from: END, of: { optional: 'place' }, among: { optional: 'text' } },
};

const KNOWN_FIGURE: ObjectShape<KnownFigure> = {
  name: 'KnownFigure',
  fields: {
    value: 'number',
    text: { optional: 'printed' },
    period: { optional: 'period' },
    covers: { optional: RECURRENCE },
    averageOf: { optional: RECURRENCE },
    count: { optional: 'not-negative' },
    denominator: { optional: 'positive' },
    denominatorPeriod: { optional: 'period' },
    qualifier: { optional: { oneOf: QUALIFIERS } },
    rank: { optional: RANK },
    note: NOTE,
  },
};

const MISSING_FIGURE: ObjectShape<MissingFigure> = {
  name: 'MissingFigure',
  fields: {
    missing: { oneOf: MISSING_KINDS },
    text: { optional: 'printed' },
    period: { optional: 'period' },
    note: NOTE,
  },
};

const FIGURE: ChoiceShape = { name: 'Figure', choices: [KNOWN_FIGURE, MISSING_FIGURE] };

const COUNT_UNIT: ObjectShape<CountUnit> = { name: 'CountUnit', fields: { kind: { oneOf: ['count'] }, of: 'text' } };
const PERCENTAGE_UNIT: ObjectShape<PercentageUnit> = {
  name: 'PercentageUnit',
  fields: { kind: { oneOf: ['percentage'] }, of: { optional: 'text' }, signed: { optional: 'boolean' } },
};
const RATE_UNIT: ObjectShape<RateUnit> = {
  name: 'RateUnit',
  fields: { kind: { oneOf: ['rate'] }, per: 'positive', of: 'text' },
};
const MONEY_UNIT: ObjectShape<MoneyUnit> = {
  name: 'MoneyUnit',
  fields: { kind: { oneOf: ['money'] }, currency: 'currency' },
};
const DURATION_UNIT: ObjectShape<DurationUnit> = {
  name: 'DurationUnit',
  fields: { kind: { oneOf: ['duration'] }, unit: { oneOf: TIME_UNITS } },
};
const SCORE_UNIT: ObjectShape<ScoreUnit> = {
  name: 'ScoreUnit',
  fields: { kind: { oneOf: ['score'] }, of: { optional: 'text' } },
};
const POINTS_UNIT: ObjectShape<PointsUnit> = { name: 'PointsUnit', fields: { kind: { oneOf: ['points'] } } };

const UNIT: ChoiceShape = {
  name: 'Unit',
  choices: [COUNT_UNIT, PERCENTAGE_UNIT, RATE_UNIT, MONEY_UNIT, DURATION_UNIT, SCORE_UNIT, POINTS_UNIT],
};

const POLARITY = { name: 'Polarity', oneOf: POLARITIES };

export const PLAN_PERIOD: ObjectShape<PlanPeriod> = {
  name: 'PlanPeriod',
  fields: { start: 'day', end: 'day', text: { optional: 'text' }, note: NOTE },
};

const PERCENT_AMOUNT: ObjectShape<PercentAmount> = { name: 'PercentAmount', fields: { percent: 'not-negative' } };
export const POINTS_AMOUNT: ObjectShape<PointsAmount> = { name: 'PointsAmount', fields: { points: 'not-negative' } };
export const UNIT_AMOUNT: ObjectShape<UnitAmount> = { name: 'UnitAmount', fields: { amount: 'not-negative' } };
const AMOUNT: ChoiceShape = { name: 'Amount', choices: [PERCENT_AMOUNT, POINTS_AMOUNT, UNIT_AMOUNT] };

const INTERIM_TERMS: ObjectShape<InterimTerms>['fields'] = { period: 'period', text: { optional: 'printed' } };
const INTERIM_LEVEL: ObjectShape<InterimLevel> = {
  name: 'InterimLevel',
  fields: { value: 'number', ...INTERIM_TERMS },
};
const INTERIM_RANGE: ObjectShape<InterimRange> = {
  name: 'InterimRange',
  fields: { min: 'number', max: 'number', ...INTERIM_TERMS },
};
const INTERIM_CHANGE: ObjectShape<InterimChange> = { name: 'InterimChange', fields: { by: AMOUNT, ...INTERIM_TERMS } };
const INTERIM_TARGET: ChoiceShape = { name: 'InterimTarget', choices: [INTERIM_LEVEL, INTERIM_RANGE, INTERIM_CHANGE] };

const TERMS: ObjectShape<TargetTerms>['fields'] = {
  text: { optional: 'printed' },
  due: { optional: 'day' },
  every: { optional: RECURRENCE },
  interim: { optional: { listOf: INTERIM_TARGET } },
  note: NOTE,
};

const LEVEL_TARGET = /* @__PURE__ */ target<LevelTarget>('LevelTarget', {
  kind: { oneOf: ['level'] },
  operator: OPERATOR,
  value: 'number',
  direction: { optional: DIRECTION },
});
const RANGE_TARGET = /* @__PURE__ */ target<RangeTarget>('RangeTarget', {
  kind: { oneOf: ['range'] },
  min: 'number',
  max: 'number',
  orBetter: { optional: 'boolean' },
});
const CHANGE_TARGET = /* @__PURE__ */ target<ChangeTarget>('ChangeTarget', {
  kind: { oneOf: ['change'] },
  direction: DIRECTION,
  by: AMOUNT,
  from: { optional: 'period' },
  averageOf: { optional: RECURRENCE },
});
const MAINTAIN_TARGET = /* @__PURE__ */ target<MaintainTarget>('MaintainTarget', {
  kind: { oneOf: ['maintain'] },
  orBetter: { optional: 'boolean' },
  tolerance: { optional: AMOUNT },
});
const COMPARATOR_TARGET = /* @__PURE__ */ target<ComparatorTarget>('ComparatorTarget', {
  kind: { oneOf: ['comparator'] },
  comparatorId: 'id',
  operator: OPERATOR,
  factor: { optional: 'positive' },
});
const RANK_TARGET = /* @__PURE__ */ target<RankTarget>('RankTarget', {
  kind: { oneOf: ['rank'] },
  within: 'place',
  end: { oneOf: ['lowest', 'highest'] },
  among: { optional: 'text' },
});
const DIRECTION_TARGET = /* @__PURE__ */ target<DirectionTarget>('DirectionTarget', {
  kind: { oneOf: ['direction'] },
  direction: DIRECTION,
  from: { optional: 'period' },
  averageOf: { optional: RECURRENCE },
});
const MILESTONE_TARGET = /* @__PURE__ */ target<MilestoneTarget>('MilestoneTarget', {
  kind: { oneOf: ['milestone'] },
  description: 'text',
  reached: { optional: 'day-or-false' },
});
const NOT_SET_TARGET = /* @__PURE__ */ target<NotSetTarget>('NotSetTarget', {
  kind: { oneOf: ['not-set'] },
  reason: { oneOf: NOT_SET_REASONS },
});

const TARGET: ChoiceShape = {
  name: 'Target',
  choices: [
    LEVEL_TARGET,
    RANGE_TARGET,
    CHANGE_TARGET,
    MAINTAIN_TARGET,
    COMPARATOR_TARGET,
    RANK_TARGET,
    DIRECTION_TARGET,
    MILESTONE_TARGET,
    NOT_SET_TARGET,
  ],
};

const COMPARATOR_FIGURE: ObjectShape<ComparatorFigure> = {
  name: 'ComparatorFigure',
  fields: { comparatorId: 'id', figure: FIGURE },
};

const BREAK: ObjectShape<Break> = {
  name: 'Break',
  fields: { from: 'day', why: 'text', source: CITED, comparable: { optional: 'boolean' } },
};

const COMMENT: ObjectShape<Comment> = {
  name: 'Comment',
  fields: { period: 'period', text: 'text', nextSteps: { optional: 'text' } },
};

const LEAD: ObjectShape<Lead> = {
  name: 'Lead',
  fields: { name: 'text', role: { optional: 'text' }, organisation: { optional: 'text' }, source: CITED },
};

export const INDICATOR: ObjectShape<Indicator> = {
  name: 'Indicator',
  fields: {
    id: 'id',
    name: 'text',
    unit: UNIT,
    polarity: POLARITY,
    baseline: FIGURE,
    comparisons: { listOf: COMPARATOR_FIGURE, orNone: true },
    target: TARGET,
    covers: { optional: { oneOf: COVERS } },
    breaks: { optional: { listOf: BREAK } },
    leads: { optional: { listOf: LEAD } },
    commentary: { optional: { listOf: COMMENT } },
    source: CITED,
    furtherSources: FURTHER_SOURCES,
    note: NOTE,
  },
};

export const COMPARATOR: ObjectShape<Comparator> = {
  name: 'Comparator',
  fields: {
    id: 'id',
    name: 'text',
    alsoCalled: ALSO_CALLED,
    kind: { oneOf: COMPARATOR_KINDS },
    method: { optional: { oneOf: COMPARATOR_METHODS } },
    includesArea: { optional: 'boolean' },
    source: CITED,
    note: NOTE,
  },
};

const STATED: ObjectShape<Stated> = {
  name: 'Stated',
  fields: {
    rag: { optional: { oneOf: RAGS } },
    direction: { optional: { oneOf: DIRECTIONS_OF_TRAVEL } },
    status: { optional: { oneOf: STATUSES_WORST_FIRST } },
  },
};

export const OBSERVATION: ObjectShape<Observation> = {
  name: 'Observation',
  fields: {
    indicatorId: 'id',
    period: 'period',
    figure: FIGURE,
    comparatorId: { optional: 'id' },
    areaId: { optional: 'id' },
    stated: { optional: STATED },
    published: { optional: 'day' },
    cumulative: { optional: 'boolean' },
  },
};

export const CLAIM: ObjectShape<Claim> = {
  name: 'Claim',
  fields: {
    id: 'id',
    text: 'text',
    measure: 'text',
    area: 'text',
    from: { optional: 'number' },
    to: { optional: 'number' },
    change: { optional: 'number' },
    changeText: { optional: 'text' },
    percent: { optional: 'number' },
    percentText: { optional: 'text' },
    kind: { optional: { oneOf: ['outturn', 'target'] } },
    period: { optional: 'period' },
    fromPeriod: { optional: 'period' },
    unit: { optional: UNIT },
    whole: { optional: 'positive' },
    indicatorId: { optional: 'id' },
    comparatorId: { optional: 'id' },
    source: CITATION,
    note: NOTE,
  },
};

const PARTNERSHIP: ObjectShape<Partnership> = {
  name: 'Partnership',
  fields: {
    name: 'text',
    area: { optional: 'text' },
    county: { optional: 'text' },
    responsibleAuthorities: { optional: { listOf: 'text' } },
    otherMembers: { optional: { listOf: 'text' } },
    chair: { optional: LEAD },
    viceChair: { optional: LEAD },
    source: CITED,
    furtherSources: FURTHER_SOURCES,
    note: NOTE,
  },
};

const ASSESSMENT: ObjectShape<Assessment> = {
  name: 'Assessment',
  fields: { findings: { listOf: PASSAGE }, recommendation: { optional: PASSAGE } },
};

const HOTSPOT: ObjectShape<Hotspot> = {
  name: 'Hotspot',
  fields: { measure: 'text', wardIds: { listOf: 'id' }, passage: PASSAGE },
};

const RANKING: ObjectShape<Ranking> = {
  name: 'Ranking',
  fields: {
    measure: 'text',
    place: 'place',
    from: { optional: END },
    among: 'text',
    indicatorId: { optional: 'id' },
    passage: PASSAGE,
  },
};

const UNPAIRED: ObjectShape<Unpaired> = {
  name: 'Unpaired',
  fields: { outcomes: { listOf: 'text' }, leadAgencies: { listOf: 'text' }, note: 'text' },
};

const PRIORITY: ObjectShape<Priority> = {
  name: 'Priority',
  fields: {
    id: 'id',
    label: { optional: 'text' },
    title: 'text',
    alsoCalled: ALSO_CALLED,
    aims: { listOf: 'text', orNone: true },
    indicatorIds: { listOf: 'id', orNone: true },
    actionIds: { listOf: 'id', orNone: true },
    themeIds: { listOf: 'id', orNone: true },
    leads: { listOf: LEAD, orNone: true },
    unpaired: { optional: UNPAIRED },
    assessment: { optional: ASSESSMENT },
    hotspots: { optional: { listOf: HOTSPOT } },
    rankings: { optional: { listOf: RANKING } },
    source: CITED,
    note: NOTE,
  },
};

const TASK_AND_FINISH_GROUP: ObjectShape<TaskAndFinishGroup> = {
  name: 'TaskAndFinishGroup',
  fields: {
    id: 'id',
    title: 'text',
    leads: { listOf: LEAD, orNone: true },
    assessment: { optional: ASSESSMENT },
    source: CITED,
  },
};

const THEME: ObjectShape<Theme> = {
  name: 'Theme',
  fields: {
    id: 'id',
    title: 'text',
    scope: { oneOf: THEME_SCOPES },
    priorityIds: { listOf: 'id', orNone: true },
    source: CITED,
    note: NOTE,
  },
};

const COUNTY_AGREEMENT: ObjectShape<CountyAgreement> = {
  name: 'CountyAgreement',
  fields: {
    title: 'text',
    alsoCalled: ALSO_CALLED,
    period: { optional: PLAN_PERIOD },
    priorities: { listOf: 'text' },
    themeIds: { listOf: 'id' },
    source: CITED,
  },
};

const ACTION: ObjectShape<Action> = {
  name: 'Action',
  fields: {
    id: 'id',
    text: 'text',
    outcomes: { listOf: 'text', orNone: true },
    leadAgencies: { listOf: 'text', orNone: true },
    priorityId: 'id',
    status: { optional: { oneOf: ['not-started', 'in-progress', 'complete', 'stopped'] } },
    source: CITED,
  },
};

const WARD: ObjectShape<Ward> = { name: 'Ward', fields: { id: 'id', name: 'text', source: CITED } };

export const AREA: ObjectShape<Area> = {
  name: 'Area',
  fields: { id: 'id', name: 'text', kind: { optional: 'text' }, source: CITED },
};

const FINDING_REFERENCE: ObjectShape<FindingReference> = {
  name: 'FindingReference',
  fields: { code: 'text', path: 'text' },
};

const KNOWN_DISCREPANCY: ObjectShape<KnownDiscrepancy> = {
  name: 'KnownDiscrepancy',
  fields: {
    id: 'id',
    text: 'text',
    places: { listOf: CITATION },
    findings: { optional: { listOf: FINDING_REFERENCE } },
    unseenBecause: { optional: 'text' },
  },
};

const STATED_COUNT: ObjectShape<StatedCount> = {
  name: 'StatedCount',
  fields: { of: { name: 'CountedList', oneOf: COUNTED_LISTS }, count: 'whole', text: 'text', source: CITATION },
};

export const PLAN: ObjectShape<Plan> = {
  name: 'Plan',
  fields: {
    $schema: { optional: 'printed' },
    id: 'id',
    title: 'text',
    edition: { optional: 'text' },
    aim: { optional: 'text' },
    period: PLAN_PERIOD,
    source: CITED,
    partnership: PARTNERSHIP,
    comparators: { listOf: COMPARATOR, orNone: true },
    priorities: { listOf: PRIORITY, orNone: true },
    themes: { listOf: THEME, orNone: true },
    indicators: { listOf: INDICATOR, orNone: true },
    actions: { listOf: ACTION, orNone: true },
    observations: { listOf: OBSERVATION, orNone: true },
    claims: { listOf: CLAIM, orNone: true },
    statedCounts: { optional: { listOf: STATED_COUNT } },
    wards: { optional: { listOf: WARD } },
    areas: { optional: { listOf: AREA } },
    taskAndFinishGroups: { optional: { listOf: TASK_AND_FINISH_GROUP } },
    countyAgreement: { optional: COUNTY_AGREEMENT },
    sources: { listOf: SOURCE_DOCUMENT, orNone: true },
    knownDiscrepancies: { optional: { listOf: KNOWN_DISCREPANCY } },
    omissions: { optional: { listOf: 'text' } },
  },
};

function target<Model extends TargetTerms>(
  name: string,
  fields: Omit<ObjectShape<Model>['fields'], keyof TargetTerms>,
): ObjectShape<Model> {
  return { name, fields: { ...fields, ...TERMS } as object as ObjectShape<Model>['fields'] };
}
