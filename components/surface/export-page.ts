/** Files from records: made, read back by the format itself, and handed to the browser as a download. */
import type { AnnotationStatus, Bundle } from '../../lib/model';
import { claimsToCsv } from '../../lib/formats/csv';
import { toBackup } from '../../lib/formats/backup';
import { toJsonLd } from '../../lib/formats/jsonld';
import type { Result } from '../../lib/formats/problem';
import { browserShelf, type Shelf } from '../../lib/store/shelf';
import type { Selection, Store } from '../../lib/store/types';
import type { CopyKeeper } from '../recovery/copy-keeper';
import { copyWorker } from './copy-worker';

export const EXPORT_FORMATS = ['jsonld', 'csv', 'html', 'markdown', 'backup'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
/** Formats for other tools, offered apart from those above. */
export const MORE_FORMATS = ['spans', 'actors', 'spacy', 'brat', 'conll', 'labelStudio'] as const;
export type MoreFormat = (typeof MORE_FORMATS)[number];
type AnyFormat = ExportFormat | MoreFormat;

interface FormatFile {
  extension: string;
  type: string;
}

const FILES: Record<AnyFormat, FormatFile> = {
  jsonld: { extension: 'jsonld', type: 'application/ld+json' },
  csv: { extension: 'csv', type: 'text/csv;charset=utf-8' },
  html: { extension: 'html', type: 'text/html;charset=utf-8' },
  markdown: { extension: 'md', type: 'text/markdown;charset=utf-8' },
  backup: { extension: 'tollmark.jsonl', type: 'application/jsonl' },
  spans: { extension: 'spans.csv', type: 'text/csv;charset=utf-8' },
  actors: { extension: 'actors.csv', type: 'text/csv;charset=utf-8' },
  spacy: { extension: 'spacy.jsonl', type: 'application/jsonl' },
  brat: { extension: 'brat.zip', type: 'application/zip' },
  conll: { extension: 'conll.zip', type: 'application/zip' },
  labelStudio: { extension: 'label-studio.zip', type: 'application/zip' },
};

const KEPT: readonly AnnotationStatus[] = ['accepted', 'edited', 'added'];
const WITH_REJECTED: readonly AnnotationStatus[] = [...KEPT, 'rejected', 'later'];

interface ExportOptions {
  now: string;
  withRejected: boolean;
  /** Tables beside the records, for a backup of everything. */
  others?: Record<string, readonly unknown[]>;
}

/** A worker that makes a backup as a file, and the shelf where the file then is. */
interface BackupMaker {
  keeper: Pick<CopyKeeper, 'backup'>;
  shelf: Shelf;
}

function backupMaker(): BackupMaker | null {
  const shelf = browserShelf();
  return shelf === null ? null : { keeper: copyWorker, shelf };
}

/**
 * An export of stored records, or why there is none. A backup of everything holds every table of the library: settings,
 * drafts and the undo log too. It is a file that was never in memory as a whole, where there is a place for it.
 */
export async function exportStored(
  store: Store,
  selection: Selection,
  format: AnyFormat,
  options: Omit<ExportOptions, 'others'>,
  maker = backupMaker(),
): Promise<Result<string | Blob>> {
  if (isMore(format)) {
    const { moreExport } = await import('./more-formats');
    return moreExport(format, await store.export(selection), statusesOf(options));
  }
  if (format !== 'backup' || selection.kind !== 'everything') {
    return exportText(format, await store.export(selection), options);
  }
  const made = store.mode === 'disk' && maker !== null ? await backupFile(maker) : null;
  if (made !== null) return made;
  const { bundle, others } = await store.exportAll();
  return exportText(format, bundle, { ...options, others });
}

function isMore(format: AnyFormat): format is MoreFormat {
  return MORE_FORMATS.some((more) => more === format);
}

function statusesOf({ withRejected }: Pick<ExportOptions, 'withRejected'>): readonly AnnotationStatus[] {
  return withRejected ? WITH_REJECTED : KEPT;
}

/** A backup made by the worker; null where it could not make one, because the disk is full for instance. */
async function backupFile({ keeper, shelf }: BackupMaker): Promise<Result<Blob> | null> {
  try {
    const { name, notices } = await keeper.backup();
    const file = await shelf.open(name);
    return file && { ok: true, value: file, notices };
  } catch (error) {
    console.warn('Tollmark: the backup is made in memory, because it could not be made as a file.', error);
    return null;
  }
}

/** The text of an export, or why there is none. */
export async function exportText(
  format: ExportFormat,
  bundle: Bundle,
  options: ExportOptions,
): Promise<Result<string>> {
  const statuses = statusesOf(options);
  if (format === 'csv') return claimsToCsv(bundle, { statuses });
  if (format === 'html' || format === 'markdown') {
    const { reportText } = await import('../library/report/report-text');
    return reportText(format, bundle, null, options.now);
  }
  if (format === 'backup') return toBackup(bundle, { created: options.now, others: options.others ?? {} });
  const document = toJsonLd(bundle, { statuses, exported: options.now });
  if (!document.ok) return document;
  return { ok: true, value: `${JSON.stringify(document.value, null, 1)}\n`, notices: document.notices };
}

/** A file name that every system takes: letters and digits of the title, and the day. */
export function fileName(title: string, format: AnyFormat, now: string): string {
  const stem =
    title
      .normalize('NFKD')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/gu, '')
      .slice(0, 60)
      .toLowerCase() || 'tollmark';
  return `${stem}-${now.slice(0, 10)}.${FILES[format].extension}`;
}

export function download(name: string, format: AnyFormat, content: string | Blob): void {
  const url = URL.createObjectURL(new Blob([content], { type: FILES[format].type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has taken hold of the blob by the next minute; without this it would stay in memory.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
