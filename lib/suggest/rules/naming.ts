import { slice, type AnalysedDocument } from '../document.ts';
import { phraseRight } from '../syntax/coordination.ts';
import { conjunctAt, unitAt, type Conjunct } from '../syntax/phrases.ts';
import type { ParsedSentence } from '../syntax/units.ts';
import { readGroup, readGroups, type VictimGroup } from '../victims.ts';
import { candidate, type Candidate, type Rule } from './candidate.ts';
import { because } from '../reasons.ts';

/** Verbs that say who a group is: "the dead were …", "the wounded include …", "were identified as …". */
const TELLING = /^(?:be|include|comprise|identify|name)$/;
const IDENTIFYING = /^(?:identify|name)$/;
/** Words between such a verb and the names: "as", "locally", ":". */
const LEADS = 3;

/**
 * Whom the verb at unit `at` spells out: "were identified as Ana Deri and a guard", "are: Ana Deri, Sami Amaro".
 * Pronouns and bare numbers spell out nobody. Empty when no list of people follows, or the verb is another or negated.
 */
export function spelledOut(document: AnalysedDocument, parsed: ParsedSentence, at: number): VictimGroup[] {
  const verb = unitAt(parsed, at);
  if (verb?.type !== 'vg' || verb.verb.negated || !TELLING.test(verb.verb.lemma)) return [];
  if (IDENTIFYING.test(verb.verb.lemma) && !verb.verb.passive) return [];
  return listed(document, parsed, at + 1);
}

/** The people listed from unit `from` on, words such as "as" or ":" aside. */
function listed(document: AnalysedDocument, parsed: ParsedSentence, from: number): VictimGroup[] {
  const { tokens } = document;
  let next = from;
  while (/^(?:adv|prep|sub)$/.test(unitAt(parsed, next)?.type ?? '') && next < from + LEADS - 1) next++;
  if (tokens[unitAt(parsed, next)?.first ?? -1]?.text === ':') next++;
  const phrase = unitAt(parsed, next)?.type === 'np' ? phraseRight(document, parsed, next) : null;
  return phrase
    ? readGroups(document, phrase).filter(
        ({ human, head }) => human === 'yes' && tokens[head]!.tag !== 'NUM' && tokens[head]!.tag !== 'PRON',
      )
    : [];
}

const isNamed =
  ({ tokens }: AnalysedDocument) =>
  ({ head, name }: VictimGroup): boolean =>
    name !== undefined || tokens[head]!.tag === 'PROPN';

/**
 * The names given to the people at unit `index`: "The wounded reporters are Ana Deri and Sami Amaro", "the murdered judge
 * was identified as Luis Deri", "a judge identified the dead men as Luis Deri and Omar Kel"; null without names.
 */
export function namesGiven(
  document: AnalysedDocument,
  parsed: ParsedSentence,
  index: number,
): VictimGroup[] | null {
  const np = unitAt(parsed, index)!;
  if (document.tokens[np.first]!.lower !== 'the') return null;
  const before = unitAt(parsed, index - 1);
  const after = unitAt(parsed, index + 1);
  const active = before?.type === 'vg' && IDENTIFYING.test(before.verb.lemma) && !before.verb.negated;
  const as = after !== undefined && after.type !== 'vg' && document.tokens[after.first]!.lower === 'as';
  const groups = active && as ? listed(document, parsed, index + 1) : spelledOut(document, parsed, index + 1);
  return groups.length > 0 && groups.every(isNamed(document)) ? groups : null;
}

/** Subjects that stand for victims told of before. What befell them, the claim before says. */
const TAKEN_UP = /^(?:they|these|victims?|fatalities|others|other)$/;

/**
 * Who the victims told of before were: "Four died. They are Ana Deri, Sami Kel and two guards", "The victims were two
 * nurses". The kind is that of the claim before; without one near the refiners drop it. Counter-example: "They are happy."
 */
export const namingRule: Rule = ({ document, parsed }) => {
  const { tokens } = document;
  const found: Candidate[] = [];
  parsed.units.forEach((unit, index) => {
    if (unit.type !== 'np') return;
    const head = tokens[unit.chunk.head]!;
    const single = /^(?:one|person|man|woman)$/.test(head.lower) && isOneOfThem(document, parsed, index);
    // "Seven have been identified as Ana Deri, …"
    const number = head.tag === 'NUM' && unit.first === unit.last;
    if (!TAKEN_UP.test(head.lower) && !single && !number) return;
    const pronoun = /^(?:they|these)$/.test(head.lower);
    if (!pronoun && !single && !/^(?:the|these|those|all|both|NUM)$/.test(opening(document, unit.first)))
      return;
    const at = index + (single && head.lower === 'one' ? 3 : 1);
    const verb = unitAt(parsed, at);
    if (number && !(verb?.type === 'vg' && IDENTIFYING.test(verb.verb.lemma))) return;
    if (verb?.type !== 'vg' || (pronoun && verb.verb.lemma !== 'be' && !verb.verb.passive)) return;
    const groups = counted(document, parsed, index, spelledOut(document, parsed, at));
    const named = groups.every(isNamed(document));
    if (number && groups.length > 1)
      groups.splice(0, groups.length, asOne(document, conjunctAt(parsed, index)!, groups));
    if (groups.length === 0 || ((pronoun || single) && !named)) return;
    if (pronoun && groups.length === 1) return;
    found.push(
      candidate({
        rule: IDENTIFYING.test(verb.verb.lemma) && !pronoun ? 'naming-victims' : 'naming',
        kind: 'killed',
        groups,
        trigger: verb.first,
        unit: index,
        reasons: [because('spelt-out', { word: head.text })],
        base: 0.75,
      }),
    );
  });
  return found;
};

/** "Seven have been identified as Ana Deri, …": the list as one group, of the number that the subject gives. */
function asOne(document: AnalysedDocument, number: Conjunct, groups: VictimGroup[]): VictimGroup {
  const [first, last] = [groups[0]!, groups.at(-1)!];
  const { count } = readGroup(document, number);
  return { ...first, count, victims: slice(document, first.first, last.last), last: last.last, plural: true };
}

/** "Three of the victims were girls": the number of the subject. */
function counted(
  document: AnalysedDocument,
  parsed: ParsedSentence,
  index: number,
  groups: VictimGroup[],
): VictimGroup[] {
  const of = unitAt(parsed, index - 1);
  const counter = of?.type === 'prep' && of.lower === 'of' ? conjunctAt(parsed, index - 2) : null;
  const { count } = counter ? readGroup(document, counter) : { count: null };
  const [group] = groups;
  return count?.text && groups.length === 1 && group!.count.text === null ? [{ ...group!, count }] : groups;
}

const opening = ({ tokens }: AnalysedDocument, i: number): string =>
  tokens[i]!.tag === 'NUM' ? 'NUM' : tokens[i]!.lower;

/** "One of them is Ana Deri", "the other person is Ana Deri": one of the victims told of before. */
function isOneOfThem({ tokens }: AnalysedDocument, parsed: ParsedSentence, index: number): boolean {
  const unit = unitAt(parsed, index)!;
  const of = unitAt(parsed, index + 1);
  const them = unitAt(parsed, index + 2);
  if (of?.type === 'prep' && of.lower === 'of')
    return /^(?:them|these)$/.test(tokens[them?.first ?? -1]?.lower ?? '');
  return unit.first < unit.last && /^(?:other|second|third)$/.test(tokens[unit.last - 1]!.lower);
}
