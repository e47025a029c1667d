import type { ElementRecord, PageClone } from './bounded-clone';
import { BLOCK_ELEMENTS } from './elements';
import type { Located } from './text-builder';

/** A kind of box that stands inside articles and is no part of them, told by class or id. */
export interface BoilerplateRow {
  id: string;
  /** Tested against each class name and the id, in lower case, with words parted by hyphens. */
  pattern: RegExp;
  /** A class that it must match, and one that looks alike and must stay. */
  example: string;
  stays: string;
  /** A box with more text than this is taken for article text after all. */
  most: number;
  /** Leads to other stories: kept as links, and only where no paragraph of prose stands in it. */
  teasers?: boolean;
}

/** Readability removes most such boxes itself; these survived on news pages. */
export const BOILERPLATE_ROWS: readonly BoilerplateRow[] = [
  {
    id: 'newsletter',
    pattern: /(?:^|-)(?:newsletters?|sign-?up|subscribe|subscription|mailing-list)(?:-|$)/,
    example: 'c-inlineSignup',
    stays: 'signal-upheld',
    most: 900,
  },
  {
    id: 'related',
    pattern:
      /(?:^|-)(?:related|similar|recommended|recommendations?|trending|most-(?:read|popular|viewed)|more-(?:on|from|link|links|stories)|read-(?:more|next|also)|also-read|see-also|taboola|outbrain)(?:-|$)/,
    example: 'rail--trending',
    stays: 'has-related-link',
    most: 4_000,
    teasers: true,
  },
  {
    id: 'comments',
    pattern: /(?:^|-)(?:comments|comment-(?:list|form|section|thread)|disqus|respond)(?:-|$)/,
    example: 'wp-comments-area',
    stays: 'commentary',
    most: 20_000,
  },
  {
    id: 'share',
    pattern: /(?:^|-)(?:share|sharing|sharedaddy|social|addthis)(?:-|$)/,
    example: 'social-share-bar',
    stays: 'shareholders',
    most: 250,
  },
  {
    id: 'advertising',
    pattern: /(?:^|-)(?:ad|ads|advert|adverts|advertisement|sponsored)(?:-|$)/,
    example: 'c-ad',
    stays: 'leader',
    most: 250,
  },
  {
    id: 'ticker',
    pattern: /(?:^|-)(?:ticker|news-flash|breaking-(?:news|bar))(?:-|$)/,
    example: 'liveTicker',
    stays: 'sticker-news',
    most: 2_000,
  },
];

/** Elements and roles that say by themselves that they are not the article. */
const APART_NAMES = new Set(['nav', 'footer', 'form']);
const APART_ROLES = /(?:^|\s)role-(?:navigation|contentinfo|complementary|search)(?:\s|$)/;
/** A form may wrap a whole page; one with more text than this does. */
const MOST_APART = 1_500;
/** Of what is left, a box may be at most this share: else it is what the reader came for. */
const MOST_OF_ARTICLE = 0.4;
/** Teasers are headlines: a block with as much unlinked text as this is prose. */
const PROSE = 140;
/** "has-comments", "no-ads" and the like describe what is inside or missing. */
const DESCRIBES = /^(?:has|with|without|no|not|is|hide|show)-/;

/** The extractor's text nodes, sorted by whose text they are. */
export interface Sorted {
  /** Text nodes of the article with their places, without those of service boxes. */
  placed: Map<Text, Located[]>;
  /** Those among them that only lead to other stories. */
  teasers: Set<Text>;
}

/**
 * Drops from `placed` (the extractor's text nodes and their places) what stands in service boxes, and tells
 * which text is a teaser for another story; that stays in the text, where a reader sees it, but counts as a
 * link. The boxes are looked for among the page's own elements, since the extractor merges wrappers and loses
 * their classes on the way.
 */
export function sortBoilerplate(placed: ReadonlyMap<Text, Located[]>, clone: PageClone): Sorted {
  const page = measure(placed, clone);
  const boxes: Box[] = Array.from({ length: clone.texts.length });
  for (const record of clone.elements) {
    const box = boxOf(record, page);
    // A service box stays one, whatever stands in it.
    if (box && boxes[record.textStart] !== 'service') boxes.fill(box, record.textStart, record.textEnd);
  }
  const index = new Map(clone.texts.map((node, at) => [node, at]));
  const sorted: Sorted = { placed: new Map(), teasers: new Set() };
  for (const [text, located] of placed) {
    const first = located[0] && index.get(located[0].node);
    const box = first === undefined ? null : boxes[first];
    if (box !== 'service') sorted.placed.set(text, located);
    if (box === 'teasers') sorted.teasers.add(text);
  }
  return sorted;
}

type Box = 'service' | 'teasers' | null | undefined;

/** Running sums over the page's text nodes, of extracted characters only. */
interface Measured {
  total: number;
  all: number[];
  prose: number[];
}

function boxOf(record: ElementRecord, page: Measured): Box {
  const within = (sums: number[]) => (sums[record.textEnd] ?? 0) - (sums[record.textStart] ?? 0);
  const length = within(page.all);
  if (length === 0 || length > page.total * MOST_OF_ARTICLE) return null;
  if ((APART_NAMES.has(record.name) || APART_ROLES.test(record.labels)) && length <= MOST_APART)
    return 'service';
  if (record.labels === '') return null;
  const row = BOILERPLATE_ROWS.find(
    (candidate) => length <= candidate.most && isNamed(record.labels, candidate),
  );
  if (!row?.teasers) return row ? 'service' : null;
  return within(page.prose) === 0 ? 'teasers' : null;
}

function isNamed(labels: string, row: BoilerplateRow): boolean {
  return labels.split(/\s+/).some((label) => matchesRow(label, row));
}

/** Whether one class name or id names the row's kind of box. */
export function matchesRow(label: string, row: BoilerplateRow): boolean {
  const words = label
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[_-]+/g, '-');
  return !DESCRIBES.test(words) && row.pattern.test(words);
}

function measure(placed: ReadonlyMap<Text, Located[]>, clone: PageClone): Measured {
  const extracted = new Set([...placed.values()].flatMap((located) => located.map(({ node }) => node)));
  const { block, inLink } = surroundings(clone);
  const lengths = clone.texts.map((node) => (extracted.has(node) ? node.data.trim().length : 0));
  const unlinkedInBlock = new Map<number, number>();
  const blockOf = (at: number) => block[clone.textParents[at] ?? 0] ?? 0;
  const isLinked = (at: number) => inLink[clone.textParents[at] ?? 0] === true;
  lengths.forEach((length, at) => {
    if (!isLinked(at)) unlinkedInBlock.set(blockOf(at), (unlinkedInBlock.get(blockOf(at)) ?? 0) + length);
  });
  const all = sums(lengths);
  return {
    total: all.at(-1) ?? 0,
    all,
    prose: sums(lengths.map((length, at) => ((unlinkedInBlock.get(blockOf(at)) ?? 0) >= PROSE ? length : 0))),
  };
}

/** For each element record the nearest block it stands in and whether it stands in a link. */
function surroundings(clone: PageClone): { block: number[]; inLink: boolean[] } {
  const block: number[] = [];
  const inLink: boolean[] = [];
  clone.elements.forEach(({ name, parent }, at) => {
    block[at] = BLOCK_ELEMENTS.has(name) ? at : (block[parent] ?? at);
    inLink[at] = name === 'a' || inLink[parent] === true;
  });
  return { block, inLink };
}

function sums(values: readonly number[]): number[] {
  const result = [0];
  for (const value of values) result.push((result.at(-1) ?? 0) + value);
  return result;
}
