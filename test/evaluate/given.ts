import { evaluateIndicator } from '../../src/evaluate/evaluateIndicator.js';
import type { EvaluateIndicatorOptions } from '../../src/evaluate/options.js';
import type { IndicatorEvaluation } from '../../src/evaluate/evaluation.js';
import type { KnownFigure, MissingFigure } from '../../src/model/figure.js';
import type { Indicator } from '../../src/model/indicator.js';
import type { Observation } from '../../src/model/observation.js';
import type { Target } from '../../src/model/target.js';

/** The end of the Maidstone plan: 1,826 days after 31 March 2013 (5 × 365, and 29 February 2016). */
export const DUE = '2018-03-31';

/** A target of any kind without the due date, which is filled in. */
type WithoutDue<Kind> = Kind extends Target ? Omit<Kind, 'due'> : never;

/** An indicator of 100 offences in 2012/13, which should come down to 80; parts of it may be given. */
export function anIndicator(parts: Partial<Indicator> = {}): Indicator {
  return {
    id: 'burglary',
    name: 'Burglary',
    unit: { kind: 'count', of: 'offences' },
    polarity: 'lower-is-better',
    baseline: { value: 100, period: '2012/13' },
    comparisons: [],
    target: due({ kind: 'level', operator: 'at-most', value: 80 }),
    ...parts,
  };
}

/** Makes a target due at the end of the plan. */
export function due(target: WithoutDue<Target>): Target {
  return { ...target, due: DUE };
}

/** A figure of that indicator for a period. */
export function observed(period: string, value: number, parts: Omit<KnownFigure, 'value'> = {}): Observation {
  return { indicatorId: 'burglary', period, figure: { ...parts, value } };
}

/** A figure of that indicator that is not there. */
export function missing(period: string, why: MissingFigure['missing'] = 'not-yet-available'): Observation {
  return { indicatorId: 'burglary', period, figure: { missing: why } };
}

/** A figure of a comparator for a period. */
export function theirs(period: string, value: number, comparatorId = 'kent'): Observation {
  return { indicatorId: 'burglary', period, figure: { value }, comparatorId };
}

/** Evaluates that indicator with parts of it and of the options changed. */
export function evaluated(
  parts: Partial<Indicator>,
  asOf: string,
  observations: readonly Observation[] = [],
  options: Partial<EvaluateIndicatorOptions> = {},
): IndicatorEvaluation {
  return evaluateIndicator(anIndicator(parts), { asOf, observations, ...options });
}

/** The codes of the reasons, without the colour's. */
export function codesOf({ reasons }: IndicatorEvaluation): string[] {
  return reasons.map(({ code }) => code).filter((code) => code !== 'rag-rule');
}

/** Freezes a value throughout, so that a change of it would throw. */
export function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}
