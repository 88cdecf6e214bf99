// An import map does not reach into a worker: `npm run build` makes one file of this, which needs none.
import { answer } from './answer.mjs';

self.addEventListener('message', ({ data }) => {
  self.postMessage(answer(data));
});
