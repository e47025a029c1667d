import type { CasualtyKind } from '../../model.ts';
import type { Chunk } from '../chunks.ts';
import { STATE_WORDS, VICTIM_NOUN_ROWS } from '../data/triggers.ts';
import { humanness, singular } from '../people.ts';
import { participleLemma } from '../tag-repair.ts';
import { phraseLeft } from '../syntax/coordination.ts';
import { conjunctAt, unitAt, type Conjunct } from '../syntax/phrases.ts';
import { VERB_ROWS } from '../data/triggers.ts';
import { readGroup, readGroups } from '../victims.ts';
import { candidate, type Candidate, type Rule } from './candidate.ts';

const stateKind = (lower: string): CasualtyKind | null =>
  Object.hasOwn(STATE_WORDS, lower) ? STATE_WORDS[lower]! : null;
const kindOfLemma = new Map<string, CasualtyKind>(
  VERB_ROWS.flatMap(({ lemmas, kind }) => lemmas.split(' ').map((lemma) => [lemma, kind] as const)),
);

/** "20 dead", "left 67 people dead", "three found dead": a state word right after the people. */
export const stateRule: Rule = ({ document, parsed }) => {
  const found: Candidate[] = [];
  parsed.units.forEach((unit, index) => {
    if (unit.type !== 'adj') return;
    const kind = stateKind(unit.lower);
    if (!kind) return;
    const before = unitAt(parsed, index - 1);
    if (before?.type !== 'np') return;
    const phrase = phraseLeft(document, parsed, index - 1);
    const groups = phrase
      ? readGroups(document, phrase).filter(({ human, count }) => human === 'yes' || count.text !== null)
      : [];
    if (groups.length === 0) return;
    found.push(
      candidate({
        rule: `state-${unit.lower}`,
        kind,
        groups,
        trigger: unit.first,
        unit: index,
        reasons: [`"${unit.lower}" after the people`],
        base: 0.8,
      }),
    );
  });
  return found;
};

/** "the wounded soldiers", "abducted toddler Ana Deri": a state word inside the noun phrase. */
export const attributeRule: Rule = ({ document, parsed }) => {
  const { tokens } = document;
  const found: Candidate[] = [];
  parsed.units.forEach((unit, index) => {
    if (unit.type !== 'np') return;
    const { chunk } = unit;
    for (let i = chunk.first; i < chunk.head; i++) {
      const token = tokens[i]!;
      if (token.tag !== 'ADJ') continue;
      const lemma = participleLemma(token.lower);
      const kind = (lemma ? kindOfLemma.get(lemma) : null) ?? stateKind(token.lower);
      if (!kind) continue;
      if (humanness(document, chunk) !== 'yes') continue;
      const conjunct = conjunctAt(parsed, index);
      if (!conjunct || conjunct.chunk !== chunk) continue;
      const before: Conjunct = conjunct;
      const group = readGroup(document, before);
      const inner: Chunk = { first: i + 1, last: chunk.last, head: chunk.head, possessor: null };
      const victims = readGroup(document, { ...before, chunk: inner, first: i + 1 });
      found.push(
        candidate({
          rule: `attribute-${token.lower}`,
          kind,
          groups: [{ ...victims, count: group.count, first: group.first }],
          trigger: i,
          unit: index,
          reasons: [`"${token.text}" before the people`],
          base: 0.65,
        }),
      );
      break;
    }
  });
  return found;
};

const victimNouns = new Map(
  VICTIM_NOUN_ROWS.flatMap(({ nouns, kind, id }) =>
    nouns.split(' ').map((noun) => [noun, { kind, id }] as const),
  ),
);

/** "four hostages", "dozens of casualties": the noun says what happened to them. */
export const victimNounRule: Rule = ({ document, parsed }) => {
  const { tokens } = document;
  const found: Candidate[] = [];
  parsed.units.forEach((unit, index) => {
    if (unit.type !== 'np') return;
    const row = victimNouns.get(singular(tokens[unit.chunk.head]!.lower));
    const head = tokens[unit.chunk.head]!;
    if (!row || (head.lower === singular(head.lower) && unit.chunk.first === unit.chunk.head)) return;
    const before = unitAt(parsed, index - 1);
    const counter =
      before?.type === 'prep' && before.lower === 'of' && unitAt(parsed, index - 2)?.type === 'np'
        ? conjunctAt(parsed, index - 2)
        : null;
    const conjunct = counter ?? conjunctAt(parsed, index);
    if (!conjunct) return;
    const group = readGroup(document, conjunct);
    if (tokens[group.head] !== head) return;
    found.push(
      candidate({
        rule: `noun-${row.id}`,
        kind: row.kind,
        groups: [group],
        trigger: unit.chunk.head,
        unit: index,
        negated: group.none,
        reasons: [`noun "${head.text}"`],
        base: 0.65,
      }),
    );
  });
  return found;
};
