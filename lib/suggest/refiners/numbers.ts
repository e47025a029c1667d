import { ORDINALS } from '../../text/data/number-words.ts';
import { readQuantityAt } from '../../text/quantities.ts';
import type { Count } from '../../model.ts';
import type { Claim } from '../claim.ts';
import { slice, type AnalysedDocument } from '../document.ts';
import { humanness } from '../people.ts';
import { numberAfter } from '../rules/tolls.ts';
import { phraseLeft } from '../syntax/coordination.ts';
import { unitAt } from '../syntax/phrases.ts';
import { parseSentence } from '../syntax/units.ts';
import type { Trace } from '../trace.ts';
import { readGroups } from '../victims.ts';
import { eachOf } from './each-of.ts';
import { because } from '../reasons.ts';

/** "the number of soldiers killed": whose number stands elsewhere. */
const NUMBER_OF = /^(?:number|figure|count|tally|total)$/;

/** The number that a claim about "the number of X killed" tells: "… rose to 61", "brings to eleven the number of …". */
function toldNumber(document: AnalysedDocument, claim: Claim): Count | null {
  const { tokens, sentences } = document;
  const { first, head } = claim.victimTokens!;
  const sentence = sentences[claim.sentence]!;
  let noun = -1;
  for (let i = Math.max(sentence.first, first - 3); i <= head; i++)
    if (NUMBER_OF.test(tokens[i]!.lower) && tokens[i + 1]?.lower === 'of') noun = i;
  if (noun < 0 || /^an?$/.test(tokens[noun - 1]?.lower ?? '')) return null;
  const opening = /^(?:the|a|an|its|their|his|her)$/.test(tokens[noun - 1]?.lower ?? '') ? noun - 1 : noun;
  for (let i = opening - 1; i >= Math.max(sentence.first + 1, opening - 6); i--) {
    if (tokens[i]!.lower !== 'to') continue;
    const words = tokens.slice(i + 1, opening).map(({ lower }) => lower);
    const found = readQuantityAt(words, 0);
    if (found?.to === words.length) return { ...found.count, text: slice(document, i + 1, opening - 1).text };
  }
  const after = numberAfter(document, sentence, Math.max(claim.trigger, claim.victimTokens!.last));
  return after ? { ...after.quantity.count, text: slice(document, after.first, after.last).text } : null;
}

/** Whether the victims stand before an infinitive: "the ninth journalist to be killed". */
const beforeInfinitive = ({ tokens }: AnalysedDocument, { victimTokens, trigger }: Claim): boolean =>
  tokens.slice(victimTokens!.last + 1, trigger).some(({ lower }) => lower === 'to');

/** The ordinal of "the ninth journalist", as a number with its words; null for "a third journalist" and "the second victim was killed". */
function ordinalOf(document: AnalysedDocument, claim: Claim): { at: number; value: number } | null {
  const predicate =
    claim.rule.endsWith('-reduced-passive') ||
    (/-(?:passive|subject)$/.test(claim.rule) && beforeInfinitive(document, claim));
  const chunk = document.chunkOf[claim.victimTokens!.head];
  if (!predicate || !chunk || document.tokens[chunk.first]!.lower !== 'the') return null;
  const at = chunk.first + 1;
  const { lower } = document.tokens[at]!;
  const digits = /^(\d+)(?:st|nd|rd|th)$/.exec(lower);
  const value = digits ? Number(digits[1]) : Object.hasOwn(ORDINALS, lower) ? ORDINALS[lower]! : null;
  return value !== null && value > 1 && at < chunk.head ? { at, value } : null;
}

/** Whom "He is the fourth mayor killed this year" speaks of: one victim more. */
function subjectOf(document: AnalysedDocument, claim: Claim): Claim | null {
  const parsed = parseSentence(document, document.sentences[claim.sentence]!);
  const at = parsed.unitOf[claim.victimTokens!.head - parsed.sentence.first] ?? -1;
  const verb = unitAt(parsed, at - 1);
  const subject = unitAt(parsed, at - 2);
  if (verb?.type !== 'vg' || !/^(?:be|become)$/.test(verb.verb.lemma) || verb.verb.negated) return null;
  if (subject?.type !== 'np' || verb.verb.modal || humanness(document, subject.chunk) === 'no') return null;
  const phrase = phraseLeft(document, parsed, at - 2);
  const [group] = phrase ? readGroups(document, phrase) : [];
  if (!group || group.count.low !== 1) return null;
  const { start, end } = slice(document, group.first, claim.trigger);
  return {
    ...claim,
    start,
    end,
    reasons: [...claim.reasons, because('one-of-row')],
    victimTokens: { first: group.first, last: group.last, head: group.head },
    value: {
      ...claim.value,
      scope: 'event',
      count: group.count,
      victims: { ...group.victims, resolved: group.name ?? group.victims.text, status: group.status },
    },
  };
}

/**
 * Gives claims the number that stands elsewhere in their sentence ("the number of unionists killed rose to 61",
 * "brings to eleven the number of …") or in an ordinal ("he is the ninth journalist killed this year": nine, and he).
 */
export function readNumbers(document: AnalysedDocument, claims: Claim[], trace: Trace): Claim[] {
  return claims.flatMap((claim) => {
    if (!claim.victimTokens || claim.value.negated) return [claim];
    const multiplied = eachOf(document, claim);
    if (multiplied) return [{ ...claim, value: { ...claim.value, count: multiplied } }];
    const ordinal = ordinalOf(document, claim);
    if (ordinal) {
      const { at, value } = ordinal;
      const span = slice(document, at, at);
      const { head, last } = claim.victimTokens;
      trace.add('refiners', 'numbers', span, 'an ordinal counts');
      const counted: Claim = {
        ...claim,
        rule: 'ordinal',
        reasons: [...claim.reasons, because('ordinal-counts')],
        value: {
          ...claim.value,
          scope: 'event',
          count: { text: span.text, low: value, high: value, qualifier: 'exact' },
          victims: {
            ...slice(document, at + 1, last),
            resolved: slice(document, at + 1, last).text,
            status: claim.value.victims?.status ?? 'unknown',
          },
        },
        victimTokens: { first: at, last, head },
      };
      const subject = subjectOf(document, { ...claim, reasons: counted.reasons });
      return subject ? [subject, counted] : [counted];
    }
    if (claim.value.count.low !== null || claim.value.count.high !== null) return [claim];
    const count = toldNumber(document, claim);
    if (!count) return [claim];
    trace.add(
      'refiners',
      'numbers',
      { start: claim.start, end: claim.end, text: count.text ?? '' },
      'the number of them',
    );
    return [
      {
        ...claim,
        reasons: [...claim.reasons, because('number-beside')],
        value: { ...claim.value, count },
      },
    ];
  });
}
