/** What the stores are told: short enough for them, and one reason for every permission that is asked for. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './source-files';

interface Listing {
  name: string;
  summary: string;
  singlePurpose: string;
  description: string[];
  permissions: Record<string, string>;
  privacy: { policy: string; chrome: Record<string, boolean> };
  screenshots: { file: string; caption: string }[];
}

const read = <T>(...path: string[]): T => JSON.parse(readFileSync(join(ROOT, ...path), 'utf8')) as T;

const listing = read<Listing>('docs', 'store', 'listing.json');

it('the summary is the description of the manifest and fits both stores', () => {
  const messages = read<Record<string, { message: string }>>('public', '_locales', 'en', 'messages.json');
  expect(listing.summary).toBe(messages['description']?.message);
  expect(listing.summary.length).toBeLessThanOrEqual(132);
});

it('the description fits both stores and holds no markup', () => {
  const text = listing.description.join('\n\n');
  // The Chrome Web Store takes 16,000 characters, AMO 15,000.
  expect(text.length).toBeLessThan(15_000);
  expect(text).not.toMatch(/<[a-z]/i);
});

it('each permission has its reason, and no reason is left over', () => {
  // The builds ask for exactly the permissions of the privacy document (test/project/builds.test.ts).
  const builds = readFileSync(join(ROOT, 'test', 'project', 'builds.test.ts'), 'utf8');
  const privacy = readFileSync(join(ROOT, listing.privacy.policy), 'utf8');
  const table = privacy.slice(privacy.indexOf('| Permission'), privacy.indexOf('A page on which'));
  const named = [...table.matchAll(/`([A-Za-z]+)`/g)].map((match) => match[1] ?? '');
  expect(Object.keys(listing.permissions).toSorted()).toEqual(named.toSorted());
  for (const [permission, why] of Object.entries(listing.permissions)) {
    expect(builds).toContain(`'${permission}'`);
    // What the form of the Chrome Web Store takes.
    expect(why.length, permission).toBeGreaterThan(20);
    expect(why.length, permission).toBeLessThanOrEqual(1_000);
  }
  expect(listing.singlePurpose.length).toBeLessThanOrEqual(1_000);
});

it('every kind of data is answered, and none is collected', () => {
  expect(Object.keys(listing.privacy.chrome).length).toBe(9);
  expect(Object.values(listing.privacy.chrome)).not.toContain(true);
});

it('there are pictures of 1280 × 800 for both stores', () => {
  expect(listing.screenshots.length).toBeGreaterThanOrEqual(3);
  // The Chrome Web Store takes five.
  expect(listing.screenshots.length).toBeLessThanOrEqual(5);
  for (const { file } of listing.screenshots) {
    const path = join(ROOT, 'docs', 'store', file);
    expect(existsSync(path), file).toBe(true);
    const header = readFileSync(path).subarray(16, 24);
    expect([header.readUInt32BE(0), header.readUInt32BE(4)], file).toEqual([1280, 800]);
  }
});
