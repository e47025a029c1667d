import { reasonWords } from '../suggest/reasons.ts';
import type { Article, Party, Reading, Suggestion } from '../model.ts';

const party = (value: Party | null): object | null =>
  value ? { ...value, start: value.start, end: value.end, text: value.text, resolved: value.resolved } : null;

function actorLine(suggestion: Extract<Suggestion, { kind: 'actor' }>): object {
  const { start, end, quote, confidence, level, rule, reasons, value, id } = suggestion;
  return {
    start,
    end,
    quote,
    type: value.type,
    actor: value.actor,
    name: value.name,
    roles: value.roles,
    confidence,
    level,
    rule,
    reasons: reasons.map(reasonWords),
    id,
  };
}

function casualtyLine(suggestion: Extract<Suggestion, { kind: 'casualty' }>): object {
  const { start, end, quote, confidence, level, rule, reasons, value, id } = suggestion;
  return {
    start,
    end,
    quote,
    kind: value.kind,
    count: value.count,
    victims: party(value.victims),
    perpetrator: party(value.perpetrator),
    source: party(value.source),
    scope: value.scope,
    negated: value.negated,
    partOf: value.partOf ?? null,
    supersedes: value.supersedes ?? null,
    date: value.date ?? null,
    place: value.place ?? null,
    confidence,
    level,
    rule,
    reasons: reasons.map(reasonWords),
    id,
  };
}

/** One document of the command line's output: a line of JSON, offsets in UTF-16 code units of `text`. */
export function outputLine(id: string, article: Article, reading: Reading): string {
  return JSON.stringify({
    id,
    url: article.url,
    title: article.title,
    isArticle: article.isArticle,
    text: article.text,
    engine: reading.engine,
    actors: reading.suggestions.filter((s) => s.kind === 'actor').map((s) => actorLine(s)),
    casualties: reading.suggestions.filter((s) => s.kind === 'casualty').map((s) => casualtyLine(s)),
  });
}
