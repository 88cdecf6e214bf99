import type { Polarity } from '../../model/polarity.js';
import type { FigureResult } from '../../wording/parseFigure.js';

/** Returns which way figures are meant to go, from one cell to another; nothing if they hold no figures that differ. */
export function wayFrom(from: FigureResult, to: FigureResult): Exclude<Polarity, 'no-judgement'> | undefined {
  if (!from.ok || !to.ok || !('value' in from) || !('value' in to) || from.value === to.value) return undefined;
  return to.value < from.value ? 'lower-is-better' : 'higher-is-better';
}
