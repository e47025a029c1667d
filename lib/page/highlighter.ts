import type { Palette, Span } from '../model';
import type { Mark } from '../messages';
import { DIM_NAME, FLASH_NAME, highlightName, highlightNames, highlightRules } from './highlight-styles';
import { createSheet, type OwnSheet } from './style-sheet';
import type { TextMap } from './text-map';
import { themeOf } from './theme';

/** Long enough to be found by the eye, short enough not to be in the way. */
const FLASH_MILLISECONDS = 1600;

/** The parts of a page that painting needs; the defaults are the content script's own. */
export interface Painting {
  registry: HighlightRegistry;
  makeHighlight(ranges: AbstractRange[]): Highlight;
  makeRange(init: StaticRangeInit): AbstractRange;
  makeSheet(): OwnSheet;
}

/**
 * Paints marks with the CSS Custom Highlight API (https://drafts.csswg.org/css-highlight-api-1/), so that no
 * node of the page changes. The registry is shared with the page: only names with our prefix are set and
 * deleted, and only while they still hold what we put there.
 */
export class Highlighter {
  readonly #view: Window;
  readonly #painting: Painting;
  readonly #own = new Map<string, { highlight: Highlight; size: number }>();
  #sheet: OwnSheet | null = null;
  #palette: Palette = 'usual';
  #flashTimer: ReturnType<typeof setTimeout> | null = null;

  constructor(view: Window, painting: Painting = ownPainting(view)) {
    this.#view = view;
    this.#painting = painting;
  }

  /**
   * Replaces everything painted by `marks`, over words that are `dimmed`; marks without any place in the page
   * come back by id.
   */
  paint(
    marks: readonly Mark[],
    map: TextMap,
    dimmed: readonly Span[] = [],
  ): { painted: number; unplaced: string[] } {
    const ranges = new Map<string, AbstractRange[]>();
    const dim = dimmed.flatMap((span) => map.rangesFor(span)).filter((range) => stillHolds(range));
    if (dim.length > 0)
      ranges.set(
        DIM_NAME,
        dim.map((range) => this.#painting.makeRange(range)),
      );
    const unplaced: string[] = [];
    for (const mark of marks) {
      const places = map.rangesFor(mark).filter((range) => stillHolds(range));
      if (places.length === 0) {
        unplaced.push(mark.id);
        continue;
      }
      const name = highlightName(mark);
      const list = ranges.get(name) ?? [];
      for (const place of places) list.push(this.#painting.makeRange(place));
      ranges.set(name, list);
    }
    if (ranges.size > 0) this.#adoptSheet(map);
    highlightNames().forEach((name, priority) => {
      const list = ranges.get(name);
      if (list) this.#set(name, list, priority);
      else this.#delete(name);
    });
    return { painted: marks.length - unplaced.length, unplaced };
  }

  /** The colours of what is painted from now on. */
  colour(palette: Palette): void {
    if (palette === this.#palette) return;
    this.#palette = palette;
    this.#sheet?.remove();
    this.#sheet = null;
  }

  /** Shows the words of `span` in a strong colour for a moment. */
  flash(span: Span, map: TextMap): void {
    const places = map.rangesFor(span).filter((range) => stillHolds(range));
    if (places.length === 0) return;
    this.#adoptSheet(map);
    this.#set(
      FLASH_NAME,
      places.map((place) => this.#painting.makeRange(place)),
      highlightNames().length,
    );
    if (this.#flashTimer) clearTimeout(this.#flashTimer);
    this.#flashTimer = setTimeout(() => this.#delete(FLASH_NAME), FLASH_MILLISECONDS);
  }

  /**
   * Puts back what the page took out of the registry; cheap enough for a timer. False when the page emptied
   * a highlight itself: then its ranges are gone and only `paint` brings them back.
   */
  restore(): boolean {
    for (const [name, { highlight, size }] of this.#own) {
      if (highlight.size !== size) return false;
      if (this.#painting.registry.get(name) !== highlight) this.#painting.registry.set(name, highlight);
    }
    if (this.#own.size > 0) this.#sheet?.adopt();
    return true;
  }

  /** Removes highlights and stylesheet; the page is as it was before. */
  clear(): void {
    if (this.#flashTimer) clearTimeout(this.#flashTimer);
    this.#flashTimer = null;
    for (const name of this.#own.keys()) this.#delete(name);
    this.#sheet?.remove();
    this.#sheet = null;
  }

  #adoptSheet(map: TextMap): void {
    if (!this.#sheet) {
      this.#sheet = this.#painting.makeSheet();
      this.#sheet.setRules(highlightRules(themeOf(this.#view, map), this.#palette));
    }
    this.#sheet.adopt();
  }

  #set(name: string, ranges: AbstractRange[], priority: number): void {
    const highlight = this.#painting.makeHighlight(ranges);
    highlight.priority = priority;
    this.#painting.registry.set(name, highlight);
    this.#own.set(name, { highlight, size: highlight.size });
  }

  #delete(name: string): void {
    const own = this.#own.get(name);
    if (!own) return;
    this.#own.delete(name);
    if (this.#painting.registry.get(name) === own.highlight) this.#painting.registry.delete(name);
  }
}

/** A framework may have shortened or removed the node since the page was read. */
function stillHolds(range: { endContainer: Text; endOffset: number }): boolean {
  return range.endContainer.isConnected && range.endOffset <= range.endContainer.length;
}

function ownPainting(view: Window): Painting {
  return {
    registry: CSS.highlights,
    makeHighlight: (ranges) => {
      const highlight = new Highlight();
      for (const range of ranges) highlight.add(range);
      return highlight;
    },
    makeRange: (init) => new StaticRange(init),
    makeSheet: () => createSheet(view),
  };
}
