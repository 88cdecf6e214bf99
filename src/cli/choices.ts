import type { ChoicesToWrite } from '../office.js';

/** Which way is better, as people would write it. */
export const POLARITY_CHOICES: ChoicesToWrite = {
  heading: 'Polarity',
  values: ['lower is better', 'higher is better', 'no judgement'],
};

/** The usual units. A counted thing needs a name, and a rate may be per any number. */
export const UNIT_CHOICES: ChoicesToWrite = {
  heading: 'Unit',
  values: ['offences', 'incidents', 'people', '%', 'percentage points', 'per 1000 population', '£', 'average minutes'],
  allowsOthers: true,
};
