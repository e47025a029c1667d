import type { PageClone } from './bounded-clone';
import { BLOCK_ELEMENTS } from './elements';

/** Class names that publishers give to the words under a picture, among the words of one class. */
const CAPTION_LABEL = /(?:^|[_-])(?:img|image|photo|media|figure|wp|gallery|picture)?caption(?:$|[_-])/i;
/** More text than this is not the words under a picture, whatever the class says. */
const LONGEST_CAPTION = 1_000;

/**
 * The live text nodes that stand in boxes named as captions. Asked of the page's own elements, since the
 * extractor replaces boxes that hold only text and loses their classes on the way.
 */
export function captionTexts(clone: PageClone): Set<Text> {
  const captions = new Set<Text>();
  for (const { name, labels, textStart, textEnd } of clone.elements) {
    if (!BLOCK_ELEMENTS.has(name) && name !== 'span') continue;
    if (!labels.split(/\s+/).some((label) => isCaptionLabel(label))) continue;
    const texts = clone.texts.slice(textStart, textEnd);
    const length = texts.reduce((sum, node) => sum + node.data.trim().length, 0);
    if (length <= LONGEST_CAPTION) for (const node of texts) captions.add(node);
  }
  return captions;
}

/** Whether one class name or id names the words under a picture: "wp-caption-text", but not "has-caption". */
export function isCaptionLabel(label: string): boolean {
  return CAPTION_LABEL.test(label) && !/^(?:has|with|no)[_-]/i.test(label);
}
