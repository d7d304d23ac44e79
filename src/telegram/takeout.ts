import { Api } from 'telegram';
import { TelegramError } from '../contacts/telegram-error.ts';
import type { SavedNumber, Takeout } from '../contacts/takeout.ts';
import type { Link } from './connection/connection.ts';
import { fromLong, toLong } from './tl/long.ts';
import { fromUnix } from './tl/to-user.ts';

/** Exports over one link. An id is good for the session that began it, also on a later connection. */
export class TelegramTakeout implements Takeout {
  readonly #link: Link;

  constructor(link: Link) {
    this.#link = link;
  }

  /** Sent twice, the second export ends the first: the id that comes back is of the one that lives. */
  async begin(): Promise<bigint> {
    try {
      // Flags ask for exactly what is read; Telegram shows them to the owner.
      const request = new Api.account.InitTakeoutSession({ contacts: true });
      return fromLong((await this.#link.call(request)).id);
    } catch (error) {
      if (isOver(error)) throw new TelegramError({ kind: 'takeout_taken' }, { cause: error });
      throw error;
    }
  }

  async savedNumbers(id: bigint): Promise<readonly SavedNumber[]> {
    const saved = await this.#callIn(id, new Api.contacts.GetSaved());
    return saved.map(({ phone, firstName, lastName, date }) => ({
      phone: phone.startsWith('+') ? phone : `+${phone}`,
      firstName,
      lastName,
      savedAt: fromUnix(date),
    }));
  }

  async finish(id: bigint, success: boolean): Promise<void> {
    try {
      await this.#callIn(id, new Api.account.FinishTakeoutSession({ success }));
    } catch (error) {
      // Also what a second sending meets, when the answer to the first was lost.
      if (!isOver(error)) throw error;
    }
  }

  async #callIn<R extends Api.AnyRequest>(id: bigint, query: R): Promise<R['__response']> {
    const request = new Api.InvokeWithTakeout({ takeoutId: toLong(id), query });
    return await this.#link.call(request);
  }
}

function isOver(error: unknown): boolean {
  return error instanceof TelegramError && error.reason.kind === 'takeout_over';
}
