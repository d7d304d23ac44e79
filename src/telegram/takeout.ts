import { Api } from 'telegram';
import type { Takeout } from '../contacts/ports/takeout.ts';
import { hasReason, TelegramError } from '../contacts/telegram-error.ts';
import type { Connection } from './connection/connection.ts';
import { GetSaved } from './contact-list/get-saved.ts';
import { fromLong, toLong } from './tl/long.ts';

/** Exports on one connection. An export id stays valid for its session, also on a later connection. */
export function takeoutOf(connection: Connection): Takeout {
  return {
    /** When GramJS sends the call twice, the second export ends the first, and its id is returned. */
    async begin() {
      try {
        // Telegram shows the flags to the person, so the request has only the one it needs.
        const request = new Api.account.InitTakeoutSession({ contacts: true });
        return fromLong((await connection.call(request)).id);
      } catch (error) {
        if (!hasReason(error, 'takeout_over')) throw error;
        throw new TelegramError({ kind: 'takeout_taken' }, { cause: error });
      }
    },
    async getSavedNumbers(id) {
      const request = new GetSaved(id);
      await connection.call(request);
      return request.takeAnswer();
    },
    async finish(id, { success }) {
      try {
        const query = new Api.account.FinishTakeoutSession({ success });
        await connection.call(new Api.InvokeWithTakeout({ takeoutId: toLong(id), query }));
      } catch (error) {
        // Also the answer to a second call whose first answer was lost.
        if (!hasReason(error, 'takeout_over')) throw error;
      }
    },
  };
}
