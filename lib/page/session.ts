import type { ContentEvent, ContentRequest, Mark, ToContent } from '../messages';
import type { Span } from '../model';
import { readPage, type ReadPage } from './article';
import { mapInOldOffsets } from './changes';
import { Highlighter } from './highlighter';
import { markAt } from './hit';
import { scrollTo } from './reveal';
import { selectedText } from './selection';
import { PACE, Watcher, type Pace } from './watcher';

type Reply<K extends keyof ToContent> = ToContent[K]['reply'];
type AnyReply = Reply<keyof ToContent>;

export interface SessionDeps {
  version: string;
  send(event: ContentEvent): void;
  /** False once the extension was reloaded or removed: then the session takes itself off the page. */
  isAlive(): boolean;
  highlighter?: Highlighter;
  pace?: Pace;
}

/** Selections are reported when the reader pauses. */
const SELECTION_PAUSE = 200;

/**
 * One page being annotated: reads it, paints it, watches it, and leaves it as it was. It takes no decisions
 * and changes no node; everything it says is a fact about the page.
 */
export class PageSession {
  readonly #view: Window & typeof globalThis;
  readonly #deps: SessionDeps;
  readonly #highlighter: Highlighter;
  /** What the panel knows: its text, with a map that follows the page. */
  #page: ReadPage | null = null;
  /** Text of the newest reading, announced or asked for. */
  #newestText = '';
  #marks: readonly Mark[] = [];
  /** What stays bright while the rest of the article is dimmed; null when nothing is. */
  #focus: Span | null = null;
  #watcher: Watcher | null = null;
  #listeners: AbortController | null = null;
  #selectionTimer: ReturnType<typeof setTimeout> | null = null;
  #lastSelection = '';

  constructor(view: Window & typeof globalThis, deps: SessionDeps) {
    this.#view = view;
    this.#deps = deps;
    this.#highlighter = deps.highlighter ?? new Highlighter(view);
  }

  /** Answers one request; it throws only for defects of our own. */
  handle(request: ContentRequest): AnyReply {
    switch (request.type) {
      case 'ping':
        return { version: this.#deps.version };
      case 'readArticle':
        return this.#read();
      case 'paint':
        this.#highlighter.colour(request.data.palette);
        return this.#paint(request.data.marks, request.data.focus ?? null);
      case 'reveal':
        return this.#reveal(request.data.span);
      case 'getSelection':
        return this.#selection();
      case 'turnOff':
        this.turnOff();
        return { ok: true };
    }
  }

  /** Removes highlights, stylesheet, listeners, timers and observers. A later request starts afresh. */
  turnOff(): void {
    this.#watcher?.stop();
    this.#watcher = null;
    this.#listeners?.abort();
    this.#listeners = null;
    if (this.#selectionTimer) clearTimeout(this.#selectionTimer);
    this.#selectionTimer = null;
    this.#highlighter.clear();
    this.#marks = [];
    this.#focus = null;
    this.#page = null;
    this.#lastSelection = '';
  }

  #read(): Reply<'readArticle'> {
    try {
      this.#page = readPage(this.#view.document, { url: this.#view.location.href });
      this.#newestText = this.#page.article.text;
      this.#start();
      return { ok: true, article: this.#page.article };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const safe = 'Nothing on the page or in your records was changed.';
      return {
        ok: false,
        error: `This page could not be read (${reason}). ${safe} Reload the page and try again.`,
      };
    }
  }

  #known(): ReadPage | null {
    if (!this.#page) this.#read();
    return this.#page;
  }

  #paint(marks: readonly Mark[], focus: Span | null): Reply<'paint'> {
    const page = this.#known();
    if (!page) return { painted: 0, unplaced: marks.map((mark) => mark.id) };
    this.#marks = marks;
    this.#focus = focus;
    return this.#highlighter.paint(marks, page.map, beside(focus, page.article.text.length));
  }

  #reveal(span: { start: number; end: number }): Reply<'reveal'> {
    const page = this.#known();
    if (!page || !scrollTo(span, page.map)) return { found: false };
    this.#highlighter.flash(span, page.map);
    return { found: true };
  }

