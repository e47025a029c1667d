import type { AnalysedDocument } from '../document.ts';
import { parseSentence } from '../syntax/units.ts';
import type { Cue } from './cues.ts';

/** Words that open a clause which a denial takes as known: "denied any part in the raid, in which two died". */
const OPENS_KNOWN = /^(?:who|whom|whose|which|where|when|while|after|before|since|because|as|until)$/;
/** What stands behind it is told anew: "does not publish its losses; a paper puts them at 900 dead". */
const TOLD_ANEW = ';';
/** Deeds that a denial names by a noun: "denied any role in the deaths". */
const SHARE = /^(?:role|involvement|responsibility|part|hand|knowledge|complicity|behind)$/;
/**
 * What a denial says of a casualty behind it: `denied` when it is what did not happen, `share` when only the part in it
 * is denied, `known` when it is taken as known.
 *
 * @example "denied that two men were killed" → denied; "denied any role in the deaths" → share; "denied that the delay was related to the murder" → known
 */
export function denialOf(
  document: AnalysedDocument,
  { at, sentence }: Cue,
  trigger: number,
): 'denied' | 'share' | 'known' {
  if (trigger < at) return 'denied';
  const { tokens } = document;
  const between = tokens.slice(at + 1, trigger);
  if (between.some(({ lower, text }) => text === TOLD_ANEW || OPENS_KNOWN.test(lower))) return 'known';
  if (between.some(({ lower }) => SHARE.test(lower))) return 'share';
  const parsed = parseSentence(document, document.sentences[sentence]!);
  const unitAt = (token: number): number => parsed.unitOf[token - parsed.sentence.first]!;
  const own = unitAt(trigger);
  const units = parsed.units.slice(unitAt(at) + 1, own);
  const verbs = units.filter((unit) => unit.type === 'vg');
  // "denied killing", "denied the killing of", "denied that there were any killings"
  if (verbs.length === 0) return 'denied';
  if (tokens[trigger]!.tag === 'NOUN') {
    const there = /^(?:be|have|happen|occur|take|hold)$/.test(verbs[0]!.verb.lemma);
    return there && !units.some(({ type }) => type === 'prep') ? 'denied' : 'known';
  }
  // "denied being involved in killing the boy"
  if (units.at(-1)?.type === 'prep') return 'share';
  // "denied that civilians had been shot and two had died": verbs beside each other are denied together; "and called the
  // plot to kidnap him a joke" is another thing that is said.
  const joint = units.findLastIndex(({ type }) => type === 'cc');
  const joined = joint >= 0 && units.slice(joint).every(({ type }) => type !== 'vg');
  return joined || verbs.length === 1 ? 'denied' : 'known';
}
