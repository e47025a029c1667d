import type { Table } from '../strings';
import { esChanges } from './es-changes';
import { esCompare } from './es-compare';
import { esCoding } from './es-coding';
import { esSecond } from './es-second';
import { esEvents } from './es-events';
import { esFormats } from './es-formats';
import { esLetters } from './es-letters';
import { esLibrary } from './es-library';
import { esMessages } from './es-messages';
import { esPlan } from './es-plan';
import { esReasons } from './es-reasons';
import { esRecovery } from './es-recovery';
import { esSettings } from './es-settings';
import { esTables } from './es-tables';
import { esVocabulary } from './es-vocabulary';
import { esEditor } from './es-editor';
import { esReview } from './es-review';
import { esSaving } from './es-saving';

/** Spanish interface strings, by the keys of `en.ts`. Names of rules stay English. */
export const es: Table = {
  ...esLetters,
  ...esLibrary,
  ...esChanges,
  ...esCompare,
  ...esCoding,
  ...esSecond,
  ...esEvents,
  ...esFormats,
  ...esPlan,
  ...esReasons,
  ...esRecovery,
  ...esSettings,
  ...esTables,
  ...esMessages,
  ...esVocabulary,
  ...esEditor,
  ...esReview,
  ...esSaving,
  'app.name': 'Tollmark',
  'figures.title': 'Este artículo en cifras',
  'figures.accepted': 'aceptadas sin cambios',
  'figures.edited': 'aceptadas con cambios',
  'figures.added': 'añadidas a mano',
  'figures.rejected': 'rechazadas',
  'figures.later': 'pospuestas',
  'figures.seconds': 'segundos por decisión',
  'figures.fast':
    'Las diez últimas se aceptaron más deprisa de lo que se leen sus frases. Todas están guardadas; puede convenir una segunda mirada.',
};
