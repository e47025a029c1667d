/** Confidence in three steps and a word; never a percentage, which even experts misread. */
import type { ConfidenceLevel } from '../../lib/model';
import { t } from '../strings';

const STEPS: Record<ConfidenceLevel, number> = { high: 3, medium: 2, low: 1 };

export function Confidence({ level }: { level: ConfidenceLevel }) {
  const word = t(`level.${level}`);
  return (
    <span class="confidence" title={t('level.title', { level: word })}>
      <svg viewBox="0 0 16 8" width="16" height="8" aria-hidden="true">
        {[0, 1, 2].map((step) => (
          <rect
            key={step}
            x={step * 5.5 + 0.5}
            y={5 - step * 2}
            width="3.5"
            height={step * 2 + 2.5}
            rx="0.8"
            fill={step < STEPS[level] ? 'currentColor' : 'none'}
            stroke="currentColor"
            stroke-width="0.8"
          />
        ))}
      </svg>
      <span>{word}</span>
    </span>
  );
}
