import type { ActorType, Span } from '../../../model.ts';
import { quantifierLead, type Chunk } from '../../chunks.ts';
import { humanness, isPersonNoun, isPlural, singular } from '../../people.ts';
import { DAY_WORDS } from '../../data/time-words.ts';
import { slice, type AnalysedDocument, type Sentence, type Token } from '../../document.ts';
import type { ActorMention } from '../find-actors.ts';
import { isCapital } from '../capitals.ts';
import { headAt, isHead } from '../phrase-head.ts';
import partyNouns from '../../data/party-nouns.json' with { type: 'json' };
import { PARTITIVES, ROLE_MODIFIERS } from '../words.ts';

/** How far a phrase reaches beyond its head: not at all, over "of …", a place, "who …", a participle, a second noun. */
export type Reach = 'base' | 'of' | 'of-of' | 'place' | 'who' | 'participle' | 'and' | 'name' | 'uncounted';

/** A noun phrase that may describe a party, with one of its possible ends. Token positions are inclusive. */
export interface PartyPhrase extends Span {
  first: number;
  last: number;
  head: number;
  reach: Reach;
  /** The rule mention with exactly these words, where there is one. */
  mention: ActorMention | null;
  /** The type of the named party inside: "members of the RED DAWN". */
  holds: ActorType | null;
}

/** Words of a relative clause or participle phrase at most. */
const LONGEST_CLAUSE = 14;
/** Modifiers before a chunk that the tagger calls verbs: "the INJURED migrants", "HIJACKED passengers". */
const PARTICIPLE = /(?:ed|wn|en)$/;
const PLACE_JOINS = /^(?:in|from|at|on|near|with|for|by|inside|outside|across|under|behind|aboard)$/;
const OWNERS = /^(?:his|her|its|their|our|my|your)$/;
/** Quantities and the like that belong to a phrase whatever the tagger says. */
const LOOSE = /^(?:suspected|alleged|unidentified|unknown|armed|masked|other|fellow)$/;
const TIMES = new Set([
  ...DAY_WORDS,
  'week',
  'month',
  'year',
  'weekend',
  'weeks',
  'months',
  'years',
  'time',
  'spring',
  'summer',
  'autumn',
  'winter',
]);
const COUNTED =
  /^(?:the|other|another|further|remaining|first|last|all|some|these|those|his|her|its|their|our)$/;
const LONGEST_QUANTITY = 4;
const RELATIVE = /^(?:who|whom|whose|that|which)$/;
/** "the accused", "the injured": people by a participle. */
const NOMINAL =
  /^(?:accused|abducted|arrested|captured|deceased|detained|disappeared|displaced|executed|freed|injured|kidnapped|killed|missing|wounded|slain|dead|bereaved)$/;

/** Mentions found by what parties are called, not by what they are: these are never weighed here. */
export const isDescribed = ({ rule }: { rule: string }): boolean =>
  /^(?:role-|relation|doers|definite-group|description-beside-name)/.test(rule);

const PARTY_NOUNS = new Set(partyNouns.nouns.flatMap(({ words }) => words));

