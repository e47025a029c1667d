import type { CasualtyKind } from '../../model.ts';
import type { Chunk } from '../chunks.ts';
import { ACT_ROWS } from '../data/triggers.ts';
import type { AnalysedDocument } from '../document.ts';
import { singular } from '../people.ts';
import { agentPhrase } from '../syntax/objects.ts';
import { phraseRight } from '../syntax/coordination.ts';
import { isTemporal, unitAt, type Conjunct, type Phrase } from '../syntax/phrases.ts';
import type { ParsedSentence, Unit } from '../syntax/units.ts';
import { readGroups, type VictimGroup } from '../victims.ts';
import { bodies, PRONOUN_OWNERS, single, subChunk } from './bodies.ts';
import { isPoliticalDetainee } from './detainees.ts';
import { candidate, type Candidate, type Context, type Rule } from './candidate.ts';
import { because } from '../reasons.ts';
import { occupation } from './title-acts.ts';
import { namesThing } from './written-large.ts';
import { indexOf } from '../actors/mention-index.ts';

const kindOf = new Map<string, CasualtyKind>(
  ACT_ROWS.flatMap(({ nouns, kind }) => nouns.split(' ').map((noun) => [noun, kind] as const)),
);

/** Nouns for the one who did it: "Deri's killers", "the kidnappers of the nun". */
const DOER_KINDS: Record<string, CasualtyKind> = {
  killer: 'killed',
  murderer: 'killed',
  assassin: 'killed',
  slayer: 'killed',
  abductor: 'captured',
  kidnapper: 'captured',
  captor: 'captured',
};

const BODIES = new Set(['body', 'corpse', 'remains']);

/** Acts that leave open what became of people, unless a word before them tells: "the fatal shooting of". */
const OPEN_ACTS = new Set(['shooting', 'stabbing']);
/** Whose loss is their death: those who fight, and one's own. */
const LOST = /^(?:son|daughter|child|husband|wife|brother|sister|father|mother|parent|comrade|man)$/;
const FATAL = /^(?:fatal|deadly|lethal)$/;

/** Acts whose object is often a thing: people are asked for. */
const LOOSE = new Set([
  'shooting',
  'stabbing',
  'execution',
  'capture',
  'detention',
  'death',
  'displacement',
  'slaughter',
  'disappearance',
  'imprisonment',
]);

/** The noun phrase of a possessor chunk, as a phrase. */
function possessorPhrase(p: ParsedSentence, chunk: Chunk): Phrase | null {
  const unit = p.unitOf[chunk.head - p.sentence.first];
  const found = unit === undefined ? null : p.units[unit];
  if (found?.type !== 'np' || found.chunk !== chunk) return null;
  const conjunct: Conjunct = {
    unit: unit!,
    chunk,
    complement: null,
    first: chunk.first,
    last: chunk.last,
    appositions: [],
  };
  return single(conjunct);
}

/** Names or people that stand before the act within its noun phrase: "the Pearl murder case". */
function prenominal({ tokens }: AnalysedDocument, chunk: Chunk, noun: number): Phrase | null {
  let first = noun;
  while (first > chunk.first && tokens[first - 1]!.tag === 'PROPN') first--;
  if (first < noun) return subChunk(first, noun - 1);
  return null;
}

interface Found {
  groups: VictimGroup[];
  perpetrator: Phrase | null;
  pattern: string;
}

/** An act is the word at `last` or the one before it: "murder", "murder case". */
const holdsAct = ({ tokens }: AnalysedDocument, last: number): boolean =>
  [last, last - 1].some(
    (i) => kindOf.has(singular(tokens[i]?.lower ?? '')) || /^arrests?$/.test(tokens[i]?.lower ?? ''),
  );

/** "his death", "Pearl's murder": the owner says whose it was. */
const owned = ({ tokens }: AnalysedDocument, unit: Unit | undefined): boolean =>
  unit?.type === 'np' &&
  (unit.chunk.possessor !== null || PRONOUN_OWNERS.test(tokens[unit.chunk.first]!.lower));

