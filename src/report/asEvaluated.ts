import { withBaseline } from '../evaluate/areaOf.js';
import type { IndicatorEvaluation } from '../evaluate/evaluation.js';
import type { Indicator } from '../model/indicator.js';

/**
 * Returns an indicator as it was evaluated: for a part of its area with that part's own baseline, without a target for
 * the whole, and without what was said of the whole.
 */
export function asEvaluated(indicator: Indicator, evaluation: IndicatorEvaluation): Indicator {
  const { baseline } = evaluation;
  if (!isOfPart(evaluation)) return indicator;
  const own = baseline === null ? ({ missing: 'not-available' } as const) : { value: baseline.value };
  return { ...withBaseline(indicator, own), commentary: [] };
}

/** Says whether an evaluation is of a part of the area. One that was stored before does not say. */
export function isOfPart({ areaId }: { readonly areaId: string | null | undefined }): boolean {
  return typeof areaId === 'string';
}
