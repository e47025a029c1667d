import type { Chunk } from '../chunks.ts';
import type { AnalysedDocument } from '../document.ts';
import { humanness } from '../people.ts';
import { isVerb } from './antecedents.ts';
import { phraseRight } from './coordination.ts';
import {
  conjunctAt,
  isTemporal,
  skipPrepositions,
  unitAfter,
  unitAt,
  verbFollows,
  type Phrase,
} from './phrases.ts';
import type { ParsedSentence } from './units.ts';
import { isFinite, type VerbGroup } from './verb-groups.ts';

/** The verb group whose participle or auxiliary a coordinated bare participle shares: "was abducted and killed". */
export function sharedVerb(p: ParsedSentence, k: number): VerbGroup | null {
  let j = k - 1;
  while (p.units[j]?.type === 'adv') j--;
  const joint = p.units[j];
  if (joint?.type !== 'cc' && joint?.type !== 'comma') return null;
  for (let i = j - 1; i >= 0 && i > j - 16; i--) {
    const unit = p.units[i]!;
    if (isVerb(unit)) return unit.verb;
    if (unit.type === 'stop' || unit.type === 'sub' || unit.type === 'rel') return null;
  }
  return null;
}

const HOSTAGE = /^(?:hostages?|captives?|prisoners?)$/;

/** The object of the verb at unit `k`, as a phrase; null when none follows. */
export function objectPhrase(document: AnalysedDocument, p: ParsedSentence, k: number): Phrase | null {
  let j = k + 1;
  for (let steps = 0; steps < 10; steps++) {
    const unit = unitAt(p, j);
    if (!unit) return null;
    if (unit.type === 'np') {
      // "took hostage the mayor"
      const state = unit.first === unit.last && HOSTAGE.test(document.tokens[unit.first]!.lower);
      // "87 taken hostage": what became of those before
      const single = state && !document.tokens[unit.first]!.lower.endsWith('s');
      if (single || (state && unitAt(p, j + 1)?.type === 'np')) {
        j++;
        continue;
      }
      if (!isTemporal(document, unit.chunk)) return phraseRight(document, p, j);
      j++;
      continue;
    }
    if (unit.type === 'cc') {
      const next = unitAt(p, j + 1);
      if (isVerb(next) && !next.verb.auxiliary && !next.verb.infinitive) {
        j += 2;
        continue;
      }
      return null;
    }
    if (unit.type === 'prep' || (unit.type === 'sub' && unit.lower === 'as')) {
      const inner = unitAt(p, j + 1);
      const as =
        unit.lower === 'as' && inner?.type === 'np' && HOSTAGE.test(document.tokens[inner.last]!.lower);
      if (as && unitAt(p, j + 2)?.type === 'np') {
        j += 2;
        continue;
      }
      if (unit.type === 'sub') return null;
      // "made off with 30 pupils"
      if (/^(?:off|away)$/.test(unit.lower) && inner?.type === 'prep' && inner.lower === 'with') j += 2;
      else if (/^(?:down|off|up|out)$/.test(unit.lower)) j++;
      else if (unit.lower === 'to' && document.tokens[inner?.last ?? 0]!.lower === 'death') j += 2;
      else if (
        /^(?:on|in|at|during|since)$/.test(unit.lower) &&
        inner?.type === 'np' &&
        isTemporal(document, inner.chunk)
      )
        j += 2;
      else return null;
      continue;
    }
    if (unit.type === 'adv' || unit.type === 'adj' || unit.type === 'quote') {
      const mate = unitAt(p, j + 1);
      j +=
        unit.type === 'adv' && unit.lower === 'away' && mate?.type === 'prep' && mate.lower === 'with'
          ? 2
          : 1;
      continue;
    }
    if (unit.type === 'comma') return objectAfterAside(document, p, j);
    return null;
  }
  return null;
}

/** "has killed, by the lowest of estimates, 900 men": a "by" that tells whose number it is. */
function isReckoning({ tokens }: AnalysedDocument, p: ParsedSentence, by: number): boolean {
  for (let i = p.units[by]!.first + 1; i <= p.sentence.last && tokens[i]!.text !== ','; i++)
    if (RECKONING.test(tokens[i]!.lower)) return true;
  return false;
}
const RECKONING = /^(?:estimates?|counts?|reckoning|accounts?|figures|admission|tally)$/;

/** The object after an aside: "murdered, at gunpoint, a soldier", "killed in two days, a judge and a mayor". */
function objectAfterAside(document: AnalysedDocument, p: ParsedSentence, comma: number): Phrase | null {
  const prep = p.units[comma + 1];
  let at = comma + 1;
  const by = prep?.type === 'prep' && prep.lower === 'by' && isReckoning(document, p, comma + 1);
  if (prep?.type === 'prep' && (by || !/^(?:including|by)$/.test(prep.lower))) {
    const end = skipPrepositions(p, comma + 1, NO_STOP);
    if (p.units[end]?.type !== 'comma') return null;
    at = end + 1;
  } else if (p.units[comma - 1]?.type !== 'np') return null;
  const object = unitAt(p, at);
  if (object?.type !== 'np' || isTemporal(document, object.chunk)) return null;
  const conjunct = conjunctAt(p, at);
  return conjunct &&
    !verbFollows(p, unitAfter(p, conjunct)) &&
    /^(?:DET|NUM|NOUN)$/.test(document.tokens[object.first]!.tag) &&
    isPerson(document, object.chunk)
    ? phraseRight(document, p, at)
    : null;
}

const NO_STOP: ReadonlySet<string> = new Set();

const isPerson = (document: AnalysedDocument, chunk: Chunk): boolean =>
  humanness(document, chunk) === 'yes' && document.tokens[chunk.head]!.tag !== 'NUM';

/** Participles whose "by" says nothing of the deed. */
const BESIDE = /^(?:run|lead|own|hold|head|back|control|fund|support|report|confirm|found)$/;

/** The phrase after "by" that belongs to the verb or noun ending at unit `k`; null when there is none. */
export function agentPhrase(document: AnalysedDocument, p: ParsedSentence, k: number): Phrase | null {
  for (let j = k + 1; j < p.units.length && j < k + 16; j++) {
    const unit = p.units[j]!;
    const before = unitAt(p, j - 1);
    if (unit.type === 'prep' && unit.lower === 'by') {
      // "said a doctor at a clinic run by the opposition"
      if (isVerb(before) && j - 1 > k && BESIDE.test(before.verb.lemma)) return null;
      const next = unitAt(p, j + 1)?.type === 'adv' || unitAt(p, j + 1)?.type === 'quote' ? j + 2 : j + 1;
      return unitAt(p, next)?.type === 'np' ? phraseRight(document, p, next) : null;
    }
    if (unit.type === 'stop' || unit.type === 'rel' || unit.type === 'sub') return null;
    if (isVerb(unit) && isFinite(unit.verb) && unit.verb.auxiliary) return null;
  }
  return null;
}
