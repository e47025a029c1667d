/** A claim in a few words, with the ways to its place: in the stored text and in the page. */
import { placeLink } from '../../../lib/text/place-link';
import { KindGlyph } from '../../design/KindGlyph';
import { countWord } from '../../session/words';
import { t } from '../../strings';
import { partyName } from '../ClaimsTable';
import type { ClaimRow } from '../rows';

export function ClaimLink({ row }: { row: ClaimRow }) {
  const { annotation, claim, article } = row;
  const { start, end } = annotation.selectors.position;
  const live = placeLink(article?.url ?? null, article?.text ?? '', start, end);
  const who = partyName(claim.source) || article?.site || article?.title || '';
  return (
    <span class="coding-claim">
      <a
        href={`#articles/${annotation.articleId}/${annotation.id}`}
        title={t('coding.place', { words: annotation.quote })}
      >
        <KindGlyph style={claim.kind} /> <bdi>{`${countWord(claim)} ${partyName(claim.victims)}`.trim()}</bdi>
      </a>{' '}
      <span class="small quiet">
        <bdi>{who}</bdi>
        {live && (
          <>
            {' · '}
            <a
              href={live}
              target="_blank"
              rel="noreferrer noopener"
              title={t('compare.open', { words: annotation.quote })}
            >
              {t('coding.live')}
            </a>
          </>
        )}
      </span>
    </span>
  );
}
