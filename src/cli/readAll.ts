import { readSync } from 'node:fs';
import { TOO_LONG } from './readFile.js';

const CHUNK = 65_536;
const PAUSE = 10;
const LONGEST = 256 * 1024 * 1024;

/** Reads an open file or pipe to its end, however slowly it comes, and refuses one that is too long or endless. */
export function readAll(file: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  for (let total = 0; total <= LONGEST;) {
    const chunk = Buffer.alloc(CHUNK);
    const length = readSome(file, chunk);
    if (length === 0) return Buffer.concat(chunks);
    if (length === undefined) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    else chunks.push(chunk.subarray(0, length));
    total += length ?? 0;
  }
  throw new Error(TOO_LONG);
}

// Returns nothing if the other end of the pipe has not written yet: Node reads pipes without waiting.
function readSome(file: number, chunk: Buffer): number | undefined {
  try {
    return readSync(file, chunk);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EAGAIN') return undefined;
    // Windows reports this at the end of a pipe.
    if (code === 'EOF') return 0;
    throw error;
  }
}
