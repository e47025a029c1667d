import type { Chunk } from '../chunks.ts';
import type { AnalysedDocument } from '../document.ts';
import { humanness } from '../people.ts';
import { phraseRight } from '../syntax/coordination.ts';
import { conjunctAt, type Conjunct, type Phrase } from '../syntax/phrases.ts';
import type { ParsedSentence } from '../syntax/units.ts';
import { readGroups, type VictimGroup } from '../victims.ts';
import { candidate, type Candidate, type Context } from './candidate.ts';
import { because } from '../reasons.ts';

/** Words that make a "body" an institution: "the oversight body", "an umbrella body". */
const INSTITUTION =
  /^(?:governing|umbrella|oversight|rights|watchdog|parent|professional|student|regulatory|advisory|legislative|international|electoral|monitoring|state|public|sanctioning|apex)$/;

export const PRONOUN_OWNERS = /^(?:his|her|their|my|our)$/;

/** One conjunct as a phrase of its own. */
export const single = (conjunct: Conjunct): Phrase => ({
  first: conjunct.first,
  last: conjunct.last,
  conjuncts: [conjunct],
  disjunctive: false,
});

/** A part of a noun phrase as a chunk of its own: "Daniel Pearl" in "the Daniel Pearl murder". */
export function subChunk(first: number, last: number): Phrase {
  const chunk: Chunk = { first, last, head: last, possessor: null };
  return single({ unit: -1, chunk, complement: null, first, last, appositions: [] });
}

/** "the bodies of two men", "his body", "10 bodies". An organisation ("the governing body") is none. */
export function bodies({ document, parsed }: Context, unit: number, noun: number): Candidate[] {
  const { tokens } = document;
  const conjunct = conjunctAt(parsed, unit);
  if (!conjunct || conjunct.chunk.head !== noun) return [];
  const make = (groups: VictimGroup[], pattern: string): Candidate[] =>
    groups.length === 0
      ? []
      : [
          candidate({
            rule: `noun-body-${pattern}`,
            kind: 'killed',
            groups,
            trigger: noun,
            unit,
            reasons: [because('noun', { word: tokens[noun]!.text })],
            base: 0.75,
          }),
        ];
  if (INSTITUTION.test(tokens[noun - 1]?.lower ?? '')) return [];
  const owner = conjunct.chunk.possessor;
  const opener = tokens[conjunct.chunk.first]!;
  const found = foundNearby(document, parsed, noun);
  if (conjunct.complement && humanness(document, conjunct.complement.chunk) !== 'no')
    return make(ofBodies(document, parsed, conjunct), 'of');
  if (PRONOUN_OWNERS.test(opener.lower))
    return found ? make(readGroups(document, subChunk(opener.index, opener.index)), 'own') : [];
  if (owner && humanness(document, owner) !== 'no')
    return make(readGroups(document, subChunk(owner.first, owner.last)), 'possessive');
  const groups = readGroups(document, single(conjunct));
  const counted = groups.filter(({ count }) => count.text !== null);
  return counted.length > 0 || (found && tokens[noun]!.lower.endsWith('s')) ? make(groups, 'counted') : [];
}

/** The people whose bodies they are; a number of bodies stays with its noun phrase. */
function ofBodies(document: AnalysedDocument, parsed: ParsedSentence, conjunct: Conjunct): VictimGroup[] {
  const whole = readGroups(document, single(conjunct));
  if (whole.some(({ count }) => count.text !== null) || !conjunct.complement) return whole;
  const phrase = phraseRight(document, parsed, conjunct.complement.unit);
  const groups = phrase && phrase.conjuncts.length > 1 ? readGroups(document, phrase) : [];
  return groups.length > 1 ? groups : whole;
}

/** The sentence tells that the body was found, recovered, buried: a dead body and not a living one. */
function foundNearby({ tokens }: AnalysedDocument, { sentence }: ParsedSentence, noun: number): boolean {
  for (let i = Math.max(sentence.first, noun - 12); i <= Math.min(sentence.last, noun + 12); i++) {
    if (
      /^(?:found|recovered|discovered|retrieved|buried|dumped|exhumed|identified|returned|showed|decomposed|charred|decapitated|mutilated|lying|lay|riddled|morgue|laid|autopsy|taken|removed|carried|pulled|hanging)$/.test(
        tokens[i]!.lower,
      )
    )
      return true;
  }
  return false;
}
