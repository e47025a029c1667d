import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { profileFor } from '../../lib/cli/profile';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tollmark-profile-'));
  for (const kind of ['chromium', 'firefox']) {
    mkdirSync(join(root, '.profile', kind), { recursive: true });
    writeFileSync(join(root, '.profile', kind, 'claims'), 'of an earlier run');
  }
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('a profile is kept from run to run', () => {
  const profile = profileFor('chromium', { root, fresh: false });
  expect(existsSync(join(profile, 'claims'))).toBe(true);
});

test('a fresh one has nothing of earlier runs, and the other browser keeps its own', () => {
  const profile = profileFor('chromium', { root, fresh: true });
  expect(existsSync(join(profile, 'claims'))).toBe(false);
  expect(existsSync(join(profileFor('firefox', { root, fresh: false }), 'claims'))).toBe(true);
});
