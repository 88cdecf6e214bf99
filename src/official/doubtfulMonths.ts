import { officialNote } from '../explain/officialNotes.js';
import { areaKey, forceKey } from './areaNames.js';
import type { Doubt, Doubted } from './doubt.js';
import { farOff } from './monthsOutOfLine.js';
import type { OfficialCount } from './officialCounts.js';

// One kind of crime, and one district, change more within a year than all crime of a force.
const FAR = [1 / 3, 3] as const;

/**
 * Finds the months of a figure that may be incomplete: those in which all crime of the force is far out of line, or one
 * kind of it, or all crime of the district.
 */
export function doubtfulMonths(
  { subject, index, group, measures, parts, accept }: Doubted,
  key: string,
): readonly Doubt[] {
  if (index.set.source !== 'street-crime') return [];
  const ofForce = index.set.notes.flatMap((note) =>
    note.code === 'month-out-of-line' && forceKey(note.data.force) === key ? note.data : [],
  );
  const all = [...index.ofForce(key).values()].flatMap((byMeasure) => [...byMeasure.values()].flat());
  const force = String(all[0]?.force);
  const series = [
    { what: ofForce[0]?.force ?? force, months: ofForce },
    ...measures.map((each) => ({
      what: `${each} of ${force}`,
      months: farOff(
        all.filter(({ measure }) => measure === each),
        FAR,
      ),
    })),
    ...group.places.flatMap(({ name, districts }) =>
      districts.map(({ names }) => ({ what: `all crime of ${name}`, months: farOff(ofDistrict(all, names), FAR) })),
    ),
  ];
  return series.flatMap(({ what, months }) => {
    const inside = months.map(({ period }) => period).filter((period) => parts.includes(period));
    if (inside.length === 0) return [];
    const data = { ...subject, months: inside, force: what, isWithheld: !accept };
    return [{ note: officialNote('doubtful-month-inside', data), isGrave: true }];
  });
}

function ofDistrict(counts: readonly OfficialCount[], names: ReadonlySet<string>): readonly OfficialCount[] {
  return counts.filter(({ area, codes }) => [areaKey(area), ...codes].some((name) => names.has(name)));
}
