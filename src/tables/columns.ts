/*
 * Every column that the tables of a plan can have, in one list for each table. Headings are read, tables are written
 * and the documentation is made from these lists.
 */

import { PERIOD_END_HEADINGS, PERIOD_HEADINGS } from './periodHeadings.js';

/** A column of a table. */
export interface Column {
  /** What the rest of the code calls it. */
  readonly key: string;
  /** The heading that the library writes. */
  readonly heading: string;
  /** Other headings that mean the same, compared without case and punctuation. */
  readonly aliases: readonly string[];
  /** What it holds, in a sentence. */
  readonly meaning: string;
  /** An example of a cell. */
  readonly example: string;
}

type Parts = readonly (readonly [part: string, heading: string, meaning: string, example: string])[];

const FIGURE_PARTS: Parts = [
  ['value', 'value', 'The value as a plain number; where it is filled, the printed figure is not read.', '62.4'],
  [
    'missing',
    'missing',
    'Why there is no value: not-applicable, not-available, not-yet-available, suppressed or blank.',
    'not-applicable',
  ],
  ['period', 'period', 'The period the figure covers.', '2012/13'],
  [
    'covers',
    'covers',
    'How long a time it covers where its period names only the end: year, quarter or month.',
    'year',
  ],
  [
    'averageOf',
    'average of',
    'That the value is an average of single years, quarters or months over its period: year, quarter or month.',
    'year',
  ],
  ['count', 'count', 'The count behind a rate or percentage.', '427'],
  ['denominator', 'denominator', 'The population or whole behind a rate or percentage.', '684'],
  ['denominatorPeriod', 'denominator period', "The period of the denominator, where it is not the figure's.", '2012'],
  ['qualifier', 'qualifier', 'How firm it is: provisional, estimated, revised or approximate.', 'provisional'],
  ['rankPlace', 'rank place', 'The place the area takes by it, counted from 1.', '3'],
  ['rankFrom', 'rank from', 'Which end the place is counted from: highest or lowest.', 'lowest'],
  ['rankOf', 'rank of', 'How many were ranked.', '12'],
  ['rankAmong', 'rank among', 'Who was ranked.', 'Kent districts'],
  ['note', 'note', 'Anything a reader should know of the figure.', 'From the survey of residents'],
];

const SOURCE_PARTS: Parts = [
  ['sourceId', 'id', 'The id of the document it comes from.', 'plan'],
  ['paragraph', 'paragraph', 'The paragraph or section of that document.', '6.8'],
  ['table', 'table', 'The table of that document, by its heading.', 'Priority 1'],
  ['quote', 'quote', 'The passage, word for word.', 'Reduce by 10%'],
];

/** What a comparator is, in separate columns, which are filled in one row. */
const COMPARATOR_PARTS: Parts = [
  ['name', 'name', 'The name as printed.', 'Kent-wide'],
  ['kind', 'kind', 'What it is: county, force, most-similar-group, region, national, district or other.', 'county'],
  ['method', 'method', 'How its figure comes about: pooled or mean-of-areas.', 'pooled'],
  ['includesArea', 'includes area', "Whether its figure contains the plan's own area: yes or no.", 'yes'],
  ['about', 'about', 'Anything a reader should know of the comparator.', 'Without Medway'],
  ['alsoCalled', 'also called', 'The number 0 where it is stated that the document calls it by no other name.', '0'],
];

const SOURCE_OF_ITEM: Parts = SOURCE_PARTS.map(([part, heading, ...rest]) => [
  `source.${part}`,
  `source ${heading}`,
  ...rest,
]);

/** The lists of an indicator. Each item has separate, numbered columns: `Break 1 from`. */
export type ListName = 'lead' | 'break' | 'comment' | 'interim' | 'further';

