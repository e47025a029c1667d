import { ISSUED_FORMS } from '../data/reporting.ts';
import type { Sentence } from '../document.ts';
import { isDocumentNoun, tellsTime, type Speech } from './phrases.ts';

const ISSUED = new Set(ISSUED_FORMS);

/** Past what stands between a verb of saying and its report: "told Xinhua", "said on Monday", "said in a statement". */
export function pastAdjuncts({ document }: Speech, sentence: Sentence, verb: number, tells: boolean): number {
  const { tokens, chunkOf } = document;
  let i = verb + 1;
  let object = tells;
  let told = false;
  for (let steps = 0; steps < 8 && i <= sentence.last; steps++) {
    const token = tokens[i]!;
    const chunk = chunkOf[i];
    if (chunk && chunk.first === i && (object || tellsTime(document, chunk))) {
      const next = tokens[chunk.last + 1];
      // "said Monday's attack killed": no time but the subject of the report.
      if (!object && next && /^(?:PART|VERB|AUX)$/.test(next.tag) && next.lower !== 'that') return i;
      object = false;
      i = chunk.last + 1;
      continue;
    }
    const inner = chunkOf[i + 1];
    if (token.tag === 'ADP' && inner && inner.first === i + 1) {
      let { last } = inner;
      while (
        tokens[last + 1]?.tag === 'PART' &&
        chunkOf[last + 2]?.first === last + 2 &&
        tokens[last + 1]!.lower !== 'to'
      )
        last = chunkOf[last + 2]!.last;
      const after = tokens[last + 1];
      const verbFollows = after !== undefined && last < sentence.last && /^(?:VERB|AUX)$/.test(after.tag);
      if (verbFollows && !tellsTime(document, inner) && !isDocumentNoun(document, inner.head)) return i;
      told = isDocumentNoun(document, inner.head);
      i = last + 1;
      continue;
    }
    // "in a communique issued this afternoon that", "in a video posted on its channel that"
    const issued = told && ISSUED.has(token.lower);
    if (issued || (token.tag === 'ADV' && token.lower !== 'how') || /^(?:late|early)$/.test(token.lower)) i++;
    else break;
  }
  return i;
}
