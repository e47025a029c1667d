/** A session on an invented page: the real store in memory, a page and an engine that the test leads. */
import type { ContentEvent, Mark, SelectedText } from '../../lib/messages';
import type { Article, Palette, Reading, Span } from '../../lib/model';
import { openStore } from '../../lib/store/open';
import type { Store } from '../../lib/store/types';
import type { DraftShelf } from '../../components/session/draft-shelf';
import { accept, reject } from '../../components/session/deciding';
import { plainValue } from '../../components/session/plain-value';
import { Session } from '../../components/session/session';
import type { Access, EnginePort, PagePort } from '../../components/session/types';
import { article, reading } from './invented';

export class StagePage implements PagePort {
  access: Access = 'ok';
  article: Article;
  incognito = false;
  selected: SelectedText | null = null;
  painted: Mark[][] = [];
  /** What was left bright at the last painting; null when nothing was dimmed. */
  focus: Span | null = null;
  revealed: Span[] = [];
  off = false;
  #listener: ((event: ContentEvent) => void) | null = null;

  constructor(page: Article) {
    this.article = page;
  }

  connect() {
    return Promise.resolve({ access: this.access, url: this.article.url, incognito: this.incognito });
  }

  read() {
    return Promise.resolve({ ok: true as const, article: this.article });
  }

  paint(_tab: number, marks: Mark[], _palette: Palette, focus: Span | null) {
    this.painted.push(marks);
    this.focus = focus;
    return Promise.resolve();
  }

  reveal(_tab: number, span: Span) {
    this.revealed.push(span);
    return Promise.resolve(true);
  }

  selection() {
    return Promise.resolve(this.selected);
  }

  turnOff() {
    this.off = true;
    return Promise.resolve();
  }

  listen(_tab: number, listener: (event: ContentEvent) => void) {
    this.#listener = listener;
    return () => {
      this.#listener = null;
    };
  }

  tell(event: ContentEvent): void {
    this.#listener?.(event);
  }
}

export interface Stage {
  session: Session;
  page: StagePage;
  store: Store;
  engine: EnginePort;
}

let stages = 0;

/** Opens a session; give a `store` to visit again what another session has saved. */
export async function stage(
  options: {
    article?: Article;
    reading?: Reading;
    store?: Store;
    start?: boolean;
    shelf?: DraftShelf;
  } = {},
): Promise<Stage> {
  const page = new StagePage(options.article ?? article());
  const read = options.reading ?? reading(page.article.text);
  const engine: EnginePort = {
    suggest: () => Promise.resolve(read),
    prefill: (kind, text, known, span) => Promise.resolve(plainValue(kind, text, known, span)),
  };
  const store = options.store ?? (await openStore(`stage-${++stages}`, { memory: true }));
  let ids = 0;
  const visit = ++stages;
  const session = new Session({
    page,
    engine,
    store,
    ...(options.shelf ? { shelf: options.shelf } : {}),
    surroundings: {
      now: () => '2026-03-05T09:00:00.000Z',
      newId: () => `00000000-0000-4000-8000-${String(visit * 1000 + ++ids).padStart(12, '0')}`,
      idFor: async (seed) => {
        const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(seed));
        const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
        return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
      },
    },
  });
  if (options.start !== false) await session.start(1);
  return { session, page, store, engine };
}

/** A store after a review of the invented article: two claims and an actor accepted, one claim rejected. */
export async function filled(): Promise<Store> {
  const { session, store } = await stage();
  await accept(session, 'casualty:Nine guards killed:0');
  await accept(session, 'actor:The Orrin Brigade:0');
  await accept(session, 'casualty:killing nine guards:0');
  await reject(session, 'casualty:wounding 12 others:0');
  return store;
}
