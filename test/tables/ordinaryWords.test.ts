import { describe, expect, it } from 'vitest';
import { readIndicators, readObservations, readPlan } from '../../src/csv.js';

/*
 * What councils write next to figures of 2026/27 that are what their headings say. Whoever is asked about such words soon
 * answers without reading, so hardly any of them may be asked about. The sentences are made up after those in published
 * performance reports of Community Safety Partnerships.
 */

const COMMENTS = [
  ...['Performance improved after Operation X began in October 2026', 'A new team was set up in Q3'],
  ...['Reported quarterly to the Board', 'Figures include attempts', "Below last year's figure", 'Up 5% on last year'],
  ...['We expect this to fall further in 2027/28', 'Q3: burglary fell after the patrols. Q4: no change.'],
  ...['December 2026: three arrests in the town centre', 'Peak in July', 'Lowest since 2019/20', 'Best result to date'],
  ...['Burglary rose in the last nine months of the year', 'Numbers were up in Q3', 'Data source: Kent Police'],
  ...[
    'The increase in Q2 was driven by a small number of offenders',
    'Kent Police',
    'Survey carried out in October 2026',
  ],
  ...['Two thirds of offences were in the first half of the year', 'The fair in June led to a rise', 'On track'],
  ...[
    'Figure is for the full year',
    'Year end figure',
    'Full-year outturn',
    '2026/27 figure',
    'Annual figure',
    'Final',
  ],
  ...['Data are for the 12 months to March 2027', 'As at 31 March 2027', 'Position at end of Q4', 'April to March'],
  ...['Figures may be revised', 'Validated', 'Figures were confirmed by the Home Office in July 2027'],
  ...['Better than the county average', 'Kent saw a rise of 4% over the same time', 'Same as last year'],
  ...[
    'Error rates in recording have fallen',
    'Joint patrols with Swale began in May',
    'Partial road closure in High Street',
  ],
  ...['The number of repeat victims fell from 40 to 31', 'Thefts doubled in the town centre in the summer'],
  ...['Latest data published 22 July 2027', 'Home Office counting rules apply', 'Modelled on the scheme in Swale'],
  ...['Funding carried forward to next year', 'Next survey in 2028', 'The survey is run every two years'],
  ...['Awaiting a decision on CCTV', 'Projects in two wards', 'Only two wards saw a rise', 'Includes online fraud'],
  ...['Reduction partly due to the closure of two clubs', 'Officers were away for three months in the winter'],
  ...['Below the county figure', 'Rolling 12 months', 'Recorded crime only counts what is reported to the police'],
  ...[
    'Backlog of repairs cleared in November 2026',
    'Missing persons are counted elsewhere',
    'Fell in 9 of 12 months',
    'Sep=40',
  ],
] as const;
const TARGETS = [
  ...[
    'Target set by the PCC',
    'Target met',
    'Target exceeded',
    'Well below target in every quarter',
    'Target: 10% less',
  ],
  ...['The target is stretching', 'A new target will be set for 2027/28', 'Target agreed by the Board in April 2024'],
  ...['Target was missed because of one series of thefts', 'Target reviewed each year', 'Reduced to below target'],
] as const;
const LINES = [
  ...['Plan 2024 to 2027, adopted April 2024', 'Source: Kent Police, recorded crime, year ending March 2027'],
  ...[
    'Community Safety Plan 2024-2027',
    'Performance report 2026/27',
    'Annual report, June 2027',
    'Figures are rounded.',
  ],
  ...['Report to the Board, 14 June 2027', 'Data extracted 12 May 2027', 'Performance to the end of March 2027'],
  ...['Note: Operation X began in October 2026.', 'Note: the survey is run each autumn.', 'Year-end report'],
  ...[
    'Priority 1: Burglary',
    'Table 1: Burglary and robbery',
    'Note: figures include attempts.',
    'Source: Kent Police',
  ],
  ...['Approved by the Cabinet on 14 July 2026', 'Note: figures rose after the clubs opened in May 2026.'],
] as const;
const NAMES = [
  ...['Burglary (all)', 'Burglary - dwelling', 'Burglary (rolling 12 months)', 'Burglary (12 months to March 2027)'],
  ...['Burglary (excluding sheds)', 'Burglary (national indicator)', 'Burglary (Kent Police)', 'Burglary (new)'],
  ...[
    'Burglary (survey)',
    'Burglary - residential and business',
    'Use of force (police)',
    'Repeat burglary within 12 months',
  ],
] as const;
const SOURCES = [
  ...['Kent Police, data to March 2027', 'Residents survey 2026', 'Community Safety Plan 2024 to 2027, page 12'],
  ...['Strategic Assessment 2023', 'Home Office, 2019 guidance', 'Police.uk, April 2026 to March 2027', 'iQuanta'],
] as const;

