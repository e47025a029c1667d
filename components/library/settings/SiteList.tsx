/** The sites whose articles are always read, each with the way to take it back. */
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../strings';
import type { SettingsHost } from '../SettingsView';

export function SiteList({ host }: { host: SettingsHost }) {
  const [sites, setSites] = useState<string[]>([]);
  useEffect(() => {
    const load = (): void => void host.sites().then(setSites);
    load();
    return host.onSites(load);
  }, [host]);
  return (
    <section class="settings-part" aria-labelledby="sites-title">
      <h2 id="sites-title">{t('settings.sites')}</h2>
      {sites.length === 0 && <p class="quiet">{t('settings.sitesNone')}</p>}
      <ul>
        {sites.map((pattern) => {
          const site = host.siteName(pattern);
          return (
            <li key={pattern} class="site-line">
              <bdi>{site}</bdi>
              <button
                type="button"
                class="button"
                onClick={() => void host.revoke(pattern).then(() => host.sites().then(setSites))}
              >
                {t('settings.sitesRevoke', { site })}
              </button>
            </li>
          );
        })}
      </ul>
      <p class="small quiet">{t('settings.sitesSafe')}</p>
    </section>
  );
}
