import { describe, expect, test } from 'vitest';
import { readMetadata, webAddress } from '../../lib/page/metadata';
import { ADDRESS, parsed } from './dom';

function metadataOf(head: string, body = '', html = '<html lang="en-GB">') {
  return readMetadata(parsed(`${html}<head>${head}</head><body>${body}</body></html>`), ADDRESS);
}

const script = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('JSON-LD', () => {
  const article = {
    '@type': 'NewsArticle',
    datePublished: '2024-03-18T06:30:00+01:00',
    dateModified: '2024-03-18T09:00:00Z',
    author: [
      { '@type': 'Person', name: 'By Mira Tolan' },
      { name: 'https://herald.example/jon' },
      { name: 'Jon Aster' },
    ],
    publisher: { '@type': 'Organization', name: 'The Dorna Herald' },
  };
  const expected = {
    published: '2024-03-18T06:30:00+01:00',
    modified: '2024-03-18T09:00:00Z',
    byline: 'Mira Tolan, Jon Aster',
    site: 'The Dorna Herald',
    language: 'en-GB',
  };

  test.each([
    ['alone', article],
    ['in a graph', { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage' }, article] }],
    ['in a list', [{ '@type': 'Organization', name: 'X' }, article]],
    ['as the main entity', { '@type': 'WebPage', mainEntity: article }],
    ['with several types', { ...article, '@type': ['Thing', 'ReportageNewsArticle'] }],
  ])('is read %s', (_name, value) => {
    expect(metadataOf(script(value))).toMatchObject(expected);
  });

  test('that is broken leaves the word to the other sources', () => {
    const head =
      '<script type="application/ld+json">{"@type": </script><meta property="article:published_time" content="2024-03-18">';
    expect(metadataOf(head).published).toBe('2024-03-18');
  });
});

test('OpenGraph, meta and time elements are read', () => {
  const head = `<meta property="og:site_name" content="The Dorna Herald"><meta name="author" content="Mira Tolan">
    <meta property="article:modified_time" content="2024-03-19T10:00:00Z"><meta name="date" content="last Monday">`;
  const body = '<article><time datetime="2024-03-18T06:30">18 March</time></article>';
  expect(metadataOf(head, body)).toMatchObject({
    site: 'The Dorna Herald',
    byline: 'Mira Tolan',
    published: '2024-03-18T06:30',
    modified: '2024-03-19T10:00:00Z',
  });
});

test('a page that says nothing about itself gives nulls', () => {
  expect(metadataOf('', '', '<html>')).toEqual({
    byline: null,
    site: null,
    language: null,
    published: null,
    modified: null,
    canonicalUrl: null,
    partlyForSubscribers: false,
    isLive: false,
  });
});

describe('the canonical address', () => {
  test('is made absolute and loses its fragment', () => {
    expect(metadataOf('<link rel="canonical" href="/news/camps?id=1#top">').canonicalUrl).toBe(
      'https://herald.example/news/camps?id=1',
    );
  });

  test('falls back to OpenGraph', () => {
    expect(metadataOf('<meta property="og:url" content="https://herald.example/a">').canonicalUrl).toBe(
      'https://herald.example/a',
    );
  });

  test.each([`${'javascript'}:alert(1)`, 'data:text/html,x', 'file:///etc/passwd', 'http://'])(
    '%j is none',
    (href) => {
      expect(metadataOf(`<link rel="canonical" href="${href}">`).canonicalUrl).toBeNull();
    },
  );
});

test('addresses without a base must be absolute', () => {
  expect(webAddress('/news', null)).toBeNull();
  expect(webAddress(' https://herald.example/news#x ', null)).toBe('https://herald.example/news');
});
