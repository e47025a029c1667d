import type { ActorType, Span } from '../../../model.ts';
import { quantifierLead } from '../../chunks.ts';
import { slice, type AnalysedDocument, type Sentence, type Token } from '../../document.ts';
import type { ActorMention } from '../find-actors.ts';
import { isCapital } from '../capitals.ts';
import { LINKING_ADVERBS, PARTITIVES, PEOPLE_BY_STATE, ROLE_MODIFIERS } from '../words.ts';
import { listEnd, sharedStart } from './coordination.ts';
import { endsOf } from './ends.ts';
import { isPartyHead, TIMES } from './heads.ts';

/**
 * How far a phrase reaches beyond its head: not at all, over "of …", a place, "who …", a participle, a second noun, a
 * list, a name behind a comma or right behind it; or further to the left: over "local, state and" before "federal police", over "all" before "the pupils".
 */
export type Reach =
  | 'base'
  | 'of'
  | 'of-of'
  | 'place'
  | 'who'
  | 'participle'
  | 'and'
  | 'list'
  | 'name'
  | 'led'
  | 'uncounted'
  | 'shared'
  | 'all';

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

/** Modifiers before a chunk that the tagger calls verbs: "the INJURED migrants", "HIJACKED passengers". */
const PARTICIPLE = /(?:ed|wn|en)$/;
const OWNERS = /^(?:his|her|its|their|our|my|your)$/;
/** Quantities and the like that belong to a phrase whatever the tagger says. */
const LOOSE = /^(?:suspected|alleged|unidentified|unknown|armed|masked|other|fellow)$/;
const COUNTED =
  /^(?:the|other|another|further|remaining|first|last|all|some|these|those|his|her|its|their|our)$/;
