/*
 * What every partnership measures, as data. `counted` and `of` are conditions on one offence, in SQL that every engine
 * reads: the engine counts the offences that satisfy them. With `of` it is a percentage, without it a rate.
 */

const OFFENCES = [
  ['burglary', 'Burglary'],
  ['robbery', 'Robbery'],
  ['vehicle-crime', 'Vehicle crime'],
  ['bicycle-theft', 'Bicycle theft'],
  ['shoplifting', 'Shoplifting'],
  ['theft-from-the-person', 'Theft from the person'],
  ['other-theft', 'Other theft'],
  ['criminal-damage', 'Criminal damage'],
  ['arson', 'Arson'],
  ['violence-with-injury', 'Violence with injury'],
  ['violence-without-injury', 'Violence without injury'],
  ['harassment', 'Stalking and harassment'],
  ['public-order', 'Public order offences'],
  ['weapons', 'Possession of weapons'],
];

// More of these on record may mean more trust, or more police on the street: neither is good or bad by itself.
const NOT_JUDGED = [
  ['sexual-offences', 'Sexual offences'],
  ['drugs', 'Drug offences'],
];

const reduce = { kind: 'change', direction: 'reduce', by: { percent: 10 }, due: '2027-03-31' };
const monitor = { kind: 'not-set', reason: 'monitor-only' };

/** The categories that an offence can have. */
export const CATEGORIES = [...OFFENCES, ...NOT_JUDGED].map(([id]) => id);

export const INDICATORS = [
  { id: 'all-offences', name: 'All offences', counted: 'true', polarity: 'lower-is-better', target: reduce },
  ...OFFENCES.map(([id, name]) => ofCategory(id, name, 'lower-is-better', reduce)),
  ...NOT_JUDGED.map(([id, name]) => ofCategory(id, name, 'no-judgement', monitor)),
  {
    id: 'domestic-abuse',
    name: 'Domestic abuse',
    counted: 'domestic_abuse',
    polarity: 'no-judgement',
    target: monitor,
  },
  {
    id: 'repeat-victims',
    name: 'Domestic abuse, repeat victims',
    counted: 'domestic_abuse AND repeat_victim',
    of: 'domestic_abuse',
    polarity: 'lower-is-better',
    target: reduce,
  },
  {
    id: 'solved',
    name: 'Offences solved',
    counted: 'solved',
    of: 'true',
    polarity: 'higher-is-better',
    target: { kind: 'level', operator: 'at-least', value: 15, due: '2027-03-31' },
  },
];

const PER = 100_000;

/** The unit of an indicator's figures: offences in a quarter are few, so that rates are per 100,000 people. */
export function unitOf({ of }) {
  return of ? { kind: 'percentage' } : { kind: 'rate', per: PER, of: 'population' };
}

function ofCategory(id, name, polarity, target) {
  return { id, name, counted: `category = '${id}'`, polarity, target };
}
