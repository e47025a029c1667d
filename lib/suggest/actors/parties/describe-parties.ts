import type { ActorType } from '../../../model.ts';
import type { Claim } from '../../claim.ts';
import type { AnalysedDocument } from '../../document.ts';
import type { ActorMention } from '../find-actors.ts';
import { speaks } from '../speech.ts';
import { formOf, partyForms } from './features.ts';
import type { PartyForm } from './phrase-reader.ts';
import { groupParties } from './join-parties.ts';
import { joinSingles } from './join-singles.ts';
import { PARTY_FEATURES, partyShare, partyType, tellingFeature } from './model.ts';
import { sideOf, type PairSide } from './pairs.ts';
import { tidyParties } from './tidy-parties.ts';
import { isDescribed, partyPhrases, type PartyPhrase } from './phrases.ts';
import { PartyKeys } from './party-keys.ts';
import { wholeLists } from './whole-lists.ts';
import { withoutInner } from './inner-phrases.ts';
import { because } from '../../reasons.ts';

/**
 * A wording is offered from this share on; one that no rule knows, and a second end of the same phrase, must be surer,
 * whom a claim names as victims or perpetrator, or another wording of an offered party, less sure. Cross-validation gives
 * the best F1 with some 0.05 less, but a wrong suggestion costs a reader more than a missing one.
 */
const KEPT = 0.5;
const NEW = 0.6;
const SECOND = 0.65;
const INVOLVED = 0.35;
const AGAIN = 0.3;

/** What a wording shows when it is just the words that a claim has for its victims or its perpetrator. */
const INVOLVES = ['victim-same', 'captive-same', 'perpetrator-same'];

/** The share that a wording needs. */
function needed({ phrases, roles, introduces }: Wording, isFirst: boolean): number {
  if (!isFirst) return SECOND;
  if (introduces || INVOLVES.some((role) => roles.has(role))) return INVOLVED;
  return phrases.some(({ mention }) => mention !== null) ? KEPT : NEW;
}

type Wording = Pick<PartyForm, 'phrases' | 'roles' | 'introduces' | 'oneSort'>;

const PEOPLE = /^(?:role-people|relation)/;
const POINTED = ['the', 'this'];

/**
 * The wordings worth offering. Of the possible ends of one phrase the likeliest is taken ("foreign employees of the
 * clinic" or "foreign employees"), a second one only where it is likely by itself.
 */
export function chooseForms<T extends Wording>(forms: readonly T[], share: (form: T) => number): T[] {
  const shares = new Map(forms.map((form) => [form, share(form)]));
  const best = new Map<number, T>();
  for (const form of forms) {
    for (const { head } of form.phrases) {
      const before = best.get(head);
      if (!before || shares.get(form)! > shares.get(before)!) best.set(head, form);
    }
  }
  const first = new Set(best.values());
  const sure = new Set(forms.filter((form) => shares.get(form)! > needed(form, first.has(form))));
  // "Protesters blocked the road. Police fired on THE DEMONSTRATORS": another wording of a party that is offered.
  const offered = new Set([...sure].flatMap(actorsOf));
  const chosen = forms.filter(
    (form) =>
      sure.has(form) ||
      (first.has(form) && shares.get(form)! > AGAIN && actorsOf(form).some((actor) => offered.has(actor))),
  );
  const whole = wholeLists(forms, new Set(chosen), (form) => shares.get(form)!);
  return forms.filter((form) => whole.has(form));
}

/** The parties that the rules take a wording for. */
const actorsOf = ({ phrases }: Wording): string[] =>
  phrases.flatMap(({ mention }) => (mention ? [mention.value.actor] : []));

/** Described parties before their wordings are put together: with the links that the rules give. */
export interface DescribedParties {
  names: ActorMention[];
  described: ActorMention[];
  forms: PartyForm[];
}

const shareOf = ({ features }: PartyForm): number => partyShare(features);

