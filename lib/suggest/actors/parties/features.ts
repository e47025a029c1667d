import type { Claim } from '../../claim.ts';
import type { AnalysedDocument } from '../../document.ts';
import type { FeatureIndex } from '../../feature-index.ts';
import { contextOf } from './context.ts';
import { PhraseReader, type PartyForm } from './phrase-reader.ts';
import type { PartyPhrase } from './phrases.ts';

const OPENER =
  /^(?:the|an?|its|his|her|their|this|that|these|those|some|several|two|three|four|five|six|seven|eight|nine|ten|\d+)$/;

/** Most namings are plain words: what opens them is cut off, and nothing else is to do. */
const PLAIN_WORDS = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;
const ASCII = /^[\0-\x7f]*$/;
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/u;

function withoutOpeners(words: string): string {
  let from = 0;
  for (let end = words.indexOf(' '); end >= 0; end = words.indexOf(' ', from)) {
    if (!OPENER.test(words.slice(from, end))) break;
    from = end + 1;
  }
  return words.slice(from);
}

/** The words of a naming in lower case without what determines it: wordings that differ only there are one. */
export function formOf(words: string): string {
  if (PLAIN_WORDS.test(words)) return withoutOpeners(words.toLowerCase());
  const plain = ASCII.test(words) ? words : words.normalize('NFKD').replace(/\p{M}/gu, '');
  const parts = plain
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .split(BETWEEN_WORDS)
    .filter((part) => part !== '');
  return withoutOpeners(parts.join(' '));
}

/** The wordings of an article with their features: what any of the places of a wording shows, the wording shows. */
export function partyForms(
  document: AnalysedDocument,
  phrases: readonly PartyPhrase[],
  claims: readonly Claim[],
  index: FeatureIndex,
): PartyForm[] {
  const context = contextOf(document, phrases, claims);
  const byForm = new Map<string, PartyPhrase[]>();
  for (const phrase of phrases) {
    const form = formOf(document.text.slice(phrase.start, phrase.end));
    const places = byForm.get(form);
    if (places) places.push(phrase);
    else if (form !== '') byForm.set(form, [phrase]);
  }
  const reader = new PhraseReader(document, context, index);
  return [...byForm].map(([form, places]) => reader.read(form, places));
}
