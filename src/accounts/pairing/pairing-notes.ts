import { hasReason } from '../../contacts/telegram-error.ts';
import type { Account } from '../../store/accounts.ts';
import { reserveNotes, findNoteId, markNoteWritten } from '../../store/pairing-notes.ts';
import type { Note } from '../services/note.ts';
import type { Services } from '../services/services.ts';
import { WakeUp } from '../services/wake-up.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import type { SessionPool } from '../sessions/session-pool.ts';

const intervalMs = 30_000;
const tryAgainMs = { shortest: 60_000, longest: 24 * 60 * 60_000 } as const;

/**
 * The notes of pairings. A note says to the owner of the account, who may be another person than the one in the
 * chat, by whom it is used.
 */
export class PairingNotes {
  readonly #services: Pick<Services, 'database' | 'events' | 'clock' | 'log'>;
  #textFor: ((account: Account) => Promise<string>) | undefined;

  constructor(services: Pick<Services, 'database' | 'events' | 'clock' | 'log'>) {
    this.#services = services;
  }

  /** Sets how notes are worded. Without it, which is so in a process without a bot, notes stay due. */
  setText(textFor: (account: Account) => Promise<string>): void {
    this.#textFor = textFor;
  }

  /** Writes the note of the account's pairing unless it was written. Never rejects; a note that fails stays due. */
  async write(session: AccountSession): Promise<void> {
    await this.#write(session).catch((error: unknown) => this.#warn(error, session.account));
  }

  /** The note of the account's pairing, if it was not written. */
  async findUnwritten(account: Account): Promise<Note | undefined> {
    const id = await findNoteId(this.#services.database, account.id);
    return id === undefined || !this.#textFor
      ? undefined
      : { id, text: await this.#textFor(account) };
  }

  /**
   * Writes the notes that are due of the accounts whose sessions are open in this process, until `signal` is
   * aborted. No account waits for another one.
   */
  async keepWriting(pool: SessionPool, signal: AbortSignal): Promise<void> {
    const { database, events, clock, log } = this.#services;
    const wakeUp = new WakeUp();
    using _ = events.subscribe(async ({ kind }) => {
      if (kind === 'paired') wakeUp.request();
    });
    const running = new Set<Promise<void>>();
    const write = async (accountId: string): Promise<void> => {
      // It may still be opening, and another process may hold it: that one writes the note when it is due again.
      if (await pool.tryOpen(accountId)) await pool.use(accountId, (one) => this.#write(one));
    };
    const writeDue = async (): Promise<void> => {
      const due = await reserveNotes(database, {
        now: clock.now(),
        held: pool.heldIds,
        shortestMs: tryAgainMs.shortest,
        longestMs: tryAgainMs.longest,
      });
      for (const account of due) {
        const writing = write(account.id)
          .catch((error: unknown) => this.#warn(error, account))
          .finally(() => running.delete(writing));
        running.add(writing);
      }
    };
    while (!signal.aborted) {
      await writeDue().catch((error: unknown) =>
        log.warn({ err: error }, 'Reading the notes to write failed'),
      );
      await wakeUp.sleep(intervalMs, clock, signal);
    }
    await Promise.all(running);
  }

  /** Its random id was stored before, so that Telegram takes no second one. */
  async #write({ account, addressBook }: AccountSession): Promise<void> {
    const note = await this.findUnwritten(account);
    if (!note) return;
    await addressBook.noteToSelf(note.text, note.id);
    await markNoteWritten(this.#services.database, account.id, note.id);
  }

  #warn(error: unknown, { id }: Account): void {
    if (hasReason(error, 'signed_out')) return;
    this.#services.log.warn({ err: error, account: id }, 'Writing to Saved Messages failed');
  }
}
