/** The way out when the library does not open, and the way back to what was deleted. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { currentDatabase, type Shelf } from '../../lib/store/shelf';
import { faultOf } from '../../lib/store/fault';
import type { Store } from '../../lib/store/types';
import { ProblemNotice } from '../design/ProblemNotice';
import type { Problem } from '../session/types';
import { formatDay, formatTime, t } from '../strings';
import { download, fileName } from '../surface/export-page';
import { bringBack, DELETED_DAYS, deletedRecords, offeredSince, type Deleted } from './deleted';
import { listCopies, type Copy } from './copies';
import type { CheckedCopy, CopyKeeper } from './copy-keeper';
import { salvage } from './salvage';
import { toLabel } from '../session/labels';

interface Props {
  store: Store;
  shelf: Shelf | null;
  /** Makes, checks and restores copies; null where there is no place for them. */
  keeper: CopyKeeper | null;
  now: () => string;
  onLibrary: () => void;
}

/** A copy with what checking it found; `null` while it is being read. */
type Checked = Copy & { read: CheckedCopy | null };

const when = (iso: string): string => `${formatDay(iso)}, ${formatTime(iso)}`;

function nameOf({ what, rows }: Deleted): string {
  if (what.before === null) return what.id;
  if (what.table === 'annotations') return `“${what.before.quote.slice(0, 80)}”`;
  if (what.table === 'actors') return t('recovery.deletedActor', { name: what.before.name });
  if (what.table === 'events') return t('recovery.deletedEvent', { name: what.before.name });
  const { title } = what.before;
  const tags = rows.length - 1;
  return tags === 0
    ? t('recovery.deletedArticle', { title })
    : t('recovery.deletedArticleTags', { title, n: tags });
}

function unreadable(error: unknown): Problem {
  return {
    what: t('recovery.nothingReadable.what', {
      error: error instanceof Error ? error.message : String(error),
    }),
    safe: t('recovery.nothingReadable.safe'),
    next: t('recovery.nothingReadable.next'),
  };
}

