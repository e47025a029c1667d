import type { Count } from '../../model.ts';
import { readQuantityAt } from '../../text/quantities.ts';
import type { ActorMention } from '../actors/find-actors.ts';
import { BODIES } from '../data/counting-heads.ts';
import type { Claim } from '../claim.ts';
import { slice, type AnalysedDocument } from '../document.ts';
import { findMentions, type Mention } from '../mentions.ts';
import { isPersonNoun } from '../people.ts';
import type { Trace } from '../trace.ts';
import { description } from './descriptions.ts';
import { Memory } from './memory.ts';

/** Sentences that a pronoun may reach back. */
const PRONOUN_REACH = 3;
/** Sentences that "others" or a bare number reaches back for whom it counts. */
const SIBLING_REACH = 2;

const TELLING = /^(?:say|report|confirm|tell|announce|count|state|add|put)$/;
const HE = /^(?:he|him|his|himself)$/;
const SHE = /^(?:she|her|hers|herself)$/;
const THEY =
  /^(?:they|them|their|themselves|those|these|whom|who|others|all|some|many|most|several|both|more|another|one|each)$/;
/** Short forms before a surname. */
const TITLE =
  /^(?:mr|mrs|ms|miss|dr|col|gen|maj|capt|lt|sgt|cpl|msgr|don|doña|sir|lady|president|private)\.?$/;

/** What stands before the surname and is no office: "Celina" in "her daughter Celina Deri", who is not the Amal Deri named before. */
function givenNames({ tokens }: AnalysedDocument, claim: Claim): string[] {
  const { first, head } = claim.victimTokens!;
  return tokens
    .slice(first, head)
    .filter(({ tag, lower }) => tag === 'PROPN' && !isPersonNoun(lower) && !TITLE.test(lower))
    .map(({ text }) => text);
}

/** The name that a surname stands for: "Deri" → "Amal Deri", the first longer name that ends with it. */
function fullName(memory: Memory, document: AnalysedDocument, claim: Claim): string | null {
  const head = document.tokens[claim.victimTokens!.head]!;
  if (head.tag !== 'PROPN') return null;
  const own = givenNames(document, claim);
  const { tokens } = document;
  const fits = (mention: Mention): boolean =>
    mention.name && mention.last > mention.first && own.every((given) => mention.text.includes(given));
  const same =
    memory.headed(head.text).find(fits) ??
    // "Deri" for "Bernardo Deri Ossa": the father's name stands before the mother's.
    memory.withWordBeforeHead(head.text).find(fits);
  if (!same) return null;
  let first = same.head;
  while (first > same.first && tokens[first - 1]!.tag === 'PROPN') first--;
  return first < same.head ? slice(document, first, same.head).text : null;
}

/** The nearest mention before a token that fits, subjects first within a sentence. */
function nearest(
  { tokens }: AnalysedDocument,
  memory: Memory,
  claim: Claim,
  before: number,
  fits: (mention: Mention) => boolean,
): Mention | null {
  const { perpetrator } = claim.value;
  // "Two men who stabbed them": whoever did it did it to others.
  const doer = ({ first, last }: Mention): boolean =>
    perpetrator !== null &&
    ((tokens[first]!.start < perpetrator.end && perpetrator.start < tokens[last]!.end) ||
      (perpetrator.text.toLowerCase() === 'who' &&
        tokens[last]!.end <= perpetrator.start &&
        perpetrator.start - tokens[last]!.end <= 2));
  let best: Mention | null = null;
  for (let i = memory.countBefore(before) - 1; i >= 0; i--) {
    const mention = memory.mentions[i]!;
    if (claim.sentence - mention.sentence > PRONOUN_REACH) break;
    if (best && mention.sentence < best.sentence) break;
    if (!fits(mention) || doer(mention)) continue;
    if (!best || (mention.subject && !best.subject)) best = mention;
  }
  return best;
}

