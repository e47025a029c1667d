import type { AnalysedDocument } from '../document.ts';
import { isTemporal, unitAt } from '../syntax/phrases.ts';
import { phraseLeft } from '../syntax/coordination.ts';
import type { ParsedSentence } from '../syntax/units.ts';
import { readGroups } from '../victims.ts';
import { PRONOUN_OWNERS, subChunk } from './bodies.ts';
import { candidate, type Candidate, type Rule } from './candidate.ts';
import { because } from '../reasons.ts';

/** Units that "with" looks back over for the one who has the wound. */
const REACH = 8;
const WOUNDS = /^(?:wounds?|injury|injuries|burns|fractures?|concussion|fragments)$/;
const BROKEN =
  /^(?:broken|fractured|shattered|crushed|bandaged|bleeding|severed|mangled|punctured|collapsed)$/;
const LIMBS =
  /^(?:legs?|arms?|head|hands?|foot|feet|pelvis|skull|ribs?|jaw|nose|spine|back|shoulder|neck|fingers?|lungs?|wrist|ankle|knee|hip|collarbone)$/;
/** A wound that is no statement: "helps people with injuries". */
const GENERIC = /^(?:help|treat|care|suffer|live|work|deal|cope)$/;

/**
 * "a man with gunshot wounds", "pulled him from the rubble with a broken pelvis", "two with burns": what somebody has on
 * the body. Counter-example: "a man with a broken promise", "patients with burns need rest".
 */
export const woundRule: Rule = ({ document, parsed, human }) => {
  const { tokens } = document;
  const found: Candidate[] = [];
  parsed.units.forEach((unit, index) => {
    const wound = unitAt(parsed, index + 1);
    if (unit.type !== 'prep' || unit.lower !== 'with' || wound?.type !== 'np') return;
    const head = tokens[wound.chunk.head]!.lower;
    const before = tokens[wound.chunk.head - 1]!.lower;
    if (!WOUNDS.test(head) && !(LIMBS.test(head) && BROKEN.test(before))) return;
    if (tokens[wound.chunk.first]!.lower === 'no') return;
    for (let at = index - 1, steps = 0; at >= 0 && steps < REACH; at--, steps++) {
      const who = unitAt(parsed, at)!;
      if (who.type === 'stop' || who.type === 'rel' || (who.type === 'vg' && GENERIC.test(who.verb.lemma)))
        return;
      const age =
        unitAt(parsed, at - 1)?.type === 'comma' && tokens[who.last]!.tag === 'NUM' && at < index - 1;
      if (who.type !== 'np' || age || isTemporal(document, who.chunk) || !human(at)) continue;
      if (/^(?:body|bodies|corpse|corpses|head)$/.test(tokens[who.chunk.head]!.lower)) return;
      const phrase = phraseLeft(document, parsed, at);
      const groups = phrase
        ? readGroups(document, phrase).filter(({ count }) => count.text !== null || count.low === 1)
        : [];
      if (groups.length === 0) return;
      found.push(
        candidate({
          rule: 'with-wounds',
          kind: 'injured',
          groups,
          trigger: wound.last,
          unit: index,
          reasons: [because('wound', { word: head })],
          base: 0.7,
        }),
      );
      return;
    }
  });
  return found;
};

/** What comes out of a gun or a blast and hits people. */
const PROJECTILES = /^(?:bullets?|shrapnel|splinters?|fragments?|pellets?|shards?|slugs?)$/;
const HITTING = /^(?:hit|graze|strike|wing|pierce|enter|tear|rip)$/;

/** Whether the subject of the verb at unit `index` is such a thing; a relative clause may stand between. */
function byProjectile({ tokens }: AnalysedDocument, parsed: ParsedSentence, index: number): boolean {
  for (let at = index - 1, steps = 0; at >= 0 && steps < REACH; at--, steps++) {
    const unit = unitAt(parsed, at)!;
    if (unit.type === 'stop' || unit.type === 'comma') return false;
    if (unit.type === 'np' && PROJECTILES.test(tokens[unit.chunk.head]!.lower)) return true;
  }
  return false;
}

/** "A bullet grazed her neck": whose body was hit. Counter-example: "A bullet hit the neck of the bottle." */
export const bulletRule: Rule = ({ document, parsed }) => {
  const { tokens } = document;
  const found: Candidate[] = [];
  parsed.units.forEach((unit, index) => {
    if (unit.type !== 'vg' || unit.verb.passive || unit.verb.negated || !HITTING.test(unit.verb.lemma))
      return;
    const body = unitAt(parsed, index + 1);
    if (body?.type !== 'np' || !byProjectile(document, parsed, index)) return;
    const limb = LIMBS.test(tokens[body.chunk.head]!.lower) || tokens[body.chunk.head]!.lower === 'chest';
    const owner = body.chunk.possessor;
    const opener = tokens[body.chunk.first]!;
    if (!limb) return;
    const phrase = PRONOUN_OWNERS.test(opener.lower)
      ? subChunk(opener.index, opener.index)
      : owner && subChunk(owner.first, owner.last);
    const groups = phrase ? readGroups(document, phrase).filter(({ human: sure }) => sure === 'yes') : [];
    if (groups.length === 0) return;
    found.push(
      candidate({
        rule: 'bullet-body',
        kind: 'injured',
        groups,
        trigger: unit.verb.head,
        unit: index,
        verb: unit.verb,
        reasons: [because('wound', { word: tokens[unit.verb.head]!.lower })],
        base: 0.75,
      }),
    );
  });
  return found;
};
