import { VERB_ROWS, type VerbRow } from '../data/triggers.ts';
import type { AnalysedDocument } from '../document.ts';
import { humanness, isHeadOfPeople, singular } from '../people.ts';
import { leaningSubject, subjectPhrase } from '../syntax/subjects.ts';
import { agentPhrase, objectPhrase, sharedVerb } from '../syntax/objects.ts';
import { phraseLeft } from '../syntax/coordination.ts';
import type { Phrase } from '../syntax/phrases.ts';
import type { ParsedSentence } from '../syntax/units.ts';
import type { VerbGroup } from '../syntax/verb-groups.ts';
import { readGroups, type VictimGroup } from '../victims.ts';
import { candidate, type Candidate, type Context, type Rule } from './candidate.ts';
import { compositeTrigger } from './composites.ts';
import type { Trigger } from './trigger.ts';
import { arrestedInProtest, heldForCrime, isPoliticalDetainee, isSuspect } from './detainees.ts';
import { byArmed, byAttackers, byBullets, byCombatants } from './doer-nouns.ts';
import { neitherOf, unrealVerb } from './unreal.ts';
import { because } from '../reasons.ts';

const rowOf = new Map<string, VerbRow>(
  VERB_ROWS.flatMap((row) => row.lemmas.split(' ').map((lemma) => [lemma, row] as const)),
);

/** Nobody: how many of one person who was spared were hurt. */
const NOBODY = { text: null, low: 0, high: 0, qualifier: 'exact' } as const;

function triggerOf(context: Context, unit: number, verb: VerbGroup): Trigger | null {
  const composite = compositeTrigger(context, unit, verb);
  if (composite) return composite.id === 'none' ? null : composite;
  const row = rowOf.get(verb.lemma);
  return row ? { id: row.id, kind: row.kind, frame: row.frame, strict: row.strict ?? false } : null;
}

const REFLEXIVE = /^(?:himself|herself|themselves)$/;

interface Roles {
  victims: Phrase | null;
  perpetrator: Phrase | null;
  pattern: string;
  shared: VerbGroup | null;
}

/** "the soldiers that the rebels captured": what stands before the pronoun is the object, what stands after it the subject. */
function objectRelative({ document, parsed, human }: Context, unit: number): Omit<Roles, 'shared'> | null {
  const subject = parsed.units[unit - 1];
  const pronoun = parsed.units[unit - 2];
  // "a guard, Ana Deri, whom they shot"
  const aside = pronoun?.type === 'rel' && parsed.units[unit - 3]?.type === 'comma';
  const at = aside ? unit - 4 : unit - 3;
  const before = parsed.units[at];
  if (subject?.type !== 'np' || before?.type !== 'np' || !pronoun) return null;
  if (pronoun.type !== 'rel' && !(pronoun.type === 'sub' && pronoun.lower === 'that')) return null;
  if (!human(at)) return null;
  return {
    victims: phraseLeft(document, parsed, at),
    perpetrator: phraseLeft(document, parsed, unit - 1),
    pattern: 'object-relative',
  };
}

/** Who is left behind by the dead and hurt. */
const BEREAVED = /^(?:family|families|relatives|parents|friends|colleagues|lawyers?|mourners)$/;

/** "the family of a man killed by police": the participle tells of the man right before it, not of his family. */
function ofBereaved({ tokens }: AnalysedDocument, phrase: Phrase | null, verb: VerbGroup): Phrase | null {
  if (!phrase) return null;
  const [conjunct] = phrase.conjuncts;
  const inner = conjunct?.complement;
  if (!conjunct || !inner || phrase.conjuncts.length > 1 || inner.last !== verb.first - 1) return phrase;
  if (!BEREAVED.test(tokens[conjunct.chunk.head]!.lower) || tokens[inner.chunk.head]!.tag === 'NUM')
    return phrase;
  return { ...phrase, first: inner.first, last: inner.last, conjuncts: [inner] };
}

const isActivePast = (unit: ParsedSentence['units'][number] | undefined): boolean =>
  unit?.type === 'vg' && unit.verb.form === 'past' && !unit.verb.auxiliary;

const NOMINATIVE = /^(?:i|we|he|she|they)$/;

/**
 * "the men we abducted": what stands before a subject pronoun is the object; null where nobody stands there ("they
 * killed, burned and left"), undefined where the verb follows no subject pronoun.
 */
