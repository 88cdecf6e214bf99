import type { Exact } from '../exact/exact.js';
import { differenceOver, plus, times, toNumber } from '../exact/exact.js';
import { comparisonWarning, type ComparisonWarning } from '../explain/refusals.js';
import type { Polarity } from '../model/polarity.js';
import { type BenchmarkOutcome, outcomeOf, sideOf } from './compareWithBenchmark.js';
import { CONFIDENCE_95, CONFIDENCE_998, type Confidence } from './confidence.js';
import { normalQuantile } from './distributions/normalQuantile.js';
import { finish, type Limits } from './limits.js';

/**
 * An area's figure and its intervals, compared with a benchmark.
 *
 * @category Statistics
 */
export interface CountComparison<Method extends string> {
  /** The area's figure. */
  readonly value: number;
  /** The lower limit at 95%. */
  readonly lower: number;
  /** The upper limit at 95%. */
  readonly upper: number;
  /** The lower limit at 99.8%. */
  readonly outerLower: number;
  /** The upper limit at 99.8%. */
  readonly outerUpper: number;
  /** How the limits were worked out. */
  readonly method: Method;
  /** The benchmark's figure. */
  readonly benchmark: number;
  /** How the benchmark's figure was worked out: as given, total over total, or the plain mean of its areas. */
  readonly benchmarkMethod: 'stated' | BenchmarkMethod;
  /**
   * How the area compares at 95%; `not-compared`, with a warning, if the benchmark is too uncertain to say.
   */
  readonly outcome: BenchmarkOutcome;
  /** The higher of the two levels at which the area differs from its benchmark; `null` if it differs at neither. */
  readonly level: 0.95 | 0.998 | null;
  /** What a reader has to know of it; empty if there is nothing. */
  readonly warnings: readonly ComparisonWarning[];
}

/**
 * How several areas make one figure: total count over total population, as for a county, or the plain mean of the
 * areas' figures, as for a most similar group.
 *
 * @category Statistics
 */
export type BenchmarkMethod = 'pooled' | 'mean-of-areas';

/** The words of {@link BenchmarkMethod}. */
export const BENCHMARK_METHODS: readonly BenchmarkMethod[] = ['pooled', 'mean-of-areas'];

/** A numerator over a denominator, held exactly. */
export interface Fraction {
  readonly over: Exact;
  readonly under: Exact;
  /** How many times as large its variance is as that of a simple random sample: 1 if left out. */
  readonly designEffect?: number;
}

/** A benchmark that has been read: its figure as a fraction of 1, and the counts that it rests on, if known. */
export interface Benchmark {
  readonly fraction: Fraction;
  readonly method: 'stated' | BenchmarkMethod;
  readonly areas: readonly Fraction[];
}

/** What distinguishes rates from proportions. */
export interface Statistic<Method extends string> {
  readonly method: Method;
  readonly per: Exact;
  /** The limits of a fraction of 1, and its variance. */
  readonly limits: (over: number, under: number, confidence: Confidence) => Limits;
  readonly variance: (over: number, under: number) => number;
  readonly smallNumbers: readonly ComparisonWarning[];
}

// A benchmark with a fifth of the area's own variance lets 7 areas in 100 differ by chance where 5 were meant to.
const LARGEST_CERTAIN_SHARE = 0.2;

/** Makes one figure of several areas. */
export function benchmarkOf(areas: readonly Fraction[], method: BenchmarkMethod): Benchmark {
  let [over, under]: [Exact, Exact] = [0, method === 'pooled' ? 0 : 1];
  for (const area of areas) {
    if (method === 'pooled') [over, under] = [plus(over, area.over), plus(under, area.under)];
    else [over, under] = [plus(times(over, area.under), times(area.over, under)), times(under, area.under)];
  }
  return {
    fraction: {
      over,
      under: method === 'pooled' ? under : times(under, areas.length),
      designEffect: pooledEffect(areas),
    },
    method,
    areas,
  };
}

