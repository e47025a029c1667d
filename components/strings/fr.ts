import type { Table } from '../strings';
import { frChanges } from './fr-changes';
import { frCompare } from './fr-compare';
import { frCoding } from './fr-coding';
import { frSecond } from './fr-second';
import { frEvents } from './fr-events';
import { frFormats } from './fr-formats';
import { frLetters } from './fr-letters';
import { frLibrary } from './fr-library';
import { frMessages } from './fr-messages';
import { frPlan } from './fr-plan';
import { frReasons } from './fr-reasons';
import { frRecovery } from './fr-recovery';
import { frSettings } from './fr-settings';
import { frTables } from './fr-tables';
import { frVocabulary } from './fr-vocabulary';
import { frEditor } from './fr-editor';
import { frReview } from './fr-review';
import { frSaving } from './fr-saving';

/** French interface strings, by the keys of `en.ts`. Names of rules stay English. */
export const fr: Table = {
  ...frLetters,
  ...frLibrary,
  ...frChanges,
  ...frCompare,
  ...frCoding,
  ...frSecond,
  ...frEvents,
  ...frFormats,
  ...frPlan,
  ...frReasons,
  ...frRecovery,
  ...frSettings,
  ...frTables,
  ...frMessages,
  ...frVocabulary,
  ...frEditor,
  ...frReview,
  ...frSaving,
  'app.name': 'Tollmark',
  'figures.title': 'Cet article en chiffres',
  'figures.accepted': 'acceptés tels quels',
  'figures.edited': 'acceptés avec modifications',
  'figures.added': 'ajoutés à la main',
  'figures.rejected': 'rejetés',
  'figures.later': 'remis à plus tard',
  'figures.seconds': 'secondes par décision',
  'figures.fast':
    'Les dix dernières ont été acceptées plus vite que leurs phrases ne se lisent. Toutes sont enregistrées ; un second regard peut être utile.',
};
