import { describe, expect, test } from 'vitest';
import { readPage } from '../../lib/page/article';
import { ADDRESS, liveWords, newsPage, PROSE, readHtml, spanOf, windowOf } from './dom';

describe('the article text', () => {
  test('is the title, a blank line, and the blocks parted by blank lines', () => {
    const { article } = readHtml(newsPage('<p>Five\n   soldiers <b>were\tkilled</b>, the army said.</p>'));
    expect(article.text).toBe(
      [
        'Two camps seized near Orlo',
        PROSE[0],
        'Five soldiers were killed, the army said.',
        PROSE[1],
        PROSE[2],
      ].join('\n\n'),
    );
    expect(article.blocks.map(({ kind }) => kind)).toEqual(['title', ...Array(4).fill('paragraph')]);
    for (const { start, end } of article.blocks)
      expect(article.text.slice(start, end)).toMatch(/^\S[^\n]*\S$/);
    expect(article).toMatchObject({
      isArticle: true,
      notices: [],
      hidden: [],
      url: ADDRESS,
      title: 'Two camps seized near Orlo',
    });
  });

  test('knows what kind of text a block is', () => {
    const { article } = readHtml(
      newsPage(`<h2>What is known so far</h2><ul><li>Five soldiers died, the army said</li><li>Eleven others are missing, it said</li></ul>
        <blockquote><p>We heard shots until the morning, and nobody dared to leave.</p></blockquote>
        <figure><img src="a.jpg" alt="Mourners after an attack in March that killed 40"><figcaption>Mourners carry a victim of a bombing in March</figcaption></figure>
        <div class="wp-caption-text">The bridge at Orlo in spring</div>
        <table><tr><th>Town</th><th>Dead</th></tr><tr><td>Orlo</td><td>5</td></tr><tr><td>Bresk</td><td>7</td></tr></table>`),
    );
    const kinds = new Map(
      article.blocks.map(({ kind, start, end }) => [article.text.slice(start, end), kind]),
    );
    expect(kinds.get('What is known so far')).toBe('heading');
    expect(kinds.get('Eleven others are missing, it said')).toBe('listItem');
    expect(kinds.get('We heard shots until the morning, and nobody dared to leave.')).toBe('quote');
    expect(kinds.get('Mourners carry a victim of a bombing in March')).toBe('caption');
    expect(kinds.get('The bridge at Orlo in spring')).toBe('caption');
    expect(kinds.get('Bresk')).toBe('tableCell');
    expect(article.text).not.toContain('killed 40');
  });

  test('breaks lines as the page does', () => {
    const { article } = readHtml(
      newsPage('<p>Dead: five soldiers<br>Missing: eleven<br><br>The figures are not final.</p>'),
    );
    expect(article.text).toContain(
      '\n\nDead: five soldiers\nMissing: eleven\n\nThe figures are not final.\n\n',
    );
  });

  test('parts what only the style sheet sets apart, and nothing else', () => {
    const html =
      '<p><span>The camp at Orlo</span><span class="credit">Photo: Mira Tolan</span></p><p><b class="initial">F</b>ive sol<i>diers</i> died in the raid, the army said.</p>';
    const head = '<style>.credit { display: block } .initial { float: left }</style>';
    const { article } = readHtml(newsPage(html, { head }));
    expect(article.text).toContain('\n\nThe camp at Orlo\n\nPhoto: Mira Tolan\n\nFive soldiers died');
  });

  test('leaves out hints for line breaking, which part words in two', () => {
    const { article, map } = readHtml(
      newsPage('<p>Eleven sol&shy;diers\u200B are missing, the army said on Sunday.</p>'),
    );
    const span = spanOf(article.text, 'Eleven soldiers are missing');
    expect(map.place(span.start + 'Eleven sold'.length)).toMatchObject({
      offset: 'Eleven sol\u00ADd'.length,
    });
  });

  test('tells how much of a block stands in links', () => {
    const { article } = readHtml(
      newsPage(
        '<p><a href="/a">READ: Strike kills 9 in Bresk</a></p><p>The <a href="/b">army</a> denied it, and gave no figures at all.</p>',
      ),
    );
    const share = (quote: string) =>
      article.blocks.find(({ start }) => start === spanOf(article.text, quote).start)?.linkShare;
    expect(share('READ: Strike')).toBe(1);
    expect(share('The army denied')).toBeCloseTo(4 / 36, 1);
    expect(share(PROSE[0] ?? '')).toBe(0);
  });

  test('leads back to the live text nodes, and from them to the text', () => {
    const read = readHtml(
      newsPage('<p>Five <b>soldiers</b> were killed.</p><p>Five <b>soldiers</b> were hurt.</p>'),
    );
    const { map, window, article } = read;
    const second = window.document.querySelectorAll('b')[1]?.firstChild;
    const offset = second ? map.offsetOf(second, 0) : null;
    expect(offset).toBe(article.text.lastIndexOf('soldiers'));
    expect(map.place(offset ?? 0)).toEqual({ node: second, offset: 0 });
    expect(liveWords(read, spanOf(article.text, 'Five soldiers were hurt'))).toBe('Five soldiers were hurt');
  });
});