/** Noun phrases of an article that may describe a party, each with its possible ends, in order of the text. */
export function partyPhrases(document: AnalysedDocument, actors: readonly ActorMention[]): PartyPhrase[] {
  const named = new Map<number, ActorType>();
  const bySpan = new Map<string, ActorMention>();
  for (const mention of actors) {
    if (isDescribed(mention)) bySpan.set(`${mention.first}-${mention.last}`, mention);
    else for (let i = mention.first; i <= mention.last; i++) named.set(i, mention.value.type);
  }
  const nameFrom = new Map<number, number>();
  for (const mention of actors)
    if (mention.value.type === 'person' && !isDescribed(mention))
      nameFrom.set(mention.first, Math.max(mention.last, nameFrom.get(mention.first) ?? -1));
  const found = new Map<string, PartyPhrase>();
  const add = (first: number, last: number, head: number, reach: Reach): void => {
    const key = `${first}-${last}`;
    if (found.has(key)) return;
    const { start, end } = slice(document, first, last);
    let holds: ActorType | null = null;
    for (let i = first; i <= last && holds === null; i++) holds = named.get(i) ?? null;
    found.set(key, { start, end, first, last, head, reach, mention: bySpan.get(key) ?? null, holds });
  };
  for (const mention of bySpan.values()) {
    const long = /-with-tail|-part$/.test(mention.rule);
    add(mention.first, mention.last, long ? headOf(document, mention) : mention.last, long ? 'of' : 'base');
  }
  for (const sentence of document.sentences) {
    for (let i = sentence.first; i <= sentence.last; i++) {
      if (named.has(i) || !isPartyHead(document, i, sentence)) continue;
      const first = startOf(document, i, sentence);
      // "captain Ana Ruiz" is one naming, which the rules for names read.
      if (nameFrom.has(i + 1)) continue;
      add(first, i, i, 'base');
      // "at least nine soldiers" and "soldiers": either may be the naming.
      const plain = afterCount(document.tokens, first, i);
      if (plain > first) add(plain, i, i, 'uncounted');
      const ends = endsOf(document, i, sentence);
      for (const [last, reach] of ends) add(first, last, i, reach);
      for (const last of [i, ...ends.map(([end]) => end)]) {
        const name = document.tokens[last + 1]?.text === ',' ? nameFrom.get(last + 2) : undefined;
        if (name !== undefined) add(first, name, i, 'name');
      }
    }
  }
  return [...found.values()].toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** The head of a long rule mention: the last token of the first chunk. */
function headOf(document: AnalysedDocument, { first, last }: ActorMention): number {
  for (let i = first; i <= last; i++) {
    const chunk = document.chunkOf[i];
    if (chunk) return Math.min(chunk.head, last);
  }
  return last;
}

/** Is this token the head of a noun phrase for people, groups or bodies? */
function isPartyHead(document: AnalysedDocument, index: number, sentence: Sentence): boolean {
  const { tokens, chunkOf } = document;
  const token = tokens[index]!;
  const chunk = chunkOf[index];
  if (token.tag === 'PRON' || token.tag === 'PUNCT' || token.tag === 'ADP') return false;
  const next = index < sentence.last ? tokens[index + 1] : undefined;
  if (next?.lower === 'of' && (PARTITIVES.has(token.lower) || token.tag === 'NUM'))
    return namesPeople(document, index + 2, sentence);
  if (TIMES.has(token.lower)) return false;
  if (NOMINAL.test(token.lower)) return tokens[index - 1]?.tag === 'DET' && next?.tag !== 'NOUN';
  // "the movement of the clock", "the group of islands": what is moved or grouped must be people.
  const role = headAt(tokens, index, sentence);
  const gathers = next?.lower === 'of' && PARTY_NOUNS.has(singular(token.lower));
  if (gathers && !namesPeople(document, index + 2, sentence)) return false;
  if (role && isHead(tokens, index, role, sentence)) return true;
  if (chunk?.head !== index || token.tag === 'NUM') return false;
  if (PARTY_NOUNS.has(singular(token.lower))) return true;
  if (/-year-olds?$/.test(token.lower) || isPersonNoun(token.lower)) return true;
  // "The Dorna River" is a name; those have rules of their own.
  if (!isPlural(token) && (token.tag === 'PROPN' || (index > sentence.first && isCapital(token))))
    return false;
  return humanness(document, chunk) !== 'no';
}

/** Does the noun phrase that starts here name people or a name? */
function namesPeople(document: AnalysedDocument, index: number, sentence: Sentence): boolean {
  const { tokens, chunkOf } = document;
  const chunk = chunkOf[index] ?? chunkOf[index + 1];
  if (!chunk || chunk.last > sentence.last) return false;
  return isCapital(tokens[chunk.head]) || humanness(document, chunk) !== 'no';
}

/**
 * First token of the phrase: the article, number or possessor, else the modifiers before the head. What the tagger took
 * for a modifier and is a verb ("FACED two hundred shepherds") or a time ("last WEEK Malian soldiers") stays outside.
 */
function startOf({ tokens, chunkOf }: AnalysedDocument, head: number, sentence: Sentence): number {
  const chunk = chunkOf[head];
  const limit = Math.max(sentence.first, chunk ? (chunk.possessor?.first ?? chunk.first) - 2 : head);
  let first = head;
  for (let i = head - 1; i >= limit; i--) {
    const { tag, lower } = tokens[i]!;
    const before = i > sentence.first ? tokens[i - 1] : undefined;
    if (tag === 'NUM') return countStart(tokens, i, chunk?.first ?? i, sentence);
    if (tag === 'DET' || OWNERS.test(lower)) return lower === 'that' ? first : i;
    if (/^['’]s?$/.test(lower)) continue;
    if (TIMES.has(lower)) break;
    if (LOOSE.test(lower)) {
      first = i;
      continue;
    }
    if (tag === 'VERB' || tag === 'AUX') {
      const opens = !before || /^(?:DET|NUM|ADJ|ADP|CCONJ|PUNCT|ADV)$/.test(before.tag);
      if (!PARTICIPLE.test(lower) || !opens) break;
      first = i;
    } else if (lower.endsWith('ing') && !ROLE_MODIFIERS.has(lower) && before?.tag !== 'DET') break;
    else if (/^(?:ADJ|NOUN|PROPN|SYM)$/.test(tag)) first = i;
    else if (tag === 'ADV' && tokens[i + 1]!.tag === 'ADJ') first = i;
    else break;
  }
  return first;
}

/** Where a phrase with a number begins: "AT LEAST nine soldiers", "THE OTHER five students". */
function countStart(
  tokens: readonly Token[],
  number: number,
  chunkFirst: number,
  sentence: Sentence,
): number {
  for (let i = Math.max(chunkFirst, number - LONGEST_QUANTITY); i < number; i++) {
    const lead = quantifierLead(tokens, i, number);
    if (lead > 0 && i + lead === number) return i;
  }
  let first = number;
  while (first > sentence.first && tokens[first - 1]!.tag === 'NUM') first--;
  while (first > sentence.first && COUNTED.test(tokens[first - 1]!.lower)) first--;
  return first;
}

/** The first word behind the number of a phrase; the phrase's own first word where there is none or nothing else. */
function afterCount(tokens: readonly Token[], first: number, head: number): number {
  if (first + 1 >= head && !/^(?:at|up|some|over|about|around|nearly|almost)$/.test(tokens[first]!.lower))
    return first;
  for (let i = head - 1; i > first; i--) if (tokens[i]!.tag === 'NUM') return i + 1;
  return first;
}

/** The further ends that a phrase may have. */
function endsOf(document: AnalysedDocument, head: number, sentence: Sentence): [number, Reach][] {
  const { tokens } = document;
  const ends: [number, Reach][] = [];
  const next = tokens[head + 1];
  if (!next || head >= sentence.last) return ends;
  if (next.lower === 'of') {
    const end = phraseEnd(document, head + 2, sentence);
    if (end < 0) return ends;
    ends.push([end, 'of']);
    const further = tokens[end + 1]?.lower ?? '';
    if (end < sentence.last && (further === 'of' || PLACE_JOINS.test(further))) {
      const last = phraseEnd(document, end + 2, sentence);
      if (last > 0) ends.push([last, 'of-of']);
    }
    if (RELATIVE.test(further) && end < sentence.last)
      ends.push([clauseEnd(tokens, end + 1, sentence), 'who']);
  } else if (PLACE_JOINS.test(next.lower)) {
    const end = phraseEnd(document, head + 2, sentence);
    if (end > 0) ends.push([end, 'place']);
  } else if (RELATIVE.test(next.lower)) {
    ends.push([clauseEnd(tokens, head + 1, sentence), 'who']);
  } else if (next.tag === 'VERB' && /(?:ed|ing|wn|en|led|held)$/.test(next.lower)) {
    ends.push([clauseEnd(tokens, head + 1, sentence), 'participle']);
  } else if (next.lower === 'and') {
    const end = phraseEnd(document, head + 2, sentence);
    if (end > 0 && isPartyHead(document, end, sentence)) ends.push([end, 'and']);
  }
  return ends;
}

/** Last token of the noun phrase that starts at `index`, over possessors; -1 when none starts there. */
function phraseEnd({ tokens, chunkOf }: AnalysedDocument, index: number, sentence: Sentence): number {
  if (index > sentence.last) return -1;
  const begin = chunkOf[index] ?? chunkOf[index + 1];
  if (!begin || begin.first > index + 1) return -1;
  let chunk: Chunk = begin;
  for (let step = 0; step < 3; step++) {
    // "on March 5", "this week": a time says nothing about who.
    if (TIMES.has(tokens[chunk.head]!.lower) || tokens[chunk.head]!.tag === 'NUM') return -1;
    const owned: Chunk | null | undefined = chunkOf[chunk.last + 2];
    if (!owned || owned.possessor !== chunk || owned.last > sentence.last) break;
    chunk = owned;
  }
  return TIMES.has(tokens[chunk.head]!.lower) ? -1 : chunk.last;
}

/** Last token of the relative clause or participle phrase that starts at `from`. */
function clauseEnd(tokens: readonly Token[], from: number, sentence: Sentence): number {
  let verbs = 0;
  let i = from;
  for (; i <= sentence.last && i - from < LONGEST_CLAUSE; i++) {
    const { tag, lower } = tokens[i]!;
    if (tag === 'PUNCT' && !/^['’"“”]$/.test(lower)) break;
    if (tag === 'VERB' || tag === 'AUX') {
      const goes = /^(?:VERB|AUX|ADV|PART)$/.test(tokens[i - 1]!.tag) || tokens[i - 1]!.lower === 'to';
      if (!goes && i > from && ++verbs > 1 && tokens[i - 1]!.lower !== 'and') break;
    }
  }
  return i - 1;
}
