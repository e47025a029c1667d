import type { ActorType } from '../../model.ts';
import { slice, type AnalysedDocument, type Sentence, type Token } from '../document.ts';
import type { Candidate } from './candidate.ts';
import type { Geo } from './countries.ts';
import { tailOf, typeOfTail, withTail } from './tails.ts';
import {
  DETERMINERS,
  PARTITIVES,
  PLACE_WORDS,
  ROLE_MODIFIERS,
  ROLE_NOUNS,
  TIME_NOUNS,
  SUSPICION,
  WEAK_HEADS,
  type RoleNoun,
} from './words.ts';

/** Words of a role noun at most: "human rights defender". */
const LONGEST_ROLE = 4;
/** Modifiers before the head at most; more is a sentence read wrongly. */
const LONGEST_LEAD = 7;

const POSSESSIVES = new Set(['his', 'her', 'its', 'their', 'our', 'my', 'your']);
const ARTICLES = new Set(['the', 'a', 'an', 'this', 'that', 'these', 'those']);

/** "the 40th Brigade", "the 6TH Brigade". */
const ORDINAL = /^\d+(?:st|nd|rd|th|d)$/;

export interface PhraseContext {
  /** The lexicon name, shape or person that covers a token, if any. */
  nameAt: (index: number) => Candidate | null;
  geoAt: (index: number) => Geo | null;
}

interface Head {
  /** First token of the head noun ("aid worker"). */
  from: number;
  noun: RoleNoun | null;
  weak: string | null;
  word: string;
}

/** Last words of role nouns and weak heads: most words are neither. */
const LAST_WORDS = new Set([
  ...[...ROLE_NOUNS.keys()].map((noun) => noun.split(' ').at(-1)!),
  ...WEAK_HEADS.keys(),
]);

function headAt(tokens: readonly Token[], index: number, sentence: Sentence): Head | null {
  const { lower } = tokens[index]!;
  if (!LAST_WORDS.has(lower) && !LAST_WORDS.has(tokens[index]!.text)) return null;
  for (let length = Math.min(LONGEST_ROLE, index - sentence.first + 1); length > 0; length--) {
    const word = tokens
      .slice(index - length + 1, index + 1)
      .map(({ lower }) => lower)
      .join(' ');
    const noun = ROLE_NOUNS.get(word) ?? (length === 1 ? ROLE_NOUNS.get(tokens[index]!.text) : undefined);
    if (noun) return { from: index - length + 1, noun, weak: null, word };
  }
  const word = tokens[index]!.lower;
  const weak = WEAK_HEADS.get(word);
  return weak ? { from: index, noun: null, weak, word } : null;
}

/** Is this word really the head here, not a verb or the modifier of a further noun ("police station")? */
function isHead(tokens: readonly Token[], index: number, head: Head, sentence: Sentence): boolean {
  const token = tokens[index]!;
  const after = index < sentence.last ? tokens[index + 1]! : undefined;
  const before = index > sentence.first ? tokens[index - 1]! : undefined;
  if (token.tag === 'VERB' || token.tag === 'AUX' || token.tag === 'ADV') {
    if (!before || !/^(?:DET|ADJ|NUM)$/.test(before.tag)) return false;
  }
  if (after?.tag === 'NOUN' && !/(?:s|men|people|children)$/.test(token.lower)) return false;
  if (after?.text === '-') return false;
  return true;
}

/** "tracking bandits", "he accused troops": the word before belongs to the subject's verb, not to the phrase. */
function leansOnSubject(tokens: readonly Token[], index: number, sentence: Sentence): boolean {
  const { lower } = tokens[index]!;
  if (lower.endsWith('ing') && !ROLE_MODIFIERS.has(lower)) return true;
  const before = index > sentence.first ? tokens[index - 1]! : undefined;
  return lower.endsWith('ed') && before !== undefined && /^(?:NOUN|PROPN|PRON|AUX|NUM)$/.test(before.tag);
}

