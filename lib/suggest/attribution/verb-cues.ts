import type { Stance } from '../../model.ts';
import { PROSECUTING_NOUNS } from '../data/reporting.ts';
import type { AnalysedDocument, Sentence, Token } from '../document.ts';
import { humanness, singular } from '../people.ts';
import type { Cue } from './cues.ts';
import {
  rowOf,
  stanceOf,
  knowing,
  thatVerbs,
  lamenting,
  hearingNouns,
  reportingLemma,
  BE,
  NOT,
  isMark,
  isBreak,
  isEnd,
  unableBefore,
} from './reporting-words.ts';
import { canSpeak, isDocumentNoun, tellsTime, type SourcePhrase, type Speech } from './phrases.ts';
import { pastAdjuncts } from './adjuncts.ts';
import { quotedParty } from './quoted-party.ts';
import { condemnsDeed, reportsObject, tellsOfCase } from './report-objects.ts';
import { speakerAfter } from './speaker-after.ts';
import { speakerBefore } from './speaker-before.ts';
import { subjectOf } from './subject.ts';

/** A clause of its own follows: "that …", or a noun phrase with a verb. */
function opensClause({ document }: Speech, sentence: Sentence, at: number, that: boolean): boolean {
  const { tokens, chunkOf } = document;
  let i = at;
  if (i <= sentence.last && /^(?:that|how|having)$/.test(tokens[i]!.lower)) return true;
  if (that) return false;
  for (let steps = 0; steps < 5 && i <= sentence.last; steps++) {
    const token = tokens[i]!;
    if (
      steps > 0 &&
      (token.tag === 'AUX' || (token.tag === 'VERB' && !/(?:ing|wounded|killed|injured)$/.test(token.lower)))
    )
      return true;
    const chunk = chunkOf[i];
    if (chunk && chunk.first === i) i = chunk.last + 1;
    else if (/^(?:ADP|ADV|PART)$/.test(token.tag)) i++;
    else return false;
  }
  return false;
}

/** "“…,” said X": the source that stands after the verb, or null. */
function inverted(speech: Speech, sentence: Sentence, i: number, row: string): SourcePhrase | null {
  const { tokens, chunkOf } = speech.document;
  const before = tokens[i - 1];
  const next = chunkOf[i + 1];
  if (i === sentence.first || i >= sentence.last || !next || next.first !== i + 1) return null;
  const quoted = isMark(before) || (isBreak(before) && isMark(tokens[i - 2]));
  // ", reports the Courier" behind a comma; most other verbs only behind a quotation.
  const named = chunkOf[i + 1] && speech.endOf.has(i + 1) && tokens[i]!.lemma === 'report';
  if (quoted && next.first === next.last && tokens[next.first]!.lower === 'one')
    return { first: next.first, last: next.last, head: next.head };
  if (!quoted && !(isBreak(before) && (row === 'free' || named))) return null;
  if (tellsTime(speech.document, next) || !canSpeak(speech.document, next)) return null;
  const head = tokens[next.head]!;
  const speaks =
    head.tag === 'PROPN' ||
    head.tag === 'PRON' ||
    next.possessor !== null ||
    humanness(speech.document, next) === 'yes' ||
    speech.endOf.has(next.first) ||
    // ", says the Front-run ministry, whose figures": nothing but a speaker stands behind it.
    (tokens[i]!.lemma === 'say' && head.tag === 'NOUN');
  const source = speaks ? speakerAfter(speech, sentence, i + 1) : null;
  if (!source || quoted) return source;
  const beyond = tokens[source.last + 1];
  const ends =
    source.last >= sentence.last ||
    isEnd(beyond) ||
    isBreak(beyond) ||
    isMark(beyond) ||
    beyond?.tag === 'ADP';
  return ends ? source : null;
}

/** Tokens back from "and" in which a passive is looked for. */
const SHARED_WITHIN = 12;

/** Whether the verb before "and" is a passive: "was summoned and". */
function afterPassive(tokens: readonly Token[], sentence: Sentence, and: number): boolean {
  for (let i = and - 1; i > sentence.first && and - i < SHARED_WITHIN && !isBreak(tokens[i]); i--)
    if (tokens[i]!.tag === 'VERB' && BE.test(tokens[i - 1]!.lower)) return true;
  return false;
}

/** "rejected the charge and said that …": the source of the report before, or the noun phrase that opens the sentence. */
function sharedSource(
  speech: Speech,
  sentence: Sentence,
  k: number,
  cues: readonly Cue[],
  tells: boolean,
): SourcePhrase | null {
  const { tokens } = speech.document;
  // "had shown three hostages and had accused"
  while (k > sentence.first && /^(?:has|have|had)$/.test(tokens[k]!.lower)) k--;
  if (!/^(?:and|but)$/.test(tokens[k]?.lower ?? '') || k <= sentence.first) return null;
  if (cues.length > 0) return cues.at(-1)!.source;
  // "was summoned and told": who is told does not speak.
  if (tells && afterPassive(tokens, sentence, k)) return null;
  return subjectOf(speech, sentence);
}

