/**
 * English strings of what is said about data: faults of the store, refused files, values to correct. The
 * sentences of faults and checks stand in `lib/`, by their codes, so that they are written once.
 */
import { CHECKS, type CheckCode } from '../../lib/review/check-sentences';
import { FAULTS, type FaultCode } from '../../lib/store/fault';

type FaultKey = `fault.${FaultCode}.${'what' | 'safe' | 'next'}`;
type CheckKey = `check.${CheckCode}`;

const faults = Object.fromEntries(
  Object.entries(FAULTS).flatMap(([code, sentences]) =>
    Object.entries(sentences).map(([part, sentence]) => [`fault.${code}.${part}`, sentence]),
  ),
) as Record<FaultKey, string>;

const checks = Object.fromEntries(
  Object.entries(CHECKS).map(([code, sentence]) => [`check.${code}`, sentence]),
) as Record<CheckKey, string>;

export const enMessages = {
  ...faults,
  ...checks,

  // Other languages say the general thing, with the exact finding of `lib/formats` in English after it.
  'refused.too-large.what': 'The file is too large to be read at once.',
  'refused.too-large.next': 'Export it in parts, by article or event, and import one after the other.',
  'refused.too-deep.what': 'The file is nested too deeply to be read.',
  'refused.too-deep.next': 'Export it again from the program it came from.',
  'refused.too-many.what': 'The file holds more records than are read at once.',
  'refused.too-many.next': 'Export it in parts and import one after the other.',
  'refused.empty.what': 'There is nothing in the file.',
  'refused.empty.next': 'Choose the file that was exported.',
  'refused.compressed.what': 'The file is compressed and is not unpacked here.',
  'refused.compressed.next': 'Unpack it with your system and import the file inside.',
  'refused.encoding.what': 'The text of the file is in another encoding or damaged.',
  'refused.encoding.next': 'Save it as UTF-8, or download it again.',
  'refused.not-json.what': 'The file cannot be read as JSON.',
  'refused.not-json.next': 'Download or export it again and choose the new file.',
  'refused.report.what': 'The file is a report to read and cannot be imported.',
  'refused.report.next': 'Choose a Tollmark backup, a JSON-LD file, or a list of actors as a table (CSV).',
  'refused.claims-table.what': 'A table of claims cannot be imported; as a table only a list of actors can.',
  'refused.claims-table.next': 'Import the backup or the JSON-LD file of the same records.',
  'refused.unknown-format.what': 'The file is not in a format that can be imported here.',
  'refused.unknown-format.next': 'Choose a Tollmark backup or a Web Annotation (JSON-LD) file.',
  'refused.newer-version.what': 'The file was written by a newer version of Tollmark.',
  'refused.newer-version.next': 'Update Tollmark, then import the file again.',
  'refused.truncated.what': 'The end of the file is missing.',
  'refused.truncated.next': 'Download or copy it again, and check that it is complete.',
  'refused.altered.what': 'The file was changed after it was written.',
  'refused.altered.next': 'Choose an unchanged copy of the file, or export it again.',
  'refused.invalid.what': 'Records in the file do not have the expected form.',
  'refused.invalid.next': 'Correct what is named, or export the file again.',
  'refused.missing-article.what': 'The article of a tag is not part of this export.',
  'refused.missing-article.next': 'Export the whole article or everything.',
  'refused.offset-mismatch.what': 'The place of a tag does not hold its words.',
  'refused.offset-mismatch.next': 'Set the tag to its words again, or make a backup: it always works.',
  'refused.read-back.what': 'The written file did not read back as it was.',
  'refused.read-back.next': 'Make a backup meanwhile, and report this as a defect.',
  'refused.zip-limit.what': 'The export is larger than one zip file can be.',
  'refused.zip-limit.next': 'Export fewer articles at once.',
  'refused.import.safe': 'Nothing was imported and your records are unchanged.',
  'refused.export.safe': 'Your records are unchanged and still stored; no file was written.',
  'refused.exactly': '{general} (In English: {exact})',
} as const;
