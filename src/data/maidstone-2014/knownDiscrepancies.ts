import type { KnownDiscrepancy } from '../../model/plan.js';

export const knownDiscrepancies: readonly KnownDiscrepancy[] = [
  {
    id: 'priority-4-printed-twice',
    text: "Two priorities carry the label 'Priority 4', so that the sixth priority is labelled 'Priority 5'.",
    places: [
      {
        sourceId: 'plan',
        paragraph: '7',
        table: 'Priority 4: Substance misuse',
        quote: 'Priority 4: Substance misuse',
      },
      {
        sourceId: 'plan',
        paragraph: '7',
        table: 'Priority 4: Violent Crime (domestic abuse)',
        quote: 'Priority 4: Violent Crime (domestic abuse)',
      },
      {
        sourceId: 'plan',
        paragraph: '7',
        table: 'Priority 5: Violent Crime (night-time economy)',
        quote: 'Priority 5: Violent Crime (night-time economy)',
      },
    ],
    findings: [{ code: 'duplicate-label', path: 'priorities[4].label' }],
  },
  {
    id: 'five-or-six-priorities',
    text: "6.10 counts five priorities, and its chart has five columns without Reducing Reoffending and with a 'Violent Crime' that does not say night-time economy. 1.6 lists six, 6.12 names six leads and section 7 has six tables.",
    places: [
      { sourceId: 'plan', paragraph: '1.6', quote: 'Reducing Reoffending' },
      {
        sourceId: 'plan',
        paragraph: '6.10',
        quote: 'the five identified priorities and three cross cutting themes, as shown in the chart below',
      },
      {
        sourceId: 'plan',
        paragraph: '6.10',
        table: 'Cross cutting themes',
        quote: 'Violent Crime',
      },
      {
        sourceId: 'plan',
        paragraph: '6.12',
        table: 'Priority sub-groups',
        quote: 'Reducing re-offending',
      },
      {
        sourceId: 'plan',
        paragraph: '7',
        table: 'Priority 2: Reducing reoffending',
        quote: 'Priority 2: Reducing reoffending',
      },
    ],
    findings: [
      { code: 'stated-count-differs', path: 'statedCounts[0].count' },
      { code: 'priority-outside-themes', path: 'priorities[1].themeIds' },
    ],
  },
  {
    id: 'reoffending-priority-or-theme',
    text: "6.5 makes reducing re-offending a priority and 'a cross cutting theme across all priorities' at once, while 6.10 lists three cross-cutting themes and it is not one of them.",
    places: [
      {
        sourceId: 'plan',
        paragraph: '6.5',
        quote: 'Reducing Re-offending remains as a priority, being a cross cutting theme across all priorities',
      },
      { sourceId: 'plan', paragraph: '6.10', quote: 'three distinct cross cutting themes' },
    ],
    findings: [
      { code: 'priority-is-also-theme', path: 'priorities[1].title' },
      { code: 'priority-outside-themes', path: 'priorities[1].themeIds' },
    ],
  },
  {
    id: 'asb-fall-stated-twice',
    text: "The fall in reported anti-social behaviour is -9.6% in 1.2, for 2012/13, and 'nearly 20%' in 6.3, about twice as much and for no stated period.",
    places: [
      { sourceId: 'plan', paragraph: '1.2', quote: 'reported incidents of anti-social behaviour (-9.6%)' },
      { sourceId: 'plan', paragraph: '6.3', quote: 'a decrease in the number of reports of ASB by nearly 20%' },
    ],
    findings: [{ code: 'claims-may-disagree', path: 'claims[11].percent' }],
  },
  {
    id: 'asb-levels-high-and-rate-below-kent',
    text: "6.3 says Maidstone has the 4th highest levels of anti-social behaviour in the county, while its rate in section 7, 27.77 per 1,000, is 4.08 below the Kent-wide 31.85. Both may hold, for 'levels' may be numbers and not rates, or a few districts may raise the county's rate; the document does not say.",
    places: [
      { sourceId: 'plan', paragraph: '6.3', quote: 'Maidstone still has the 4th highest levels in the County' },
      { sourceId: 'plan', paragraph: '7', table: 'Priority 1: Antisocial behavior', quote: '27.77' },
      { sourceId: 'plan', paragraph: '7', table: 'Priority 1: Antisocial behavior', quote: '31.85' },
    ],
    findings: [{ code: 'ranking-and-comparison', path: 'priorities[0].rankings[0]' }],
  },
  {
    id: 'asb-target-in-the-kent-wide-comparison',
    text: "The target for anti-social behaviour is to be reached 'in the Kent-wide comparison', which has a figure of its own, 31.85. Whether the 25 per 1,000 is meant for Maidstone, for Kent or for the two compared cannot be told from the words.",
    places: [
      {
        sourceId: 'plan',
        paragraph: '7',
        table: 'Priority 1: Antisocial behavior',
        quote: 'Reduce to 25/1,000 population in the Kent-wide comparison by 2018',
      },
    ],
    findings: [{ code: 'target-names-comparator', path: 'indicators[0].target.text' }],
  },
  {
    id: 'violence-against-the-person-percentage',
    text: 'From 1,543 to 1,579 offences is 36 more, +2.3% (2.333…), and not the +1.7% printed; 1.7% more than 1,543 would be 1,569. The statement that this is below the county increase of 5.6% holds either way. 6.4 prints 1.7% too, for the fall in drug offences.',
    places: [
      {
        sourceId: 'plan',
        paragraph: '6.8',
        quote:
          'violence against the person increased from 1,543 offences in 2011/12 to 1,579 offences in 2012/13 (+1.7%)',
      },
      { sourceId: 'plan', paragraph: '6.4', quote: 'Overall drug offences have reduced marginally by 1.7%' },
    ],
    findings: [{ code: 'claim-does-not-reconcile', path: 'claims[27]' }],
  },
  {
    id: 'violent-crime-317-or-315',
    text: 'The rise in violent crime of 35% in the first two quarters of 2013/14 is 317 offences in 1.7 and 315 in 6.8. Each fits 35%, from about 906 and about 900 offences.',
    places: [
      {
        sourceId: 'plan',
        paragraph: '1.7',
        quote: 'Violent crime in particular rose in the first two quarters by 35% (317 more offences)',
      },
      { sourceId: 'plan', paragraph: '6.8', quote: '35% or an additional 315 offences' },
    ],
    findings: [{ code: 'claims-disagree', path: 'claims[22].change' }],
  },
  {
    id: 'all-crime-bases-do-not-fit',
    text: "577 offences at 6.5% come to about 8,877 in the year before and about 8,300 in 2012/13 (8,232 to 8,369 with rounding). 481 at 'some 24%' come to about 2,004 in the first two quarters of 2012/13: about half of the 4,150 that half of 8,300 would be. Against 4,150 the 481 would be 11.6%. If both speak of all crime, at least one of the four figures does not fit.",
    places: [
      {
        sourceId: 'plan',
        paragraph: '1.2',
        quote:
          'Crime over the last year has reduced by 6.5%, which equates to 577 fewer offences being committed across the borough.',
      },
      {
        sourceId: 'plan',
        paragraph: '1.7',
        quote: 'an increase of some 24% or 481 additional recorded crimes against the same period in 2012/13',
      },
    ],
    findings: [{ code: 'claim-levels-do-not-fit', path: 'claims[8]' }],
  },
  {
    id: 'young-first-entrants-share',
    text: 'No whole number of 85 young people is 15.6%: 13 are 15.3% and 14 are 16.5%. The share is of something other than the 85, or one of the two figures does not fit.',
    places: [
      {
        sourceId: 'plan',
        paragraph: '6.5',
        quote:
          '85 young people entered the Criminal Justice system for the first time, with 15.6% being identified as re-offending',
      },
    ],
    findings: [{ code: 'share-of-no-whole-number', path: 'claims[16].to' }],
  },
  {
    id: 'killed-or-seriously-injured-up-or-down',
    text: 'In one paragraph of 6.6 casualties killed or seriously injured are down by 1 on the same period last year; in another they are increasing while the county decreases.',
    places: [
      { sourceId: 'plan', paragraph: '6.6', quote: 'we have seen a reduction of 1 KSI casualty' },
      {
        sourceId: 'plan',
        paragraph: '6.6',
        quote: 'Due to killed and seriously injured figures increasing against the county wide decrease',
      },
    ],
    unseenBecause:
      'The rise is stated in words alone, with no number, no period and no claim to hold the fall of 1 against.',
  },
  {
    id: 'domestic-abuse-levels',
    text: "6.7 recommends the priority 'due to the high levels of domestic abuse', after a fall of 4.2% against a county rise of 1.5% and the 5th lowest rate in the county. Section 7 has 14.2 per 1,000, 2.1 below the Kent-wide 16.3. The high volumes are those of three wards.",
    places: [
      { sourceId: 'plan', paragraph: '6.7', quote: 'Due to the high levels of domestic abuse and repeat incidents' },
      {
        sourceId: 'plan',
        paragraph: '6.7',
        quote: 'Per 1,000 population, Maidstone has the 5th lowest rate of domestic abuse incidents',
      },
      { sourceId: 'plan', paragraph: '7', table: 'Priority 4: Violent Crime (domestic abuse)', quote: '14.2' },
      { sourceId: 'plan', paragraph: '7', table: 'Priority 4: Violent Crime (domestic abuse)', quote: '16.3' },
    ],
    unseenBecause: "'High levels' are words and no number; the figures agree with each other.",
  },
  {
    id: 'repeat-victims-or-repeat-incidents',
    text: 'The same 24.3% is the share of reports that are repeat incidents in 6.7 and the share who are repeat victims in section 7. Incidents and victims are different wholes.',
    places: [
      { sourceId: 'plan', paragraph: '6.7', quote: 'Of the total reports, 24.3% are repeat incidents.' },
      {
        sourceId: 'plan',
        paragraph: '7',
        table: 'Priority 4: Violent Crime (domestic abuse)',
        quote: '% who are repeat victims',
      },
    ],
    findings: [{ code: 'figure-of-two-wholes', path: 'claims[21].unit' }],
  },
  {
    id: 'needles-target-above-baseline',
    text: "The target 'Reduce to 1,200pa' lies far above its baseline of 161 (+645%), so it cannot be a reduction as printed. Were 161 the count of one month, as the heading 'Baseline March 2013' could mean, twelve such months would be 1,932 and 1,200 a year 37.9% fewer; the document does not say so.",
    places: [
      {
        sourceId: 'plan',
        paragraph: '7',
        table: 'Priority 4: Substance misuse',
        quote: 'Number of discarded needles picked up',
      },
      { sourceId: 'plan', paragraph: '7', table: 'Priority 4: Substance misuse', quote: '161' },
      { sourceId: 'plan', paragraph: '7', table: 'Priority 4: Substance misuse', quote: 'Reduce to 1,200pa' },
    ],
    findings: [
      { code: 'target-contradicts-baseline', path: 'indicators[10].target' },
      { code: 'baseline-length-unclear', path: 'indicators[10].baseline.period' },
    ],
  },
  {
    id: 'baseline-month-or-year',
    text: "The tables head their baselines 'Baseline March 2013', a month. 6.8 shows that two of them, 59 admissions and 1,579 offences, are totals of the year 2012/13; what time the other counts cover is not said.",
    places: [
      {
        sourceId: 'plan',
        paragraph: '7',
        table: 'Priority 5: Violent Crime (night-time economy)',
        quote: 'Baseline March 2013',
      },
      {
        sourceId: 'plan',
        paragraph: '6.8',
        quote: 'Maidstone Hospital recorded 59 admissions of Maidstone residents, for assault in 2012/13.',
      },
      { sourceId: 'plan', paragraph: '6.8', quote: '1,579 offences in 2012/13' },
    ],
    findings: [
      { code: 'baseline-of-another-period', path: 'indicators[14].baseline.period' },
      { code: 'baseline-of-another-period', path: 'indicators[15].baseline.period' },
      { code: 'baseline-length-unclear', path: 'indicators[10].baseline.period' },
    ],
  },
  {
    id: 'violence-comparison-not-applicable',
    text: "The Kent-wide comparison of violence against the person is 'N/A' in section 7, although 6.8 compares it with the county: 830 more at 5.6% come to about 14,821 offences in 2011/12 and about 15,651 in 2012/13.",
    places: [
      { sourceId: 'plan', paragraph: '7', table: 'Priority 5: Violent Crime (night-time economy)', quote: 'N/A' },
      {
        sourceId: 'plan',
        paragraph: '6.8',
        quote: 'crimes in this category have seen a county-wide increase of 5.6% (830 additional offences)',
      },
    ],
    findings: [{ code: 'comparison-claimed', path: 'indicators[15].comparisons[0].figure' }],
  },
  {
    id: 'comparator-under-several-names',
    text: "The column 'Kent-wide comparison' is 'KCC value' in two of its targets and 'the County' or 'county-wide' in section 6. The agreement of 1.3 takes Medway in by name; the document never says whether the figures do, nor whether Maidstone is inside them.",
    places: [
      { sourceId: 'plan', paragraph: '7', table: 'Priority 2: Reducing reoffending', quote: 'Kent-wide comparison' },
      {
        sourceId: 'plan',
        paragraph: '7',
        table: 'Priority 2: Reducing reoffending',
        quote: 'Maintain under KCC value',
      },
      { sourceId: 'plan', paragraph: '6.8', quote: 'a county-wide increase of 5.6%' },
      { sourceId: 'plan', paragraph: '1.3', quote: 'Kent and Medway Community Safety Agreement 2011-14' },
    ],
    findings: [
      { code: 'names-vary', path: 'comparators[0].alsoCalled' },
      { code: 'comparator-undefined', path: 'comparators[0].includesArea' },
    ],
  },
  {
    id: 'county-agreement-name',
    text: "The county's agreement for 2011-14 is the 'Kent and Medway Community Safety Agreement' in 1.3 and the 'Kent Community Safety Agreement' in 5.1.",
    places: [
      { sourceId: 'plan', paragraph: '1.3', quote: 'Kent and Medway Community Safety Agreement 2011-14' },
      { sourceId: 'plan', paragraph: '5.1', quote: 'The Kent Community Safety Agreement is an amalgamation' },
    ],
    findings: [{ code: 'names-vary', path: 'countyAgreement.alsoCalled' }],
  },
  {
    id: 'membership-stated-twice',
    text: "2.2 and 4.1 do not name the same members: the statutory partners of 2.2 include 'Kent Probation' and the Clinical Commissioning Groups, where 4.1 has 'Kent Probation Service' and 'NHS' and adds the Office for the Kent Police and Crime Commissioner and Maidstone Prison to the public sector agencies.",
    places: [
      {
        sourceId: 'plan',
        paragraph: '2.2',
        quote:
          'Our statutory partners are: Maidstone Borough Council, Kent County Council, Kent Police, Kent Fire and Rescue Service, Kent Probation and the Clinical Commissioning Groups',
      },
      {
        sourceId: 'plan',
        paragraph: '4.1',
        quote:
          'the public sector agencies including Kent County Council, Maidstone Borough Council, Kent Police, Office for the Kent Police and Crime Commissioner, NHS, Kent Fire and Rescue Service, Kent Probation Service and Maidstone Prison',
      },
    ],
    unseenBecause:
      'The dataset holds one list of members, put together from both places, and a name may stand for the same body as another.',
  },
  {
    id: 'year-of-the-refresh',
    text: '1.1 calls the document the annual refresh for 2014-15; 6.2 says the strategic assessment recommended its priorities for the 2013-14 plan, and uses figures up to September 2013 to do so (6.8).',
    places: [
      {
        sourceId: 'plan',
        paragraph: '1.1',
        quote: 'the annual refresh of the Maidstone Community Safety Partnership Plan for 2014-15',
      },
      {
        sourceId: 'plan',
        paragraph: '6.2',
        quote: 'recommended as emerging priorities for the 2013-14 Partnership Plan',
      },
      { sourceId: 'plan', paragraph: '6.8', quote: 'For the current financial year to September 2013' },
    ],
    unseenBecause:
      'The years for which the document says it was made stand in its narrative, which the dataset leaves out.',
  },
  {
    id: 'targets-in-item-8',
    text: '6.11 says the targets are shown in item 8. They are in section 7, with the action plan; section 8 is about major events.',
    places: [
      {
        sourceId: 'plan',
        paragraph: '6.11',
        quote: 'has set targets against what we are planning to achieve, shown in item 8',
      },
      { sourceId: 'plan', paragraph: '7', quote: '7. Maidstone Community Safety Partnership Action Plan and Targets' },
      {
        sourceId: 'plan',
        paragraph: '8',
        quote: '8. Plan for and Effectively Police Major Events in Maidstone',
      },
    ],
    unseenBecause:
      "The dataset cites sections but does not hold their headings, nor the document's references to them.",
  },
  {
    id: 'section-3-missing',
    text: 'The sections run from 2 to 4: there is no section 3. Whether it was dropped or only the numbering slipped cannot be told.',
    places: [
      { sourceId: 'plan', paragraph: '2', quote: '2. Background and Context' },
      { sourceId: 'plan', paragraph: '4', quote: '4. Organisational changes – a local overview' },
    ],
    unseenBecause:
      'The dataset cites sections but does not list them: that none is cited does not show that there is none.',
  },
  {
    id: 'priority-names-vary',
    text: "The priorities go by different names from list to list, so that names cannot be matched letter for letter: 'Antisocial Behaviour' (1.6), 'Anti Social Behaviour' (6.3) and 'Antisocial behavior' (section 7); 'Substance Misuse' (1.6), 'Substance Misuse – including alcohol' (6.4) and 'Substance Misuse (including alcohol)' (6.10).",
    places: [
      { sourceId: 'plan', paragraph: '1.6', quote: 'Antisocial Behaviour' },
      { sourceId: 'plan', paragraph: '6.3', quote: '6.3 Anti Social Behaviour' },
      {
        sourceId: 'plan',
        paragraph: '7',
        table: 'Priority 1: Antisocial behavior',
        quote: 'Priority 1: Antisocial behavior',
      },
      { sourceId: 'plan', paragraph: '1.6', quote: 'Substance Misuse' },
      { sourceId: 'plan', paragraph: '6.4', quote: '6.4 Substance Misuse – including alcohol' },
      {
        sourceId: 'plan',
        paragraph: '6.10',
        table: 'Cross cutting themes',
        quote: 'Substance Misuse (including alcohol)',
      },
    ],
    findings: [
      { code: 'names-vary', path: 'priorities[0].alsoCalled' },
      { code: 'names-vary', path: 'priorities[1].alsoCalled' },
      { code: 'names-vary', path: 'priorities[2].alsoCalled' },
      { code: 'names-vary', path: 'priorities[3].alsoCalled' },
      { code: 'names-vary', path: 'priorities[4].alsoCalled' },
      { code: 'names-vary', path: 'priorities[5].alsoCalled' },
    ],
  },
];
