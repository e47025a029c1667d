import type { CasualtyKind } from '../../model.ts';
import type { Chunk } from '../chunks.ts';
import { ATTACKER_NOUNS } from '../data/attack-words.ts';
import { STATE_WORDS, VICTIM_NOUN_ROWS } from '../data/triggers.ts';
import type { AnalysedDocument } from '../document.ts';
import { humanness, singular } from '../people.ts';
import { participleLemma } from '../verb-lemmas.ts';
import { subjectPhrase } from '../syntax/subjects.ts';
import { phraseLeft, phraseRight } from '../syntax/coordination.ts';
import type { ParsedSentence } from '../syntax/units.ts';
import { conjunctAt, unitAt, type Conjunct } from '../syntax/phrases.ts';
import { VERB_ROWS } from '../data/triggers.ts';
import { readGroup, readGroups, type VictimGroup } from '../victims.ts';
import { candidate, type Candidate, type Rule } from './candidate.ts';
import { isNewArrival } from './arrivals.ts';
import { namesGiven } from './naming.ts';
import { isPartOfName } from './written-large.ts';
import { because } from '../reasons.ts';

/** Nouns for those in whose hands people are held. */
const CAPTORS = new Set([...ATTACKER_NOUNS, 'gang', 'group', 'militia', 'army', 'captor', 'cartel', 'enemy']);

const stateKind = (lower: string): CasualtyKind | null =>
  Object.hasOwn(STATE_WORDS, lower) ? STATE_WORDS[lower]! : null;
const kindOfLemma = new Map<string, CasualtyKind>(
  VERB_ROWS.flatMap(({ lemmas, kind }) => lemmas.split(' ').map((lemma) => [lemma, kind] as const)),
);

/** "20 dead", "left 67 people dead", "three found dead": a state word right after the people. */
export const stateRule: Rule = ({ document, parsed }) => {
  const found: Candidate[] = [];
  parsed.units.forEach((unit, index) => {
    if (unit.type !== 'adj') return;
    const kind = stateKind(unit.lower);
    if (!kind) return;
    // "the 19 people still missing"
    const last = unitAt(parsed, index - 1)?.type === 'adv' ? index - 2 : index - 1;
    const before = unitAt(parsed, last);
    if (before?.type !== 'np') return;
    // "17 of our members missing": the number counts them.
    const of = unitAt(parsed, last - 1);
    const counter = unitAt(parsed, last - 2);
    const counted =
      of?.type === 'prep' &&
      of.lower === 'of' &&
      counter?.type === 'np' &&
      document.tokens[counter.chunk.head]!.tag === 'NUM';
    // "All 34 aboard military plane dead": the people stand before their place.
    const placed =
      of?.type === 'prep' &&
      /^(?:aboard|on|in|at)$/.test(of.lower) &&
      humanness(document, before.chunk) === 'no' &&
      counter?.type === 'np' &&
      counter.first === parsed.sentence.first &&
      unitAt(parsed, index + 1) === undefined;
    const phrase = phraseLeft(document, parsed, counted || placed ? last - 2 : last);
    const groups = phrase
      ? readGroups(document, phrase).filter(({ human, count }) => human === 'yes' || count.text !== null)
      : [];
    if (groups.length === 0) return;
    found.push(
      candidate({
        rule: `state-${unit.lower}`,
        kind,
        groups,
        trigger: unit.first,
        unit: index,
        reasons: [because('word-after-people', { word: unit.lower })],
        base: 0.8,
      }),
    );
  });
  return found;
};

