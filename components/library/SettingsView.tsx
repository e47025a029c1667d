/** Settings: each takes effect and is stored as it is changed. */
import { useState } from 'preact/hooks';
import { PALETTES } from '../../lib/model';
import type { Shelf } from '../../lib/store/shelf';
import type { Settings, Store } from '../../lib/store/types';
import { problemWords } from '../problem-words';
import { Choice } from '../review/fields';
import { keyLabel, keyOf } from '../session/keys';
import { KeySettings } from './KeySettings';
import { Part } from './settings/Part';
import { Retention } from './settings/Retention';
import { SettingsFile } from './settings/SettingsFile';
import { ShowingTable } from './settings/ShowingTable';
import { SiteList } from './settings/SiteList';
import { isLanguage, LANGUAGES, t } from '../strings';

/** Sites and preferences come from the browser; in tests from the test. */
export interface SettingsHost {
  version: string;
  sites(): Promise<string[]>;
  siteName(pattern: string): string;
  revoke(pattern: string): Promise<boolean>;
  /** Calls back when sites were granted or revoked anywhere; returns what ends it. */
  onSites(changed: () => void): () => void;
  setWithRejected(on: boolean): Promise<void>;
  /** Where automatic copies lie; null where there are none. */
  shelf: Shelf | null;
}

interface Props {
  store: Store;
  settings: Settings;
  withRejected: boolean;
  onWithRejected: (on: boolean) => void;
  host: SettingsHost;
  now: () => string;
}

const SHARES = ['0', '0.1', '0.2', '0.5'] as const;
const THEMES = ['system', 'light', 'dark'] as const;
const DENSITIES = ['close', 'usual', 'wide'] as const;
const SPOKEN = ['system', ...Object.keys(LANGUAGES)];

/** Each language by its own name, so that a reader who chose a wrong one finds the way back. */
function languageWord(code: string): string {
  return isLanguage(code) ? LANGUAGES[code] : t('settings.language.system');
}

export function SettingsView({ store, settings, withRejected, onWithRejected, host, now }: Props) {
  const [said, setSaid] = useState('');

  const set = async (changes: Partial<Settings>): Promise<void> => {
    const result = await store.setSettings(changes);
    if (result.ok) return setSaid(t('settings.saved'));
    const { what, next } = problemWords(result.fault);
    setSaid(`${what} ${next}`);
  };
  const toggle = (key: 'figures' | 'keepPrivate' | 'dimPage', hint?: string) => (
    <div class="setting">
      <label class="check">
        <input
          type="checkbox"
          checked={settings[key]}
          onChange={(event) => void set({ [key]: event.currentTarget.checked })}
        />
        {t(`settings.${key}`)}
      </label>
      {hint && <p class="small quiet">{hint}</p>}
    </div>
  );
  return (
    <div class="sections settings">
      <Part name="person">
        <div class="setting">
          <label class="field">
            <span>{t('settings.person')}</span>
            <input
              type="text"
              value={settings.person}
              onInput={(event) => void set({ person: event.currentTarget.value })}
            />
          </label>
          <p class="small quiet">{t('settings.personHint')}</p>
        </div>
      </Part>
      <Part name="look">
        <Choice
          label={t('settings.theme')}
          value={settings.theme}
          options={THEMES}
          word={(theme) => t(`settings.theme.${theme}`)}
          onChange={(theme) => void set({ theme })}
        />
        <Choice
          label={t('settings.palette')}
          value={settings.palette}
          options={PALETTES}
          word={(palette) => t(`settings.palette.${palette}`)}
          onChange={(palette) => void set({ palette })}
        />
        <Choice
          label={t('settings.density')}
          value={settings.density}
          options={DENSITIES}
          word={(density) => t(`settings.density.${density}`)}
          onChange={(density) => void set({ density })}
        />
        <Choice
          label={t('settings.language')}
          value={settings.language}
          options={SPOKEN}
          word={languageWord}
          onChange={(language) => void set({ language })}
        />
      </Part>
      <Part name="page">
        <div class="setting">
          <label class="check">
            <input
              type="checkbox"
              checked={!settings.paintPage}
              onChange={(event) => void set({ paintPage: !event.currentTarget.checked })}
            />
            {t('settings.quiet')}
          </label>
          <p class="small quiet">{t('settings.quietHint')}</p>
        </div>
        {toggle('dimPage', t('settings.dimPageHint', { key: keyLabel(keyOf('dim', settings.keys)) }))}
      </Part>
      <Part name="suggestions">
        <ShowingTable showings={settings.showings} onChange={(showings) => void set({ showings })} />
        <div class="setting">
          <Choice
            label={t('settings.blind')}
            value={SHARES.find((share) => Number(share) === settings.blindShare) ?? '0'}
            options={SHARES}
            word={(share) => t(`settings.blind.${share}`)}
            onChange={(share) => void set({ blindShare: Number(share) })}
          />
          <p class="small quiet">{t('settings.blindHint')}</p>
        </div>
        {toggle('figures', t('settings.figuresHint'))}
      </Part>
      <Part name="records">
        <label class="check">
          <input
            type="checkbox"
            checked={withRejected}
            onChange={(event) => {
              const on = event.currentTarget.checked;
              void host.setWithRejected(on).then(() => {
                onWithRejected(on);
                setSaid(t('settings.saved'));
              });
            }}
          />
          {t('settings.withRejected')}
        </label>
        {toggle('keepPrivate', t('settings.keepPrivateHint'))}
      </Part>
      <Retention store={store} settings={settings} shelf={host.shelf} now={now} onSet={set} />
      <KeySettings keys={settings.keys} onChange={(keys) => void set({ keys })} />
      <SiteList host={host} />
      <SettingsFile settings={settings} now={now} />
      <p class="small quiet settings-said" role="status">
        {said}
      </p>
      <p class="small quiet">{t('settings.version', { version: host.version })}</p>
    </div>
  );
}
