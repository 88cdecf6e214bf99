import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The code blocks of a guide, in order, with the word that follows the fence. */
function blocksOf(guide: string): { language: string; text: string }[] {
  return [...guide.matchAll(/^```(\w+)\n(.*?)^```$/gmsu)].map(([, language = '', text = '']) => ({ language, text }));
}

it('prints what "Loading your own plan" says it prints, from the files it says to save', () => {
  const blocks = blocksOf(readFileSync(join(root, 'docs/guide/loading-your-own-plan.md'), 'utf8'));
  const plan = blocks.find(({ text }) => text.includes('"observations"'))?.text ?? '';
  const program = blocks.find(({ text }) => text.includes("'our-plan.json'"))?.text ?? '';
  const printed = blocks.find(({ text }) => text.startsWith('burglaries'))?.text ?? '';
  // Inside the project, so that the package finds itself by its name.
  const folder = mkdtempSync(join(root, 'dist/walkthrough-'));
  try {
    writeFileSync(join(folder, 'our-plan.json'), plan);
    writeFileSync(join(folder, 'check.mjs'), program);
    expect(execFileSync(process.execPath, ['check.mjs'], { cwd: folder, encoding: 'utf8' })).toBe(printed);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
