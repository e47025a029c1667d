import { CASUALTY_KINDS, type Palette } from '../model';
import type { Mark } from '../messages';

/** Registry names are shared with the page: ours all begin like this, and only ours are ever touched. */
const HIGHLIGHT_PREFIX = 'tollmark-';
export const FLASH_NAME = `${HIGHLIGHT_PREFIX}flash`;
/** Words beside the ones that are being reviewed. */
export const DIM_NAME = `${HIGHLIGHT_PREFIX}dim`;

export type Theme = 'light' | 'dark';
type Style = Mark['style'];

const STYLES: readonly Style[] = ['actor', ...CASUALTY_KINDS];
const STATES: readonly Mark['state'][] = ['suggested', 'saved', 'changed'];

interface Look {
  /** Okabe–Ito hues, safe for colour-blind readers (https://jfly.uni-koeln.de/color/), deepened or lightened to 3:1 on the page. */
  light: string;
  dark: string;
  /** `text-decoration-line` and `-style`: the second channel beside the hue. */
  line: string;
  thickness: string;
}

const LOOKS: Readonly<Record<Style, Look>> = {
  actor: { light: '0 114 178', dark: '104 184 240', line: 'underline solid', thickness: '1px' },
  killed: { light: '213 94 0', dark: '255 140 60', line: 'underline double', thickness: '1.5px' },
  injured: { light: '176 113 0', dark: '240 175 40', line: 'underline wavy', thickness: '1.5px' },
  missing: { light: '34 136 190', dark: '120 200 245', line: 'underline dotted', thickness: '2.5px' },
  // CSS has no dash-dot line: captured is enclosed by dashes above and below instead.
  captured: {
    light: '178 92 142',
    dark: '228 150 196',
    line: 'underline overline dashed',
    thickness: '1.5px',
  },
  displaced: { light: '0 138 100', dark: '50 200 155', line: 'underline dashed', thickness: '2px' },
  combined: { light: '100 100 100', dark: '190 190 190', line: 'underline solid', thickness: '3px' },
};

/** Suggestions are drawn at this strength; strong enough to stay above 3:1 on white and on near-black. */
const SUGGESTED_ALPHA = 0.65;
const SAVED_TINT = 0.16;

/** The name of the highlight that a mark belongs to, such as `tollmark-killed-saved`. */
export function highlightName(mark: Pick<Mark, 'style' | 'state'>): string {
  return `${HIGHLIGHT_PREFIX}${mark.style}-${mark.state}`;
}

/** Every name that `paint` uses, later ones painted over earlier ones: words are dimmed, then marked. */
export function highlightNames(): string[] {
  return [DIM_NAME, ...markNames()];
}

function markNames(): string[] {
  return STATES.flatMap((state) => STYLES.map((style) => highlightName({ style, state })));
}

/** The rules for all highlights on a page with a light or a dark background, and in forced colours. */
export function highlightRules(theme: Theme, palette: Palette = 'usual'): string {
  const rules = STYLES.flatMap((style) =>
    STATES.map((state) => rule(lookOf(style, palette), style, state, theme)),
  );
  const flash = theme === 'light' ? 'rgb(255 214 60 / 0.75)' : 'rgb(140 105 0 / 0.9)';
  const forced = STYLES.flatMap((style) => STATES.map((state) => forcedRule(style, state)));
  // Faint, yet above 4.5:1 on white and on near-black: who looks up must still be able to read.
  const faint = theme === 'light' ? '#747474' : '#8f8f8f';
  return [
    `::highlight(${DIM_NAME}) { color: ${faint}; }`,
    ...rules,
    `::highlight(${FLASH_NAME}) { background-color: ${flash}; }`,
    '@media (forced-colors: active) {',
    `::highlight(${DIM_NAME}) { color: GrayText; }`,
    ...forced,
    `::highlight(${FLASH_NAME}) { background-color: Highlight; color: HighlightText; }`,
    '}',
  ].join('\n');
}

/** Ink for marks without a hue. */
const PLAIN = { light: '60 60 60', dark: '225 225 225' };
/** How much thicker strong lines are. */
const STRONG = 1.6;

/** The look of a kind as the reader wants it: another colour or thickness, never another shape. */
function lookOf(style: Style, palette: Palette): Look & { alpha: number } {
  const look = LOOKS[style];
  if (palette === 'plain') return { ...look, ...PLAIN, alpha: SUGGESTED_ALPHA };
  if (palette === 'usual') return { ...look, alpha: SUGGESTED_ALPHA };
  return { ...look, thickness: `${(Number.parseFloat(look.thickness) * STRONG).toFixed(1)}px`, alpha: 1 };
}

function rule(look: Look & { alpha: number }, style: Style, state: Mark['state'], theme: Theme): string {
  const hue = look[theme];
  const selector = `::highlight(${highlightName({ style, state })})`;
  switch (state) {
    case 'suggested':
      return `${selector} { text-decoration: ${suggestedLine(look)} rgb(${hue} / ${look.alpha}) ${look.thickness}; }`;
    case 'saved':
      return `${selector} { text-decoration: ${look.line} rgb(${hue}) ${look.thickness}; background-color: rgb(${hue} / ${SAVED_TINT}); }`;
    case 'changed': {
      // The words differ from what was tagged: yellow, and a line above as well, whatever the kind.
      const tint = theme === 'light' ? '240 228 66 / 0.45' : '150 140 20 / 0.45';
      return `${selector} { text-decoration: underline overline solid rgb(${hue}) 1.5px; background-color: rgb(${tint}); }`;
    }
  }
}

/** A saved line that is solid, single or double, is dashed while it is only suggested; the other shapes stay what they are. */
function suggestedLine(look: Look): string {
  return look.line.replace(/solid|double/, 'dashed');
}

function forcedRule(style: Style, state: Mark['state']): string {
  const look = LOOKS[style];
  const selector = `::highlight(${highlightName({ style, state })})`;
  if (state === 'suggested')
    return `${selector} { text-decoration: ${suggestedLine(look)} LinkText ${look.thickness}; }`;
  const line = state === 'changed' ? 'underline overline solid' : look.line;
  return `${selector} { text-decoration: ${line} MarkText ${look.thickness}; background-color: Mark; color: MarkText; }`;
}
