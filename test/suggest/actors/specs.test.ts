import { describe, expect, test } from 'vitest';
import type { ActorRole, ActorSuggestion, ActorType } from '../../../lib/model.ts';
import { reasonWords } from '../../../lib/suggest/reasons.ts';
import { suggest } from '../../../lib/suggest/pipeline.ts';
import { articleFromText } from '../../../lib/text/plain.ts';
import oneParty from './one-party.json' with { type: 'json' };
import specs from './specs.json' with { type: 'json' };

interface Expected {
  quote: string;
  type?: ActorType;
  /** Mentions with the same label are one party, with different labels different ones. */
  party?: string;
  roles?: ActorRole[];
  /** How often this quote is a mention; any number of times when left out. */
  count?: number;
}

interface Spec {
  id: string;
  text: string;
  mentions?: Expected[];
  /** Words that must not be a mention by themselves. */
  not?: string[];
}

const actorsOf = (text: string): ActorSuggestion[] =>
  suggest(articleFromText(text)).suggestions.filter((suggestion) => suggestion.kind === 'actor');

/** What was found, for the reader of a failing test. */
const trace = (found: ActorSuggestion[]): string =>
  found
    .map(
      ({ quote, rule, value, reasons }) =>
        `${quote} [${value.actor} ${value.type} ${value.roles.join('+')}] ${rule}: ${reasons.map(reasonWords).join('; ')}`,
    )
    .join('\n');

describe('actor specs', () => {
  test.each([...specs, ...oneParty] as Spec[])('$id', ({ text, mentions = [], not = [] }) => {
    const found = actorsOf(text);
    const parties = new Map<string, string>();
    for (const { quote, type, party, roles, count } of mentions) {
      const matches = found.filter((mention) => mention.quote === quote);
      expect(matches.length, `"${quote}" is not found:\n${trace(found)}`).toBeGreaterThan(0);
      if (count !== undefined) expect(matches.length, trace(found)).toBe(count);
      for (const { value } of matches) {
        if (type) expect(value.type, `type of "${quote}":\n${trace(found)}`).toBe(type);
        for (const role of roles ?? [])
          expect(value.roles, `roles of "${quote}":\n${trace(found)}`).toContain(role);
        if (!party) continue;
        const known = parties.get(party);
        if (known) expect(value.actor, `"${quote}" is not linked:\n${trace(found)}`).toBe(known);
        parties.set(party, value.actor);
      }
    }
    expect(new Set(parties.values()).size, `parties run together:\n${trace(found)}`).toBe(parties.size);
    for (const quote of not) {
      expect(
        found.map((mention) => mention.quote),
        `"${quote}" must stay silent:\n${trace(found)}`,
      ).not.toContain(quote);
    }
  });

  test('every mention lies where its quote stands, and ids of specs are unique', () => {
    expect(new Set(specs.map(({ id }) => id)).size).toBe(specs.length);
    for (const { text } of specs) {
      for (const { start, end, quote } of actorsOf(text)) expect(text.slice(start, end)).toBe(quote);
    }
  });
});

describe("the reader's own list", () => {
  const entry = {
    id: 'e1',
    name: 'Brothers of the Ridge',
    type: 'militia' as const,
    aliases: ['Ridge Brothers', 'BOR'],
    identifiers: {},
    created: '2024-01-01T00:00:00Z',
    modified: '2024-01-01T00:00:00Z',
  };

  test('is used before the shipped lexicon, with names, aliases and acronyms', () => {
    const text = 'The Ridge Brothers burned a truck. BOR men left later. Hamas denied any part.';
    const own = { ...entry, aliases: [...entry.aliases, 'Hamas'] };
    const found = suggest(articleFromText(text), { actors: [own] }).suggestions.filter(
      ({ kind }) => kind === 'actor',
    ) as ActorSuggestion[];
    for (const quote of ['Ridge Brothers', 'BOR', 'Hamas']) {
      const mention = found.find((suggestion) => suggestion.quote === quote);
      expect(mention?.rule, trace(found)).toBe('own-list');
      expect(mention?.value).toMatchObject({ name: 'Brothers of the Ridge', type: 'militia' });
    }
  });
});
