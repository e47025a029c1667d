/** How far two coders agree: on what there is to tag, and on what they say of it. */
import { CASUALTY_KINDS, type CasualtyKind } from '../model';
import {
  cohensKappa,
  interval,
  krippendorffsAlpha,
  nominal,
  ratio,
  spanF1,
  type Coefficient,
  type Unit,
} from './coefficients';
import { FIELDS, fieldsOf, type FieldId, type Scale } from './fields';
import type { ArticlePair, Matched, Tag, TagPair } from './match';
import { sentencesOf } from './sentences';

const TAG_KINDS = ['actor', 'casualty', ...CASUALTY_KINDS] as const;
export type TagKind = (typeof TAG_KINDS)[number];

/** Agreement on where there is a tag. */
export interface TagFigures {
  tag: TagKind;
  mine: number;
  theirs: number;
  /** The same first and last character. */
  exact: Coefficient;
  /** At least one character in common. */
  overlap: Coefficient;
  /** Over sentences: whether one holds such a tag. */
  kappa: Coefficient;
  alpha: Coefficient;
}

/** Agreement on one field, over tags that both have. */
export interface FieldFigures {
  field: FieldId;
  scale: Scale;
  /** Share of tags with the same value, among those where both give one. */
  same: Coefficient;
  /** Null for counts, which have distances. */
  kappa: Coefficient | null;
  alphaNominal: Coefficient | null;
  alphaInterval: Coefficient | null;
  alphaRatio: Coefficient | null;
}

export interface Agreement {
  articles: number;
  sentences: number;
  tags: TagFigures[];
  fields: FieldFigures[];
}

function isOf(tag: Tag | null, kind: TagKind): boolean {
  if (tag === null) return false;
  const { value } = tag.annotation;
  if (kind === 'actor' || kind === 'casualty') return value.kind === kind;
  return value.kind === 'casualty' && value.claim.kind === (kind satisfies CasualtyKind);
}

function hasSameSpan({ mine, theirs }: TagPair): boolean {
  return (
    mine !== null &&
    theirs !== null &&
    mine.span.start === theirs.span.start &&
    mine.span.end === theirs.span.end
  );
}

interface Sentence {
  mine: Tag[];
  theirs: Tag[];
}

/** Every sentence of the articles, with the tags that begin in it. */
function sentencesIn({ mine: { text }, pairs }: ArticlePair): Sentence[] {
  const mine = pairs.flatMap((pair) => pair.mine ?? []);
  const theirs = pairs.flatMap((pair) => pair.theirs ?? []);
  return sentencesOf(text).map(({ start, end }) => {
    const begins = ({ span }: Tag): boolean => span.start >= start && span.start < end;
    return { mine: mine.filter(begins), theirs: theirs.filter(begins) };
  });
}

function tagFigures(tag: TagKind, pairs: readonly TagPair[], sentences: readonly Sentence[]): TagFigures {
  const mine = pairs.filter((pair) => isOf(pair.mine, tag)).length;
  const theirs = pairs.filter((pair) => isOf(pair.theirs, tag)).length;
  const both = pairs.filter((pair) => isOf(pair.mine, tag) && isOf(pair.theirs, tag));
  const has = (tags: readonly Tag[]): string => (tags.some((each) => isOf(each, tag)) ? 'yes' : 'no');
  const units = sentences.map((each): Unit => [has(each.mine), has(each.theirs)]);
  return {
    tag,
    mine,
    theirs,
    exact: spanF1(both.filter(hasSameSpan).length, mine, theirs),
    overlap: spanF1(both.length, mine, theirs),
    kappa: cohensKappa(units),
    alpha: krippendorffsAlpha(units, nominal),
  };
}

function fieldFigures(field: FieldId, scale: Scale, pairs: readonly TagPair[]): FieldFigures {
  const { of, read } = FIELDS[field];
  const units = pairs.flatMap(({ mine, theirs }): Unit[] =>
    isOf(mine, of) && isOf(theirs, of) && mine && theirs ? [[read(mine), read(theirs)]] : [],
  );
  const given = units.filter(([a, b]) => a !== null && b !== null);
  const same: Coefficient =
    given.length === 0
      ? { value: null, because: 'nothing', n: 0 }
      : { value: given.filter(([a, b]) => a === b).length / given.length, n: given.length };
  const isCount = scale === 'count';
  return {
    field,
    scale,
    same,
    kappa: isCount ? null : cohensKappa(units),
    alphaNominal: isCount ? null : krippendorffsAlpha(units, nominal),
    alphaInterval: isCount ? krippendorffsAlpha(units, interval) : null,
    alphaRatio: isCount ? krippendorffsAlpha(units, ratio) : null,
  };
}

/**
 * Figures over all articles that both have.
 *
 * @example measure(matchCoders(mine, theirs)).tags.find(({ tag }) => tag === 'killed')?.exact
 */
export function measure({ articles }: Matched): Agreement {
  const pairs = articles.flatMap((article) => article.pairs);
  const sentences = articles.flatMap(sentencesIn);
  return {
    articles: articles.length,
    sentences: sentences.length,
    tags: TAG_KINDS.map((tag) => tagFigures(tag, pairs, sentences)),
    fields: [...fieldsOf('casualty'), ...fieldsOf('actor')].map(({ id, scale }) =>
      fieldFigures(id, scale, pairs),
    ),
  };
}
