import nameContext from '../../data/name-context.json' with { type: 'json' };
import type { AnalysedDocument, Token } from '../../document.ts';
import type { FeatureIndex } from '../../feature-index.ts';
import { fold } from '../fold.ts';
import { GIVEN_NAMES, PARTICLES, PLACE_WORDS, ROLE_NOUNS, SPEECH_LEMMAS } from '../words.ts';
import { keyOf, type Form, type Place } from './forms.ts';

/*
 * What an article shows of a capitalised form, as names of features: how the words look, and what stands beside them
 * at any of their places. A form is judged by all its places together, as a reader does: "Halberd" in "risk
 * consultancy Halberd" is an organisation wherever it stands.
 */

/** The classes of each word, in the order of the file. */
const CLASSES = new Map<string, string[]>();
for (const { id, words } of nameContext.classes)
  for (const word of new Set(words)) CLASSES.set(word, [...(CLASSES.get(word) ?? []), id]);
/** Endings of nouns for persons by what they do: "campaigner", "archivist", "mechanic" is not among them. */
const PERSONAL =
  /(?:[a-z]{2}(?:er|or|ist|ian|man|woman|ant|ee|eer|ess)|(?:father|mother|son|wife|aide|ally|cousin|nurse|bride|widow|youth|friend|brother|sister|daughter|husband|chief|head|cook|judge|guard|king|queen|pilot|monk|nun))$/;
const PREPOSITION =
  /^(?:in|at|near|from|to|of|by|with|for|against|between|on|about|like|as|into|over|after|around|outside|across|than|under|through|via|off|inside|towards?)$/;
/** Tokens of an apposition looked at for its head. */
const APPOSITION = 7;
/** Scores of `weigh` by which evidence is told apart. */
const STEPS = [0.2, 0.5, 0.55, 0.8, 1.1];

const classesOf = (lower: string): readonly string[] => CLASSES.get(lower) ?? [];

function nounBefore(token: Token | undefined): string[] {
  if (!token || !/^(?:NOUN|ADJ|PROPN|VERB)$/.test(token.tag)) return [];
  const role = ROLE_NOUNS.get(token.lower);
  const found = classesOf(token.lower).map((id) => `before-${id}`);
  if (token.lower.endsWith('-year-old')) found.push('before-age');
  if (role) found.push(role.plural ? `before-many-${role.cluster}` : `before-role-${role.cluster}`);
  if (!/^\p{Lu}/u.test(token.text)) {
    found.push(
      PERSONAL.test(token.lower) && !/^(?:NUM)$/.test(token.tag) ? 'before-personal' : `before-${token.tag}`,
    );
  }
  return found;
}

/** ", a teacher in Dorna," after the name: what its head says. */
function apposition(at: (index: number) => Token | undefined, from: number): string[] {
  const first = at(from);
  if (!first) return [];
  if (/^\d{1,3}$/.test(first.text)) return ['then-age'];
  if (/^(?:who|whose|whom)$/.test(first.lower)) return ['then-who'];
  if (first.lower === 'which') return ['then-which'];
  const determined = /^(?:an?|the|his|her|its|their|one)$/.test(first.lower);
  const found: string[] = determined ? ['then-determined'] : [];
  for (let i = from; i < from + APPOSITION; i++) {
    const token = at(i);
    if (
      !token ||
      token.tag === 'VERB' ||
      token.tag === 'PUNCT' ||
      /^(?:of|for|in|from|at)$/.test(token.lower)
    )
      break;
    if (token.tag !== 'NOUN') continue;
    const role = ROLE_NOUNS.get(token.lower);
    if (role) found.push(`then-${role.cluster}`);
    else if (determined && PERSONAL.test(token.lower)) found.push('then-personal');
    classesOf(token.lower).forEach((id) => found.push(`then-${id}`));
  }
  return found;
}

