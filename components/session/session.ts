/**
 * One review session: the article of one tab, its suggestions, its records. Surfaces show its state and call
 * its deeds (`deciding.ts`, `editing.ts`); nothing here knows how it is drawn.
 */
import type { ContentEvent } from '../../lib/messages';
import type { Annotation, Reading, StoredArticle } from '../../lib/model';
import type { Store } from '../../lib/store/types';
import { t } from '../strings';
import { Watched } from './emitter';
import { marksOf } from './marks';
import { BETWEEN_PAGES, EMPTY, overlay, withItems } from './model';
import { problemOf } from './problems';
import { Saver } from './saver';
import type { EnginePort, PagePort, SessionState, Surroundings } from './types';
import { nextOpen, visibleItems } from './visible';

export interface SessionParts {
  page: PagePort;
  engine: EnginePort;
  store: Store;
  surroundings: Surroundings;
}

const EMPTY_READING: Reading = { engine: '', sentences: [], suggestions: [] };

export class Session {
  readonly state = new Watched<SessionState>(EMPTY);
  readonly saver: Saver;
  /** Resolves when the latest reading of the page has ended, well or badly. */
  ready: Promise<void> = Promise.resolve();
  /** Name written into decisions; from the settings. */
  person = '';

  #committed: Annotation[] = [];
  #stored: Promise<StoredArticle> | null = null;
  /** Last revision that this session's own writes were acknowledged with, by record. */
  readonly #own = new Map<string, number>();
  #turn = 0;
  #painted = '';
  #left = false;
  #stopPage: () => void = () => undefined;
  #stopArticle: () => void = () => undefined;
  readonly #stop: Array<() => void> = [];

  constructor(readonly parts: SessionParts) {
    this.saver = new Saver({ changed: () => this.refresh(), saved: (rows) => this.#acknowledged(rows) }, () =>
      parts.surroundings.now(),
    );
    const undo = parts.store.watchUndo().subscribe(({ undo, redo }) => {
      this.patch({ undoLabel: undo, redoLabel: redo });
    });
    const settings = parts.store.watchSettings().subscribe((value) => {
      this.person = value.person;
      this.patch({ quiet: !value.paintPage, showLow: this.state.value.showLow || value.showLow });
      this.paint();
    });
    this.#stop.push(
      () => undo.unsubscribe(),
      () => settings.unsubscribe(),
    );
  }

  patch(changes: Partial<SessionState>): void {
    this.state.set({ ...this.state.value, ...changes });
  }

  /** Follows another tab: reads its article, or says what it takes to be allowed to. */
  start(tabId: number): Promise<void> {
    this.#stopPage();
    this.#stopPage = this.parts.page.listen(tabId, (event) => this.#heard(event));
    this.#forget();
    this.#left = false;
    this.patch({ ...BETWEEN_PAGES, tabId, phase: 'starting' });
    return this.reread();
  }

  /** The page of this tab is being replaced by another: what is shown stays until that one is there. */
  left(): void {
    this.#left = true;
  }

  get isLeft(): boolean {
    return this.#left;
  }

  /** Reads the page again; records and unfinished edits stay. */
  reread(): Promise<void> {
    this.ready = this.#read(++this.#turn);
    return this.ready;
  }

  close(): void {
    this.#turn += 1;
    this.#stopPage();
    this.#stopArticle();
    for (const stop of this.#stop) stop();
  }

  async #read(turn: number): Promise<void> {
    const { tabId } = this.state.value;
    if (tabId === null) return;
    const stale = (): boolean => turn !== this.#turn;
    const { access, url, incognito } = await this.parts.page.connect(tabId);
    if (stale()) return;
    if (access !== 'ok') {
      const problem = access === 'gone' ? problemOf('contentGone') : null;
      this.patch({ phase: access === 'gone' ? 'failed' : access, problem, url });
      return;
    }
    this.patch({ phase: 'reading', url, problem: null });
    const answer = await this.parts.page.read(tabId);
    if (stale()) return;
    if (!answer.ok) {
      this.patch({ phase: 'failed', problem: problemOf('read', answer.error) });
      return;
    }
    const article = answer.article;
    const settings = await this.parts.store.settings();
    const found = await this.parts.store.findArticle({
      url: article.url,
      canonicalUrl: article.canonicalUrl,
    });
    const [rows, actors] = await Promise.all([
      found ? this.parts.store.forArticle(found.id) : Promise.resolve([]),
      this.parts.store.actors(),
    ]);
    if (stale()) return;
    this.#follow(found);
    this.#committed = rows;
    this.person = settings.person;
    const isPrivate = incognito && !settings.keepPrivate;
    const quiet = !settings.paintPage;
    const known = { article, stored: found, actors, isPrivate, quiet, reading: EMPTY_READING };
    this.patch({ ...known, phase: 'suggesting', url: article.url ?? url });
    this.refresh();
    await this.#suggest(stale);
  }