/** Start of the noun phrase that ends in the head: modifiers, possessor, then the article. */
export function leadOf(
  tokens: readonly Token[],
  head: number,
  sentence: Sentence,
  context: PhraseContext,
): { first: number; determiner: string | null } {
  let first = head;
  for (let j = head - 1; j >= sentence.first && head - j <= LONGEST_LEAD; j--) {
    const token = tokens[j]!;
    const named = context.nameAt(j) ?? context.geoAt(j);
    const person = context.nameAt(j);
    if (person?.type === 'person') {
      // "President Ana Ruiz's government" takes its owner, "Ana Ruiz police" does not.
      if (/^['’]s?$/.test(tokens[j + 1]!.text) && j + 1 < head)
        first = Math.max(person.first, sentence.first);
      break;
    }
    // "said that rebels": mostly a conjunction.
    if (token.lower === 'that') return { first, determiner: null };
    if (ARTICLES.has(token.lower)) return { first: j, determiner: token.lower };
    if (POSSESSIVES.has(token.lower)) return { first: j, determiner: token.lower };
    if (DETERMINERS.has(token.lower)) return { first, determiner: token.lower };
    if ((PLACE_WORDS.has(token.text) || TIME_NOUNS.has(token.lower) || /^\p{L}$/u.test(token.text)) && !named)
      break;
    if (token.lower === 'and' && context.geoAt(j - 1) && context.geoAt(j + 1)) {
      first = j - 1;
      continue;
    }
    if (/^['’]s?$/.test(token.text)) {
      const owner = tokens[j - 1];
      if (!owner || !/^(?:NOUN|PROPN)$/.test(owner.tag)) break;
      continue;
    }
    const participle =
      token.tag === 'VERB' &&
      (/(?:ed|wn|en)$/.test(token.lower) || ROLE_MODIFIERS.has(token.lower) || SUSPICION.has(token.lower));
    if (
      named ||
      ORDINAL.test(token.lower) ||
      /^(?:ADJ|NOUN|PROPN)$/.test(token.tag) ||
      ROLE_MODIFIERS.has(token.lower)
    )
      first = j;
    else if (participle && j > sentence.first && /^(?:DET|ADJ|NUM|ADP|CCONJ|PUNCT)$/.test(tokens[j - 1]!.tag))
      first = j;
    else if (participle && SUSPICION.has(token.lower)) first = j;
    else break;
  }
  while (first < head && leansOnSubject(tokens, first, sentence)) first++;
  return { first, determiner: null };
}

/** Noun phrases that describe a party: "the gunmen", "Malian soldiers", "an armed group", "Mali's military government". */
export function rolePhrases(
  document: AnalysedDocument,
  sentence: Sentence,
  context: PhraseContext,
): Candidate[] {
  const { tokens } = document;
  const found: Candidate[] = [];
  for (let i = sentence.last; i >= sentence.first; i--) {
    if (context.nameAt(i)) continue;
    const head = headAt(tokens, i, sentence);
    if (!head || !isHead(tokens, i, head, sentence)) continue;
    const lead = leadOf(tokens, head.from, sentence, context);
    const candidate = describe(document, head, lead, i, context);
    const placed =
      /^(?:armed|protesters|government)$/.test(candidate?.role?.cluster ?? '') && candidate!.role!.plural;
    const tail = tailOf(document, tokens[i]!.lower, i, sentence, context, placed);
    if (tail) {
      const of = GROUP_WORDS.test(head.word) ? groupOf(tokens, i, tail.last) : typeOfTail(tail);
      const short = candidate ?? relation(document, head, lead, i, of);
      const long = withTail(document, short, tail);
      const group =
        tail.name !== null &&
        /^(?:lex|own|org|group):/.test(tail.name.key ?? '') &&
        /^(?:rebel|militia)$/.test(tail.name.type);
      found.push(
        group && short.key === null ? { ...long, key: tail.name!.key, type: tail.name!.type } : long,
      );
    }
    if (candidate) {
      const part = partitive(document, candidate, sentence);
      found.push(...(part ? [candidate, part] : [candidate]));
      i = Math.min(i, head.from);
    }
  }
  return found.toReversed();
}

function describe(
  document: AnalysedDocument,
  head: Head,
  { first, determiner }: { first: number; determiner: string | null },
  last: number,
  context: PhraseContext,
): Candidate | null {
  const { tokens } = document;
  const reasons: string[] = [];
  let country: string | null = null;
  let name: Candidate | null = null;
  let modifier = null as ActorType | null;
  let suspected = false;
  for (let j = first; j < head.from; j++) {
    country ??= context.geoAt(j)?.forms[0]?.code ?? null;
    name ??= context.nameAt(j);
    const says = ROLE_MODIFIERS.get(tokens[j]!.lower) ?? null;
    // "armed rebel groups" are rebels.
    modifier = says === 'rebel' ? says : (modifier ?? says);
    suspected ||= SUSPICION.has(tokens[j]!.lower);
  }
  let type: ActorType | null = head.noun?.type ?? null;
  let cluster = head.noun?.cluster ?? 'armed';
  const beside =
    name !== null &&
    context.nameAt(head.from - 1) === name &&
    /^(?:organisation|media)$/.test(cluster) &&
    name.type !== 'person';
  let key: string | null = null;
  const grouped = name !== null && /^(?:lex|own|org|group):/.test(name.key ?? '') && name.type !== 'media';
  if (beside && name) {
    type = name.type;
    key = name.key;
    reasons.push(`of ${name.name}`);
  } else if (
    grouped &&
    name &&
    (head.weak || /^(?:armed|attacker|government|security|police|army|protesters|body)$/.test(cluster))
  ) {
    type = name.type;
    key = name.key;
    reasons.push(`of ${name.name}`);
  } else if (head.weak) {
    const told = modifier === 'militia' || modifier === 'rebel' || modifier === 'state_forces';
    if (head.weak === 'people' && !told)
      return ANYBODY.test(head.word) ? null : doers(document, head, first, last);
    const armed =
      modifier === 'militia' && /^groups?$/.test(head.word) && armedOnly(tokens, first, head.from);
    if (modifier) type = armed ? 'rebel' : modifier;
    else if (country && /^(?:forces|force|units|unit|personnel|commandos|army)$/.test(head.word))
      type = 'state_forces';
    else
      return determiner === 'the' && head.weak === 'groups' && first >= head.from - 1
        ? definite(document, head, first, last)
        : null;
    cluster = type === 'state_forces' ? 'army' : type === 'organisation' ? 'organisation' : 'armed';
    reasons.push(`"${head.word}" with a telling modifier`);
  } else if (head.noun) {
    reasons.push(`"${head.word}" names a party`);
    if (head.noun.cluster === 'government' && modifier === 'state_forces') {
      type = 'state_forces';
      cluster = 'security';
    }
    if (head.noun.cluster === 'organisation' && (modifier === 'rebel' || modifier === 'militia'))
      type = modifier;
    if (head.noun.id === 'military' && determiner === null && country === null) return null;
  }
  if (!type) return null;
  if (suspected) reasons.push('called suspected');
  const span = slice(document, first, last);
  return {
    start: span.start,
    end: span.end,
    first,
    last,
    rule: `role-${cluster}`,
    type,
    key,
    name: span.text.replace(/\s+/g, ' ').replace(/^(?:the|an?|this|these|those|that) /i, ''),
    nameRank: country || name ? 2 : 1,
    confidence: confidenceOf(type, cluster, determiner, country !== null),
    reasons,
    role: {
      cluster,
      head: tokens[last]!.lower,
      noun: head.noun?.id ?? head.word,
      plural: head.noun?.plural ?? /s$|^(?:men|women|people)$/.test(head.word),
      definite:
        determiner === 'the' ||
        determiner === 'this' ||
        determiner === 'these' ||
        determiner === 'those' ||
        determiner === 'that',
      country,
      bare: first === head.from || (first === head.from - 1 && determiner !== null),
    },
  };
}

/** "dozens of migrants", "one of the gunmen": the part as a mention beside the whole. */
function partitive(document: AnalysedDocument, whole: Candidate, sentence: Sentence): Candidate | null {
  const { tokens } = document;
  const from = whole.first - 2;
  if (from < sentence.first || tokens[from + 1]!.lower !== 'of' || !PARTITIVES.has(tokens[from]!.lower))
    return null;
  const first = from > sentence.first && /^(?:an?|the)$/.test(tokens[from - 1]!.lower) ? from - 1 : from;
  return { ...whole, ...slice(document, first, whole.last), first, rule: `${whole.rule}-part`, nameRank: 0 };
}

const GROUP_WORDS = /^(?:alliance|coalition|group|groups|band|bands)$/;

/** "an alliance of armed groups": what kind of group the words after "of" make it. */
function groupOf(tokens: readonly Token[], from: number, to: number): Pick<Candidate, 'type' | 'key'> {
  for (let i = from + 1; i <= to; i++) {
    const type = ROLE_MODIFIERS.get(tokens[i]!.lower) ?? ROLE_NOUNS.get(tokens[i]!.lower)?.type;
    if (type)
      return {
        type:
          type === 'militia' && tokens[i]!.lower === 'armed'
            ? 'rebel'
            : type === 'person'
              ? 'civilians'
              : type,
        key: null,
      };
  }
  return { type: 'organisation', key: null };
}

/** "members of …", "leaders of …": what they are the rest says. */
function relation(
  document: AnalysedDocument,
  head: Head,
  { first, determiner }: { first: number; determiner: string | null },
  last: number,
  of: Pick<Candidate, 'type' | 'key'>,
): Candidate {
  return {
    ...definite(document, head, first, last),
    ...of,
    rule: 'relation',
    nameRank: 1,
    confidence: 0.65,
    reasons: [`"${head.word}" of a party`],
    role: {
      cluster: 'relation',
      head: head.word,
      noun: head.word,
      plural: true,
      definite: determiner === 'the',
      country: null,
      bare: false,
    },
  };
}

/** An "armed group" without a word that says more is mostly a rebel group. */
const armedOnly = (tokens: readonly Token[], first: number, head: number): boolean =>
  tokens
    .slice(first, head)
    .every(({ lower }) => ROLE_MODIFIERS.get(lower) !== 'militia' || /^(?:heavily-)?armed$/.test(lower));

/** Too general to be a party even where they do violence. */
const ANYBODY = /^(?:people|persons?|women|woman|element|elements|personnel|team|teams)$/;

/** "two men": a party only where they do violence, which the linker looks at. */
function doers(document: AnalysedDocument, head: Head, first: number, last: number): Candidate {
  return {
    ...definite(document, head, first, last),
    rule: 'doers-of-violence',
    type: 'militia',
    nameRank: 1,
    confidence: 0.7,
    reasons: [`"${head.word}" who do violence`],
    role: {
      cluster: 'doers',
      head: head.word,
      noun: head.word,
      plural: true,
      definite: false,
      country: null,
      bare: false,
    },
  };
}

/** "the group", "the alliance", "the movement": a party named before; the linker drops it when there is none. */
function definite(document: AnalysedDocument, head: Head, first: number, last: number): Candidate {
  const span = slice(document, first, last);
  return {
    start: span.start,
    end: span.end,
    first,
    last,
    rule: 'definite-group',
    type: 'organisation',
    key: null,
    name: head.word,
    nameRank: 0,
    confidence: 0.7,
    reasons: ['a definite description of a party named before'],
    role: {
      cluster: 'definite',
      head: head.word,
      noun: head.word,
      plural: false,
      definite: true,
      country: null,
      bare: true,
    },
  };
}

const SURE = new Set<ActorType>(['rebel', 'militia', 'state_forces', 'protesters', 'state']);

function confidenceOf(
  type: ActorType,
  cluster: string,
  determiner: string | null,
  national: boolean,
): number {
  let confidence = SURE.has(type) ? 0.8 : 0.6;
  if (cluster === 'people') confidence = 0.55;
  if (national) confidence += 0.08;
  if (determiner === 'a' || determiner === 'an') confidence -= 0.1;
  return Math.min(0.92, confidence);
}