function placeFeatures({ tokens }: AnalysedDocument, place: Place): string[] {
  const { first, last, titled, kind, sentence, evidence, shouting } = place;
  const at = (index: number): Token | undefined =>
    index >= sentence.first && index <= sentence.last ? tokens[index] : undefined;
  const before = at(titled - 1);
  const after = at(last + 1);
  const found: string[] = [];
  if (kind) found.push('titled', `title-${kind}`);
  for (const step of STEPS) if (evidence.score >= step) found.push(`evidence-${step}`);
  if (evidence.speaks) found.push('speaks');
  if (shouting) return [...found, 'shouting'];
  if (tokens[first]!.tag !== 'PROPN') found.push(`tag-${tokens[first]!.tag}`);
  if (!before) found.push('opens');
  else if (PREPOSITION.test(before.lower)) found.push(`after-${before.lower}`);
  else if (before.lower === 'the' || before.lower === 'a' || before.lower === 'an') {
    found.push(before.lower === 'the' ? 'the' : 'a');
    const lead = at(titled - 2);
    if (lead && PREPOSITION.test(lead.lower)) found.push(`after-${lead.lower}-the`);
  } else if (/^['’]s?$/.test(before.text)) found.push('owned');
  else if (/^(?:and|or|&)$/.test(before.lower)) found.push('and-before');
  else if (before.text === ',')
    found.push('comma-before', ...nounBefore(at(titled - 2)).map((name) => `comma-${name}`));
  else if (/^["“‘'(]$/.test(before.text)) found.push(before.text === '(' ? 'bracketed' : 'quoted');
  else found.push(...nounBefore(before), ...(before.tag === 'VERB' ? ['verb-before'] : []));
  if (!after) found.push('closes');
  else if (after.tag === 'VERB' || after.tag === 'AUX') {
    found.push('verb-after', ...(SPEECH_LEMMAS.has(after.lemma) ? ['says'] : []));
  } else if (/^['’]s?$/.test(after.text)) {
    found.push('owns');
    const owned = at(last + 2);
    if (owned) classesOf(owned.lower).forEach((id) => found.push(`owns-${id}`));
    if (owned && PERSONAL.test(owned.lower)) found.push('owns-personal');
  } else if (after.text === ',') found.push('comma-after', ...apposition(at, last + 2));
  else if (after.text === '(')
    found.push(/^\p{Lu}{2,}/u.test(at(last + 2)?.text ?? '') ? 'gives-acronym' : 'gives-bracket');
  else if (/^(?:who|whose)$/.test(after.lower)) found.push('then-who');
  else if (/^(?:and|or|&)$/.test(after.lower)) found.push('and-after');
  else if (after.tag === 'NOUN' || after.tag === 'ADJ') {
    found.push('modifies');
    classesOf(after.lower).forEach((id) => found.push(`modifies-${id}`));
    if (ROLE_NOUNS.has(after.lower)) found.push(`modifies-${ROLE_NOUNS.get(after.lower)!.cluster}`);
  } else if (after.tag === 'ADP') found.push(`then-${after.lower}`);
  else if (after.text === '-') found.push('hyphen-after');
  if (at(last + 2)?.tag === 'VERB' && after?.tag === 'ADV') found.push('verb-after');
  return found;
}

function wordFeatures(words: readonly string[]): { names: string[]; letters: string[] } {
  const [first = '', ...rest] = words;
  const last = words.at(-1)!;
  const found = [`words-${Math.min(4, words.length)}`];
  const many = rest.length > 0;
  if (GIVEN_NAMES.has(fold(first))) found.push(many ? 'given-first' : 'given-alone');
  if (rest.some((word) => GIVEN_NAMES.has(fold(word)))) found.push('given-later');
  if (PLACE_WORDS.has(last)) found.push('place-last');
  if (PLACE_WORDS.has(first)) found.push('place-first');
  if (words.every((word) => /^\p{Lu}{2,}$/u.test(word))) found.push('capitals');
  if (words.some((word) => /\d/.test(word))) found.push('digits');
  if (words.some((word) => /^\p{Lu}\.?$/u.test(word))) found.push('initials');
  if (words.some((word) => PARTICLES.has(word.toLowerCase())) || /^al-/i.test(last)) found.push('particle');
  for (const word of words) if (/^(?:of|for|without|&)$/.test(word)) found.push(`joins-${word}`);
  if (words.some((word) => /\p{Ll}\p{Lu}/u.test(word))) found.push('camel');
  if (/(?:ia|land|stan)$/.test(last)) found.push('ends-like-country');
  if (/(?:ov|ev|ova|sky|ski|enko|vich|ić|ic|ez|son|sen|ian|yan|shvili|u|o|i)$/.test(last))
    found.push('ends-like-surname');
  if (/(?:s)$/.test(last)) found.push('ends-s');
  // Languages and kinds of things show in the letters: "-enko", "-opol", "Al…".
  const end = fold(last);
  const letters = [`tail-${end.slice(-3)}`, `tail-${end.slice(-2)}`, `front-${fold(first).slice(0, 3)}`];
  return { names: found, letters };
}

/** What other forms of the article say: a surname of a longer name, the front of one. */
function kinFeatures(words: readonly string[], kin: Kin): { names: string[]; common: string } {
  const key = keyOf(words);
  const found: string[] = [];
  if (words.length === 1 && kin.surnames.has(key)) found.push('surname-of-longer');
  if (words.length === 1 && kin.personal.has(key)) found.push('surname-of-person');
  if (kin.fronts.has(key)) found.push('front-of-longer');
  // "Amber ALERT", where the article also speaks of an alert
  const common = words.filter((word) => kin.common.has(word.toLowerCase())).length;
  return { names: found, common: `common-${Math.min(3, common)}` };
}

/** Single words of longer forms, folded. */
export interface Kin {
  surnames: Set<string>;
  personal: Set<string>;
  fronts: Set<string>;
  /** Words that the article has in lower case too. */
  common: Set<string>;
}

/** What an article's forms say of each other. */
export function kinOf({ tokens }: AnalysedDocument, forms: Iterable<Form>): Kin {
  const kin: Kin = { surnames: new Set(), personal: new Set(), fronts: new Set(), common: new Set() };
  for (const { text, lower } of tokens) if (text === lower) kin.common.add(lower);
  for (const { words, places } of forms) {
    if (words.length < 2) continue;
    const surname = keyOf([words.at(-1)!]);
    kin.surnames.add(surname);
    if (places.some(({ evidence }) => evidence.score >= 0.55)) kin.personal.add(surname);
    kin.fronts.add(keyOf([words[0]!]));
  }
  return kin;
}

/** Behind these a name is a place. */
const PLACED = /^after-(?:in|at|near|from|to|of|into|around|outside|across|through|off|inside|towards?)/;

/** The features of a form as numbers of the index; the same one may come from several places and counts once. */
export function featuresOf(document: AnalysedDocument, form: Form, kin: Kin, index: FeatureIndex): number[] {
  const { words, places, joined } = form;
  const found = index.collector;
  const many = words.length > 1;
  const ofLength = index.top(many ? 'many' : 'one');
  const add = (name: string): void => found.add(index.top(name));
  add('bias');
  if (joined) add('joined');
  const { names, letters } = wordFeatures(words);
  for (const name of names) {
    add(name);
    if (!many) found.add(ofLength.below(name));
  }
  for (const name of letters) found.add(ofLength.below(name));
  const relations = kinFeatures(words, kin);
  relations.names.forEach(add);
  found.add(ofLength.below(relations.common));
  const each = places.map((place) => placeFeatures(document, place));
  for (const place of each)
    for (const name of place) {
      add(name);
      found.add(ofLength.below(name));
    }
  add(`places-${Math.min(3, places.length)}`);
  if (places.every(({ shouting }) => shouting)) add('only-shouting');
  if (each.every((place) => place.includes('opens'))) add('only-opens');
  if (each.every((place) => place.some((name) => PLACED.test(name)))) add('only-placed');
  if (places.some(({ sentence }) => sentence.index < 2)) add('early');
  return found.take();
}
