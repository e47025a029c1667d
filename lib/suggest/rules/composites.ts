import type { CasualtyKind } from '../../model.ts';
import type { VerbGroup } from '../syntax/verb-groups.ts';
import type { Context } from './candidate.ts';
import type { Trigger } from './verbs.ts';

/** How far after the verb its particle may stand: "took 250 people hostage". */
const REACH = 14;

interface CompositeRow {
  id: string;
  /** Lemmas of the verb. */
  verbs: string[];
  /** What follows, tested on the lower-case words after the verb up to the end of its reach. */
  after: RegExp;
  /** Only right after the verb. */
  adjacent?: boolean;
  kind: CasualtyKind;
  frame: 'affect' | 'suffer';
  strict?: boolean;
  example: string;
  counter: string;
}

const BODY_PART =
  '(?:head|face|neck|chest|abdomen|stomach|back|shoulder|arm|leg|thigh|foot|feet|hand|knee|groin|hip|jaw|eye|legs|arms|side|torso|forehead|temple)';

/** Verbs that state a casualty only together with other words. The first row that fits counts. */
export const COMPOSITE_ROWS: CompositeRow[] = [
  {
    id: 'none',
    verbs: ['sentence', 'condemn'],
    after: /^to death\b|^.{0,60}\bto death\b/,
    kind: 'killed',
    frame: 'affect',
    example: 'The court sentenced him to death.',
    counter: 'Gunmen shot him to death.',
  },
  {
    id: 'to-death',
    verbs: [
      'shoot',
      'stab',
      'beat',
      'hack',
      'torture',
      'burn',
      'club',
      'bludgeon',
      'starve',
      'crush',
      'trample',
      'assault',
      'stone',
      'batter',
      'choke',
      'knife',
      'kick',
      'put',
      'bleed',
    ],
    after: /^(?:\S+ ){0,9}?to death\b/,
    kind: 'killed',
    frame: 'affect',
    example: 'Gunmen shot two men to death.',
    counter: 'The song was played to death.',
  },
  {
    id: 'shot-dead',
    verbs: ['shoot', 'gun', 'strike'],
    after: /^(?:\S+ ){0,8}?dead\b/,
    kind: 'killed',
    frame: 'affect',
    example: 'Gunmen shot one person dead.',
    counter: 'He shot a film about the dead.',
  },
  {
    id: 'gun-down',
    verbs: ['gun', 'mow', 'cut'],
    after: /^down\b/,
    adjacent: true,
    kind: 'killed',
    frame: 'affect',
    strict: true,
    example: 'Gunmen gunned down two traders.',
    counter: 'The firm cut down costs.',
  },
  {
    id: 'burn-alive',
    verbs: ['burn', 'bury'],
    after: /^(?:\S+ ){0,6}?alive\b/,
    kind: 'killed',
    frame: 'affect',
    example: 'They burned two men alive.',
    counter: 'The fire burned the barn.',
  },
  {
    id: 'shot-in',
    verbs: ['shoot', 'stab', 'hit'],
    after: new RegExp(`^(?:\\S+ ){0,8}?in (?:the |his |her |their |both )?(?:\\S+ )?${BODY_PART}\\b`),
    kind: 'injured',
    frame: 'affect',
    strict: true,
    example: 'A guard was shot in the leg.',
    counter: 'The film was shot in the dark.',
  },
  {
    id: 'hostage',
    verbs: ['take', 'hold', 'seize', 'keep'],
    after: /^(?:\S+ ){0,12}?(?:hostage|hostages|captive|captives|prisoner|prisoners)\b/,
    kind: 'captured',
    frame: 'affect',
    strict: true,
    example: 'Rebels took 30 villagers hostage.',
    counter: 'The budget took time.',
  },
  {
    id: 'hostage',
    verbs: ['be'],
    after: /^(?:a|an)? ?hostages?\b/,
    adjacent: true,
    kind: 'captured',
    frame: 'suffer',
    strict: true,
    example: 'Her father is a hostage.',
    counter: 'He is a hostage negotiator.',
  },
  {
    id: 'lose-life',
    verbs: ['lose', 'sacrifice', 'give'],
    after: /^(?:their|his|her|its) (?:own )?(?:\S+ )?li(?:fe|ves)\b/,
    adjacent: true,
    kind: 'killed',
    frame: 'suffer',
    strict: true,
    example: 'Eight people lost their lives.',
    counter: 'The city lost its life.',
  },
  {
    id: 'suffer-injury',
    verbs: ['suffer', 'sustain', 'receive'],
    after: /^(?:from )?(?:\S+ ){0,5}?(?:wounds?|injur(?:y|ies)|burns|bruises|fractures|concussion)\b/,
    kind: 'injured',
    frame: 'suffer',
    strict: true,
    example: 'Two guards suffered gunshot wounds.',
    counter: 'The town suffered damage.',
  },
  {
    id: 'suffer-losses',
    verbs: ['suffer', 'sustain', 'take'],
    after: /^(?:\S+ ){0,3}?(?:casualties|losses)\b/,
    kind: 'combined',
    frame: 'suffer',
    strict: true,
    example: 'The attackers suffered heavy losses.',
    counter: 'The firm suffered heavy losses.',
  },
  {
    id: 'go-missing',
    verbs: ['go', 'be', 'remain', 'report', 'become', 'list', 'feel', 'fear', 'believe', 'declare', 'stay'],
    after: /^(?:still )?(?:reported )?missing\b/,
    adjacent: true,
    kind: 'missing',
    frame: 'suffer',
    strict: true,
    example: 'Two men are missing.',
    counter: 'The file is missing.',
  },
  {
    id: 'unaccounted',
    verbs: ['be', 'remain'],
    after: /^(?:still )?unaccounted for\b/,
    adjacent: true,
    kind: 'missing',
    frame: 'suffer',
    strict: true,
    example: 'Two men are unaccounted for.',
    counter: 'The money is unaccounted for.',
  },
  {
    id: 'dead',
    verbs: [
      'be',
      'find',
      'pronounce',
      'declare',
      'report',
      'confirm',
      'believe',
      'presume',
      'fear',
      'lie',
      'discover',
      'drop',
      'turn',
    ],
    after:
      /^(?:also |later |already |now |all |up )?(?:dead|lifeless)\b(?! (?:end|set|sure|against|certain|wrong|in the water|last))/,
    adjacent: true,
    kind: 'killed',
    frame: 'suffer',
    strict: true,
    example: 'Five soldiers were reported dead.',
    counter: 'The deal is dead.',
  },
  {
    id: 'flee',
    verbs: ['flee', 'force', 'leave'],
    after: /^(?:\S+ ){0,4}?(?:their|his|her) (?:homes?|villages?|houses?)\b/,
    kind: 'displaced',
    frame: 'suffer',
    strict: true,
    example: 'Thousands fled their homes.',
    counter: 'They left their homes open.',
  },
  {
    id: 'homeless',
    verbs: ['be', 'become', 'render'],
    after: /^homeless\b/,
    adjacent: true,
    kind: 'displaced',
    frame: 'suffer',
    strict: true,
    example: 'Hundreds were made homeless.',
    counter: 'The shelter is for the homeless.',
  },
  {
    id: 'take-away',
    verbs: ['take', 'drag', 'lead', 'whisk'],
    after: /^(?:(?!to\b|part\b|place\b)\S+ ){0,5}?away\b/,
    kind: 'captured',
    frame: 'affect',
    strict: true,
    example: 'Gunmen took away 27 students.',
    counter: 'The wind took the roof away.',
  },
  {
    id: 'none',
    verbs: ['shoot', 'fire'],
    after:
      /^(?:at|into|on|toward|towards|down (?:a|an|the) (?:\S+ )?(?:drone|plane|helicopter|aircraft|jet|missile))\b/,
    adjacent: true,
    kind: 'combined',
    frame: 'affect',
    example: 'Soldiers shot at the crowd.',
    counter: 'Soldiers shot a man.',
  },
  {
    id: 'martyrdom',
    verbs: ['embrace', 'choose', 'attain', 'achieve', 'accept'],
    after: /^martyrdom\b/,
    adjacent: true,
    kind: 'killed',
    frame: 'suffer',
    strict: true,
    example: 'The student embraced martyrdom.',
    counter: 'The sect embraced poverty.',
  },
  {
    id: 'lose-men',
    verbs: ['lose'],
    after:
      /^(?:at least |more than |about |around |over |some )?(?:\S+ ){1,3}?(?:men|soldiers|troops|fighters|policemen|servicemen|combatants)\b/,
    adjacent: true,
    kind: 'killed',
    frame: 'affect',
    strict: true,
    example: 'The army lost nine men.',
    counter: 'The team lost two players.',
  },
  {
    id: 'displaced',
    verbs: ['drive', 'force', 'flee', 'chase'],
    after:
      /^(?:from their (?:homes?|villages?|houses?|lands?)|(?:\S+ ){0,5}(?:from|out of|their) (?:their |the )?(?:homes?|villages?|houses?|land)\b|the (?:fighting|violence|town|city|village|area|region|district|war|clashes|country|province))/,
    adjacent: true,
    kind: 'displaced',
    frame: 'suffer',
    strict: true,
    example: 'Hundreds have been driven from their homes.',
    counter: 'The thief fled the scene.',
  },
  {
    id: 'round-up',
    verbs: ['round', 'herd', 'pick'],
    after: /^(?:up|into)\b/,
    adjacent: true,
    kind: 'captured',
    frame: 'affect',
    strict: true,
    example: 'Guards rounded up the men.',
    counter: 'He rounded up the figure.',
  },
  {
    id: 'in-detention',
    verbs: ['be', 'remain', 'languish', 'stay', 'linger'],
    after:
      /^(?:still |currently )?(?:in|behind|under) (?:\S+ ){0,2}(?:detention|prison|jail|bars|captivity|house arrest)\b/,
    adjacent: true,
    kind: 'captured',
    frame: 'suffer',
    strict: true,
    example: 'The mayor remains in detention.',
    counter: 'The law remains in force.',
  },
  {
    id: 'into-detention',
    verbs: ['take', 'place', 'put', 'keep'],
    after: /^(?:\S+ ){0,5}?(?:in|into|under) (?:\S+ )?(?:detention|captivity|house arrest)\b/,
    kind: 'captured',
    frame: 'affect',
    strict: true,
    example: 'The editor was taken into detention.',
    counter: 'The plan was put into effect.',
  },
  {
    id: 'taken',
    verbs: ['take'],
    after:
      /^(?:from (?:the|their|his|her|a|school)|by (?:\S+ ){0,3}(?:gunmen|men|captors|kidnappers|militants|insurgents|rebels|soldiers|attackers|jihadists|terrorists|guerrillas|bandits)|to an? (?:unknown|undisclosed|unidentified|secret)|hostage|captive)\b/,
    adjacent: true,
    kind: 'captured',
    frame: 'affect',
    strict: true,
    example: 'The girls were taken from their school.',
    counter: 'The wounded were taken to hospital.',
  },
  {
    id: 'held',
    verbs: ['hold', 'keep', 'lock'],
    after:
      /^(?:by|in (?:captivity|detention|custody)|in (?:a|the|an|another) (?:\S+ )?(?:basement|house|building|camp|cell|room|apartment|forest|bush|hideout|cellar|jungle)|captive|incommunicado|for ransom)\b/,
    adjacent: true,
    kind: 'captured',
    frame: 'affect',
    strict: true,
    example: 'The staff are held by gunmen.',
    counter: 'The meeting was held in May.',
  },
];

