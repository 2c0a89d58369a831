// Finds a Chromium for the stories, or installs one. Prints its path; exits 1 with what to do when there is none.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

/** CHROMIUM_PATH, else Playwright's own, else Debian's; undefined when none is there. */
export function findChromium() {
  const candidates = [process.env.CHROMIUM_PATH, chromium.executablePath(), '/usr/bin/chromium', '/usr/bin/google-chrome'];
  return candidates.find((path) => path && existsSync(path));
}

function attempt(command, args) {
  console.log(`Installing a browser: ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}

function installChromium() {
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (isDebianRoot && attempt('apt-get', ['install', '-y', '-q', 'chromium'])) return;
  if (isDebianRoot && attempt('apt-get', ['update', '-q']) && attempt('apt-get', ['install', '-y', '-q', 'chromium'])) return;
  attempt('npx', ['playwright', 'install', 'chromium']);
}

if (process.argv[1]?.endsWith('find-browser.mjs')) {
  if (!findChromium()) installChromium();
  const found = findChromium();
  if (!found) {
    console.error('No Chromium was found or could be installed. Install one, or set CHROMIUM_PATH to it.');
    process.exit(1);
  }
  console.log(`Browser: ${found}`);
}