/** The unit after coordinated acts: for "the kidnapping and murder of X" the same "of" serves both. */
function complementUnit(p: ParsedSentence, document: AnalysedDocument, unit: number): number {
  let at = unit + 1;
  for (let steps = 0; steps < 4; steps++) {
    const next = unitAt(p, at);
    if (next?.type === 'prep' && next.lower === 'of') return at;
    if (next?.type === 'cc' || next?.type === 'comma') {
      const after = unitAt(p, at + 1);
      // "executions this year, including of nine women"
      const of = unitAt(p, at + 2);
      if (
        next.type === 'comma' &&
        after?.type === 'prep' &&
        after.lower === 'including' &&
        of?.type === 'prep'
      )
        return of.lower === 'of' ? at + 2 : -1;
      if (!after || !holdsAct(document, after.last)) return -1;
      // "his death and the deaths of others": each act has its own victims.
      const own = unitAt(p, unit);
      if (owned(document, own) && /^(?:DET|PRON)$/.test(document.tokens[after.first]!.tag)) return -1;
      at += 2;
      continue;
    }
    if (
      (next?.type === 'prep' || next?.type === 'sub') &&
      /^(?:in|on|during|since|at|near|over|within|by)$/.test(next.lower)
    ) {
      if (unitAt(p, at + 1)?.type === 'adv') at++;
      const inner = unitAt(p, at + 1);
      if (inner?.type !== 'np') return -1;
      const place = document.tokens[inner.chunk.head]!;
      const named =
        place.tag === 'PROPN' ||
        next.lower === 'by' ||
        /^(?:custody|detention|prison|hospital|captivity|public|cold)$/.test(place.lower);
      if (!named && !isTemporal(document, inner.chunk)) return -1;
      at += 2;
      continue;
    }
    return -1;
  }
  return -1;
}

/** The owner of this act or of one coordinated with it before: "Pearl's kidnapping and murder". */
function ownerOf(p: ParsedSentence, document: AnalysedDocument, unit: number): Chunk | null {
  let at = unit;
  for (let steps = 0; steps < 4; steps++) {
    const found = unitAt(p, at);
    if (found?.type !== 'np') return null;
    if (found.chunk.possessor) return found.chunk.possessor;
    const first = document.tokens[found.chunk.first]!;
    if (PRONOUN_OWNERS.test(first.lower))
      return { first: first.index, last: first.index, head: first.index, possessor: null };
    if (first.tag === 'DET') return null;
    const joint = unitAt(p, at - 1);
    const before = unitAt(p, at - 2);
    if ((joint?.type !== 'cc' && joint?.type !== 'comma') || before?.type !== 'np') return null;
    if (!kindOf.has(singular(document.tokens[before.chunk.head]!.lower))) return null;
    at -= 2;
  }
  return null;
}

function victimsOf(
  context: Context,
  unit: number,
  chunk: Chunk | null,
  noun: number,
  word: string,
): Found | null {
  const { document, parsed } = context;
  const people = (phrase: Phrase | null): VictimGroup[] => {
    if (!phrase) return [];
    const groups = readGroups(document, phrase)
      .map((group) => ({ ...group, human: context.judge(group) }))
      .filter(({ human }) => human !== 'no')
      // "the killings of 1985", "Friday's hangings" tell when.
      .filter(({ head }) => !isTime(document, head));
    if (word === 'loss')
      return groups.filter(
        ({ status, head, human }) =>
          human === 'yes' && (status === 'combatant' || LOST.test(singular(document.tokens[head]!.lower))),
      );
    if (word === 'arrest') return groups.filter((group) => isPoliticalDetainee(document, group));
    return LOOSE.has(word) ? groups.filter(({ human }) => human === 'yes') : groups;
  };
  const owner = chunk ? ownerOf(parsed, document, unit) : null;
  const ownerPhrase = owner ? (possessorPhrase(parsed, owner) ?? subChunk(owner.first, owner.last)) : null;
  const of = complementUnit(parsed, document, unit);
  if (of >= 0) {
    // "the deaths of only nine soldiers"
    const skip = unitAt(parsed, of + 1)?.type === 'adv' ? 2 : 1;
    const groups = people(phraseRight(document, parsed, of + skip));
    if (groups.length > 0)
      return { groups, perpetrator: ownerPhrase ?? agentPhrase(document, parsed, of + 1), pattern: 'of' };
  }
  const agent = agentPhrase(document, parsed, unit);
  const pronoun = owner !== null && PRONOUN_OWNERS.test(document.tokens[owner.head]!.lower);
  const owned = word === 'injury' || (pronoun && Object.hasOwn(DOER_KINDS, word)) ? [] : people(ownerPhrase);
  if (owned.length > 0 && !agent) return { groups: owned, perpetrator: null, pattern: 'possessive' };
  if (owned.length > 0) return { groups: owned, perpetrator: agent, pattern: 'possessive' };
  const inside = chunk ? people(prenominal(document, chunk, noun)) : [];
  if (inside.length > 0 && inside[0]!.human === 'yes' && namesPerson(context, inside[0]!.head))
    return { groups: inside, perpetrator: agent, pattern: 'prenominal' };
  const told = chunk ? people(occupation(document, chunk, noun, word)) : [];
  if (told.length > 0 && told[0]!.human === 'yes')
    return { groups: told, perpetrator: agent, pattern: 'prenominal' };
  return null;
}