/** "are still being held", "is being held": people in someone's hands. */
const heldStill = (auxiliaries: readonly string[]): boolean =>
  auxiliaries.includes('being') || auxiliaries.includes('still');

/** What a verb says together with the words around it, or null. `id: 'none'` means that it states no casualty. */
export function compositeTrigger(
  { document, parsed }: Context,
  unit: number,
  verb: VerbGroup,
): Trigger | null {
  const { tokens } = document;
  const { last } = parsed.sentence;
  const before = tokens[verb.head - 1]?.lower;
  const afterWord = tokens[verb.head + 1]?.lower;
  if (
    (before === 'fatally' || afterWord === 'fatally') &&
    /^(?:shoot|stab|wound|injure|hit|strike|beat|run)$/.test(verb.lemma)
  ) {
    return { id: 'fatally', kind: 'killed', frame: 'affect', strict: false };
  }
  if (verb.lemma === 'hold' && !verb.passive) {
    const next = parsed.units[unit + 1];
    if (next?.type !== 'np') return null;
  }
  if (
    verb.lemma === 'hold' &&
    verb.passive &&
    heldStill(tokens.slice(verb.first, verb.last).map(({ lower }) => lower))
  ) {
    return { id: 'held', kind: 'captured', frame: 'affect', strict: true };
  }
  if (
    verb.lemma === 'hold' &&
    !verb.passive &&
    verb.form === 'ing' &&
    verb.auxiliary &&
    !/^(?:talks|meeting)/.test(tokens[verb.head + 1]?.lower ?? '')
  ) {
    return { id: 'holding', kind: 'captured', frame: 'affect', strict: true };
  }
  const rows = COMPOSITE_ROWS.filter(({ verbs }) => verbs.includes(verb.lemma));
  if (rows.length === 0) return null;
  const words: string[] = [];
  for (let i = verb.head + 1; i <= Math.min(last, verb.head + REACH); i++) {
    if (/^[.;:!?]$/.test(tokens[i]!.text)) break;
    words.push(tokens[i]!.lower);
  }
  const after = words.join(' ');
  for (const row of rows) {
    if (!row.after.test(after)) continue;
    const { frame } = row;
    // "was taken hostage", "were found dead": the subject is the victim either way.
    return { id: row.id, kind: row.kind, frame, strict: row.strict ?? false };
  }
  return null;
}