const LISTS: Readonly<Record<ListName, { readonly heading: string; readonly parts: Parts }>> = {
  lead: {
    heading: 'Indicator lead',
    parts: [
      [
        'name',
        '',
        'Who answers for the indicator, by name, where more than the name is known.',
        'Community Safety Manager',
      ],
      ['role', 'role', 'The office held.', 'Chair'],
      ['organisation', 'organisation', 'The body the person belongs to.', 'Example Constabulary'],
      ...SOURCE_OF_ITEM,
    ],
  },
  break: {
    heading: 'Break',
    parts: [
      ['why', '', 'What changed in the way that the figures are made.', 'New rule of recording'],
      ['from', 'from', 'The first day of the new way.', '2013-04-01'],
      ['comparable', 'comparable', 'Whether figures on both sides can be compared: yes or no.', 'no'],
      ...SOURCE_OF_ITEM,
    ],
  },
  comment: {
    heading: 'Comment',
    parts: [
      ['text', '', 'What was said of the indicator. The heading may carry the period: Comment 2013/14.', 'Down again'],
      ['period', 'period', 'The period it is about, or the day on which it was made.', '2013/14'],
      ['nextSteps', 'next steps', 'What should be done next. The heading may be Next steps 2013/14.', 'Patrols go on'],
    ],
  },
  interim: {
    heading: 'Interim target',
    parts: [
      ['text', '', 'It as printed. The heading may carry its period: Interim target 2014/15.', '27 or fewer'],
      ['period', 'period', 'The period for which it is set.', '2014/15'],
      ['value', 'value', 'The level, as a plain number; where it is filled, the words are not read.', '27'],
      ['minimum', 'minimum', 'The lowest value of a range.', '25'],
      ['maximum', 'maximum', 'The highest value of a range.', '27'],
      ['by', 'by', 'How much it is to change by then: 10%, 2 points, or a number.', '4%'],
    ],
  },
  further: { heading: 'Further source', parts: SOURCE_PARTS },
};

/** The names of the lists. */
export const LIST_NAMES = Object.keys(LISTS) as readonly ListName[];

/** The columns of a figure as the code names them, after the name of the figure. */
export const FIGURE_KEYS: ReadonlySet<string> = new Set(['printed', ...FIGURE_PARTS.map(([part]) => part)]);

const PRIORITY_COLUMNS: readonly Column[] = [
  column(
    'priorityId',
    'Priority id',
    [],
    'The id of the priority; made from its title where it is left out. A row that has it and no indicator is a priority that none serves.',
    'burglary',
  ),
  column('priorityLabel', 'Priority label', ['priority number', 'priority no'], 'Its label as printed.', 'Priority 1'),
  column(
    'priority',
    'Priority',
    ['priorities', 'priority title', 'priority area', 'priority name', 'strategic priority', 'csp priority'],
    'The title of the priority that the row belongs to; None where there is none, as a blank below another says nothing.',
    'Burglary',
  ),
];

const THEME_COLUMNS: readonly Column[] = [
  column('themeId', 'Theme id', ['theme ids'], 'The ids of the themes, parted by spaces.', 'prevention'),
  column(
    'theme',
    'Theme',
    ['themes', 'cross cutting theme', 'cross cutting themes', 'crosscutting theme', 'crosscutting themes'],
    'The themes that cut across the priority, one a line or parted by semicolons.',
    'Early intervention',
  ),
  column(
    'themeScope',
    'Theme scope',
    [],
    'Whose each theme is, parted by spaces: partnership or county; partnership where it is left out.',
    'partnership',
  ),
];

const LEAD = column(
  'lead',
  'Lead',
  [
    ...['leads', 'lead officer', 'lead agency', 'lead agencies', 'lead officer agency', 'lead organisation', 'owner'],
    ...['lead officers', 'lead partner', 'lead partners', 'lead organisations', 'lead person', 'responsible'],
    ...['responsible officer', 'responsible agency', 'responsible person', 'responsibility', 'accountable officer'],
  ],
  'Who leads the priority, one a line or parted by semicolons. In a row of an indicator that has no priority, who answers for it.',
  'Community Safety Manager',
);

const NOTE = column(
  'note',
  'Note',
  ['notes', 'comment', 'comments', 'commentary', 'remarks'],
  'How the row was read, or anything a reader should know.',
  'New in 2014',
);

