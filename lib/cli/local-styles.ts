import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, isAbsolute, sep } from 'node:path';

/** Larger style sheets are frameworks: reading them would take longer than the page, and one of them hides little. */
const MOST_BYTES = 500_000;
/** As many as a page that somebody saved has, and no more than a hostile one may cost. */
const MOST_SHEETS = 30;

/**
 * What tells whether words are seen and stand apart. Colours and sizes are left out: without layout they would be
 * guesses, and a wrong guess would hide an article.
 */
const TELLING = [
  'display',
  'visibility',
  'content-visibility',
  'position',
  'float',
  'clip',
  'clip-path',
  'left',
  'top',
  'margin-left',
  'text-indent',
];

/** A path beside or below the page, or in its parent's folder tree; null for addresses and everything further away. */
function localPath(href: string, page: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(href.trim().replace(/[?#].*$/s, ''));
  } catch {
    return null;
  }
  // "https:", "file:", "C:", "//host", "/root" and "\\server" name places that are not the page's.
  if (path === '' || path.includes('\0') || /^(?:[a-z][a-z\d+.-]*:|[\\/])/i.test(path)) return null;
  const found = join(dirname(page), path);
  return isBelow(found, dirname(dirname(page))) ? found : null;
}

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** The style sheet's text; null when there is none of a sensible size, or when a link leads out of the folder. */
async function readSheet(path: string, page: string): Promise<string | null> {
  try {
    const [real, home] = await Promise.all([realpath(path), realpath(dirname(dirname(page)))]);
    if (!isBelow(real, home)) return null;
    const found = await stat(real);
    return found.isFile() && found.size <= MOST_BYTES ? await readFile(real, 'utf8') : null;
  } catch {
    // A page saved without its style sheets is read without them.
    return null;
  }
}

/** The rules that always hold on a screen, with what they say about being seen. */
function tellingRules(rules: CSSRuleList): string[] {
  return [...rules].flatMap((rule) => {
    if ('media' in rule && 'cssRules' in rule) {
      const { media, cssRules } = rule as CSSMediaRule;
      return /^(?:all|screen|only screen)$/i.test(media.mediaText) ? tellingRules(cssRules) : [];
    }
    if (!('selectorText' in rule)) return [];
    const { selectorText, style } = rule as CSSStyleRule;
    const said = TELLING.flatMap((name) => {
      const value = style.getPropertyValue(name);
      return value === '' ? [] : [`${name}:${value}${style.getPropertyPriority(name) ? '!important' : ''}`];
    });
    return said.length > 0 ? [`${selectorText}{${said.join(';')}}`] : [];
  });
}

/**
 * Puts the style sheets that were saved with a page into the document, so that words hidden by a class are hidden here
 * as they are in a browser. Only relative links to files on this disk beside, below or one folder above the page;
 * nothing is fetched. Links that lead nowhere are left as they are.
 *
 * @param page path of the page's file
 * @example await addLocalStyles(dom.window.document, '/home/ana/saved/page.html') // reads saved/page_files/site.css
 */
export async function addLocalStyles(document: Document, page: string): Promise<void> {
  const links = [...document.querySelectorAll('link[href]')].filter((link) => {
    const rel = (link.getAttribute('rel') ?? '').toLowerCase().split(/\s+/);
    const media = (link.getAttribute('media') ?? '').trim().toLowerCase();
    return rel.includes('stylesheet') && !rel.includes('alternate') && /^(?:all|screen)?$/.test(media);
  });
  for (const link of links.slice(0, MOST_SHEETS)) {
    const path = localPath(link.getAttribute('href') ?? '', page);
    const css = path === null ? null : await readSheet(path, page);
    if (css === null) continue;
    const style = document.createElement('style');
    style.textContent = css.replace(/@import[^;]*;?/gi, '');
    link.after(style);
    style.textContent = style.sheet ? tellingRules(style.sheet.cssRules).join('\n') : '';
  }
}
