/** "Always read articles on this site": a permission that the browser asks for and that can be taken back here. */
import { useEffect, useState } from 'preact/hooks';
import { t } from '../strings';

export interface SiteAccess {
  /** Match pattern of the site of an address; null where no permission can be had. */
  pattern(url: string): string | null;
  name(pattern: string): string;
  has(pattern: string): Promise<boolean>;
  /** Called directly in the click. */
  ask(pattern: string): Promise<boolean>;
  drop(pattern: string): Promise<boolean>;
}

export function SiteSwitch({ url, sites }: { url: string | null; sites: SiteAccess }) {
  const pattern = url ? sites.pattern(url) : null;
  const [on, setOn] = useState(false);
  const [refused, setRefused] = useState(false);

  useEffect(() => {
    let current = true;
    if (pattern) void sites.has(pattern).then((has) => current && setOn(has));
    return () => {
      current = false;
    };
  }, [pattern]);

  if (!pattern) return null;
  const site = sites.name(pattern);
  const change = (wanted: boolean): void => {
    setRefused(false);
    setOn(wanted);
    const answer = wanted ? sites.ask(pattern) : sites.drop(pattern);
    answer
      .then((done) => {
        setOn(wanted ? done : !done);
        setRefused(!done);
      })
      .catch(() => {
        setOn(!wanted);
        setRefused(true);
      });
  };
  return (
    <div class="site-switch">
      <label class="check">
        <input
          type="checkbox"
          role="switch"
          checked={on}
          onChange={(event) => change(event.currentTarget.checked)}
        />
        <bdi>{t('popup.site', { site })}</bdi>
      </label>
      {refused && (
        <p class="notice warn" role="alert">
          {t('popup.siteRefused', { site })}
        </p>
      )}
    </div>
  );
}
