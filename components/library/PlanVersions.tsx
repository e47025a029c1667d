/** The two versions of a record between which an import lets a person choose. */
import type { PlanEntry } from '../../lib/formats/plan';
import type { Annotation } from '../../lib/model';
import { RecordVersion } from '../review/RecordVersion';
import { summaryOf } from '../session/words';
import { formatDay, formatList, t } from '../strings';
import { partsOfTag, partWords } from './second/words';

type Row = PlanEntry['incoming'];

export function PlanVersions({ entry: { existing, incoming } }: { entry: PlanEntry }) {
  if (existing === null) return null;
  const sides = [
    { label: t('plan.here'), row: existing, other: incoming },
    { label: t('plan.file'), row: incoming, other: existing },
  ];
  return (
    <div class="plan-versions">
      {sides.map(({ label, row, other }) =>
        isTag(row) && isTag(other) ? (
          <RecordVersion key={label} label={label} row={row} more={differingParts(row, other)} />
        ) : (
          <p key={label}>
            <span class="label">{label}</span> <bdi>{rowWords(row)}</bdi>
          </p>
        ),
      )}
    </div>
  );
}

function isTag(row: Row): row is Annotation {
  return 'value' in row;
}

/** The parts beside kind and count that the other version says otherwise, each with its name. */
function differingParts(annotation: Annotation, other: Annotation): string[] {
  if (annotation.value.kind !== other.value.kind) return [];
  return partsOfTag({ annotation }).flatMap((part) => {
    const words = partWords({ annotation }, part);
    if (part === 'kind' || part === 'count' || words === partWords({ annotation: other }, part)) return [];
    return [t('transfer.entry', { table: t(`secondPart.${part}`), what: words })];
  });
}

function rowWords(row: Row): string {
  if (isTag(row)) return summaryOf(row.value);
  if ('title' in row) return [row.title, row.url ?? '', formatDay(row.accessed)].filter(Boolean).join(', ');
  if ('aliases' in row) {
    const ids = Object.entries(row.identifiers).map((pair) => pair.join(' '));
    return [row.name, t(`type.${row.type}`), formatList(row.aliases), formatList(ids)]
      .filter(Boolean)
      .join(', ');
  }
  return [row.name, row.date ?? '', row.place ?? ''].filter(Boolean).join(', ');
}
