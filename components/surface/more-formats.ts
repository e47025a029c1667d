/** Exports for other tools: tables of spans and actors, and what annotation and training programs read. */
import type { AnnotationStatus, Bundle } from '../../lib/model';
import { actorsToCsv } from '../../lib/formats/actors-csv';
import { toBrat } from '../../lib/formats/brat';
import { toConll } from '../../lib/formats/conll';
import { spansToCsv } from '../../lib/formats/csv';
import type { ExportFile } from '../../lib/formats/documents';
import { toLabelStudio } from '../../lib/formats/label-studio';
import { done, type Result } from '../../lib/formats/problem';
import { toSpacyJsonl } from '../../lib/formats/spacy';
import { toZip } from '../../lib/formats/zip';
import type { MoreFormat } from './export-page';

/**
 * The file of an export for another tool, or why there is none; several files come as one zip.
 *
 * @param statuses which annotations; the actor list is whole whatever they are
 */
export function moreExport(
  format: MoreFormat,
  bundle: Bundle,
  statuses: readonly AnnotationStatus[],
): Result<string | Blob> {
  switch (format) {
    case 'spans':
      return spansToCsv(bundle, { statuses });
    case 'actors':
      return done(actorsToCsv(bundle.actors));
    case 'spacy':
      return toSpacyJsonl(bundle, { statuses });
    case 'brat':
      return zipped(toBrat(bundle, { statuses }));
    case 'conll':
      return zipped(toConll(bundle, { statuses }));
    case 'labelStudio':
      return zipped(toLabelStudio(bundle, { statuses }));
  }
}

function zipped(files: Result<ExportFile[]>): Result<Blob> {
  if (!files.ok) return files;
  const zip = toZip(files.value);
  return zip.ok ? done(new Blob([zip.value]), files.notices) : zip;
}
