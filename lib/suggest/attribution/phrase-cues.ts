import type { Sentence } from '../document.ts';
import { startsPlain } from '../letters.ts';
import { humanness } from '../people.ts';
import type { Cue } from './cues.ts';
import { canSpeak, isDocumentNoun, type SourcePhrase, type Speech } from './phrases.ts';
import { speakerAfter } from './speaker-after.ts';
import { phraseBefore } from './speaker-before.ts';
import { WordClass } from '../word-class.ts';

/** Participles that report with "by" whatever stands before them; the others need a document ("a study published by"). */
const REPORTED =
  /^(?:reported|confirmed|quoted|cited|announced|verified|documented|named|identified|recorded|counted)$/;
/** Participles that report with "by" and "that": "was informed by the minister that". */
const TOLD = /^(?:told|informed|notified|warned|assured)$/;
const ISSUED = new WordClass(/^(?:released|published|issued|compiled|obtained|signed|made)$/);
/** Nouns that open a report: "initial reports from the ministry that …". */
const REPORT_NOUN = new WordClass(
  /^(?:reports?|theory|claims?|allegations?|testimony|accounts?|word|confirmation|news|statements?)$/,
);

/** Figures that somebody keeps: "by the union's count". */
const COUNTS =
  /^(?:counts?|figures?|tally|tallies|estimates?|reckoning|admissions?|calculations?|accounts?)$/;
/** "by all accounts": nobody's. */
const ACCOUNTS = /^accounts?$/;
/** Words before figures that nobody is named for: "by some estimates", "by one count". */
const VARIOUS =
  /^(?:some|one|most|all|many|other|official|independent|conservative|several|various|unofficial|rough|early|initial|current)$/;

const SUPERLATIVE = /^(?:lowest|highest|best|most|some|many|any)$/;

/** Longest phrase that a headline puts before a colon or after a dash for who says so, in tokens. */
const LONGEST_LABEL = 5;

/** Whether a sentence closes without a mark, as titles do. */
const endsOpen = ({ document: { tokens } }: Speech, { last }: Sentence): boolean =>
  startsPlain(tokens[last]!.text);

/** "Herders' union: 17 missing", "Two officers wounded - police", "Two officers wounded: police": the label that a headline gives its source; null elsewhere. */
export function labelCue(speech: Speech, sentence: Sentence, i: number): Cue | null {
  const { tokens } = speech.document;
  const sign = tokens[i]!.text;
  if (startsPlain(sign) || i <= sentence.first || i >= sentence.last) return null;
  const base = { stance: 'states' as const, at: i, sentence: sentence.index };
  const { first, last } = sentence;
  if (sign === ':') {
    let opens = i - 1;
    while (opens > first && /\p{L}/u.test(tokens[opens - 1]!.text)) opens--;
    // "18/9, Port Deri: guard shot" heads an entry of a list.
    const entry = tokens[opens - 1]?.text === ',' && opens > first;
    const source = entry ? null : labelOf(speech, opens, i - 1);
    if (source) return { ...base, source, first: i, last, shape: 'after' };
    if (!endsOpen(speech, sentence)) return null;
  } else if (!/^[-–—]+$/.test(sign)) return null;
  const source = labelOf(speech, i + 1, last, true);
  return source && { ...base, source, first, last: i, shape: 'around' };
}

/** The tokens from `first` to `last` as a label that speaks: short, without verbs, at the end also a document ("… - report"); null for others. */
function labelOf(speech: Speech, first: number, last: number, closes = false): SourcePhrase | null {
  const { tokens, chunkOf } = speech.document;
  if (last - first + 1 > LONGEST_LABEL || last < first) return null;
  for (let k = first; k <= last; k++) if (/^(?:VERB|AUX|NUM|ADV)$/.test(tokens[k]!.tag)) return null;
  const chunk = chunkOf[last];
  if (!chunk) return null;
  // "Mali: 12 killed": where it was.
  if (!closes && speech.states.has(last) && first === last) return null;
  const speaks =
    speech.startOf.has(last) ||
    humanness(speech.document, chunk) === 'yes' ||
    (closes && isDocumentNoun(speech.document, last));
  return speaks && canSpeak(speech.document, chunk) ? { first, last, head: chunk.head } : null;
}

