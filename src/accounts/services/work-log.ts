import { TelegramError } from '../../contacts/telegram-error.ts';
import type { Services } from './services.ts';

/** A work that takes long writes a line at most this often. */
const paceMs = 30_000;

type WorkKind = 'import' | 'undo' | 'merge' | 'delete' | 'takeout' | 'backup';

/** Where a work stands: what it is for, how much is done and left, what it waits for, and until when. */
type Standing = Readonly<Record<string, string | number | Date | null | undefined>>;

/** Writes the lines of one work into the log, by which operators find out why it takes long. They hold no names. */
export class WorkLog {
  readonly #fields: { readonly account: string; readonly work: WorkKind; readonly id?: string };
  readonly #services: Pick<Services, 'clock' | 'log'>;
  #writtenAt: number;

  constructor(
    fields: { readonly account: string; readonly work: WorkKind; readonly id?: string },
    services: Pick<Services, 'clock' | 'log'>,
  ) {
    this.#fields = fields;
    this.#services = services;
    this.#writtenAt = services.clock.now().getTime();
  }

  begins(standing: Standing): void {
    this.#write(standing, 'Work on an account begins');
  }

  /** Asks for `standing` only when a line is due. */
  async goesOn(standing: () => Standing | Promise<Standing>): Promise<void> {
    const now = this.#services.clock.now().getTime();
    if (now - this.#writtenAt < paceMs) return;
    this.#writtenAt = now;
    this.#write(await standing(), 'Work on an account goes on');
  }

  waits(standing: Standing): void {
    this.#write(standing, 'Work on an account waits');
  }

  ends(standing: Standing): void {
    this.#write(standing, 'Work on an account ends');
  }

  /** Follows a work of one command to its end. */
  async follow<T>(standing: () => Standing, work: () => Promise<T>): Promise<T> {
    this.begins(standing());
    try {
      const result = await work();
      this.ends(standing());
      return result;
    } catch (error) {
      this.ends({ ...standing(), ...problemOf(error) });
      throw error;
    }
  }

  #write(fields: object, message: string): void {
    this.#services.log.info({ ...this.#fields, ...fields }, message);
  }
}

/** Other errors are logged where they are caught. */
function problemOf(error: unknown): Standing {
  if (!(error instanceof TelegramError)) return { problem: 'error' };
  const { reason } = error;
  return { problem: reason.kind, until: 'until' in reason ? reason.until : undefined };
}