/** A year or a day where the victims would stand. */
const isTime = ({ tokens }: AnalysedDocument, head: number): boolean =>
  /^(?:1[89]|20)\d\d$/.test(tokens[head]!.text) ||
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|week|month|year)$/.test(
    tokens[head]!.lower,
  );

/** A person of the article bears this name: "the Pearl murder", "Daniel Pearl Murder Case". */
const namesPerson = ({ document, person, actors }: Context, token: number): boolean =>
  person(token) || indexOf(actors).surnames.has(document.tokens[token]!.text);

const UNREAL_BEFORE =
  /^(?:attempted|possible|potential|planned|alleged-attempted|imminent|impending|threatened|feared|future)$/;
const UNREAL_HEADS =
  /^(?:attempt|plot|plan|threat|risk|fear|conspiracy|possibility|danger|intent|intention)$/;

/** Why an act is no fact: "attempted murder of", "a plot to", "at risk of execution". */
function unrealAct(context: Context, unit: number, chunk: Chunk | null, noun: number): string | null {
  const { document, parsed } = context;
  const opening = Math.max(parsed.sentence.first, Math.min(chunk?.first ?? noun, noun - 1));
  for (let i = noun - 1; i >= opening; i--) {
    if (UNREAL_BEFORE.test(document.tokens[i]!.lower)) return `"${document.tokens[i]!.text}"`;
  }
  const prep = unitAt(parsed, unit - 1);
  const before = unitAt(parsed, unit - 2);
  if (prep?.type === 'prep' && before?.type === 'np') {
    const head = document.tokens[before.chunk.head]!;
    if (UNREAL_HEADS.test(singular(head.lower))) return `"${head.text}"`;
  }
  return null;
}

/** Claims stated by nouns: "the killing of X", "X's murder", "the bodies of X", "X's killers". */
export const nounRule: Rule = (context) => {
  const { document, parsed } = context;
  const { tokens } = document;
  const found: Candidate[] = [];
  parsed.units.forEach((unit, index) => {
    const gerund =
      unit.type === 'vg' &&
      unit.verb.form === 'ing' &&
      unit.first === unit.last &&
      unitAt(parsed, index + 1)?.type === 'prep';
    if (unit.type !== 'np' && !gerund) return;
    const chunk = unit.type === 'np' ? unit.chunk : null;
    const lowest = chunk ? Math.max(chunk.first, chunk.head - 2) : unit.last;
    for (let noun = unit.last; noun >= lowest; noun--) {
      const token = tokens[noun]!;
      if (token.tag !== 'NOUN' && token.tag !== 'VERB' && token.tag !== 'PROPN') continue;
      const word = singular(token.lower);
      const doer = Object.hasOwn(DOER_KINDS, word);
      const kind =
        kindOf.get(word) ??
        (doer ? DOER_KINDS[word]! : BODIES.has(word) || token.lower === 'remains' ? 'killed' : undefined);
      if (!kind) continue;
      if (chunk && noun === chunk.head && isTitle(document, chunk)) continue;
      if (namesThing(context, index, noun)) continue;
      if (BODIES.has(word) || token.lower === 'remains') {
        found.push(...bodies(context, index, noun));
        break;
      }
      const victims = victimsOf(context, index, chunk, noun, word);
      if (!victims) continue;
      const fatal =
        OPEN_ACTS.has(word) &&
        tokens.slice(chunk?.first ?? noun, noun).some(({ lower }) => FATAL.test(lower));
      // "Deri's shooting": who was hit is not told.
      if ((OPEN_ACTS.has(word) || word === 'loss') && !fatal && victims.pattern !== 'of') continue;
      // "heavy losses of men" counts nobody.
      if (token.lower === 'losses') continue;
      const unreal = unrealAct(context, index, chunk, noun);
      found.push(
        candidate({
          rule: `noun-${word}-${victims.pattern}`,
          kind: fatal ? 'killed' : kind,
          groups: victims.groups,
          perpetrator: doer ? null : victims.perpetrator,
          trigger: noun,
          unit: index,
          unreal,
          reasons: [because('noun-as', { word: token.text, pattern: victims.pattern })],
          base: victims.groups.every(({ human }) => human === 'yes') ? 0.8 : 0.65,
        }),
      );
      break;
    }
  });
  return found;
};

const isTitle = ({ tokens }: AnalysedDocument, chunk: Chunk): boolean =>
  tokens[chunk.first]!.lower === 'death' && tokens[chunk.head]!.lower === 'toll';
