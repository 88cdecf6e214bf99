import type { Plan } from '../../model/plan.js';
import { deepFreeze } from '../deepFreeze.js';
import { actions } from './actions.js';
import { claims } from './claims.js';
import { comparators } from './comparators.js';
import { indicators } from './indicators.js';
import { knownDiscrepancies } from './knownDiscrepancies.js';
import { partnership } from './partnership.js';
import { priorities, taskAndFinishGroups } from './priorities.js';
import { sources } from './sources.js';
import { statedCounts } from './statedCounts.js';
import { countyAgreement, themes } from './themes.js';
import { wards } from './wards.js';

const plan: Plan = {
  id: 'maidstone-2013-2018-refresh-2014',
  title: 'Community Safety Partnership Plan 2013–2018',
  edition: 'Refreshed January 2014',
  aim: 'Delivering Safer Communities',
  period: {
    start: '2013-04-01',
    end: '2018-03-31',
    text: '2013–2018',
    note: "The document gives years and no days. 2.3 calls the plan a 'rolling five year document'; the days are read as the five financial years 2013/14 to 2017/18.",
  },
  source: { sourceId: 'plan', quote: 'Community Safety Partnership Plan 2013–2018' },
  partnership,
  comparators,
  priorities,
  themes,
  indicators,
  actions,
  observations: [],
  claims,
  statedCounts,
  wards,
  taskAndFinishGroups,
  countyAgreement,
  sources,
  knownDiscrepancies,
  omissions: [
    'The contact telephone and text numbers, the address and the website of section 12: a contact from 2014 may no longer reach help.',
    'The narrative of sections 1, 2, 4 and 5 beyond what the partnership, the themes, the county agreement and the claims hold: organisational changes, the Police and Crime Commissioner and the strategic priorities of the Police and Crime Plan, the Community Safety Unit, new powers, Maidstone Families Matter, the Clinical Commissioning Group and the Health and Wellbeing Board. It sets no indicator, target or action of this plan.',
    'The method of the strategic assessment (6.1 and 6.2), how the issues are tackled (6.11) and what is asked of the priority leads (6.12).',
    'Sections 8 to 11: major events, metal theft, changes to probation services and consultation. They carry no figure of performance and no row of the action plan.',
    "Figures of sections 4 and 6 that are no arithmetic on crime or disorder in the area are not among the claims: three policing divisions for six areas (4.3), the estimated £9 billion that troubled families cost (4.6) and 'over half of all crime' (6.5, which stands in the findings of its priority).",
  ],
};

/**
 * The Safer Maidstone Partnership's Community Safety Partnership Plan 2013–2018, refreshed January 2014.
 *
 * Every text is the document's own, errors included; what was read into it is in the `note` beside it, and what
 * does not add up is in `knownDiscrepancies`. Frozen throughout.
 *
 * @category Dataset
 */
export const maidstone2014: Plan = /* @__PURE__ */ deepFreeze(plan);
