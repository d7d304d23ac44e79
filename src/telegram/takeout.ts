import { Api } from 'telegram';
import type { Takeout } from '../contacts/takeout.ts';
import { hasReason, TelegramError } from '../contacts/telegram-error.ts';
import type { Connection } from './connection/connection.ts';
import { fromLong, toLong } from './tl/long.ts';
import { fromUnixTime } from './tl/to-user.ts';

/** Exports on one connection. An export id stays valid for its session, also on a later connection. */
export function takeoutOf(connection: Connection): Takeout {
  const callInTakeout = <R extends Api.AnyRequest>(
    id: bigint,
    query: R,
  ): Promise<R['__response']> =>
    connection.call(new Api.InvokeWithTakeout({ takeoutId: toLong(id), query }));
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
      const saved = await callInTakeout(id, new Api.contacts.GetSaved());
      return saved.map(({ phone, firstName, lastName, date }) => ({
        phone: phone.startsWith('+') ? phone : `+${phone}`,
        firstName,
        lastName,
        savedAt: fromUnixTime(date),
      }));
    },
    async finish(id, { success }) {
      try {
        await callInTakeout(id, new Api.account.FinishTakeoutSession({ success }));
      } catch (error) {
        // Also the answer to a second call whose first answer was lost.
        if (!hasReason(error, 'takeout_over')) throw error;
      }
    },
  };
}
