/** The pairs of short reports in `pairs/`, read by the engine as a new article would be. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprintOf, type Fingerprint, type Report } from '../../lib/events/fingerprint';
import { suggest } from '../../lib/suggest/pipeline';
import { articleFromText } from '../../lib/text/plain';

export interface Pair {
  name: string;
  same: boolean;
  reports: [Report, Report];
  prints: [Fingerprint | null, Fingerprint | null];
}

export function reportOf(id: string, text: string, published: string | null): Report {
  const { suggestions } = suggest({ ...articleFromText(text), published });
  return {
    id,
    text,
    published,
    claims: suggestions.flatMap((each) =>
      each.kind === 'casualty' && each.level !== 'low' ? [{ span: each, value: each.value }] : [],
    ),
    parties: suggestions.flatMap((each) => (each.kind === 'actor' ? [each.value] : [])),
  };
}

function reportsIn(name: string, body: string): [Report, Report] {
  const [a, b] = body.split(/^--$/mu).map((part, index) => {
    const [day = '-', ...lines] = part.trim().split('\n');
    return reportOf(`${name}/${index}`, lines.join('\n').trim(), day === '-' ? null : day);
  });
  if (!a || !b) throw new Error(`${name} is no pair`);
  return [a, b];
}

/** `## name: what it is`, then two reports parted by `--`, each with its day of publication (`-` for none) in front. */
export function readPairs(file: string, same: boolean): Pair[] {
  const text = readFileSync(join(import.meta.dirname, 'pairs', file), 'utf8');
  return text
    .split(/^## /mu)
    .slice(1)
    .map((part) => {
      const [head = '', ...rest] = part.split('\n');
      const name = head.split(':')[0] ?? head;
      const reports = reportsIn(name, rest.join('\n'));
      return { name, same, reports, prints: [fingerprintOf(reports[0]), fingerprintOf(reports[1])] };
    });
}
