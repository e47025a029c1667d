/** What a report says of an event or of chosen articles, in the reader's language. */
import { compareEvent, type ComparedGroup } from '../../../lib/compare/comparison';
import { namingOf } from '../../../lib/compare/naming';
import type { Report, ReportBlock, ReportCell, ReportTable } from '../../../lib/formats/report';
import type { Bundle, ConflictEvent, StoredArticle } from '../../../lib/model';
import { listedName } from '../../../lib/suggest/actors/listed-names';
import { placeLink } from '../../../lib/text/place-link';
import { countWord } from '../../session/words';
import { formatDay, formatNumber, formatTime, spoken, t } from '../../strings';
import { partyName } from '../ClaimsTable';
import {
  claimFinder,
  figureWord,
  groupName,
  publishedWord,
  rangeWord,
  samePeopleWords,
  standingWord,
  summarySentence,
  toldWord,
  victimsWord,
  voiceWord,
} from '../compare/words';
import { drawings } from '../plots/drawings';
import { figuresOf, isOverTime, isWorthDrawing, type DrawnFigure } from '../plots/figures';
import { frameOf, PLOT_WIDTH } from '../plots/frame';
import type { ClaimRow } from '../rows';
import { drawingTree } from './drawing-tree';
import { claimsForReport } from './report-claims';

/** Day and time where there is a time, in UTC as stored, for a record that outlives the machine it was made on. */
function moment(iso: string | null): string {
  return iso ? `${formatDay(iso)} (${iso})` : t('compare.undated');
}

function claimLink({ annotation, article }: ClaimRow): string | null {
  const { start, end } = annotation.selectors.position;
  return placeLink(article?.url ?? null, article?.text ?? '', start, end);
}

/** A row a claim; the group stands in front of its first. */
function claimsTable(groups: readonly ComparedGroup<ClaimRow>[]): ReportTable {
  const claimOf = claimFinder(groups);
  const rows = groups.flatMap((group) =>
    group.cells.flat().map((each, index): ReportCell[] => {
      const gone = each.standing.state === 'replaced' || each.standing.state === 'earlier';
      const state = standingWord(each, claimOf);
      const { partOf, item } = each;
      return [
        index === 0
          ? [
              { text: t(`kind.${group.kind}`), style: 'quiet' },
              { text: victimsWord(group.victims), style: 'strong' },
              { text: rangeWord(group), style: 'figure' },
              { text: t(`agreement.${group.agreement}`) },
              ...group.others.map(({ words, reason }) => ({
                text: t('compare.alsoCalled', { words, reason: t(`joinReason.${reason}`) }),
                style: 'quiet' as const,
              })),
            ]
          : [],
        [
          { text: each.column.source ?? t('compare.itself') },
          ...(each.speaker
            ? [{ text: t('compare.spokenBy', { speaker: each.speaker }), style: 'quiet' as const }]
            : []),
          { text: toldWord(each.article), style: 'quiet' },
        ],
        [
          { text: figureWord(each), style: gone ? 'gone' : 'figure' },
          ...(state ? [{ text: state, style: 'quiet' as const }] : []),
          ...(partOf
            ? [
                {
                  text: t('compare.partOf', {
                    whole: `${countWord(partOf.claim)} ${partyName(partOf.claim.victims)}`.trim(),
                  }),
                  style: 'quiet' as const,
                },
              ]
            : []),
        ],
        [
          { text: item.annotation.quote, style: 'quote', href: claimLink(item) },
          ...(item.annotation.note
            ? [{ text: `${t('report.note')}: ${item.annotation.note}`, style: 'quiet' as const }]
            : []),
        ],
      ];
    }),
  );
  const head = [t('report.victims'), t('report.said'), t('report.count'), t('report.quote')];
  return { type: 'table', caption: t('report.rules'), head, rows };
}

function number(value: number | null): ReportCell {
  return [{ text: value === null ? '–' : formatNumber(value) }];
}

function figuresTable(caption: string, figures: readonly DrawnFigure[]): ReportTable {
  return {
    type: 'table',
    caption,
    head: (['source', 'published', 'words', 'low', 'best', 'high'] as const).map((key) => t(`plot.${key}`)),
    rows: figures.map(({ compared, low, best, high, isCounted }) => [
      [{ text: voiceWord(compared) }],
      [{ text: publishedWord(compared.article) }],
      [{ text: isCounted ? figureWord(compared) : `${figureWord(compared)} · ${t('plot.notCounted')}` }],
      number(low),
      number(best),
      number(high),
    ]),
  };
}

