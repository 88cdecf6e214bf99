// Leaves in the folder `release` what the other jobs of the release workflow need, and prints which of them is to run.
//
// `task=propose`: there are changesets. `version.patch` raises the version and writes CHANGELOG.md; it becomes a pull request.
// `task=publish`: the version in CHANGELOG.md has no tag yet. `package.tgz` is the package as it will be published, and
// `sha256=` its checksum, which goes to the other jobs another way than the file does.
// `task=nothing`: neither. With either, `notes.md` says what has changed.
import { execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = process.env;
if (!server || !repository) throw new Error('Run this in the release workflow: the package names the repository.');

// What the commands print is not part of the answer.
const run = (command) => execSync(command, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
const versionNow = () => JSON.parse(readFileSync('package.json', 'utf8')).version;

rmSync('release', { recursive: true, force: true });
mkdirSync('release');

const hasChangesets = readdirSync('.changeset').some((name) => name.endsWith('.md') && name !== 'README.md');
let task = 'nothing';
if (hasChangesets) {
  task = 'propose';
  run('npm run release:version');
  run('git add .changeset CHANGELOG.md package.json package-lock.json');
  writeFileSync('release/version.patch', run('git diff --cached --binary'));
} else if (notesOf(versionNow()) !== undefined && run(`git tag --list v${versionNow()}`) === '') {
  task = 'publish';
  // npm accepts a provenance statement only from a package that names the repository which the workflow runs in. It is
  // filled in here, so that a copy of the project never names another's.
  run(`npm pkg set repository.type=git repository.url=git+${server}/${repository}.git`);
  const [{ filename }] = JSON.parse(run('npm pack --json --pack-destination release'));
  renameSync(`release/${filename}`, 'release/package.tgz');
  console.log(`sha256=${createHash('sha256').update(readFileSync('release/package.tgz')).digest('hex')}`);
}
if (task !== 'nothing') writeFileSync('release/notes.md', notesOf(versionNow()));
console.log(`task=${task}\nversion=${versionNow()}`);

/** Gives what CHANGELOG.md says of a version, or nothing where it does not name it. */
function notesOf(version) {
  const changelog = existsSync('CHANGELOG.md') ? readFileSync('CHANGELOG.md', 'utf8') : '';
  const sections = changelog.split(/^## /mu).slice(1);
  return sections
    .find((section) => section.startsWith(`${version}\n`))
    ?.slice(version.length)
    .trim();
}
