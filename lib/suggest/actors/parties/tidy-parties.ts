import countWords from '../../data/count-words.json' with { type: 'json' };
import type { AnalysedDocument } from '../../document.ts';
import type { ActorMention } from '../find-actors.ts';
import { formOf } from './features.ts';

const RULE = 'described-party';
const COUNTS = new Set(countWords);

function isCount({ tokens }: AnalysedDocument, position: number): boolean {
  const { tag, lower } = tokens[position]!;
  return tag === 'NUM' || tag === 'DET' || COUNTS.has(lower);
}

/** The first token of a mention that is no part of a number or an article; its own first when nothing would be left. */
function afterCount(document: AnalysedDocument, { first, last }: ActorMention): number {
  let at = first;
  while (at < last && isCount(document, at)) at += 1;
  return at;
}

/**
 * Described parties as a reader wants to see them: not twice on the same words, where only the number differs, and called
 * by the name that their party has.
 *
 * @example of "Five soldiers" and "soldiers" at one place the second stays, which a rule knows as the army's; "at least
 * nine soldiers" and "soldiers" become the first with what the rule knows; "At least 14 women" stays when nothing else
 * does, and is called "women"
 */
export function tidyParties(document: AnalysedDocument, mentions: readonly ActorMention[]): ActorMention[] {
  const known = new Map<string, ActorMention>();
  for (const mention of mentions)
    if (mention.rule !== RULE) known.set(`${mention.first}-${mention.last}`, mention);
  const names = new Map<string, string>();
  for (const { rule, value } of mentions)
    if (rule !== RULE && !names.has(value.actor)) names.set(value.actor, value.name);
  const widened = new Set<ActorMention>();
  const tidied = mentions.flatMap((mention) => {
    if (mention.rule !== RULE) return [mention];
    const bare = afterCount(document, mention);
    const same = bare > mention.first ? known.get(`${bare}-${mention.last}`) : undefined;
    if (same) {
      if (formOf(mention.quote) === formOf(same.quote) || widened.has(same)) return [];
      widened.add(same);
      const { start, first, quote } = mention;
      return [{ ...same, start, first, quote }];
    }
    const plain = document.text.slice(document.tokens[bare]!.start, mention.end).replace(/\s+/g, ' ');
    if (!names.has(mention.value.actor)) names.set(mention.value.actor, plain);
    return [{ ...mention, value: { ...mention.value, name: names.get(mention.value.actor)! } }];
  });
  return tidied.filter((mention) => !widened.has(mention));
}
