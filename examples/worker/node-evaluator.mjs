import { Worker } from 'node:worker_threads';
import { evaluatorOver } from './evaluator.mjs';

/** Starts a worker of Node. It ends with `stop`, and does not keep the program alive while nothing is asked of it. */
export function startEvaluator(file = new URL('node-worker.mjs', import.meta.url)) {
  return evaluatorOver(({ onAnswer, onFailure }) => {
    const worker = new Worker(file);
    let asked = 0;
    worker.unref();
    worker.on('message', (message) => {
      asked -= 1;
      if (asked === 0) worker.unref();
      onAnswer(message);
    });
    worker.on('error', onFailure);
    worker.on('exit', (code) => onFailure(new Error(`The worker has ended, with code ${code}.`)));
    return {
      post: (message) => {
        worker.postMessage(message);
        asked += 1;
        worker.ref();
      },
      stop: () => worker.terminate(),
    };
  });
}
