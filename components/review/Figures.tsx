/** What the review of this article amounts to, and a word when it went faster than reading. */
import { isTooFast, reviewFigures } from '../../lib/review/figures';
import type { SessionState } from '../session/types';
import { formatNumber, t } from '../strings';

const COUNTS = ['accepted', 'edited', 'added', 'rejected', 'later'] as const;

export function Figures({ state }: { state: SessionState }) {
  if (!state.figures || state.annotations.length === 0) return null;
  const figures = reviewFigures(state.annotations);
  const { secondsPerDecision } = figures;
  return (
    <section class="saved-section figures" aria-labelledby="figures-title">
      <h2 id="figures-title">{t('figures.title')}</h2>
      <dl>
        {COUNTS.map((name) => (
          <div key={name}>
            <dt>{t(`figures.${name}`)}</dt>
            <dd>{formatNumber(figures[name])}</dd>
          </div>
        ))}
        {secondsPerDecision !== null && (
          <div>
            <dt>{t('figures.seconds')}</dt>
            <dd>{formatNumber(Math.round(secondsPerDecision * 10) / 10)}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}

/** Gentle: it stops nobody, and goes away with the next slower decision. */
export function PaceNote({ state }: { state: SessionState }) {
  if (!state.figures || !isTooFast(state.annotations)) return null;
  return (
    <p class="notice small" role="status">
      {t('figures.fast')}
    </p>
  );
}
