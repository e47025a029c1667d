import { describe, expect, it } from 'vitest';
import type { ActorRow } from '../../components/library/catalog/actor-entries';
import { perhapsOne } from '../../components/library/catalog/perhaps-one';
import type { ActorType } from '../../lib/model';

const row = (name: string, acronym: string, type: ActorType = 'rebel'): ActorRow => ({
  key: `${name}/${type}`,
  name,
  type,
  roles: [],
  mentions: [],
  articles: 1,
  aliases: [`the ${acronym}`, acronym],
  entry: null,
  haystack: '',
});

describe('actors that may be one', () => {
  it('have the same words in another order, and one acronym', () => {
    const pairs = perhapsOne([
      row('Union of Orlo Movements', 'UMO'),
      row('Union of Movements of Orlo', 'UMO'),
    ]);
    expect(pairs.map(({ rows, acronym }) => [...rows.map(({ name }) => name), acronym])).toEqual([
      ['Union of Orlo Movements', 'Union of Movements of Orlo', 'UMO'],
    ]);
  });

  it.each([
    ['of two countries with one acronym', row('Union of Movements of Tarn', 'UMO')],
    ['with the same words and another acronym', row('Union of Movements of Orlo', 'MUO')],
    ['of another type', row('Union of Movements of Orlo', 'UMO', 'organisation')],
    ['with a word more', row('Free Union of Movements of Orlo', 'UMO')],
  ])('are not those %s', (_, other) => {
    expect(perhapsOne([row('Union of Orlo Movements', 'UMO'), other])).toEqual([]);
  });
});
