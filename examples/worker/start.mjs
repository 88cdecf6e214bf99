// Evaluates the Maidstone plan many times over in a worker, and counts how often the main thread was free meanwhile.
// Usage: node start.mjs [how many]
import { argv } from 'node:process';
import { maidstone2014 } from 'community-safety-plan/maidstone-2014';
import { startEvaluator } from './node-evaluator.mjs';

const count = Number(argv[2] ?? 200);
const evaluator = startEvaluator();

let free = 0;
let longest = 0;
let last = performance.now();
const timer = setInterval(() => {
  const now = performance.now();
  longest = Math.max(longest, now - last);
  last = now;
  free += 1;
}, 5);

const started = performance.now();
const answers = [];
// One after the other: to send a plan is to copy it, and to copy hundreds at once would keep the main thread busy too.
for (let sent = 0; sent < count; sent += 1) {
  answers.push(await evaluator.evaluate(maidstone2014, { asOf: '2014-06-30' }));
}
const took = performance.now() - started;
clearInterval(timer);

const judged = answers.filter(({ ok }) => ok).length;
console.log(`${judged} of ${count} plans were evaluated in ${took.toFixed(0)} ms.`);
console.log(
  `Meanwhile the main thread was free ${free} times, and never busy for longer than ${longest.toFixed(0)} ms.`,
);
console.log(answers[0].evaluation.summary);
await evaluator.stop();
