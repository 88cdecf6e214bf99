import { formatStatus } from 'community-safety-plan';
import { maidstone2014 } from 'community-safety-plan/maidstone-2014';
import { startEvaluator } from './web-evaluator.mjs';

const COUNT = 100;
const INDICATOR = 'asb-incidents-rate';

const [start, progress, answer] = ['start', 'progress', 'answer'].map((id) => document.getElementById(id));
const evaluator = startEvaluator(new URL('web-worker.js', import.meta.url));

start.addEventListener('click', () => {
  start.disabled = true;
  void evaluateAll()
    .then(show, (error) => show(error.message))
    .finally(() => {
      start.disabled = false;
    });
});

// What would the status be at each rate of antisocial behaviour, from 22.0 to 31.9 per 1,000?
async function evaluateAll() {
  let done = 0;
  const counts = {};
  const evaluateOne = async (value) => {
    const observations = [{ indicatorId: INDICATOR, period: '2013/14', figure: { value } }];
    const result = await evaluator.evaluate(maidstone2014, { asOf: '2014-06-30', observations });
    progress.value = done += 1;
    if (!result.ok) throw new Error(result.error?.message ?? 'The plan has mistakes.');
    const { status } = result.evaluation.indicators.find(({ indicatorId }) => indicatorId === INDICATOR);
    counts[status] = (counts[status] ?? 0) + 1;
  };
  await Promise.all(Array.from({ length: COUNT }, (_, index) => evaluateOne((220 + index) / 10)));
  const words = Object.entries(counts).map(([status, count]) => `${count} ${formatStatus(status).toLowerCase()}`);
  return `Antisocial behaviour at 22.0 to 31.9 incidents per 1,000: ${words.join(', ')}.`;
}

function show(text) {
  answer.textContent = text;
}
