/** What the content script does to a page and takes back again, without any panel: read, paint, reveal, turn off. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { until, type Tab } from '../../lib/cli/drive/driver';
import type { Article } from '../../lib/model';
import { ContentProbe, markOn } from './content-probe';
import { Bench, KIND, PAGES } from './harness';
import { changedNodes, painted, paintedWords, rememberNodes } from './page-probe';

/** Invented, and long enough to be an article. */
const BODY = `<nav><a href="/">Home</a></nav><main><article><h1>Raid on the camp at Orlo</h1>
<p id="claim"><span id="toll">Five soldiers were killed</span> and eleven others are missing, the army said on Sunday, after a raid on the camp at Orlo.</p>
<p class="far">A further 9,999 people were killed, said nobody at all, in a paragraph far off the screen that no reader sees.</p>
${'<p>The road to the camp runs along the river, past fields and orchards, and was closed when the water rose this week.</p>'.repeat(40)}
<p id="end">Gunmen captured four guards, according to a councillor, who asked not to be named because of the danger.</p>
</article></main>`;

/** How long a page took is printed, not asserted: it says more about the load of the machine. */
function report(page: string, start: number): void {
  process.stdout.write(`${page} was read in ${((Date.now() - start) / 1000).toFixed(1)} s\n`);
}

