import { reserveNotes, findNoteId, markNoteWritten } from '../../store/pairing-notes.ts';
import type { Services } from '../services/services.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import type { SessionPool } from '../sessions/session-pool.ts';

const tryAgainMs = { shortest: 60_000, longest: 24 * 60 * 60_000 } as const;

/**
 * Reports the notes that are due of accounts whose sessions are open in this process. The note says to the
 * owner of the account, who may be another person than the one in the chat, by whom it is used.
 */
export async function reportDueNotes(
  pool: SessionPool,
  { database, events, clock }: Pick<Services, 'database' | 'events' | 'clock'>,
): Promise<void> {
  const accounts = await reserveNotes(database, {
    now: clock.now(),
    held: pool.heldIds,
    shortestMs: tryAgainMs.shortest,
    longestMs: tryAgainMs.longest,
  });
  await Promise.all(accounts.map((account) => events.emit({ kind: 'note_due', account })));
}

/** Writes the note of a pairing, once. Its random id was stored before, so that Telegram takes no second one. */
export async function leaveNote(
  { account, addressBook }: AccountSession,
  text: string,
  { database }: Pick<Services, 'database'>,
): Promise<void> {
  const noteId = await findNoteId(database, account.id);
  if (noteId === undefined) return;
  await addressBook.noteToSelf(text, noteId);
  await markNoteWritten(database, account.id, noteId);
}
