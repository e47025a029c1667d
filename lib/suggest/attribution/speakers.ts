import { indexOf } from '../actors/mention-index.ts';
import type { ActorMention } from '../actors/find-actors.ts';
import { slice, type AnalysedDocument } from '../document.ts';
import { humanness, isPlural } from '../people.ts';
import type { Cue } from './cues.ts';
import type { Quotation } from './quotes.ts';
import { isDocumentNoun } from './phrases.ts';

/** Sentences that a pronoun reaches back for its speaker. */
const REACH = 6;

const ONE = /^(?:he|she|i|him|her)$/;
const MANY = /^(?:they|we|them)$/;
const BODY = /^it$/;

/** What the source of each cue stands for: "he" → "Ana Ruiz", "the statement" → "the ministry"; else its own words. */
export function resolveSpeakers(
  document: AnalysedDocument,
  actors: readonly ActorMention[],
  cues: readonly Cue[],
  quotations: readonly Quotation[],
): Map<Cue, string> {
  const resolved = new Map<Cue, string>();
  const { tokens } = document;
  let at = 0;
  const mentions = actors.filter(({ value, first, last }) => {
    while (at < quotations.length && quotations[at]!.last < first) at++;
    const quoted = at < quotations.length && quotations[at]!.first <= first && last <= quotations[at]!.last;
    return !quoted && value.type !== 'civilians' && !(first === last && tokens[first]!.tag === 'PRON');
  });
  cues.forEach((cue, index) => {
    const head = tokens[cue.source.head]!;
    const words = slice(document, cue.source.first, cue.source.last).text;
    const fits = ONE.test(head.lower)
      ? 'one'
      : MANY.test(head.lower)
        ? 'many'
        : BODY.test(head.lower) || isBareDocument(document, cue)
          ? 'body'
          : null;
    if (!fits) {
      resolved.set(cue, (head.tag === 'PROPN' ? nameFor(mentions, cue) : null) ?? words);
      return;
    }
    let best: { at: number; name: string } | null = null;
    for (let k = index - 1; k >= 0; k--) {
      const earlier = cues[k]!;
      if (cue.sentence - earlier.sentence > REACH) break;
      if (earlier.source.first >= cue.source.first || !speaksAs(document, actors, earlier, fits)) continue;
      best = { at: earlier.source.first, name: resolved.get(earlier)! };
      break;
    }
    const named = nearestMention(document, mentions, cue, fits);
    // A speaker named before stays the speaker unless somebody fitting is named after them as a subject.
    if (named && (!best || (named.at > best.at && named.subject))) best = named;
    resolved.set(cue, best?.name ?? words);
  });
  return resolved;
}

const isBareDocument = (document: AnalysedDocument, { source }: Cue): boolean =>
  isDocumentNoun(document, source.head) &&
  source.last === source.head &&
  source.last - source.first <= 1 &&
  /^(?:the|this|its|their|his)$/.test(document.tokens[source.first]!.lower);

/** The best name of the person or body that the source phrase holds, when the phrase itself gives less. */
function nameFor(mentions: readonly ActorMention[], { source }: Cue): string | null {
  const own = indexOf(mentions).touching(source.head, source.head)[0];
  return own ? own.value.name : null;
}

function speaksAs(
  document: AnalysedDocument,
  actors: readonly ActorMention[],
  { source }: Cue,
  fits: 'one' | 'many' | 'body',
): boolean {
  const head = document.tokens[source.head]!;
  // A head outside every phrase (a stray quotation mark as a name) tells nothing about who it is.
  const chunk = document.chunkOf[source.head];
  const human = chunk != null && humanness(document, chunk) === 'yes';
  const type = indexOf(actors).touching(source.head, source.head)[0]?.value.type;
  const pronoun = head.tag === 'PRON';
  if (fits === 'one')
    return pronoun
      ? ONE.test(head.lower)
      : type === 'person' ||
          (!isPlural(head) && human) ||
          /^(?:one|witness|relative|victim)$/.test(head.lower);
  if (fits === 'many')
    return pronoun ? MANY.test(head.lower) : isPlural(head) || (type !== undefined && type !== 'person');
  return pronoun ? BODY.test(head.lower) : type !== 'person' && !(isPlural(head) && human);
}

/** The nearest party named before the cue that fits; subjects first within a sentence. */
function nearestMention(
  document: AnalysedDocument,
  mentions: readonly ActorMention[],
  cue: Cue,
  fits: 'one' | 'many' | 'body',
): { at: number; name: string; subject: boolean } | null {
  const { tokens, sentences } = document;
  let best: { at: number; name: string; subject: boolean; sentence: number } | null = null;
  for (let i = indexOf(mentions).countBefore(cue.source.first) - 1; i >= 0; i--) {
    const { first, last, value } = mentions[i]!;
    const at = tokens[first]!;
    if (last >= cue.source.first) continue;
    if (cue.sentence - at.sentence > 2) break;
    if (best && at.sentence < best.sentence) break;
    const good =
      fits === 'one'
        ? value.type === 'person'
        : fits === 'body'
          ? value.type !== 'person' && !isPlural(tokens[last]!)
          : isPlural(tokens[last]!) || value.type === 'organisation' || value.type === 'international';
    if (!good) continue;
    const next = tokens[last + 1];
    const subject =
      first === sentences[at.sentence]!.first ||
      (next !== undefined && (next.tag === 'VERB' || next.tag === 'AUX'));
    if (!best || subject) best = { at: first, name: value.name, subject, sentence: at.sentence };
  }
  return best;
}