describe(`the content script in ${KIND}`, () => {
  let bench: Bench;
  let own: Tab;
  let page: Tab;
  let probe: ContentProbe;

  beforeAll(async () => {
    bench = await Bench.start();
    own = (await bench.extension.library()).tab;
  });

  afterAll(() => bench?.end());

  beforeEach(async () => {
    page = await bench.driver.open(bench.url(PAGES.courier));
    await show(BODY);
    probe = await ContentProbe.into(page.url(), own);
    await probe.heard();
  });

  afterEach(() => page.close());

  /** Replaces the demo page's body: the newsroom has no page for what is tried here. */
  async function show(body: string, css = ''): Promise<void> {
    await page.evaluate(
      ({ html, rules }) => {
        document.head.innerHTML = `<title>Raid on the camp at Orlo</title><style>body { font: 16px/1.6 serif; margin: 2em auto; width: 600px } .far { position: absolute; left: -9999px } ${rules}</style>`;
        document.body.className = '';
        document.body.innerHTML = html;
      },
      { html: body, rules: css },
    );
  }

  async function paint(article: Article): Promise<void> {
    const marks = [
      markOn(article, 'Five soldiers were killed', 'killed', 'suggested'),
      markOn(article, 'four guards', 'captured', 'saved'),
    ];
    expect(await probe.ask('paint', { marks, palette: 'usual' })).toEqual({ painted: 2, unplaced: [] });
  }

  async function rulesWhilePainted(): Promise<string> {
    await paint(await probe.article());
    const rules = await page.evaluate(
      () => [...(document.adoptedStyleSheets[0]?.cssRules ?? [])].map((rule) => rule.cssText).join('\n'),
      null,
    );
    await probe.ask('turnOff');
    return rules;
  }

  it('reads, paints and leaves without touching a node', async () => {
    await rememberNodes(page);
    const article = await probe.article();
    expect(article).toMatchObject({ isArticle: true, title: 'Raid on the camp at Orlo', notices: [] });
    await paint(article);
    expect((await paintedWords(page)).toSorted()).toEqual(['Five soldiers were killed', 'four guards']);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length, null)).toBe(1);
    expect(await probe.ask('turnOff')).toEqual({ ok: true });
    expect(await painted(page)).toEqual({});
    expect(await page.evaluate(() => document.adoptedStyleSheets.length, null)).toBe(0);
    expect(await changedNodes(page)).toEqual([]);
  });

  it('marks what lies off the screen as hidden', async () => {
    const article = await probe.article();
    expect(article.hidden.map(({ start, end }) => article.text.slice(start, end))).toEqual([
      expect.stringMatching(/^A further 9,999 people were killed.*sees\.$/),
    ]);
  });

  it('draws in colours that fit the page', async () => {
    const light = await rulesWhilePainted();
    await show(BODY, 'body { background: #14161a; color: #ddd }');
    const dark = await rulesWhilePainted();
    expect(light).toContain('tollmark-killed-suggested');
    expect(dark).not.toBe(light);
  });

  it('tells a person’s click on a mark, and no click that the page invents', async () => {
    await paint(await probe.article());
    await page.front();
    await page.evaluate(() => {
      const { left, top } = document.querySelector('#toll')?.getBoundingClientRect() ?? { left: 0, top: 0 };
      const options = { bubbles: true, clientX: left + 20, clientY: top + 10 };
      document.querySelector('#toll')?.dispatchEvent(new MouseEvent('click', options));
    }, null);
    expect((await probe.heard()).filter(({ type }) => type === 'markClicked')).toEqual([]);
    await page.click('#toll');
    expect((await probe.hear('markClicked')).data).toEqual({ id: 'Five soldiers were killed' });
  });

  it('scrolls to what it shall reveal', async () => {
    const article = await probe.article();
    const { start, end } = markOn(article, 'Gunmen captured four guards', 'captured', 'saved');
    expect(await probe.ask('reveal', { span: { start, end } })).toEqual({ found: true });
    const isInView = await page.evaluate(() => {
      const box = document.querySelector('#end')?.getBoundingClientRect();
      return box !== undefined && box.top > 0 && box.bottom < innerHeight;
    }, null);
    expect(isInView).toBe(true);
    expect(await painted(page)).toEqual({ 'tollmark-flash': 1 });
    await until('the flash has gone', async () => Object.keys(await painted(page)).length === 0);
  });

  it('is one script, however often it is injected', async () => {
    await paint(await probe.article());
    await probe.inject();
    await probe.inject();
    expect(Object.keys(await painted(page))).toHaveLength(2);
    await probe.ask('turnOff');
    expect(await painted(page)).toEqual({});
  });

  it('notices an address that changes without a load', async () => {
    await paint(await probe.article());
    await page.evaluate(() => history.pushState({}, '', '/courier/other'), null);
    expect((await probe.hear('navigated')).data).toEqual({ url: bench.url('/courier/other') });
    expect(await painted(page)).toEqual({});
  });

  it('reads a page of 300,000 elements as far as is good for it', async () => {
    await page.evaluate(() => {
      document.body.innerHTML = '<p>Some words of a long page, with commas, and 12 of them dead.</p>'.repeat(
        300_000,
      );
    }, null);
    const start = Date.now();
    const article = await probe.article();
    report('A page of 300,000 elements', start);
    expect(article.notices.some(({ code }) => /^many(?:Characters|Elements)$/.test(code))).toBe(true);
    expect(article.text.length).toBeGreaterThan(100_000);
    // The page is alive, and so is what reads it.
    expect(await page.evaluate(() => document.body.childElementCount, null)).toBe(300_000);
    expect(await probe.ask('turnOff')).toEqual({ ok: true });
  });

  it('reads a page whose HTML is nested 8,000 deep', async () => {
    const start = Date.now();
    await page.evaluate((body) => {
      const deep = new DOMParser().parseFromString(`${'<div>'.repeat(8_000)}${body}`, 'text/html');
      document.body.replaceChildren(...deep.body.childNodes);
    }, BODY);
    const article = await probe.article();
    report('A page nested 8,000 deep', start);
    expect(article.text).toContain('Five soldiers were killed');
    expect(article.notices.map(({ code }) => code)).toContain('deep');
  });

  it('reads a page whose form shadows the DOM', async () => {
    const names = [
      'textContent',
      'parentNode',
      'attributes',
      'nodeName',
      'firstChild',
      'nextSibling',
      'remove',
    ];
    await show(`<form>${names.map((name) => `<input name="${name}">`).join('')}${BODY}</form>`);
    const article = await probe.article();
    expect(article).toMatchObject({ isArticle: true, notices: [] });
    expect(article.text).toContain('Five soldiers were killed');
  });
});