/** "Orlo holds the movement responsible for an attack which killed 18": what it is held responsible for is told by Orlo. */
function holdsResponsible({ tokens }: AnalysedDocument, sentence: Sentence, i: number): boolean {
  if (tokens[i]!.lemma !== 'hold' || BE.test(tokens[i - 1]?.lower ?? '')) return false;
  return tokens
    .slice(i + 2, Math.min(i + RESPONSIBLE_WITHIN, sentence.last))
    .some(({ lower, index }) => lower === 'responsible' && tokens[index + 1]!.lower === 'for');
}
const RESPONSIBLE_WITHIN = 14;

/** "Prosecutors charged two men with the murder of": what a charge says is said by them. */
function charges({ tokens, chunkOf }: AnalysedDocument, i: number, source: SourcePhrase): boolean {
  const object = chunkOf[i + 1];
  return (
    tokens[i]!.lemma === 'charge' &&
    object?.first === i + 1 &&
    prosecuting.has(singular(tokens[source.head]!.lower))
  );
}
const prosecuting = new Set(PROSECUTING_NOUNS);

/** Verbs that need "that" before what they report, not behind it. */
const FINDING = /^(?:find|fear|believe|learn|understand|estimate)$/;

/** Participles that say how sure it is what somebody is: "men believed to be officers". */
const PASSIVE_WITH_TO = /^(?:said|believed|thought|known|reported|alleged|understood|feared|suspected)$/;

