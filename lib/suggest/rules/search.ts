import { ATTACKER_NOUNS } from '../data/attack-words.ts';
import { SUSPECTS } from '../data/person-nouns.ts';
import { singular } from '../people.ts';
import { because } from '../reasons.ts';
import { phraseRight } from '../syntax/coordination.ts';
import { skipPrepositions, unitAt } from '../syntax/phrases.ts';
import { readGroups } from '../victims.ts';
import { candidate, type Candidate, type Rule } from './candidate.ts';

/** Whoever is sought for what he did, or for a post, is not missing. */
const WANTED = new Set([...SUSPECTS, ...ATTACKER_NOUNS, 'man', 'fugitive', 'volunteer', 'player', 'worker']);
/** Who "looks for" the missing; anybody but the police may "search" for them. */
const RESCUERS =
  /^(?:rescuers?|divers?|firefighters?|coastguards?|crews?|teams?|volunteers|relatives|families|neighbou?rs)$/;
const POLICING = /^(?:police|officers?|detectives?|investigators?|troops|soldiers|army)$/;
const NO_STOP: ReadonlySet<string> = new Set(['for']);

/**
 * People who are searched for: "Rescuers were searching for seven crew members", "The search for six sailors goes on". They
 * need a number. Counter-examples: "Police are searching for two gunmen", "The club is looking for two players".
 */
export const searchRule: Rule = ({ document, parsed }) => {
  const { tokens } = document;
  const found: Candidate[] = [];
  parsed.units.forEach((unit, index) => {
    const subject = unitAt(parsed, unitAt(parsed, index - 1)?.type === 'adv' ? index - 2 : index - 1);
    const who = subject?.type === 'np' ? tokens[subject.chunk.head]!.lower : '';
    const searches =
      unit.type === 'vg' &&
      !unit.verb.negated &&
      (unit.verb.lemma === 'search' || (unit.verb.lemma === 'look' && RESCUERS.test(who))) &&
      !POLICING.test(who);
    const search = unit.type === 'np' && tokens[unit.chunk.head]!.lower === 'search';
    if (!searches && !search) return;
    const at = skipPrepositions(parsed, index + 1, NO_STOP);
    const link = unitAt(parsed, at);
    if (link?.type !== 'prep' || link.lower !== 'for') return;
    const phrase = phraseRight(document, parsed, at + 1);
    const groups = phrase
      ? readGroups(document, phrase).filter(
          ({ human, count, head }) =>
            human === 'yes' && count.text !== null && !WANTED.has(singular(tokens[head]!.lower)),
        )
      : [];
    if (groups.length === 0) return;
    found.push(
      candidate({
        rule: 'searched-for',
        kind: 'missing',
        groups,
        trigger: unit.last,
        unit: index,
        reasons: [because('whereabouts')],
        base: 0.65,
      }),
    );
  });
  return found;
};
