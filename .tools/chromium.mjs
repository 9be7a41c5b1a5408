// Makes sure that the end-to-end tests have a browser: the one named by CHROMIUM, or Debian's, which is installed
// here when this is a Debian machine on which we may.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const wanted = process.env.CHROMIUM ?? '/usr/bin/chromium';

if (!existsSync(wanted)) {
  console.error(`No browser at ${wanted}: installing Debian's chromium for the end-to-end tests (once)…`);
  const apt = (...args) =>
    spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  const installed =
    apt('update') && apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core');
  if (!installed || !existsSync(wanted)) {
    console.error(
      'Install chromium yourself, or set CHROMIUM to the path of a Chromium or Chrome, and try again.',
    );
    process.exit(1);
  }
}
