/** The free tags of the whole library: one is called otherwise everywhere, looked at first, taken back by one undo. */
import { useEffect, useId, useState } from 'preact/hooks';
import { bulkEdit } from '../../lib/review/bulk';
import type { Change, FreeTag, Settings, Store } from '../../lib/store/types';
import { COMMA } from '../review/fields';
import { renamedLabel, viewsRenamed } from './catalog/saved-query';
import { t } from '../strings';
import type { ActorPlan } from './actors/actor-change';
import { PlanNotice } from './actors/PlanNotice';

interface Props {
  store: Store;
  settings: Settings | null;
  /** Changes with every write to the library: the tags are then counted again. */
  written: unknown;
  now: () => string;
  onChange: (change: Change, label: string) => Promise<boolean>;
  onRenamed: (from: string, to: string) => void;
}

/** Null while they are counted, and where the library cannot say. */
function useFreeTags(store: Store, isOpen: boolean, written: unknown): readonly FreeTag[] | null {
  const [tags, setTags] = useState<readonly FreeTag[] | null>(null);
  useEffect(() => {
    let isOver = false;
    if (isOpen)
      store.freeTags().then(
        (found) => {
          if (!isOver) setTags(found);
        },
        () => undefined,
      );
    return () => {
      isOver = true;
    };
  }, [store, isOpen, written]);
  return tags;
}

interface Rename {
  from: string;
  to: string;
}

export function TagRename({ store, settings, written, now, onChange, onRenamed }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [{ from, to }, setRename] = useState<Rename>({ from: '', to: '' });
  const [plan, setPlan] = useState<ActorPlan | null>(null);
  const tags = useFreeTags(store, isOpen, written);
  const problemId = useId();
  const name = to.trim();
  const hasComma = COMMA.test(name);
  const choose = (next: Partial<Rename>): void => {
    setRename((typed) => ({ ...typed, ...next }));
    setPlan(null);
  };

  const look = async (): Promise<void> => {
    const rows = await store.annotations({ tag: from });
    const edit = { field: 'renameTag', from, to: name } as const;
    const annotations = bulkEdit(rows, edit, { now: now(), person: settings?.person ?? '' }).map(
      ({ after }) => after,
    );
    const articles = new Set(annotations.map(({ articleId }) => articleId)).size;
    const there = (await store.freeTags()).find((tag) => tag.name === name);
    setPlan({
      change: { put: { actors: [], annotations } },
      label: renamedLabel(settings?.views ?? [], from, name),
      words: [
        t('tags.renameWords', { from, to: name }),
        ...(there ? [t('tags.joinWords', { from, to: name, n: there.uses })] : []),
        t('tags.reach', { n: annotations.length, articles }),
      ],
    });
  };
  const apply = async ({ change, label }: ActorPlan): Promise<void> => {
    if (!(await onChange(change, label))) return;
    const views = settings?.views ?? [];
    if (views.some(({ query }) => query['tag'] === from))
      await store.setSettings({ views: viewsRenamed(views, from, name) });
    onRenamed(from, name);
    choose({ from: '', to: '' });
  };

  return (
    <details class="tag-rename" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('tags.title')}</summary>
      {tags?.length === 0 && <p class="quiet">{t('tags.none')}</p>}
      {tags && tags.length > 0 && (
        <div class="stack">
          <form
            class="row"
            onSubmit={(event) => {
              event.preventDefault();
              void look();
            }}
          >
            <label class="field">
              <span>{t('bulk.tag')}</span>
              <select value={from} onChange={(event) => choose({ from: event.currentTarget.value })}>
                <option value="">{t('bulk.choose')}</option>
                {tags.map((tag) => (
                  <option key={tag.name} value={tag.name}>
                    {t('tags.used', { name: tag.name, n: tag.uses })}
                  </option>
                ))}
              </select>
            </label>
            <label class="field">
              <span>{t('tags.newName')}</span>
              <input
                type="text"
                dir="auto"
                value={to}
                aria-invalid={hasComma ? true : undefined}
                aria-describedby={hasComma ? problemId : undefined}
                onInput={(event) => choose({ to: event.currentTarget.value })}
              />
            </label>
            <button
              type="submit"
              class="button"
              disabled={from === '' || name === '' || name === from || hasComma}
            >
              {t('bulk.look')}
            </button>
          </form>
          {hasComma && (
            <p id={problemId} class="field-problem" role="alert">
              {t('tags.comma')}
            </p>
          )}
          {plan && (
            <PlanNotice plan={plan} onDo={(chosen) => void apply(chosen)} onCancel={() => setPlan(null)} />
          )}
        </div>
      )}
    </details>
  );
}
