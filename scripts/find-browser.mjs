import { execSync, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];

/**
 * Says how playwright is to start the Chromium of this machine: CHROMIUM_PATH, or the first on the PATH. In CI it is
 * installed where there is none. Gives nothing where there is none either way.
 */
export function findBrowser() {
  const { CHROMIUM_PATH, CI } = process.env;
  // Where somebody names a browser, that one is meant and no other.
  if (CHROMIUM_PATH) return { executablePath: CHROMIUM_PATH };
  let executablePath = onPath(NAMES);
  if (executablePath === undefined && CI === 'true') {
    install();
    executablePath = onPath(NAMES);
  }
  return executablePath === undefined ? undefined : { executablePath };
}

function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

// Debian's own, with one font: without any, every letter is an empty box of another width.
function install() {
  const sudo = process.getuid?.() === 0 || spawnSync('sudo', ['-n', 'true']).status !== 0 ? '' : 'sudo ';
  try {
    for (const command of ['update', 'install -y --no-install-recommends chromium fonts-dejavu-core']) {
      execSync(`${sudo}apt-get ${command}`, { stdio: ['ignore', 'ignore', 'inherit'] });
    }
  } catch (error) {
    console.log(`Chromium could not be installed: ${error.message}`);
  }
}
