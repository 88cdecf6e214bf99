import type { CountyAgreement, Theme } from '../../model/theme.js';

export const themes: readonly Theme[] = [
  {
    id: 'prolific-offenders-and-repeat-locations',
    title: 'Targeting prolific offenders / repeat locations',
    scope: 'partnership',
    priorityIds: ['antisocial-behaviour', 'domestic-abuse', 'night-time-economy', 'road-safety', 'substance-misuse'],
    source: { sourceId: 'plan', paragraph: '6.10', table: 'Cross cutting themes' },
    note: "6.10 says the themes run through 'all of the priority focus areas', of which it counts five; the priorities are the five columns of its chart, in its order, and Reducing Reoffending is not among them. The column 'Violent Crime' stands beside 'Domestic Abuse' and is read as Violent Crime (night-time economy). The cells of the chart are empty in the converted text.",
  },
  {
    id: 'vulnerable-and-young-people',
    title: 'Safeguarding vulnerable and young people',
    scope: 'partnership',
    priorityIds: ['antisocial-behaviour', 'domestic-abuse', 'night-time-economy', 'road-safety', 'substance-misuse'],
    source: { sourceId: 'plan', paragraph: '6.10', table: 'Cross cutting themes' },
    note: "6.10 says the themes run through 'all of the priority focus areas', of which it counts five; the priorities are the five columns of its chart, in its order, and Reducing Reoffending is not among them. The column 'Violent Crime' stands beside 'Domestic Abuse' and is read as Violent Crime (night-time economy). The cells of the chart are empty in the converted text.",
  },
  {
    id: 'prevention-and-early-intervention',
    title: 'Prevention and early intervention',
    scope: 'partnership',
    priorityIds: ['antisocial-behaviour', 'domestic-abuse', 'night-time-economy', 'road-safety', 'substance-misuse'],
    source: { sourceId: 'plan', paragraph: '6.10', table: 'Cross cutting themes' },
    note: "6.10 says the themes run through 'all of the priority focus areas', of which it counts five; the priorities are the five columns of its chart, in its order, and Reducing Reoffending is not among them. The column 'Violent Crime' stands beside 'Domestic Abuse' and is read as Violent Crime (night-time economy). The cells of the chart are empty in the converted text.",
  },
  {
    id: 'county-early-intervention',
    title: 'Early Intervention, Prevention & Education',
    scope: 'county',
    priorityIds: [],
    source: { sourceId: 'plan', paragraph: '5.1', table: 'CROSS-CUTTING THEMES' },
    note: "To be addressed within each of the county's priorities; the document does not tie it to priorities of this plan.",
  },
  {
    id: 'county-priority-neighbourhoods',
    title: 'Priority Neighbourhoods / Geographic Focus',
    scope: 'county',
    priorityIds: [],
    source: { sourceId: 'plan', paragraph: '5.1', table: 'CROSS-CUTTING THEMES' },
    note: "To be addressed within each of the county's priorities; the document does not tie it to priorities of this plan.",
  },
  {
    id: 'county-vulnerable-households',
    title: 'Vulnerable Households & Individuals',
    scope: 'county',
    priorityIds: [],
    source: { sourceId: 'plan', paragraph: '5.1', table: 'CROSS-CUTTING THEMES' },
    note: "To be addressed within each of the county's priorities; the document does not tie it to priorities of this plan.",
  },
  {
    id: 'county-safeguarding-children',
    title: 'Safeguarding Children & Young People',
    scope: 'county',
    priorityIds: [],
    source: { sourceId: 'plan', paragraph: '5.1', table: 'CROSS-CUTTING THEMES' },
    note: "To be addressed within each of the county's priorities; the document does not tie it to priorities of this plan.",
  },
  {
    id: 'county-reducing-re-offending',
    title: 'Reducing Re-Offending',
    scope: 'county',
    priorityIds: [],
    source: { sourceId: 'plan', paragraph: '5.1', table: 'CROSS-CUTTING THEMES' },
    note: "To be addressed within each of the county's priorities; the document does not tie it to priorities of this plan. 6.5 calls reducing re-offending 'a cross cutting theme across all priorities' while making it a priority, and 6.10 does not list it among the partnership's three themes; it is therefore a priority of this plan and a theme of the county only.",
  },
];

export const countyAgreement: CountyAgreement = {
  title: 'Kent Community Safety Agreement',
  period: {
    start: '2011-04-01',
    end: '2014-03-31',
    text: '2011-14',
    note: "5.1 gives years and no days; they are read as the three financial years 2011/12 to 2013/14. 1.3 calls it the 'Kent and Medway Community Safety Agreement 2011-14'.",
  },
  priorities: [
    'Anti-social behaviour including environmental',
    'Domestic Abuse',
    'Substance Misuse',
    'Acquisitive crime (i.e. thefts/shoplifting)',
    'Violent Crime',
    'Road Safety',
  ],
  themeIds: [
    'county-early-intervention',
    'county-priority-neighbourhoods',
    'county-vulnerable-households',
    'county-safeguarding-children',
    'county-reducing-re-offending',
  ],
  source: { sourceId: 'plan', paragraph: '5.1', table: 'PRIORITIES' },
};
