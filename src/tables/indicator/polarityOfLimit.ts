import type { Polarity } from '../../model/polarity.js';
import type { ReadPrintedTarget } from '../cells/printedTarget.js';
import type { Collector } from '../collector.js';
import { cellOf, type Record_, wordsOf } from '../record.js';
import { UNREAD } from './context.js';

/**
 * Returns which way is better according to the limit for green: "up to 180" means that lower is better, whether it is
 * the target or not.
 */
export function polarityOfLimit(
  record: Record_,
  readTarget: ReadPrintedTarget,
  collector: Collector,
): Polarity | undefined {
  const { index } = record.layout;
  const cell = index.has('limit.red') ? cellOf(record, index.has('limit.green') ? 'limit.green' : 'target') : undefined;
  const result = cell && readTarget(cell.text, { unit: undefined, polarity: undefined, baseline: UNREAD });
  if (cell === undefined || result?.ok !== true || result.target.kind !== 'level') return undefined;
  const { operator } = result.target;
  const polarity = operator === 'at-most' || operator === 'below' ? 'lower-is-better' : 'higher-is-better';
  collector.note('polarity-taken', cell.place, { cell: wordsOf(cell), polarity });
  return polarity;
}
