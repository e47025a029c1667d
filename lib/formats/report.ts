/**
 * A report to print or hand on: what it says, apart from how it is written down. `reportToHtml` and
 * `reportToMarkdown` write the same report. All words come from the caller, in the reader's language; every string is
 * plain text, and the writers escape it.
 */

/** A part of a drawing, as a tree: a drawing that came as a string could not be checked. */
export interface DrawingNode {
  name: string;
  attributes: Record<string, string>;
  children: (DrawingNode | string)[];
}

/** One line of a cell. */
export interface ReportLine {
  text: string;
  /** `figure`: a number, `gone`: one that no longer counts, `quote`: words of an article, `quiet`: beside the point. */
  style?: 'figure' | 'gone' | 'quote' | 'quiet' | 'strong' | 'code';
  /** Becomes a link where it is a web address. */
  href?: string | null;
}

export type ReportCell = ReportLine[];

export interface ReportTable {
  type: 'table';
  /** Empty where the heading above says it. */
  caption: string;
  head: string[];
  /** The first cell of a row is its head. An empty one belongs to the row above. */
  rows: ReportCell[][];
}

export interface ReportDrawing {
  type: 'drawing';
  /** What a screen reader says; what the drawing shows stands in a table beside it. */
  label: string;
  root: DrawingNode;
}

export type ReportBlock =
  | { type: 'heading'; text: string }
  | { type: 'text'; text: string; quiet?: boolean }
  | { type: 'list'; items: string[] }
  | ReportTable
  | ReportDrawing;

export interface Report {
  /** BCP 47 tag of the words of the report. */
  language: string;
  direction: 'ltr' | 'rtl';
  title: string;
  /** Date, place, when it was made: name and value. */
  facts: [name: string, value: string][];
  sections: { title: string; blocks: ReportBlock[] }[];
}
