/*
 * An invented country: its police forces, partnerships and districts, and their populations. None of it is a real place.
 * Its names differ from publisher to publisher in the ways in which real ones do.
 */

/** The financial years of the Home Office's tables, by the year in which each begins. */
export const YEARS = Array.from({ length: 10 }, (_, year) => 2016 + year);
/** The months of the street-level files: those of the last two financial years. */
export const MONTHS = Array.from({ length: 24 }, (_, month) => {
  const year = 2024 + Math.floor((month + 3) / 12);
  return `${String(year)}-${String(((month + 3) % 12) + 1).padStart(2, '0')}`;
});

const PARTNERSHIPS_IN_FORCE = 11;

/** So many partnerships. The last of each force has two districts, and every tenth is a city. */
export function countryOf(size) {
  return Array.from({ length: size }, (_, index) => {
    const group = Math.floor(index / PARTNERSHIPS_IN_FORCE);
    const force = `Invented Force ${String(group + 1).padStart(2, '0')}`;
    const number = String(index + 1).padStart(3, '0');
    const isMerged = index % PARTNERSHIPS_IN_FORCE === PARTNERSHIPS_IN_FORCE - 1;
    const isCity = index % 10 === 9 && !isMerged;
    const place = `District ${number}`;
    const districts = isMerged ? [`${place} North`, `${place} South`] : [isCity ? `City of ${place}` : place];
    return {
      force,
      // As data.police.uk calls it.
      policeForce: `${force} ${group % 2 === 0 ? 'Police' : 'Constabulary'}`,
      code: `X22000${number}`,
      name: districts.join(' and '),
      // As the Home Office writes it.
      homeOfficeName: isMerged ? districts.join(' & ') : isCity ? `${place}, City of` : place,
      districts: districts.map((name, part) => ({ name, code: `X07${String(part)}00${number}` })),
      // From 50,000 to 350,000, in no order.
      people: 50_000 + ((index * 104_729) % 300_000),
    };
  });
}

/** The population of a district in the middle of a year: each grows a little every year. */
export function peopleIn({ people, districts }, year) {
  return Math.round((people * (1 + 0.005 * (year - YEARS[0]))) / districts.length);
}
