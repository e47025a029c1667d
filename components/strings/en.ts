import { enCoding } from './en-coding';
import { enChanges } from './en-changes';
import { enCompare } from './en-compare';
import { enSecond } from './en-second';
import { enEvents } from './en-events';
import { enFormats } from './en-formats';
import { enLetters } from './en-letters';
import { enLibrary } from './en-library';
import { enMessages } from './en-messages';
import { enPlan } from './en-plan';
import { enReasons } from './en-reasons';
import { enRecovery } from './en-recovery';
import { enSettings } from './en-settings';
import { enTables } from './en-tables';
import { enVocabulary } from './en-vocabulary';
import { enEditor } from './en-editor';
import { enReview } from './en-review';
import { enSaving } from './en-saving';

/**
 * English interface strings. Keys name the place; `{name}` is replaced; `_one` is the singular of its
 * key. Names of rules are not here: they stay English in every language.
 */
export const en = {
  ...enCoding,
  ...enSecond,
  ...enChanges,
  ...enCompare,
  ...enEvents,
  ...enFormats,
  ...enLetters,
  ...enLibrary,
  ...enMessages,
  ...enPlan,
  ...enReasons,
  ...enRecovery,
  ...enSettings,
  ...enTables,
  ...enVocabulary,
  ...enEditor,
  ...enReview,
  ...enSaving,
  'app.name': 'Tollmark',
  'figures.title': 'This article in figures',
  'figures.accepted': 'accepted unchanged',
  'figures.edited': 'accepted with changes',
  'figures.added': 'added by hand',
  'figures.rejected': 'rejected',
  'figures.later': 'put off',
  'figures.seconds': 'seconds a decision',
  'figures.fast':
    'The last ten were accepted faster than their sentences can be read. All are saved; a second look may be worth it.',
} as const;
