import type { Claim } from '../claim.ts';
import { slice, type AnalysedDocument } from '../document.ts';
import { phraseRight } from '../syntax/coordination.ts';
import { unitAt } from '../syntax/phrases.ts';
import { parseSentence, type ParsedSentence } from '../syntax/units.ts';
import type { Trace } from '../trace.ts';
import { saidNumbers } from './said-numbers.ts';
import { readGroups, type VictimGroup } from '../victims.ts';
import { because } from '../reasons.ts';

/** Units after a claim, and sentences, within which such a figure belongs to it. */
const REACH = 30;
const SENTENCES = 1;

/** "The colonel was wounded, as were three of his men": the people behind "as were". */
function alsoHit(document: AnalysedDocument, p: ParsedSentence, claim: Claim): VictimGroup[] {
  const { tokens } = document;
  const start = p.unitOf[claim.trigger - p.sentence.first] ?? 0;
  for (let i = start + 1; i < Math.min(p.units.length, start + REACH); i++) {
    const unit = p.units[i]!;
    const { lower } = tokens[unit.first]!;
    if (lower !== 'as' && lower !== 'so' && lower !== 'like') continue;
    const at = unit.first === unit.last ? i + 1 : i;
    const verb = unitAt(p, at);
    if (!verb || !/^(?:was|were|did|had|have|has)$/.test(tokens[verb.last]!.lower)) continue;
    const phrase = unitAt(p, at + 1)?.type === 'np' ? phraseRight(document, p, at + 1) : null;
    return phrase ? readGroups(document, phrase).filter(({ human }) => human === 'yes') : [];
  }
  return [];
}

/** A figure that somebody else gives has a source of its own. */
const tokensSaid = ({ perpetrator }: Partial<Claim['value']>): boolean => perpetrator === null;

const hasNumber = ({ value, victimTokens, rule }: Claim): boolean =>
  victimTokens !== null &&
  value.count.low !== null &&
  value.count.text !== null &&
  !value.negated &&
  rule !== 'part-of';

/**
 * Adds what is said of others by ellipsis: "the colonel was wounded, as were three of his men", "the army put the toll at
 * six; the union said 19". Counter-examples: "killed, as were hopes of peace", "the union said 19 May".
 */
export function addEllipses(document: AnalysedDocument, claims: Claim[], trace: Trace): Claim[] {
  const added: Claim[] = [];
  const taken = new Set(claims.flatMap(({ victimTokens }) => (victimTokens ? [victimTokens.head] : [])));
  claims.forEach((claim, index) => {
    if (!claim.victimTokens || claim.value.negated) return;
    const p = parseSentence(document, document.sentences[claim.sentence]!);
    const make = (
      first: number,
      last: number,
      head: number,
      sentence: number,
      value: Partial<Claim['value']>,
    ): void => {
      if (taken.has(head)) return;
      taken.add(head);
      const said = tokensSaid(value);
      const span = slice(document, said ? first : Math.min(claim.trigger, first), last);
      trace.add('refiners', 'ellipses', slice(document, first, last), 'the verb stands before');
      added.push({
        ...claim,
        start: span.start,
        end: span.end,
        sentence,
        trigger: said ? first : claim.trigger,
        rule: 'ellipsis',
        reasons: [because('ellipsis')],
        confidence: Math.min(claim.confidence, 0.7),
        victimTokens: { first, last, head },
        value: { ...claim.value, partOf: null, supersedes: null, ...value },
      });
    };
    for (const group of alsoHit(document, p, claim))
      make(group.first, group.last, group.head, claim.sentence, {
        count: group.count,
        victims: { ...group.victims, resolved: group.name ?? group.victims.text, status: group.status },
      });
    if (!hasNumber(claim)) return;
    const end = Math.max(claim.trigger, claim.victimTokens.last);
    const next = claims[index + 1];
    for (let s = claim.sentence; s <= claim.sentence + SENTENCES && document.sentences[s]; s++) {
      if (s > claim.sentence && next?.sentence === claim.sentence) break;
      const parsed = s === claim.sentence ? p : parseSentence(document, document.sentences[s]!);
      const from = s === claim.sentence ? (p.unitOf[end - p.sentence.first] ?? 0) + 1 : 0;
      for (const { first, last, count } of saidNumbers(document, parsed, from)) {
        const words = slice(document, first, last);
        make(first, last, last, s, {
          count: { ...count, text: words.text },
          victims: { ...words, resolved: words.text, status: claim.value.victims?.status ?? 'unknown' },
          perpetrator: null,
        });
      }
    }
  });
  return [...claims, ...added].toSorted((a, b) => a.start - b.start || a.end - b.end);
}
