// Works out how often each way of comparing two counts finds a difference that is not there, and one that is: by adding up
// the probability of every pair of counts, with nothing drawn at random. Needs a build. Usage: node scripts/measure-comparisons.mjs
import { compareTwoRates, compareWithBenchmark, rateInterval } from '../dist/index.js';

const CASES = [
  { before: 20, rises: [1, 1.5, 2] },
  { before: 100, rises: [1, 1.15, 1.3] },
  { before: 300, rises: [1, 1.15, 1.3] },
  { before: 1000, rises: [1, 1.05, 1.15] },
];
// Beyond so many standard errors lies less than one case in a billion.
const REACH = 6.5;
const polarity = 'no-judgement';

const WAYS = {
  compareTwoRates: (before, now) =>
    compareTwoRates({ count: now, reference: { count: before }, polarity }).outcome !== 'similar',
  'overlapping intervals': (before, now) => {
    const { value: benchmark, lower: benchmarkLower, upper: benchmarkUpper } = intervalOf(before);
    return compareWithBenchmark({ ...shared(now), benchmark, benchmarkLower, benchmarkUpper }) !== 'similar';
  },
  'last year as fixed': (before, now) => compareWithBenchmark({ ...shared(now), benchmark: before }) !== 'similar',
};

console.log('| before | change | ' + Object.keys(WAYS).join(' | ') + ' |');
console.log(
  '| --- | --- | '
    + Object.keys(WAYS)
      .map(() => '---')
      .join(' | ')
    + ' |',
);
for (const { before, rises } of CASES) {
  for (const rise of rises) {
    const found = Object.values(WAYS).map((finds) => `${(100 * share(before, before * rise, finds)).toFixed(1)}%`);
    const change = rise === 1 ? 'none' : `+${String(Math.round(100 * (rise - 1)))}%`;
    console.log(`| ${before} | ${change} | ${found.join(' | ')} |`);
  }
}

function share(before, now, finds) {
  let sum = 0;
  for (const [first, ofFirst] of poisson(before)) {
    for (const [second, ofSecond] of poisson(now)) if (finds(first, second)) sum += ofFirst * ofSecond;
  }
  return sum;
}

function poisson(mean) {
  const from = Math.max(0, Math.floor(mean - REACH * Math.sqrt(mean)));
  const to = Math.ceil(mean + REACH * Math.sqrt(mean) + REACH);
  let logarithm = -mean;
  const found = [];
  for (let count = 0; count <= to; count += 1) {
    if (count > 0) logarithm += Math.log(mean / count);
    if (count >= from) found.push([count, Math.exp(logarithm)]);
  }
  return found;
}

function shared(count) {
  const { value, lower, upper } = intervalOf(count);
  return { value, lower, upper, polarity };
}

function intervalOf(count) {
  return rateInterval({ count, population: 1, per: 1 });
}
