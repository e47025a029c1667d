/** The engine's worker: started by extension pages, so that reading an article never holds up a surface. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { plainValue } from '../components/session/plain-value';
import type { EngineReply, EngineRequest } from '../components/session/engine-protocol';
import { suggest } from '../lib/suggest/pipeline';

function answer(request: EngineRequest): EngineReply {
  const { id } = request;
  try {
    if (request.type === 'suggest') {
      return { id, ok: true, type: 'suggest', reading: suggest(request.article, { actors: request.actors }) };
    }
    const { kind, article, reading, span } = request;
    return { id, ok: true, type: 'prefill', value: plainValue(kind, article, reading, span) };
  } catch (error) {
    return { id, ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

export default defineUnlistedScript(() => {
  self.addEventListener('message', (event: MessageEvent<EngineRequest>) => {
    self.postMessage(answer(event.data), { transfer: [] });
  });
});