export function findDescribed(
  document: AnalysedDocument,
  actors: readonly ActorMention[],
  claims: readonly Claim[],
): DescribedParties {
  const names = actors.filter((mention) => !isDescribed(mention));
  const named = new Set(names.map(({ quote }) => formOf(quote)));
  const forms = partyForms(document, partyPhrases(document, actors), claims, PARTY_FEATURES).filter(
    ({ form }) => !named.has(form),
  );
  // In an article without a claim people count where they speak or the text points at them: not "men and women queued".
  const kept = withoutInner(chooseForms(forms, shareOf), names, shareOf).filter(
    ({ phrases, determiners, speaks: says }) =>
      claims.length > 0 ||
      says ||
      phrases.some(({ mention }) => mention !== null && !PEOPLE.test(mention.rule)) ||
      (phrases.some(({ mention }) => mention !== null) && POINTED.some((word) => determiners.has(word))),
  );
  const keys = new PartyKeys(document, actors);
  const described: ActorMention[] = actors.filter(
    (mention) => isDescribed(mention) && named.has(formOf(mention.quote)),
  );
  for (const form of kept) {
    const share = shareOf(form);
    const type = partyType(form.features);
    const reason = tellingFeature(form.features);
    for (const phrase of form.phrases)
      described.push(toMention(document, phrase, { share, type, reason, keys }));
  }
  const inOrder = described.toSorted((a, b) => a.start - b.start || b.end - a.end);
  return { names, described: joinSingles(document, inOrder), forms: kept };
}

/** The wordings as the links between them are weighed. */
export function sidesOf(document: AnalysedDocument, { described, forms }: DescribedParties): PairSide[] {
  const bySpan = new Map(described.map((mention) => [`${mention.start}-${mention.end}`, mention]));
  return forms.map((form) => {
    const { start, end } = form.phrases[0]!;
    const { value } = bySpan.get(`${start}-${end}`)!;
    return sideOf(document, form, value.type, value.actor);
  });
}

/**
 * Described parties: of all noun phrases for people and groups those that read like a party of the story, with type and
 * with the mentions they belong to. Mentions by name pass unchanged.
 *
 * @example "The governor said bandits had killed nine farmers near the dam." gives "The governor", "bandits", "nine farmers"
 */
export function describeParties(
  document: AnalysedDocument,
  actors: readonly ActorMention[],
  claims: readonly Claim[],
): ActorMention[] {
  const parties = findDescribed(document, actors, claims);
  const { names, described, forms } = parties;
  const sides = sidesOf(document, parties);
  const groups = groupParties(sides);
  const known = new Set(names.map(({ value }) => value.actor));
  // A group that holds the description of a named party is that party; else it bears the name of its first wording.
  const actorOf = new Map<number, string>();
  for (const [index, { actor }] of sides.entries()) {
    const before = actorOf.get(groups[index]!);
    if (before === undefined || (known.has(actor) && !known.has(before))) actorOf.set(groups[index]!, actor);
  }
  // Two groups parted by the weights do not share a party that the rules gave both.
  const taken = new Map<string, number>();
  const byForm = new Map<string, string>();
  for (const [index, { form }] of forms.entries()) {
    const group = groups[index]!;
    const actor = actorOf.get(group)!;
    if (!taken.has(actor)) taken.set(actor, group);
    byForm.set(form, known.has(actor) || taken.get(actor) === group ? actor : `${actor}-${group}`);
  }
  const joined = described.map((mention) => {
    if (known.has(mention.value.actor)) return mention;
    const actor = byForm.get(formOf(mention.quote)) ?? mention.value.actor;
    return { ...mention, value: { ...mention.value, actor } };
  });
  const all = [...names, ...joined].toSorted((a, b) => a.start - b.start || b.end - a.end);
  return tidyParties(document, all);
}

function toMention(
  document: AnalysedDocument,
  phrase: PartyPhrase,
  { share, type, reason, keys }: { share: number; type: ActorType; reason: string | null; keys: PartyKeys },
): ActorMention {
  const { start, end, first, last, mention } = phrase;
  const told = reason === null ? [] : [because('party-wording', { feature: reason })];
  if (mention) {
    return { ...mention, confidence: share, reasons: [...mention.reasons, ...told] };
  }
  const quote = document.text.slice(start, end);
  const actor = keys.actorOf(phrase, type);
  return {
    start,
    end,
    first,
    last,
    quote,
    rule: 'described-party',
    confidence: share,
    reasons: told,
    value: {
      actor,
      name: quote.replace(/\s+/g, ' ').replace(/^(?:the|an?|this|these|those|that) /i, ''),
      type,
      roles: speaks(document, first, last) ? ['source'] : [],
    },
  };
}
