import { unitIn } from './cells/unitWords.js';

/** Says whether a cell names a unit, and not only what may be counted: `Percentage`, `per 1,000`, `Number`. */
export function holdsUnits(cell: string): boolean {
  const unit = unitIn(cell);
  return unit !== undefined && (unit.kind !== 'count' || unit.of === undefined);
}