  async #suggest(stale: () => boolean): Promise<void> {
    const { article, actors } = this.state.value;
    if (!article) return;
    let reading = EMPTY_READING;
    try {
      reading = await this.parts.engine.suggest(article, actors);
    } catch (error) {
      if (!stale()) this.patch({ problem: problemOf('engine', error) });
    }
    const seed = `${article.canonicalUrl ?? article.url ?? ''}\n${article.text}`;
    const ids = await Promise.all(
      reading.suggestions.map(
        async ({ id }) => [id, await this.parts.surroundings.idFor(`${seed}\n${id}`)] as const,
      ),
    );
    if (stale()) return;
    this.patch({ reading, recordIds: new Map(ids), phase: 'ready' });
    this.refresh();
    const { items, currentId, filter, showLow } = this.state.value;
    if (items.some((item) => item.id === currentId)) return;
    const visible = visibleItems(items, { filter, showLow });
    this.patch({ currentId: (nextOpen(visible, null) ?? visible[0])?.id ?? null });
  }

  /** The stored row of this article, made when the first decision needs it. */
  storedArticle(): Promise<StoredArticle> {
    const { article, isPrivate } = this.state.value;
    if (isPrivate) return Promise.reject(new Error(t('problem.private.what')));
    if (!article) return Promise.reject(new Error(t('problem.contentGone.what')));
    this.#stored ??= this.parts.store.saveArticle(article, this.parts.surroundings.now()).then((result) => {
      if (!result.ok) throw new Error(result.fault.what);
      if (this.state.value.article === article) {
        this.#follow(result.article);
        this.patch({ stored: result.article });
      }
      return result.article;
    });
    // A failure must not be remembered: the retry asks again.
    this.#stored.catch(() => (this.#stored = null));
    return this.#stored;
  }

  /** Hands rows to the store; they show at once and count as saved when acknowledged. */
  async commit(rows: Annotation[], label: string): Promise<void> {
    const stored = this.storedArticle();
    stored.catch(() => undefined);
    await this.saver.add({
      rows,
      remove: false,
      label,
      write: async () => {
        const { id: articleId } = await stored.catch(() => this.storedArticle());
        const based = rows.map((row) => ({
          ...row,
          articleId,
          revision: Math.max(row.revision, this.#own.get(row.id) ?? 0),
        }));
        return this.parts.store.save(based, { label });
      },
    });
  }

  async discard(rows: Annotation[], label: string): Promise<void> {
    const ids = rows.map((row) => row.id);
    const write = () => this.parts.store.remove(ids, { label });
    await this.saver.add({ rows, remove: true, label, write });
  }

  /** Reads the stored rows of this article again: after an undo, without waiting for the watch. */
  async reload(): Promise<void> {
    const { stored } = this.state.value;
    if (!stored) return;
    this.#take(await this.parts.store.forArticle(stored.id));
  }

  /** Items and marks again after anything they follow from has changed. */
  refresh(): void {
    const { saver } = this;
    const annotations = overlay(this.#committed, saver.pending);
    const next = withItems({ ...this.state.value, annotations });
    const unsaved = new Set(
      next.items
        .filter((item) => item.annotation && saver.pending.has(item.annotation.id))
        .map(({ id }) => id),
    );
    const saving = { pending: saver.waiting, savedAt: saver.savedAt, problem: saver.problem };
    this.state.set({ ...next, unsaved, saving });
    this.paint();
  }

  /** One message per change; none when nothing that shows has changed. */
  paint(): void {
    const { tabId, items, quiet, showLow, phase } = this.state.value;
    if (tabId === null || (phase !== 'ready' && phase !== 'suggesting')) return;
    const marks = marksOf(items, { quiet, showLow });
    const print = `${tabId} ${JSON.stringify(marks)}`;
    if (print === this.#painted) return;
    this.#painted = print;
    void this.parts.page.paint(tabId, marks);
  }

  /** Chooses a card and shows its words in the page. */
  select(id: string | null, options: { reveal?: boolean } = {}): void {
    const { items, tabId, showLow } = this.state.value;
    const item = items.find((each) => each.id === id);
    if (!item) return;
    const unfold = item.state === 'suggested' && item.level === 'low' && !showLow;
    this.patch({ currentId: item.id, ...(unfold ? { showLow: true } : {}) });
    if (unfold) this.paint();
    if (options.reveal !== false && item.span && tabId !== null)
      void this.parts.page.reveal(tabId, item.span);
  }

  async turnOff(): Promise<void> {
    const { tabId } = this.state.value;
    if (tabId === null) return;
    this.#turn += 1;
    this.#painted = '';
    await this.parts.page.turnOff(tabId);
    this.patch({ ...BETWEEN_PAGES, phase: 'off' });
  }

  #acknowledged(rows: Annotation[]): void {
    const saved = new Map(rows.map((row) => [row.id, row]));
    for (const row of rows) this.#own.set(row.id, row.revision);
    const kept = this.#committed.filter((row) => !saved.has(row.id));
    this.#committed = [...kept, ...rows];
  }

  /** The rows as they stand on disk: what is gone from there starts again at revision 0. */
  #take(rows: Annotation[]): void {
    this.#committed = rows;
    this.#own.clear();
    this.refresh();
  }

  #forget(): void {
    this.#stopArticle();
    this.#committed = [];
    this.#stored = null;
    this.#painted = '';
  }

  /** Watches the stored article, so that decisions taken in another window show here. */
  #follow(stored: StoredArticle | null): void {
    this.#stopArticle();
    this.#stored = null;
    if (!stored) return;
    const watch = this.parts.store.watchArticle(stored.id).subscribe((view) => {
      if (this.state.value.stored?.id !== stored.id) return;
      this.#take(view?.annotations ?? []);
    });
    this.#stopArticle = () => watch.unsubscribe();
  }

  #heard(event: ContentEvent): void {
    switch (event.type) {
      case 'markClicked':
        this.select(event.data.id, { reveal: false });
        return;
      case 'textSelected':
        this.patch({ selection: event.data.selection });
        return;
      case 'articleChanged':
        void this.reread();
        return;
      case 'navigated':
        this.#forget();
        this.patch({ ...BETWEEN_PAGES, editor: this.state.value.editor });
        void this.reread();
    }
  }
}
