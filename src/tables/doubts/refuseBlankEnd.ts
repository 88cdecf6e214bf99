import { groupedBy } from '../../lookup/groupedBy.js';
import { growsWithTime, type Unit } from '../../model/unit.js';
import { isBareZero } from '../../series/isBareZero.js';
import { manyIn } from '../../series/manyIn.js';
import type { Collector } from '../collector.js';
import { partsInTime, type Placed } from './partsInTime.js';

/**
 * Refuses zeros in the last quarters or months, if the figures before them make that many cases unlikely to be zero by
 * chance. Each may be the sum of blank cells, though a single one may well be 0.
 */
export function refuseBlankEnd(figures: readonly Placed[], unit: Unit, collector: Collector): void {
  if (!growsWithTime(unit)) return;
  for (const alike of groupedBy(partsInTime(figures), ({ months }) => months).values()) {
    const end = alike.findLastIndex(({ figure }) => !isBareZero(figure)) + 1;
    const [before, [first, ...others]] = [alike.slice(0, end), alike.slice(end)];
    const average = before.reduce((sum, { figure }) => sum + figure.value, 0) / end;
    if (first === undefined || !(average * (1 + others.length) >= manyIn(unit))) continue;
    collector.problem('perhaps-blank', first.place, { cell: '0', beside: Number(before.at(-1)?.figure.value) });
  }
}
