import type { Certainty, Perpetrator, TextSpan } from '../../model.ts';
import type { ActorMention } from '../actors/find-actors.ts';
import { indexOf } from '../actors/mention-index.ts';
import { tells } from './parties.ts';
import { MEANS_NOUNS } from '../data/triggers.ts';
import violenceWords from '../data/violence-words.json' with { type: 'json' };
import { slice, type AnalysedDocument } from '../document.ts';
import { humanness, singular } from '../people.ts';
import type { Candidate } from '../rules/candidate.ts';
import { phraseRight } from '../syntax/coordination.ts';
import { subjectPhrase } from '../syntax/subjects.ts';
import { agentPhrase } from '../syntax/objects.ts';
import { isTemporal, type Phrase } from '../syntax/phrases.ts';
import type { ParsedSentence } from '../syntax/units.ts';
import { classesOf } from '../word-list.ts';

const means = new Set(MEANS_NOUNS);

/** Words that make a perpetrator uncertain, by how. */
const CERTAINTY_WORDS: [RegExp, Certainty][] = [
  [/\b(?:suspected|alleged(?:ly)?|apparently|presumed|presumably|possibly|believed|thought)\b/i, 'suspected'],
  [/\b(?:blamed|blames|accused|accuses|accusing|blaming)\b/i, 'blamed'],
  [/\b(?:claimed by|claimed responsibility)\b/i, 'claimed'],
];

/** Kinds of noun that do no violence although they stand as subjects: plots, deals, days. */
const NO_PARTY =
  /^(?:this|that|which|there|here|what|those|these|one|none|most|least|nobody|everyone|anyone|all|plot|plan|number|toll|report|case|issue|interview|treatment|figure|record|act|action|event|way|order|law|court-order|decision|effort|series|wave|result|news|statement|video|photo|picture|others?|prison|jail|custody|life|lives|casualt(?:y|ies)|bullets?|another|himself|herself|themselves|itself)$/;

function certaintyOf(document: AnalysedDocument, phrase: Phrase, trigger: number): Certainty {
  const near = slice(document, Math.min(phrase.first, trigger), Math.max(phrase.last, trigger)).text;
  return CERTAINTY_WORDS.find(([pattern]) => pattern.test(near))?.[1] ?? 'stated';
}

const isMeans = ({ tokens }: AnalysedDocument, phrase: Phrase): boolean =>
  means.has(singular(tokens[phrase.conjuncts[0]!.chunk.head]!.lower).split('-').at(-1) ?? '');

const covered = (actors: readonly ActorMention[], token: number): ActorMention | undefined =>
  indexOf(actors)
    .touching(token, token)
    .find(({ value }) => value.type !== 'media');

/** The words of a phrase that name a party; null for things, days and mere means that belong to nobody. */
function partyIn(
  document: AnalysedDocument,
  phrase: Phrase,
  actors: readonly ActorMention[],
): TextSpan | null {
  const { tokens } = document;
  const { chunk } = (phrase.conjuncts.find((conjunct) => humanness(document, conjunct.chunk) !== 'no') ??
    phrase.conjuncts[0])!;
  const head = tokens[chunk.head]!;
  const noun = singular(head.lower).split('-').at(-1) ?? '';
  if (NO_PARTY.test(head.lower) || NO_PARTY.test(noun) || head.tag === 'NUM' || isTemporal(document, chunk))
    return null;
  const span = slice(document, phrase.first, phrase.last);
  if (head.lower === 'it') return span;
  const actor = covered(actors, chunk.head);
  if (means.has(noun)) {
    const owner = chunk.possessor;
    if (owner && !isTemporal(document, owner)) return slice(document, owner.first, owner.last);
    const modifier = tokens
      .slice(chunk.first, chunk.head)
      .find(
        (token) =>
          !tells(token) &&
          (covered(actors, token.index) !== undefined || /^\p{Lu}\p{Ll}+(?:an|ese|ish|i)$/u.test(token.text)),
      );
    return modifier ? span : null;
  }
  if (actor) return span;
  const human = humanness(document, chunk);
  if (
    human === 'yes' ||
    /^(?:group|gang|service|services|agency|army|police|force|forces|militia|authority|authorities|regime|government|coalition|cell|movement|organisation|organization|squad|unit|commando|column|troops|military|navy|state|country|party|faction|cartel|court|junta|patrol|side|front|band)$/.test(
      head.lower,
    )
  )
    return span;
  if (head.tag === 'PROPN' && head.lower !== 'united')
    return human === 'no' && !/^[A-Z]{2,}$/.test(head.text) ? null : span;
  return human === 'maybe' ? span : null;
}

