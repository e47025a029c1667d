import type { ActorType } from '../../../model.ts';
import type { AnalysedDocument, Token } from '../../document.ts';
import { isPlural } from '../../people.ts';
import type { ActorMention } from '../find-actors.ts';
import { numberOf } from '../join-victims.ts';
import { indexOf } from '../mention-index.ts';
import { speaks } from '../speech.ts';
import { OneParty } from './one-party.ts';

/** Names from which on a list is one party of the story; of two or three each counts by itself. */
const MANY = 4;
/** Tokens between two names of a list at most: names that were not recognised may stand between. */
const GAP = 12;
/** Tokens before a list that may hold the noun for it: "four men –", "those arrested were:". */
const LEAD = 4;
const NAMED = /^person/;
/** Tokens before a list in which a charge may stand. */
const CHARGE_REACH = 60;
const BETWEEN = /^(?:[–—:-]|named|including|were|are|as)$/;
const CHARGED = /^(?:charged?|charges|named|names|accused|indicted|convicted|sentenced)$/;
const ACCUSED = /^(?:accused|suspects|defendants|convicts|culprits)$/;

/** What is left of a name that was read without its initials: the "K K" of "Orel K K". */
const INITIAL = /^\p{Lu}\.?$/u;

const isSeparator = ({ text }: Token): boolean => /^(?:,|;|and|&|\(|\)|\d+)$/.test(text);
/** What stands between two names of a list: separators, ages, and other names. */
const isBetween = (token: Token): boolean => isSeparator(token) || /^\p{Lu}/u.test(token.text);

/** Runs of names in one sentence with nothing but separators between them, in order of the text. */
function listsOfNames({ tokens }: AnalysedDocument, actors: readonly ActorMention[]): ActorMention[][] {
  const lists: ActorMention[][] = [];
  let run: ActorMention[] = [];
  for (const mention of actors) {
    if (!NAMED.test(mention.rule) || mention.value.type !== 'person') continue;
    const before = run.at(-1);
    if (before && mention.first <= before.last) continue;
    const goesOn =
      before !== undefined &&
      mention.first - before.last <= GAP &&
      tokens[before.last]!.sentence === tokens[mention.first]!.sentence &&
      (isSeparator(tokens[before.last + 1]!) || INITIAL.test(tokens[before.last + 1]!.text)) &&
      tokens.slice(before.last + 1, mention.first).every(isBetween);
    if (goesOn) run.push(mention);
    else {
      if (run.length >= MANY) lists.push(run);
      run = [mention];
    }
  }
  if (run.length >= MANY) lists.push(run);
  return lists;
}

/** The noun right before a list: "sentenced four men – A, B, C and D". */
function nounBefore(
  { tokens }: AnalysedDocument,
  actors: readonly ActorMention[],
  list: readonly ActorMention[],
): ActorMention | null {
  const { first } = list[0]!;
  const before = indexOf(actors)
    .touching(first - LEAD, first - 1)
    .findLast(({ last, value }) => last < first && value.type !== 'person' && isPlural(tokens[last]!));
  if (!before || tokens[before.last]!.sentence !== tokens[first]!.sentence) return null;
  const between = tokens.slice(before.last + 1, first);
  return between.every(({ tag, text }) => tag === 'PUNCT' || BETWEEN.test(text)) ? before : null;
}

/** "Four men – A, B, C and D –" and "the four journalists" elsewhere: people of the number that stands before a list. */
function countedLike(
  document: AnalysedDocument,
  actors: readonly ActorMention[],
  list: readonly ActorMention[],
): ActorMention | null {
  const { tokens } = document;
  const { first } = list[0]!;
  const number = tokens.slice(Math.max(0, first - LEAD), first).find(({ tag }) => tag === 'NUM');
  if (!number) return null;
  const alike = actors.filter(
    (mention) =>
      mention.value.type === 'civilians' &&
      !NAMED.test(mention.rule) &&
      isPlural(tokens[mention.last]!) &&
      numberOf(document, mention) === number.lower,
  );
  return alike[0] ?? null;
}

/** Does the paragraph name or charge whom a list holds, right before it? */
function isCharged({ tokens, sentences }: AnalysedDocument, list: readonly ActorMention[]): boolean {
  const { first } = list[0]!;
  // Initials with full stops ("Orel K.K.") may end sentences in the middle of a list.
  const { block } = sentences[tokens[first]!.sentence]!;
  let from = first;
  while (from > 0 && first - from < CHARGE_REACH && sentences[tokens[from - 1]!.sentence]!.block === block)
    from--;
  return tokens.slice(from, first).some(({ lower }) => CHARGED.test(lower));
}

/** Those who speak themselves; "according to Ana Ruiz's family" is not Ana Ruiz. */
function speakersOf(document: AnalysedDocument, actors: readonly ActorMention[]): Set<string> {
  const speakers = actors.filter(
    ({ rule, first, last }) =>
      NAMED.test(rule) &&
      !/^['’]s?$/.test(document.tokens[last + 1]?.text ?? '') &&
      speaks(document, first, last),
  );
  return new Set(speakers.map(({ value }) => value.actor));
}

/**
 * A list of four names or more is one party of the story, with the noun that stands for it; who speaks is a person of
 * his own. Without a noun they are the accused where a charge lists them, else civilians.
 *
 * @example "sentenced four men – A, B, C and D – to death" gives one party; "A, B and C were killed" three persons
 */
export function joinLists(document: AnalysedDocument, actors: readonly ActorMention[]): ActorMention[] {
  const lists = listsOfNames(document, actors);
  if (lists.length === 0) return [...actors];
  const speakers = speakersOf(document, actors);
  const allAccused =
    actors.find(({ last, rule }) => !NAMED.test(rule) && ACCUSED.test(document.tokens[last]!.lower)) ?? null;
  const parties = new OneParty();
  const types = new Map<string, ActorType>();
  for (const list of lists) {
    const silent = list.filter(({ value }) => !speakers.has(value.actor));
    if (silent.length < MANY - 1) continue;
    const noun = nounBefore(document, actors, list) ?? countedLike(document, actors, list);
    const accused = noun || !isCharged(document, list) ? null : allAccused;
    const type = noun?.value.type ?? (accused ? 'militia' : 'civilians');
    const into = (noun ?? accused ?? silent[0]!).value.actor;
    if (accused) types.set(into, type);
    for (const { value } of silent) {
      parties.join(into, value.actor);
      types.set(value.actor, type);
    }
  }
  const typed = actors.map((mention) => {
    const type = types.get(mention.value.actor);
    return type === undefined ? mention : { ...mention, value: { ...mention.value, type } };
  });
  return parties.apply(typed);
}
