/** What is decided between two coders, and the third layer that comes of it. */
import { describe, expect, it } from 'vitest';
import { choose, chooseNeither, edit, thirdLayer } from '../../lib/agreement/adjudicate';
import { differencesOf } from '../../lib/agreement/differences';
import { matchCoders } from '../../lib/agreement/match';
import { toBackup } from '../../lib/formats/backup';
import { claimsToCsv } from '../../lib/formats/csv';
import { toJsonLd } from '../../lib/formats/jsonld';
import type { Adjudication, Bundle } from '../../lib/model';
import { adaRecords, belRecords, NOW } from './records';

const ada = adaRecords();
const bel = belRecords();
const matched = matchCoders(ada, bel);
const differences = differencesOf('layer', matched);
const DECIDED = { layerId: 'layer', person: 'Ada', now: NOW };

function find(mine: string | null, theirs: string | null) {
  const found = differences.find(({ id }) => id === ['layer', mine ?? '', theirs ?? ''].join('/'));
  if (!found) throw new Error(`no difference of ${mine} and ${theirs}`);
  return found;
}

function decide(...made: Adjudication[]) {
  return thirdLayer('layer', matched, differences, made, ada);
}

describe('a decision', () => {
  it('for mine or theirs is a copy with its history, on the words of that side', () => {
    const difference = find('ada-k3', 'bel-k3');
    const mine = choose(difference, 'mine', { ...DECIDED, newId: 'n1' });
    const theirs = choose(difference, 'theirs', { ...DECIDED, newId: 'n2' });
    expect(mine).toMatchObject({ choice: 'mine', mine: 'ada-k3', theirs: 'bel-k3', by: 'Ada' });
    expect(mine.result).toMatchObject({
      id: 'n1',
      articleId: 'post',
      value: difference.mine?.annotation.value,
    });
    expect(theirs.result?.selectors.quote.exact).toBe('30 of the attackers were killed');
    expect(theirs.result?.articleId).toBe('post');
    expect(theirs.result?.history.at(-1)).toMatchObject({ action: 'accepted', by: { name: 'Ada' } });
    expect(ada).toEqual(adaRecords());
    expect(bel).toEqual(belRecords());
  });

  it('for a side that has no tag there says that there is none', () => {
    expect(choose(find('ada-k5', null), 'theirs', { ...DECIDED, newId: 'n' })).toMatchObject({
      choice: 'neither',
      result: null,
    });
    expect(chooseNeither(find(null, 'bel-k8'), { ...DECIDED, newId: 'n' }).result).toBeNull();
  });

  it('can take parts of both, and numbers of neither', () => {
    const difference = find('ada-k3', 'bel-k3');
    const made = edit(difference, { span: 'theirs' }, { low: 25, high: null }, { ...DECIDED, newId: 'n' });
    expect(made).toMatchObject({ choice: 'edited', result: { status: 'edited' } });
    expect(made.result?.selectors.quote.exact).toBe('30 of the attackers were killed');
    expect(made.result?.value).toMatchObject({
      claim: { count: { low: 25, high: null, qualifier: 'at_least' } },
    });
    const kind = edit(find('ada-k2', 'bel-k2'), { kind: 'theirs' }, null, { ...DECIDED, newId: 'n' });
    expect(kind.result?.value).toMatchObject({ claim: { kind: 'captured', count: { low: 11 } } });
  });
});

describe('the third layer', () => {
  it('holds what both agree on before anything is decided', () => {
    const layer = decide();
    expect(layer).toMatchObject({ decided: 0, open: 7 });
    expect(layer.bundle.annotations.map(({ id }) => id).toSorted()).toEqual([
      'ada-a1',
      'ada-a2',
      'ada-a3',
      'ada-k1',
      'ada-k9',
    ]);
  });

  it('takes in what was decided, and can be exported in every format', () => {
    const layer = decide(
      choose(find('ada-k4', 'bel-k4'), 'theirs', { ...DECIDED, newId: 'n1' }),
      chooseNeither(find('ada-k5', null), { ...DECIDED, newId: 'n2' }),
    );
    expect(layer).toMatchObject({ decided: 2, open: 5, agreed: 5 });
    expect(layer.bundle.annotations.map(({ id }) => id)).toContain('n1');
    expect(toJsonLd(layer.bundle).ok).toBe(true);
    expect(claimsToCsv(layer.bundle).ok).toBe(true);
    expect(toBackup(layer.bundle, { created: NOW }).ok).toBe(true);
  });

  it('names the tag that stands for another, and drops links to what is not in it', () => {
    const part = { ...ada.annotations[1]! };
    const value = part.value;
    if (value.kind !== 'casualty') throw new Error('no claim');
    const linked: Bundle = {
      ...ada,
      annotations: ada.annotations.map((each) =>
        each.id === 'ada-k1' && each.value.kind === 'casualty'
          ? {
              ...each,
              value: {
                kind: 'casualty' as const,
                claim: { ...each.value.claim, partOf: 'ada-k4', supersedes: 'ada-k5' },
              },
            }
          : each,
      ),
    };
    const both = matchCoders(linked, bel);
    const all = differencesOf('layer', both);
    const four = all.find(({ id }) => id === 'layer/ada-k4/bel-k4');
    if (!four) throw new Error('no difference');
    const layer = thirdLayer('layer', both, all, [choose(four, 'mine', { ...DECIDED, newId: 'n1' })], linked);
    const first = layer.bundle.annotations.find(({ id }) => id === 'ada-k1');
    expect(first?.value).toMatchObject({ claim: { partOf: 'n1', supersedes: null } });
  });
});
