/**
 * Every message between the extension's pages, its background and the content script, typed per direction.
 * The reply type stands beside the request. Anything that does not fit is dropped by `isMessage`.
 */
import type { Article, BlockKind, CasualtyKind, Palette, Span, TextSpan } from './model';

/** How a mark looks: by tag kind and by whether a person has decided it. */
export type MarkStyle = 'actor' | CasualtyKind;

export interface Mark extends Span {
  /** Suggestion or annotation id; comes back in `markClicked`. */
  id: string;
  style: MarkStyle;
  state: 'suggested' | 'saved' | 'changed';
}

export interface SelectedText extends TextSpan {
  /** Kind of the block the selection starts in. */
  block: BlockKind | null;
}

/** Extension page or background to the content script of one tab. */
export interface ToContent {
  /** Are you there? Answers at once. */
  ping: { request: undefined; reply: { version: string } };
  /** Extract the article (again) and answer with it; the text map stays in the page. */
  readArticle: { request: undefined; reply: { ok: true; article: Article } | { ok: false; error: string } };
  /** Replace everything painted by these marks; one message per change, not per mark. With `focus`, the rest of the article is dimmed. */
  paint: {
    request: { marks: Mark[]; palette: Palette; focus?: Span };
    reply: { painted: number; unplaced: string[] };
  };
  /** Scroll the mark or span into view and flash it. */
  reveal: { request: { span: Span }; reply: { found: boolean } };
  /** What the reader has selected now, in article offsets; null when nothing or outside the article. */
  getSelection: { request: undefined; reply: SelectedText | null };
  /** Remove every trace from the page and stop watching it. */
  turnOff: { request: undefined; reply: { ok: true } };
}

/** Content script to whichever extension pages are open. No reply: the page never waits for us. */
export interface FromContent {
  markClicked: { id: string };
  textSelected: { selection: SelectedText | null };
  /** The text of the article changed under us (late loading, framework rewrite): read it again. */
  articleChanged: { url: string };
  /** Single-page navigation: the address changed without a load. */
  navigated: { url: string };
}

/** Background or popup to the panel, open or just opening, for commands and context menus: through session storage. */
export interface ToPanel {
  /** `read`: the reader has just given access to the tab. */
  command: {
    name: 'read' | 'next-suggestion' | 'previous-suggestion' | 'tag-actor' | 'tag-casualty';
    tabId: number;
  };
}

export type ContentRequest = {
  [K in keyof ToContent]: { to: 'content'; type: K; data: ToContent[K]['request'] };
}[keyof ToContent];

export type ContentEvent = {
  [K in keyof FromContent]: { to: 'panel'; type: K; data: FromContent[K] };
}[keyof FromContent];
