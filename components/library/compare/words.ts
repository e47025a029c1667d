/** What a comparison says, in the reader's language. */
import type { ComparedClaim, ComparedGroup, Column } from '../../../lib/compare/comparison';
import type { MaybeSame } from '../../../lib/compare/maybe-same';
import { summaryOfGroup } from '../../../lib/compare/summary';
import { outletOf } from '../../../lib/compare/voice';
import type { CasualtyValue, StoredArticle } from '../../../lib/model';
import { countWord } from '../../session/words';
import { formatDay, formatList, formatNumber, spoken, t } from '../../strings';

/**
 * Words of an article inside a sentence of the interface: set apart where the interface runs the other way, so that
 * brackets and commas stay on their side (https://www.unicode.org/reports/tr9/).
 */
export function apartFromSentence(words: string): string {
  return spoken().direction === 'rtl' ? `\u2068${words}\u2069` : words;
}

/** "soldiers", or that nobody says who. */
export function victimsWord(victims: string): string {
  return victims || t('claim.notStated');
}

/** "Killed: soldiers". */
export function groupName({ kind, victims }: Pick<ComparedGroup, 'kind' | 'victims'>): string {
  return victims
    ? t('compare.groupName', { kind: t(`kind.${kind}`), victims: apartFromSentence(victims) })
    : t('compare.groupNobody', { kind: t(`kind.${kind}`) });
}

/** "Killed: are these the same people? “attackers”, “militants”" */
export function samePeopleWords({ groups }: MaybeSame): string {
  const [first] = groups;
  const list = formatList(
    groups.map(({ victims }) => t('compare.inWords', { words: apartFromSentence(victimsWord(victims)) })),
  );
  return t('compare.samePeople', { kind: t(`kind.${first?.kind ?? 'combined'}`), list });
}

/**
 * Lowest to highest of what counts, "+" where the highest is a lower bound, "~" where every number is an estimate. One
 * number alone is written as in every list: ">300" for "more than 300".
 */
export function rangeWord({
  low,
  high,
  open,
  above,
  about,
}: Pick<ComparedGroup, 'low' | 'high' | 'open' | 'above' | 'about'>): string {
  if (low === null || high === null) return '–';
  if (low === high && above) return `>${formatNumber(high)}`;
  const top = `${formatNumber(high)}${open ? '+' : ''}`;
  return `${about ? '~' : ''}${low === high ? top : `${formatNumber(low)}–${top}`}`;
}

/** Who says so: the source, or the outlet where the article says it itself. */
export function sourceWord({ source, articles: [first] }: Column): string {
  return source ?? (first ? outletOf(first) : '');
}

/** Source and outlet, where no column head stands above. */
export function voiceWord({ column: { source }, article }: ComparedClaim): string {
  const outlet = outletOf(article);
  return source
    ? t('compare.voice', { source: apartFromSentence(source), outlet: apartFromSentence(outlet) })
    : outlet;
}

/** "Havel Post · 16 Mar 2026". */
export function toldWord(article: StoredArticle): string {
  return `${outletOf(article)} · ${publishedWord(article)}`;
}

export function publishedWord({ published }: StoredArticle): string {
  return published ? formatDay(published) : t('compare.undated');
}

/** Finds a compared claim by its id, to say what took the place of another. */
export function claimFinder(groups: readonly ComparedGroup[]): (id: string) => CasualtyValue | null {
  const claims = new Map(
    groups.flatMap(({ cells }) =>
      cells.flat().map(({ item }): [string, CasualtyValue] => [item.annotation.id, item.claim]),
    ),
  );
  return (id) => claims.get(id) ?? null;
}

/** What a claim says in a table: the number and what it is worth, or its words where it has none. */
export function figureWord({
  item: { claim },
  denies,
  words,
}: {
  item: { claim: CasualtyValue };
  denies: boolean;
  words: string | null;
}): string {
  const isWordless = claim.count.low === null && claim.count.high === null && !claim.count.text;
  if (!isWordless) return countWord(claim);
  if (denies) return t('compare.none');
  return words === null ? t('compare.noNumber') : t('compare.inWords', { words });
}

/** What became of a claim: null for one that counts and says so itself. */
export function standingWord(
  { standing, denies, item: { claim } }: ComparedClaim,
  claimOf: (id: string) => CasualtyValue | null,
): string | null {
  const by = 'by' in standing ? claimOf(standing.by) : null;
  const count = by ? countWord(by) : '?';
  if (standing.state === 'replaced') return t('compare.replaced', { count });
  if (standing.state === 'headline') return t('compare.headline');
  if (standing.state === 'earlier') return t('compare.earlier', { count });
  if (denies) return t('compare.denies');
  const stance = claim.source?.stance;
  return stance && stance !== 'states' ? t(`stance.${stance}`) : null;
}

/**
 * One sentence for a group, made of what its row shows: "Killed soldiers: 5 (army), several (CMA)". Null when nothing
 * of it counts.
 */
export function summarySentence(group: ComparedGroup): string | null {
  const { said } = summaryOfGroup(group);
  if (said.length === 0) return null;
  const figures = said.map(({ claims, denies, by }) => {
    const sources = formatList(by.map((column) => apartFromSentence(sourceWord(column))));
    const counts = claims.map(({ claim, words }) =>
      apartFromSentence(figureWord({ item: { claim }, denies, words })),
    );
    return denies
      ? t('compare.deniedBy', { sources })
      : t('compare.figureBy', { count: formatList(counts), sources });
  });
  return t('compare.sentence', { group: groupName(group), figures: formatList(figures) });
}