const isAskedIn = (row: string, headings: string): boolean =>
  readIndicators(
    `Unit,Polarity,Baseline 2023/24,2026/27,Target (by March 2027),${headings}\noffences,lower is better,240,190,200,${row}`,
  ).questions.some(({ id }) => id === 'footnote');
const indicators = (() => {
  const read = readIndicators(
    'Indicator,Unit,Polarity,Baseline 2023/24,2026/27,Target (by March 2027)\nBurglary,offences,lower is better,240,190,200',
  );
  if (!read.ok) throw new Error('The table is ordinary.');
  return read.indicators;
})();
const ROWS =
  'Indicator,Unit,Polarity,Baseline 2023/24,2026/27,Target (by March 2027)\nBurglary,offences,lower is better,240,190,200';
const isAskedAround = (table: string): boolean => readIndicators(table).questions.some(({ id }) => id === 'footnote');

/** Where words may be, and whether they are asked about there. */
const PLACES = {
  comment: (words: string) => isAskedIn(`Burglary,"${words}"`, 'Indicator,Comments'),
  note: (words: string) =>
    readObservations(`Indicator,Period,Value,Note\nBurglary,2026/27,190,"${words}"`, { indicators }).questions.length
    > 0,
  source: (words: string) => isAskedIn(`Burglary,"${words}"`, 'Indicator,Source'),
  name: (words: string) => isAskedIn(`"${words}"`, 'Indicator'),
  description: (words: string) => isAskedIn(`Burglary,"${words}"`, 'Indicator,Description'),
  above: (words: string) => isAskedAround(`"${words}",,,,,\n${ROWS}`),
  below: (words: string) => isAskedAround(`${ROWS}\n"${words}",,,,,`),
} as const;
type PlaceOfWords = keyof typeof PLACES;

const asked = (words: readonly string[], ...places: readonly PlaceOfWords[]): string[] =>
  places.flatMap((place) => words.filter(PLACES[place]).map((each) => `${place}: ${each}`));

describe('ordinary words next to figures', () => {
  it('are hardly ever asked about', () => {
    expect(asked([...COMMENTS, ...TARGETS], 'comment')).toStrictEqual([]);
    expect(asked([...COMMENTS, ...TARGETS], 'note')).toStrictEqual([]);
    expect(asked(LINES, 'above', 'below')).toStrictEqual([]);
    expect(asked(NAMES, 'name')).toStrictEqual([]);
    expect(asked(SOURCES, 'source')).toStrictEqual([]);
  });
});

