/** What a person wrote beside a tag: a note, and free tags. */
import type { Annotation } from '../../lib/model';
import { Icon } from '../design/Icon';
import { t } from '../strings';

export function Aside({ annotation }: { annotation: Annotation | null }) {
  if (!annotation) return null;
  const { note, tags } = annotation;
  return (
    <>
      {note && (
        <p class="card-note" dir="auto">
          <Icon name="note" /> {note}
        </p>
      )}
      {tags.length > 0 && (
        <ul class="free-tags" aria-label={t('editor.tags')}>
          {tags.map((tag) => (
            <li key={tag} dir="auto">
              {tag}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
