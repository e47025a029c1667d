/** One of two versions of a record, in words, so that a person can choose between them. */
import type { Annotation } from '../../lib/model';
import { kindWord, summaryOf } from '../session/words';
import { formatList, t } from '../strings';

interface Props {
  /** Where this version is: "Here:", "In the file:". */
  label: string;
  /** Null for a version that is deleted. */
  row: Annotation | null;
  /** What else is said of it, in words. */
  more?: readonly string[];
}

export function RecordVersion({ label, row, more = [] }: Props) {
  return (
    <p>
      <span class="label">{label}</span> {row ? <bdi>{wordsOf(row, more)}</bdi> : t('conflict.deleted')}
    </p>
  );
}

function wordsOf({ value, status, note, tags }: Annotation, more: readonly string[]): string {
  const said = [kindWord(value), summaryOf(value), t(`state.${status}`), ...more];
  if (note) said.push(`“${note}”`);
  if (tags.length > 0) said.push(formatList(tags));
  return said.join(', ');
}
