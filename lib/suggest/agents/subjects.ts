import { ATTACK_NOUNS, ATTACK_VERBS, LAUNCH_VERBS } from '../data/attack-words.ts';
import type { Chunk } from '../chunks.ts';
import { CONTROL } from '../data/verb-classes.ts';
import { DAY_WORDS, MONTH_WORDS, PERIOD_WORDS } from '../data/time-words.ts';
import type { AnalysedDocument, Sentence, Token } from '../document.ts';
import { humanness, singular } from '../people.ts';
import { inPlaceChain } from './place-chain.ts';
import { isAge, isAircraft, isAttackOfAircraft, isHeld } from './beside-subjects.ts';
import { isAimed, steers } from './struck.ts';
import { isAttacker, isMeans, ownedMeans, partyOf, type Parties, type PartyPhrase } from './parties.ts';
import { WordClass, wordOf } from '../word-class.ts';

/** Where a claim stands in its sentence, as token positions. */
export interface Place {
  sentence: Sentence;
  trigger: number;
  victims: { first: number; last: number } | null;
  /** Victims of every claim of the sentence: none of them is the agent. */
  others: readonly { first: number; last: number }[];
  /** Triggers of the sentence's other claims. */
  acts: ReadonlySet<number>;
}

/** An agent stands at most this many tokens after the trigger. */
export const AGENT_REACH = 22;

const times = new Set([
  ...DAY_WORDS,
  ...MONTH_WORDS,
  ...PERIOD_WORDS,
  ...PERIOD_WORDS.map((word) => word + 's'),
]);
const attackVerbs = new Set(ATTACK_VERBS);
const attackNouns = new Set(ATTACK_NOUNS);
const launchVerbs = new Set(LAUNCH_VERBS);

/** Whether the lemma is of a verb that attacks by itself. */
export const isAttackVerb = (lemma: string): boolean => attackVerbs.has(lemma);

/** Whether a party shares a token with the victims of any claim of the sentence. */
export const overlapsVictims = ({ others }: Place, party: PartyPhrase): boolean =>
  others.some((victims) => party.first <= victims.last && victims.first <= party.last);

/** Whether a noun names an attack, in any number and also as the last part of a compound: "car-bombings". */
export const isAttackNoun = (lower: string): boolean => attackWords.has(wordOf(lower));

const attackWords = new WordClass((lower) => {
  const noun = singular(lower);
  return attackNouns.has(noun) || attackNouns.has(noun.slice(noun.lastIndexOf('-') + 1));
});

/** Longest bracket behind a name that is looked across, in tokens. */
const LONGEST_BRACKET = 8;

