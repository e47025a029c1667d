/** The engine's worker: started by extension pages, so that reading an article never holds up a surface. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { EngineReply, EngineRequest } from '../components/session/engine-protocol';
import type { AnnotationValue } from '../lib/model';
import { suggest } from '../lib/suggest/pipeline';
import { prefillActor, prefillCasualty } from '../lib/suggest/prefill';

function answer(request: EngineRequest): EngineReply {
  const { id } = request;
  try {
    if (request.type === 'suggest') {
      return { id, ok: true, type: 'suggest', reading: suggest(request.article, { actors: request.actors }) };
    }
    const { kind, article, reading, span } = request;
    const value: AnnotationValue =
      kind === 'actor'
        ? { kind, ...prefillActor(article, reading, span) }
        : { kind, claim: prefillCasualty(article, reading, span) };
    return { id, ok: true, type: 'prefill', value };
  } catch (error) {
    return { id, ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

export default defineUnlistedScript(() => {
  self.addEventListener('message', (event: MessageEvent<EngineRequest>) => {
    self.postMessage(answer(event.data), { transfer: [] });
  });
});
