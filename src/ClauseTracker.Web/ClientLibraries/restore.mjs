// Installs what package-lock.json says and copies the few files that pages use to wwwroot/lib.
// Builds may run side by side: one installs, the others wait for it and find the work done.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const project = join(dirname(fileURLToPath(import.meta.url)), '..');
const library = join(project, 'wwwroot', 'lib');
const turn = join(project, 'wwwroot', '.lib-turn');
const staleAfterMilliseconds = 5 * 60_000;
const files = {
  'tabler.min.css': '@tabler/core/dist/css/tabler.min.css',
  'tabler.min.js': '@tabler/core/dist/js/tabler.min.js',
  'htmx.min.js': 'htmx.org/dist/htmx.min.js',
};

const changedAt = path => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

const sources = [join(project, 'package-lock.json'), fileURLToPath(import.meta.url)];

const isDone = () => Object.keys(files).every(name =>
  changedAt(join(library, name)) > Math.max(...sources.map(changedAt)));

async function takeTurn() {
  for (;;) {
    try {
      mkdirSync(turn);
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      // A build that was killed leaves its mark behind.
      if (changedAt(turn) < Date.now() - staleAfterMilliseconds) rmSync(turn, { recursive: true, force: true });
      else await pause(200);
    }
  }
}

function install() {
  const npm = spawnSync('npm ci --ignore-scripts --no-audit --no-fund --loglevel=error', { cwd: project, shell: true, stdio: 'inherit' });
  if (npm.status !== 0) process.exitCode = npm.status ?? 1;
  return npm.status === 0;
}

function copy() {
  mkdirSync(library, { recursive: true });
  for (const [name, source] of Object.entries(files)) {
    // Written aside and renamed, so that a server that reads it meanwhile never sees half a file.
    const aside = join(turn, name);
    copyFileSync(join(project, 'node_modules', source), aside);
    const now = new Date();
    utimesSync(aside, now, now);
    renameSync(aside, join(library, name));
  }
}

await takeTurn();
try {
  if (!isDone() && install()) copy();
} finally {
  rmSync(turn, { recursive: true, force: true });
}
