/** The figures of two coders; what cannot be computed says why. */
import type { Coefficient } from '../../../lib/agreement/coefficients';
import type { Agreement, TagKind } from '../../../lib/agreement/measure';
import { formatFigure, formatNumber, t } from '../../strings';

function Figure({ of }: { of: Coefficient | null }) {
  if (of === null) return <td class="number quiet">–</td>;
  if (of.value === null)
    return <td class="second-undefined small quiet">{t(`second.because.${of.because}`)}</td>;
  return <td class="number">{formatFigure(of.value)}</td>;
}

function Share({ of }: { of: Coefficient }) {
  if (of.value === null) return <Figure of={of} />;
  return <td class="number">{t('second.percent', { n: Math.round(of.value * 100) })}</td>;
}

function tagWord(tag: TagKind): string {
  return tag === 'actor' || tag === 'casualty' ? t(`secondTag.${tag}`) : t(`kind.${tag}`);
}

function Head({ columns }: { columns: readonly string[] }) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
  );
}

export function AgreementTables({ agreement, coder }: { agreement: Agreement; coder: string }) {
  return (
    <>
      <div class="stack">
        <h3>{t('second.tags')}</h3>
        <p class="small quiet">{t('second.tagsHint')}</p>
        <div class="table-scroll" role="region" aria-label={t('second.tags')} tabIndex={0}>
          <table class="second-figures">
            <Head
              columns={[
                t('second.tag'),
                t('second.mine'),
                coder,
                t('second.exact'),
                t('second.overlap'),
                t('second.kappa'),
                t('second.alpha'),
              ]}
            />
            <tbody>
              {agreement.tags.map(({ tag, mine, theirs, exact, overlap, kappa, alpha }) => (
                <tr key={tag} class={tag === 'actor' || tag === 'casualty' ? 'second-total' : ''}>
                  <th scope="row">{tagWord(tag)}</th>
                  <td class="number">{formatNumber(mine)}</td>
                  <td class="number">{formatNumber(theirs)}</td>
                  <Figure of={exact} />
                  <Figure of={overlap} />
                  <Figure of={kappa} />
                  <Figure of={alpha} />
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
      <div class="stack">
        <h3>{t('second.fields')}</h3>
        <p class="small quiet">{t('second.fieldsHint')}</p>
        <div class="table-scroll" role="region" aria-label={t('second.fields')} tabIndex={0}>
          <table class="second-figures">
            <Head
              columns={[
                t('second.field'),
                t('second.n'),
                t('second.same'),
                t('second.kappa'),
                t('second.nominal'),
                t('second.interval'),
                t('second.ratio'),
              ]}
            />
            <tbody>
              {agreement.fields.map((each) => (
                <tr key={each.field}>
                  <th scope="row">{t(`secondField.${each.field}`)}</th>
                  <td class="number">{formatNumber(each.same.n)}</td>
                  <Share of={each.same} />
                  <Figure of={each.kappa} />
                  <Figure of={each.alphaNominal} />
                  <Figure of={each.alphaInterval} />
                  <Figure of={each.alphaRatio} />
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p class="small quiet">{t('second.legend')}</p>
      </div>
    </>
  );
}
