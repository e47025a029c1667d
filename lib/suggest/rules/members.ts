import type { CasualtyKind } from '../../model.ts';
import { slice } from '../document.ts';
import { singular } from '../people.ts';
import { phraseRight } from '../syntax/coordination.ts';
import { conjunctAt, skipPrepositions, unitAt } from '../syntax/phrases.ts';
import type { ParsedSentence } from '../syntax/units.ts';
import { readGroup, readGroups, type VictimGroup } from '../victims.ts';
import { candidate, type Candidate, type Context, type Rule } from './candidate.ts';
import { because } from '../reasons.ts';

/** Nouns for those to whom it happened, as a class with members: "three of the dead". */
const CLASSES: Record<string, CasualtyKind> = {
  dead: 'killed',
  deceased: 'killed',
  killed: 'killed',
  slain: 'killed',
  fatalities: 'killed',
  deaths: 'killed',
  skeletons: 'killed',
  wounded: 'injured',
  injured: 'injured',
  missing: 'missing',
  hostages: 'captured',
  captives: 'captured',
  kidnapped: 'captured',
  abducted: 'captured',
};

/** Verbs that say themselves what became of them: "three of the wounded have died". */
const DYING = /^(?:die|succumb|perish|survive|kill|execute)$/;
/** Units between two dashes at most. */
const LONGEST_ASIDE = 16;

const NO_STOP: ReadonlySet<string> = new Set();

/** The kind of a class that stands at unit `i`: "the dead", "the eleven wounded", "those killed"; with its last unit. */
function classAt(context: Context, i: number): { kind: CasualtyKind; last: number } | null {
  const { document, parsed } = context;
  const unit = unitAt(parsed, i);
  if (unit?.type !== 'np') return null;
  const { tokens } = document;
  const word = tokens[unit.chunk.head]!.lower;
  if (Object.hasOwn(CLASSES, word) && word !== 'killed') return { kind: CLASSES[word]!, last: i };
  const next = unitAt(parsed, i + 1);
  const state = next && next.first === next.last ? tokens[next.first]!.lower : '';
  const opened = word === 'those' || tokens[unit.chunk.head]!.tag === 'NUM' || context.human(i);
  return opened && Object.hasOwn(CLASSES, state) && /^(?:vg|adj)$/.test(next!.type)
    ? { kind: CLASSES[state]!, last: i + 1 }
    : null;
}

/** The position behind an aside between dashes that opens at `i`, or `i`: "of those killed — a record — 73 were". */
function afterAside({ units }: ParsedSentence, i: number): number {
  if (units[i]?.type !== 'stop') return i;
  for (let at = i + 1; at < units.length && at < i + LONGEST_ASIDE; at++)
    if (units[at]!.type === 'stop') return at + 1;
  return i;
}

/** What is said of a counted part from unit `i` on: "were monks" names them, "were evacuated" leaves them "the dead". */
function described(context: Context, i: number, whole: VictimGroup): VictimGroup | null {
  const { document, parsed } = context;
  const at = skipPrepositions(parsed, i, NO_STOP);
  const verb = unitAt(parsed, at);
  if (verb?.type !== 'vg' || verb.verb.negated || DYING.test(verb.verb.lemma)) return null;
  // "three of the wounded have since died"
  const later = unitAt(parsed, at + 2);
  if (verb.verb.lemma === 'have' && later?.type === 'vg' && DYING.test(later.verb.lemma)) return null;
  if (verb.verb.lemma !== 'be') return whole;
  let next = at + 1;
  while (unitAt(parsed, next)?.type === 'adv') next++;
  const named = unitAt(parsed, next);
  if (named?.type === 'adj') {
    const victims = slice(document, named.first, named.last);
    return { ...whole, victims, last: named.last, head: named.last };
  }
  const phrase = named?.type === 'np' ? phraseRight(document, parsed, next) : null;
  const groups = phrase ? readGroups(document, { ...phrase, conjuncts: phrase.conjuncts.slice(0, 1) }) : [];
  const [group] = groups;
  return group && group.human === 'yes' && document.tokens[group.head]!.tag !== 'PRON'
    ? { ...group, count: whole.count, first: whole.first, plural: whole.plural }
    : whole;
}

/**
 * Members of a class of victims: "Three of the dead were monks", "two of the wounded were evacuated",
 * "Of those killed, 73 were citizens, seven were foreigners". Counter-example: "Three of the books were dull".
 */
export const memberRule: Rule = (context) => {
  const { document, parsed } = context;
  const { tokens } = document;
  const found: Candidate[] = [];
  const add = (kind: CasualtyKind, group: VictimGroup, trigger: number, unit: number): void => {
    found.push(
      candidate({
        rule: 'member-of',
        kind,
        groups: [group],
        trigger,
        unit,
        reasons: [because('part-of-group', { word: tokens[trigger]!.text })],
        base: 0.75,
      }),
    );
  };
  parsed.units.forEach((unit, index) => {
    if (unit.type !== 'prep' || unit.lower !== 'of') return;
    const whole = classAt(context, index + 1);
    if (!whole) return;
    const trigger = parsed.units[whole.last]!.last;
    const counter = unitAt(parsed, index - 1);
    if (counter?.type === 'np') {
      const conjunct = conjunctAt(parsed, index - 1);
      if (!conjunct) return;
      const group = readGroup(document, conjunct);
      if (
        group.count.text === null ||
        /^each$/i.test(group.count.text) ||
        !/^(?:NUM|PRON|NOUN)$/.test(tokens[counter.chunk.head]!.tag)
      )
        return;
      if (
        tokens[counter.chunk.head]!.tag === 'NOUN' &&
        !/^(?:dozens?|scores|hundreds)$/.test(singular(tokens[counter.chunk.head]!.lower))
      )
        return;
      const members = described(context, whole.last + 1, group);
      if (members) add(whole.kind, members, trigger, index);
      return;
    }
    const before = unitAt(parsed, index - 1);
    if (before && before.type !== 'comma' && before.type !== 'stop' && before.type !== 'quote') return;
    for (let at = afterAside(parsed, whole.last + 1), steps = 0; steps < 6; steps++) {
      while (/^(?:comma|cc)$/.test(unitAt(parsed, at)?.type ?? '')) at++;
      const number = unitAt(parsed, at);
      if (number?.type !== 'np' || tokens[number.chunk.head]!.tag !== 'NUM') break;
      const group = readGroup(document, conjunctAt(parsed, at)!);
      const members = described(context, at + 1, group);
      if (!members) break;
      add(whole.kind, members, trigger, index);
      at =
        (parsed.unitOf[Math.max(members.last, parsed.units[at + 1]!.last) - parsed.sentence.first] ?? at) + 1;
    }
  });
  return found;
};