/** What a target asks for, in separate columns. Where `Target kind` is filled, the printed words are not read. */
const TARGET_COLUMNS: readonly Column[] = [
  column(
    'target',
    'Target',
    [
      'targed',
      'targets',
      'target level',
      'target figure',
      'ambition',
      'goal',
      'standard',
      'minimum standard',
      'service standard',
    ],
    'The target as printed. Its words are read unless the columns after it say what it asks for.',
    'Reduce by 10%',
  ),
  column(
    'targetKind',
    'Target kind',
    ['kind of target', 'type of target', 'target type'],
    'What kind of target it is: level, range, change, maintain, comparator, rank, direction, milestone or not-set.',
    'level',
  ),
  column(
    'operator',
    'Operator',
    ['target operator'],
    'How the figure is compared with the level or the comparator: at-most, at-least, below or above.',
    'at-most',
  ),
  column('targetValue', 'Target value', ['target number'], 'The level, as a plain number.', '25'),
  column('targetDirection', 'Target direction', [], 'The way it is to go: reduce or increase.', 'reduce'),
  column(
    'by',
    'By',
    ['change by', 'target change', 'by how much'],
    'How much it is to change: 10%, 2 points, or a number in the unit of the indicator.',
    '10%',
  ),
  column('from', 'From', ['change from'], 'The period a change is counted from; the baseline where blank.', '2012/13'),
  column(
    'fromAverageOf',
    'From average of',
    [],
    'That the figure it is counted from is an average of single years, quarters or months: year, quarter or month.',
    'year',
  ),
  column('minimum', 'Minimum', ['min', 'target minimum'], 'The lowest value of a range.', '10'),
  column('maximum', 'Maximum', ['max', 'target maximum'], 'The highest value of a range.', '12'),
  column(
    'orBetter',
    'Or better',
    [],
    'Whether a better figure than the one to hold, or than the better end of a range, satisfies too: yes or no.',
    'yes',
  ),
  column('tolerance', 'Tolerance', [], 'How far a figure to hold may stray: 2%, 1 point, or a number.', '2%'),
  column(
    'targetComparator',
    'Target comparator',
    [],
    'The id or name of the comparator that the target is compared with.',
    'kent',
  ),
  column(
    'factor',
    'Target factor',
    ['factor', 'multiple of the comparator'],
    "The multiple of the comparator's figure that is meant: 1.1 for 10% above it; 1 where blank.",
    '1.1',
  ),
  column('within', 'Rank within', ['rank target'], 'The last place that satisfies a target of rank.', '3'),
  column('end', 'Rank end', [], 'Which end the places are counted from: lowest or highest.', 'lowest'),
  column('among', 'Rank among', [], 'Who is ranked.', 'Kent districts'),
  column('description', 'Milestone', ['milestone description'], 'What should be done.', 'Publish the strategy'),
  column('reached', 'Reached', [], 'The day a milestone was reached, or no.', '2014-03-31'),
  column(
    'notSet',
    'No target because',
    ['reason for no target'],
    'Why no target is set: deferred, monitor-only, not-applicable or blank.',
    'monitor-only',
  ),
  column(
    'due',
    'Due',
    ['due date', 'due by', 'target due', 'target date', 'target year', 'target by', 'by when', 'deadline', 'timescale'],
    'The day the target is due, or the period at whose end it is due.',
    '2018-03-31',
  ),
  column('every', 'Every', ['recurrence'], 'How often the target starts again: year, quarter or month.', 'year'),
  column('targetNote', 'Target note', [], 'How the words of the target were read.', "'pa' is read as in each year"),
];

// The same in every table whose rows are indicators or their figures.
const IDS_OF_INDICATORS = [
  ...['identifier', 'indicator id', 'ref', 'reference', 'indicator ref', 'code', 'pi ref', 'kpi ref', 'measure ref'],
  ...['cyf', 'ref no', 'ref number', 'reference number', 'indicator reference', 'pi reference', 'pi no', 'pi number'],
  ...['indicator no', 'indicator number', 'pi code', 'pi id', 'kpi id', 'kpi no', 'kpi code', 'indicator code'],
];
const NAMES_OF_INDICATORS = [
  // Welsh, as below where two languages are side by side.
  ...['dangosydd', 'mesur', 'mesur perfformiad', 'dangosydd perfformiad'],
  ...['indicators', 'indicator name', 'measure', 'measures', 'measure name', 'pi', 'kpi', 'kpis', 'indicator measure'],
  ...['performance indicator', 'performance indicators', 'performance measure', 'performance measures'],
  ...[
    'key performance indicator',
    'key performance indicators',
    'national indicator',
    'name of indicator',
    'short name',
    'offence type',
    'offence group',
    'crime type',
  ],
];