// The variance of a total is the sum of those of its areas, each with its design effect and its size.
function pooledEffect(areas: readonly Fraction[]): number {
  if (areas.every(({ designEffect = 1 }) => designEffect === 1)) return 1;
  let [all, effective] = [0, 0];
  for (const { under, designEffect = 1 } of areas) {
    all += toNumber(under);
    effective += toNumber(under) * designEffect;
  }
  return effective / all;
}

/** Compares an area with its benchmark, at 95% and at 99.8%. */
export function compareFractions<Method extends string>(
  own: Fraction,
  benchmark: Benchmark,
  polarity: Polarity,
  statistic: Statistic<Method>,
  decimals: number | undefined,
): CountComparison<Method> {
  const { method, per, smallNumbers } = statistic;
  const isUncertain = varianceOf(benchmark, statistic) > LARGEST_CERTAIN_SHARE * varianceOf(alone(own), statistic);
  const inner = limitsOf(own, statistic, CONFIDENCE_95);
  const outer = limitsOf(own, statistic, CONFIDENCE_998);
  const side = sideWithin(own, benchmark, statistic, isUncertain, CONFIDENCE_95);
  const outerSide = sideWithin(own, benchmark, statistic, isUncertain, CONFIDENCE_998);
  const inUnit = (limit: number): number => finish(limit * toNumber(per), decimals);
  const outcome = side === undefined ? 'not-compared' : outcomeOf(side, polarity);
  return {
    value: inUnitExactly(own, per, decimals),
    lower: inUnit(inner.lower),
    upper: inUnit(inner.upper),
    outerLower: inUnit(outer.lower),
    outerUpper: inUnit(outer.upper),
    method,
    benchmark: inUnitExactly(benchmark.fraction, per, decimals),
    benchmarkMethod: benchmark.method,
    outcome,
    level: outcome === 'similar' || outcome === 'not-compared' ? null : outerSide === side ? 0.998 : 0.95,
    warnings: isUncertain ? [...smallNumbers, comparisonWarning('uncertain-benchmark', {})] : smallNumbers,
  };
}

// Where the benchmark is uncertain, a difference counts only where their intervals are clear of each other too.
function sideWithin(
  own: Fraction,
  benchmark: Benchmark,
  statistic: Statistic<string>,
  isUncertain: boolean,
  confidence: Confidence,
): -1 | 0 | 1 | undefined {
  const limits = limitsOf(own, statistic, confidence);
  const point = asNumber(benchmark.fraction);
  const side = sideOf(limits, { lower: point, upper: point });
  if (side === 0 || !isUncertain) return side;
  return sideOf(limits, benchmarkLimits(benchmark, statistic, confidence)) === 0 ? undefined : side;
}

function benchmarkLimits(benchmark: Benchmark, statistic: Statistic<string>, confidence: Confidence): Limits {
  if (benchmark.method === 'pooled') return limitsOf(benchmark.fraction, statistic, confidence);
  const point = asNumber(benchmark.fraction);
  const margin = normalQuantile(confidence.tail) * Math.sqrt(varianceOf(benchmark, statistic));
  return { lower: point - margin, upper: point + margin };
}

function limitsOf(fraction: Fraction, statistic: Statistic<string>, confidence: Confidence): Limits {
  return statistic.limits(...effective(fraction), confidence);
}

// The sample that would be as certain, had it been drawn at random.
function effective({ over, under, designEffect = 1 }: Fraction): [over: number, under: number] {
  return [toNumber(over) / designEffect, toNumber(under) / designEffect];
}

// The variance of a pooled figure is that of its totals; of a mean, the sum of the areas' over their number squared.
function varianceOf({ fraction, method, areas }: Benchmark, { variance }: Statistic<string>): number {
  if (method === 'stated') return 0;
  if (method === 'pooled') return variance(...effective(fraction));
  const sum = areas.reduce((total, area) => total + variance(...effective(area)), 0);
  return sum / areas.length ** 2;
}

function alone(own: Fraction): Benchmark {
  return benchmarkOf([own], 'pooled');
}

function asNumber({ over, under }: Fraction): number {
  return differenceOver(over, 0, 1, under, undefined);
}

function inUnitExactly({ over, under }: Fraction, per: Exact, decimals: number | undefined): number {
  return differenceOver(over, 0, per, under, decimals);
}
