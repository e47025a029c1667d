import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readGoldFolder, type AnnotatedArticle } from '../../../lib/cli/evaluate/gold.ts';
import { locator } from '../../../lib/cli/evaluate/locate.ts';
import { toPrediction } from '../../../lib/cli/evaluate/predict.ts';
import { figuresOf } from '../../../lib/cli/evaluate/report.ts';
import { scoreDocument, type Prediction } from '../../../lib/cli/evaluate/score.ts';
import { JUDGED, RATED } from '../../../lib/cli/evaluate/tally.ts';
import { suggest } from '../../../lib/suggest/pipeline.ts';
import { articleFromText } from '../../../lib/text/plain.ts';

/** The scorer that others measure with; not part of the project, so the comparison runs only where it lies beside it. */
const SCORER = fileURLToPath(new URL('../../../../shared/evaluation/score.mjs', import.meta.url));
const articles = readGoldFolder(fileURLToPath(new URL('../../gold/', import.meta.url)));

/** Numbers from 0 to 1 that are the same in every run (a linear congruential generator, Lehmer 1951). */
function lehmer(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

const party = (words: string | null) => (words ? { text: words, resolved: words } : null);

/** The gold as suggestions, with every kind of error at random places. */
function spoilt({ text, gold }: AnnotatedArticle, random: () => number): Prediction {
  const locate = locator(text);
  const names = gold.actors.map(({ name }) => name);
  const other = (): string => names[Math.floor(random() * names.length)] ?? 'nobody';
  const claims: Prediction['claims'] = [];
  for (const claim of gold.casualties) {
    const span = locate(claim.quote, claim.occurrence);
    if (!span || random() < 0.1) continue;
    const shift = Math.floor((random() - 0.5) * 60);
    claims.push({
      start: Math.max(0, span.start + shift),
      end: Math.max(1, span.end + shift),
      kind: random() < 0.1 ? 'combined' : claim.kind,
      count: random() < 0.2 ? { low: 3, high: null } : { low: claim.low, high: claim.high },
      victims: random() < 0.1 ? null : party(random() < 0.2 ? other() : claim.victims),
      perpetrator: party(random() < 0.2 ? other() : claim.perpetrator),
      source: party(random() < 0.2 ? null : claim.source),
      scope: random() < 0.2 ? 'cumulative' : claim.scope,
      negated: random() < 0.05 ? !claim.negated : claim.negated,
    });
    if (random() < 0.1) claims.push({ ...claims.at(-1)!, kind: 'killed', count: { low: 2, high: 2 } });
  }
  const actors = gold.actors.flatMap(({ name, type, mentions }) =>
    mentions
      .filter(() => random() > 0.2)
      .map((quote) => ({
        quote: random() < 0.2 ? `${quote} nearby` : quote,
        type: random() < 0.1 ? ('other' as never) : type,
        actor: random() < 0.2 ? other() : name,
      })),
  );
  return { claims, actors };
}

function theirFigures(predictions: Prediction[]): Record<string, unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'figures-'));
  const write = (name: string, lines: object[]): string => {
    writeFileSync(join(folder, name), lines.map((line) => JSON.stringify(line)).join('\n'));
    return join(folder, name);
  };
  try {
    const gold = write(
      'gold.jsonl',
      articles.map((article) => article.gold),
    );
    const suggestions = write(
      'suggestions.jsonl',
      articles.map(({ text, gold: { id } }, index) => ({
        id,
        text,
        casualties: predictions[index]?.claims,
        actors: predictions[index]?.actors,
      })),
    );
    const out = execFileSync(
      process.execPath,
      [SCORER, '--gold', gold, '--suggestions', suggestions, '--json'],
      { encoding: 'utf8' },
    );
    return JSON.parse(out) as Record<string, unknown>;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (!existsSync(SCORER)) console.info(`The figures are not compared: there is no ${SCORER}.`);

describe.runIf(existsSync(SCORER))('the same figures as the scorer that others measure with', () => {
  test.each([
    ['the engine', (article: AnnotatedArticle) => toPrediction(suggest(articleFromText(article.text)))],
    ['spoilt gold, first', (article: AnnotatedArticle) => spoilt(article, lehmer(article.text.length))],
    ['spoilt gold, second', (article: AnnotatedArticle) => spoilt(article, lehmer(article.text.length + 7))],
  ])('%s', (_, predict) => {
    const predictions = articles.map(predict);
    const theirs = theirFigures(predictions);
    const ours = figuresOf(
      articles.map((article, index) =>
        scoreDocument(article, predictions[index] ?? { claims: [], actors: [] }),
      ),
    );
    for (const figure of [...RATED, ...JUDGED])
      expect([figure, ours[figure]]).toEqual([figure, theirs[figure]]);
  });
});