/** The columns of a table of indicators; those of comparators are made by {@link comparatorColumns}. */
export const INDICATOR_COLUMNS: readonly Column[] = [
  column(
    'id',
    'Id',
    IDS_OF_INDICATORS,
    'The id of the indicator; made from its name where it is left out.',
    'burglaries',
  ),
  ...PRIORITY_COLUMNS,
  ...THEME_COLUMNS,
  LEAD,
  column('name', 'Indicator', NAMES_OF_INDICATORS, 'The name of the indicator as printed.', 'Residential burglaries'),
  column(
    'description.name',
    'Description',
    ['measure description', 'indicator description', 'what is measured', 'definition'],
    'What is measured, in words. It is the name where it says more than the column Indicator.',
    'Number of burglaries of homes recorded',
  ),
  column(
    'unit',
    'Unit',
    ['units', 'unit of measure', 'unit of measurement', 'measured in', 'uned'],
    'What its figures are in: %, % change, percentage points, per 1,000 population, £, average minutes, score out of 10, or what is counted.',
    'offences',
  ),
  column(
    'polarity',
    'Polarity',
    [
      ...['cyfeiriad', 'cyfeiriad dymunol'],
      'good is',
      'good performance',
      'good performance is',
      'good to be',
      'desired direction',
      'direction of good',
      'better is',
      'better if',
      'what is good',
    ],
    'Which way is better: lower is better, higher is better or no judgement.',
    'lower is better',
  ),
  column(
    'leads',
    'Indicator lead',
    [
      ...['indicator leads', 'measure lead', 'indicator owner', 'measure owner', 'lead for the indicator'],
      ...['service', 'service area', 'directorate', 'department'],
    ],
    'Who answers for the indicator, one a line or parted by semicolons.',
    'Example Constabulary',
  ),
  column(
    'covers',
    'Covers',
    ['figures cover', 'each figure covers'],
    'How long a time each figure covers: year, quarter or month; day for what is counted on a day.',
    'year',
  ),
  column(
    'baseline.printed',
    'Baseline',
    [
      ...[
        'llinell sylfaen',
        'gwaelodlin',
        'baselines',
        'baseline figure',
        'baseline position',
        'baseline data',
        'baseline performance',
      ],
      ...['starting point', 'baseline and year', 'baseline and date'],
    ],
    'The figure when the plan was made, as printed. The heading may carry the date: Baseline March 2013.',
    '1,579 offences',
  ),
  ...partsAs(FIGURE_PARTS, 'baseline.', 'Baseline ').map((part) =>
    part.key === 'baseline.period'
      ? { ...part, aliases: ['baseline year', 'baseline date', 'date of baseline'] }
      : part,
  ),
  column(
    'comparisonOrder',
    'Comparison order',
    [],
    'The ids of the comparators in the order of the indicator, where it is not that of the columns.',
    'england kent',
  ),
  ...TARGET_COLUMNS,
  NOTE,
  column('source', 'Source', ['data source', 'source of data'], 'Where the figures come from.', 'Kent Police'),
  ...partsAs(SOURCE_PARTS, 'source.', 'Source '),
  column(
    'furtherSources',
    'Further sources',
    [],
    'The number 0 where it is stated that no further place prints the indicator.',
    '0',
  ),
];

const OF_STATISTICS: Readonly<Record<string, readonly string[]>> = {
  'figure.count': ['numerator'],
  'figure.qualifier': ['flag', 'flags'],
};

