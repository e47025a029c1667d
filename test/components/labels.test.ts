/** What changes are called, in the language of whoever reads it. */
import { afterEach, describe, expect, it } from 'vitest';
import { labelWords, toLabel } from '../../components/session/labels';
import { speak } from '../../components/strings';
import type { AnnotationValue } from '../../lib/model';

afterEach(() => speak('en'));

const TAG: AnnotationValue = {
  kind: 'actor',
  actor: 'a1',
  name: 'Northern Front',
  type: 'rebel',
  roles: ['source'],
};

describe('a label of the undo log', () => {
  it('is said in the language that is spoken when it is read', async () => {
    const stored = toLabel('label.accepted', { what: { tag: TAG } });
    expect(labelWords(stored)).toBe('Accepted actor “Northern Front · source”');
    await speak('es');
    expect(labelWords(stored)).toBe('Aceptado: actor “Northern Front · fuente”');
  });

  it('has the form for its number', () => {
    expect(labelWords(toLabel('bulk.label', { n: 1, what: 'Kind' }))).toBe('Changed 1 claim: Kind');
    expect(labelWords(toLabel('bulk.label', { n: 3, what: 'Kind' }))).toBe('Changed 3 claims: Kind');
  });

  it('of an older version is a sentence and stays as it is', () => {
    for (const old of ['Accepted actor “x”', '', '{', '{"key":', '{"key":"no such key","values":{}}'])
      expect(labelWords(old)).toBe(old);
  });

  it('whose tag cannot be named, as a file may bring it, still names the change', () => {
    expect(labelWords('{"key":"label.accepted","values":{"what":{"tag":{"kind":"casualty"}}}}')).toMatch(
      /^Accepted/u,
    );
  });
});
