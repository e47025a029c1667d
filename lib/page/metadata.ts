/** What a page says about itself: JSON-LD, OpenGraph and other `<meta>`, `<link>` and `<time>`. */
export interface Metadata {
  byline: string | null;
  site: string | null;
  /** BCP 47, as declared. */
  language: string | null;
  /** ISO 8601, as declared. */
  published: string | null;
  modified: string | null;
  /** Absolute http(s) address without fragment. */
  canonicalUrl: string | null;
  /** `isAccessibleForFree` is false (https://schema.org/isAccessibleForFree): what is shown may be a part. */
  partlyForSubscribers: boolean;
  /** Declared as https://schema.org/LiveBlogPosting. */
  isLive: boolean;
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** https://schema.org/Article and its kinds. */
const ARTICLE_TYPE = /(?:Article|Report|BlogPosting|SocialMediaPosting|Review)$/;
const LANGUAGE = /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*$/;
/** An ISO 8601 date, with or without time. */
const ISO_DATE =
  /^\d{4}-\d{2}(?:-\d{2})?(?:[T ]\d{2}:?\d{2}(?::?\d{2}(?:[.,]\d+)?)?\s?(?:Z|[+-]\d{2}:?\d{2})?)?$/i;
/** JSON-LD nests articles in `@graph`, `mainEntity` and lists; deeper than this nothing useful was seen. */
const JSON_LD_DEPTH = 5;

/**
 * Reads the metadata of a page or of its copy. What the page does not declare is null, a date that is not
 * ISO 8601 is left out, and an address counts only when it is http(s).
 *
 * @param url the address that relative addresses refer to
 */
export function readMetadata(document: Document, url: string | null): Metadata {
  const article = articleInJsonLd(document);
  const meta = metaValues(document);
  const first = (...names: string[]): string | null => {
    for (const name of names) {
      const value = meta.get(name);
      if (value) return value;
    }
    return null;
  };

  const declared =
    document.querySelector('html[lang]')?.getAttribute('lang') ||
    first('content-language', 'language', 'dc.language');
  const language = declared?.split(',')[0]?.trim().replaceAll('_', '-') ?? textOf(article?.['inLanguage']);
  return {
    byline:
      people(article?.['author']) ??
      bylineOf(first('author', 'article:author', 'dc.creator', 'parsely-author', 'byl')),
    site: first('og:site_name', 'application-name') ?? textOf(nameOf(article?.['publisher'])),
    language: language && LANGUAGE.test(language) ? language : null,
    published: firstDate(
      textOf(article?.['datePublished']),
      first('article:published_time', 'og:published_time', 'parsely-pub-date', 'datepublished'),
      first('date', 'dc.date', 'dc.date.issued', 'dcterms.created', 'pubdate', 'publishdate'),
      timeElement(document, '[itemprop~="datePublished"]'),
      timeElement(document, 'time[pubdate]'),
      timeElement(document, 'article time[datetime], header time[datetime], main time[datetime]'),
      timeElement(document, 'time[datetime]'),
    ),
    modified: firstDate(
      textOf(article?.['dateModified']),
      first('article:modified_time', 'og:updated_time', 'last-modified', 'dcterms.modified', 'datemodified'),
      timeElement(document, '[itemprop~="dateModified"]'),
    ),
    canonicalUrl:
      webAddress(document.querySelector('link[rel~="canonical" i]')?.getAttribute('href'), url) ??
      webAddress(first('og:url'), url),
    partlyForSubscribers: /^false$/i.test(String(article?.['isAccessibleForFree'] ?? '')),
    isLive: [article?.['@type'] ?? []].flat().includes('LiveBlogPosting'),
  };
}

/** An absolute http(s) address without its fragment; null for anything else, such as `javascript:`. */
export function webAddress(value: string | null | undefined, base: string | null): string | null {
  if (!value) return null;
  try {
    const address = base ? new URL(value.trim(), base) : new URL(value.trim());
    if (address.protocol !== 'http:' && address.protocol !== 'https:') return null;
    address.hash = '';
    return address.href;
  } catch {
    return null;
  }
}

function firstDate(...values: (string | null)[]): string | null {
  return values.find((value) => value && ISO_DATE.test(value)) ?? null;
}

function metaValues(document: Document): Map<string, string> {
  const values = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const names =
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop') ??
      element.getAttribute('http-equiv');
    const content = element.getAttribute('content')?.trim();
    if (!names || !content) continue;
    for (const name of names.toLowerCase().split(/\s+/)) if (!values.has(name)) values.set(name, content);
  }
  return values;
}

function articleInJsonLd(document: Document): { [key: string]: Json } | null {
  for (const script of document.querySelectorAll('script[type*="ld+json" i]')) {
    try {
      const source = (script.textContent ?? '').replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, '');
      const found = findArticle(JSON.parse(source) as Json, 0);
      if (found) return found;
    } catch {
      // Broken JSON-LD is common; the other sources still answer.
    }
  }
  return null;
}

function findArticle(value: Json | undefined, depth: number): { [key: string]: Json } | null {
  if (!value || typeof value !== 'object' || depth > JSON_LD_DEPTH) return null;
  if (Array.isArray(value)) {
    for (const item of value) {
      const found = findArticle(item, depth + 1);
      if (found) return found;
    }
    return null;
  }
  const types = [value['@type'] ?? []].flat();
  if (types.some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type))) return value;
  return findArticle(value['@graph'], depth + 1) ?? findArticle(value['mainEntity'], depth + 1);
}

function textOf(value: Json | undefined): string | null {
  return typeof value === 'string' && value.trim() ? value.trim() : null;
}

function nameOf(value: Json | undefined): Json | undefined {
  if (Array.isArray(value)) return nameOf(value[0]);
  return value && typeof value === 'object' ? value['name'] : value;
}

function people(value: Json | undefined): string | null {
  const names = [value ?? []].flat().map((person) => bylineOf(textOf(nameOf(person))));
  const known = [...new Set(names.filter((name) => name !== null))];
  return known.length > 0 ? known.join(', ') : null;
}

/** A byline without its "By"; null when nothing is left, or when an address stands where the name belongs. */
export function bylineOf(value: string | null | undefined): string | null {
  const name = value?.replace(/^by(?:\s+|$)/i, '').trim();
  return name && !/^https?:/i.test(name) ? name : null;
}

function timeElement(document: Document, selector: string): string | null {
  const element = document.querySelector(selector);
  return (element?.getAttribute('datetime') ?? element?.getAttribute('content'))?.trim() || null;
}
