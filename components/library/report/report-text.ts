/** The text of a report, or why there is none. Fetched when it is asked for: it brings the plotting library along. */
import { done, refuseExport, type Result } from '../../../lib/formats/problem';
import { reportToHtml } from '../../../lib/formats/report-html';
import { reportToMarkdown } from '../../../lib/formats/report-markdown';
import { placeAnnotations } from '../../../lib/formats/selection';
import type { Bundle, ConflictEvent } from '../../../lib/model';
import { makeReport } from './make-report';

export type ReportFormat = 'html' | 'markdown';

/** A report is read by a person: of more articles it would be a book, and comparing them no comparison. */
const MOST_ARTICLES = 200;

/** Refuses, as every export does, when the words of a claim do not stand where it says. */
export function reportText(
  format: ReportFormat,
  bundle: Bundle,
  event: ConflictEvent | null,
  now: string,
): Result<string> {
  if (bundle.articles.length > MOST_ARTICLES) {
    return refuseExport(
      'too-many',
      `A report covers at most ${MOST_ARTICLES} articles; these are ${bundle.articles.length}.`,
      'Choose fewer articles, or open an event and make its report there.',
    );
  }
  const placed = placeAnnotations(bundle);
  if (!placed.ok) return placed;
  const report = makeReport(bundle, event, now);
  return done(format === 'html' ? reportToHtml(report) : reportToMarkdown(report));
}