/** The cue of one verb, or null. */
export function verbCue(speech: Speech, sentence: Sentence, i: number, cues: readonly Cue[]): Cue | null {
  const { document } = speech;
  const { tokens, chunkOf } = document;
  const token = tokens[i]!;
  const lemma = reportingLemma(token);
  const cites = tellsOfCase(document, i, lemma) || condemnsDeed(document, i);
  if (lemma === 'quote' || (lemma === 'cite' && !cites)) return quotedParty(speech, sentence, i);
  // "A doctor spoke of three dead" reports; "spoke to the dead" does not.
  const points = lemma === 'point' && tokens[i + 1]?.lower === 'to' && tokens[i + 2]?.tag === 'NUM';
  const spoken = points || cites || (/^(?:speak|boast)$/.test(lemma) && tokens[i + 1]?.lower === 'of');
  // "The police said that a suspect confessed to having": told by the police.
  if (lemma === 'confess' && cues.length > 0) return null;
  const holds = holdsResponsible(document, sentence, i);
  const row = spoken || holds ? 'object' : rowOf.get(lemma);
  if (!row) return null;
  // "has not ruled out that" tells nothing.
  if (lemma === 'rule' && tokens[i + 1]?.lower === 'out') return null;
  // "men believed to be officers", "five men who identified themselves as police": nobody reports.
  const infinitive = tokens[i + 1]?.lower === 'to' && /^(?:VERB|AUX)$/.test(tokens[i + 2]?.tag ?? '');
  if (infinitive && PASSIVE_WITH_TO.test(token.lower)) return null;
  if (/^(?:himself|herself|itself|themselves)$/.test(tokens[i + 1]?.lower ?? '')) return null;
  // "could neither confirm nor deny that": the report stands after the second verb.
  if (tokens[i + 1]?.lower === 'nor') return null;
  const neither = tokens[i - 1]?.lower === 'nor' && knowing.has(tokens[i - 2]?.lemma ?? '');
  let k = neither ? i - 3 : i - 1;
  let negated = false;
  while (
    k >= sentence.first &&
    (tokens[k]!.tag === 'ADV' || NOT.test(tokens[k]!.lower) || tokens[k]!.lower === 'further')
  ) {
    negated ||= NOT.test(tokens[k]!.lower);
    k--;
  }
  const auxiliary = k >= sentence.first ? tokens[k]!.lower : '';
  const unable = auxiliary === 'to' && knowing.has(lemma) ? unableBefore(tokens, sentence, k) : null;
  if (unable !== null) negated = true;
  if (auxiliary === 'to' && unable === null) return null;
  // "jurors were told": those who hear a case stand for what is said there.
  const told =
    BE.test(auxiliary) && lemma === 'tell' && hearingNouns.has(singular(tokens[k - 1]?.lower ?? ''));
  if (BE.test(auxiliary) && !token.lower.endsWith('ing') && !told) return null;
  if (
    /^(?:do|does|did|could|can|would|has|have|had)$/.test(auxiliary) &&
    NOT.test(tokens[k - 1]?.lower ?? '')
  )
    negated = true;
  const stance: Stance =
    neither || (negated && knowing.has(lemma))
      ? 'cannot_confirm'
      : negated
        ? 'denies'
        : (stanceOf.get(lemma) ?? 'states');
  const base = { stance, at: i, sentence: sentence.index };
  const whole = { first: sentence.first, last: sentence.last };
  const behind = lemma === 'tell' ? null : inverted(speech, sentence, i, row);
  if (behind) return { ...base, ...whole, source: behind, shape: row === 'quote' ? 'quote' : 'around' };
  const participle = token.lower.endsWith('ing');
  if (participle && !/^(?:say|add|claim)$/.test(lemma)) return null;
  const source =
    speakerBefore(speech, sentence, unable ?? (neither ? i - 2 : i)) ??
    sharedSource(speech, sentence, k, cues, lemma === 'tell' || lemma === 'inform');
  const head = source && chunkOf[source.head];
  if (!source || (head && !canSpeak(document, head))) return null;
  const after = pastAdjuncts(speech, sentence, i, lemma === 'tell' || lemma === 'inform');
  const stop = after > sentence.last ? undefined : tokens[after];
  const final = !stop || isEnd(stop) || (isMark(stop) && after >= sentence.last);
  const comma = isBreak(stop);
  const hears = lemma === 'hear' && hearingNouns.has(singular(tokens[source.head]!.lower));
  // "Police suspect the man was killed"; not "police arrest suspect".
  const supposes = lemma === 'suspect' && opensClause(speech, sentence, after, false);
  const that =
    thatVerbs.has(lemma) &&
    !supposes &&
    !hears &&
    !(lemma === 'read' && isDocumentNoun(document, source.head));
  // "had gathered in the yard: two of them died": such verbs open no speech by a colon.
  const colon = stop?.text === ':' && !that;
  const quoted = stop !== undefined && (isMark(stop) || colon || (comma && isMark(tokens[after + 1])));
  const laments = lamenting.has(lemma) && /^(?:that|how)$/.test(stop?.lower ?? '');
  if (row === 'quote' && !laments)
    return quoted || final || comma ? { ...base, ...whole, source, shape: 'quote' } : null;
  const opener = source.first > sentence.first ? tokens[source.first - 1] : undefined;
  const parenthetic = opener !== undefined && (isBreak(opener) || isMark(opener));
  // "the gang whom police accuse of the murder"
  const reproach =
    /^(?:accuse|blame)$/.test(lemma) &&
    /^(?:of|for)$/.test(tokens[i + 1]?.lower ?? '') &&
    /^(?:whom?|which)$/.test(opener?.lower ?? '');
  // "Group blamed for the blast": it is blamed.
  if (/^(?:accuse|blame)$/.test(lemma) && !reproach && /^(?:of|for)$/.test(tokens[i + 1]?.lower ?? ''))
    return null;
  const clause = opensClause(speech, sentence, after, that);
  // "…, a commission found": at the end behind a comma also the verbs that else need "that".
  const finds = FINDING.test(lemma) && final;
  const closes = finds || (final && !that) || (comma && !quoted) || (row === 'free' && !quoted && !clause);
  if (parenthetic && closes) return { ...base, ...whole, source, shape: 'around' };
  // "“Who killed them?” he wrote.": the tagger ends the sentence at the mark.
  if (final && source.first === sentence.first && isMark(tokens[source.first - 1]))
    return { ...base, ...whole, source, shape: 'around' };
  if (final && row !== 'free' && !reproach) return null;
  // "rejected reports that officers killed": what is denied hangs on the noun.
  const reports =
    stance === 'denies' &&
    /^(?:reports?|claims?|allegations?|accusations?|suggestions?|charges?)$/.test(
      tokens[after]?.lower ?? '',
    ) &&
    tokens[after + 1]?.lower === 'that';
  if ((row === 'clause' || participle) && !quoted && !clause && !reports) return null;
  if (
    row === 'object' &&
    !quoted &&
    tokens[after]?.lower !== 'that' &&
    !reports &&
    !spoken &&
    !holds &&
    !charges(document, i, source) &&
    !reproach &&
    !(
      /^(?:claim|confess)$/.test(lemma) &&
      tokens[after]?.lower === 'to' &&
      /^(?:have|having|be)$/.test(tokens[after + 1]?.lower ?? '')
    ) &&
    !reportsObject(speech, sentence, i, lemma, source)
  )
    return null;
  let { last } = sentence;
  // "the man who the army said shot two was seen": the report is no more than the relative clause.
  if (opener && /^(?:who|which|whom|that)$/.test(opener.lower) && opener.tag === 'PRON')
    for (let j = after; j < last; j++) if (isBreak(tokens[j])) last = j;
  return { ...base, source, first: i, last, shape: 'after' };
}