/** What "others", a bare number or "more" stands for: the victims of the claim beside it. */
function fromSiblings(
  document: AnalysedDocument,
  memory: Memory,
  index: number,
  reach: number,
): string | null {
  const claim = memory.claims[index]!;
  const { count } = claim.value;
  const isOne = count.low === 1 && count.high === 1;
  const noun = (other: Claim): string | null => {
    if (!other.victimTokens || !other.value.victims || other.rule === 'part-of') return null;
    const head = document.tokens[other.victimTokens.head]!;
    // "A clerk was killed and three wounded" counts clerks; after "the clerk, Ana Deri, was killed", "three" are others.
    const opener = document.tokens[other.victimTokens.first]!.lower;
    const single = other.value.count.high === 1;
    if (!isOne && single && !(/^(?:an?|one)$/.test(opener) && other.sentence === claim.sentence)) return null;
    if (
      head.tag === 'NUM' ||
      head.tag === 'PRON' ||
      /^(?:dozens?|scores|hundreds|thousands|tens|bod(?:y|ies)|corpses?|remains)$/.test(head.lower) ||
      THEY.test(head.lower) ||
      (head.tag === 'PROPN' && !other.value.count.text)
    ) {
      return other.value.victims.resolved !== other.value.victims.text ? other.value.victims.resolved : null;
    }
    return other.value.victims.text;
  };
  for (let i = index - 1; i >= 0; i--) {
    const other = memory.claims[i]!;
    if (claim.sentence - other.sentence > reach) break;
    const found = noun(other);
    if (found) return found;
  }
  const next = memory.claims[index + 1];
  return next && next.sentence === claim.sentence ? noun(next) : null;
}

/** "picked out 26 men and shot them": how many "them" are, where the sentence itself says so before the verb. */
function countOfThem(document: AnalysedDocument, memory: Memory, claim: Claim): Count | null {
  const { tokens } = document;
  const { victimTokens: victims, value } = claim;
  if (!victims || value.count.low !== null || value.count.high !== null || value.count.text !== null)
    return null;
  if (victims.first !== victims.head || tokens[victims.head]!.lower !== 'them') return null;
  const found = nearest(document, memory, claim, victims.first, (m) => m.plural);
  if (!found || found.sentence !== claim.sentence || tokens[found.first]!.tag !== 'NUM') return null;
  const words = tokens.slice(found.first, found.head).map(({ lower }) => lower);
  const quantity = readQuantityAt(words, 0);
  return quantity && quantity.count.low !== null ? { ...quantity.count, text: null } : null;
}

/** Whom the victims of a claim are, when the words themselves do not say; null when they do or nobody fits. */
function referent(
  document: AnalysedDocument,
  memory: Memory,
  index: number,
): { resolved: string; why: string } | null {
  const claim = memory.claims[index]!;
  if (!claim.victimTokens || !claim.value.victims) return null;
  const { first, head } = claim.victimTokens;
  const token = document.tokens[head]!;
  const { lower } = token;
  // The rule has read whom "himself" stands for: the subject.
  if (/^(?:him|her|them)sel/.test(lower) && claim.value.victims.resolved !== claim.value.victims.text)
    return null;
  // "killed 13, six of them badly hurt": they are those of the whole.
  if (claim.rule === 'part-of' && /^(?:them|whom|these|which)$/.test(lower)) {
    const whole = memory.claim(claim.value.partOf)?.value.victims;
    return whole ? { resolved: whole.resolved ?? whole.text, why: 'part' } : null;
  }
  if (HE.test(lower) || SHE.test(lower)) {
    const gender = HE.test(lower) ? 'female' : 'male';
    const name = nearest(document, memory, claim, first, (m) => m.name && m.gender !== gender);
    // "They found the wife of a clerk and killed her": who is of the pronoun's sex in the sentence itself goes first.
    const same = nearest(
      document,
      memory,
      claim,
      first,
      (m) => !m.plural && m.gender !== null && m.gender !== gender && m.sentence === claim.sentence,
    );
    // "fired at the victim, fatally injuring him": the participle goes on with the sentence.
    const inside = claim.rule.endsWith('-participle')
      ? nearest(
          document,
          memory,
          claim,
          first,
          (m) => !m.plural && m.gender !== gender && m.sentence === claim.sentence,
        )
      : null;
    const found =
      (name?.sentence === claim.sentence ? name : same) ??
      inside ??
      name ??
      nearest(document, memory, claim, first, (m) => !m.plural && m.gender !== gender);
    return found ? { resolved: nameOf(document, memory, found), why: 'pronoun' } : null;
  }
  if (
    token.tag === 'NUM' ||
    THEY.test(lower) ||
    /^(?:dozen|dozens|scores|hundreds|thousands|people-more)$/.test(lower)
  ) {
    // "Four clerks were among the 20 dead": some of the 20 are clerks.
    if (memory.isSummed(claim)) return { resolved: 'people', why: 'members named' };
    // "The war has left 9,700 dead" counts anybody: only the same sentence can say who they are.
    const anybody = claim.rule === 'state-dead' && token.tag === 'NUM';
    const sibling = /^(?:they|them|their|whom|who|these)$/.test(lower)
      ? null
      : fromSiblings(document, memory, index, anybody ? 0 : SIBLING_REACH);
    if (sibling) return { resolved: sibling, why: 'ellipsis' };
    // A count of acts ("69 executions") speaks of nobody named before.
    const counts = /^(?:toll|counted-act)$/.test(claim.rule);
    // "Medics said they had received eight dead": who tells it is not counted.
    const tells = (m: Mention): boolean => anybody && TELLING.test(document.tokens[m.last + 1]?.lemma ?? '');
    const found = counts
      ? null
      : nearest(
          document,
          memory,
          claim,
          first,
          (m) => m.plural && !tells(m) && !BODIES.has(document.tokens[m.head]!.lower),
        );
    if (found && claim.sentence - found.sentence <= (anybody ? 0 : 1))
      return { resolved: withoutNumber(document, found), why: 'plural before' };
    return /^(?:they|them|their|whom|who)$/.test(lower) ? null : { resolved: 'people', why: 'nobody named' };
  }
  if (token.tag === 'NOUN') {
    const name = predicateOf(document, memory, claim);
    return name ? { resolved: name, why: 'said of a name' } : null;
  }
  if (token.tag === 'PROPN') {
    const name = fullName(memory, document, claim);
    return name && !claim.value.victims.text.includes(name) ? { resolved: name, why: 'surname' } : null;
  }
  return null;
}

