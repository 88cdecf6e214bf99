import { parentPort } from 'node:worker_threads';
import { answer } from './answer.mjs';

parentPort.on('message', (question) => {
  parentPort.postMessage(answer(question));
});
