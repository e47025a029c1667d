import type { Source } from '../../model.ts';
import type { Claim } from '../claim.ts';
import type { AnalysedDocument } from '../document.ts';

/** The line under a message of a social network that an article embeds: "— Ana Ruiz (@anaruiz)". */
const SIGNATURE = /[—–-]\s?([^\n@()—–]{2,60}?)\s?\(@\w{1,30}\)/g;

/** Who signed the embedded message that a claim stands in; null outside such messages. */
export function signatureOf(document: AnalysedDocument, claim: Claim): Source | null {
  const block = document.blocks[document.sentences[claim.sentence]!.block];
  if (!block) return null;
  const text = document.text.slice(block.start, block.end);
  if (!text.includes('(@')) return null;
  for (const match of text.matchAll(SIGNATURE)) {
    const start = block.start + match.index + match[0].indexOf(match[1]!);
    if (start < claim.end) continue;
    return { start, end: start + match[1]!.length, text: match[1]!, resolved: match[1]!, stance: 'states' };
  }
  return null;
}