/** The nearest party before the sentence that a pronoun can stand for. */
function antecedentOf(
  actors: readonly ActorMention[],
  before: number,
  plural: boolean,
  victim: number,
): ActorMention | null {
  for (let i = indexOf(actors).countBefore(before) - 1; i >= 0; i--) {
    const mention = actors[i]!;
    if (mention.last >= before || (mention.first <= victim && victim <= mention.last)) continue;
    const { type } = mention.value;
    if (type === 'media' || type === 'civilians') continue;
    if (plural && type === 'person') continue;
    if (!plural && type !== 'person') continue;
    return mention;
  }
  return null;
}

/** Verbs for using a means: their subject owns it. */
const LAUNCHING =
  /^(?:launch|use|stage|mount|conduct|fire|open|drop|detonate|plant|unleash|perpetrate|carry|throw|hurl|set|explode|lob|direct|execute|commit|order|plan|mastermind|organise|organize|rig)$/;

/** Verbs of striking back "with" a means. */
const RETALIATING = classesOf(violenceWords)('retaliating-verbs');

/** Whose means it is: "an attack by rebels that killed", "Rebels launched an attack that killed". */
function ownerOfMeans(document: AnalysedDocument, p: ParsedSentence, means: Phrase): Phrase | null {
  const unit = means.conjuncts[0]!.unit;
  const agent = unit >= 0 ? agentPhrase(document, p, unit) : null;
  if (agent) return agent;
  // "a bombing blamed on the Northern Front killed seven"
  const [verb, link] = [p.units[unit + 1], p.units[unit + 2]];
  if (
    verb?.type === 'vg' &&
    /^(?:blame|attribute|ascribe|pin)$/.test(verb.verb.lemma) &&
    link?.type === 'prep' &&
    /^(?:on|to)$/.test(link.lower) &&
    p.units[unit + 3]?.type === 'np'
  )
    return phraseRight(document, p, unit + 3);
  for (let i = unit - 1; i >= 0 && i > unit - 10; i--) {
    const verb = p.units[i]!;
    if (verb.type === 'stop' || verb.type === 'sub') return null;
    if (verb.type !== 'vg') continue;
    // "answered with rockets that hurt"
    const back = p.units[unit - 1]?.type === 'prep' && RETALIATING.has(verb.verb.lemma) && i >= unit - 3;
    if (verb.verb.passive || !(back || LAUNCHING.test(verb.verb.lemma))) return null;
    return subjectPhrase(document, p, i, { human: () => false });
  }
  return null;
}

/**
 * Who did it, when the sentence says so: agent of the passive, subject of the active, or owner of a means. A pronoun is resolved to the nearest fitting party before it. Null otherwise.
 */
export function perpetratorOf(
  document: AnalysedDocument,
  p: ParsedSentence,
  found: Candidate,
  actors: readonly ActorMention[],
): Perpetrator | null {
  const given = found.perpetrator;
  const owner =
    given && isMeans(document, given) && !partyIn(document, given, actors)
      ? ownerOfMeans(document, p, given)
      : null;
  const first = owner ?? given;
  const span = first ? partyIn(document, first, actors) : null;
  const phrase = first;
  const words = span;
  if (!phrase || !words) return null;
  if (found.groups.some(({ first, last }) => phrase.first <= last && first <= phrase.last)) return null;
  const head = document.tokens[phrase.conjuncts[0]!.chunk.head]!;
  let resolved = words.text;
  if (head.lower === 'it') {
    const { first } = document.sentences[head.sentence]!;
    const before = indexOf(actors)
      .within(first, head.index - 1)
      .findLast((mention) =>
        /^(?:state|state_forces|rebel|militia|organisation|international)$/.test(mention.value.type),
      );
    if (!before) return null;
    resolved = before.value.name;
  }
  if (/^(?:they|he|she|who)$/.test(head.lower)) {
    const before = antecedentOf(actors, head.index, head.lower === 'they', found.trigger);
    if (before) resolved = before.value.name;
  }
  return { ...words, resolved, certainty: certaintyOf(document, phrase, found.trigger) };
}
