/*
 * Run by partnerships-measure.mjs in a process of its own, so that the memory is that of this work alone:
 * `node --expose-gc partnerships-worker.mjs {"work":"…","partnerships":…}`. Prints what it measured as JSON.
 */
import { evaluatePlan } from './library.mjs';
import { options, planOf, plansOf, PUBLISHED } from './partnerships.mjs';
import { timesInTurns } from './turns.mjs';

const WARM = 10;
const MEGABYTE = 1024 ** 2;

const WORKS = { growth, digits, kept, streamed };
const { work, sizes, partnerships } = JSON.parse(process.argv[2]);
for (const plan of plansOf(WARM, PUBLISHED)) evaluatePlan(plan, options);
console.log(JSON.stringify(WORKS[work]()));

/** How long it takes for each size. */
function growth() {
  const plans = plansOf(Math.max(...sizes), PUBLISHED);
  return timesOf(sizes.map((size) => plans.slice(0, size))).map((time, index) => ({ size: sizes[index], time }));
}

/** How long it takes with the decimals of published figures, and with all digits. */
function digits() {
  const [published, full] = timesOf([plansOf(partnerships, PUBLISHED), plansOf(partnerships, undefined)]);
  return { published, full };
}

/** What the memory comes to where all plans and all evaluations are held at once. */
function kept() {
  const before = heap();
  const plans = plansOf(partnerships, PUBLISHED);
  const withPlans = heap();
  const evaluations = plans.map((plan) => evaluatePlan(plan, options));
  const withEvaluations = heap();
  return {
    indicators: countOf(evaluations),
    plans: withPlans - before,
    evaluations: withEvaluations - withPlans,
    peak: peak(),
  };
}

/** What it comes to where each plan is made, evaluated and let go before the next. */
function streamed() {
  let indicators = 0;
  for (let index = 0; index < partnerships; index += 1) {
    indicators += evaluatePlan(planOf(index, PUBLISHED), options).indicators.length;
  }
  return { indicators, held: heap(), peak: peak() };
}

function timesOf(lists) {
  const works = lists.map((plans) => () => {
    for (const plan of plans) evaluatePlan(plan, options);
  });
  return timesInTurns(works, { passes: 5, milliseconds: 1000 });
}

function heap() {
  globalThis.gc();
  return process.memoryUsage().heapUsed / MEGABYTE;
}

// The most that was ever resident, in kilobytes.
function peak() {
  return process.resourceUsage().maxRSS / 1024;
}

function countOf(evaluations) {
  return evaluations.reduce((sum, { indicators }) => sum + indicators.length, 0);
}
