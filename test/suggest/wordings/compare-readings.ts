import { pairUp } from '../../../lib/cli/evaluate/pairing.ts';
import { bare, head, shareName } from '../../../lib/cli/evaluate/words.ts';
import type { CasualtyValue, Suggestion } from '../../../lib/model.ts';
import type { ExpectedClaim, Wording } from './read-wordings.ts';

interface Named {
  text: string;
  resolved: string;
}

const wordsOf = (party: Named | null): string[] =>
  party ? [party.text, party.resolved].filter(Boolean) : [];

function sameVictims(expected: string[] | null, found: Named | null): boolean {
  return (
    expected === null ||
    expected.some((one) => wordsOf(found).some((other) => head(one) === head(other) || shareName(one, other)))
  );
}

function sameParty(expected: string[] | null, found: Named | null): boolean {
  if (expected?.[0] === '*') return true;
  if (!expected || !found) return !expected && !found;
  return expected.some((one) =>
    wordsOf(found).some((other) => bare(one) === bare(other) || shareName(one, other)),
  );
}

/** What of a claim is not as expected, by name; empty when it is. */
function differences(expected: ExpectedClaim, value: CasualtyValue): string[] {
  const { count } = value;
  const none = value.negated || value.scope === 'none';
  const checks: [string, boolean][] = [
    ['kind', expected.kind === value.kind],
    ['count', expected.low === count.low && expected.high === count.high],
    ['derived', !expected.derived || count.derived === true],
    ['victims', sameVictims(expected.victims, value.victims)],
    ['perpetrator', sameParty(expected.perpetrator, value.perpetrator)],
    ['source', sameParty(expected.source, value.source)],
    ['scope', expected.scopes.includes(none ? 'none' : value.scope)],
    ['negation', expected.negated === value.negated],
    ['stance', !expected.stance || expected.stance === value.source?.stance],
    ['certainty', !expected.certainty || expected.certainty === value.perpetrator?.certainty],
  ];
  return checks.filter(([, right]) => !right).map(([part]) => part);
}

const say = ({ kind, count, victims, perpetrator, source, scope }: CasualtyValue): string =>
  `${kind} ${count.low ?? '?'}–${count.high ?? '?'} ${victims?.text ?? 'nobody'}` +
  ` by ${perpetrator?.text ?? 'nobody'} per ${source?.text ?? 'nobody'}, ${scope}`;

/** More than this many differing parts are another claim rather than a claim misread. */
const MOST_DIFFERENCES = 3;

/** Greater for the claim that differs in fewer parts; 0 for another claim. */
function likeness(expected: ExpectedClaim, value: CasualtyValue): number {
  return Math.max(0, MOST_DIFFERENCES + 1 - differences(expected, value).length);
}

function problemsOf(reading: ExpectedClaim[], found: CasualtyValue[]): string[] {
  const pairs = pairUp(reading, found, likeness);
  const problems: string[] = [];
  for (const [index, expected] of reading.entries()) {
    const value = found[pairs.get(index) ?? -1];
    const wrong = value ? differences(expected, value) : [];
    if (!value && !expected.optional) problems.push(`not read: ${expected.line}`);
    if (value && wrong.length > 0)
      problems.push(`${wrong.join(', ')} of "${expected.line}" read as: ${say(value)}`);
  }
  const used = new Set(pairs.values());
  found.forEach((value, index) => {
    if (!used.has(index)) problems.push(`one claim too many: ${say(value)}`);
  });
  return problems;
}

/** What keeps the suggestions from being one of the expected readings; empty when they are. */
export function compareReadings({ readings, actors }: Wording, suggestions: Suggestion[]): string[] {
  const claims = suggestions.flatMap((one) => (one.kind === 'casualty' ? [one.value] : []));
  const byReading = readings.map((reading) => problemsOf(reading, claims));
  const best = byReading.toSorted((a, b) => a.length - b.length)[0] ?? [];
  const missing = actors
    .filter(
      ({ type, words }) =>
        !suggestions.some(
          (one) => one.kind === 'actor' && one.value.type === type && bare(one.quote).includes(bare(words)),
        ),
    )
    .map(({ type, words }) => `no ${type} "${words}" among the actors`);
  return [...best, ...missing];
}