function drawn(groups: readonly ComparedGroup<ClaimRow>[]): ReportBlock[] {
  const frame = frameOf(PLOT_WIDTH);
  return groups.flatMap((group): ReportBlock[] => {
    const figures = figuresOf(group);
    if (!isWorthDrawing(figures)) return [];
    const name = groupName(group);
    const label = t('plot.rangeLabel', { group: name });
    return [
      { type: 'heading', text: name },
      { type: 'drawing', label, root: drawingTree(drawings.range(group, figures, frame)) },
      ...(isOverTime(figures)
        ? [
            {
              type: 'drawing' as const,
              label: t('plot.tollLabel', { group: name }),
              root: drawingTree(drawings.toll(group, figures, frame)),
            },
          ]
        : []),
      figuresTable(label, figures),
    ];
  });
}

function apartTable(rows: readonly ClaimRow[]): ReportTable {
  return {
    type: 'table',
    caption: '',
    head: [t('report.scope'), t('report.count'), t('report.quote'), t('report.article')],
    rows: rows.map((row) => [
      [{ text: row.claim.scope === 'event' ? t('compare.notOfThis') : t(`scope.${row.claim.scope}`) }],
      [
        { text: t(`kind.${row.claim.kind}`), style: 'quiet' },
        { text: `${countWord(row.claim)} ${partyName(row.claim.victims)}`.trim() },
      ],
      [{ text: row.annotation.quote, style: 'quote', href: claimLink(row) }],
      [{ text: row.article ? toldWord(row.article) : '' }],
    ]),
  };
}

function sourcesTable(articles: readonly StoredArticle[]): ReportTable {
  return {
    type: 'table',
    caption: '',
    head: [t('report.article'), t('report.published'), t('report.accessed'), t('report.hash')],
    rows: articles.map((article) => [
      [
        { text: article.title || article.url || t('head.untitled'), style: 'strong' },
        ...(article.site ? [{ text: article.site }] : []),
        ...(article.byline ? [{ text: `${t('report.by')} ${article.byline}`, style: 'quiet' as const }] : []),
        ...(article.url ? [{ text: article.url, style: 'quiet' as const, href: article.url }] : []),
      ],
      [{ text: moment(article.published) }],
      [{ text: moment(article.accessed) }, { text: formatTime(article.accessed), style: 'quiet' }],
      [{ text: article.textHash, style: 'code' }],
    ]),
  };
}

/**
 * @param event the event that the report is of; null for a report of all articles of the bundle
 * @param now UTC, ISO 8601
 */
export function makeReport(bundle: Bundle, event: ConflictEvent | null, now: string): Report {
  const { articles, own, elsewhere } = claimsForReport(bundle, event);
  const { groups, apart, maybeSame } = compareEvent({
    articles,
    claims: own,
    choices: event?.victimGroups ?? [],
    answers: event?.coding ?? [],
    isOneEvent: event !== null,
    naming: namingOf(bundle, listedName),
  });
  const sentences = groups.flatMap((group) => summarySentence(group) ?? []);
  const open = maybeSame.filter(({ answer }) => answer === null).map(samePeopleWords);
  const pictures = drawn(groups);
  const aside = [...apart, ...elsewhere];
  const { language, direction } = spoken();
  const facts: [string, string][] = [
    ...(event?.date ? [[t('report.date'), event.date] as [string, string]] : []),
    ...(event?.place ? [[t('report.place'), event.place] as [string, string]] : []),
    [t('report.title'), t('report.made', { at: moment(now) })],
  ];
  return {
    language,
    direction,
    title: event
      ? t('report.ofEvent', { name: event.name })
      : t('report.ofSelection', { n: articles.length }),
    facts,
    sections: [
      ...(sentences.length > 0
        ? [{ title: t('compare.inShort'), blocks: [{ type: 'list' as const, items: sentences }] }]
        : []),
      {
        title: t('report.claims'),
        blocks:
          groups.length > 0
            ? [claimsTable(groups), ...(open.length > 0 ? [{ type: 'list' as const, items: open }] : [])]
            : [{ type: 'text' as const, text: t('compare.noClaims') }],
      },
      ...(pictures.length > 0
        ? [
            {
              title: t('report.drawn'),
              blocks: [{ type: 'text' as const, text: t('plot.rangeHint'), quiet: true }, ...pictures],
            },
          ]
        : []),
      ...(aside.length > 0 ? [{ title: t('report.setApart'), blocks: [apartTable(aside)] }] : []),
      { title: t('report.sources'), blocks: [sourcesTable(articles)] },
    ],
  };
}
