import { Bench } from 'tinybench';
import { NAMES } from './contenders.mjs';
import { countWrong } from './exact.mjs';
import { countOff, MILLION } from './statistics.mjs';
import { summary, timesInTurns } from './turns.mjs';

const ROUNDS = 6;
const MS_PER_ROUND = 80;
const TURNS = 5;

/** Times all contenders of a workload and compares their answers with the exact ones. */
export function measureWorkload({ title, data, contenders, exact, hasAim }) {
  const { units, first, second } = data;
  const answers = Object.fromEntries(NAMES.map((name) => [name, new Float64Array(units.length).fill(NaN)]));
  const tasks = NAMES.map((name) => [name, () => contenders[name](first, second, answers[name])]);
  const times = timesOf(tasks);
  const expected = units.map(exact);
  const rows = NAMES.map((name) => ({
    name,
    wrong: countWrong(answers[name], expected),
    timesNative: ratios(times[name], times.native),
    fasterThanDecimal: ratios(times['decimal.js'], times[name]),
  }));
  return { title, size: units.length, rows, hasAim };
}

/** Times the evaluation of a plan, in microseconds. */
export function measureEvaluations(evaluations) {
  let last;
  const tasks = evaluations.map(({ title, run }) => [title, () => void (last = run())]);
  const times = timesOf(tasks);
  if (last.indicators.length === 0) throw new Error('The evaluation is empty.');
  return evaluations.map(({ title }) => ({
    title,
    median: 1000 * times[title].median,
    min: 1000 * times[title].min,
  }));
}

/** Times a million rate intervals, once in each of several turns: a pass takes most of a second. */
export function measureIntervals(intervals) {
  const answers = { native: new Float64Array(MILLION), ours: new Float64Array(MILLION) };
  const samples = { native: [], ours: [] };
  for (let turn = 0; turn <= TURNS; turn += 1) {
    for (const name of ['native', 'ours']) {
      const start = performance.now();
      intervals[name](answers[name]);
      if (turn > 0) samples[name].push(performance.now() - start);
    }
  }
  const [native, ours] = [summary(samples.native), summary(samples.ours)];
  return {
    milliseconds: { native, ours },
    timesNative: ratios(ours, native),
    off: countOff(answers.native, answers.ours),
  };
}

/** Times control charts of several lengths, each as often as makes the same number of points. */
export function measureCharts(charts) {
  const most = Math.max(...charts.map(({ points }) => points));
  let last;
  const works = charts.map(({ points, run }) => () => {
    for (let done = 0; done < most; done += points) last = run();
  });
  for (const work of works) work();
  const times = timesInTurns(works, { passes: 10, milliseconds: 500 });
  if (last.points.length === 0) throw new Error('The chart is empty.');
  return charts.map(({ points }, index) => ({ points, time: share(times[index], points / most) }));
}

function share({ wall, processor }, part) {
  const of = ({ min, median }) => ({ min: min * part, median: median * part });
  return { wall: of(wall), processor: of(processor) };
}

/*
 * In several short rounds, each beginning with another task, so that a machine that slows down for a while, or the
 * garbage that one task leaves to the next, falls on all of them alike. The first round is only to get warm.
 */
function timesOf(tasks) {
  const samples = new Map(tasks.map(([name]) => [name, []]));
  for (let round = 0; round <= ROUNDS; round += 1) {
    const bench = new Bench({ warmup: false, time: MS_PER_ROUND, iterations: 10, retainSamples: true, throws: true });
    for (const index of tasks.keys()) bench.add(...tasks[(index + round) % tasks.length]);
    bench.runSync();
    if (round === 0) continue;
    for (const { name, result } of bench.tasks) samples.get(name).push(...result.latency.samples);
  }
  return Object.fromEntries([...samples].map(([name, taken]) => [name, summary(taken)]));
}

function ratios(over, under) {
  return { median: over.median / under.median, min: over.min / under.min };
}
