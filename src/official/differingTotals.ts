import { officialNote } from '../explain/officialNotes.js';
import { areaKey } from './areaNames.js';
import type { Doubt, Doubted } from './doubt.js';

/** Finds what the file states of the force or of the area itself and what is not the sum of its parts. */
export function differingTotals(
  { index, group, measures, parts }: Doubted,
  forces: readonly string[],
): readonly Doubt[] {
  const names = new Set(group.places.flatMap(({ partnership }) => [...partnership]));
  const ofForces = forces.flatMap((force) =>
    parts.flatMap((part) =>
      measures.flatMap((measure) => {
        const its = index.ofForce(force).get(part)?.get(measure) ?? [];
        const total = its.find(({ kind }) => kind === 'force');
        const sum = its.reduce((sofar, { kind, count }) => (kind === 'force' ? sofar : sofar + count), 0);
        if (total === undefined || sum === total.count) return [];
        const { file, area, force: name, period, count: stated } = total;
        return officialNote('total-differs', { file, area, force: name, period, measure, stated, sum });
      }),
    ),
  );
  const ofArea = index.set.notes.filter(
    ({ code, data }) =>
      code === 'total-differs'
      && names.has(areaKey(data.area))
      && data.force !== data.area
      && measures.includes(data.measure)
      && parts.includes(data.period),
  );
  return [...ofForces, ...ofArea].map((note) => ({ note, isGrave: false }));
}
