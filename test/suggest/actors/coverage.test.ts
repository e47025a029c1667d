import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { findActors } from '../../../lib/suggest/actors/find-actors.ts';
import { analyse } from '../../../lib/suggest/document.ts';
import { articleFromText } from '../../../lib/text/plain.ts';

/** A list of armed groups to measure coverage with; it is no part of the project. */
const YARDSTICK = new URL('../../../../shared/lexicons/ucdp-actor-221.csv', import.meta.url);
const SENTENCES = [
  'On Tuesday NAME claimed responsibility for the attack near Dorna.',
  'Troops clashed with NAME in the hills above Dorna.',
  'The armed group NAME attacked the market in Dorna on Tuesday.',
];
/** Codes of the list's column `Org`: formally organised groups. */
const FORMAL = '1';
const SHORTEST = 5;
const LEAST_SHARE = 0.9;
const KINDS = ['entry', 'shape', 'description'] as const;
type Kind = (typeof KINDS)[number];

const kindOf = (rule: string): Kind =>
  /^(?:lexicon|own)/.test(rule) ? 'entry' : rule.startsWith('shape') ? 'shape' : 'description';

/** How the name is recognised as an armed group: the best of the sentences; null when by none. */
function recognised(name: string): Kind | null {
  const kinds = new Set<Kind>();
  for (const sentence of SENTENCES) {
    const text = sentence.replace('NAME', () => name);
    const start = text.indexOf(name);
    for (const mention of findActors(analyse(articleFromText(text)))) {
      const covered = Math.min(mention.end, start + name.length) - Math.max(mention.start, start);
      const armed = mention.value.type === 'rebel' || mention.value.type === 'militia';
      if (armed && covered >= name.length / 2) kinds.add(kindOf(mention.rule));
    }
  }
  return KINDS.find((kind) => kinds.has(kind)) ?? null;
}

test.runIf(existsSync(YARDSTICK))('recognises nine of ten formal groups of the yardstick list', () => {
  const rows = Papa.parse<Record<string, string>>(readFileSync(YARDSTICK, 'utf8').replace(/^\ufeff/, ''), {
    header: true,
  }).data;
  // A faction in brackets or after a dash is left off: the group is what must be recognised.
  const names = rows
    .filter(({ Org, NameData }) => Org === FORMAL && (NameData ?? '').trim().length >= SHORTEST)
    .map(({ NameData }) => NameData!.trim().replace(/\s+-\s+.*$|\s*\(.*$/g, ''));
  expect(names.length).toBeGreaterThan(600);
  const counts: Record<Kind | 'missed', number> = { entry: 0, shape: 0, description: 0, missed: 0 };
  for (const name of names) counts[recognised(name) ?? 'missed']++;
  const share = (n: number): string => `${((100 * n) / names.length).toFixed(1)}%`;
  console.log(
    `Of ${names.length} formal groups ${share(names.length - counts.missed)} are recognised: ` +
      KINDS.map((kind) => `${counts[kind]} (${share(counts[kind])}) by ${kind}`).join(', '),
  );
  expect(1 - counts.missed / names.length).toBeGreaterThanOrEqual(LEAST_SHARE);
});

test.runIf(!existsSync(YARDSTICK))('says that coverage was not measured', () => {
  console.log(`Coverage of armed groups was not measured: ${YARDSTICK.pathname} is absent.`);
  expect(recognised('Farabundo Marti National Liberation Front')).toBe('entry');
});
