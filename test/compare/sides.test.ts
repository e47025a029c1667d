/** Which rows are the same people of one side, told in other words; which stay apart; of which nobody can say. */
import { describe, expect, test } from 'vitest';
import { compareEvent } from '../../lib/compare/comparison';
import { namingOf } from '../../lib/compare/naming';
import type { ActorType, CasualtyKind, Certainty, Party } from '../../lib/model';
import { articleOf, says } from './claims';
import cases from './sides.json';

const ARTICLES = {
  a: articleOf('a', '2026-03-02'),
  b: articleOf('b', '2026-03-03'),
  c: articleOf('c', '2026-03-04'),
};

const ACTORS: Record<string, [name: string, type: ActorType]> = {
  army: ['Orlo army', 'state_forces'],
  front: ['Ridge Front', 'rebel'],
  league: ['River League', 'militia'],
  mayor: ['Dorna town hall', 'state'],
};

interface Spec {
  in: string;
  count: string;
  victims: string;
  /** Ids of `ACTORS`. */
  of?: string;
  by?: string;
  says?: string;
  certainty?: string;
  kind?: string;
  partOf?: string;
}

interface Case {
  claims: Spec[];
  rows: string[][];
  unsure?: string[][];
  apart?: string[];
  several?: boolean;
}

function party(id: string): Party {
  const text = ACTORS[id]?.[0] ?? id;
  return { start: 0, end: 1, text, resolved: text, actor: id };
}

function compared({ claims, apart = [], several = false }: Case) {
  const actors = Object.entries(ACTORS).map(([id, [name, type]]) => ({
    id,
    name,
    type,
    aliases: [],
    identifiers: {},
    note: '',
    created: '',
    modified: '',
  }));
  const told = claims.map((spec, index) => {
    const { annotation, claim } = says(ARTICLES[spec.in as 'a'], spec.count, {
      id: `k${index}`,
      victims: spec.victims,
      kind: (spec.kind ?? 'killed') as CasualtyKind,
      partOf: spec.partOf ?? null,
      perpetrator: spec.by
        ? { ...party(spec.by), certainty: (spec.certainty ?? 'stated') as Certainty }
        : null,
    });
    const source = spec.says ? { ...party(spec.says), stance: 'states' as const } : null;
    const victims = claim.victims && { ...claim.victims, actor: spec.of ?? null };
    return { annotation, claim: { ...claim, source, victims } };
  });
  const naming = namingOf({ annotations: [], actors });
  const choices = apart.map((words) => ({ words, group: words }));
  return compareEvent({
    articles: Object.values(ARTICLES),
    claims: told,
    choices,
    naming,
    isOneEvent: !several,
  });
}

const sorted = (sets: string[][]): string[] => sets.map((set) => set.toSorted().join(' + ')).toSorted();

describe('people of one side', () => {
  test.each(cases as (Case & { case: string })[])('$case', (spec) => {
    const { groups, unsure } = compared(spec);
    const words = new Map(
      groups.map(({ key, cells }) => [key, cells.flat().map(({ item }) => item.claim.victims?.text ?? '')]),
    );
    expect(sorted([...words.values()])).toEqual(sorted(spec.rows));
    const open = unsure.map((pair) => pair.flatMap((key) => words.get(key) ?? []));
    expect(sorted(open)).toEqual(sorted(spec.unsure ?? []));
  });

  test('stand in one row with the reason, in any order of the articles', () => {
    const [spec] = cases as Case[];
    const { groups } = compared(spec!);
    const row = groups.find(({ victims }) => victims === 'assailants');
    expect(row).toMatchObject({ low: 4, high: 30, agreement: 'conflict', voices: 2 });
    expect(row?.others).toMatchObject([{ words: 'its fighters', reason: 'side' }]);
    const turned = compared({ ...spec!, claims: spec!.claims.toReversed() });
    expect(turned.groups.map(({ low, high }) => [low, high])).toEqual(
      groups.map(({ low, high }) => [low, high]),
    );
  });
});
