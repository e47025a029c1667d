/** A drawing; the table of what it shows stands beneath, beside others of the same figures. The plotting library is fetched when the first one is shown. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../strings';
import { frameOf, type Frame } from './frame';

export type Drawings = typeof import('./drawings');

interface Props {
  /** What a screen reader says of the figure; the table says the rest. */
  label: string;
  hint?: string;
  /** A new function draws again. */
  draw: (drawings: Drawings, frame: Frame) => SVGSVGElement;
}

export function PlotFigure({ label, hint, draw }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let isWanted = true;
    const show = async (): Promise<void> => {
      try {
        const drawings = await import('./drawings');
        const box = place.current;
        if (!isWanted || !box) return;
        const svg = draw(drawings, frameOf(box.clientWidth));
        svg.setAttribute('aria-hidden', 'true');
        box.replaceChildren(svg);
        setFailed(false);
      } catch {
        if (isWanted) setFailed(true);
      }
    };
    void show();
    return () => {
      isWanted = false;
    };
  }, [draw]);
  return (
    <figure class="plot" aria-label={label}>
      {failed ? <p class="notice warn">{t('plot.failed')}</p> : <div class="plot-place" ref={place} />}
      {hint && <figcaption class="small quiet">{hint}</figcaption>}
    </figure>
  );
}

/** The figures of the drawings above it as a table. */
export function PlotTable({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <details class="plot-table small">
      <summary>{t('plot.table')}</summary>
      <div class="table-scroll" role="region" aria-label={label} tabIndex={0}>
        {children}
      </div>
    </details>
  );
}
