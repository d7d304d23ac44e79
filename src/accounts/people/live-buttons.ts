import {
  deleteLiveButtons,
  findLiveButtons,
  saveLiveButtons,
  type LivePlace,
} from '../../store/live-buttons.ts';
import { seal } from '../../store/seal.ts';
import { purposes } from '../../store/seal-purposes.ts';
import type { Services } from '../services/services.ts';
import { tryUnseal } from '../services/try-unseal.ts';

export type LiveButtons = ReturnType<typeof openLiveButtons>;

/** What ends for more messages than this at once is left to the buttons, which say themselves that they are old. */
const maxMessages = 50;

/**
 * The messages with buttons that go once their matter is over, such as an operation that was undone. Stored, so that
 * they go after a restart, and from whatever process ends the matter.
 */
export function openLiveButtons(services: Pick<Services, 'database' | 'keys' | 'clock' | 'log'>) {
  const { database, keys, clock } = services;
  return {
    /**
     * Stores the keyboard that a message has now, sealed.
     *
     * @param of `accountId`: the account the message is about, if the person has several
     * @param keyboard a JSON value
     */
    async keep(
      of: LivePlace & { readonly accountId?: string | undefined },
      matters: readonly string[],
      keyboard: unknown,
    ): Promise<void> {
      const sealed = seal(keys, JSON.stringify(keyboard), purposes.liveButtons(of));
      const { accountId } = of;
      await saveLiveButtons(database, of, { accountId, matters, sealed, at: clock.now() });
    },
    /** The message has no such buttons any more. */
    forget: (place: LivePlace): Promise<void> => deleteLiveButtons(database, place),
    /** The messages of a person with buttons for a matter, with the keyboards that `keep` got. */
    async find(
      personId: bigint,
      matter: string,
    ): Promise<readonly { readonly messageId: number; readonly keyboard: unknown }[]> {
      const rows = await findLiveButtons(database, personId, matter, maxMessages);
      return rows.flatMap(({ messageId, sealed }) => {
        const opened = tryUnseal(sealed, purposes.liveButtons({ personId, messageId }), services);
        return opened ? { messageId, keyboard: JSON.parse(opened.toString()) as unknown } : [];
      });
    },
  };
}
