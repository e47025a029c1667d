/** The text of a report, or why there is none. Fetched when it is asked for: it brings the plotting library along. */
import { done, type Result } from '../../../lib/formats/problem';
import { reportToHtml } from '../../../lib/formats/report-html';
import { reportToMarkdown } from '../../../lib/formats/report-markdown';
import { placeAnnotations } from '../../../lib/formats/selection';
import type { Bundle, ConflictEvent } from '../../../lib/model';
import { makeReport } from './make-report';

export type ReportFormat = 'html' | 'markdown';

/** Refuses, as every export does, when the words of a claim do not stand where it says. */
export function reportText(
  format: ReportFormat,
  bundle: Bundle,
  event: ConflictEvent | null,
  now: string,
): Result<string> {
  const placed = placeAnnotations(bundle);
  if (!placed.ok) return placed;
  const report = makeReport(bundle, event, now);
  return done(format === 'html' ? reportToHtml(report) : reportToMarkdown(report));
}
