/** Asks the engine worker; a worker that fails or hangs is replaced, and the question answered with an error. */
import type { ActorEntry, AnnotationValue, Article, Reading, Span } from '../../lib/model';
import type { EngineReply, EngineRequest } from './engine-protocol';
import type { EnginePort } from './types';

/** Long enough for an article on a slow machine, short enough that nobody waits without a word. */
const PATIENCE_MS = 30_000;
/** More for a long one: eight times what the engine needs for a character (`npm run bench`). */
const PATIENCE_MS_A_CHARACTER = 0.1;

interface Waiting {
  resolve: (reply: EngineReply) => void;
  reject: (error: Error) => void;
  timer: ReturnType<typeof setTimeout>;
}

type Question = EngineRequest extends infer R ? (R extends EngineRequest ? Omit<R, 'id'> : never) : never;

export class EngineClient implements EnginePort {
  #worker: Worker | null = null;
  #next = 1;
  readonly #waiting = new Map<number, Waiting>();

  constructor(private readonly create: () => Worker) {}

  async suggest(article: Article, actors: ActorEntry[]): Promise<Reading> {
    const reply = await this.#ask({ type: 'suggest', article, actors });
    if (reply.ok && reply.type === 'suggest') return reply.reading;
    throw new Error(reply.ok ? 'unexpected answer' : reply.error);
  }

  async prefill(
    kind: 'actor' | 'casualty',
    article: Article,
    reading: Reading,
    span: Span,
  ): Promise<AnnotationValue> {
    const reply = await this.#ask({ type: 'prefill', kind, article, reading, span });
    if (reply.ok && reply.type === 'prefill') return reply.value;
    throw new Error(reply.ok ? 'unexpected answer' : reply.error);
  }

  #ask(question: Question): Promise<EngineReply> {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      const patience = PATIENCE_MS + PATIENCE_MS_A_CHARACTER * question.article.text.length;
      const timer = setTimeout(() => this.#fail('the engine took too long'), patience);
      this.#waiting.set(id, { resolve, reject, timer });
      this.#running().postMessage({ id, ...question }, []);
    });
  }

  #running(): Worker {
    if (this.#worker) return this.#worker;
    const worker = this.create();
    worker.addEventListener('message', (event: MessageEvent<EngineReply>) => {
      const waiting = this.#waiting.get(event.data.id);
      if (!waiting) return;
      clearTimeout(waiting.timer);
      this.#waiting.delete(event.data.id);
      waiting.resolve(event.data);
    });
    worker.addEventListener('error', (event) => this.#fail(event.message || 'the engine did not start'));
    this.#worker = worker;
    return worker;
  }

  #fail(reason: string): void {
    this.#worker?.terminate();
    this.#worker = null;
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(new Error(reason));
    }
    this.#waiting.clear();
  }
}
