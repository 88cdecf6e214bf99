import type { Polarity } from '../../model/polarity.js';
import type { Target } from '../../model/target.js';
import { aimInName } from '../cells/aimInName.js';
import type { ReadPrintedTarget } from '../cells/printedTarget.js';
import { statesTarget } from '../cells/target.js';
import type { Collector } from '../collector.js';
import { cellOf, type Record_, wordsOf } from '../record.js';
import { UNREAD } from './context.js';

/**
 * Gives which way is better by the words of the target, or of the limit of green, whether it is the target or not: "at
 * least 90%" says that higher is, "up to 180" and "reduce by 5%" that lower is.
 */
export function polarityOfWords(
  record: Record_,
  readTarget: ReadPrintedTarget,
  collector: Collector,
): Polarity | undefined {
  const key = record.layout.index.has('limit.green') ? 'limit.green' : 'target';
  const cell = statesTarget(record) ? undefined : cellOf(record, key);
  const result = cell && readTarget(cell.text, { unit: undefined, polarity: undefined, baseline: UNREAD });
  const polarity = result?.ok === true ? polarityOf(result.target) : undefined;
  const aim = aimInName(cellOf(record, 'name')?.text ?? '')?.polarity ?? polarity;
  if (cell === undefined || polarity === undefined || aim !== polarity) return undefined;
  collector.note('polarity-taken', cell.place, { cell: wordsOf(cell), polarity });
  return polarity;
}

function polarityOf(target: Target): Polarity | undefined {
  const wanted = 'operator' in target ? target.operator : 'direction' in target ? target.direction : undefined;
  if (wanted === undefined) return undefined;
  return wanted === 'at-most' || wanted === 'below' || wanted === 'reduce' ? 'lower-is-better' : 'higher-is-better';
}
