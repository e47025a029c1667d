/** The banner above a surface when the records cannot be opened as usual. */
import { render } from 'preact';
import type { Fault } from '../../lib/store/fault';
import { ProblemNotice } from '../design/ProblemNotice';

export class StoreNotice {
  /** Where the surface itself is drawn. */
  readonly below: HTMLElement;
  readonly #banner: HTMLElement;

  constructor(root: HTMLElement) {
    this.#banner = root.appendChild(document.createElement('div'));
    this.below = root.appendChild(document.createElement('div'));
    this.below.className = 'surface';
  }

  show(fault: Fault): void {
    render(
      <div class="pad">
        <ProblemNotice problem={fault} tone="warn" />
      </div>,
      this.#banner,
    );
  }
}
