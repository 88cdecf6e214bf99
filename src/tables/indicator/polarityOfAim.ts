import type { Polarity } from '../../model/polarity.js';
import { aimInName } from '../cells/aimInName.js';
import { wayFrom } from '../cells/wayFrom.js';
import type { Collector } from '../collector.js';
import { cellOf, type Record_, wordsOf } from '../record.js';
import type { IndicatorContext } from './context.js';

/** Gives which way is better by a name such as "Reduce knife crime", where the target is on that side of the baseline. */
export function polarityOfAim(
  record: Record_,
  { readFigure }: IndicatorContext,
  collector: Collector,
): Polarity | undefined {
  const [name, baseline, target] = ['name', 'baseline.printed', 'target'].map((key) => cellOf(record, key));
  const polarity = aimInName(name?.text ?? '')?.polarity;
  if (name === undefined || baseline === undefined || target === undefined || polarity === undefined) return undefined;
  if (wayFrom(readFigure(baseline.text.trim()), readFigure(target.text.trim())) !== polarity) return undefined;
  collector.note('polarity-taken', name.place, { cell: wordsOf(name), polarity });
  return polarity;
}
