import type { ActorMention } from '../actors/find-actors.ts';
import { indexOf } from '../actors/mention-index.ts';
import { attacks, isAttackNoun, subjectOf } from '../agents/subjects.ts';
import { isAttacker, partiesOf, partyOf, type Parties } from '../agents/parties.ts';
import type { Chunk } from '../chunks.ts';
import type { AnalysedDocument, Sentence } from '../document.ts';

/** Words before "by", "to" or "on" that tie an act to who did it. */
const DONE_BY =
  /^(?:attacked|bombed|killed|murdered|assassinated|kidnapped|abducted|planted|detonated|launched|staged|perpetrated|committed|executed|dynamited|destroyed|burned|ambushed|hijacked|wounded|injured|shot|seized|threatened|claimed|carried|out|placed|thrown|fired|held|captured|massacred|tortured|raided|sabotaged|mined|set|conducted)$/;
const ASCRIBED = /^(?:attributed|blamed|ascribed|linked|pinned)$/;
/** "X claimed responsibility", "X is responsible for the attack", "X admitted the bombing". */
const OWNS_UP = /^(?:responsibility|responsible|masterminded|authors|perpetrators)$/;
/** Passive ties of persons to an act that the sentence names: "were arrested in connection with the murder". */
const CHARGED =
  /^(?:arrested|charged|accused|indicted|sentenced|convicted|acquitted|warrants?|suspected|prosecuted|extradited)$/;
/** Verbs that make also a state's forces and persons attackers; the others they do in their service. */
const GRAVE =
  /^(?:kill|murder|assassinate|massacre|torture|kidnap|abduct|bomb|execute|rape|behead|machinegun|machine-gun|slaughter|strafe|shell|plant|bombard|lynch)$/;
const ACCUSING =
  /^(?:accused|accuses|accuse|accusing|blamed|blames|blame|blaming|suspect|suspects|charged|charges|hold|holds|held)$/;

/** Tokens between a tie and the party that is looked across. */
const REACH = 4;

/** Sentences whose words are of attacks that did not happen. */
const UNREAL = /^(?:prevent|avoid|avert|deny|denied|denies|combat|fight|against)$/;

function addParty(parties: Parties, chunk: Chunk | null | undefined, found: Set<ActorMention>): boolean {
  const party = chunk ? partyOf(parties, chunk) : null;
  if (!party) return false;
  for (const mention of indexOf(parties.actors).within(party.first, party.last))
    if (!/^(?:media|civilians)$/.test(mention.value.type)) found.add(mention);
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

const isSpeaker = ({ document }: Parties, { last }: ActorMention): boolean =>
  /^(?:said|says|told|added|reported|stated|announced)$/.test(document.tokens[last + 1]?.lower ?? '');

/** "accused X of the attack": X. */
function addAccused(parties: Parties, sentence: Sentence, i: number, found: Set<ActorMention>): void {
  const object = chunkFrom(parties, sentence, i + 1);
  const link = object ? parties.document.tokens[object.last + 1]?.lower : undefined;
  if (object && link && /^(?:of|for|in|responsible)$/.test(link)) addParty(parties, object, found);
}

/** "an FMLN attack", "the guerrillas' bombing": the owner of an attack. */
function addOwners(parties: Parties, sentence: Sentence, found: Set<ActorMention>): void {
  const { tokens } = parties.document;
  for (const chunk of sentence.chunks) {
    if (
      !/^(?:attacks?|bombings?|raids?|ambush|ambushes|offensive|assaults?|sabotage|strikes?|shelling)$/.test(
        tokens[chunk.head]!.lower,
      )
    )
      continue;
    for (const mention of indexOf(parties.actors).touching(
      chunk.possessor?.first ?? chunk.first,
      chunk.head,
    )) {
      const owns = chunk.possessor
        ? mention.last === chunk.possessor.last
        : mention.first >= chunk.first && mention.last < chunk.head;
      if (owns && /^(?:rebel|militia)$/.test(mention.value.type)) found.add(mention);
    }
  }
}

function scan(parties: Parties, sentence: Sentence, found: Set<ActorMention>): void {
  const { tokens, chunkOf } = parties.document;
  const namesAct = sentence.chunks.some(
    ({ head }) =>
      isAttackNoun(tokens[head]!.lower) ||
      /^(?:massacre|crime|death|killings?|murders?)$/.test(tokens[head]!.lower),
  );
  const place = { sentence, trigger: sentence.first, victims: null, others: [] };
  for (let i = sentence.first; i <= sentence.last; i++) {
    const { lower, lemma } = tokens[i]!;
    const before = i > sentence.first ? tokens[i - 1]! : undefined;
    if (before && lower === 'by') {
      const noun = chunkOf[i - 1];
      if (
        DONE_BY.test(before.lower) ||
        /^(?:presumably|apparently|allegedly|reportedly|probably|supposedly)$/.test(before.lower) ||
        (noun && isAttackNoun(tokens[noun.head]!.lower))
      )
        addParty(parties, chunkFrom(parties, sentence, i + 1), found);
    } else if (before && /^(?:to|on)$/.test(lower) && ASCRIBED.test(before.lower))
      addParty(parties, chunkFrom(parties, sentence, i + 1), found);
    else if (OWNS_UP.test(lower)) {
      const party = subjectOf(parties, place, i);
      if (party?.mention && !/^(?:media|civilians)$/.test(party.mention.value.type)) found.add(party.mention);
    } else if (CHARGED.test(lower) && namesAct) {
      for (const mention of indexOf(parties.actors).within(sentence.first, sentence.last))
        if (
          mention.value.type === 'person' &&
          tokens[mention.last + 1]?.tag !== 'PART' &&
          !isSpeaker(parties, mention) &&
          (lower.startsWith('warrant') ? mention.first > i : mention.last < i)
        )
          found.add(mention);
      if (ACCUSING.test(lower)) addAccused(parties, sentence, i, found);
    } else if (ACCUSING.test(lower)) {
      addAccused(parties, sentence, i, found);
    } else if (attacks(parties, sentence, i) && !(before && UNREAL.test(before.lower))) {
      const party = subjectOf(parties, place, i);
      if (!party) continue;
      for (const mention of indexOf(parties.actors).within(party.first, party.last))
        if (!/^(?:media|civilians|state)$/.test(mention.value.type)) {
          const armed =
            /^(?:rebel|militia)$/.test(mention.value.type) || isAttacker(parties.document, mention.last);
          if (armed ? mention.value.type !== 'state_forces' || GRAVE.test(lemma) : GRAVE.test(lemma))
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
  return found;
}
