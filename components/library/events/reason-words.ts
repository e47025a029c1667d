/** Reasons of a suggested event, in the reader's language. */
import { isoOf } from '../../../lib/events/days';
import type { VictimGroup } from '../../../lib/events/fingerprint';
import type { Reason } from '../../../lib/events/score';
import { countLabelOf } from '../../session/words';
import { formatDay, t } from '../../strings';

/** "14 soldiers", "300+ people": only what the claim gives, as every list writes it. */
function groupWords({ low, high, above, words }: VictimGroup): string {
  const qualifier = above ? 'more_than' : 'exact';
  const count = low === null && high === null ? '' : countLabelOf({ text: null, low, high, qualifier });
  return [count, words].filter(Boolean).join(' ') || '?';
}

export function reasonWords(reason: Reason): string {
  switch (reason.code) {
    case 'place':
    case 'wide':
    case 'name':
    case 'party':
      return t(`eventReason.${reason.code}`, { name: reason.name });
    case 'sameDay':
      return t('eventReason.sameDay', { day: formatDay(isoOf(reason.day)) });
    case 'sameWeekday':
      return t('eventReason.sameWeekday', { words: reason.words });
    case 'daysApart':
      return t('eventReason.daysApart', { n: reason.n });
    case 'publishedApart':
      return reason.n === 0
        ? t('eventReason.publishedSame')
        : t('eventReason.publishedApart', { n: reason.n });
    case 'figures':
      return t('eventReason.figures', {
        kind: t(`kind.${reason.kind}`),
        a: groupWords(reason.a),
        b: groupWords(reason.b),
      });
    case 'otherPlace':
      return t('eventReason.otherPlace', { a: reason.a, b: reason.b });
    case 'otherWeekday':
    case 'otherKinds':
      return t(`eventReason.${reason.code}`);
  }
}
