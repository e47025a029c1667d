import { render } from 'preact';
import '../../components/design/tokens.css';
import '../../components/design/base.css';
import '../../components/review/review.css';
import '../../components/welcome/welcome.css';
import { EngineClient } from '../../components/session/engine-client';
import { Session } from '../../components/session/session';
import { openLibrary, popupShortcut } from '../../components/surface/browser-pages';
import {
  engineWorker,
  followLanguage,
  followTheme,
  surroundings,
} from '../../components/surface/open-session';
import { t } from '../../components/strings';
import words from '../../components/welcome/practice-article.json';
import { PracticePage, practiceArticle } from '../../components/welcome/practice-page';
import { WelcomeApp } from '../../components/welcome/WelcomeApp';
import { openStore } from '../../lib/store/open';

const root = document.getElementById('app');
if (root) {
  const settings = await openStore('tollmark');
  followTheme(settings);
  await followLanguage(settings);
  document.title = t('welcome.page');
  // Practice is kept in memory: it must never look like data.
  const store = await openStore('practice', { memory: true });
  const page = new PracticePage(practiceArticle(words, surroundings.now()), (span) => {
    const pieces = [...document.querySelectorAll<HTMLElement>('.practice [data-start]')];
    const piece = pieces.findLast((each) => Number(each.dataset['start']) <= span.start);
    piece?.scrollIntoView({ block: 'nearest' });
  });
  const session = new Session({ page, engine: new EngineClient(engineWorker), store, surroundings });
  const shortcut = await popupShortcut();
  render(
    <WelcomeApp
      session={session}
      page={page}
      shortcut={shortcut}
      onLibrary={(hash) => void openLibrary(hash)}
    />,
    root,
  );
}