describe('words that say that a figure is not that of its heading', () => {
  const notAsked = (words: readonly string[], ...places: readonly PlaceOfWords[]): string[] =>
    places.flatMap((place) => words.filter((each) => !PLACES[place](each)).map((each) => `${place}: ${each}`));

  it('are asked about where they name a part of the year', () => {
    const words = [
      ...['Figure shown is the position at the end of Q3.', 'Data only available for nine months of the year'],
      ...[
        'Q3 position',
        'Quarter 3 data',
        'At end Q3',
        'As at December 2026',
        'Data up to 31 January 2027',
        'Latest data Dec 2026',
      ],
      ...[
        'Latest available is Q3',
        'Up to end of January',
        '9 month figure',
        '6 month figure',
        'Half year',
        'Since April',
      ],
      ...['First half of the year', 'So far this year', 'Cumulative to date', 'Cumulative to Q3', 'Cumulative Apr-Dec'],
      ...[
        'Q4 not included',
        'Awaiting Q4',
        'Data from October onwards is missing',
        'Partial data',
        'Third quarter figure',
      ],
      ...[
        'Police unable to supply data since January',
        'This is the latest available (December 2026)',
        'As at 31/12/2026',
      ],
    ];
    expect(notAsked(words, 'comment', 'note')).toStrictEqual([]);
  });

  it('are asked about where a mark behind the figure leads to them', () => {
    const words = [
      ...['Partial data', 'Placeholder', 'Annualised', 'Modelled', 'Extrapolated', 'Scaled up', 'Pro rata'],
      ...['Break in series', 'Counting rules changed', 'Error in figure', 'Figure disputed', 'Known undercount'],
      ...['Recording backlog', 'Figure carried forward', 'Latest available figure', 'Joint figure with Swale'],
      ...['Combined with Tonbridge', 'BCU figure', 'Excl. Swale', 'Affected by an error in the system'],
    ];
    const marked = (mark: string, note: string): string => `${ROWS.replace(mark, `${mark}*`)}\n"* ${note}",,,,,`;
    expect(words.filter((each) => !isAskedAround(marked('190', each)))).toStrictEqual([]);
    expect(isAskedAround(marked('200', 'Under review'))).toBe(true);
    const ordinary = ['Source: Kent Police', 'Includes attempts', 'As at 31 March 2027', 'Full year', 'Final'];
    expect(ordinary.filter((each) => isAskedAround(marked('190', each)))).toStrictEqual([]);
  });

  it('are asked about where they name another time', () => {
    const words = [
      ...[
        'Figure relates to 2025/26',
        '2025/26 figure',
        'Figure is for 2025/26',
        "Last year's figure",
        'Prior year shown',
      ],
      ...['Figure carried forward', 'carried over from last year', 'Same as last year - not updated'],
      ...[
        '12 months to Dec 2026',
        'Rolling 12 months to December 2026',
        'Calendar year 2026',
        'Survey not run this year',
      ],
      ...['Result is from the 2024 survey as no survey was run this year', 'Survey last carried out in 2024'],
      ...['12 months to June 2027', 'Year to Q3 2026/27', 'Figures are for the year to December 2026'],
    ];
    expect(notAsked(words, 'comment', 'note')).toStrictEqual([]);
  });

  it('are asked about whichever words say that something is not there yet, is counted otherwise, or may change', () => {
    const words = [
      ...[
        'does not include Q4',
        'Q4 still to be added',
        'minus Q4',
        'w/o March',
        'Data gap Jan-Feb',
        '10 of 12 months',
      ],
      ...['Expect this to rise once Q4 is added', 'Not all stations have reported yet', 'not sure this is right'],
      ...['Burglary fell, but the Q4 data has not yet been received', 'Month 9', 'Period 9', 'R12M to Dec 26', 'R12M'],
      ...['As at 12.01.27', 'correct to 31/12/26', 'up to and including Jan', '40 offences so far this year'],
      ...[
        'Reporting to end of December shows 40 offences',
        'The full year figure is 58',
        'cumulative',
        'Calendar year',
      ],
      ...[
        '3-year average',
        'Monthly average',
        'average per quarter',
        'in thousands',
        'new recording system from October',
      ],
      ...['Methodology revised', 'Target should read 35', 'estimate', 'Indicative', 'Unvalidated', 'Provisional'],
      ...['Subject to validation', 'test data', 'To be confirmed', 'Figures are indicative', 'Includes Swale'],
      ...['Force level data', 'ONS national average', 'Heybridge ward', 'Town centre', '1 of 3 areas'],
      ...['Ebrill i Ragfyr yn unig', 'Data hyd at 31 Rhagfyr 2026', 'Dros dro', 'Heb gynnwys chwarter 4'],
    ];
    expect(notAsked(words, 'comment', 'note')).toStrictEqual([]);
  });

  it('are asked about whatever else the sentence says', () => {
    const said = [
      ...['this is a forecast', 'year-end projection', 'expected to end the year lower', 'year to date', 'placeholder'],
      ...[
        'not yet complete',
        'awaiting Home Office validation',
        'Q4 awaited',
        'unable to supply data',
        'no survey this year',
      ],
      ...[
        'not directly comparable',
        'not strictly comparable',
        'counted differently',
        'break in series',
        'target ended',
      ],
      ...[
        'target raised to 45',
        'agreed to lower the target',
        'target should be 35',
        'Q3 to be confirmed',
        'joint figures',
      ],
    ];
    const around = [
      '{}',
      '{} from the patrol team',
      'Officers say {}',
      'Burglary fell, {} though',
      'Note {} by Kent Police',
    ];
    const words = said.flatMap((each) => around.map((frame) => frame.replace('{}', each)));
    expect(notAsked(words, 'comment', 'note')).toStrictEqual([]);
  });

  it('are asked about where a report was made before the year was over, or leaves something out', () => {
    const stamps = [
      'Last refreshed:',
      'Data extracted',
      'Data as at',
      'Report generated on',
      'Printed',
      'Exported:',
      'Date:',
    ];
    const days = ['12/01/2027 09:14', '12/1/27', '12.01.27', '12-Jan-2027', '12 January 2027'];
    const within = stamps.flatMap((stamp) => days.map((day) => `${stamp} ${day}`));
    expect(notAsked(within, 'above')).toStrictEqual([]);
    const after = within.map((line) =>
      line.replace(/01(?=[/.]20?27|[/.]27)|(?<=\/)1(?=\/)/u, '06').replace(/Jan(?:uary)?/u, 'June'),
    );
    expect(asked(after, 'above')).toStrictEqual([]);
    const lines = [
      ...['Figures exclude Q4', 'Quarter 4 will be added in May', '2026/27 = April to December', 'Quarter: 3'],
      ...['Figures are cumulative', 'Figures are in thousands', '% change', 'Period: 01/04/26-31/12/26'],
      ...['Applied filters: Date is between 01/04/2026 and 31/12/2026', 'Applied filters: Quarter is not Q4'],
      ...['Applied filters: Victim gender is Female', 'Filters: Month is December'],
    ];
    expect(notAsked(lines, 'above')).toStrictEqual([]);
    const harmless = [
      ...['Applied filters: Year is 2026/27', 'Applied filters:\nYear is not (Blank)\nPartnership is Northmoor CSP'],
      ...[
        'Filters: Date is between 01/04/2026 and 31/03/2027',
        'Filters: All',
        'Figures include attempts',
        'Period: 01/04/2026 - 31/03/2027   District: Swale',
      ],
    ];
    expect(asked(harmless, 'above')).toStrictEqual([]);
  });

  it('are asked about where a line names another area than that of the plan', () => {
    const plan = 'Field,Value\nTitle,P\nPartnership,Safer\nArea,Maldon\nPeriod,April 2024 to March 2027';
    const isAsked = (line: string): boolean =>
      readPlan({ plan, indicators: `"${line}",,,,,\n${ROWS}` }).questions.some(({ id }) => id === 'footnote');
    const others = [
      ...['Swale Community Safety Partnership', 'District: Swale', 'CSP: Swale', 'Applied filters: CSP is Swale'],
      ...['Swale Borough Council', 'Swale Borough Council performance 2026/27', 'Area: Isle of Sheppey'],
    ];
    expect(others.filter((line) => !isAsked(line))).toStrictEqual([]);
    const own = [
      ...['Maldon Community Safety Partnership', 'District: Maldon', 'Maldon District Council', 'Partnership: All'],
      ...['Priority area: Violence', 'Produced by Swale Borough Council', 'Our District', 'Safer Maldon Partnership'],
    ];
    expect(own.filter(isAsked)).toStrictEqual([]);
  });

  it('are asked about where they name another area', () => {
    const words = [
      ...[
        'Figure is for Kent Police area',
        'Figure for Kent',
        'Kent Police area',
        'whole county',
        'Figure is for the force',
      ],
      ...['Figure is for Maidstone and Swale combined', 'Division figure', 'BCU figure', 'Kent as a whole'],
    ];
    expect(notAsked(words, 'comment', 'note')).toStrictEqual([]);
  });

  it('are asked about where nothing was observed', () => {
    const words = [
      ...['Annualised from Q1', 'Doubled from half-year figure', 'Based on first half of year x2', 'Pro rata'],
      ...['We expect the year end figure to be 195', 'Expected to finish the year at 195', 'Target not actual'],
      ...[
        'This is the target',
        'Placeholder',
        'Modelled',
        'Extrapolated figure',
        'An estimate based on the first six months',
      ],
    ];
    expect(notAsked(words, 'comment', 'note')).toStrictEqual([]);
  });

  it('are asked about where they change the target', () => {
    const words = [
      ...[
        'Target replaced by 240 at October 2026 Board',
        'Target revised to 320',
        'Target now 320',
        'Target under review',
      ],
      ...['Board agreed to lower target to 180', 'Target suspended', 'Target no longer applies', 'Target is for Kent'],
      ...['This target was agreed for 2024/25 only', 'Baseline should be 380'],
    ];
    expect(notAsked(words, 'comment', 'note')).toStrictEqual([]);
  });

  it('are asked about where they doubt or break the figures', () => {
    const words = [
      ...[
        'Break in series',
        'Counting rules changed',
        'Change in counting rules so cannot be compared',
        'Error in figure',
      ],
      ...[
        'Figure wrong - being corrected',
        'Figure disputed',
        'Known undercount',
        'Recording backlog',
        'Joint figure with Swale',
      ],
      ...['Figure is wrong', 'New definition from April 2026', 'Data incorrect'],
    ];
    expect(notAsked(words, 'comment', 'note')).toStrictEqual([]);
  });

  it('are asked about above and below a table', () => {
    const words = [
      ...['Figures as at 31 December 2026.', 'Performance at end of December 2026', 'Latest data: December 2026'],
      ...[
        'Source: Kent Police, data to December 2026',
        '2026/27 figures are for Kent as a whole.',
        'Data extracted 12 January 2027',
      ],
      ...[
        'Please note that 2026/27 figures are provisional and cover nine months.',
        '2026/27 figures are Q3 position.',
      ],
      ...[
        '2026/27 figures are an estimate based on the first six months.',
        'The 2026/27 figure is the position at Quarter 3.',
      ],
      ...['2026/27 targets have been revised since publication.', 'Figures in italics are part-year'],
      ...['Key: shaded cells are provisional / part-year figures', 'Figures are for the year to December 2026'],
    ];
    expect(notAsked(words, 'above')).toStrictEqual([]);
    const notes = words.map((each) => `Note: ${each}`);
    expect(notAsked(notes, 'below')).toStrictEqual([]);
    const titles = [
      ...['Performance report: December 2026', 'Position at end of December 2026', 'As at 31 December 2026'],
      ...['Report to CSP Board, 14 January 2027', 'December 2026 performance report', 'Data for 2025/26'],
    ];
    expect(notAsked(titles, 'above')).toStrictEqual([]);
  });

  it('are asked about in the source', () => {
    const words = [
      ...[
        'Kent Police, data to December 2026',
        'Kent Police Q3 report',
        'Police.uk April-Dec',
        'Residents survey 2024',
      ],
      ...['iQuanta 12 months to Dec 2026'],
    ];
    expect(notAsked(words, 'source')).toStrictEqual([]);
  });

  it('are asked about in names and descriptions', () => {
    const names = [
      ...['Burglary (Q1-Q3 only)', 'Burglary (YTD)', 'Burglary (Apr-Dec)', 'Burglary (Q3)', 'Burglary (projected)'],
      ...['Burglary - forecast', 'Burglary (2025/26)', 'Burglary - Kent', 'Burglary (force)'],
    ];
    expect(notAsked(names, 'name')).toStrictEqual([]);
    const descriptions = ['Number recorded in the year to date', 'Number of burglaries recorded in Kent'];
    expect(notAsked(descriptions, 'description')).toStrictEqual([]);
  });
});
