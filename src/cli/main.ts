import {
  closeSync,
  createReadStream,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { run } from './run.js';
import { readAll } from './readAll.js';
import { today } from './today.js';

const STANDARD_INPUT = 0;
const LARGE = 64 * 1024 * 1024;

// The program that reads the output may stop before its end, as `head` does.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    process.exitCode = 2;
    if (stream === process.stdout) process.stderr.write(`Cannot write the output: ${error.message}.\n`);
  });
}

process.exitCode = await run(process.argv.slice(2), {
  read: (path) => {
    if (path === '-') return readAll(STANDARD_INPUT);
    if (statSync(path).isCharacterDevice()) throw new Error('it is a device, and a file is needed');
    const file = openSync(path, 'r');
    try {
      return readAll(file);
    } finally {
      closeSync(file);
    }
  },
  stream: (path) => {
    const file = path === '-' ? undefined : statSync(path, { throwIfNoEntry: false });
    return Number(file?.size) > LARGE ? createReadStream(path) : undefined;
  },
  write: (path, content, mode) => {
    writeFileSync(path, content, { flag: mode === 'new' ? 'wx' : 'w' });
  },
  exists: existsSync,
  identityOf: (path) => {
    const file = path === '-' ? fstatSync(STANDARD_INPUT) : statSync(path, { throwIfNoEntry: false });
    return file && `${String(file.dev)}:${String(file.ino)}`;
  },
  makeFolder: (path) => {
    mkdirSync(path, { recursive: true });
  },
  packageFile: (path) => {
    const root = dirname(createRequire(import.meta.url).resolve('community-safety-plan/package.json'));
    return readFileSync(join(root, path), 'utf8');
  },
  print: (text) => {
    process.stdout.write(text);
  },
  complain: (text) => {
    process.stderr.write(text);
  },
  columns: process.stdout.isTTY ? process.stdout.columns : undefined,
  // According to no-color.org, any value except an empty one switches colours off.
  hasColour: process.stdout.isTTY && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb',
  today,
});