/** The token before the bracket that ends at `at`: of the name in "the Front [FPL]"; `at` itself elsewhere. */
function beforeBracket(tokens: readonly Token[], at: number): number {
  if (!/^[)\]]$/.test(tokens[at]?.text ?? '')) return at;
  for (let k = at - 1; k > 0 && k > at - LONGEST_BRACKET; k--)
    if (/^[([]$/.test(tokens[k]!.text)) return k - 1;
  return at;
}

/** "bombings that terrorists of the Front unleashed": the attack stands before the pronoun and the subject. */
export function isUnleashed({ tokens, chunkOf }: AnalysedDocument, sentence: Sentence, i: number): boolean {
  let k = i - 1;
  while (k > sentence.first && tokens[k]!.tag === 'AUX') k--;
  k = beforeBracket(tokens, k);
  let subject = chunkOf[k];
  while (subject && tokens[subject.first - 1]?.lower === 'of') subject = chunkOf[subject.first - 2];
  if (!subject) return false;
  const that = /^(?:that|which)$/.test(tokens[subject.first]!.lower) ? subject.first : subject.first - 1;
  if (that <= sentence.first || !/^(?:that|which)$/.test(tokens[that]!.lower)) return false;
  const act = chunkOf[that - 1];
  return act !== null && act !== undefined && isAttackNoun(tokens[act.head]!.lower);
}

/** Whether a verb at `i` attacks: by itself, or with its object. */
export function attacks(parties: Parties, sentence: Sentence, i: number): boolean {
  const { tokens, chunkOf } = parties.document;
  const { lemma, tag, lower } = tokens[i]!;
  // In headlines the tagger takes "open fire" for a description.
  const opens = lower === 'open' && tokens[i + 1]?.lower === 'fire';
  if (tag === 'VERB' && steers(parties.document, sentence, i)) return true;
  if ((tag !== 'VERB' && !opens) || (!attackVerbs.has(lemma) && !launchVerbs.has(lemma))) return false;
  const before = tokens[i - 1]?.lower ?? '';
  // "had not fired on anybody"; "a killing field", "the killing anniversary"
  if (/^(?:not|n't|never)$/.test(before)) return false;
  if (lower.endsWith('ing') && /^(?:['’‘"“]|'s|’s)$/.test(before) && tokens[i + 1]?.tag === 'NOUN')
    return false;
  if (/^(?:be|is|are|was|were|been|being|found)$/.test(before) && !lower.endsWith('ing')) return false;
  // "Mourners came after a bombing killed 11" has no bomber; "gunmen bombing the road" has.
  if (lower.endsWith('ing') && /^(?:an?|the|this|that|another|each|every)$/.test(before)) return false;
  // "fired on the crowd", "fired into the bus"
  if (lemma === 'fire' && isAimed(parties, sentence, i)) return true;
  if (lemma === 'blow' && tokens[i + 1]?.lower === 'up') return true;
  if (!launchVerbs.has(lemma) || isUnleashed(parties.document, sentence, i)) return true;
  // The attack must be what is launched: "carried out a wave of bombings", not "carry coffins after a bombing".
  for (let k = i + 1; k <= Math.min(sentence.last, i + 6); k++) {
    const chunk = chunkOf[k];
    if (!chunk) continue;
    const head = tokens[chunk.head]!.lower;
    // "had carried out no strike"
    if (tokens[chunk.first]!.lower === 'no') return false;
    if (isAttackNoun(head) || /^(?:himself|themselves|herself)$/.test(head)) return true;
    if (tokens[chunk.last + 1]?.lower !== 'of') return false;
    k = chunk.last;
  }
  return false;
}

/** An attack's verb, or a participle that does not report: what follows it is its object. */
const takesObject = ({ lower, lemma }: Token): boolean =>
  lower.endsWith('ing')
    ? !/^(?:say|add|claim|report|warn|alleg|confirm|announc|insist|tell|follow|includ)/.test(lower)
    : isAttackVerb(lemma) || lemma === 'use';

/** Forces described by what they do: "occupying troops" are no object of "occupying". */
const DESCRIBES_FORCES =
  /^(?:occupying|invading|retreating|advancing|attacking|withdrawing|opposing|warring|raiding|marauding)$/;

/** What people steer and open fire from: "a patrol boat of the coast guard". */
const CREWED = /^(?:boats?|ships?|vessels?|gunboats?|vehicles?)$/;

/** Longest name in quotation marks that is looked across. */
const LONGEST_QUOTED = 8;

/** The token before a phrase, looked for before its quotation marks: "of" for the group in 'of the "New Dawn" group'. */
function governorOf({ tokens }: AnalysedDocument, sentence: Sentence, first: number): Token | undefined {
  let k = first - 1;
  if (/^["”'’]$/.test(tokens[k]?.text ?? '')) {
    let open = k - 1;
    while (open > sentence.first && open > k - LONGEST_QUOTED && !/^["“'‘]$/.test(tokens[open]!.text)) open--;
    // The mark opens: "attacked "60 targets" and".
    if (!/^["“'‘]$/.test(tokens[open]?.text ?? '')) k--;
    else k = tokens[open - 1]?.tag === 'DET' ? open - 2 : open - 1;
  }
  // 'Gil Ruiz of the "Long March" group': what hangs on "of" inside the quotation marks.
  else if (/^[“‘]$/.test(tokens[k]?.text ?? '')) k = tokens[k - 1]?.tag === 'DET' ? k - 2 : k - 1;
  return k >= sentence.first ? tokens[k] : undefined;
}

const isRelative = ({ lower, tag }: Token): boolean =>
  /^(?:who|which)$/.test(lower) || (lower === 'that' && tag === 'PRON');

/** Longest chain of prepositions between a relative pronoun and what it stands for. */
const LONGEST_STEPS = 3;

/** What a relative pronoun stands for: the phrase before it, or the first human or violent one that it hangs on: "a bomb in a bar that". */
function antecedentOf({ document }: Parties, sentence: Sentence, pronoun: Chunk): Chunk | null {
  const { tokens, chunkOf } = document;
  const end = tokens[pronoun.first - 1]!.text === ',' ? pronoun.first - 2 : pronoun.first - 1;
  const nearest = end >= sentence.first ? (chunkOf[end] ?? null) : null;
  let chunk = nearest;
  for (let steps = 0; chunk && steps < LONGEST_STEPS; steps++) {
    if (isMeans(document, chunk) || humanness(document, chunk) === 'yes') return chunk;
    const link = tokens[chunk.first - 1];
    if (link?.tag !== 'ADP' || link.index <= sentence.first) break;
    chunk = chunkOf[link.index - 1] ?? null;
  }
  return nearest;
}

/** Whether nothing but auxiliaries parts the phrase from the verb: it is its subject, though no party. */
const isSubjectOf = ({ tokens }: AnalysedDocument, { last }: Chunk, i: number): boolean =>
  !tokens[i]!.lower.endsWith('ing') &&
  tokens.slice(last + 1, i).every(({ tag }) => /^(?:AUX|ADV|PART)$/.test(tag));

/** Out of words between two dashes that stand right before the verb: the token before the first dash; else `from`. */
function beforeDashes({ tokens }: AnalysedDocument, sentence: Sentence, i: number): number {
  let k = i - 1;
  while (k > sentence.first && /^(?:AUX|ADV|VERB|CCONJ)$/.test(tokens[k]!.tag)) k--;
  if (!DASH.test(tokens[k]?.text ?? '')) return i - 1;
  for (let open = k - 1; open > sentence.first && open > k - LONGEST_ASIDE; open--)
    if (DASH.test(tokens[open]!.text)) return open - 1;
  return i - 1;
}
const DASH = /^[-–—]+$/;
const LONGEST_ASIDE = 25;

/** The subject of the verb at `i`: the nearest party to its left that hangs on no preposition. */
export function subjectOf(parties: Parties, place: Place, i: number): PartyPhrase | null {
  const { tokens, chunkOf } = parties.document;
  for (let k = beforeDashes(parties.document, place.sentence, i); k >= place.sentence.first; k--) {
    const chunk = chunkOf[k];
    // Out of a quotation the subject is another's, unless the quotation marks stand around its name.
    if (/^["“”]$/.test(tokens[k]!.text) && k < i - 8) return null;
    if (/^[;:]$/.test(tokens[k]!.text)) return null;
    // "when police shot dead two men": the tagger takes the subject for a verb.
    if (!chunk && k === i - 1 && tokens[k]!.tag === 'VERB' && isAttacker(parties.document, k))
      return { first: k, last: k, head: k, mention: parties.endingAt.get(k) ?? null };
    if (!chunk || chunk.last !== k) continue;
    k = chunk.first;
    for (let owner = chunk.possessor; owner; owner = owner.possessor) k = owner.first;
    const before = governorOf(parties.document, place.sentence, k);
    const governed =
      before?.tag === 'ADP' &&
      k > place.sentence.first &&
      !/^(?:after|before|as|since|until|than|when)$/.test(before.lower) &&
      // "during the last few hours terrorists staged": two phrases that the tagger runs together.
      !(
        chunk.head > chunk.first &&
        (isAttacker(parties.document, chunk.head) ||
          parties.endingAt.has(chunk.head) ||
          humanness(parties.document, chunk) === 'yes') &&
        times.has(tokens[chunk.first === chunk.head - 1 ? chunk.first : chunk.head - 1]!.lower)
      );
    // "A drone, which residents filmed, struck": the subject of a clause of its own.
    const inside = /^(?:which|whom)$/.test(before?.lower ?? '');
    if (inside && tokens.slice(chunk.last + 1, i).some(({ text }) => text === ',')) continue;
    // "Four men, including an officer, were charged": a part of the subject.
    if (/^(?:including|excluding)$/.test(before?.lower ?? '')) continue;
    // "six men who called themselves the River Regulars": the name is part of the men.
    if (/^(?:himself|themselves|itself)$/.test(before?.lower ?? '')) continue;
    // "ambushed a convoy", "a bus carrying nurses": whom another verb strikes or carries is not its subject.
    if (before?.tag === 'VERB' && takesObject(before) && !DESCRIBES_FORCES.test(before.lower)) continue;
    // "pulled him out of the car and took him away": the object of the verb before "and"; not "accused him of shelling a
    // town and killing".
    const accused = before !== undefined && CONTROL.has(before.lemma);
    const together = tokens[i - 1]?.lower === 'and' && before?.tag === 'VERB' && !accused;
    if (together && !/^(?:VERB|AUX)$/.test(tokens[chunk.last + 1]?.tag ?? '')) continue;
    // "it had retaken Orlo": the tagger takes the participle for a noun.
    if (/^(?:had|has)$/.test(before?.lower ?? '') && chunk.head > chunk.first) continue;
    // "Two boys aged 15 and 17 were charged", "Deri, 38, was serving"
    if (tokens[chunk.head]!.tag === 'NUM' && isAge(tokens, chunk.first)) continue;
    if (inPlaceChain(parties, place.sentence, chunk)) continue;
    // "terrorists tonight bombed", "rebels this morning attacked": when, between who and what.
    if (times.has(tokens[chunk.head]!.lower) && tokens[chunk.last + 1]?.text !== "'s") continue;
    // "men in a car opened fire": where they were.
    if (governed && CREWED.test(tokens[chunk.head]!.lower) && before!.lower === 'in') continue;
    if (
      isAircraft(parties.document, chunk) &&
      isAttackOfAircraft(tokens[i]!) &&
      tokens.slice(chunk.last + 1, i).every(({ tag }) => /^(?:AUX|ADV)$/.test(tag))
    )
      return (
        ownedMeans(parties, chunk) ?? {
          first: chunk.first,
          last: chunk.last,
          head: chunk.head,
          mention: null,
        }
      );
    if (isMeans(parties.document, chunk) || CREWED.test(tokens[chunk.head]!.lower)) {
      const verbAfter =
        /^(?:VERB|AUX)$/.test(tokens[chunk.last + 1]?.tag ?? '') ||
        /^(?:that|which)$/.test(tokens[chunk.last + 1]?.lower ?? '');
      const objectOf = tokens[chunk.first - 1]?.tag === 'VERB';
      // "a man armed with a knife stabbed", "men with guns came": what they hold does not act.
      if (isHeld(parties.document, place.sentence, chunk)) continue;
      if (verbAfter || (!governed && !objectOf)) return ownedMeans(parties, chunk);
      continue;
    }
    const acting = tokens[chunk.last + 1]?.tag === 'VERB' && tokens[chunk.last + 1]!.lower.endsWith('ing');
    if (governed && !acting) continue;
    // "three others who had been sentenced": the pronoun stands for the phrase before it.
    const relative = isRelative(tokens[chunk.head]!) && chunk.first > place.sentence.first;
    if (relative && governed) continue;
    const antecedent = relative ? antecedentOf(parties, place.sentence, chunk) : null;
    const party = partyOf(parties, antecedent ?? chunk);
    if (!party && antecedent && !tokens[i]!.lower.endsWith('ing'))
      return isMeans(parties.document, antecedent) ? ownedMeans(parties, antecedent) : null;
    if (!party && !governed && isSubjectOf(parties.document, chunk, i)) return null;
    if (!party || overlapsVictims(place, party)) continue;
    const next = tokens[party.last + 1];
    // "the army said": who reports does not act.
    if (
      next &&
      /^(?:said|says|told|added|reported|announced|confirmed|say)$/.test(next.lower) &&
      party.last + 1 < i
    )
      continue;
    return withList(parties, place, party);
  }
  return null;
}

/** "the arrest of 45 soldiers and two officers for": all who are named side by side before the last of them. */
function withList(parties: Parties, place: Place, party: PartyPhrase): PartyPhrase {
  const { tokens, chunkOf } = parties.document;
  let { first } = party;
  while (first - 2 >= place.sentence.first) {
    const join = tokens[first - 1]!.lower;
    if (join !== 'and' && (join !== ',' || first === party.first)) break;
    const end = tokens[first - 2]!.text === ',' && join === 'and' ? first - 3 : first - 2;
    const chunk = chunkOf[end];
    if (!chunk || chunk.last !== end) break;
    const governor = tokens[chunk.first - 1]?.tag ?? '';
    // "of 45 soldiers and two officers" is one list, "of a guard and the rebels" may be none.
    const counted = tokens[chunk.first]!.tag === 'NUM' && tokens[party.first]!.tag === 'NUM';
    if (/^(?:VERB|PART)$/.test(governor) || (governor === 'ADP' && !counted)) break;
    if (tokens[chunk.head]!.tag === 'PRON' || !partyOf(parties, chunk)) break;
    first = chunk.first;
  }
  const whole = { ...party, first };
  return overlapsVictims(place, whole) ? party : whole;
}