function bareRelative({ document, parsed, human }: Context, unit: number): Roles | null | undefined {
  let at = unit - 1;
  while (parsed.units[at]?.type === 'cc' && isActivePast(parsed.units[at - 1])) at -= 2;
  const pronoun = parsed.units[at];
  if (pronoun?.type !== 'np' || pronoun.first !== pronoun.last) return undefined;
  if (!NOMINATIVE.test(document.tokens[pronoun.first]!.lower)) return undefined;
  if (parsed.units[at - 1]?.type !== 'np' || !human(at - 1)) return null;
  return {
    victims: phraseLeft(document, parsed, at - 1),
    perpetrator: phraseLeft(document, parsed, at),
    pattern: 'object-relative',
    shared: null,
  };
}

/** Who is victim and who perpetrator, by voice and by what stands around the verb. */
function rolesOf(context: Context, unit: number, verb: VerbGroup, trigger: Trigger): Roles | null {
  const { document, parsed, human } = context;
  const subject = (): Phrase | null => subjectPhrase(document, parsed, unit, { human });
  const none = { shared: null };
  if (trigger.frame === 'suffer') {
    // "a boat with over a hundred people fleeing the violence"
    const beside = verb.form === 'ing' && !verb.auxiliary && human(unit - 1);
    if (beside)
      return {
        victims: phraseLeft(document, parsed, unit - 1),
        perpetrator: null,
        pattern: 'subject',
        ...none,
      };
    return { victims: subject(), perpetrator: null, pattern: 'subject', ...none };
  }
  if (verb.passive)
    return {
      victims: subject(),
      perpetrator: agentPhrase(document, parsed, unit),
      pattern: 'passive',
      ...none,
    };
  const object = objectPhrase(document, parsed, unit);
  if (verb.form === 'past' && !verb.auxiliary) {
    const shared = sharedVerb(parsed, unit);
    const previous = parsed.units[unit - 1];
    const linked = previous?.type === 'vg' ? previous.verb : null;
    if (
      linked &&
      !linked.infinitive &&
      (linked.passive || /^(?:be|get|report|fear|believe|find|have|leave)$/.test(linked.lemma)) &&
      !object
    ) {
      return {
        victims: subject(),
        perpetrator: agentPhrase(document, parsed, unit),
        pattern: 'passive-chain',
        shared: linked,
      };
    }
    if (!object) {
      const relative = objectRelative(context, unit);
      if (relative) return { ...relative, shared: null };
      const bare = bareRelative(context, unit);
      if (bare !== undefined) return bare;
      const kind = shared?.passive ? 'passive-shared' : 'reduced-passive';
      return {
        victims: shared?.passive ? subject() : ofBereaved(document, subject(), verb),
        perpetrator: agentPhrase(document, parsed, unit),
        pattern: kind,
        shared: shared?.passive ? shared : null,
      };
    }
    return { victims: object, perpetrator: subject(), pattern: 'active', shared: null };
  }
  // "the teacher whom the rebels had been holding"
  if (!object) {
    const relative = verb.infinitive ? null : objectRelative(context, unit);
    return relative && { ...relative, shared: null };
  }
  const participle = verb.form === 'ing' && !verb.auxiliary;
  const near = subject();
  const party = near?.conjuncts.some(({ chunk }) => humanness(document, chunk) !== 'no') ?? false;
  return {
    victims: object,
    perpetrator: participle && !party ? (leaningSubject(document, parsed, unit, { human }) ?? near) : near,
    pattern:
      verb.form === 'ing' && !verb.auxiliary ? 'participle' : verb.infinitive ? 'infinitive' : 'active',
    ...none,
  };
}

/** The police hold suspects: no capture. */
const isPolicing = ({ tokens }: AnalysedDocument, party: Phrase | null): boolean =>
  party === null ||
  party.conjuncts.some(({ chunk }) =>
    /^(?:police|policeman|officer|detective|investigator|authority|sheriff|court|prosecutor)$/.test(
      singular(tokens[chunk.head]!.lower),
    ),
  );

/** Arrests count when the people arrested are no suspects of ordinary crime: a codebook rule. */
function ofConflict(
  document: AnalysedDocument,
  trigger: Trigger,
  group: VictimGroup,
  verb: number,
  by: Phrase | null,
): boolean {
  const noun = singular(document.tokens[group.head]!.lower);
  if (/^(?:body|corpse|life|death)$/.test(noun)) return false;
  if (noun === 'head' && !isHeadOfPeople(document.tokens, group)) return false;
  // "the bodies of eight people were burned": nobody was hurt by that.
  const bodies = document.tokens
    .slice(group.first, group.head)
    .some(({ lower }) => /^(?:bodies|corpses|remains)$/.test(lower));
  if (bodies && trigger.kind !== 'killed') return false;
  if (trigger.id === 'arrest')
    return (
      isPoliticalDetainee(document, group) ||
      (byCombatants(document, by) && !isSuspect(document, group)) ||
      arrestedInProtest(document, group, verb)
    );
  if (trigger.id !== 'detain') return true;
  return (
    !isSuspect(document, group) && (isPoliticalDetainee(document, group) || !heldForCrime(document, verb))
  );
}

