/**
 * The stored records of the article in front of the reader: made when the first decision needs them, watched
 * for decisions taken in other windows, and written to with the revision that was last acknowledged.
 */
import type { Annotation, Article, ConflictEvent, StoredArticle } from '../../lib/model';
import { StoreFailure } from '../../lib/store/fault';
import type { SaveResult, Store } from '../../lib/store/types';

/** Events to write with rows, worked out when the rows are written: they name the stored article by then. */
export type EventsFor = (rows: Annotation[]) => Promise<ConflictEvent[]>;

interface Listeners {
  /** Rows on disk have changed. */
  changed(): void;
  /** The article has a stored row now. */
  stored(article: StoredArticle): void;
  /** Whether that row has been deleted meanwhile: told at first and whenever it may have changed. */
  deleted(isDeleted: boolean): void;
}

export class ArticleRecords {
  /** Rows as they stand on disk. */
  rows: Annotation[] = [];
  #id: string | null = null;
  #stored: Promise<StoredArticle> | null = null;
  /** Last revision that this session's own writes were acknowledged with, by record. */
  readonly #own = new Map<string, number>();
  #stopWatch: () => void = () => undefined;

  constructor(
    private readonly store: Store,
    private readonly listeners: Listeners,
  ) {}

  /** Another article, or none that is stored yet. */
  follow(stored: StoredArticle | null, rows: Annotation[]): void {
    this.forget();
    this.rows = rows;
    if (stored) this.#watch(stored.id);
  }

  forget(): void {
    this.#stopWatch();
    this.#stopWatch = () => undefined;
    this.#id = null;
    this.#stored = null;
    this.rows = [];
    this.#own.clear();
  }

  /** Another window may have stored the article meanwhile: from here on its decisions show here too. */
  async adopt(article: Article, isCurrent: () => boolean): Promise<void> {
    const isOpen = (): boolean => this.#id === null && this.#stored === null && isCurrent();
    if (!isOpen()) return;
    const { url, canonicalUrl, text } = article;
    const found = await this.store.findArticle({ url, canonicalUrl, text });
    if (found === null || !isOpen()) return;
    this.#watch(found.id);
    this.listeners.stored(found);
  }

  /** Reads the rows again: after an undo, without waiting for the watch. */
  async reload(): Promise<void> {
    if (this.#id !== null) this.#take(await this.store.forArticle(this.#id));
  }

  acknowledged(saved: Annotation[]): void {
    const ids = new Set(saved.map((row) => row.id));
    for (const row of saved) this.#own.set(row.id, row.revision);
    this.rows = [...this.rows.filter((row) => !ids.has(row.id)), ...saved];
  }

  /**
   * A writer for rows that belong to this article, whatever page is in front when it runs.
   * @param isCurrent whether the article is still the one in front
   */
  writer(article: Article, now: string, isCurrent: () => boolean) {
    const first = this.#article(article, now, isCurrent);
    first.catch(() => undefined);
    return async (rows: Annotation[], label: string, events?: EventsFor): Promise<SaveResult> => {
      // A failure is not remembered: a retry asks for the article again.
      const { id: articleId } = await first.catch(() => this.#article(article, now, isCurrent));
      const based = rows.map((row) => ({
        ...row,
        articleId,
        revision: Math.max(row.revision, this.#own.get(row.id) ?? 0),
      }));
      return events ? this.#saveWith(await events(based), based, label) : this.store.save(based, { label });
    };
  }

  /** Rows and events as one change with one undo. A conflict refuses both: nothing of it is kept beside. */
  async #saveWith(events: ConflictEvent[], annotations: Annotation[], label: string): Promise<SaveResult> {
    const result = await this.store.change({ put: { annotations, events } }, { label });
    const ids = annotations.map((row) => row.id);
    if (result.ok) {
      const rows = await this.store.forArticle(annotations[0]?.articleId ?? '');
      return { ok: true, saved: rows.filter((row) => ids.includes(row.id)) };
    }
    const { fault, problems = [] } = result;
    const code = fault.code === 'conflict' ? 'invalid' : fault.code;
    return { ok: false, fault: { ...fault, code }, saved: [], conflicts: [], problems };
  }

  #article(article: Article, now: string, isCurrent: () => boolean): Promise<StoredArticle> {
    if (this.#stored && isCurrent()) return this.#stored;
    const storing = this.store.saveArticle(article, now).then((result) => {
      if (!result.ok) throw new StoreFailure(result.fault);
      if (isCurrent()) {
        this.#watch(result.article.id);
        this.listeners.stored(result.article);
      }
      return result.article;
    });
    if (isCurrent()) this.#stored = storing;
    storing.catch(() => {
      if (this.#stored === storing) this.#stored = null;
    });
    return storing;
  }

  #watch(id: string): void {
    if (this.#id === id) return;
    this.#stopWatch();
    this.#id = id;
    const watch = this.store.watchArticle(id).subscribe((view) => {
      if (this.#id !== id) return;
      this.#take(view?.annotations ?? []);
      this.listeners.deleted(view === null);
    });
    this.#stopWatch = () => watch.unsubscribe();
  }

  /** What is gone from the disk starts again at revision 0. */
  #take(rows: Annotation[]): void {
    this.rows = rows;
    this.#own.clear();
    this.listeners.changed();
  }
}
