import { expect, test } from 'vitest';
import { isOwnPage, readRequest } from '../../lib/page/request';

const mark = { id: 'm1', start: 3, end: 9, style: 'killed', state: 'saved' };

test.each([
  [{ to: 'content', type: 'ping', data: undefined }],
  [{ to: 'content', type: 'readArticle', data: undefined }],
  [{ to: 'content', type: 'reveal', data: { span: { start: 0, end: 4 } } }],
  [{ to: 'content', type: 'paint', data: { marks: [mark], palette: 'usual' } }],
  [{ to: 'content', type: 'paint', data: { marks: [mark], palette: 'plain', focus: { start: 3, end: 40 } } }],
])('%j is a request', (request) => {
  expect(readRequest(request)).toEqual(request);
});

test('a request loses what does not belong to it', () => {
  const request = {
    to: 'content',
    type: 'paint',
    data: { marks: [{ ...mark, html: '<b>' }], palette: 'usual', more: 1 },
  };
  expect(readRequest(request)).toEqual({
    to: 'content',
    type: 'paint',
    data: { marks: [mark], palette: 'usual' },
  });
});

test.each([
  null,
  'ping',
  { type: 'ping' },
  { to: 'panel', type: 'ping' },
  { to: 'content', type: 'constructor' },
  { to: 'content', type: 'reveal' },
  { to: 'content', type: 'reveal', data: { span: { start: 4, end: 1 } } },
  { to: 'content', type: 'reveal', data: { span: { start: -1, end: 1 } } },
  { to: 'content', type: 'reveal', data: { span: { start: 0.5, end: 1 } } },
  { to: 'content', type: 'reveal', data: { span: { start: null, end: 1 } } },
  { to: 'content', type: 'paint', data: { marks: 'all', palette: 'usual' } },
  { to: 'content', type: 'paint', data: { marks: [mark], palette: 'url(x)' } },
  { to: 'content', type: 'paint', data: { marks: [mark] } },
  { to: 'content', type: 'paint', data: { marks: [mark], palette: 'usual', focus: { start: 9, end: 3 } } },
  { to: 'content', type: 'paint', data: { marks: [mark], palette: 'usual', focus: 'all' } },
  { to: 'content', type: 'paint', data: { marks: [{ ...mark, style: 'url(x)' }], palette: 'usual' } },
  { to: 'content', type: 'paint', data: { marks: [{ ...mark, state: '__proto__' }], palette: 'usual' } },
  { to: 'content', type: 'paint', data: { marks: [mark, { id: 'm2' }], palette: 'usual' } },
])('%j is none', (message) => {
  expect(readRequest(message)).toBeNull();
});

const home = 'chrome-extension://ours/';

test.each([
  [{ id: 'ours', url: `${home}sidepanel.html?tab=3`, origin: 'chrome-extension://ours' }, true],
  [{ id: 'ours', url: `${home}background.js` }, true],
  [{ id: 'ours' }, true],
  // Our content script in another tab.
  [{ id: 'ours', url: 'https://news.example/a', origin: 'https://news.example' }, false],
  [{ id: 'ours', url: `${home}library.html`, origin: 'https://news.example' }, false],
  [{ id: 'theirs', url: 'chrome-extension://theirs/page.html', origin: 'chrome-extension://theirs' }, false],
  [{ id: 'theirs', url: `${home}library.html` }, false],
  [{ id: 'ours', url: 'chrome-extension://ours.evil/page.html' }, false],
  [{ url: `${home}library.html` }, false],
])('%j is one of our pages: %s', (sender, own) => {
  expect(isOwnPage(sender, { id: 'ours', home })).toBe(own);
});
