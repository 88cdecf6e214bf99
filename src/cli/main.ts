#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { run } from './run.js';

const { output, errors, exitCode } = run(process.argv.slice(2), () => {
  const manifest = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return manifest.version;
});
process.stdout.write(output);
process.stderr.write(errors);
process.exitCode = exitCode;
