/** Questions to a news page, asked from the page's own side: what it can see of us. */
import { until, type Tab } from '../../lib/cli/drive/driver';

/** Remembers every node of the page, so that `changedNodes` can tell what was touched. */
export async function rememberNodes(tab: Tab): Promise<void> {
  await tab.evaluate(() => {
    const scope = globalThis as unknown as { seenNodes?: Node[]; seenHtml?: string };
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
    const nodes: Node[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    scope.seenNodes = nodes;
    scope.seenHtml = document.documentElement.outerHTML;
  }, null);
}

/** What differs since `rememberNodes`: nodes added, removed or replaced, attributes, text; empty when nothing. */
export async function changedNodes(tab: Tab): Promise<string[]> {
  return tab.evaluate(() => {
    const scope = globalThis as unknown as { seenNodes?: Node[]; seenHtml?: string };
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
    const nodes: Node[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    const seen = scope.seenNodes ?? [];
    const differences: string[] = [];
    if (nodes.length !== seen.length) differences.push(`${seen.length} nodes became ${nodes.length}`);
    nodes.forEach((node, index) => {
      if (node !== seen[index]) differences.push(`node ${index} is another: ${node.nodeName}`);
    });
    if (document.documentElement.outerHTML !== scope.seenHtml) differences.push('the HTML differs');
    return differences.slice(0, 5);
  }, null);
}

/** Names of the page's own databases: where a careless content script would leave records. */
export async function pageDatabases(tab: Tab): Promise<string[]> {
  return tab.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''), null);
}

/** How many ranges of each of our highlights the page has. */
export async function painted(tab: Tab): Promise<Record<string, number>> {
  return tab.evaluate(() => {
    const sizes: Record<string, number> = {};
    CSS.highlights.forEach((highlight, name) => {
      sizes[name] = highlight.size;
    });
    return sizes;
  }, null);
}

/** The words that our highlights cover, by the name of the highlight. */
export async function paintedWords(tab: Tab): Promise<string[]> {
  return tab.evaluate(() => {
    const words: string[] = [];
    CSS.highlights.forEach((highlight) => {
      highlight.forEach((range) => {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        words.push(live.toString());
      });
    });
    return words;
  }, null);
}

/** Which of these words, visible or not, have a highlight of ours on any of their characters. */
export async function highlighted(tab: Tab, wanted: string[]): Promise<string[]> {
  return tab.evaluate((phrases) => {
    // The page's text without the differences of white space that line breaks in the source make.
    const places: { node: Text; offset: number }[] = [];
    let text = '';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      for (let offset = 0; offset < node.length; offset++) {
        const character = /\s/.test(node.data[offset] ?? '') ? ' ' : (node.data[offset] ?? '');
        if (character === ' ' && text.endsWith(' ')) continue;
        text += character;
        places.push({ node, offset });
      }
    }
    const ranges: Range[] = [];
    CSS.highlights.forEach((highlight) => {
      highlight.forEach((range) => {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        ranges.push(live);
      });
    });
    return phrases.filter((phrase) => {
      const start = text.indexOf(phrase);
      if (start < 0) throw new Error(`The page does not hold “${phrase}”.`);
      return places
        .slice(start, start + phrase.length)
        .some(({ node, offset }) =>
          ranges.some(
            (range) => range.isPointInRange(node, offset) && range.comparePoint(node, offset + 1) <= 0,
          ),
        );
    });
  }, wanted);
}

/** Selects these words with the mouse, as a reader does. They must stand in one line of one text node. */
export async function selectWords(tab: Tab, words: string): Promise<void> {
  await tab.front();
  const line = await tab.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const at = node.data.indexOf(wanted);
      if (at < 0 || !node.parentElement?.checkVisibility()) continue;
      node.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { left, right, top, height } = range.getBoundingClientRect();
      return { left, right, y: top + height / 2 };
    }
    return null;
  }, words);
  if (line === null) throw new Error(`The page does not show “${words}”.`);
  await tab.drag({ x: line.left + 1, y: line.y }, { x: line.right - 1, y: line.y });
  await until(`the selection of “${words}”`, () =>
    tab.evaluate((wanted) => String(getSelection()).trim() === wanted, words),
  );
}

interface SendApi {
  tabs: { sendMessage(tab: number, message: unknown): Promise<unknown> };
}

/** Does a content script of ours answer in that tab? Asked from an extension page. */
export async function contentScriptAnswers(extensionPage: Tab, tabId: number): Promise<boolean> {
  return extensionPage.evaluate(async (id) => {
    const scope = globalThis as unknown as { browser?: SendApi; chrome?: SendApi };
    const api = scope.browser ?? scope.chrome;
    try {
      const reply = await api?.tabs.sendMessage(id, { to: 'content', type: 'ping' });
      return reply !== undefined;
    } catch {
      return false;
    }
  }, tabId);
}
