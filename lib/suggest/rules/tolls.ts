import { readQuantityAt, type Quantity } from '../../text/quantities.ts';
import type { Count } from '../../model.ts';
import { slice, type AnalysedDocument, type Sentence } from '../document.ts';
import { phraseRight } from '../syntax/coordination.ts';
import { conjunctAt, unitAt } from '../syntax/phrases.ts';
import type { ParsedSentence } from '../syntax/units.ts';
import { isPersonNoun } from '../people.ts';
import { readGroup, readGroups, type VictimGroup } from '../victims.ts';
import { candidate, type Candidate, type Rule } from './candidate.ts';
import { because } from '../reasons.ts';
import { countedBy, tollKind } from './toll-kinds.ts';

/** How many words may stand between "toll" and its number. */
const TOLL_REACH = 14;
const TOLL_LINKS =
  /^(?:'s|to|at|of|as|past|passed|exceeded|topped|surpassed|reached|hit|above|is|was|stands?|stood|be|from|over|beyond|exceeds|exceeding|reaching|tops|around|about|nears|nearing|passes|surpasses|topping|hits|reaches|climbs|:)$/;

const PASSED = /^(?:pass(?:es|ed)?|past|tops|topped|topping|exceed(?:s|ed|ing)?|surpass(?:es|ed)?|beyond)$/;

const VAGUE: Count = { text: null, low: null, high: null, qualifier: 'vague' };

/** "the toll among the soldiers rose to 17": whom a toll counts, where the words after it say so before its number. */
function amongWhom(
  document: AnalysedDocument,
  parsed: ParsedSentence,
  toll: number,
  number: number,
): VictimGroup | null {
  const { tokens, chunkOf } = document;
  // "puts its losses at 90 soldiers", "put the army's dead at 60"
  const whole = chunkOf[number];
  if (whole && whole.head > number && isPersonNoun(tokens[whole.head]!.lower)) {
    const phrase = conjunctAt(parsed, parsed.unitOf[number - parsed.sentence.first] ?? -1);
    return phrase ? { ...readGroup(document, phrase), count: VAGUE } : null;
  }
  // "its losses at nine dead": the state beside the number finds them as well.
  if (countedBy(tokens, toll) && tokens[number + 1]?.tag !== 'ADJ') {
    const own = chunkOf[toll];
    const phrase = own ? conjunctAt(parsed, parsed.unitOf[own.first - parsed.sentence.first] ?? -1) : null;
    return phrase ? { ...readGroup(document, phrase), count: VAGUE } : null;
  }
  if (!/^(?:among|amongst)$/.test(tokens[toll + 1]?.lower ?? '')) return null;
  const index = parsed.unitOf[toll + 1 - parsed.sentence.first];
  const phrase = index === undefined ? null : phraseRight(document, parsed, index + 1);
  const [group] = phrase && phrase.last < number ? readGroups(document, phrase) : [];
  return group && group.count.text === null ? group : null;
}

/** The number that a toll or "the number of …" at token `i` comes to: "rose from 12 to 45", "stands at nine". */
export function numberAfter(
  document: AnalysedDocument,
  sentence: Sentence,
  i: number,
): { first: number; last: number; quantity: Quantity; previous: number | null } | null {
  const { tokens } = document;
  let previous: number | null = null;
  for (let k = i + 1; k <= Math.min(sentence.last, i + TOLL_REACH); k++) {
    if (/^[.;]$/.test(tokens[k]!.text)) return null;
    const lead = tokens[k - 1]!.lower;
    if (!TOLL_LINKS.test(lead) && !/^(?:least|than|about)$/.test(lead)) continue;
    const words = tokens.slice(k, Math.min(sentence.last + 1, k + 8)).map(({ lower }) => lower);
    const quantity = readQuantityAt(words, 0);
    if (!quantity || (quantity.count.low === null && quantity.count.high === null)) continue;
    const last = k + quantity.to - 1;
    if (lead === 'from' && words[quantity.to] === 'to') {
      previous = k;
      continue;
    }
    const share = /^(?:%|percent|per)$/.test(tokens[last + 1]?.lower ?? '');
    const year = /^(?:1[89]|20)\d\d$/.test(tokens[k]!.text) && quantity.to === 1;
    if (share || year) {
      if (year && lead !== 'to') continue;
      return null;
    }
    // "the toll passed 3,000": it came to more.
    const passed = PASSED.test(lead) && quantity.count.qualifier === 'exact' && quantity.count.low !== null;
    if (passed) quantity.count = { ...quantity.count, high: null, qualifier: 'more_than' };
    return { first: k, last, quantity, previous };
  }
  return null;
}

/** "the death toll rose to 45", "put the toll at 22", "a toll of 9", "claimed 11 lives", "81 deaths". */
export const tollRule: Rule = ({ document, parsed }) => {
  const { tokens } = document;
  const { sentence } = parsed;
  const found: Candidate[] = [];
  for (let i = sentence.first; i <= sentence.last; i++) {
    const kind = tollKind(tokens, i);
    if (!kind) continue;
    const told = numberAfter(document, sentence, i);
    if (told) {
      const { first: k, last, quantity, previous } = told;
      const text = slice(document, k, last).text;
      const bare: VictimGroup = {
        count: { ...quantity.count, text },
        victims: slice(document, k, last),
        status: 'unknown',
        human: 'yes',
        first: k,
        last,
        head: last,
        plural: true,
        none: false,
      };
      const whom = amongWhom(document, parsed, i, k);
      const group = whom
        ? { ...bare, victims: whom.victims, status: whom.status, first: whom.first, head: whom.head }
        : bare;
      found.push(
        candidate({
          rule: 'toll',
          kind,
          groups: [group],
          trigger: i,
          unit: parsed.unitOf[i - sentence.first] ?? 0,
          reasons: [because('toll'), ...(previous === null ? [] : [because('replaces-number')])],
          base: 0.85,
        }),
      );
    }
  }
  return [...found, ...countedActs(document, parsed)];
};

const COUNTED_ACTS: Record<string, 'killed' | 'captured' | 'injured' | 'missing'> = {
  deaths: 'killed',
  fatalities: 'killed',
  killings: 'killed',
  murders: 'killed',
  executions: 'killed',
  homicides: 'killed',
  assassinations: 'killed',
  abductions: 'captured',
  kidnappings: 'captured',
  disappearances: 'missing',
  detentions: 'captured',
  imprisonments: 'captured',
  injuries: 'injured',
  wounded: 'injured',
  lives: 'killed',
  life: 'killed',
  casualties: 'killed',
  fatality: 'killed',
  death: 'killed',
};

/** What a report says there was none of: "No injuries were reported"; "no murders" is said of a quiet year. */
const NONE_TOLD = /^(?:injuries|deaths|fatalities|fatality)$/;

/** "no injuries", "no further deaths": a count of nought over words; null where they do not begin so. */
function noneOf(words: readonly string[]): ReturnType<typeof readQuantityAt> {
  if (words[0] !== 'no' || words.length < 2) return null;
  return { count: { text: 'no', low: 0, high: 0, qualifier: 'exact' }, from: 0, to: 1 };
}

/** "five deaths among the guards", "no injuries to staff": whom the acts befell; null where it is not told. */
function sufferers(document: AnalysedDocument, parsed: ParsedSentence, index: number): VictimGroup | null {
  const link = unitAt(parsed, index + 1);
  if (link?.type !== 'prep' || !/^(?:among|amongst|to)$/.test(link.lower)) return null;
  const phrase = phraseRight(document, parsed, index + 2);
  const groups = phrase ? readGroups(document, phrase) : [];
  return groups.length === 1 && groups[0]!.human === 'yes' ? groups[0]! : null;
}

/** "81 deaths", "a total of 69 executions", "claimed thousands of lives": the number counts people through the act. */
function countedActs(
  document: Parameters<Rule>[0]['document'],
  parsed: Parameters<Rule>[0]['parsed'],
): Candidate[] {
  const { tokens } = document;
  const found: Candidate[] = [];
  parsed.units.forEach((unit, index) => {
    if (unit.type !== 'np') return;
    const head = unit.chunk.head;
    const word = tokens[head]!.lower;
    if (!Object.hasOwn(COUNTED_ACTS, word) || word === 'casualties' || word === 'wounded') return;
    const next = parsed.units[index + 1];
    if (
      (word === 'lives' || word === 'life') &&
      next?.type === 'prep' &&
      next.lower === 'of' &&
      livesAreTaken(document, parsed, index)
    ) {
      const phrase = phraseRight(document, parsed, index + 2);
      const groups = phrase ? readGroups(document, phrase).filter(({ human }) => human !== 'no') : [];
      if (groups.length > 0)
        found.push(
          candidate({
            rule: 'lives-of',
            kind: 'killed',
            groups,
            trigger: head,
            unit: index,
            reasons: [because('lives-taken')],
            base: 0.8,
          }),
        );
      return;
    }
    if (word === 'life') return;
    if (next?.type === 'prep' && next.lower === 'of' && word !== 'lives') return;
    if (unit.chunk.possessor) return;
    let first = unit.chunk.first;
    const before = parsed.units[index - 1];
    const counter = parsed.units[index - 2];
    if (before?.type === 'prep' && before.lower === 'of' && counter?.type === 'np') first = counter.first;
    const words = tokens.slice(first, head + 1).map(({ lower }) => lower);
    let at = 0;
    let quantity = readQuantityAt(words, at) ?? noneOf(words);
    while (!quantity && at < words.length - 1) quantity = readQuantityAt(words, ++at);
    if (word === 'lives' && !livesAreTaken(document, parsed, index)) return;
    if (!quantity || quantity.to > words.length) return;
    if (quantity.count.high === 0 && !NONE_TOLD.test(word)) return;
    const vague = quantity.count.low === null && quantity.count.high === null;
    if (vague && !/^(?:deaths|fatalities|lives)$/.test(word)) return;
    if (/^(?:1[89]|20)\d\d$/.test(words[quantity.from] ?? '')) return;
    const from = first + at;
    const to = Math.min(head, from + (quantity.to - at) - 1);
    const span = slice(document, from, Math.max(from, to));
    const lives = word === 'lives';
    const whom = lives ? null : sufferers(document, parsed, index);
    const group: VictimGroup = {
      ...whom,
      count: { ...quantity.count, text: span.text },
      victims: whom?.victims ?? (lives ? slice(document, head, head) : span),
      status: whom?.status ?? 'unknown',
      human: 'yes',
      first: from,
      last: whom?.last ?? head,
      head: whom?.head ?? (lives ? head : to),
      plural: quantity.count.high !== 1,
      none: quantity.count.high === 0,
    };
    found.push(
      candidate({
        rule: lives ? 'lives' : 'counted-act',
        kind: COUNTED_ACTS[word]!,
        groups: [group],
        trigger: head,
        unit: index,
        negated: group.none,
        reasons: [because('word-with-number', { word })],
        base: 0.75,
      }),
    );
  });
  return found;
}

/** "claimed", "took", "cost" before the lives; never "saved" or "changed". */
function livesAreTaken(
  { tokens }: Parameters<Rule>[0]['document'],
  parsed: Parameters<Rule>[0]['parsed'],
  index: number,
): boolean {
  // "80,000 lives lost"
  const after = unitAt(parsed, index + 1);
  if (after?.type === 'vg' && after.verb.lemma === 'lose' && after.verb.form === 'past') return true;
  for (let i = index - 1; i >= 0 && i > index - 6; i--) {
    const unit = parsed.units[i]!;
    // "That offensive cost 2,000 lives": the tagger takes the verb for a noun.
    if (unit.type === 'np' && i === index - 1 && /^costs?$/.test(tokens[unit.last]!.lower)) return true;
    if (unit.type === 'vg')
      return (
        /^(?:claim|take|cost|lose)$/.test(unit.verb.lemma) ||
        /^(?:claimed|took|cost|lost|claiming|taking|costing)$/.test(tokens[unit.last]!.lower)
      );
    if (unit.type === 'np' && /^loss$/.test(tokens[unit.chunk.head]!.lower)) return true;
  }
  return false;
}