/** The columns of a table of observations in the long form: a row for each figure. */
export const OBSERVATION_COLUMNS: readonly Column[] = [
  column('name', 'Indicator', NAMES_OF_INDICATORS, 'The id or the name of the indicator.', 'burglaries'),
  column(
    'ref',
    'Indicator id',
    ['id', ...IDS_OF_INDICATORS.filter((heading) => heading !== 'indicator id')],
    'The id of the indicator, where the column Indicator holds its name or is left out.',
    'burglaries',
  ),
  column(
    'period',
    'Period',
    [...PERIOD_HEADINGS, ...PERIOD_END_HEADINGS].filter((heading) => heading !== 'period'),
    'The period, or the day on which it ends.',
    '2013/14',
  ),
  column(
    'comparator',
    'Comparator',
    ['area', 'area name', 'comparison', 'comparator id'],
    'The comparator whose figure it is, by its id or name; blank for the area itself.',
    'kent',
  ),
  column(
    'areaId',
    'Area id',
    ['sub area', 'subarea', 'ward', 'ward name', 'neighbourhood', 'part of the area'],
    'The part of the area whose figure it is, by its id or name; blank for the whole.',
    'high-street',
  ),
  column(
    'figure.printed',
    'Printed',
    ['as printed', 'text'],
    'The figure as printed, next to its value.',
    '1,532 offences',
  ),
  column(
    'figure.value',
    'Value',
    ['figure', 'outturn', 'actual', 'result', 'performance'],
    'The figure, as a plain number or as printed.',
    '1532',
  ),
  ...partsAs(
    FIGURE_PARTS.filter(([part]) => part !== 'value' && part !== 'period'),
    'figure.',
    '',
  ).map((part) => ({ ...part, aliases: OF_STATISTICS[part.key] ?? [] })),
  column('figure.period', 'Figure period', [], 'The period of the figure where it is not that of the row.', '2013/14'),
  column(
    'published',
    'Published',
    ['published on', 'date published', 'date of publication', 'publication date', 'release date'],
    'The day this edition of the figure was published: of several for one period the one published last counts.',
    '2014-07-17',
  ),
  column(
    'cumulative',
    'Cumulative',
    [],
    'Whether it is a year-to-date figure, whose period names the whole run: yes or no.',
    'yes',
  ),
  column(
    'stated.rag',
    'Stated RAG',
    ['rag', 'rag rating', 'rag status'],
    'The colour that the document itself shows: green, amber, red or grey. It is checked, and never taken over.',
    'amber',
  ),
  column(
    'stated.direction',
    'Stated direction',
    ['direction of travel', 'dot'],
    'Where the document itself says the figure is going: improving, worsening, unchanged, increasing or decreasing.',
    'improving',
  ),
  column(
    'stated.status',
    'Stated status',
    ['status'],
    'The status that the document itself gives: met, on-track, off-track, too-early, missed or not-assessed.',
    'on-track',
  ),
];

/** The columns of a table of priorities. */
export const PRIORITY_TABLE_COLUMNS: readonly Column[] = [
  column('id', 'Id', ['priority id', 'ref', 'reference'], 'The id of the priority; made from its title.', 'burglary'),
  column(
    'label',
    'Label',
    ['priority label', 'priority number', 'priority no', 'number', 'no'],
    'Its label.',
    'Priority 1',
  ),
  column(
    'title',
    'Priority',
    ['title', 'priorities', 'priority title', 'name', 'priority name'],
    'Its title.',
    'Burglary',
  ),
  column('aim', 'Aim', ['aims', 'objective', 'objectives'], 'Its aims, one a line.', 'To reduce burglary'),
  ...THEME_COLUMNS,
  LEAD,
  NOTE,
];

/** The columns of a table of actions. */
export const ACTION_COLUMNS: readonly Column[] = [
  column('id', 'Id', ['action id', 'ref', 'reference'], 'The id of the action; made from its words.', 'mark-property'),
  ...PRIORITY_COLUMNS,
  column(
    'aim',
    'Aim',
    ['aims', 'objective', 'objectives'],
    'The aims of the priority, one a line.',
    'To reduce burglary',
  ),
  column('action', 'Action', ['actions', 'activity', 'activities', 'what we will do'], 'The action.', 'Mark property'),
  column(
    'outcome',
    'Anticipated outcomes',
    ['anticipated outcome', 'outcome', 'outcomes', 'expected outcome', 'expected outcomes', 'intended outcomes'],
    'What it should achieve, one a line.',
    'Less is stolen',
  ),
  column(
    'agency',
    'Lead agency',
    ['lead agencies', 'lead', 'leads', 'lead officer', 'lead officer agency', 'lead organisation', 'agency', 'who'],
    'Who leads it, one a line.',
    'Example Constabulary',
  ),
  column('status', 'Status', [], 'How far it is: not-started, in-progress, complete or stopped.', 'in-progress'),
];

/** The columns of the plan's own table, which has a row for each entry. */
export const PLAN_COLUMNS: readonly Column[] = [
  column('field', 'Field', ['entry', 'item', 'what'], 'What the row says of the plan.', 'Title'),
  column('value', 'Value', ['text', 'entry value'], 'What it is.', 'Community Safety Plan 2026 to 2029'),
];

