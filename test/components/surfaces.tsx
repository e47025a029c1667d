/** Panel and popup drawn over the invented article, as a reader opens them. */
import { render } from '@testing-library/preact';
import { PanelApp } from '../../components/PanelApp';
import { PopupApp } from '../../components/PopupApp';
import { stage, type Stage } from './stage';

export async function panel(options: Parameters<typeof stage>[0] = {}): Promise<Stage & { root: Element }> {
  const here = await stage(options);
  const { container } = render(
    <PanelApp session={here.session} shortcut="Alt+Shift+T" onLibrary={() => undefined} />,
  );
  return { ...here, root: container };
}

export const NO_SITES = {
  pattern: () => '*://news.example/*',
  name: () => 'news.example',
  has: () => Promise.resolve(false),
  ask: () => Promise.resolve(false),
  drop: () => Promise.resolve(true),
};

export async function popup(
  onPanel = () => Promise.resolve(),
  keysAsleep = false,
): Promise<Stage & { root: Element }> {
  const here = await stage();
  const { container } = render(
    <PopupApp
      session={here.session}
      shortcut=""
      sites={NO_SITES}
      keysAsleep={keysAsleep}
      onPanel={onPanel}
      onLibrary={() => undefined}
    />,
  );
  return { ...here, root: container };
}
