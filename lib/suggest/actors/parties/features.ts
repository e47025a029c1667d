import type { Span } from '../../../model.ts';
import type { Claim } from '../../claim.ts';
import { CIVILIANS, COMBATANTS } from '../../data/person-nouns.ts';
import partyNouns from '../../data/party-nouns.json' with { type: 'json' };
import type { AnalysedDocument, Token } from '../../document.ts';
import { FeatureCollector, type FeatureIndex } from '../../feature-index.ts';
import { isPersonNoun, isPlural, singular } from '../../people.ts';
import { isCapital } from '../capitals.ts';
import { headAt } from '../phrase-head.ts';
import { speaks } from '../speech.ts';
import { ROLE_MODIFIERS, ROLE_NOUNS, SPEECH_LEMMAS } from '../words.ts';
import { contextOf, determinerOf, type PartyContext } from './context.ts';
import type { PartyPhrase } from './phrases.ts';

/** A wording of the article that may describe a party: all places where it stands, and what speaks for and against it. */
export interface PartyForm {
  form: string;
  phrases: PartyPhrase[];
  /** Numbers of the index that the wordings were read with. */
  features: number[];
  /** How the parties of claims and its places cover each other: "victim-same". */
  roles: ReadonlySet<string>;
  /** What determines its places, in order of the text. */
  determiners: ReadonlySet<string>;
  /** One of its places speaks. */
  speaks: boolean;
  /** One of its places stands right before names that tell who they are. */
  introduces: boolean;
}

const civilians = new Set(CIVILIANS);
const combatants = new Set(COMBATANTS);
const GROUPS = new Map(
  partyNouns.nouns.flatMap(({ id, words }) => words.map((word): [string, string] => [word, id])),
);
const OPENER =
  /^(?:the|an?|its|his|her|their|this|that|these|those|some|several|two|three|four|five|six|seven|eight|nine|ten|\d+)$/;

const ASCII = /^[\0-\x7f]*$/;
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/u;

/** The words of a naming in lower case without what determines it: wordings that differ only there are one. */
export function formOf(words: string): string {
  const plain = ASCII.test(words) ? words : words.normalize('NFKD').replace(/\p{M}/gu, '');
  const parts = plain
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .split(BETWEEN_WORDS)
    .filter((part) => part !== '');
  let from = 0;
  while (from < parts.length - 1 && OPENER.test(parts[from]!)) from++;
  return parts.slice(from).join(' ');
}

