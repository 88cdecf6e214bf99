// Runs next to the page, so that the page stays free. It keeps what it worked out last, so that saving needs no second
// look at the same tables.
import { openFile } from './open.js';
import { fileOf } from './save.js';
import { workOut } from './work.js';

let last = { key: undefined, worked: undefined };

self.addEventListener('message', ({ data: { id, job } }) => {
  const say = (progress) => self.postMessage({ id, progress });
  Promise.resolve()
    .then(() => JOBS[job.is](job, say))
    .then(
      (result) => self.postMessage({ id, result }),
      (error) => self.postMessage({ id, error: error.message }),
    );
});

const JOBS = {
  open: ({ file, bytes }, say) => {
    say({ step: 0, of: 1, words: `Opening ${file}` });
    return openFile(file, bytes);
  },
  work: ({ state, key, isShownWhole }, say) => {
    const worked = workOut(state, { isShownWhole, say });
    last = { key, worked };
    return forPage(worked);
  },
  save: ({ format, state, key }, say) => {
    if (format !== 'tables' && last.key !== key) last = { key, worked: workOut(state, { say }) };
    say({ step: 0, of: 1, words: 'Writing the file' });
    return fileOf(format, state, last.worked);
  },
};

// The plan and its evaluation stay here.
function forPage({ plan: _, evaluation: __, findings: ___, ...others }) {
  return others;
}
