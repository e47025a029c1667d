/**
 * One review session: the article of one tab, its suggestions, its records. Surfaces show its state and call
 * its deeds (`deciding.ts`, `editing.ts`); nothing here knows how it is drawn.
 */
import type { ContentEvent } from '../../lib/messages';
import type { Annotation, Article } from '../../lib/model';
import type { SaveResult, Store } from '../../lib/store/types';
import type { DraftShelf } from './draft-shelf';
import { ArticleRecords, type EventsFor } from './article-records';
import { noteDeletion } from './deletion';
import { moveEdit } from './drafts';
import { Watched } from './emitter';
import { labelWords } from './labels';
import { focusOf, marksOf } from './marks';
import { BETWEEN_PAGES, EMPTY, overlay, withItems } from './model';
import { privateFault, problemOf } from './problems';
import { Saver } from './saver';
import { EMPTY_READING, scopeOf, suggestFor } from './suggesting';
import type { EnginePort, PagePort, SessionState, Surroundings } from './types';
import { isFolded, nextOpen, viewOf, visibleItems } from './visible';

export interface SessionParts {
  page: PagePort;
  engine: EnginePort;
  store: Store;
  surroundings: Surroundings;
  /** Where an edit under way is kept besides the store; left out where nothing may outlive the page. */
  shelf?: DraftShelf;
}

export class Session {
  readonly state = new Watched<SessionState>(EMPTY);
  readonly saver: Saver;
  /** Tells its unfinished edits from those that another surface is typing on the same page. */
  readonly id = crypto.randomUUID();
  /** Unfinished edits of others that this session goes on with, as they were kept. */
  readonly takenOver = new Set<string>();
  readonly #records: ArticleRecords;
  /** Resolves when the latest reading of the page has ended, well or badly. */
  ready: Promise<void> = Promise.resolve();
  /** Name written into decisions; from the settings. */
  person = '';

  #turn = 0;
  #painted = '';
  #left = false;
  #stopPage: () => void = () => undefined;
  readonly #stop: Array<() => void> = [];