export function RecoveryApp({ store, shelf, keeper, now, onLibrary }: Props) {
  const [state, setState] = useState<string | null>(null);
  const [copies, setCopies] = useState<Checked[] | null>(null);
  const [deleted, setDeleted] = useState<Deleted[]>([]);
  const [asked, setAsked] = useState<Copy | null>(null);
  const [said, setSaid] = useState('');
  const [restored, setRestored] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(store.notice);

  const look = useCallback(async (): Promise<void> => {
    try {
      const deletions = await store.deletions(offeredSince(now()));
      setDeleted(deletedRecords(deletions));
      const { articles, annotations } = deletions.present;
      setState(t(`recovery.state.${store.mode}`, { articles: articles.size, annotations: annotations.size }));
    } catch (error) {
      setState(t('recovery.state.read-only'));
      setProblem((shown) => shown ?? unreadable(error));
    }
    const found = shelf === null ? [] : await listCopies(shelf).catch(() => []);
    setCopies(found.map((copy) => ({ ...copy, read: null })));
    for (const copy of found) {
      const read: CheckedCopy | null =
        keeper === null
          ? null
          : await keeper.check(copy.name).catch((error: unknown) => ({ ok: false, error: String(error) }));
      setCopies((all) => all?.map((each) => (each.name === copy.name ? { ...each, read } : each)) ?? null);
    }
  }, [store, shelf, keeper, now]);
  useEffect(() => void look(), [look]);

  const makeCopy = async (): Promise<void> => {
    if (keeper === null) return;
    try {
      const kept = await keeper.keep(true);
      // Nothing was copied and nothing compared: the worker did not get to the library.
      if (kept === 'no-library') return setProblem(store.notice ?? faultOf('open-failed'));
      setSaid(t(kept === 'made' ? 'recovery.made' : 'recovery.unchanged'));
      await look();
    } catch (error) {
      setProblem(unreadable(error));
    }
  };
  const restore = async (copy: Copy): Promise<void> => {
    setAsked(null);
    setProblem(null);
    if (keeper === null) return;
    setSaid(t('recovery.restoring'));
    store.close();
    try {
      const result = await keeper.restore(copy.name);
      if (!result.ok) {
        setSaid('');
        if ('error' in result) return setProblem(unreadable(result.error));
        return setProblem({ ...result.fault, what: [result.fault.what, ...result.problems].join(' ') });
      }
    } catch (error) {
      setSaid('');
      return setProblem(unreadable(error));
    }
    setSaid(t('recovery.restored', { n: copy.records }));
    setRestored(true);
  };
  const save = async (copy: Copy): Promise<void> => {
    const file = await shelf?.open(copy.name).catch(() => null);
    if (file) download(copy.name, 'backup', file);
    else setProblem(unreadable(t('recovery.gone')));
  };
  const exportReadable = async (): Promise<void> => {
    try {
      const rows = await salvage(await currentDatabase(shelf, 'tollmark'));
      // Not joined: no string is as long as a large library.
      const lines = new Blob(rows.map((row) => `${JSON.stringify(row)}\n`));
      download(fileName('tollmark-readable', 'backup', now()), 'backup', lines);
      setSaid(t('recovery.exported', { n: rows.length }));
    } catch (error) {
      setProblem(unreadable(error));
    }
  };
  const back = async (item: Deleted): Promise<void> => {
    const what = nameOf(item);
    const result = await store.change(bringBack(item), {
      label: toLabel('recovery.bringBackLabel', { what }),
    });
    if (!result.ok) return setProblem(result.fault);
    setSaid(t('recovery.broughtBack', { what }));
    await look();
  };

  return (
    <main class="recovery sections">
      <header class="section">
        <h1>{t('recovery.title')}</h1>
        <p class="quiet">{t('recovery.what')}</p>
        {problem && <ProblemNotice problem={problem} tone="warn" onDismiss={() => setProblem(null)} />}
        <p role="status">{said || state || t('recovery.loading')}</p>
        {restored && <p>{t('recovery.restoredHint')}</p>}
        <div class="row">
          <button type="button" class="button" onClick={onLibrary}>
            {t('recovery.library')}
          </button>
        </div>
      </header>
      <section class="section" aria-labelledby="copies-title">
        <h2 id="copies-title">{t('recovery.copies')}</h2>
        <p class="quiet">{t('recovery.copiesHint')}</p>
        {asked && (
          <div class="notice warn" role="alert">
            <p class="notice-what">{t('recovery.confirm', { when: when(asked.made) })}</p>
            <p>{t('recovery.confirmHint')}</p>
            <div class="row">
              <button type="button" class="button primary" onClick={() => void restore(asked)}>
                {t('recovery.yes')}
              </button>
              <button type="button" class="button" onClick={() => setAsked(null)}>
                {t('recovery.no')}
              </button>
            </div>
          </div>
        )}
        {copies?.length === 0 && <p>{t('recovery.none')}</p>}
        <ul class="copies">
          {copies?.map((copy) => (
            <li key={copy.name} class="row">
              <span>{t('recovery.copy', { when: when(copy.made), n: copy.records })}</span>
              {copy.read && (
                <span class="small quiet">
                  {copy.read.ok ? t('recovery.verified') : t('recovery.damaged', { error: copy.read.error })}
                </span>
              )}
              {copy.read?.ok && (
                <>
                  <button type="button" class="button" onClick={() => setAsked(copy)}>
                    {t('recovery.restore')}
                  </button>
                  <button type="button" class="button plain" onClick={() => void save(copy)}>
                    {t('recovery.save')}
                  </button>
                </>
              )}
            </li>
          ))}
        </ul>
        {store.mode === 'disk' && keeper !== null && (
          <div class="row">
            <button type="button" class="button" onClick={() => void makeCopy()}>
              {t('recovery.now')}
            </button>
          </div>
        )}
      </section>
      <section class="section" aria-labelledby="deleted-title">
        <h2 id="deleted-title">{t('recovery.deleted', { days: DELETED_DAYS })}</h2>
        {deleted.length === 0 && <p class="quiet">{t('recovery.deletedNone', { days: DELETED_DAYS })}</p>}
        <ul class="copies">
          {deleted.map((item) => (
            <li key={item.key} class="row">
              <bdi>{t('recovery.deletedEntry', { what: nameOf(item), when: when(item.at) })}</bdi>
              <button type="button" class="button" onClick={() => void back(item)}>
                {t('recovery.bringBack')}
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section class="section" aria-labelledby="readable-title">
        <h2 id="readable-title">{t('recovery.readable')}</h2>
        <p class="quiet">{t('recovery.readableHint')}</p>
        <div class="row">
          <button type="button" class="button" onClick={() => void exportReadable()}>
            {t('recovery.export')}
          </button>
        </div>
      </section>
    </main>
  );
}
