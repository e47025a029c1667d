/** What extension pages ask of the engine worker, and what it answers. */
import type { ActorEntry, AnnotationValue, Article, Reading, Span } from '../../lib/model';

export type EngineRequest = { id: number } & (
  | { type: 'suggest'; article: Article; actors: ActorEntry[] }
  | { type: 'prefill'; kind: 'actor' | 'casualty'; article: Article; reading: Reading; span: Span }
);

export type EngineReply =
  | { id: number; ok: true; type: 'suggest'; reading: Reading }
  | { id: number; ok: true; type: 'prefill'; value: AnnotationValue }
  | { id: number; ok: false; error: string };
