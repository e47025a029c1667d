import type { Article } from '../model';
import { articleFromText } from '../text/plain';
import type { PageClone } from './bounded-clone';
import { TextBuilder, type BuiltText, type Located } from './text-builder';

/** A plain text file as the browser shows it. */
export interface PlainPage {
  title: BuiltText;
  body: BuiltText;
}

/**
 * The text of a page that is one `<pre>` and nothing else, as browsers show a text file: in it a line break means
 * something. Paragraphs and title are those of `articleFromText`; within a paragraph white space is one space, as on
 * every page. Null for any other page, also for an article that holds a `<pre>` among other text.
 *
 * @example plainPage(clone)?.title.text // 'Raid kills two', of "Raid kills two\n\nTwo men died."
 */
export function plainPage(clone: PageClone): PlainPage | null {
  const { body } = clone.document;
  const pre = body?.firstElementChild;
  if (!body || pre?.localName !== 'pre' || body.childElementCount > 1 || pre.childElementCount > 0)
    return null;
  if ((body.textContent ?? '').trim() !== (pre.textContent ?? '').trim()) return null;
  const record = clone.elements.find(({ name }) => name === 'pre');
  if (!record) return null;
  // Parsers begin a new text node every 65,536 characters.
  let length = 0;
  const nodes = clone.texts.slice(record.textStart, record.textEnd).map((node) => {
    const located: Located = { from: length, length: node.data.length, node, nodeOffset: 0 };
    length += node.data.length;
    return located;
  });
  const text = nodes.map(({ node }) => node.data).join('');
  const { blocks } = articleFromText(text);
  const built = (wanted: (kind: Article['blocks'][number]['kind']) => boolean): BuiltText => {
    const builder = new TextBuilder();
    for (const { kind, start, end } of blocks.filter((block) => wanted(block.kind))) {
      builder.open(kind);
      const within = nodes.filter((node) => node.from < end && node.from + node.length > start);
      builder.add(
        text.slice(start, end),
        within.map((node) => ({ ...node, from: node.from - start })),
        false,
      );
    }
    return builder.build();
  };
  return { title: built((kind) => kind === 'title'), body: built((kind) => kind !== 'title') };
}
