/** A figure is written in one form, wherever it stands: in lists and on cards, in a comparison, among reasons. */
import { expect, test } from 'vitest';
import { rangeWord } from '../../components/library/compare/words';
import { reasonWords } from '../../components/library/events/reason-words';
import { countLabelOf } from '../../components/session/words';
import { compareEvent } from '../../lib/compare/comparison';
import { fingerprintOf } from '../../lib/events/fingerprint';
import type { Count } from '../../lib/model';
import { articleOf, says } from '../compare/claims';

const ARTICLE = articleOf('courier', '2026-03-02T10:00:00Z');

const count = (low: number | null, high: number | null, qualifier: Count['qualifier']): Count => ({
  text: null,
  low,
  high,
  qualifier,
});

test.each<[string, Count]>([
  ['12', count(12, 12, 'exact')],
  ['300+', count(300, null, 'at_least')],
  ['>300', count(300, null, 'more_than')],
  ['12–15', count(12, 15, 'range')],
])('%s', (form, given) => {
  const claim = says(ARTICLE, '1', { victims: 'soldiers', count: given });
  const [group] = compareEvent({ articles: [ARTICLE], claims: [claim] }).groups;
  const print = fingerprintOf({
    id: 'courier',
    text: 'x'.repeat(300),
    published: null,
    claims: [{ span: { start: 0, end: 1 }, value: claim.claim }],
    parties: [],
  });
  const told = print?.victims[0];
  if (!group || !told) throw new Error('no group');
  expect(countLabelOf(given)).toBe(form);
  expect(rangeWord(group)).toBe(form);
  expect(reasonWords({ code: 'figures', kind: 'killed', a: told, b: told })).toBe(
    `Killed: ${form} soldiers and ${form} soldiers`,
  );
});

test('a range of several claims, the highest of which is a lower bound, keeps its plus', () => {
  const claims = ['5', '1'].map((n, index) =>
    says(ARTICLE, n, index === 0 ? { by: 'the army' } : { count: count(300, null, 'more_than') }),
  );
  const [group] = compareEvent({ articles: [ARTICLE], claims }).groups;
  expect(group && rangeWord(group)).toBe('5–300+');
});
