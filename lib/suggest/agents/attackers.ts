import { FIGHTERS_POSTS, isPerpetrator } from './doers.ts';
import type { ActorMention } from '../actors/find-actors.ts';
import { indexOf } from '../actors/mention-index.ts';
import { attacks, isAttackNoun, subjectOf } from './subjects.ts';
import { hasObject } from './struck.ts';
import { isArmed, isAttacker, partiesOf, partyOf, tells, type Parties } from './parties.ts';
import type { Chunk } from '../chunks.ts';
import violenceWords from '../data/violence-words.json' with { type: 'json' };
import type { AnalysedDocument, Sentence } from '../document.ts';
import { WordClass } from '../word-class.ts';
import { wordsOfClass } from '../word-list.ts';

const wordsOf = (id: string): readonly string[] => wordsOfClass(violenceWords, id);
const classOf = (id: string): WordClass => new WordClass(wordsOf(id));
/** Words before "by" that tie an act to who did it. */
const DONE_BY = classOf('done-by');
/** Words before "to" or "on": "attributed to", "blamed on". */
const ASCRIBED = classOf('ascribed-words');
/** "X claimed responsibility", "X is responsible for the attack", "X masterminded the bombing". */
const OWNS_UP = classOf('owning-up');
/** Passive ties of persons to an act that the sentence names: "were arrested in connection with the murder". */
const CHARGED = classOf('trial-words');
/** Verbs that make also a state's forces attackers; the others they do in their service. */
const GRAVE = new Set(wordsOf('grave-verbs'));
const ACCUSING = classOf('accusing-verbs');
/** Words after which an attack did not happen or is fought. */
const UNREAL = classOf('averting-words');
const SUPPOSED = classOf('supposing-adverbs');
const OWNED_ACTS = classOf('owned-acts');

/** "claimed credit for the attack" */
const CLAIMED = /^(?:claimed?|claims|claiming|took|taken|taking|takes)$/;
/** Tokens from "hold" to "responsible". */
const HELD_REACH = 10;

/** Tokens between a tie and the party that is looked across. */
const REACH = 4;