/** "according to X", "as reported by X", "reports from X that": reports without a verb of their own; null elsewhere. */
export function phraseCue(speech: Speech, sentence: Sentence, i: number): Cue | null {
  const { tokens, chunkOf } = speech.document;
  if (i + 2 > sentence.last) return null;
  const word = tokens[i]!.lower;
  const next = tokens[i + 1]!.lower;
  const toll = (word === 'according' && next === 'to') || (word === 'as' && next === 'per');
  const kept = countCue(speech, sentence, i) ?? perCue(speech, sentence, i);
  if (kept) return kept;
  // "rejects the ministry's account, according to which two men were shot"
  if (word === 'according' && next === 'to' && /^(?:which|whom)$/.test(tokens[i + 2]!.lower)) {
    const at = tokens[i - 1]?.text === ',' ? i - 2 : i - 1;
    const source = at >= sentence.first ? phraseBefore(speech, sentence, at) : null;
    const { last, index } = sentence;
    return source && { source, stance: 'states', at: i, first: i, last, sentence: index, shape: 'after' };
  }
  const issued =
    ISSUED.has(tokens[i]) &&
    i > sentence.first &&
    chunkOf[i - 1] !== null &&
    isDocumentNoun(speech.document, i - 1);
  const pronounced = word === 'dead' && /^(?:pronounced|declared)$/.test(tokens[i - 1]?.lower ?? '');
  const byline = next === 'by' && (REPORTED.test(word) || issued || pronounced);
  // "was reported missing by her sister": she tells no more than this.
  const missed = next === 'by' && word === 'missing' && tokens[i - 1]?.lower === 'reported';
  const told = next === 'by' && TOLD.test(word);
  const noun = REPORT_NOUN.has(tokens[i]) && /^(?:from|by|of)$/.test(next);
  if (!toll && !byline && !noun && !told && !missed) return null;
  // "according to initial reports": the tagger takes "to" for the particle of a verb.
  const opens = toll && !chunkOf[i + 2] && chunkOf[i + 3]?.first === i + 3 ? i + 3 : i + 2;
  let source = speakerAfter(speech, sentence, opens);
  if (source) source = { ...source, first: i + 2 };
  if (!source || source.last > sentence.last) return null;
  const head = chunkOf[source.head];
  if (head && !canSpeak(speech.document, head)) return null;
  const that = [source.last + 1, source.last + 2].some(
    (at) =>
      tokens[at]?.lower === 'that' &&
      // "reports from the one clinic that still works": a clause about the clinic.
      !/^(?:VERB|AUX|ADV)$/.test(tokens[at + 1]?.tag ?? 'VERB'),
  );
  if ((noun || told) && !that) return null;
  if (isDocumentNoun(speech.document, source.head)) source = makerOf(speech, sentence, source);
  if (missed)
    return {
      source,
      stance: 'states',
      at: i,
      first: i - 2,
      last: i,
      sentence: sentence.index,
      shape: 'after',
    };
  // "was shot when, according to the army, he reached for a gun": only what follows is told.
  const inserted =
    toll &&
    tokens[i - 1]?.text === ',' &&
    /^(?:when|because|as|after|since|which|who|where)$/.test(tokens[i - 2]?.lower ?? '');
  return {
    source,
    stance: 'states',
    at: i,
    first: inserted ? i : noun || told ? source.last : sentence.first,
    last: sentence.last,
    sentence: sentence.index,
    shape: noun || told ? 'after' : 'around',
  };
}

