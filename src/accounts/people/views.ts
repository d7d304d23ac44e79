import { growingWaitMs } from '../../runtime/growing-wait.ts';
import { isDatabaseGone } from '../../store/database-gone.ts';
import { digestOf, seal } from '../../store/seal.ts';
import { purposes } from '../../store/seal-purposes.ts';
import type { StoredView } from '../../store/stored/stored-view.ts';
import { saveView, useView } from '../../store/views.ts';
import type { Services } from '../services/services.ts';
import { tryUnseal } from '../services/try-unseal.ts';

/** 72 bits in base64url: a button holds 64 bytes, and the id has to be unique only. */
const idLength = 12;

/** While the database is away: some 20 s, in which its buttons wait. */
const mostTries = 8;
const waits = { firstWaitMs: 500, longestMs: 4_000 } as const;

/** The stored state behind the buttons of a message, sealed: callback data holds 64 bytes only. */
export function openViews(services: Pick<Services, 'database' | 'keys' | 'clock' | 'log'>) {
  const { database, keys, clock, log } = services;
  /** Views that are being stored, by id. */
  const storing = new Map<string, { readonly personId: bigint; readonly stored: Promise<void> }>();
  const store = async (row: Parameters<typeof saveView>[1]): Promise<void> => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await saveView(database, row);
      } catch (error) {
        if (!isDatabaseGone(error) || tries === mostTries) throw error;
        await clock.sleep(growingWaitMs(tries, waits));
      }
    }
  };
  return {
    /**
     * Returns the view's id at once; equal views of an account have the same. A message with its buttons can
     * be sent while it is stored.
     */
    save: (personId: bigint, accountId: string, view: StoredView): string => {
      const about = `${personId} ${accountId} ${inOrder(view)}`;
      const id = digestOf(keys, about, 'view ids').slice(0, idLength);
      const row = { id, personId, accountId };
      const sealed = seal(keys, JSON.stringify(view), purposes.view(row));
      const stored = store({ ...row, sealed, at: clock.now() })
        .catch((error: unknown) => {
          log.error({ err: error }, 'Storing a view failed: the buttons of its message are dead');
        })
        .finally(() => {
          if (storing.get(id)?.stored === stored) storing.delete(id);
        });
      storing.set(id, { personId, stored });
      return id;
    },
    /** Resolves when the views of a person that are being stored are. */
    async stored(personId: bigint): Promise<void> {
      const theirs = [...storing.values()].filter((one) => one.personId === personId);
      await Promise.all(theirs.map(({ stored }) => stored));
    },
    /** Undefined if it expired, belongs to another person, or does not unseal. */
    async load(
      personId: bigint,
      id: string,
    ): Promise<{ readonly accountId: string; readonly view: StoredView } | undefined> {
      await storing.get(id)?.stored;
      const found = await useView(database, personId, id, clock.now());
      if (!found) return undefined;
      const { accountId, sealed } = found;
      const opened = tryUnseal(sealed, purposes.view({ id, personId, accountId }), services);
      // Only `save` writes these bytes.
      return opened && { accountId, view: JSON.parse(opened.toString()) as StoredView };
    },
  };
}

/**
 * The same JSON for equal views of JSON values, whatever the order of their properties. Lists are written as they are: they may hold
 * tens of thousands of entries, whose properties always come in one order.
 */
function inOrder(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return JSON.stringify(value);
  }
  const parts = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, part]) => `${JSON.stringify(name)}:${inOrder(part)}`);
  return `{${parts.join()}}`;
}
