/** An article that was deleted in the library while it is in front of the reader, and its way back. */
import { problemWords } from '../problem-words';
import { toLabel } from './labels';
import { problemOf } from './problems';
import type { Session } from './session';

/** What was decided while the article was gone is written when it is back, by whichever way. */
export function noteDeletion(session: Session, isDeleted: boolean): void {
  if (session.state.value.isDeleted === isDeleted) return;
  session.patch({ isDeleted });
  if (!isDeleted) void session.saver.retry();
}

/** Stores the article again as it was, without its tags, under the same id: undoing the deletion still brings those back. */
export async function storeAgain(session: Session): Promise<void> {
  const { stored, isPrivate } = session.state.value;
  if (isPrivate) return session.patch({ problem: problemOf('private') });
  if (!stored) return;
  const label = toLabel('label.storedAgain', { what: stored.title });
  const result = await session.parts.store.change({ put: { articles: [stored] } }, { label });
  if (result.ok) noteDeletion(session, false);
  else session.patch({ problem: problemOf('save', problemWords(result.fault).what) });
  await session.saver.settled();
}
