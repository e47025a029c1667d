/**
 * `npm run zip`: what the stores get. An archive of the extension for each, the same bytes from the same commit
 * wherever it is built, and the source of that commit for the reviewers of Firefox.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILD_ENV, ROOT } from './build';
import { plainZip } from './zip-files';

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
const OUT = join(ROOT, '.output');

function run(program: string, args: string[]): void {
  const env = { ...process.env, ...BUILD_ENV, TOLLMARK_TEST: '' };
  const { status, error } = spawnSync(program, args, { cwd: ROOT, env, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error(`${[program, ...args].join(' ')} failed. ${error?.message ?? ''}`);
}

function tell(file: string): void {
  const hash = createHash('sha256').update(readFileSync(file)).digest('hex');
  console.log(`${hash}  ${file}`);
}

for (const target of [['chrome'], ['firefox', '--mv3']]) {
  run(process.execPath, [join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs'), 'zip', '-b', ...target]);
  const file = join(OUT, `tollmark-${version}-${target[0] ?? ''}.zip`);
  writeFileSync(file, plainZip(readFileSync(file)));
  tell(file);
}

// In a source archive there is no repository, and the source is what was unpacked.
const repository = spawnSync('git', ['rev-parse', '--verify', 'HEAD'], { cwd: ROOT }).status === 0;
if (repository) {
  const changed = spawnSync('git', ['status', '--porcelain'], { cwd: ROOT, encoding: 'utf8' }).stdout.trim();
  if (changed !== '')
    console.error('The working tree differs from the commit: the source archive holds the commit.');
  const file = join(OUT, `tollmark-${version}-sources.zip`);
  run('git', ['archive', '--format=zip', `--output=${file}`, 'HEAD']);
  tell(file);
}