describe('the live document', () => {
  test('is the same before and after, byte by byte and node by node', () => {
    const window = windowOf(
      newsPage(
        '<form><p>Join us</p></form><p hidden>Nobody sees this</p><script>var a = 1</script><template><p>t</p></template>',
      ),
    );
    const nodes = () => {
      const walker = window.document.createTreeWalker(window.document, window.NodeFilter.SHOW_ALL);
      const list: Node[] = [];
      while (walker.nextNode()) list.push(walker.currentNode);
      return list;
    };
    const html = window.document.documentElement.outerHTML;
    const before = nodes();
    const records: MutationRecord[] = [];
    const observer = new window.MutationObserver((list) => records.push(...list));
    observer.observe(window.document, {
      childList: true,
      subtree: true,
      attributes: true,
      characterData: true,
    });
    readPage(window.document);
    expect([...records, ...observer.takeRecords()]).toEqual([]);
    expect(window.document.documentElement.outerHTML).toBe(html);
    const after = nodes();
    expect(after.length).toBe(before.length);
    expect(after.every((node, at) => node === before[at])).toBe(true);
  });
});

describe('a page without an article', () => {
  test('gives its whole text for tagging by hand, and says so', () => {
    const { article, map } = readHtml(
      '<title>Feed</title><body><ul><li><a href="/1">Raid on Orlo</a></li><li><a href="/2">Floods in Bresk</a></li></ul><p>All rights reserved.</p>',
    );
    expect(article.isArticle).toBe(false);
    expect(article.notices).toEqual([{ code: 'noArticle' }]);
    expect(article.text).toBe('Feed\n\nRaid on Orlo\n\nFloods in Bresk\n\nAll rights reserved.');
    expect(map.place(spanOf(article.text, 'Floods').start)?.node.data).toBe('Floods in Bresk');
  });

  test('is not one with a flash of a single sentence', () => {
    const { article } = readHtml(
      '<title>Orlo</title><article><h1>Raid on Orlo</h1><p>Five soldiers were killed in a raid on a camp near Orlo, the army said.</p></article>',
    );
    expect(article).toMatchObject({ isArticle: true, notices: [] });
  });

  test('is one with a form and its labels', () => {
    const { article } = readHtml(
      '<title>Sign in</title><main><h1>Sign in</h1><form><label>Your address</label><label>Your password</label></form><p>You can read five stories a month.</p></main>',
    );
    expect(article.isArticle).toBe(false);
    expect(article.text).toContain('Your password');
  });

  test('may be empty', () => {
    const { article, map } = readHtml('');
    expect(article).toMatchObject({ isArticle: false, text: '', blocks: [], title: '' });
    expect(map.rangesFor({ start: 0, end: 10 })).toEqual([]);
  });
});
