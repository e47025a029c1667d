import { phraseRight } from '../syntax/coordination.ts';
import { unitAt } from '../syntax/phrases.ts';
import { readGroups } from '../victims.ts';
import { PRONOUN_OWNERS, subChunk } from './bodies.ts';
import { candidate, type Candidate, type Rule } from './candidate.ts';
import { because } from '../reasons.ts';

const UNKNOWN = /^(?:unknown|unclear|uncertain|undisclosed)$/;
const TOLD = /^(?:clarify|establish|know|determine|disclose|learn|reveal|confirm)$/;

/**
 * People of whom nobody knows where they are: "The whereabouts of five are still unknown", "Her fate has not been
 * clarified", "whose whereabouts are unknown". Counter-example: "The whereabouts of the painting are unknown".
 */
export const absenceRule: Rule = ({ document, parsed }) => {
  const { tokens } = document;
  const found: Candidate[] = [];
  parsed.units.forEach((unit, index) => {
    if (unit.type !== 'np' || !/^(?:whereabouts|fate)$/.test(tokens[unit.chunk.head]!.lower)) return;
    let at = index + 1;
    const of = unitAt(parsed, at);
    const whom = of?.type === 'prep' && of.lower === 'of' ? phraseRight(document, parsed, at + 1) : null;
    if (whom) at = (parsed.unitOf[whom.last - parsed.sentence.first] ?? at) + 1;
    let opener = tokens[unit.chunk.first]!;
    const joint = unitAt(parsed, index - 1);
    const before = unitAt(parsed, index - 2);
    if (
      joint?.type === 'cc' &&
      before?.type === 'np' &&
      /^(?:fate|whereabouts)$/.test(tokens[before.last]!.lower)
    )
      opener = tokens[before.first]!;
    const verb = unitAt(parsed, at);
    if (verb?.type !== 'vg' || verb.verb.modal) return;
    const state = /^(?:adv)$/.test(unitAt(parsed, at + 1)?.type ?? '') ? at + 2 : at + 1;
    const unknown =
      UNKNOWN.test(tokens[unitAt(parsed, state)?.last ?? -1]?.lower ?? '') && !verb.verb.negated;
    const untold =
      verb.verb.negated && (TOLD.test(verb.verb.lemma) || unitAt(parsed, state)?.first === undefined);
    if (!unknown && !untold) return;
    const owner = unit.chunk.possessor;
    const phrase =
      whom ??
      (PRONOUN_OWNERS.test(opener.lower)
        ? subChunk(opener.index, opener.index)
        : owner
          ? subChunk(owner.first, owner.last)
          : null);
    const groups = phrase ? readGroups(document, phrase).filter(({ human }) => human === 'yes') : [];
    if (groups.length === 0) return;
    found.push(
      candidate({
        rule: 'whereabouts',
        kind: 'missing',
        groups,
        trigger: unit.chunk.head,
        unit: index,
        reasons: [because('whereabouts')],
        base: 0.75,
      }),
    );
  });
  return found;
};
