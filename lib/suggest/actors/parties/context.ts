import type { Span } from '../../../model.ts';
import type { Claim } from '../../claim.ts';
import type { AnalysedDocument, Token } from '../../document.ts';
import { singular } from '../../people.ts';
import type { PartyPhrase } from './phrases.ts';

/** What determines a phrase: an article, an owner, a number, a quantity, nothing. */
export function determinerOf(tokens: readonly Token[], { first, head }: PartyPhrase): string {
  const { lower, tag } = tokens[first]!;
  if (first === head) {
    const before = tokens[first - 1];
    if (before?.lower === 'no' || before?.lower === 'any') return 'no';
    return before?.tag === 'NUM' ? 'number' : 'bare';
  }
  if (lower === 'the') return 'the';
  if (/^an?$/.test(lower)) return 'a';
  if (/^(?:his|her|their|its|our|my|your)$/.test(lower)) return 'own';
  if (/^(?:this|that|these|those)$/.test(lower)) return 'this';
  if (/^(?:no|any|every|each|either|neither|whichever|what|which)$/.test(lower)) return 'no';
  if (/^(?:some|many|several|most|few|all|both|other|another|more|fellow|various|such)$/.test(lower))
    return lower;
  return tag === 'NUM' ? 'number' : 'bare';
}

/** What the article as a whole says: how often heads are named, which are victims. */
export interface PartyContext {
  heads: Map<string, number>;
  victims: Set<string>;
  /** Spans of the parties of claims, by the sentence where they stand. */
  spans: Map<number, { span: Span; role: string }[]>;
  claims: number;
  /** Scopes of the claims of a sentence. */
  scopes: Map<number, Set<string>>;
  /** Reach of the longer phrases that hold a token behind their own head. */
  tails: Map<number, string>;
  quoted: Set<number>;
  /** Determiners each head word is seen with. */
  determiners: Map<string, Set<string>>;
  title: Set<string>;
}

export function contextOf(
  document: AnalysedDocument,
  phrases: readonly PartyPhrase[],
  claims: readonly Claim[],
): PartyContext {
  const heads = new Map<string, number>();
  const seen = new Set<number>();
  for (const { head } of phrases) {
    if (seen.has(head)) continue;
    seen.add(head);
    const word = singular(document.tokens[head]!.lower);
    heads.set(word, (heads.get(word) ?? 0) + 1);
  }
  const tails = new Map<number, string>();
  const determiners = new Map<string, Set<string>>();
  const title = new Set<string>();
  for (const phrase of phrases) {
    const { head, last, reach } = phrase;
    const word = singular(document.tokens[head]!.lower);
    if (reach === 'base') {
      determiners.set(
        word,
        (determiners.get(word) ?? new Set<string>()).add(determinerOf(document.tokens, phrase)),
      );
      if (document.tokens[head]!.sentence === 0) title.add(word);
    } else for (let i = head + 1; i <= last; i++) if (!tails.has(i)) tails.set(i, reach);
  }
  const scopes = new Map<number, Set<string>>();
  for (const { sentence, value } of claims)
    scopes.set(sentence, (scopes.get(sentence) ?? new Set<string>()).add(value.scope));
  const victims = new Set<string>();
  const spans: PartyContext['spans'] = new Map();
  const sentenceAt = sentenceFinder(document);
  const add = (span: Span | null, role: string): void => {
    if (!span) return;
    const sentence = sentenceAt(span.start);
    spans.set(sentence, [...(spans.get(sentence) ?? []), { span, role }]);
  };
  for (const { value, victimTokens } of claims) {
    if (victimTokens) victims.add(singular(document.tokens[victimTokens.head]!.lower));
    add(value.victims, value.scope === 'none' ? 'unreal' : value.kind === 'captured' ? 'captive' : 'victim');
    add(value.perpetrator, 'perpetrator');
    add(value.source, 'source');
  }
  return {
    heads,
    victims,
    spans,
    claims: claims.length,
    scopes,
    tails,
    quoted: quotedTokens(document),
    determiners,
    title,
  };
}

/** Tokens that stand in a quotation; a quotation ends with its block at the latest. */
function quotedTokens({ tokens, sentences }: AnalysedDocument): Set<number> {
  const quoted = new Set<number>();
  let open = false;
  let block = -1;
  for (const sentence of sentences) {
    if (sentence.block !== block) open = false;
    block = sentence.block;
    for (let i = sentence.first; i <= sentence.last; i++) {
      const { text } = tokens[i]!;
      if (text === '“') open = true;
      else if (text === '”') open = false;
      else if (text === '"') open = !open;
      else if (open) quoted.add(i);
    }
  }
  return quoted;
}

/** The index of the sentence that holds an offset, by halving. */
function sentenceFinder({ sentences }: AnalysedDocument): (offset: number) => number {
  return (offset) => {
    let low = 0;
    let high = sentences.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (sentences[middle]!.start <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
}
