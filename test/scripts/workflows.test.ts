import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../.github/workflows/', import.meta.url);
const texts = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(new URL(name, folder), 'utf8').replaceAll(/ *(?<!\S)#.*$/gmu, ''),
}));

/** The jobs of all workflows: what follows a name that is indented by two, up to the next. */
const jobs = texts.flatMap(({ name, text }) => {
  const [, afterHead = ''] = text.split(/^jobs:$/mu);
  return afterHead
    .split(/^ {2}(?=[a-z]+:$)/mu)
    .slice(1)
    .map((job) => ({ name: `${name}: ${job.split(':')[0] ?? ''}`, job }));
});

// An installed package can do whatever the job may that installs it.
describe('the workflows', () => {
  it('are read', () => {
    expect(jobs.map(({ name }) => name)).toStrictEqual([
      'ci.yml: test',
      'ci.yml: check',
      'release.yml: prepare',
      'release.yml: propose',
      'release.yml: publish',
      'release.yml: tag',
    ]);
  });

  it('give no job write access that installs or runs anything of the project', () => {
    const runs = /npm (?!publish)|npx|\.ci\/run|node scripts/u;
    expect(jobs.filter(({ job }) => runs.test(job)).map(({ name }) => name)).toStrictEqual([
      'ci.yml: test',
      'ci.yml: check',
      'release.yml: prepare',
    ]);
    expect(jobs.filter(({ job }) => runs.test(job) && /: write\b/u.test(job))).toStrictEqual([]);
    // What a job does not say, its workflow does.
    expect(texts.map(({ text }) => /^permissions:(?: \{\}|\n {2}contents: read)$/mu.test(text))).toStrictEqual([
      true,
      true,
    ]);
  });

  // A tag can be moved to other code, a commit cannot.
  it('use every action by its commit', () => {
    const actions = jobs.flatMap(({ job }) => [...job.matchAll(/uses: (\S+)/gu)].map(([, action]) => action));
    expect(actions.length).toBeGreaterThan(8);
    expect(actions.filter((action) => !/@[0-9a-f]{40}$/u.test(action ?? ''))).toStrictEqual([]);
  });

  it('publish the package that was built, with its checksum passed separately from the file', () => {
    const [publish] = jobs.filter(({ job }) => job.includes('npm publish'));
    expect(publish?.job).toMatch(
      /SHA256: \$\{\{ needs\.prepare\.outputs\.sha256 \}\}[^]*sha256sum --check[^]*npm publish/u,
    );
  });

  it('publish without a lasting token, from a job that may do nothing else', () => {
    expect(texts.filter(({ text }) => text.includes('secrets.'))).toStrictEqual([]);
    const publishing = jobs.filter(({ job }) => job.includes('npm publish'));
    const permissions = publishing.map(({ job }) =>
      [...job.matchAll(/^ {6}([a-z-]+: write)\b/gmu)].map(([, one]) => one),
    );
    expect(permissions).toStrictEqual([['id-token: write']]);
  });
});