const LONGEST_QUANTITY = 4;
const QUOTE = /^["“”'‘’]$/;
/** Mentions that tell who a person is: the parties in them ("THE UNION's president") are parties of their own. */
const TELLS_WHO = /^(?:description-of-person|person-after-description|person-with-(?:role|description))$/;
/** What stands before an article: "ALL the captives". */
const BEFORE_ARTICLE = /^(?:all|both|half)$/;

/** Mentions found by what parties are called, not by what they are: these are never weighed here. */
export const isDescribed = ({ rule }: { rule: string }): boolean =>
  /^(?:role-|relation|doers|definite-group|description-beside-name)/.test(rule);

/** Noun phrases of an article that may describe a party, each with its possible ends, in order of the text. */
export function partyPhrases(document: AnalysedDocument, actors: readonly ActorMention[]): PartyPhrase[] {
  const named = new Map<number, ActorType>();
  const bySpan = new Map<number, ActorMention>();
  const keyOf = (first: number, last: number): number => first * document.tokens.length + last;
  for (const mention of actors) {
    if (isDescribed(mention)) bySpan.set(keyOf(mention.first, mention.last), mention);
    else
      for (let i = mention.first; i <= mention.last; i++)
        if (!TELLS_WHO.test(mention.rule) || !isOwner(document, i, mention)) named.set(i, mention.value.type);
  }
  /** The last token of the name that goes on behind a token. */
  const goesOn = new Map<number, number>();
  const nameFrom = new Map<number, number>();
  const bodyFrom = new Map<number, number>();
  for (const mention of actors) {
    if (isDescribed(mention)) continue;
    const from = mention.value.type === 'person' ? nameFrom : bodyFrom;
    from.set(mention.first, Math.max(mention.last, from.get(mention.first) ?? -1));
    if (!TELLS_WHO.test(mention.rule))
      for (let i = mention.first; i < mention.last; i++) goesOn.set(i, mention.last);
  }
  // "Orlo Front" within "Orlo Front of Bresk" is a name itself.
  for (const { rule, last } of actors) if (!isDescribed({ rule })) goesOn.delete(last);
  const found = new Map<number, PartyPhrase>();
  const add = (first: number, last: number, head: number, reach: Reach): void => {
    const key = keyOf(first, last);
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
    let listed = -1;
    for (let i = sentence.first; i <= sentence.last; i++) {
      if (named.has(i) || !isPartyHead(document, i, sentence)) continue;
      const first = startOf(document, i, sentence);
      // "captain Ana Ruiz" is one naming, which the rules for names read.
      if (nameFrom.has(i + 1)) continue;
      // "the risk consultancy Halberd": the description with the name.
      const quoted = QUOTE.test(document.tokens[i + 1]?.text ?? '') ? 1 : 0;
      const body = bodyFrom.get(i + 1 + quoted);
      if (body !== undefined) {
        const closed = quoted > 0 && QUOTE.test(document.tokens[body + 1]?.text ?? '') ? 1 : 0;
        add(first, body + closed, i, 'led');
      }
      add(first, i, i, 'base');
      // "at least nine soldiers" and "soldiers": either may be the naming.
      const plain = afterCount(document.tokens, first, i);
      if (plain > first) add(plain, i, i, 'uncounted');
      // "Rebels of the MOVEMENT for a Free Orlo": no phrase ends inside of a name.
      const ends = endsOf(document, i, sentence).map(([last, reach]): [number, Reach] => [
        goesOn.get(last) ?? last,
        reach,
      ]);
      for (const [last, reach] of ends) if (reach !== 'and' || i > listed) add(first, last, i, reach);
      const list = i > listed ? listEnd(document, i, sentence) : i;
      if (list > i) add(first, list, i, 'list');
      listed = Math.max(listed, list);
      const shared = sharedStart(document, first, sentence);
      if (shared < first) add(shared, i, i, 'shared');
      if (first > sentence.first && BEFORE_ARTICLE.test(document.tokens[first - 1]!.lower))
        add(first - 1, i, i, 'all');
      for (const last of [i, ...ends.map(([end]) => end)]) {
        const name = document.tokens[last + 1]?.text === ',' ? nameFrom.get(last + 2) : undefined;
        if (name !== undefined) add(first, name, i, 'name');
      }
    }
  }
  return [...found.values()].toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** Does this token of a description belong to the owner in it: "THE UNION's president"? */
function isOwner(
  { tokens, chunkOf }: AnalysedDocument,
  index: number,
  { first, last }: ActorMention,
): boolean {
  const chunk = chunkOf[index];
  return (
    chunk != null &&
    chunk.first >= first &&
    chunk.last < last &&
    /^['’]s?$/.test(tokens[chunk.last + 1]!.text)
  );
}

/** The head of a long rule mention: the last token of the first chunk. */
function headOf(document: AnalysedDocument, { first, last }: ActorMention): number {
  for (let i = first; i <= last; i++) {
    const chunk = document.chunkOf[i];
    if (chunk) return Math.min(chunk.head, last);
  }
  return last;
}

/**
 * First token of the phrase: the article, number or possessor, else the modifiers before the head. What the tagger took
 * for a modifier and is a verb ("FACED two hundred shepherds") or a time ("last WEEK Malian soldiers") stays outside.
 */
function startOf({ tokens, chunkOf }: AnalysedDocument, head: number, sentence: Sentence): number {
  const chunk = chunkOf[head];
  // "the four KIDNAPPED": a head outside any chunk has at most an article and a number.
  let limit = Math.max(sentence.first, (chunk?.possessor?.first ?? chunk?.first ?? head) - 2);
  let first = head;
  for (let i = head - 1; i >= limit; i--) {
    const { tag, lower } = tokens[i]!;
    const before = i > sentence.first ? tokens[i - 1] : undefined;
    if (tag === 'NUM') return countStart(tokens, i, chunk?.first ?? i, sentence);
    if (lower === 'those') return i;
    if (tag === 'DET' || OWNERS.test(lower)) return lower === 'that' ? first : i;
    if (/^['’]s?$/.test(lower)) continue;
    // "the “RED DAWN” group", "the Red Dawn (RD) militia"
    const open = i < head ? openingOf(tokens, i, sentence) : -1;
    if (open >= 0) {
      i = first = open;
      limit = Math.max(sentence.first, open - LEAD_OF_NAME);
      continue;
    }
    if (TIMES.has(lower)) break;
    if (LOOSE.test(lower)) {
      first = i;
      continue;
    }
    if (tag === 'VERB' || tag === 'AUX') {
      // "which SHOWED dozens of bodies": nothing modifies a quantity.
      if (PARTITIVES.has(tokens[head]!.lower)) break;
      const opens = !before || /^(?:DET|NUM|ADJ|ADP|PUNCT|ADV)$/.test(before.tag);
      // "condemned the raid and ORDERED troops to act" against "dead and WOUNDED soldiers".
      const state = before?.tag === 'CCONJ' && PEOPLE_BY_STATE.has(lower);
      if (!PARTICIPLE.test(lower) || !(opens || state)) break;
      first = i;
    } else if (lower.endsWith('ing') && !ROLE_MODIFIERS.has(lower) && before?.tag !== 'DET') break;
    else if (/^(?:ADJ|NOUN|PROPN|SYM)$/.test(tag)) first = i;
    else if (tag === 'ADV' && tokens[i + 1]!.tag === 'ADJ' && !LINKING_ADVERBS.has(lower)) first = i;
    else break;
  }
  return first;
}

/** Words before a quotation or bracket that may belong to it: "the militant Islamic State (IS) group". */
const LEAD_OF_NAME = 5;
/** Words in quotation marks or brackets before a head at most. */
const LONGEST_QUOTED = 5;

/** Where the quotation or bracket opens that ends at `index` and begins with a capital; -1 when none does. */
function openingOf(tokens: readonly Token[], index: number, sentence: Sentence): number {
  const closing = tokens[index]!.text;
  const opening = /^["“”]$/.test(closing) ? /^["“]$/ : closing === ')' ? /^\($/ : null;
  if (!opening) return -1;
  for (let i = index - 2; i > sentence.first && index - i <= LONGEST_QUOTED + 1; i--)
    if (opening.test(tokens[i]!.text)) return isCapital(tokens[i + 1]) ? i : -1;
  return -1;
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