/** "the wounded soldiers", "abducted toddler Ana Deri": a state word inside the noun phrase. */
export const attributeRule: Rule = ({ document, parsed, person }) => {
  const { tokens } = document;
  const found: Candidate[] = [];
  parsed.units.forEach((unit, index) => {
    if (unit.type !== 'np') return;
    const { chunk } = unit;
    for (let i = chunk.first; i < chunk.head; i++) {
      const token = tokens[i]!;
      if (token.tag !== 'ADJ') continue;
      const lemma = participleLemma(token.lower);
      const kind = (lemma ? kindOfLemma.get(lemma) : null) ?? stateKind(token.lower);
      if (!kind) continue;
      if (isPartOfName(document, i, chunk.head) && !person(chunk.head)) continue;
      if (humanness(document, chunk) !== 'yes' && !person(chunk.head)) continue;
      const conjunct = conjunctAt(parsed, index);
      if (!conjunct || conjunct.chunk !== chunk) continue;
      const before: Conjunct = conjunct;
      const group = readGroup(document, before);
      const inner: Chunk = { first: i + 1, last: chunk.last, head: chunk.head, possessor: null };
      const victims = readGroup(document, { ...before, chunk: inner, first: i + 1 });
      const named = namesGiven(document, parsed, index);
      found.push(
        candidate({
          rule: `attribute-${token.lower}`,
          kind,
          groups: named ?? [{ ...victims, count: group.count, first: group.first }],
          trigger: i,
          unit: index,
          reasons: [because('word-before-people', { word: token.text })],
          base: 0.65,
        }),
      );
      break;
    }
  });
  return found;
};

/** "of the gang": the hands are those of people who hold others. */
function handsOfCaptors({ tokens }: AnalysedDocument, parsed: ParsedSentence, of: number): boolean {
  const owner = unitAt(parsed, of + 1);
  return (
    unitAt(parsed, of)?.type === 'prep' &&
    owner?.type === 'np' &&
    CAPTORS.has(singular(tokens[owner.chunk.head]!.lower))
  );
}

/** "365 journalists behind bars", "34 reporters in prison": where the people are says what happened to them. */
export const placeRule: Rule = ({ document, parsed, human }) => {
  const found: Candidate[] = [];
  parsed.units.forEach((unit, index) => {
    const place = unitAt(parsed, index + 1);
    const last = unitAt(parsed, index - 1)?.type === 'adv' ? index - 2 : index - 1;
    const before = unitAt(parsed, last);
    // "were beaten while in captivity"
    const clause =
      before?.type === 'sub' && before.lower === 'while' && unitAt(parsed, last - 1)?.type === 'vg';
    if (unit.type !== 'prep' || place?.type !== 'np' || (before?.type !== 'np' && !clause)) return;
    const where = document.tokens[place.chunk.head]!.lower;
    // "45 girls in the hands of the gang"
    const inHands =
      unit.lower === 'in' &&
      where === 'hands' &&
      place.first === place.last - 1 &&
      document.tokens[place.first]!.lower === 'the' &&
      handsOfCaptors(document, parsed, index + 2);
    const held =
      inHands ||
      (unit.lower === 'behind' && /^bars?$/.test(where)) ||
      (unit.lower === 'in' &&
        place.first === place.last &&
        /^(?:prison|jail|captivity|detention)$/.test(where));
    if (!held) return;
    const phrase = clause
      ? subjectPhrase(document, parsed, last - 1, { human })
      : phraseLeft(document, parsed, last);
    const groups = phrase
      ? readGroups(document, phrase).filter(
          ({ human: person, count, plural }) => person === 'yes' && (plural || count.text !== null),
        )
      : [];
    if (groups.length === 0) return;
    found.push(
      candidate({
        rule: `place-${where}`,
        kind: 'captured',
        groups,
        trigger: place.last,
        unit: index,
        reasons: [because('words-of-captivity', { word: `${unit.lower} ${where}` })],
        base: 0.7,
      }),
    );
  });
  return found;
};

const STATING = /^(?:report|cause|inflict|record|suffer|sustain)$/;

/** "Casualties were reported", "the raid caused casualties": a verb beside the bare noun makes it a statement. */
function followsReport(parsed: ParsedSentence, index: number): boolean {
  const after = unitAt(parsed, index + 1);
  const before = unitAt(parsed, index - 1);
  return (
    (after?.type === 'vg' && after.verb.passive && STATING.test(after.verb.lemma)) ||
    (before?.type === 'vg' && STATING.test(before.verb.lemma))
  );
}

const victimNouns = new Map(
  VICTIM_NOUN_ROWS.flatMap(({ nouns, kind, id }) =>
    nouns.split(' ').map((noun) => [noun, { kind, id }] as const),
  ),
);

