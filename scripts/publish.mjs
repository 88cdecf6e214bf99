// Publishes what the changesets say is due. npm only accepts a provenance statement from a package whose `repository`
// is the one the workflow runs in; it is filled in here, so that a copy of the project never names another's.
import { execSync } from 'node:child_process';

const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = process.env;
if (!server || !repository) throw new Error('Publish from the release workflow: it makes the provenance statement.');

const run = (command) => execSync(command, { stdio: 'inherit', cwd: new URL('..', import.meta.url) });
run(`npm pkg set repository.type=git repository.url=git+${server}/${repository}.git`);
run('npm run build');
run('npx changeset publish');