/** "Deri was a teacher who was shot": the name that the description is said of. */
function predicateOf(document: AnalysedDocument, memory: Memory, claim: Claim): string | null {
  const { first } = claim.victimTokens!;
  const { tokens } = document;
  if (claim.value.count.high !== 1 || !/^(?:an?|the)$/.test(tokens[first]!.lower)) return null;
  if (!/^(?:was|is|became)$/.test(tokens[first - 1]?.lower ?? '')) return null;
  const subject = memory.nameEndingAt(first - 2);
  return subject ? nameOf(document, memory, subject) : null;
}

/** The full name behind a mention: "Deri" → "Amal Deri". */
function nameOf(document: AnalysedDocument, memory: Memory, mention: Mention): string {
  const { tokens } = document;
  if (!mention.name) return mention.text;
  const longer =
    memory.headed(tokens[mention.head]!.text).find((m) => m.name && m.last - m.first > 0) ?? mention;
  let first = longer.head;
  while (first > longer.first && tokens[first - 1]!.tag === 'PROPN') first--;
  return slice(document, first, longer.head).text;
}

function withoutNumber(document: AnalysedDocument, mention: Mention): string {
  let { first } = mention;
  while (first < mention.head && /^(?:NUM|DET)$/.test(document.tokens[first]!.tag)) first++;
  return slice(document, first, mention.last).text;
}

const taken = (resolved: string | null): { resolved: string; why: string } | null =>
  resolved === null ? null : { resolved, why: 'description' };

/** Fills `victims.resolved` for pronouns, bare numbers, "others", surnames and descriptions. */
export function resolveVictims(
  document: AnalysedDocument,
  claims: Claim[],
  trace: Trace,
  actors: ActorMention[],
): Claim[] {
  const memory = new Memory(document, findMentions(document, actors), claims);
  const done: Claim[] = [];
  claims.forEach((claim, index) => {
    const found = referent(document, memory, index) ?? taken(description(document, done, claim));
    const count = countOfThem(document, memory, claim) ?? claim.value.count;
    const resolved =
      found && claim.value.victims
        ? {
            ...claim,
            value: { ...claim.value, count, victims: { ...claim.value.victims, resolved: found.resolved } },
          }
        : claim;
    if (found)
      trace.add(
        'refiners',
        'resolve',
        { start: claim.start, end: claim.end, text: claim.value.victims?.text ?? '' },
        `${found.why}: ${found.resolved}`,
      );
    done.push(resolved);
    memory.claims[index] = resolved;
  });
  return done;
}
