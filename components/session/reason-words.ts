/** The engine's reasons in the reader's language. */
import { MEMORY } from '../../lib/review/memory';
import type { Reason } from '../../lib/model';
import { isReasonCode, reasonWords } from '../../lib/suggest/reasons';
import { t, type StringKey } from '../strings';
import bases from './data/feature-bases.json';

type Basis = keyof typeof bases.scope | keyof typeof bases.party;

/** Beginning of a feature's name → what it looks at, for the two trained weights that give reasons. */
const FAMILIES = {
  scope: byFamily(bases.scope),
  'party-wording': byFamily(bases.party),
};

function byFamily(families: Record<string, string[]>): Map<string, Basis> {
  return new Map(
    Object.entries(families).flatMap(([basis, names]) =>
      names.map((name) => [name, basis as Basis] as const),
    ),
  );
}

/** What a feature looks at: "side&old" by its last part, "word:said" by what stands before the colon. */
function basisOf(code: keyof typeof FAMILIES, feature: string): string {
  const family = /^[a-z-]+\d?/u.exec(feature.split('&').at(-1) ?? '')?.[0] ?? '';
  return t(`basis.${FAMILIES[code].get(family) ?? 'around'}`);
}

/** The word in quotation marks within a value of the engine: 'modal "could"' → "could". */
function quoted(value: string): string | null {
  return /"([^"]+)"/u.exec(value)?.[1] ?? null;
}

/**
 * A reason as a reader understands it: the words of the article as they are, everything else translated.
 *
 * @returns the engine's own English, or the code, where the interface does not know it
 * @example whyWords({ code: 'spelt-out', values: { word: 'dead' } }) // “dead” spelt out
 */
export function whyWords(reason: Reason): string {
  const { code, values = {} } = reason;
  if (code === MEMORY.here) return t('memory.here');
  if (code === MEMORY.elsewhere) return t('memory.elsewhere');
  if (!isReasonCode(code)) return reasonWords(reason);
  switch (code) {
    case 'scope': {
      const scope = t(`scope.${values['scope']}` as StringKey);
      const word = quoted(values['feature'] ?? '');
      return word === null
        ? t('why.scope', { scope, basis: basisOf(code, values['feature'] ?? '') })
        : t('why.no-fact-word', { word });
    }
    case 'party-wording':
      return t('why.party-wording', { basis: basisOf(code, values['feature'] ?? '') });
    case 'outcome-elsewhere':
      return t('why.outcome-elsewhere', { kind: t(`kind.${values['kind']}` as StringKey) });
    case 'no-fact': {
      const word = quoted(values['why'] ?? '');
      return word === null ? t('why.no-fact') : t('why.no-fact-word', { word });
    }
    default:
      return t(`why.${code}`, { ...values });
  }
}
