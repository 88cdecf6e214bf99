/*
 * What the invented files count, in the publishers' words. The numbers are invented: how many of each there are among
 * 1,000 people in a year, and by how much that changes from year to year.
 */

/** The Home Office's offences: group, subgroup, description, code, how many, change. */
export const OFFENCES = [
  ['Violence against the person', 'Violence with injury', 'Assault with Injury', '8N', 8, 0.98],
  ['Theft offences', 'Shoplifting', 'Shoplifting', '46', 6, 1.03],
  ['Criminal damage and arson', 'Criminal damage', 'Criminal damage to a vehicle', '58C', 5, 0.96],
  ['Public order offences', 'Public order offences', 'Public fear, alarm or distress', '9A', 6, 1],
  ['Sexual offences', 'Other sexual offences', 'Exposure and voyeurism', '88E', 1.5, 1.02],
  ['Robbery', 'Robbery of personal property', 'Robbery of personal property', '34B', 1, 0.97],
  ['Drug offences', 'Possession of drugs', 'Possession of controlled drugs', '92D', 2.5, 1.01],
  ['Possession of weapons offences', 'Possession of weapons offences', 'Article with blade or point', '10D', 0.8, 1.02],
  ['Miscellaneous crimes against society', 'Miscellaneous crimes against society', 'Going equipped', '66', 1.5, 1],
  ['Violence against the person', 'Violence without injury', 'Assault without Injury', '105A', 10, 1.01],
  ['Violence against the person', 'Stalking and harassment', 'Harassment', '8L', 8, 1.02],
  ['Theft offences', 'Residential burglary', 'Burglary - Residential', '28E', 3, 0.94],
  ['Theft offences', 'Non-residential burglary', 'Burglary - Business and Community', '30C', 1.5, 0.96],
  ['Theft offences', 'Vehicle offences', 'Theft from vehicle', '45', 4, 0.96],
  ['Theft offences', 'Vehicle offences', 'Theft or unauthorised taking of a motor vehicle', '48', 2, 1],
  ['Theft offences', 'Bicycle theft', 'Theft or Unauthorised Taking of a Pedal Cycle', '44', 1.2, 0.95],
  ['Theft offences', 'Theft from the person', 'Theft from the person', '39', 1.3, 1.01],
  ['Theft offences', 'All other theft offences', 'Other theft', '49', 8, 0.98],
  ['Robbery', 'Robbery of business property', 'Robbery of business property', '34A', 0.2, 1],
  ['Criminal damage and arson', 'Arson', 'Arson endangering life', '56A', 0.3, 0.98],
].map(([group, subgroup, description, code, number, change]) => ({
  ...{ group, subgroup, description, code, number, change },
}));

/** The types of data.police.uk, with how often each comes up. Anti-social behaviour is not a crime and has no id. */
export const STREET_TYPES = {
  'Anti-social behaviour': 22,
  'Violence and sexual offences': 30,
  'Criminal damage and arson': 9,
  'Public order': 9,
  Shoplifting: 8,
  'Vehicle crime': 6,
  'Other theft': 6,
  Burglary: 4,
  Drugs: 3,
  Robbery: 1,
  'Bicycle theft': 1,
  'Theft from the person': 1,
  'Possession of weapons': 1,
  'Other crime': 2,
};

export const ANTI_SOCIAL = 'Anti-social behaviour';
