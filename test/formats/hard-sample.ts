/** The sample with a span that single-line formats have to take apart, and files as they come back from disk. */
import type { ExportFile } from '../../lib/formats/documents';
import { ANNOTATION_STATUSES, type Bundle } from '../../lib/model';
import { annotationOf, bundle, front } from './sample';

export const ALL = { statuses: ANNOTATION_STATUSES };

/** A span over the line break and the emoji, which the single-line formats have to take apart. */
export const across = annotationOf(15, 'said. 💔\n\nThe Ridge', { ...front.value });
export const hard: Bundle = { ...bundle, annotations: [...bundle.annotations, across] };

/** As it comes back from disk: half characters do not survive UTF-8. */
export function onDisk(text: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text));
}

export function fileOf(files: readonly ExportFile[], name: string): string {
  const found = files.find((file) => file.name === name);
  if (!found) throw new Error(`no ${name} among ${files.map((file) => file.name).join(', ')}`);
  return onDisk(found.text);
}
