import { officialNote, type OfficialNote } from '../explain/officialNotes.js';
import { officialProblem } from '../explain/officialProblems.js';
import { groupedBy } from '../lookup/groupedBy.js';
import type { OfficialArea } from './officialCounts.js';

/**
 * Returns each district of the latest look-up once with each partnership it is in, and says which look-ups were not
 * used. A look-up by ward has a district in many rows. Two that put a district in different areas are refused.
 */
export function currentAreas(areas: readonly OfficialArea[]): {
  readonly areas: readonly OfficialArea[];
  readonly notes: readonly OfficialNote[];
} {
  const years = areas.flatMap(({ year }) => year ?? []);
  const latest = years.reduce((one, other) => Math.max(one, other), 0);
  const [current, older] = [true, false].map((isCurrent) =>
    areas.filter(({ year = latest }) => (year === latest) === isCurrent),
  ) as [OfficialArea[], OfficialArea[]];
  const once = [...groupedBy(current, (area) => `${area.districtCode}\t${area.partnershipCode}\t${area.forceCode}`)];
  const kept = once.map(([, [first]]) => first);
  for (const rows of groupedBy(kept, ({ districtCode }) => districtCode).values()) requireOneForce(rows);
  const unused = [...new Set(older.flatMap(({ file, year }) => file ?? String(year)))];
  return {
    areas: kept,
    notes: unused.length === 0 ? [] : [officialNote('older-look-up', { files: unused, used: latest })],
  };
}

// A new council may have the partnerships of the old ones: then one look-up has it several times in one force.
function requireOneForce(rows: readonly [OfficialArea, ...OfficialArea[]]): void {
  const [{ district }] = rows;
  const [forces, files] = [rows.map(({ forceCode }) => forceCode), rows.map(({ file }) => file)];
  if (new Set(forces).size === 1 && new Set(files).size === 1) return;
  const areas = rows.map(
    ({ partnership, force, file }) => `${partnership} (${force})${file === undefined ? '' : ` in ${file}`}`,
  );
  throw officialProblem('areas-differ', { district, areas });
}
