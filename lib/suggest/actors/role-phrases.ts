import type { ActorType, Reason } from '../../model.ts';
import { slice, type AnalysedDocument, type Sentence, type Token } from '../document.ts';
import type { Candidate } from './candidate.ts';
import { headAt, isHead, type Head, type PhraseContext } from './phrase-head.ts';
import {
  ANYBODY,
  GROUP_WORDS,
  armedOnly,
  confidenceOf,
  definite,
  doers,
  groupOf,
  partitive,
  relation,
} from './phrase-kinds.ts';
import { leadOf } from './phrase-lead.ts';
import { tailOf, typeOfTail, withTail } from './tails.ts';
import { ROLE_MODIFIERS, SUSPICION } from './words.ts';
import { because } from '../reasons.ts';

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
        group && short.key === null && short.role?.cluster !== 'person'
          ? { ...long, key: tail.name!.key, type: tail.name!.type }
          : long,
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
  const reasons: Reason[] = [];
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
    reasons.push(because('of-party', { name: name.name }));
  } else if (
    grouped &&
    name &&
    (head.weak || /^(?:armed|attacker|government|security|police|army|protesters|body)$/.test(cluster))
  ) {
    type = name.type;
    key = name.key;
    reasons.push(because('of-party', { name: name.name }));
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
    reasons.push(because('telling-modifier', { word: head.word }));
  } else if (head.noun) {
    reasons.push(because('word-of-people', { word: head.word }));
    if (head.noun.cluster === 'government' && modifier === 'state_forces') {
      type = 'state_forces';
      cluster = 'security';
    }
    if (head.noun.cluster === 'organisation' && (modifier === 'rebel' || modifier === 'militia'))
      type = modifier;
    if (head.noun.id === 'military' && determiner === null && country === null) return null;
  }
  if (!type) return null;
  if (suspected) reasons.push(because('suspected'));
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
    nameRank: key ? 0.5 : country || name ? 2 : tellingRank(tokens, first, last),
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

/**
 * How well a phrase without a known name names its party: "the Orvannan army" better than "the army", and that
 * better than "soldiers", who are only its members.
 */
function tellingRank(tokens: readonly Token[], first: number, last: number): number {
  const proper = tokens
    .slice(first, last + 1)
    .some((token) => token.tag === 'PROPN' && /^\p{Lu}/u.test(token.text));
  const members = tokens[last]!.lower.endsWith('s');
  return 1 + (proper && first < last ? 0.5 : 0) + (members ? 0 : 0.2);
}