/** Where a phrase stands to the verbs and prepositions around it. */
function placeOf(document: AnalysedDocument, { first, last }: PartyPhrase): string[] {
  const { tokens } = document;
  const sentence = tokens[first]!.sentence;
  const at = (index: number): Token | undefined =>
    tokens[index]?.sentence === sentence ? tokens[index] : undefined;
  const found: string[] = [];
  const before = at(first - 1);
  const after = at(last + 1);
  if (speaks(document, first, last)) found.push('speaks');
  if (!before) found.push('opens');
  else if (before.tag === 'ADP') found.push(`after-${before.lower}`);
  else if (before.tag === 'AUX' && /^(?:is|was|are|were|be|been|being|'s)$/.test(before.lower))
    found.push('predicate');
  else if (before.tag === 'VERB') found.push('object', ...(SPEECH_LEMMAS.has(before.lemma) ? ['told'] : []));
  else if (before.text === ',') found.push('after-comma');
  else if (before.lower === 'and' || before.lower === 'or') found.push('after-and');
  else found.push(`before-${before.tag}`);
  if (!after) found.push('ends');
  else if (after.tag === 'VERB') found.push('subject');
  else if (after.tag === 'AUX') {
    let j = last + 2;
    while (at(j) && /^(?:AUX|ADV)$/.test(at(j)!.tag)) j++;
    const passive = /^(?:is|was|are|were|be|been)$/.test(at(j - 1)!.lower) && at(j)?.tag === 'VERB';
    found.push('subject', passive && !at(j)!.lower.endsWith('ing') ? 'passive' : 'aux');
  } else if (after.tag === 'ADP')
    found.push(`then-${/^(?:of|in|from|for|with|at|by|to)$/.test(after.lower) ? after.lower : 'adp'}`);
  else if (/^(?:who|whose|which|that)$/.test(after.lower)) found.push('then-who');
  else if (after.text === ',') found.push('then-comma');
  else if (after.lower === 'and') found.push('then-and');
  else if (/^['’]s?$/.test(after.text)) found.push('owner');
  else if (isCapital(after)) found.push('then-name');
  else found.push(`then-${after.tag}`);
  return found;
}

const inside = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** How a claim's party and a phrase cover each other. */
function coverOf(phrase: PartyPhrase, head: Token, span: Span): string | null {
  if (!overlaps(phrase, span)) return null;
  if (!(span.start <= head.start && head.end <= span.end)) return 'touch';
  if (Math.abs(phrase.end - span.end) <= 1) return 'same';
  return inside(phrase, span) ? 'inside' : 'wider';
}

/** "Four men – Orel Sabat, …": what stands right before names that tell who they are. */
function introducesNames(tokens: readonly Token[], last: number): boolean {
  const [mark, given, family] = tokens.slice(last + 1, last + 4);
  return /^[–—:]$/.test(mark?.text ?? '') && isCapital(given) && isCapital(family);
}

/** What the places of one wording show together. */
interface Shown {
  roles: Set<string>;
  determiners: Set<string>;
  speaks: boolean;
  introduces: boolean;
}

/** Adds what speaks for and against one place being a mention of a party. */
function addPhrase(
  found: FeatureCollector,
  shown: Shown,
  document: AnalysedDocument,
  phrase: PartyPhrase,
  context: PartyContext,
): void {
  const { tokens, sentences } = document;
  const { first, last, head, reach, mention } = phrase;
  const token = tokens[head]!;
  const sentence = sentences[token.sentence]!;
  const word = singular(token.lower);
  const role = headAt(tokens, head, sentence);
  const noun = role?.noun;
  const kind = noun
    ? noun.cluster
    : role?.weak
      ? `weak-${role.weak}`
      : (GROUPS.get(word) ?? (isPersonNoun(token.lower) ? 'person-noun' : 'other'));
  const status = combatants.has(word) ? 'combatant' : civilians.has(word) ? 'civilian' : 'none';
  const number = isPlural(token) ? 'many' : 'one';
  const determiner = determinerOf(tokens, phrase);
  const block = document.blocks[sentence.block]!.kind;
  let modifiers = 0;
  let names = 0;
  let told: string | null = null;
  for (let i = first; i < head; i++) {
    const { tag, lower } = tokens[i]!;
    if (tag === 'ADJ' || tag === 'NOUN' || tag === 'PROPN' || tag === 'VERB') modifiers++;
    if (isCapital(tokens[i]) && i > sentence.first) names++;
    told ??= ROLE_MODIFIERS.get(lower) ?? null;
  }
  let after = 0;
  for (let i = head + 1; i <= last; i++) if (isCapital(tokens[i])) after++;
  const count = context.heads.get(word) ?? 0;
  const roles = new Set<string>();
  for (const { span, role: what } of context.spans.get(token.sentence) ?? []) {
    const cover = coverOf(phrase, token, span);
    if (cover) roles.add(`${what}-${cover}`);
  }
  const introduces = number === 'many' && introducesNames(tokens, last);
  const short = reach === 'base' ? 'base' : 'long';
  const rule = mention ? mention.rule : 'none';
  found.add('bias');
  found.add('reach', reach);
  found.add('rule', rule);
  found.add('kind', kind);
  found.add('status', status, number);
  found.add('word', word);
  // Nouns seen too seldom are known by how they end: "-ists", "-ment".
  found.add('suffix', token.lower.slice(-3));
  found.add('suffix', token.lower.slice(-4));
  found.add('number', number);
  found.add('determiner', determiner);
  found.add('determiner', determiner, number);
  found.add('kind', kind, number);
  found.add('kind', kind, determiner);
  found.add('kind', kind, short);
  found.add('rule', rule === 'none' ? 'none' : 'some', reach);
  found.add('modifiers', upTo(4, modifiers));
  found.add('modifiers', upTo(3, modifiers), number, determiner);
  found.add('names', upTo(2, names));
  found.add('names', upTo(1, names), kind);
  found.add('after', reach, upTo(2, after));
  found.add('length', upTo(8, last - head));
  found.add('told', told ?? 'none');
  found.add('block', block);
  found.add('position', upTo(3, Math.floor(token.sentence / 3)));
  found.add('count', upTo(4, count));
  found.add('claims', context.claims === 0 ? '0' : context.claims < 4 ? '1' : '2');
  found.add('claims', context.claims === 0 ? '0' : '1', kind);
  if (mention?.value.type) found.add('type', mention.value.type);
  if (noun) {
    found.add('noun', noun.type);
    if (noun.definite) found.add('noun-definite');
  }
  if (context.victims.has(word)) {
    found.add('victim-word');
    found.add('victim-word', determiner);
  }
  if (roles.size === 0) {
    found.add('role', 'none');
    found.add('role', 'none', kind);
    found.add('role', 'none', determiner, number);
  }
  found.add('holds', phrase.holds ?? 'none', short);
  if (introduces) found.add('introduces', 'names');
  for (let i = first; i <= last; i++) {
    const says = ROLE_MODIFIERS.get(tokens[i]!.lower) ?? ROLE_NOUNS.get(tokens[i]!.lower)?.type;
    if (!says) continue;
    found.add('has', says);
    found.add('has', says, kind);
  }
  for (const what of roles) {
    found.add('role', what);
    found.add('role', what, short);
    found.add('role', what, determiner);
    found.add('role', what, number);
    shown.roles.add(what);
  }
  const place = placeOf(document, phrase);
  for (const where of place) {
    found.add('place', where);
    found.add('place', where, number);
    if (where.startsWith('then-')) found.add(where, kind);
  }
  if (last > head) {
    const join = tokens[head + 1]!;
    found.add('join', join.lower);
    found.add('join', join.lower, kind);
    found.add('tail', tokens[last]!.tag, reach);
    if (join.tag === 'VERB') found.add('clause', join.lemma);
  }
  const held = context.tails.get(head) ?? 'free';
  found.add('held', held);
  found.add('held', held, number, determiner);
  if (context.quoted.has(head)) {
    found.add('quoted');
    found.add('quoted', kind);
    found.add('quoted', determiner);
  }
  if (context.title.has(word)) {
    found.add('title-word');
    found.add('title-word', determiner);
  }
  const seen = context.determiners.get(word);
  if (seen && determiner !== 'the' && seen.has('the')) {
    found.add('later-the');
    found.add('later-the', number);
  }
  if (seen && determiner === 'the' && seen.size > 1) found.add('the-other');
  for (const scope of context.scopes.get(token.sentence) ?? NO_CLAIM) {
    found.add('scope', scope);
    found.add('scope', scope, roles.size > 0 ? 'in' : 'out');
    found.add('scope', scope, determiner, number);
  }
  if (place.includes('subject')) {
    const verb = tokens[last + 1]!;
    found.add('verb', PAST.test(verb.lower) ? 'past' : 'other', number, determiner);
  }
  const says = place.includes('speaks');
  if (says) {
    found.add('speaks', kind);
    found.add('speaks', determiner);
    found.add('speaks', reach);
  }
  shown.determiners.add(determiner);
  shown.speaks ||= says;
  shown.introduces ||= introduces;
}

const PAST = /ed$|^(?:was|were|had|said|took|went|came|shot|fled|held|left)$/;
const NO_CLAIM = ['no-claim'];
const NUMERALS = ['0', '1', '2', '3', '4', '5', '6', '7', '8'];

/** A number as part of a name, the larger ones as one. */
const upTo = (most: number, number: number): string => NUMERALS[Math.min(most, number)]!;

/** The wordings of an article with their features: what any of the places of a wording shows, the wording shows. */
export function partyForms(
  document: AnalysedDocument,
  phrases: readonly PartyPhrase[],
  claims: readonly Claim[],
  index: FeatureIndex,
): PartyForm[] {
  const context = contextOf(document, phrases, claims);
  const byForm = new Map<string, PartyPhrase[]>();
  for (const phrase of phrases) {
    const form = formOf(document.text.slice(phrase.start, phrase.end));
    const places = byForm.get(form);
    if (places) places.push(phrase);
    else if (form !== '') byForm.set(form, [phrase]);
  }
  const found = new FeatureCollector(index);
  return [...byForm].map(([form, places]) => {
    const shown: Shown = { roles: new Set(), determiners: new Set(), speaks: false, introduces: false };
    for (const phrase of places) addPhrase(found, shown, document, phrase, context);
    found.add('times', upTo(4, places.length));
    return { form, phrases: places, features: found.take(), ...shown };
  });
}
