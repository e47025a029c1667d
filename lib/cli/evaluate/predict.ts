import type { Reading } from '../../model.ts';
import { suggest } from '../../suggest/pipeline.ts';
import { articleFromText } from '../../text/plain.ts';
import type { AnnotatedArticle } from './gold.ts';
import { scoreDocument, type DocumentScore, type Prediction } from './score.ts';

/** What of a reading is scored. */
export function toPrediction({ suggestions }: Pick<Reading, 'suggestions'>): Prediction {
  const prediction: Prediction = { claims: [], actors: [] };
  for (const suggestion of suggestions) {
    if (suggestion.kind === 'actor') {
      const { type, actor } = suggestion.value;
      prediction.actors.push({ quote: suggestion.quote, type, actor });
    } else {
      const { start, end, level, rule, value } = suggestion;
      prediction.claims.push({ ...value, start, end, level, rule });
    }
  }
  return prediction;
}

/** Runs the engine on one annotated article, read as plain text, and scores it. */
export function evaluateArticle(article: AnnotatedArticle): DocumentScore {
  return scoreDocument(article, toPrediction(suggest(articleFromText(article.text))));
}
