// A page that uses one function itself, and has a web worker evaluate the plan (web-worker.mjs of examples/worker).
import { percentageChange } from 'community-safety-plan';
import { maidstone2014 } from 'community-safety-plan/maidstone-2014';

const worker = new Worker(new URL('./web-worker.mjs', import.meta.url), { type: 'module' });
worker.addEventListener('message', ({ data }) => {
  const change = percentageChange({ from: 1543, to: 1579, decimals: 1 });
  document.querySelector('#answer').textContent = JSON.stringify({ change, evaluation: data.evaluation });
});
worker.postMessage({ id: 1, plan: maidstone2014, options: { asOf: '2014-01-31' } });
