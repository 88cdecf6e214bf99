import type { Citation } from '../model/citation.js';
import type { Figure, KnownFigure } from '../model/figure.js';
import type { Indicator } from '../model/indicator.js';
import type { Day } from '../model/period.js';
import type { Audited } from './audited.js';
import type { Path } from './rule.js';

/** A figure of a plan that has a value, with its place. */
export interface PlacedFigure {
  readonly indicator: Indicator;
  readonly figure: KnownFigure;
  readonly path: Path;
  readonly source: Citation | undefined;
  /** Whose figure it is; the area's own where left out. */
  readonly comparatorId: string | undefined;
  readonly period: string | undefined;
  readonly covers: KnownFigure['covers'];
  /** The day on which an observation was published, where it says so. */
  readonly published?: Day | undefined;
  /** Whether it is an observation of the year to date. */
  readonly cumulative?: boolean | undefined;
}

/** Gives every figure of the plan that has a value: baselines, comparisons and observations. */
export function* figuresOf({ plan, indicators, indicatorOf }: Audited): Generator<PlacedFigure> {
  for (const { indicator, path, source } of indicators) {
    const { baseline, comparisons } = indicator;
    const { period } = baseline;
    const covers = 'value' in baseline ? baseline.covers : undefined;
    const beside = { indicator, source };
    if ('value' in baseline) {
      yield { ...beside, figure: baseline, path: [...path, 'baseline'], comparatorId: undefined, period, covers };
    }
    for (const [position, { comparatorId, figure }] of comparisons.entries()) {
      if (!isKnown(figure)) continue;
      yield {
        ...beside,
        figure,
        path: [...path, 'comparisons', position, 'figure'],
        comparatorId,
        period: figure.period ?? period,
        covers: figure.covers ?? (figure.period === undefined || figure.period === period ? covers : undefined),
      };
    }
  }
  for (const [index, observation] of plan.observations.entries()) {
    const { indicatorId, period, figure, comparatorId, published, cumulative } = observation;
    const placed = indicatorOf(indicatorId);
    if (placed === undefined || !isKnown(figure)) continue;
    yield {
      indicator: placed.indicator,
      source: undefined,
      figure,
      path: ['observations', index, 'figure'],
      comparatorId,
      period,
      covers: figure.covers,
      published,
      cumulative,
    };
  }
}

function isKnown(figure: Figure): figure is KnownFigure {
  return 'value' in figure;
}