/** Only the owner of what is struck: "wiped out 300 families' debts". */
const isOwner = ({ tokens }: AnalysedDocument, { head }: VictimGroup): boolean =>
  /^['’]$/.test(tokens[head + 1]?.text ?? '') && /^(?:NOUN|ADJ)$/.test(tokens[head + 2]?.tag ?? '');

/** People in great number who leave: not three thieves, not a column of soldiers. */
const FEWEST = 50;
function isCrowd({ tokens }: AnalysedDocument, { count, status, head, first }: VictimGroup): boolean {
  if (status === 'combatant') return false;
  const many = /^(?:dozens|scores|hundreds|thousands|millions|tens)$/;
  if (tokens.slice(first, head + 1).some(({ lower }) => many.test(lower))) return true;
  const least = /^(?:famil(?:y|ies)|households?)$/.test(tokens[head]!.lower) ? FEWEST / 10 : FEWEST;
  return count.text !== null && (count.low ?? count.high ?? 0) >= least;
}

/** Claims stated by verbs: "X killed Y", "Y was killed by X", "killing Y", "Y died". */
export const verbRule: Rule = (context) => {
  const { document, parsed } = context;
  const found: Candidate[] = [];
  parsed.units.forEach((unit, index) => {
    if (unit.type !== 'vg') return;
    const { verb } = unit;
    const trigger = triggerOf(context, index, verb);
    if (!trigger) return;
    const roles = rolesOf(context, index, verb, trigger);
    if (!roles?.victims) return;
    if (trigger.bullets && (verb.passive || !byBullets(document, roles.perpetrator))) return;
    if (trigger.attackers && !byAttackers(document, roles.perpetrator)) return;
    if (trigger.armed && !byArmed(document, roles.perpetrator)) return;
    if (trigger.id === 'holding' && isPolicing(document, roles.perpetrator)) return;
    if (
      trigger.kind === 'displaced' &&
      !roles.victims.conjuncts.some(({ chunk }) => humanness(document, chunk) === 'yes')
    )
      return;
    const groups = readGroups(document, roles.victims)
      .map((group) => ({ ...group, human: context.judge(group) }))
      .filter(
        ({ human, head }) =>
          human === 'yes' ||
          (human === 'maybe' &&
            (!trigger.strict || (trigger.frame === 'suffer' && document.tokens[head]!.tag === 'PROPN'))),
      )
      .filter((group) => ofConflict(document, trigger, group, verb.head, roles.perpetrator))
      .filter((group) => !isOwner(document, group))
      .filter((group) => !trigger.many || isCrowd(document, group))
      .filter(
        ({ count, first }) =>
          !trigger.counted ||
          count.text !== null ||
          (count.low ?? 0) > 1 ||
          document.tokens[first]!.lower === 'all',
      );
    if (groups.length === 0) return;
    if (trigger.spared)
      for (const group of groups)
        if (group.count.text === null && group.count.high === 1) group.count = NOBODY;
    const [actor] = roles.perpetrator ? readGroups(document, roles.perpetrator) : [];
    // "hanged himself": the subject is the victim.
    for (const group of groups)
      if (
        actor &&
        document.tokens[actor.head]!.tag !== 'PRON' &&
        REFLEXIVE.test(document.tokens[group.head]!.lower)
      )
        group.name = actor.name ?? actor.victims.text;
    const governing = roles.shared ?? verb;
    found.push(
      candidate({
        rule: `verb-${trigger.id}-${roles.pattern}`,
        kind: trigger.kind,
        groups,
        perpetrator: trigger.bereaved ? null : roles.perpetrator,
        trigger: verb.head,
        unit: index,
        verb: governing,
        negated:
          (verb.negated && !trigger.affirms) !== (trigger.spared ?? false) ||
          neitherOf(parsed.units, index) ||
          (actor?.none ?? false) ||
          (roles.shared?.negated ?? false),
        unreal: trigger.unreal ?? unrealVerb(context, index, verb, trigger, roles),
        reasons: [because('verb-as', { word: document.tokens[verb.head]!.text, pattern: roles.pattern })],
        base: groups.every(({ human }) => human === 'yes') ? 0.9 : 0.7,
      }),
    );
  });
  return found;
};
