/** The shape that stands for a kind, the same as its underline in the page: the second channel beside colour. */
import type { MarkStyle } from '../../lib/messages';

/** Drawn in a box of 18 by 10. */
const SHAPES: Record<MarkStyle, { d: string; dash?: string; width?: number }> = {
  actor: { d: 'M1 6H17' },
  killed: { d: 'M1 4H17M1 7.5H17' },
  injured: { d: 'M1 6q2-4 4 0t4 0t4 0t4 0' },
  missing: { d: 'M2 6H17', dash: '0.1 3.6', width: 2.4 },
  captured: { d: 'M1 6H17', dash: '5 2.6 0.1 2.6', width: 2 },
  displaced: { d: 'M1 6H17', dash: '4 2.4' },
  combined: { d: 'M1 6H17', width: 3.6 },
};

export function KindGlyph({ style }: { style: MarkStyle }) {
  const shape = SHAPES[style];
  return (
    <svg class={`glyph k-${style}`} viewBox="0 0 18 10" width="18" height="10" aria-hidden="true">
      <path
        d={shape.d}
        fill="none"
        stroke="currentColor"
        stroke-width={shape.width ?? 1.6}
        stroke-linecap="round"
        stroke-dasharray={shape.dash}
      />
    </svg>
  );
}
