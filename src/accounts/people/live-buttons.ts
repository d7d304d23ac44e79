import {
  deleteLiveButtons,
  findLiveMessages,
  readLiveButtons,
  replaceLiveButtons,
  saveLiveButtons,
  type LivePlace,
} from '../../store/live-buttons.ts';
import { seal } from '../../store/seal.ts';
import { purposes } from '../../store/seal-purposes.ts';
import type { Services } from '../services/services.ts';
import { tryUnseal } from '../services/try-unseal.ts';

export type LiveButtons = ReturnType<typeof openLiveButtons>;

/** What ends for more messages than this at once is left to the buttons, which say themselves that they are old. */
const maxMessages = 10;

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
    /** The messages of a person with buttons for a matter. */
    find: (personId: bigint, matter: string): Promise<readonly number[]> =>
      findLiveMessages(database, personId, matter, maxMessages),
    /**
     * The keyboard that `keep` got; undefined if the message has no buttons for the matter now.
     *
     * `replace` stores another one in its place: false if the message has yet another one by now.
     */
    async read(place: LivePlace, matter: string) {
      const sealed = await readLiveButtons(database, place, matter);
      const opened = sealed && tryUnseal(sealed, purposes.liveButtons(place), services);
      if (!opened) return undefined;
      return {
        keyboard: JSON.parse(opened.toString()) as unknown,
        replace: (matters: readonly string[], keyboard: unknown): Promise<boolean> => {
          const next = seal(keys, JSON.stringify(keyboard), purposes.liveButtons(place));
          return replaceLiveButtons(database, place, sealed, { matters, sealed: next });
        },
      };
    },
  };
}
