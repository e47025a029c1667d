/**
 * The door to every program of the project: `node lib/cli/setup.mjs start|test|faults|suggest|evaluate|bench|patterns|zip|screens ARGS…`.
 *
 * Plain JavaScript on Node's own modules, because it runs before anything is installed. It checks Node,
 * installs the packages of the lockfile when they are missing or differ, and hands over to the TypeScript
 * program. All it says goes to standard error: the standard output belongs to the program (`suggest` is
 * read by pipelines).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The lowest Node that the test tools and jsdom run on. */
const LOWEST_NODE = [20, 19];

const PROGRAMS = {
  start: 'lib/cli/start.ts',
  test: 'lib/cli/test.ts',
  suggest: 'lib/cli/suggest.ts',
  evaluate: 'lib/cli/evaluate.ts',
  faults: 'lib/cli/faults.ts',
  bench: 'test/bench/bench.ts',
  patterns: 'test/patterns/check.ts',
  zip: 'lib/cli/zip.ts',
  screens: 'lib/cli/screens.ts',
};

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const say = (text) => process.stderr.write(`${text}\n`);

function fail(text) {
  say(text);
  process.exit(1);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [wantMajor, wantMinor] = LOWEST_NODE;
  if (major > wantMajor || (major === wantMajor && minor >= wantMinor)) return;
  fail(
    `Tollmark needs Node ${LOWEST_NODE.join('.')} or newer; this is ${process.versions.node}.\n` +
      'Nothing was changed. Install a newer Node from https://nodejs.org and run the command again.',
  );
}

function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages ?? {};
  } catch {
    return null;
  }
}

/**
 * Do the installed packages differ from the lockfile? Versions are compared, not file times: a checkout
 * touches the lockfile without changing it. Packages for other systems (`optional`) may be absent.
 */
function needsInstall() {
  const wanted = readLock(join(root, 'package-lock.json'));
  if (wanted === null)
    fail('package-lock.json is missing or damaged. Restore it with: git checkout package-lock.json');
  const installed = readLock(join(root, 'node_modules', '.package-lock.json'));
  if (installed === null || !existsSync(join(root, 'node_modules', 'tsx'))) return true;
  return Object.entries(wanted).some(([path, entry]) => {
    if (path === '' || entry.optional || entry.link || entry.peer) return false;
    return installed[path]?.version !== entry.version;
  });
}

/** npm is a script: run it with this Node when npm started us, else by name (a .cmd file on Windows needs the shell). */
function npm(args) {
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const script = process.env.npm_execpath;
  if (script && /\.[cm]?js$/.test(script)) return spawnSync(process.execPath, [script, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

function install() {
  say('Installing packages (npm ci) …');
  const result = npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  if (result.status === 0) return;
  fail(
    `npm ci did not finish${result.error ? `: ${result.error.message}` : ''}. Your own files are untouched.\n` +
      'Check the network connection, then run: npm ci',
  );
}

/** `tsconfig.json` extends a file that WXT writes; tsx and tsc need it to be there. */
function prepare() {
  if (existsSync(join(root, '.wxt', 'tsconfig.json'))) return;
  const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const result = spawnSync(process.execPath, [wxt, 'prepare'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (result.status !== 0) fail('wxt prepare failed; see the lines above. To try again: npx wxt prepare');
}

checkNode();
const [name, ...args] = process.argv.slice(2);
const program = Object.hasOwn(PROGRAMS, name ?? '') ? PROGRAMS[name] : null;
if (program === null) fail(`Usage: node lib/cli/setup.mjs ${Object.keys(PROGRAMS).join('|')} ARGS…`);
if (needsInstall()) install();
prepare();

// `--import tsx` resolves from the project, so the command also works from another folder.
const loader = new URL('../../node_modules/tsx/dist/loader.mjs', import.meta.url).href;
const result = spawnSync(process.execPath, ['--import', loader, join(root, program), ...args], {
  stdio: 'inherit',
  env: { ...process.env, TSX_TSCONFIG_PATH: join(root, 'tsconfig.json') },
});
if (result.error) fail(`Could not start ${program}: ${result.error.message}`);
process.exit(result.status ?? 1);
