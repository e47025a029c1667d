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

/** The label that opens a turn of a transcript: "DERI: They came at night." */
const LABEL = /^(\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,3}): /u;

/** Turns that one speaker has at least, so that "Update: …" and "Orlo: …" are none. */
const TURNS = 3;

/** Speakers of a transcript by block: who has said what stands under a label that opens several paragraphs. Empty elsewhere. */
export function turnsOf({ blocks, text }: AnalysedDocument): Map<number, Source> {
  const turns = new Map<number, Source>();
  const count = new Map<string, number>();
  blocks.forEach(({ start, end }, block) => {
    const label = LABEL.exec(text.slice(start, Math.min(end, start + 60)))?.[1];
    if (!label) return;
    count.set(label, (count.get(label) ?? 0) + 1);
    turns.set(block, { start, end: start + label.length, text: label, resolved: label, stance: 'states' });
  });
  // One speaker alone talks to nobody.
  const speakers = [...count.values()].filter((number) => number >= TURNS);
  return new Map(
    speakers.length < 2 ? [] : [...turns].filter(([, source]) => (count.get(source.text) ?? 0) >= TURNS),
  );
}
