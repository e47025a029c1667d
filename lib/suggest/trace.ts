import type { Span } from '../model.ts';

/** One step of the engine that a person can read: which rule fired or which refiner changed or dropped what, and why. */
export interface TraceEntry extends Span {
  stage: string;
  rule: string;
  quote: string;
  note: string;
}

/** Collects the steps when asked to; costs nothing otherwise. */
export class Trace {
  readonly entries: TraceEntry[] = [];

  constructor(readonly on: boolean) {}

  add(stage: string, rule: string, span: Span & { text: string }, note: string): void {
    if (this.on) this.entries.push({ stage, rule, start: span.start, end: span.end, quote: span.text, note });
  }
}
