import type { Table } from '../strings';
import { arChanges } from './ar-changes';
import { arCompare } from './ar-compare';
import { arCoding } from './ar-coding';
import { arSecond } from './ar-second';
import { arEvents } from './ar-events';
import { arFormats } from './ar-formats';
import { arLetters } from './ar-letters';
import { arLibrary } from './ar-library';
import { arMessages } from './ar-messages';
import { arPlan } from './ar-plan';
import { arReasons } from './ar-reasons';
import { arRecovery } from './ar-recovery';
import { arSettings } from './ar-settings';
import { arTables } from './ar-tables';
import { arVocabulary } from './ar-vocabulary';
import { arEditor } from './ar-editor';
import { arReview } from './ar-review';
import { arSaving } from './ar-saving';

/** Arabic interface strings, by the keys of `en.ts`. Names of rules stay English. */
export const ar: Table = {
  ...arLetters,
  ...arLibrary,
  ...arChanges,
  ...arCompare,
  ...arCoding,
  ...arSecond,
  ...arEvents,
  ...arFormats,
  ...arPlan,
  ...arReasons,
  ...arRecovery,
  ...arSettings,
  ...arTables,
  ...arMessages,
  ...arVocabulary,
  ...arEditor,
  ...arReview,
  ...arSaving,
  'app.name': 'Tollmark',
  'figures.title': 'هذا المقال بالأرقام',
  'figures.accepted': 'مقبول دون تغيير',
  'figures.edited': 'مقبول بعد التعديل',
  'figures.added': 'مضاف يدويًا',
  'figures.rejected': 'مرفوض',
  'figures.later': 'مؤجل',
  'figures.seconds': 'ثانية لكل قرار',
  'figures.fast': 'قُبلت العشرة الأخيرة أسرع مما تُقرأ جملها. كلها محفوظة، وقد تستحق نظرة ثانية.',
};
