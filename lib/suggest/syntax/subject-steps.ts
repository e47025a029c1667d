import { CONTROL } from '../data/verb-classes.ts';
import type { Chunk } from '../chunks.ts';
import type { AnalysedDocument } from '../document.ts';
import { isVerb } from './antecedents.ts';
import { isTemporal } from './phrases.ts';
import type { ParsedSentence } from './units.ts';

/** Verbs with a clause as their object. */
const STATING =
  /^(?:say|claim|report|believe|allege|think|conclude|find|show|reveal|suggest|insist|confirm|know|fear)$/;

/** The unit where the owners of a noun phrase begin: "the judge" for "the judge's escort". */
export function ownerStart(p: ParsedSentence, j: number): number {
  let at = j;
  while (p.units[at - 1]?.type === 'poss' && p.units[at - 2]?.type === 'np') at -= 2;
  return at;
}

/** For the object of a relative clause ("men who attacked the village"): the unit of its pronoun, else -1. */
export function relativeClauseStart(p: ParsedSentence, j: number): number {
  const verb = p.units[j - 1];
  // "which concluded the students were shot": what is said has a subject of its own.
  if (!isVerb(verb) || verb.verb.passive || STATING.test(verb.verb.lemma)) return -1;
  const at = p.units[j - 2]?.type === 'adv' ? j - 3 : j - 2;
  return p.units[at]?.type === 'rel' && p.units[at - 1]?.type === 'np' ? at : -1;
}

/** "accused the army of killing": the noun phrase that the accusing verb takes, before the preposition at `j`; else -1. */
export function controlledBy(p: ParsedSentence, j: number): number {
  for (let i = j - 1; i >= 0 && i > j - 11; i--) {
    const unit = p.units[i]!;
    if (isVerb(unit)) {
      return CONTROL.has(unit.verb.lemma) && !unit.verb.passive && i < j - 1 && p.units[i + 1]?.type === 'np'
        ? i + 1
        : -1;
    }
    if (unit.type === 'stop' || unit.type === 'rel') return -1;
  }
  return -1;
}

/** The relative pronoun before "the army said": its unit, or -1. */
export function relativeBefore(p: ParsedSentence, j: number): number {
  for (let i = j - 1; i >= 0 && i > j - 8; i--) {
    const unit = p.units[i]!;
    if (
      unit.type === 'rel' ||
      (unit.type === 'sub' && unit.lower === 'that' && p.units[i - 1]?.type === 'np')
    )
      return i;
    if (unit.type !== 'np' && unit.type !== 'prep' && unit.type !== 'adv' && unit.type !== 'poss') return -1;
  }
  return -1;
}

/** "A reporter who tried, Asmat Khattak, was": the name that stands between commas before the verb at unit `k`. */
export function nameAside(document: AnalysedDocument, p: ParsedSentence, k: number): Chunk | null {
  const name = p.units[k - 2];
  if (p.units[k - 1]?.type !== 'comma' || p.units[k - 3]?.type !== 'comma' || name?.type !== 'np')
    return null;
  const { first, head } = name.chunk;
  const proper = document.tokens[head]!.tag === 'PROPN' && document.tokens[first]!.tag !== 'DET';
  return proper && head > first && !isTemporal(document, name.chunk) ? name.chunk : null;
}
