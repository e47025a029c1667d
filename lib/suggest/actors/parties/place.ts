import type { Span } from '../../../model.ts';
import type { AnalysedDocument, Token } from '../../document.ts';
import { isCapital } from '../capitals.ts';
import { speaks } from '../speech.ts';
import { SPEECH_LEMMAS } from '../words.ts';
import type { PartyPhrase } from './phrases.ts';

/** Where a phrase stands to the verbs and prepositions around it. */
export function placeOf(document: AnalysedDocument, { first, last }: PartyPhrase): string[] {
  const { tokens } = document;
  const sentence = tokens[first]!.sentence;
  const at = (index: number): Token | undefined =>
    tokens[index]?.sentence === sentence ? tokens[index] : undefined;
  const found: string[] = [];
  const before = at(first - 1);
  const after = at(last + 1);
  if (speaks(document, first, last)) found.push('speaks');
  if (!before) found.push('opens');
  else if (before.tag === 'ADP') found.push(`after-${before.lower}`);
  else if (before.tag === 'AUX' && /^(?:is|was|are|were|be|been|being|'s)$/.test(before.lower))
    found.push('predicate');
  else if (before.tag === 'VERB') found.push('object', ...(SPEECH_LEMMAS.has(before.lemma) ? ['told'] : []));
  else if (before.text === ',') found.push('after-comma');
  else if (before.lower === 'and' || before.lower === 'or') found.push('after-and');
  else found.push(`before-${before.tag}`);
  if (!after) found.push('ends');
  else if (after.tag === 'VERB') found.push('subject');
  else if (after.tag === 'AUX') {
    let j = last + 2;
    while (at(j) && /^(?:AUX|ADV)$/.test(at(j)!.tag)) j++;
    const passive = /^(?:is|was|are|were|be|been)$/.test(at(j - 1)!.lower) && at(j)?.tag === 'VERB';
    found.push('subject', passive && !at(j)!.lower.endsWith('ing') ? 'passive' : 'aux');
  } else if (after.tag === 'ADP')
    found.push(`then-${/^(?:of|in|from|for|with|at|by|to)$/.test(after.lower) ? after.lower : 'adp'}`);
  else if (/^(?:who|whose|which|that)$/.test(after.lower)) found.push('then-who');
  else if (after.text === ',') found.push('then-comma');
  else if (after.lower === 'and') found.push('then-and');
  else if (/^['’]s?$/.test(after.text)) found.push('owner');
  else if (isCapital(after)) found.push('then-name');
  else found.push(`then-${after.tag}`);
  return found;
}

const inside = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** How a claim's party and a phrase cover each other. */
export function coverOf(phrase: PartyPhrase, head: Token, span: Span): string | null {
  if (!overlaps(phrase, span)) return null;
  if (!(span.start <= head.start && head.end <= span.end)) return 'touch';
  if (Math.abs(phrase.end - span.end) <= 1) return 'same';
  return inside(phrase, span) ? 'inside' : 'wider';
}

/** "Four men – Orel Sabat, …": what stands right before names that tell who they are. */
export function introducesNames(tokens: readonly Token[], last: number): boolean {
  const [mark, given, family] = tokens.slice(last + 1, last + 4);
  return /^[–—:]$/.test(mark?.text ?? '') && isCapital(given) && isCapital(family);
}

/** What stands before a phrase, roughly: whether it is governed from there tells how far it reaches to the right. */
export function leadIn(before: Token | undefined): string {
  if (!before) return 'open';
  const { tag, lower, text } = before;
  if (lower === 'by' || lower === 'of') return lower;
  if (tag === 'VERB' || tag === 'AUX' || tag === 'ADP' || tag === 'PART' || tag === 'CCONJ') return tag;
  if (text === ',') return 'comma';
  return /^["“”‘’']$/.test(text) ? 'quote' : 'other';
}
