import type { Priority, TaskAndFinishGroup } from '../../model/priority.js';

export const priorities: readonly Priority[] = [
  {
    id: 'antisocial-behaviour',
    label: 'Priority 1',
    title: 'Antisocial behavior',
    alsoCalled: [
      { text: 'Antisocial Behaviour', source: { sourceId: 'plan', paragraph: '1.6' } },
      { text: 'Anti Social Behaviour', source: { sourceId: 'plan', paragraph: '6.3' } },
    ],
    aims: [
      'To work in partnership to reduce incidents of ASB towards repeat or vulnerable victims / locations, targeting rowdy nuisance behaviour, fly-tipping and noise.',
      'To reduce the perception of the local community that believe ASB is a large problem in their local area, with emphasis on noisy neighbours and increase the satisfaction of those that we deal with.',
    ],
    indicatorIds: ['asb-incidents-rate', 'police-dealing-with-asb-and-crime'],
    actionIds: ['tackle-asb-hotspots', 'address-perceptions-of-asb', 'respond-to-asb-customers'],
    themeIds: [
      'prolific-offenders-and-repeat-locations',
      'vulnerable-and-young-people',
      'prevention-and-early-intervention',
    ],
    leads: [
      {
        name: 'Insp Jody Gagan-Cook',
        organisation: 'Kent Police',
        source: { sourceId: 'plan', paragraph: '6.12', table: 'Priority sub-groups' },
      },
    ],
    unpaired: {
      outcomes: [
        'Reduction in reported ASB across the borough. Quicker targeted response to priorities for CSP.',
        'Reduced percentage of community who consider there is a high level of ASB. Increased awareness of work undertaken to tackle ASB. Targeted action to tackle ASB issues.',
        'Increase in customer satisfaction',
      ],
      leadAgencies: ['Maidstone Community Safety Unit (CSU)', 'Maidstone CSU', 'Maidstone CSU'],
      note: 'The conversion flattened the table into one cell each for actions, outcomes and agencies. There are three of each, and they may well go together in their order, but nothing in the text says so.',
    },
    assessment: {
      findings: [
        {
          text: 'Overall there has been a decrease in the number of reports of ASB by nearly 20%. However Maidstone still has the 4th highest levels in the County (after Thanet, Canterbury and Swale. Analysis of ASB including environmental nuisances across Maidstone, highlights that High Street, Park Wood, Fant, North and Shepway North wards experience the highest volumes.',
          source: { sourceId: 'plan', paragraph: '6.3' },
        },
      ],
      recommendation: {
        text: 'Due to the high volumes of anti social behaviour in the borough, recommendation is made that ASB continues as a priority for the partnership.',
        source: { sourceId: 'plan', paragraph: '6.3' },
      },
    },
    hotspots: [
      {
        measure: 'anti-social behaviour including environmental nuisances',
        wardIds: ['high-street', 'park-wood', 'fant', 'north', 'shepway-north'],
        passage: {
          text: 'Analysis of ASB including environmental nuisances across Maidstone, highlights that High Street, Park Wood, Fant, North and Shepway North wards experience the highest volumes.',
          source: { sourceId: 'plan', paragraph: '6.3' },
        },
      },
    ],
    rankings: [
      {
        measure: 'levels of anti-social behaviour',
        place: 4,
        from: 'highest',
        among: 'Kent',
        indicatorId: 'asb-incidents-rate',
        passage: {
          text: 'However Maidstone still has the 4th highest levels in the County (after Thanet, Canterbury and Swale.',
          source: { sourceId: 'plan', paragraph: '6.3' },
        },
      },
    ],
    source: { sourceId: 'plan', paragraph: '7', table: 'Priority 1: Antisocial behavior' },
  },
  {
    id: 'reducing-reoffending',
    label: 'Priority 2',
    title: 'Reducing reoffending',
    alsoCalled: [
      { text: 'Reducing Reoffending', source: { sourceId: 'plan', paragraph: '1.6' } },
      { text: 'Reducing re-offending', source: { sourceId: 'plan', paragraph: '6.12', table: 'Priority sub-groups' } },
    ],
    aims: [
      'To work to embed the responsibility of reducing re-offending across all agencies for all age groups, including awareness raising of existing services and activities. Work will be targeted around known reasons for people to offend, included education, training and employment as well as addressing housing needs.',
    ],
    indicatorIds: ['young-offending-population', 'adult-and-juvenile-reoffending'],
    actionIds: [
      'raise-awareness-of-reoffending-duties',
      'develop-short-term-prisoner-pathway',
      'support-release-into-accommodation',
      'divert-young-people',
    ],
    themeIds: [],
    leads: [
      {
        name: 'John Littlemore',
        organisation: 'Maidstone Borough Council',
        source: { sourceId: 'plan', paragraph: '6.12', table: 'Priority sub-groups' },
      },
    ],
    unpaired: {
      outcomes: [
        'Reduced re-offending across all groups.',
        'Increased number of project suggestions for unpaid work schemes through Probation, YOS and HMPS.',
        'Reduced number of offenders registered as homeless, unemployed, with mental and physical health problems or financial problems.',
        'Increase the proportion of offenders in suitable accommodation at termination. Reduce number of offenders',
        'Reduce percentage of YOT cohort that re-offend',
      ],
      leadAgencies: [
        'SMP Reducing Re-offending sub-group',
        'SMP Reducing Re-offending sub-group',
        'Kent Probation',
        'Kent Integrated Youth Offending Team',
      ],
      note: "The conversion flattened the table into one cell each for actions, outcomes and agencies: four actions, five outcomes and four agencies, so that which outcome goes with which action cannot be known. The headings and targets of the indicators, which the conversion ran into these cells ('Baseline March 2013', 'Kent-wide comparison', 'Target (by 2018)', 'Maintain under KCC value' twice), are left out.",
    },
    assessment: {
      findings: [
        {
          text: "Reducing re-offending across the age range is a Government target for all CSP's. This is particularly important when those who have already been through the criminal justice system commit over half of all crime. It will enable a more strategic engagement between CSP's and other local partners, such as the third sector and Local Criminal Justice Boards, in planning and commissioning services for offenders.",
          source: { sourceId: 'plan', paragraph: '6.5' },
        },
        {
          text: 'Maidstone data shows that in 2012-13 the actual re-offending rate was 5.2% lower than the predicted re-offending rate. In the period July 2011 to June 2012, 85 young people entered the Criminal Justice system for the first time, with 15.6% being identified as re-offending.',
          source: { sourceId: 'plan', paragraph: '6.5' },
        },
      ],
      recommendation: {
        text: 'Although the re-offending rate has improved recently to the 2nd lowest in Kent, recommendation is made that Reducing Re-offending remains as a priority, being a cross cutting theme across all priorities.',
        source: { sourceId: 'plan', paragraph: '6.5' },
      },
    },
    rankings: [
      {
        measure: 're-offending rate',
        place: 2,
        from: 'lowest',
        among: 'Kent',
        indicatorId: 'adult-and-juvenile-reoffending',
        passage: {
          text: 'Although the re-offending rate has improved recently to the 2nd lowest in Kent',
          source: { sourceId: 'plan', paragraph: '6.5' },
        },
      },
    ],
    source: { sourceId: 'plan', paragraph: '7', table: 'Priority 2: Reducing reoffending' },
    note: "6.5 calls it 'a cross cutting theme across all priorities' as well; 6.10 lists it neither among its three themes nor among the priorities of its chart, so it has no themes here. Section 7 gives it a table of its own, so it is a priority.",
  },
  {
    id: 'road-safety',
    label: 'Priority 3',
    title: 'Road safety - killed or seriously injured (KSI)',
    alsoCalled: [
      { text: 'Road Safety (killed or seriously injured)', source: { sourceId: 'plan', paragraph: '1.6' } },
      { text: 'Road safety (KSI)', source: { sourceId: 'plan', paragraph: '6.10', table: 'Cross cutting themes' } },
    ],
    aims: [
      'To continue multi-agency work promoting road safety awareness to reduce the number of people killed or seriously injured on the roads.',
    ],
    indicatorIds: ['perception-speeding-vehicles', 'rush-delivery', 'killed-or-seriously-injured'],
    actionIds: [
      'deliver-road-safety-education',
      'campaign-on-drink-driving-and-mobiles',
      'engage-public-health-on-driving',
      'develop-pedestrian-awards',
    ],
    themeIds: [
      'prolific-offenders-and-repeat-locations',
      'vulnerable-and-young-people',
      'prevention-and-early-intervention',
    ],
    leads: [
      {
        name: 'Nick Silvester',
        organisation: 'Kent Fire and Rescue Service',
        source: { sourceId: 'plan', paragraph: '6.12', table: 'Priority sub-groups' },
      },
    ],
    assessment: {
      findings: [
        {
          text: 'Based on the current data for 2012/13 we have seen a reduction of 1 KSI casualty based on the same period last year. However, total casualties are 4.1% higher than the same period last year and Maid stone continues to experience the most road casualties in Kent.',
          source: { sourceId: 'plan', paragraph: '6.6' },
        },
        {
          text: 'The focus on the year has been on three user groups, young drivers aged 17–24, powered two-wheelers (p2w) riders, and teenage pedestrians (secondary school age).',
          source: { sourceId: 'plan', paragraph: '6.6' },
        },
      ],
      recommendation: {
        text: 'Due to killed and seriously injured figures increasing against the county wide decrease, recommendation is made that Road Safety remains as a priority.',
        source: { sourceId: 'plan', paragraph: '6.6' },
      },
    },
    rankings: [
      {
        measure: 'road casualties',
        place: 1,
        from: 'highest',
        among: 'Kent',
        passage: {
          text: 'Maid stone continues to experience the most road casualties in Kent.',
          source: { sourceId: 'plan', paragraph: '6.6' },
        },
      },
    ],
    source: {
      sourceId: 'plan',
      paragraph: '7',
      table: 'Priority 3: Road safety - killed or seriously injured (KSI)',
    },
  },
  {
    id: 'substance-misuse',
    label: 'Priority 4',
    title: 'Substance misuse',
    alsoCalled: [
      { text: 'Substance Misuse', source: { sourceId: 'plan', paragraph: '1.6' } },
      { text: 'Substance Misuse – including alcohol', source: { sourceId: 'plan', paragraph: '6.4' } },
      {
        text: 'Substance Misuse (including alcohol)',
        source: { sourceId: 'plan', paragraph: '6.10', table: 'Cross cutting themes' },
      },
    ],
    aims: [
      'To continue multi-agency work to reduce the impact of drug and alcohol misuse on individuals and the local community, including drunken behaviour, binge and underage drinking.',
    ],
    indicatorIds: [
      'perception-drunk-or-rowdy',
      'perception-using-or-dealing-drugs',
      'perception-feelings-of-safety',
      'discarded-needles',
    ],
    actionIds: [
      'implement-alcohol-action-plan',
      'assess-needle-finds',
      'implement-street-outreach',
      'pilot-nurse-liaison-team',
    ],
    themeIds: [
      'prolific-offenders-and-repeat-locations',
      'vulnerable-and-young-people',
      'prevention-and-early-intervention',
    ],
    leads: [
      {
        name: 'Angela Painter',
        organisation: 'The Kenward Trust',
        source: { sourceId: 'plan', paragraph: '6.12', table: 'Priority sub-groups' },
      },
    ],
    assessment: {
      findings: [
        {
          text: 'Overall drug offences have reduced marginally by 1.7% or 7 incidents. There have been no identified seasonal trends. In contrast, 235 hospital admissions were recorded for Maidstone residents between June 2012 and May 2013, which is a slight increase compared to previous years. The majority of those admissions were from Fant and North wards, however, High Street ward has the highest volume of drug offences in Kent, 204 incidents or 20.9 per 1,000 population.',
          source: { sourceId: 'plan', paragraph: '6.4' },
        },
      ],
      recommendation: {
        text: 'Due to the high level of drug offences in certain wards, and the increase in hospital admissions, recommendation is made that substance misuse including alcohol remains as a priority.',
        source: { sourceId: 'plan', paragraph: '6.4' },
      },
    },
    hotspots: [
      {
        measure: 'hospital admissions',
        wardIds: ['fant', 'north'],
        passage: {
          text: 'The majority of those admissions were from Fant and North wards',
          source: { sourceId: 'plan', paragraph: '6.4' },
        },
      },
      {
        measure: 'drug offences',
        wardIds: ['high-street'],
        passage: {
          text: 'High Street ward has the highest volume of drug offences in Kent, 204 incidents or 20.9 per 1,000 population.',
          source: { sourceId: 'plan', paragraph: '6.4' },
        },
      },
    ],
    source: { sourceId: 'plan', paragraph: '7', table: 'Priority 4: Substance misuse' },
    note: "The label 'Priority 4' is printed twice, here and for Violent Crime (domestic abuse).",
  },
  {
    id: 'domestic-abuse',
    label: 'Priority 4',
    title: 'Violent Crime (domestic abuse)',
    alsoCalled: [
      { text: 'Domestic Abuse', source: { sourceId: 'plan', paragraph: '6.10', table: 'Cross cutting themes' } },
    ],
    aims: [
      'To work to reduce repeat victimisation of domestic abuse victims and to ensure effective services are in place to support and meet the needs of victims.',
    ],
    indicatorIds: ['domestic-abuse-incidents-rate', 'domestic-abuse-repeat-victims', 'repeat-marac-cases'],
    actionIds: [
      'deliver-domestic-abuse-action-plan',
      'continue-one-stop-shop',
      'support-domestic-violence-court',
      'continue-marac',
    ],
    themeIds: [
      'prolific-offenders-and-repeat-locations',
      'vulnerable-and-young-people',
      'prevention-and-early-intervention',
    ],
    leads: [
      {
        name: 'Ian Park',
        organisation: 'Maidstone Domestic Violence Forum',
        source: { sourceId: 'plan', paragraph: '6.12', table: 'Priority sub-groups' },
      },
    ],
    unpaired: {
      outcomes: [
        'Increased access to information for agencies, victims, families and friends; improvement of agency links to DV Forum; improved referral routes; improved awareness and access to services for adults, children and teenage victims.',
        'Improved awareness and access to services for adults, children and teenage victims.',
        'Increased number of domestic abuse cases seen at Court.',
        'Increased referrals from wider range of agencies. Support to high risk victims of domestic abuse.',
      ],
      leadAgencies: [
        'Maidstone Domestic Violence Forum',
        'North Kent Women’s Aid',
        'HM Court Services',
        'Maidstone Domestic Violence Forum',
      ],
      note: 'The conversion flattened the table: all four actions stand in one cell, the outcomes in three cells side by side with one, one and two paragraphs, and the agencies in one. There are four of each, and they may well go together in their order, but nothing in the text says so.',
    },
    assessment: {
      findings: [
        {
          text: 'Incidents of domestic abuse have decreased in Maidstone borough by 4.2% or 79 incidents, compared to a county-wide increase of 1.5%. Per 1,000 population, Maidstone has the 5th lowest rate of domestic abuse incidents and 6th lowest percentage of repeat victims in the county. Of the total reports, 24.3% are repeat incidents.',
          source: { sourceId: 'plan', paragraph: '6.7' },
        },
        {
          text: 'Despite an overall improving situation, analysing further local postcode data based around caseloads, the highest volumes can be seen primarily in the Park Wood, Shepway North and High Street wards.',
          source: { sourceId: 'plan', paragraph: '6.7' },
        },
      ],
      recommendation: {
        text: 'Due to the high levels of domestic abuse and repeat incidents, recommendation is made that Violent Crime (domestic abuse) remains as a priority for the partnership, focusing on those areas with frequent reports of domestic abuse.',
        source: { sourceId: 'plan', paragraph: '6.7' },
      },
    },
    hotspots: [
      {
        measure: 'domestic abuse',
        wardIds: ['park-wood', 'shepway-north', 'high-street'],
        passage: {
          text: 'the highest volumes can be seen primarily in the Park Wood, Shepway North and High Street wards.',
          source: { sourceId: 'plan', paragraph: '6.7' },
        },
      },
    ],
    rankings: [
      {
        measure: 'rate of domestic abuse incidents',
        place: 5,
        from: 'lowest',
        among: 'Kent',
        indicatorId: 'domestic-abuse-incidents-rate',
        passage: {
          text: 'Per 1,000 population, Maidstone has the 5th lowest rate of domestic abuse incidents and 6th lowest percentage of repeat victims in the county.',
          source: { sourceId: 'plan', paragraph: '6.7' },
        },
      },
      {
        measure: 'percentage of repeat victims',
        place: 6,
        from: 'lowest',
        among: 'Kent',
        indicatorId: 'domestic-abuse-repeat-victims',
        passage: {
          text: 'Per 1,000 population, Maidstone has the 5th lowest rate of domestic abuse incidents and 6th lowest percentage of repeat victims in the county.',
          source: { sourceId: 'plan', paragraph: '6.7' },
        },
      },
    ],
    source: { sourceId: 'plan', paragraph: '7', table: 'Priority 4: Violent Crime (domestic abuse)' },
    note: "The label 'Priority 4' is printed twice, here and for Substance misuse.",
  },
  {
    id: 'night-time-economy',
    label: 'Priority 5',
    title: 'Violent Crime (night-time economy)',
    alsoCalled: [
      { text: 'Violent Crime', source: { sourceId: 'plan', paragraph: '6.10', table: 'Cross cutting themes' } },
    ],
    aims: [],
    indicatorIds: [
      'perception-drunk-or-rowdy',
      'perception-feelings-of-safety',
      'hospital-admissions-assault',
      'violence-against-the-person',
    ],
    actionIds: [
      'review-police-enforcement',
      'engage-with-media',
      'treat-alcohol-related-offenders',
      'supervise-licensed-premises',
      'provide-reassuring-presence',
      'review-test-on-arrest',
    ],
    themeIds: [
      'prolific-offenders-and-repeat-locations',
      'vulnerable-and-young-people',
      'prevention-and-early-intervention',
    ],
    leads: [
      {
        name: 'Insp Justin Watts',
        organisation: 'Kent Police',
        source: { sourceId: 'plan', paragraph: '6.12', table: 'Priority sub-groups' },
      },
    ],
    unpaired: {
      outcomes: [
        'Targeted police resources to reduce impact on the local community and individuals as a result of alcohol misuse.',
        'Improved promotion of responsible drinking messages to members of the public and within licensed premises.',
        'Increased referrals into CRI treatment services.',
        'Reduced impact on the local community and individuals as a result of alcohol misuse. Reduced underage sales through licensed premises.',
        'Improved perceptions around safety in the night-time economy.',
        'Increased number of people accessing and completing treatment for substance misuse.',
      ],
      leadAgencies: [
        'Kent Police',
        'MBC/Kent Police/TCM',
        'MBC Licensing/Trading Standards',
        'MBC Licensing',
        'MBC Licensing/Trading Standards Urban Blue/Street Pastors',
        'Kent Police/CRI',
      ],
      note: "The conversion flattened the table into one cell each for actions, outcomes and agencies. There are six of each, yet their order is no pairing: read in order, 'Provide effective treatment for offenders whose offending is alcohol related' would fall to 'MBC Licensing/Trading Standards', and one paragraph of agencies runs two together ('MBC Licensing/Trading Standards Urban Blue/Street Pastors').",
    },
    assessment: {
      findings: [
        {
          text: 'In the first two quarters of 2013/14, Maidstone experienced an increase in violent crime compared to previous years of 35% or an additional 315 offences, which was the highest increase the county.',
          source: { sourceId: 'plan', paragraph: '6.8' },
        },
        {
          text: 'Maidstone Hospital recorded 59 admissions of Maidstone residents, for assault in 2012/13. Approximately 85% of all admissions to Maidstone Hospital were male and 15% female. Of those recorded, the majority of males reported to have been assaulted in the street, bar/pub or at school / college, whereas the majority of females reported to have been assaulted in the street or at home.',
          source: { sourceId: 'plan', paragraph: '6.8' },
        },
        {
          text: 'Looking specifically at violence against the person offences, in the period April 2012 to March 2013, crimes in this category have seen a county-wide increase of 5.6% (830 additional offences). In Maidstone, violence against the person increased from 1,543 offences in 2011/12 to 1,579 offences in 2012/13 (+1.7%). This rate of increase is below the county increase of 5.6% and peaks during the summer months. Maidstone is ranked 6th in the county. For the current financial year to September 2013, at ward level, High Street and Shepway North wards recorded the highest volumes of violence against the person with 545 and 137 recorded crimes respectively.',
          source: { sourceId: 'plan', paragraph: '6.8' },
        },
        {
          text: 'Partners have continued to crack down firmly on violence especially in Maidstone town centre with successful initiatives such as the purple flag scheme. However, we are conscious that the violent crime category has shown increases, notably violence against the person from alcohol and drug related violence as part of the night time economy.',
          source: { sourceId: 'plan', paragraph: '6.8' },
        },
      ],
      recommendation: {
        text: 'Due to the recent rise in violent crime in the night-time economy, recommendation is made for drug and alcohol related violence in the night time economy to become a priority for the partnership.',
        source: { sourceId: 'plan', paragraph: '6.8' },
      },
    },
    hotspots: [
      {
        measure: 'violence against the person',
        wardIds: ['high-street', 'shepway-north'],
        passage: {
          text: 'For the current financial year to September 2013, at ward level, High Street and Shepway North wards recorded the highest volumes of violence against the person with 545 and 137 recorded crimes respectively.',
          source: { sourceId: 'plan', paragraph: '6.8' },
        },
      },
    ],
    rankings: [
      {
        measure: 'increase in violent crime',
        place: 1,
        from: 'highest',
        among: 'Kent',
        passage: {
          text: 'In the first two quarters of 2013/14, Maidstone experienced an increase in violent crime compared to previous years of 35% or an additional 315 offences, which was the highest increase the county.',
          source: { sourceId: 'plan', paragraph: '6.8' },
        },
      },
      {
        measure: 'violence against the person',
        place: 6,
        among: 'Kent',
        indicatorId: 'violence-against-the-person',
        passage: {
          text: 'Maidstone is ranked 6th in the county.',
          source: { sourceId: 'plan', paragraph: '6.8' },
        },
      },
    ],
    source: { sourceId: 'plan', paragraph: '7', table: 'Priority 5: Violent Crime (night-time economy)' },
    note: "The sixth priority, labelled 'Priority 5' because 'Priority 4' is printed twice. The cell for its aim is empty. 6.8 does not say whether 'ranked 6th' is by number, rate or increase, nor from which end.",
  },
];

export const taskAndFinishGroups: readonly TaskAndFinishGroup[] = [
  {
    id: 'shoplifting',
    title: 'Theft (shoplifting)',
    leads: [
      {
        name: 'Insp Justin Watts',
        organisation: 'Kent Police',
        source: { sourceId: 'plan', paragraph: '6.12', table: 'Task and Finish groups' },
      },
    ],
    assessment: {
      findings: [
        {
          text: 'Overall some theft offences have decreased in Maidstone compared to the county comparison, Maidstone shows an accumulative increase in shoplifting across its town centre retailers.',
          source: { sourceId: 'plan', paragraph: '6.9' },
        },
        {
          text: 'Despite some improvements and better performance, it is felt the partnership could heavily influence crime prevention and community safety in this area, looking at how such theft has knock-on effects for funding drug taking, increasing drug dealing and the trading of stolen goods.',
          source: { sourceId: 'plan', paragraph: '6.9' },
        },
      ],
      recommendation: {
        text: 'Recommendation is made for a Task and Finish group to be set up for Theft (shoplifting)',
        source: { sourceId: 'plan', paragraph: '6.9' },
      },
    },
    source: { sourceId: 'plan', paragraph: '6.12', table: 'Task and Finish groups' },
  },
];
