/** How sources stand to each other: a shape and a word, so that no colour is needed. */
import type { Agreement } from '../../../lib/compare/agreement';
import { t } from '../../strings';

/**
 * Drawn in a box of 16 by 16: two equal bars agree, a bar with ends is a range, crossing lines contradict, a barred
 * circle is a denial, one ring is one source.
 */
const SHAPES: Record<Agreement, string> = {
  agree: 'M3 5.5H13M3 10.5H13',
  range: 'M2.5 8H13.5M2.5 4.5V11.5M13.5 4.5V11.5',
  conflict: 'M3.5 3.5 12.5 12.5M12.5 3.5 3.5 12.5',
  denied: 'M8 2.2A5.8 5.8 0 1 0 8 13.8 5.8 5.8 0 0 0 8 2.2ZM4 12 12 4',
  single: 'M8 5A3 3 0 1 0 8 11 3 3 0 0 0 8 5Z',
};

export function AgreementBadge({ agreement }: { agreement: Agreement }) {
  return (
    <span class={`verdict verdict-${agreement}`}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        <path d={SHAPES[agreement]} fill="none" stroke="currentColor" stroke-width="1.8" />
      </svg>
      {t(`agreement.${agreement}`)}
    </span>
  );
}