/** "heavy casualties among the recruits", "heavy losses on the garrison": whom they befell, without a number; else null. */
function heavyLosses(
  document: AnalysedDocument,
  parsed: ParsedSentence,
  index: number,
): VictimGroup[] | null {
  const unit = unitAt(parsed, index);
  const link = unitAt(parsed, index + 1);
  if (unit?.type !== 'np') return null;
  const { tokens } = document;
  const befell = link?.type === 'prep' && /^(?:among|amongst|on|to)$/.test(link.lower);
  const heavy = /^(?:heavy|severe|serious|crippling|mass|significant|high)$/.test(
    tokens[unit.chunk.head - 1]?.lower ?? '',
  );
  const before = unitAt(parsed, index - 1);
  const caused = before?.type === 'vg' && STATING.test(before.verb.lemma);
  if (!heavy || !caused || !/^(?:casualties|losses)$/.test(tokens[unit.chunk.head]!.lower)) return null;
  // "inflicting heavy losses": on whom, the sentence leaves open.
  const own = befell || before.verb.lemma !== 'inflict' ? null : conjunctAt(parsed, index);
  if (own)
    return [
      { ...readGroup(document, own), count: { text: null, low: null, high: null, qualifier: 'vague' } },
    ];
  const phrase = befell ? phraseRight(document, parsed, index + 2) : null;
  const groups = phrase ? readGroups(document, phrase).filter(({ human }) => human !== 'no') : [];
  const text = tokens[unit.chunk.head - 1]!.text;
  const count = { text, low: null, high: null, qualifier: 'vague' as const };
  return groups.length === 1 ? [{ ...groups[0]!, count, first: unit.first }] : null;
}

/** "four hostages", "dozens of casualties": the noun says what happened to them. */
export const victimNounRule: Rule = ({ document, parsed, human }) => {
  const { tokens } = document;
  const found: Candidate[] = [];
  parsed.units.forEach((unit, index) => {
    if (unit.type !== 'np') return;
    const heavy = heavyLosses(document, parsed, index);
    if (heavy) {
      found.push(
        candidate({
          rule: 'noun-heavy-losses',
          kind: 'combined',
          groups: heavy,
          perpetrator: subjectPhrase(document, parsed, index - 1, { human }),
          trigger: unit.chunk.head,
          unit: index,
          reasons: [because('heavy-losses')],
          base: 0.65,
        }),
      );
      return;
    }
    if (unitAt(parsed, index + 1)?.type === 'poss' || /^['’]$/.test(tokens[unit.last + 1]?.text ?? ''))
      return;
    const row = victimNouns.get(singular(tokens[unit.chunk.head]!.lower));
    const head = tokens[unit.chunk.head]!;
    if (!row || (head.lower === singular(head.lower) && unit.chunk.first === unit.chunk.head)) return;
    // "no civilian casualty was reported"
    const nobody = tokens[unit.chunk.first]!.lower === 'no';
    if (!/^(?:hostage|wounded)$/.test(row.id) && singular(head.lower) === head.lower && !nobody) return;
    if (row.id === 'arrival' && !isNewArrival(document, unit.chunk)) return;
    const before = unitAt(parsed, index - 1);
    const counter =
      before?.type === 'prep' && before.lower === 'of' && unitAt(parsed, index - 2)?.type === 'np'
        ? conjunctAt(parsed, index - 2)
        : null;
    const own = conjunctAt(parsed, index);
    // "2 of 17 abductees": the noun counts 17.
    const counted = own && counter ? readGroup(document, own).count.text !== null : false;
    const conjunct = counted ? own : (counter ?? own);
    if (!conjunct) return;
    const group = readGroup(document, conjunct);
    if (tokens[group.head] !== head) return;
    const bare =
      row.id === 'casualty' && unit.chunk.first === unit.chunk.head && followsReport(parsed, index);
    if (group.count.text === null && !bare) return;
    found.push(
      candidate({
        rule: `noun-${row.id}`,
        kind: row.kind,
        groups: [group],
        trigger: unit.chunk.head,
        unit: index,
        negated: group.none,
        reasons: [because('noun', { word: head.text })],
        base: 0.65,
      }),
    );
  });
  return found;
};
