import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { INDICATORS } from './partnerships.mjs';

const WORKER = fileURLToPath(new URL('partnerships-worker.mjs', import.meta.url));
const NATIONAL = 330;

/** Times the evaluation of 1, 10, 100 and 330 partnerships, and measures the memory of 330. */
export function measurePartnerships() {
  const measured = {
    growth: inOwnProcess({ work: 'growth', sizes: [1, 10, 100, NATIONAL] }),
    digits: inOwnProcess({ work: 'digits', partnerships: 10 }),
    kept: inOwnProcess({ work: 'kept', partnerships: NATIONAL }),
    streamed: inOwnProcess({ work: 'streamed', partnerships: NATIONAL }),
  };
  for (const { indicators } of [measured.kept, measured.streamed]) {
    if (indicators !== NATIONAL * INDICATORS) throw new Error('Not every indicator was evaluated.');
  }
  return measured;
}

function inOwnProcess(work) {
  const args = ['--expose-gc', WORKER, JSON.stringify(work)];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }));
}
