import { readSync } from 'node:fs';

const STANDARD_INPUT = 0;
const CHUNK = 65_536;
const PAUSE = 10;

/** Reads all that is piped in, however slowly it comes. */
export function readStandardInput(): Uint8Array {
  const chunks: Uint8Array[] = [];
  for (;;) {
    const chunk = Buffer.alloc(CHUNK);
    const length = readSome(chunk);
    if (length === 0) return Buffer.concat(chunks);
    if (length !== undefined) chunks.push(chunk.subarray(0, length));
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
  }
}

// Nothing where the other end of the pipe has not written yet: Node reads pipes without waiting for them.
function readSome(chunk: Buffer): number | undefined {
  try {
    return readSync(STANDARD_INPUT, chunk);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EAGAIN') return undefined;
    // What Windows says at the end of a pipe.
    if (code === 'EOF') return 0;
    throw error;
  }
}