  #selection(): Reply<'getSelection'> {
    const page = this.#known();
    return page && selectedText(this.#view.document.getSelection(), page.article, page.map);
  }

  #start(): void {
    if (this.#watcher) return;
    this.#watcher = new Watcher(
      this.#view,
      {
        changed: () => this.#reread(),
        navigated: (url) => this.#navigated(url),
        tick: () => this.#tick(),
      },
      this.#deps.pace ?? PACE,
    );
    this.#listeners = new this.#view.AbortController();
    const options = { passive: true, capture: true, signal: this.#listeners.signal };
    const { document } = this.#view;
    document.addEventListener('click', (event) => this.#clicked(event), options);
    document.addEventListener('selectionchange', () => this.#selectionChanged(), options);
  }

  /** A page may invent clicks; only those of a person count, and even they only show a card. */
  #clicked(event: MouseEvent): void {
    if (!event.isTrusted || !this.#page || this.#marks.length === 0) return;
    // The end of a drag is a click too: who selects words to tag them did not ask for another card.
    if (this.#view.document.getSelection()?.isCollapsed === false) return;
    const mark = markAt(this.#view.document, event.clientX, event.clientY, this.#marks, this.#page.map);
    if (mark) this.#send({ to: 'panel', type: 'markClicked', data: { id: mark.id } });
  }

  #selectionChanged(): void {
    if (this.#selectionTimer) clearTimeout(this.#selectionTimer);
    this.#selectionTimer = setTimeout(() => {
      const selection =
        this.#page && selectedText(this.#view.document.getSelection(), this.#page.article, this.#page.map);
      const key = selection ? `${selection.start}-${selection.end}` : '';
      if (key === this.#lastSelection) return;
      this.#lastSelection = key;
      this.#send({ to: 'panel', type: 'textSelected', data: { selection } });
    }, SELECTION_PAUSE);
  }

  /** The page moved: its map is renewed, and the panel hears of it when the words differ. */
  #reread(): void {
    if (!this.#checkAlive() || !this.#page) return;
    const fresh = readPage(this.#view.document, { url: this.#view.location.href });
    const known = this.#page.article;
    this.#page = { article: known, map: mapInOldOffsets(known.text, fresh.article.text, fresh.map) };
    this.#repaint();
    if (fresh.article.text === this.#newestText) return;
    this.#newestText = fresh.article.text;
    this.#send({ to: 'panel', type: 'articleChanged', data: { url: this.#view.location.href } });
  }

  #navigated(url: string): void {
    if (!this.#checkAlive()) return;
    this.#page = null;
    this.#marks = [];
    this.#focus = null;
    this.#highlighter.clear();
    this.#send({ to: 'panel', type: 'navigated', data: { url } });
  }

  #tick(): void {
    if (!this.#checkAlive()) return;
    if (!this.#highlighter.restore()) this.#repaint();
  }

  #repaint(): void {
    if (!this.#page || (this.#marks.length === 0 && !this.#focus)) return;
    const { article, map } = this.#page;
    this.#highlighter.paint(this.#marks, map, beside(this.#focus, article.text.length));
  }

  #checkAlive(): boolean {
    if (this.#deps.isAlive()) return true;
    this.turnOff();
    return false;
  }

  #send(event: ContentEvent): void {
    if (this.#checkAlive()) this.#deps.send(event);
  }
}

/** What stands before and after the focus in a text of this length; nothing without a focus. */
function beside(focus: Span | null, length: number): Span[] {
  if (!focus) return [];
  return [
    { start: 0, end: focus.start },
    { start: focus.end, end: length },
  ].filter(({ start, end }) => start < end);
}
