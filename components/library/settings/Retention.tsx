/** How long what is no record is kept. A shorter time says first what it would let go. */
import { useState } from 'preact/hooks';
import { dropOutdated, listCopies, outdated } from '../../recovery/copies';
import { Choice } from '../../review/fields';
import { removeArticles } from '../../surface/tidy';
import { daysBefore, KEEP_DAYS, type Retention as Days } from '../../../lib/store/retention';
import type { Shelf } from '../../../lib/store/shelf';
import type { Settings, Store } from '../../../lib/store/types';
import { t, type StringKey } from '../../strings';

interface Props {
  store: Store;
  settings: Settings;
  shelf: Shelf | null;
  now: () => string;
  onSet: (changes: Partial<Settings>) => Promise<void>;
}

/** A choice that would let something go, until the reader says so. */
interface Pending {
  what: keyof Days;
  days: number;
  before: string;
  n: number;
}

const ALWAYS = 'always';
const NAMES: readonly (keyof Days)[] = ['undoDays', 'copiesDays', 'emptyDays'];

export function Retention({ store, settings, shelf, now, onSet }: Props) {
  const [pending, setPending] = useState<Pending | null>(null);

  const count = async (what: keyof Days, before: string): Promise<number> => {
    if (what === 'undoDays') return store.oldSteps(before);
    if (what === 'emptyDays') return (await store.articlesWithoutTags(before)).length;
    return shelf === null ? 0 : outdated(await listCopies(shelf), before).length;
  };
  const choose = async (what: keyof Days, chosen: string): Promise<void> => {
    setPending(null);
    if (chosen === ALWAYS) return onSet({ [what]: null });
    const days = Number(chosen);
    const before = daysBefore(now(), days);
    const n = await count(what, before);
    if (n === 0) return onSet({ [what]: days });
    setPending({ what, days, before, n });
  };
  const confirm = async ({ what, days, before }: Pending): Promise<void> => {
    setPending(null);
    if (what === 'undoDays') await store.forgetSteps(before);
    else if (what === 'emptyDays') await removeArticles(store, await store.articlesWithoutTags(before));
    else if (shelf !== null) await dropOutdated(shelf, before);
    await onSet({ [what]: days });
  };
  return (
    <section class="settings-part" aria-labelledby="keep-title">
      <h2 id="keep-title">{t('settings.keep')}</h2>
      <p class="small quiet">{t('settings.keepHint')}</p>
      {NAMES.map((what) => (
        <div key={what} class="setting">
          <Choice
            label={t(`settings.${what}`)}
            value={String((pending?.what === what ? pending.days : settings[what]) ?? ALWAYS)}
            options={[ALWAYS, ...KEEP_DAYS[what].map(String)]}
            word={(days) =>
              days === ALWAYS ? t(`settings.${what}.always`) : t(`settings.keep.${days}` as StringKey)
            }
            onChange={(chosen) => void choose(what, chosen)}
          />
          {pending?.what === what && (
            <div class="notice warn" role="alert">
              <p>{t(`settings.${what}.now`, { n: pending.n })}</p>
              <div class="row">
                <button type="button" class="button" onClick={() => void confirm(pending)}>
                  {t('settings.keep.do')}
                </button>
                <button type="button" class="button" onClick={() => setPending(null)}>
                  {t('settings.keep.leave')}
                </button>
              </div>
            </div>
          )}
        </div>
      ))}
    </section>
  );
}