  constructor(readonly parts: SessionParts) {
    this.#records = new ArticleRecords(parts.store, {
      changed: () => this.refresh(),
      stored: (stored) => this.patch({ stored }),
      deleted: (isDeleted) => noteDeletion(this, isDeleted),
    });
    this.saver = new Saver(
      { changed: () => this.refresh(), saved: (rows) => this.#records.acknowledged(rows) },
      () => parts.surroundings.now(),
    );
    const undo = parts.store.watchUndo().subscribe(({ undo, redo, reach, article: undoArticle }) => {
      this.patch({
        undoLabel: undo === null ? null : labelWords(undo),
        redoLabel: redo === null ? null : labelWords(redo),
        undoArticle,
        reach,
      });
      // Something was written, perhaps elsewhere and about this page.
      const { article } = this.state.value;
      if (article) void this.#records.adopt(article, () => this.state.value.article === article);
    });
    const settings = parts.store.watchSettings().subscribe((value) => {
      this.person = value.person;
      this.patch({
        quiet: !value.paintPage,
        dim: value.dimPage,
        palette: value.palette,
        figures: value.figures,
        blindShare: value.blindShare,
        keys: value.keys,
        showings: value.showings,
      });
      if (this.state.value.article) this.refresh();
    });
    const conflicts = parts.store.watchConflicts().subscribe((all) => this.patch({ conflicts: all }));
    this.#stop.push(
      () => conflicts.unsubscribe(),
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
    this.#records.forget();
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
    // A page that is read again keeps its list until the new reading is there.
    const again = this.state.value.article !== null;
    this.patch({ url, problem: null, ...(again ? {} : { phase: 'reading' }) });
    const answer = await this.parts.page.read(tabId);
    if (stale()) return;
    if (!answer.ok) {
      this.patch({ phase: 'failed', problem: problemOf('read', answer.error) });
      return;
    }
    const article = answer.article;
    const settings = await this.parts.store.settings();
    const { url: visited, canonicalUrl, text } = article;
    // One that was deleted while it is in front stays the same article, until it is stored again.
    const deleted = again && this.state.value.isDeleted ? this.state.value.stored : null;
    const found = (await this.parts.store.findArticle({ url: visited, canonicalUrl, text })) ?? deleted;
    const [rows, actors] = await Promise.all([
      found ? this.parts.store.forArticle(found.id) : Promise.resolve([]),
      this.parts.store.actors(),
    ]);
    if (stale()) return;
    this.#records.follow(found, rows);
    this.person = settings.person;
    const isPrivate = incognito && !settings.keepPrivate;
    const quiet = !settings.paintPage;
    const known = { stored: found, actors, isPrivate, quiet, url: article.url ?? url };
    if (!again) {
      this.patch({ ...known, article, reading: EMPTY_READING, phase: 'suggesting' });
      this.refresh();
    }
    await this.#suggest(article, known, stale);
  }

  /** Article and reading change together: offsets of one mean nothing in the other. */
  async #suggest(article: Article, known: Partial<SessionState>, stale: () => boolean): Promise<void> {
    const found = await suggestFor(this.parts, article, known.actors ?? [], known.stored?.id ?? null);
    if (stale()) return;
    this.patch({ ...known, ...found, recalled: null, phase: 'ready' });
    moveEdit(this, article);
    this.refresh();
    const { items, currentId } = this.state.value;
    if (items.some((item) => item.id === currentId)) return;
    const visible = visibleItems(items, viewOf(this.state.value));
    this.patch({ currentId: (nextOpen(visible, null) ?? visible[0])?.id ?? null });
    this.paint();
  }

  /** Hands rows to the store; they show at once and count as saved when acknowledged. */
  async commit(rows: Annotation[], label: string, events?: EventsFor): Promise<void> {
    const { article, isPrivate } = this.state.value;
    if (!article) return;
    const isCurrent = (): boolean => this.state.value.article === article;
    const refused: SaveResult = { ok: false, fault: privateFault(), saved: [], conflicts: [], problems: [] };
    const save = isPrivate
      ? () => Promise.resolve(refused)
      : this.#records.writer(article, this.parts.surroundings.now(), isCurrent);
    await this.saver.add({
      rows,
      remove: false,
      label,
      scope: scopeOf(article),
      write: () => save(rows, label, events),
    });
  }

  async discard(rows: Annotation[], label: string): Promise<void> {
    const ids = rows.map((row) => row.id);
    const write = () => this.parts.store.remove(ids, { label });
    await this.saver.add({ rows, remove: true, label, scope: scopeOf(this.state.value.article), write });
  }

  /** Reads the stored rows of this article again: after an undo, without waiting for the watch. */
  reload(): Promise<void> {
    return this.#records.reload();
  }

  /** Items and marks again after anything they follow from has changed. */
  refresh(): void {
    const { saver } = this;
    const scope = scopeOf(this.state.value.article);
    const pending = saver.pendingOn(scope);
    const annotations = overlay(this.#records.rows, pending);
    const next = withItems({ ...this.state.value, annotations });
    const unsaved = new Set(
      next.items.filter((item) => item.annotation && pending.has(item.annotation.id)).map(({ id }) => id),
    );
    const saving = { pending: saver.waiting, savedAt: saver.savedOn(scope), problem: saver.problem };
    this.state.set({ ...next, unsaved, saving });
    this.paint();
  }

  /** One message per change; none when nothing that shows has changed. */
  paint(): void {
    const { tabId, items, withheld, quiet, showLow, phase } = this.state.value;
    if (tabId === null || (phase !== 'ready' && phase !== 'suggesting')) return;
    const marks = marksOf(
      items.filter((item) => !withheld.has(item.id)),
      { quiet, showLow },
    );
    const { palette } = this.state.value;
    const focus = focusOf(this.state.value);
    const print = `${tabId} ${JSON.stringify([marks, palette, focus])}`;
    if (print === this.#painted) return;
    this.#painted = print;
    void this.parts.page.paint(tabId, marks, palette, focus);
  }

  /** Chooses a card and shows its words in the page. */
  select(id: string | null, options: { reveal?: boolean } = {}): void {
    const { items, tabId, showLow } = this.state.value;
    const item = items.find((each) => each.id === id);
    if (!item) return;
    const unfold = isFolded(item) && !showLow;
    this.patch({ currentId: item.id, ...(unfold ? { showLow: true } : {}) });
    if (unfold || this.state.value.dim) this.paint();
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

  #forget(): void {
    this.#records.forget();
    this.#painted = '';
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
        this.patch({ ...BETWEEN_PAGES });
        void this.reread();
    }
  }
}