/** Parties that attack: what a state, an office or a person decides, admits or denies makes none of them an attacker. */
/** What is done by forces in their service: "the search conducted by the police". */
const SERVED_BY = /^(?:conducted|carried|held|threatened|captured|seized|destroyed|set|placed|claimed)$/;
/** Plain verbs whose deed another word of the sentence names: "the attack was carried out by". */
const PLAINLY_DONE = /^(?:out|conducted|carried|held|set|placed|planted)$/;
const ACTS = /^(?:massacre|crime|death|killings?|murders?)$/;
const UNREAL_LEADS = /^(?:to|from|not|n't|never|will|would|could|may|might|should|can|must)$/;

const FIGHTERS = /^(?:rebel|militia|protesters|state_forces)$/;

function addParty(
  parties: Parties,
  chunk: Chunk | null | undefined,
  found: Set<ActorMention>,
  service = false,
): boolean {
  const party = chunk ? partyOf(parties, chunk) : null;
  if (!party) return false;
  for (const mention of indexOf(parties.actors).within(party.first, party.last))
    if (FIGHTERS.test(mention.value.type) && !(service && mention.value.type === 'state_forces'))
      found.add(mention);
  return true;
}

/** The chunk that opens at or shortly after a token. */
function chunkFrom({ document }: Parties, sentence: Sentence, at: number): Chunk | null {
  for (let i = at; i <= Math.min(sentence.last, at + REACH); i++) {
    const chunk = document.chunkOf[i];
    if (chunk) return chunk;
    if (/^[,;:.]$/.test(document.tokens[i]!.text)) return null;
  }
  return null;
}

/** "was charged with the murder", "were indicted for the bombing": the charge names a deed. */
function leadsToAct({ document: { tokens, chunkOf } }: Parties, i: number): boolean {
  if (!/^(?:of|for|with|in)$/.test(tokens[i + 1]?.lower ?? '')) return false;
  for (let k = i + 2; k <= i + HELD_REACH && tokens[k]; k++) {
    const chunk = chunkOf[k];
    if (chunk && (isAttackNoun(tokens[chunk.head]!.lower) || ACTS.test(tokens[chunk.head]!.lower)))
      return true;
    if (/^(?:[,;.]|after|before|near|since|during|following)$/.test(tokens[k]!.lower)) return false;
  }
  return false;
}

/** Whether the verb tells what was done: no infinitive ("threatened to kill"), no "would", no "not", nothing averted. */
function isReal({ document: { tokens } }: Parties, sentence: Sentence, i: number): boolean {
  for (let k = i - 1; k >= sentence.first && k > i - REACH; k--) {
    const { lower, tag } = tokens[k]!;
    if (UNREAL.has(tokens[k]) || UNREAL_LEADS.test(lower)) return false;
    if (!/^(?:AUX|ADV|PART|CCONJ)$/.test(tag)) return true;
  }
  return true;
}

/** Whom forces fight in their service: "troops killed three guerrillas". */
function strikesFighters(parties: Parties, i: number): boolean {
  const { tokens, chunkOf } = parties.document;
  for (let k = i + 1; k <= i + REACH && tokens[k]; k++) {
    const chunk = chunkOf[k];
    if (chunk) return isArmed(parties, chunk.head) || FIGHTERS_POSTS.test(tokens[chunk.head]!.lower);
  }
  return false;
}

/** "accused X of the attack": X. */
function addAccused(parties: Parties, sentence: Sentence, i: number, found: Set<ActorMention>): void {
  const object = chunkFrom(parties, sentence, i + 1);
  const link = object ? parties.document.tokens[object.last + 1]?.lower : undefined;
  const held = /^h[eo]lds?$/.test(parties.document.tokens[i]!.lower);
  if (object && link && (held ? /^responsible$/ : /^(?:of|for|in|responsible)$/).test(link))
    addParty(parties, object, found);
}

/** "the police hold the movement responsible": the movement, not the police; null elsewhere. */
function heldResponsible({ document }: Parties, sentence: Sentence, i: number): Chunk | null {
  const { tokens, chunkOf } = document;
  if (tokens[i]!.lower !== 'responsible') return null;
  for (let k = i - 1; k > sentence.first && k > i - HELD_REACH; k--)
    if (/^(?:hold|holds|held|holding)$/.test(tokens[k]!.lower)) {
      const passive = /^(?:is|are|was|were|be|been|being)$/.test(tokens[k - 1]!.lower);
      return passive ? null : (chunkOf[k + 1] ?? null);
    }
  return null;
}

/** "denied responsibility", "rejects any responsibility" */
const disowns = ({ document: { tokens } }: Parties, i: number): boolean =>
  [tokens[i - 1], tokens[i - 2]].some((token) =>
    /^(?:deny|reject|disclaim|disown)$/.test(token?.lemma ?? ''),
  );

/** "an FMLN attack", "the guerrillas' bombing": the owner of an attack. */
function addOwners(parties: Parties, sentence: Sentence, found: Set<ActorMention>): void {
  const { tokens } = parties.document;
  for (const chunk of sentence.chunks) {
    if (!OWNED_ACTS.has(tokens[chunk.head])) continue;
    for (const mention of indexOf(parties.actors).touching(
      chunk.possessor?.first ?? chunk.first,
      chunk.head,
    )) {
      const owns = chunk.possessor
        ? mention.last === chunk.possessor.last
        : mention.first >= chunk.first && mention.last < chunk.head;
      // "a terrorist attack" says what kind of attack, not whose.
      const kind = tells(tokens[mention.last]!) && mention.first === mention.last && !chunk.possessor;
      if (owns && !kind && /^(?:rebel|militia)$/.test(mention.value.type)) found.add(mention);
    }
  }
}

function scan(parties: Parties, sentence: Sentence, found: Set<ActorMention>): void {
  const { tokens, chunkOf } = parties.document;
  const namesAct = sentence.chunks.some(
    ({ head }) => isAttackNoun(tokens[head]!.lower) || ACTS.test(tokens[head]!.lower),
  );
  const place = { sentence, trigger: sentence.first, victims: null, others: [], acts: new Set<number>() };
  for (let i = sentence.first; i <= sentence.last; i++) {
    const token = tokens[i]!;
    const { lower, lemma } = token;
    const before = i > sentence.first ? tokens[i - 1]! : undefined;
    if (before && lower === 'by') {
      const noun = chunkOf[i - 1];
      if (
        (DONE_BY.has(before) && (namesAct || !PLAINLY_DONE.test(before.lower))) ||
        SUPPOSED.has(before) ||
        (noun && isAttackNoun(tokens[noun.head]!.lower))
      )
        addParty(parties, chunkFrom(parties, sentence, i + 1), found, SERVED_BY.test(before.lower));
    } else if (before && (lower === 'to' || lower === 'on') && ASCRIBED.has(before))
      addParty(parties, chunkFrom(parties, sentence, i + 1), found);
    else if (lower === 'work' && tokens[i + 1]?.lower === 'of' && namesAct)
      addParty(parties, chunkFrom(parties, sentence, i + 2), found);
    else if (OWNS_UP.has(token) || (lower === 'credit' && before && CLAIMED.test(before.lower))) {
      const held = heldResponsible(parties, sentence, i);
      const party = held || disowns(parties, i) ? null : subjectOf(parties, place, i);
      addParty(parties, held, found);
      if (party?.mention && FIGHTERS.test(party.mention.value.type)) found.add(party.mention);
    } else if (CHARGED.has(token) && namesAct) {
      const person = lower.startsWith('warrant')
        ? chunkFrom(parties, sentence, i + 2)
        : before?.tag === 'AUX' && leadsToAct(parties, i)
          ? subjectOf(parties, place, i)
          : null;
      for (const mention of person ? indexOf(parties.actors).within(person.first, person.last) : [])
        if (mention.value.type === 'person') found.add(mention);
      if (ACCUSING.has(token)) addAccused(parties, sentence, i, found);
    } else if (ACCUSING.has(token)) {
      addAccused(parties, sentence, i, found);
    } else if (
      attacks(parties, sentence, i) &&
      hasObject(parties, sentence, i) &&
      isReal(parties, sentence, i)
    ) {
      const party = subjectOf(parties, place, i);
      if (!party) continue;
      for (const mention of indexOf(parties.actors).within(party.first, party.last))
        if (FIGHTERS.test(mention.value.type)) {
          const armed =
            /^(?:rebel|militia)$/.test(mention.value.type) || isAttacker(parties.document, mention.last);
          if (mention.value.type === 'state_forces' && strikesFighters(parties, i)) continue;
          if (armed ? mention.value.type !== 'state_forces' || GRAVE.has(lemma) : GRAVE.has(lemma))
            found.add(mention);
        }
    }
  }
}

/**
 * Mentions of parties that attack by the words of the article, also where nobody is hurt: agents of attacks and threats,
 * those to whom attacks are ascribed, and those who own up to them. Empty when there are none.
 */
export function findAttackers(
  document: AnalysedDocument,
  actors: readonly ActorMention[],
): Set<ActorMention> {
  const parties = partiesOf(document, actors);
  const found = new Set<ActorMention>();
  for (const sentence of document.sentences) {
    scan(parties, sentence, found);
    addOwners(parties, sentence, found);
  }
  for (const mention of actors) {
    const { first, last, value } = mention;
    if (isPerpetrator(document, { first, last, type: value.type })) found.add(mention);
  }
  return found;
}
