/** A text and its tags, made together. */
import type { AnnotationValue } from '../../../lib/model.ts';

/** Text put together piece by piece, so that each tag knows where its words stand. */
export class Writing {
  text = '';
  readonly tags: { start: number; end: number; value: (start: number) => AnnotationValue }[] = [];

  say(words: string): this {
    this.text += words;
    return this;
  }

  tag(words: string, value: (start: number) => AnnotationValue): this {
    const start = this.text.length;
    this.text += words;
    this.tags.push({ start, end: this.text.length, value });
    return this;
  }
}
