import type { Span } from '../../../model.ts';
import type { Claim } from '../../claim.ts';
import { CIVILIANS, COMBATANTS } from '../../data/person-nouns.ts';
import partyNouns from '../../data/party-nouns.json' with { type: 'json' };
import type { AnalysedDocument, Token } from '../../document.ts';
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
  features: string[];
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

/** What speaks for and against one place being a mention of a party. */
/** "Four men – Orel Sabat, …": what stands right before names that tell who they are. */
function introducesNames(tokens: readonly Token[], last: number): boolean {
  const [mark, given, family] = tokens.slice(last + 1, last + 4);
  return /^[–—:]$/.test(mark?.text ?? '') && isCapital(given) && isCapital(family);
}

export function phraseFeatures(
  document: AnalysedDocument,
  phrase: PartyPhrase,
  context: PartyContext,
): string[] {
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
    if (/^(?:ADJ|NOUN|PROPN|VERB)$/.test(tag)) modifiers++;
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
  const features = [
    'bias',
    `reach:${reach}`,
    `rule:${rule}`,
    `kind:${kind}`,
    `status:${status}:${number}`,
    `word:${word}`,
    // Nouns seen too seldom are known by how they end: "-ists", "-ment".
    `suffix:${token.lower.slice(-3)}`,
    `suffix:${token.lower.slice(-4)}`,
    `number:${number}`,
    `determiner:${determiner}`,
    `determiner:${determiner}:${number}`,
    `kind:${kind}:${number}`,
    `kind:${kind}:${determiner}`,
    `kind:${kind}:${short}`,
    `rule:${rule === 'none' ? 'none' : 'some'}:${reach}`,
    `modifiers:${Math.min(modifiers, 4)}`,
    `modifiers:${Math.min(modifiers, 3)}:${number}:${determiner}`,
    `names:${Math.min(names, 2)}`,
    `names:${Math.min(names, 1)}:${kind}`,
    `after:${reach}:${Math.min(after, 2)}`,
    `length:${Math.min(8, last - head)}`,
    `told:${told ?? 'none'}`,
    `block:${block}`,
    `position:${Math.min(3, Math.floor(token.sentence / 3))}`,
    `count:${Math.min(4, count)}`,
    `claims:${context.claims === 0 ? 0 : context.claims < 4 ? 1 : 2}`,
    `claims:${context.claims === 0 ? 0 : 1}:${kind}`,
    ...(type(mention) ? [`type:${type(mention)}`] : []),
    ...(noun ? [`noun:${noun.type}`, ...(noun.definite ? ['noun-definite'] : [])] : []),
    ...(context.victims.has(word) ? ['victim-word', `victim-word:${determiner}`] : []),
    ...(roles.size === 0 ? ['role:none', `role:none:${kind}`, `role:none:${determiner}:${number}`] : []),
  ];
  features.push(`holds:${phrase.holds ?? 'none'}:${short}`);
  if (introduces) features.push('introduces:names');
  for (let i = first; i <= last; i++) {
    const says = ROLE_MODIFIERS.get(tokens[i]!.lower) ?? ROLE_NOUNS.get(tokens[i]!.lower)?.type;
    if (says) features.push(`has:${says}`, `has:${says}:${kind}`);
  }
  for (const what of roles)
    features.push(
      `role:${what}`,
      `role:${what}:${short}`,
      `role:${what}:${determiner}`,
      `role:${what}:${number}`,
    );
  const place = placeOf(document, phrase);
  for (const where of place) {
    features.push(`place:${where}`, `place:${where}:${number}`);
    if (where.startsWith('then-')) features.push(`${where}:${kind}`);
  }
  if (last > head) {
    const join = tokens[head + 1]!;
    features.push(`join:${join.lower}`, `join:${join.lower}:${kind}`, `tail:${tokens[last]!.tag}:${reach}`);
    if (join.tag === 'VERB') features.push(`clause:${join.lemma}`);
  }
  const held = context.tails.get(head);
  features.push(`held:${held ?? 'free'}`, `held:${held ?? 'free'}:${number}:${determiner}`);
  if (context.quoted.has(head)) features.push('quoted', `quoted:${kind}`, `quoted:${determiner}`);
  if (context.title.has(word)) features.push('title-word', `title-word:${determiner}`);
  const seen = context.determiners.get(word);
  if (seen && determiner !== 'the' && seen.has('the')) features.push('later-the', `later-the:${number}`);
  if (seen && determiner === 'the' && seen.size > 1) features.push('the-other');
  for (const scope of context.scopes.get(token.sentence) ?? ['no-claim'])
    features.push(
      `scope:${scope}`,
      `scope:${scope}:${roles.size > 0 ? 'in' : 'out'}`,
      `scope:${scope}:${determiner}:${number}`,
    );
  if (place.includes('subject')) {
    const verb = tokens[last + 1]!;
    features.push(
      `verb:${/ed$|^(?:was|were|had|said|took|went|came|shot|fled|held|left)$/.test(verb.lower) ? 'past' : 'other'}:${number}:${determiner}`,
    );
  }
  if (place.includes('speaks')) features.push(`speaks:${kind}`, `speaks:${determiner}`, `speaks:${reach}`);
  return features;
}

const type = (mention: PartyPhrase['mention']): string | null => mention?.value.type ?? null;

/** The wordings of an article with their features: what any of the places of a wording shows, the wording shows. */
export function partyForms(
  document: AnalysedDocument,
  phrases: readonly PartyPhrase[],
  claims: readonly Claim[],
): PartyForm[] {
  const context = contextOf(document, phrases, claims);
  const byForm = new Map<string, { phrases: PartyPhrase[]; features: Set<string> }>();
  for (const phrase of phrases) {
    const form = formOf(document.text.slice(phrase.start, phrase.end));
    if (form === '') continue;
    const entry = byForm.get(form) ?? { phrases: [], features: new Set<string>() };
    entry.phrases.push(phrase);
    for (const feature of phraseFeatures(document, phrase, context)) entry.features.add(feature);
    byForm.set(form, entry);
  }
  return [...byForm].map(([form, { phrases: places, features }]) => ({
    form,
    phrases: places,
    features: [...features, `times:${Math.min(4, places.length)}`],
  }));
}