/** What the plan's own table can say, by the word in its column Field. */
export const PLAN_FIELDS: readonly Column[] = [
  column('id', 'Id', ['plan id'], 'The id of the plan; made from its title where it is left out.', 'example-2026'),
  column('title', 'Title', ['plan', 'plan title', 'name'], 'The title of the plan.', 'Community Safety Plan'),
  column('edition', 'Edition', ['version', 'refresh'], 'The edition as printed.', 'Refreshed January 2027'),
  column('aim', 'Aim', ['overarching aim', 'vision'], 'The aim over all of it.', 'Safer communities'),
  column('partnership', 'Partnership', ['csp', 'partnership name'], 'The name of the partnership.', 'Safer Example'),
  column('area', 'Area', ['district', 'borough', 'city'], 'The area it serves.', 'Example District'),
  column(
    'areas',
    'Areas',
    ['parts of the area', 'wards'],
    'The parts of the area that have figures of their own, one a line or parted by semicolons.',
    'High Street; Fant',
  ),
  column('county', 'County', ['force area'], 'The county or police force area.', 'Exampleshire'),
  column('period', 'Period', ['plan period', 'years'], 'The days it runs between.', 'April 2026 to March 2029'),
  column('from', 'From', ['start', 'starts', 'start date'], 'Its first day, where Period is blank.', '2026-04-01'),
  column('to', 'To', ['end', 'ends', 'end date'], 'Its last day, where Period is blank.', '2029-03-31'),
];

const NO_IDS = new Set(['figure', 'value', 'average', 'area', 'data', 'performance', 'mean', 'name']);

/** Returns the columns of one comparator: its figure, the parts of that figure, and the comparator's own details. */
export function comparatorColumns(id: string, inFull = mayBeNoId(id)): readonly Column[] {
  const key = comparatorKey(id);
  const heading = `Comparator ${id}`;
  return [
    column(
      `${key}.printed`,
      inFull ? `${heading} printed` : heading,
      [],
      'The figure of the comparator at the baseline, as printed.',
      '31.85',
    ),
    ...partsAs(FIGURE_PARTS, `${key}.`, `${heading} `),
    ...partsAs(COMPARATOR_PARTS, `${key}.`, `${heading} `),
    ...partsAs(SOURCE_PARTS, `${key}.source.`, `${heading} source `),
  ];
}

/** Says whether a word after "Comparator" may not be an id: `Comparator average`. */
export function mayBeNoId(id: string): boolean {
  return NO_IDS.has(id.toLowerCase());
}

/** Returns the columns of another name by which the document calls a comparator. */
export function alsoCalledColumns(id: string, number: number): readonly Column[] {
  const key = alsoCalledKey(id, number);
  const heading = `Comparator ${id} also called ${String(number)}`;
  return [
    column(`${key}.text`, heading, [], 'Another name by which the document calls the comparator.', 'KCC value'),
    ...partsAs(SOURCE_PARTS, `${key}.source.`, `${heading} source `),
  ];
}

/**
 * Returns the key of those columns. The space keeps them apart from the columns of any id, since ids have no spaces.
 */
export function alsoCalledKey(id: string, number: number): string {
  return `${comparatorKey(id)} also ${String(number)}`;
}

/** Returns the columns of one item of a list. */
export function listColumns(list: ListName, number: number): readonly Column[] {
  const { heading, parts } = LISTS[list];
  return partsAs(parts, `${list}.${String(number)}.`, `${heading} ${String(number)} `);
}

/** Returns the parts of an item of a list, as the code names them. */
export function partsOfList(list: ListName): readonly string[] {
  return LISTS[list].parts.map(([part]) => part);
}

/** Returns the key of the columns of a comparator. */
export function comparatorKey(id: string): string {
  return `comparator:${id}`;
}

function column(key: string, heading: string, aliases: readonly string[], meaning: string, example: string): Column {
  return { key, heading, aliases, meaning, example };
}

function partsAs(parts: Parts, key: string, heading: string): readonly Column[] {
  return parts.map(([part, suffix, meaning, example]) => {
    const full = (heading + suffix).trim();
    return column(key + part, full.charAt(0).toUpperCase() + full.slice(1), [], meaning, example);
  });
}
