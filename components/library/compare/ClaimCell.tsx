/** One claim in its cell: the figure, what became of it, its words, and the way to its place. */
import type { ComparedClaim } from '../../../lib/compare/comparison';
import type { CasualtyValue } from '../../../lib/model';
import { placeLink } from '../../../lib/text/place-link';
import { countWord } from '../../session/words';
import { t } from '../../strings';
import { partyName } from '../ClaimsTable';
import type { ClaimRow } from '../rows';
import { apartFromSentence, figureWord, standingWord, toldWord } from './words';

/** Characters shown on each side of the words in the stored text. */
const AROUND = 160;

/** The words, which open to the stored text around them, cut at a space. */
function Words({ row }: { row: ClaimRow }) {
  const text = row.article?.text ?? '';
  const { quote } = row.annotation;
  const { start, end } = row.annotation.selectors.position;
  if (!text.startsWith(quote, start)) return <q dir="auto">{quote}</q>;
  const before = text.slice(Math.max(0, start - AROUND), start).replace(/^\S*\s/u, '');
  const after = text.slice(end, end + AROUND).replace(/\s\S*$/u, '');
  return (
    <details class="told-words">
      <summary title={t('compare.context')}>
        <q dir="auto">{quote}</q>
      </summary>
      <p dir="auto">
        … {before}
        <mark>{quote}</mark>
        {after} …
      </p>
    </details>
  );
}

interface Props {
  compared: ComparedClaim<ClaimRow>;
  claimOf: (id: string) => CasualtyValue | null;
}

export function ClaimCell({ compared, claimOf }: Props) {
  const { item, article, speaker, standing, denies, partOf } = compared;
  const { start, end } = item.annotation.selectors.position;
  const link = placeLink(item.article?.url ?? null, item.article?.text ?? '', start, end);
  const figure = figureWord(compared);
  const gone = standing.state === 'replaced' || standing.state === 'earlier';
  const isAside = gone || standing.state === 'headline';
  const state = standingWord(compared, claimOf);
  const number = gone ? <s>{figure}</s> : denies ? <span class="denied-figure">{figure}</span> : figure;
  return (
    <div class={isAside ? 'told is-aside' : 'told'}>
      <strong class={compared.words === null ? 'told-figure' : 'told-figure is-words'}>
        {link ? (
          <a
            href={link}
            target="_blank"
            rel="noreferrer noopener"
            title={t('compare.open', { words: item.annotation.quote })}
          >
            <bdi>{number}</bdi>
          </a>
        ) : (
          <bdi>{number}</bdi>
        )}
      </strong>
      {state && <span class="told-state">{state}</span>}
      {speaker && (
        <span class="told-state">{t('compare.spokenBy', { speaker: apartFromSentence(speaker) })}</span>
      )}
      {partOf && (
        <span class="told-state">
          {t('compare.partOf', {
            whole: `${countWord(partOf.claim)} ${partyName(partOf.claim.victims)}`.trim(),
          })}
        </span>
      )}
      <Words row={item} />
      <p class="small quiet told-in">
        <a href={`#articles/${article.id}/${item.annotation.id}`} title={t('compare.stored')}>
          <bdi>{toldWord(article)}</bdi>
        </a>
      </p>
    </div>
  );
}
