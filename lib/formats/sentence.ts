/** A claim in plain English words, for tools that show a comment and know nothing of our vocabulary. */
import type { CasualtyValue, Count } from '../model';

/**
 * @example countWords({ text: 'at least nine', low: 9, high: null, qualifier: 'at_least' }) // 'at least 9'
 */
export function countWords(count: Count): string {
  const { low, high, qualifier } = count;
  if (low === null && high === null) return count.text === null ? 'an unknown number' : `“${count.text}”`;
  if (low === null) return `at most ${high}`;
  if (high === null) return qualifier === 'more_than' ? `more than ${low}` : `at least ${low}`;
  if (low !== high) return `${low} to ${high}`;
  return qualifier === 'about' ? `about ${low}` : String(low);
}

/**
 * @example '9 killed; victims: villagers (civilian); source: the army (claims); scope: event'
 */
export function claimSentence(claim: CasualtyValue): string {
  const { victims, perpetrator, source } = claim;
  return [
    `${countWords(claim.count)} ${claim.kind}${claim.negated ? ' (negated)' : ''}`,
    ...(victims
      ? [`victims: ${[victims.text, ...(victims.groups ?? [])].join(', ')} (${victims.status})`]
      : []),
    ...(perpetrator ? [`perpetrator: ${perpetrator.text} (${perpetrator.certainty})`] : []),
    ...(source ? [`source: ${source.text} (${source.stance})`] : []),
    `scope: ${claim.scope}`,
    ...(claim.date ? [`date: ${claim.date.text}`] : []),
    ...(claim.place ? [`place: ${claim.place.text}`] : []),
  ].join('; ');
}
