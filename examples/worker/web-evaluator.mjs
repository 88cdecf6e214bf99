import { evaluatorOver } from './evaluator.mjs';

/** Starts a web worker from the file that `npm run build` makes. */
export function startEvaluator(url) {
  return evaluatorOver(({ onAnswer, onFailure }) => {
    const worker = new Worker(url, { type: 'module' });
    worker.addEventListener('message', ({ data }) => onAnswer(data));
    worker.addEventListener('error', ({ message }) => onFailure(new Error(message || 'The worker cannot be loaded.')));
    return { post: (message) => worker.postMessage(message), stop: () => worker.terminate() };
  });
}
