import ordinaryCrimes from '../data/ordinary-crimes.json' with { type: 'json' };
import { POLITICAL_DETAINEES, SUSPECTS } from '../data/person-nouns.ts';
import type { AnalysedDocument } from '../document.ts';
import { singular } from '../people.ts';
import type { VictimGroup } from '../victims.ts';

const political = new Set(POLITICAL_DETAINEES);
const suspects = new Set(SUSPECTS);
const crimes = new Set(ordinaryCrimes.crimes);

/** Words that lead to a charge, and how far behind the verb the charge may stand: "jailed for six years for taking bribes". */
const CHARGED_WITH = /^(?:for|over|of|with|to)$/;
const CHARGE_REACH = 12;
const CHARGE_WORDS = 3;

/** How far back a bare number looks for the people it counts: "nine activists killed and four arrested". */
const ELLIPSIS_REACH = 6;

const isPolitical = (lower: string): boolean => {
  const noun = singular(lower);
  return political.has(noun) || political.has(noun.split('-').at(-1) ?? '');
};

/** People whose arrest is an act of the conflict or of a crackdown: protesters, journalists, opponents; no suspects of crime. */
export function isPoliticalDetainee({ tokens }: AnalysedDocument, group: VictimGroup): boolean {
  const head = tokens[group.head]!;
  if (head.tag === 'NUM') {
    for (let i = group.first - 1; i >= Math.max(0, group.first - ELLIPSIS_REACH); i--) {
      if (tokens[i]!.sentence === head.sentence && isPolitical(tokens[i]!.lower)) return true;
    }
    return false;
  }
  return (
    isPolitical(head.lower) &&
    (group.plural || /^(?:journalist|reporter|activist|photographer|protester)$/.test(singular(head.lower)))
  );
}

/** Fewest people whose arrest in an article on protests is an act of the crackdown. */
const FEWEST_ARRESTED = 10;
/** Fewest words on protests that make it the article's subject. */
const PROTEST_WORDS = 2;
const PROTEST = /^(?:protests?|protest(?:e|o)rs?|demonstrations?|demonstrators?|crackdown|uprising|coup)$/;
const ANYBODY = /^(?:people|persons|men|women|youths|others|dozens|hundreds|thousands|scores)$/;

const onProtests = new WeakMap<AnalysedDocument, boolean>();

/** Whether the article is on protests and what was done against them. */
function isOnProtests(document: AnalysedDocument): boolean {
  let known = onProtests.get(document);
  if (known === undefined) {
    known = document.tokens.filter(({ lower }) => PROTEST.test(lower)).length >= PROTEST_WORDS;
    onProtests.set(document, known);
  }
  return known;
}

/** A suspect of ordinary crime. */
export const isSuspect = ({ tokens }: AnalysedDocument, group: VictimGroup): boolean =>
  suspects.has(singular(tokens[group.head]!.lower));

/** Held for an ordinary crime that the words after the verb name: "jailed for taking bribes", "detained over the graffiti"; not "for his articles". */
export function heldForCrime({ tokens, sentences }: AnalysedDocument, verb: number): boolean {
  const { last } = sentences[tokens[verb]!.sentence]!;
  for (let i = verb + 1; i <= Math.min(last, verb + CHARGE_REACH); i++) {
    if (/^[.;:]$/.test(tokens[i]!.text) || /^(?:after|when|while|and|but|who)$/.test(tokens[i]!.lower))
      return false;
    if (!CHARGED_WITH.test(tokens[i]!.lower)) continue;
    const charge = tokens.slice(i + 1, Math.min(last, i + CHARGE_WORDS) + 1);
    if (charge.some(({ lower }) => crimes.has(lower))) return true;
  }
  return false;
}

/** Whether the protests are spoken of in the block of a token or the one before it: paragraphs of news are short. */
function isNearProtests({ tokens, sentences }: AnalysedDocument, at: number): boolean {
  const here = sentences[tokens[at]!.sentence]!;
  for (let index = here.index; index >= 0; index--) {
    const { block, first, last } = sentences[index]!;
    if (block < here.block - 1) return false;
    if (tokens.slice(first, last + 1).some(({ lower }) => PROTEST.test(lower))) return true;
  }
  return sentences
    .slice(here.index + 1)
    .some(
      ({ block, first, last }) =>
        block === here.block && tokens.slice(first, last + 1).some(({ lower }) => PROTEST.test(lower)),
    );
}

/**
 * A great number of people of no other description, arrested in an article on protests and near words on them:
 * "1,340 people have been arrested". Counter-example: "police arrested 200 people for drunken driving".
 * @param verb Token of the verb that states the arrest.
 */
export function arrestedInProtest(document: AnalysedDocument, group: VictimGroup, verb: number): boolean {
  const head = document.tokens[group.head]!;
  const many = (group.count.low ?? group.count.high ?? 0) >= FEWEST_ARRESTED;
  const vague = /^(?:dozens|hundreds|thousands|scores)/.test(group.count.text?.toLowerCase() ?? '');
  return (
    (many || vague) &&
    (head.tag === 'NUM' || ANYBODY.test(head.lower)) &&
    isOnProtests(document) &&
    isNearProtests(document, verb) &&
    !heldForCrime(document, verb)
  );
}
