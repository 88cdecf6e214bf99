/**
 * The categories of the functions and types, in the order of the reference: what they are for, in a sentence, and the
 * guide that explains them. One place for the reference, the map of the functions and its links.
 */
export const CATEGORIES = {
  Calculation: ['Rates, percentages and changes, worked out exactly and rounded once.', 'exactness.md'],
  Comparison: ['Compare one figure with another.', 'concepts.md#comparator'],
  Statistics: ['Find out whether a difference or a change is more than chance.', 'is-it-different.md'],
  Series: ['Put the figures of several periods together.', 'is-it-getting-better.md#the-same-quarter-last-year'],
  Trajectories: ['Work out the path to a target, and where the figures are going.', 'will-we-get-there.md'],
  Evaluation: ['Work out the status of each indicator of a plan.', 'how-a-target-is-judged.md'],
  Explanation: [
    'Turn the reasons for a result into sentences, in your own words if you like.',
    'errors.md#a-message-of-your-own',
  ],
  Claims: ['Check a sentence with figures in it.', 'checking-claims.md'],
  Audit: ['Find what does not add up in a plan.', 'audit.md'],
  'Look-up': ['Find a part of a plan by its id.', 'the-maidstone-dataset.md#look-something-up'],
  Periods: ['Read financial years, quarters, months and days.', 'periods.md'],
  'Reading tables': ['Read figures, units and targets as they are printed.', 'reading-printed-text.md'],
  Formatting: ['Write figures, changes and statuses for a reader.', 'exactness.md#printing-a-figure'],
  Documents: ['Write an evaluated plan as a web page, Markdown or CSV.', 'charts.md#the-page'],
  Charts: ['Draw figures as SVG.', 'charts.md'],
  Schema: ['Check a plan written as JSON.', 'loading-your-own-plan.md'],
  Tables: ['Read a plan from tables, and write it back.', 'from-your-word-table-to-a-scorecard.md'],
  'Office files': [
    'Read tables from Word and Excel files.',
    'from-your-word-table-to-a-scorecard.md#1-from-word-or-excel',
  ],
  'Official statistics': [
    'Read published statistics, and make the figures of a plan from them.',
    'outturns-from-official-statistics.md',
  ],
  Dataset: ['The Maidstone plan as data.', 'the-maidstone-dataset.md'],
  Errors: ['What the library throws.', 'errors.md'],
  Model: ['The types of a plan and of its parts.', 'loading-your-own-plan.md'],
  Numbers: ['How a number may be given.', 'exactness.md'],
};

/** The functions that another guide explains than the rest of their category. */
export const OWN_GUIDES = {
  recentTrend: 'is-it-getting-better.md#five-years-the-recent-trend',
  compareTwoRates: 'is-it-getting-better.md#two-years',
  compareWithEarlierYears: 'is-it-getting-better.md#the-same-quarter-last-year',
  attributesChart: 'is-it-getting-better.md#counts-c-u--and-p-charts',
  rareEventsChart: 'is-it-getting-better.md#rare-events-g-and-t-charts',
  daysBetweenEvents: 'is-it-getting-better.md#rare-events-g-and-t-charts',
  controlChart: 'is-it-getting-better.md#a-dozen-points-or-more-the-control-chart',
  progressTowardsTarget: 'will-we-get-there.md#in-open-sdgs-words',
  rollUp: 'is-it-getting-better.md#years-from-quarters',
  mergeObservations: 'in-a-database.md#new-figures',
  comparePlans: 'in-a-database.md#a-new-edition-of-the-plan',
};
