#!/usr/bin/env node
import { createRequire } from 'node:module';
import process from 'node:process';
import { run } from './run.js';

const { output, errors, exitCode } = run(process.argv.slice(2), () => {
  const { version } = createRequire(import.meta.url)('community-safety-plan/package.json') as { version: string };
  return version;
});
process.stdout.write(output);
process.stderr.write(errors);
process.exitCode = exitCode;
