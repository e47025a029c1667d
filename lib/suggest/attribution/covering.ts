import type { Claim } from '../claim.ts';
import { startsPlain } from '../letters.ts';
import { humanness } from '../people.ts';
import type { Cue } from './cues.ts';
import type { Reports } from './reports.ts';

/** Whether a token stands in a clause about the speaker: "said Amal Deri, who lost her husband". */
function aboutSpeaker(
  { document: { tokens } }: Reports,
  { source, shape, at }: Cue,
  trigger: number,
): boolean {
  if (shape !== 'around' || trigger < source.last || at > source.first) return false;
  const behind = tokens[source.last]!.lower === 'who' ? source.last : source.last + 1;
  const opener = tokens[behind]?.text === ',' ? behind + 1 : behind;
  if (!/^(?:who|whose|whom|which)$/.test(tokens[opener]?.lower ?? '')) return false;
  // "According to the commission, which sat in May, two were killed": behind the clause its report begins.
  const closing = tokens[opener]!.lower === 'which' ? /^[;:,]$/ : /^[;:]$/;
  return !tokens.slice(opener, trigger).some(({ text }) => closing.test(text));
}

/** Whether "and that" between a cue and a token takes up the report before it: "said that men believed … fled, and that six died". */
const takenUp = ({ document: { tokens } }: Reports, from: number, to: number): boolean =>
  tokens
    .slice(from, to)
    .some(({ lower }, i, words) => lower === 'that' && /^(?:and|but|or)$/.test(words[i - 1]?.lower ?? ''));

/** Whether a semicolon parts two reports. */
const anew = ({ document: { tokens } }: Reports, from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ text }) => text === ';');

/** "27 killed, ministry says; rocket wounds three": in a title what comes behind the report is another matter. */
function behindInTitle(reports: Reports, { shape, at, source, sentence }: Cue, trigger: number): boolean {
  const { tokens, sentences } = reports.document;
  const title = startsPlain(tokens[sentences[sentence]!.last]!.text);
  return title && shape === 'around' && trigger > at && anew(reports, Math.max(at, source.last), trigger);
}

const isPronoun = ({ document: { tokens } }: Reports, { source: { first, head } }: Cue): boolean =>
  first === head && /^(?:he|she|it|they)$/.test(tokens[head]!.lower);

/** Whether the source is neither a party nor people: "figures", "bloodstains on the road". */
function isThing({ speech: { startOf, endOf }, document }: Reports, { source, at }: Cue): boolean {
  // "flaws in an inquiry that concluded …": what a relative clause says of a document is said by it.
  if (document.tokens.slice(source.last + 1, at).some(({ lower }) => /^(?:that|which)$/.test(lower)))
    return false;
  const chunk = document.chunkOf[source.head];
  const named = endOf.has(source.first) || startOf.has(source.last);
  return (
    !named &&
    document.tokens[source.head]!.tag === 'NOUN' &&
    chunk != null &&
    humanness(document, chunk) !== 'yes'
  );
}

/**
 * The report of the sentence that a claim stands in: the innermost to its left, else the nearest one put into the
 * sentence; null when the sentence reports nothing of it.
 */
export function coveringCue(reports: Reports, { sentence, trigger }: Claim): Cue | null {
  const covering = (reports.cues.get(sentence) ?? []).filter(
    (cue) =>
      cue.shape !== 'quote' &&
      cue.first <= trigger &&
      trigger <= cue.last &&
      (trigger < cue.source.first || trigger > cue.source.last) &&
      !aboutSpeaker(reports, cue, trigger) &&
      !behindInTitle(reports, cue, trigger),
  );
  const after = covering.filter(({ shape }) => shape === 'after');
  while (after.length > 1 && takenUp(reports, after.at(-1)!.at, trigger)) after.pop();
  // "The council said that figures show": the council says so; not "publishes none; figures show".
  while (
    after.length > 1 &&
    isThing(reports, after.at(-1)!) &&
    !anew(reports, after.at(-2)!.at, after.at(-1)!.at)
  )
    after.pop();
  // "The mayor announced that he had recorded 43 deaths": the one whom the pronoun stands for has been named.
  while (
    after.length > 1 &&
    isPronoun(reports, after.at(-1)!) &&
    !anew(reports, after.at(-2)!.at, after.at(-1)!.at)
  )
    after.pop();
  const around = covering.filter(({ shape }) => shape === 'around');
  const nearest = around.toSorted((a, b) => Math.abs(a.at - trigger) - Math.abs(b.at - trigger))[0];
  return after.at(-1) ?? nearest ?? null;
}
