import { officialNote, type OfficialNote } from '../explain/officialNotes.js';
import { groupedBy } from '../lookup/groupedBy.js';
import type { OfficialCount } from './officialCounts.js';

/**
 * Checks figures that a file states twice: the total of a force against its areas, and a measure against the measures
 * it is made up of. A sum is not checked if one of its parts is not available.
 */
export function checkTotals(
  counts: readonly OfficialCount[],
  parts: Readonly<Record<string, readonly string[]>>,
): readonly OfficialNote[] {
  return [...ofForces(counts), ...ofMeasures(counts, parts)];
}

function ofForces(counts: readonly OfficialCount[]): readonly OfficialNote[] {
  const byForce = groupedBy(counts, ({ file, force }) => `${file}\t${String(force)}`);
  return [...byForce.values()].flatMap((group) => {
    const stated = group.filter(({ kind }) => kind === 'force');
    const areas = group.filter(({ kind }) => kind !== 'force');
    const mostAreas = new Set(areas.map(({ area }) => area)).size;
    return stated.flatMap((total) => {
      const its = areas.filter(({ measure, period }) => measure === total.measure && period === total.period);
      return its.length === mostAreas ? differing(total, its) : [];
    });
  });
}

function ofMeasures(
  counts: readonly OfficialCount[],
  parts: Readonly<Record<string, readonly string[]>>,
): readonly OfficialNote[] {
  const byRow = groupedBy(counts, ({ file, line }) => `${file}\t${String(line)}`);
  return [...byRow.values()].flatMap((row) =>
    row.flatMap((total) => {
      const names = parts[total.measure] ?? [];
      const its = row.filter(({ measure }) => names.includes(measure));
      return names.length > 0 && its.length === names.length ? differing(total, its) : [];
    }),
  );
}

function differing(total: OfficialCount, parts: readonly OfficialCount[]): readonly OfficialNote[] {
  const { file, area, force, period, measure, count: stated } = total;
  const sum = parts.reduce((sofar, { count }) => sofar + count, 0);
  return sum === stated ? [] : [officialNote('total-differs', { file, area, force, period, measure, stated, sum })];
}