/** "per the governor's office": who says so behind "per"; null for measures ("per day", "per cent"). */
function perCue(speech: Speech, sentence: Sentence, i: number): Cue | null {
  const { tokens, chunkOf } = speech.document;
  const opener = i > sentence.first ? tokens[i - 1]!.text : ',';
  if (tokens[i]!.lower !== 'per' || !/^[,;(–—-]$/.test(opener)) return null;
  const source = speakerAfter(speech, sentence, i + 1);
  const chunk = chunkOf[i + 1];
  if (!source || !chunk || !canSpeak(speech.document, chunk)) return null;
  const speaks =
    speech.endOf.has(source.first) ||
    speech.startOf.has(source.last) ||
    isDocumentNoun(speech.document, chunk.head) ||
    humanness(speech.document, chunk) === 'yes';
  if (!speaks) return null;
  const { first, last, index } = sentence;
  return { source, stance: 'states', at: i, first, last, sentence: index, shape: 'around' };
}

/** "by the union's count", "by the count of the ministry": whose figures they are; null elsewhere. */
function countCue(speech: Speech, sentence: Sentence, i: number): Cue | null {
  const { tokens, chunkOf } = speech.document;
  let chunk = chunkOf[i + 1];
  if (tokens[i]!.lower !== 'by' || chunk?.first !== i + 1) return null;
  // "the wardens' union's count": past each owner to what is owned.
  let owner = null;
  for (
    let owned = chunkOf[chunk.last + 2];
    /^['’]s?$/.test(tokens[chunk.last + 1]?.text ?? '') && owned?.first === chunk.last + 2;
    owned = chunkOf[chunk.last + 2]
  ) {
    owner = { first: i + 1, last: chunk.last, head: chunk.head };
    chunk = owned;
  }
  // "by the lowest of estimates"
  const among = tokens[chunk.last + 1]?.lower === 'of' ? chunkOf[chunk.last + 2] : null;
  if (among && SUPERLATIVE.test(tokens[chunk.head]!.lower) && COUNTS.test(tokens[among.head]!.lower)) {
    const source = { first: i + 1, last: among.last, head: among.head };
    const { first, last, index } = sentence;
    return { source, stance: 'states', at: i, first, last, sentence: index, shape: 'around' };
  }
  if (chunk.last > sentence.last || !COUNTS.test(tokens[chunk.head]!.lower)) return null;
  const kept = tokens[chunk.last + 1]?.lower === 'of' ? speakerAfter(speech, sentence, chunk.last + 2) : null;
  // "by our count from official figures"
  const own = /^(?:our|their|its|his|her)$/.test(tokens[chunk.first]!.lower)
    ? { first: chunk.first, last: chunk.last, head: chunk.head }
    : null;
  // "by some estimates", "by the lowest of estimates"
  const various =
    !ACCOUNTS.test(tokens[chunk.head]!.lower) &&
    (VARIOUS.test(tokens[chunk.first]!.lower) || VARIOUS.test(tokens[chunk.first + 1]?.lower ?? ''))
      ? chunk
      : null;
  const source = owner ?? kept ?? own ?? various;
  if (!source || source.last > sentence.last) return null;
  const { first, last, index } = sentence;
  return { source, stance: 'states', at: i, first, last, sentence: index, shape: 'around' };
}

/** "the ministry's count of the dead stood at 40", "its estimate is 30 killed": whose figures the sentence gives; null elsewhere. */
export function figureCue(speech: Speech, sentence: Sentence, i: number): Cue | null {
  const { tokens, chunkOf } = speech.document;
  if (!GIVING.has(tokens[i])) return null;
  let chunk = chunkOf[i - 1];
  if (chunk && tokens[chunk.first - 1]?.lower === 'of') chunk = chunkOf[chunk.first - 2];
  const owner = chunk?.possessor;
  if (!chunk || !owner || chunk.first < sentence.first || !COUNTS.test(tokens[chunk.head]!.lower))
    return null;
  if (!canSpeak(speech.document, owner)) return null;
  const source = { first: owner.first, last: owner.last, head: owner.head };
  const base = { stance: 'states' as const, at: i, sentence: sentence.index };
  return { ...base, source, first: chunk.first, last: sentence.last, shape: 'after' };
}
const GIVING = new WordClass(/^(?:is|was|stood|stands|reached|reaches|came|comes|passed)$/);

/** "a report compiled by X", "figures from X": with X when it stands right after. */
function makerOf(speech: Speech, sentence: Sentence, source: SourcePhrase): SourcePhrase {
  const { tokens } = speech.document;
  let i = source.last + 1;
  if (tokens[i]?.tag === 'VERB' && tokens[i]!.lower.endsWith('ed')) i++;
  if (i + 1 > sentence.last || !/^(?:by|from|in|of)$/.test(tokens[i]?.lower ?? '')) return source;
  const maker = speakerAfter(speech, sentence, i + 1);
  return maker ? { first: source.first, last: maker.last, head: maker.head } : source;
}
