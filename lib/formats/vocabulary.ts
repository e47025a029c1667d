/**
 * Names of our own vocabulary in JSON-LD.
 *
 * `.example` is reserved (RFC 2606): nobody can register the address and nothing can be fetched from it. When
 * the project owns a domain, the new address becomes a second accepted value here and old files stay readable.
 */

export const VOCABULARY = 'https://tollmark.example/ns#';

/** The context that every W3C Web Annotation carries. We name it and never fetch it. */
export const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** Format version of our JSON-LD: raised when a file of the new kind would mislead the old reader. */
export const JSON_LD_VERSION = 1;

/**
 * Our part of the context, inline so that a file explains itself offline. Keys keep their prefix because the
 * W3C context already gives `source`, `scope` and `state` other meanings. The `@json` terms hold the full
 * records as JSON literals (JSON-LD 1.1), which is what makes our own import lossless.
 */
const OWN_CONTEXT = {
  '@version': 1.1,
  tm: VOCABULARY,
  'tm:record': { '@id': 'tm:record', '@type': '@json' },
  'tm:articles': { '@id': 'tm:articles', '@type': '@json' },
  'tm:actors': { '@id': 'tm:actors', '@type': '@json' },
  'tm:events': { '@id': 'tm:events', '@type': '@json' },
} as const;

export const CONTEXT = [ANNOTATION_CONTEXT, OWN_CONTEXT] as const;

/** The software that writes our files, as `generator` of every annotation. */
export const GENERATOR = {
  id: 'https://tollmark.example/',
  type: 'Software',
  name: 'Tollmark',
} as const;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * The address of a record. Ids are UUIDs (RFC 9562); any other id still gets a valid and distinct one.
 *
 * @example recordIri('0b0e…-…') // 'urn:uuid:0b0e…-…'
 */
export function recordIri(id: string): string {
  return UUID.test(id) ? `urn:uuid:${id}` : `urn:tollmark:${percentEncode(id)}`;
}

/** RFC 3986 characters that may stand in an address as they are; everything else is written as UTF-8 bytes. */
const NOT_ALLOWED_IN_URI = /[^\w\-.~:/?#[\]@!$&'()*+,;=%]/gu;
const STRAY_PERCENT = /%(?![0-9a-f]{2})/gi;

/**
 * A web address in the strict spelling of RFC 3986 (which the W3C schemas ask for); null when it is not http(s).
 *
 * @example webIri('https://dorna-post.example/a b|c') // 'https://dorna-post.example/a%20b%7Cc'
 */
export function webIri(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  const [base = '', ...fragment] = href.split('#');
  const [path = '', ...query] = base.split('?');
  const scheme = `${protocol}//`;
  const host = path.slice(scheme.length).split('/')[0] ?? '';
  // Square brackets are only allowed around an IPv6 host.
  const tail = (part: string) => encodeUri(part).replaceAll('[', '%5B').replaceAll(']', '%5D');
  return (
    scheme +
    encodeUri(host) +
    tail(path.slice(scheme.length + host.length)) +
    (query.length > 0 ? `?${tail(query.join('?'))}` : '') +
    (fragment.length > 0 ? `#${tail(fragment.join('%23'))}` : '')
  );
}

function encodeUri(part: string): string {
  return part.replace(STRAY_PERCENT, '%25').replace(NOT_ALLOWED_IN_URI, percentEncode);
}

function percentEncode(text: string): string {
  // A lone surrogate has no UTF-8 bytes; the record itself keeps it, the address shows a replacement.
  return encodeURIComponent(text.replace(/[\uD800-\uDFFF]/gu, '\uFFFD')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
