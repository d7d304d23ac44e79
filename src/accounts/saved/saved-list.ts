import { runInSlices } from '../../runtime/in-slices.ts';
import { pageOf } from '../../contacts/list-page.ts';
import {
  hasContact,
  matchSaved,
  querySaved,
  type SavedEntry,
  type SavedQuery,
} from '../../contacts/saved-query.ts';
import type { Account } from '../../store/accounts.ts';
import { readSavedList } from '../../store/saved-numbers.ts';
import { findTakeout, endTakeoutWait } from '../../store/takeouts.ts';
import { fetchSavedList } from './fetch-saved.ts';
import { freshList } from '../lookup/fresh-list.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import type { ChangeServices } from '../services/services.ts';

export type { SavedEntry } from '../../contacts/saved-query.ts';

/** So many rows fit on a phone without much scrolling. */
const pageSize = 10;

export interface SavedView extends SavedQuery {
  /** Zero-based; a page past the end means the last page. */
  readonly page: number;
}

export interface SavedPage {
  readonly view: SavedView;
  readonly rows: readonly SavedEntry[];
  readonly pages: number;
  readonly matching: number;
  readonly total: number;
  /** Count of all numbers without a visible account. */
  readonly without: number;
  readonly readAt: Date;
}

/** Telegram's list of every number the account ever imported. Telegram shows it only in exports. */
export function openSavedList(account: Account, pool: SessionPool, services: ChangeServices) {
  const { database, clock, wakeUp } = services;
  const read = async () => {
    const list = await readSavedList(database, account.id);
    if (!list) return undefined;
    const { contacts } = await freshList(account.id, pool, services);
    const entries = await runInSlices(matchSaved(list.numbers, contacts));
    return { readAt: list.readAt, entries };
  };
  return {
    /** The stored list, by name; undefined when it was never read. */
    async page(view: SavedView): Promise<SavedPage | undefined> {
      const list = await read();
      if (!list) return undefined;
      const found = await runInSlices(querySaved(list.entries, view));
      const { rows, page, pages } = pageOf(found, view.page, pageSize);
      return {
        view: { ...view, page },
        rows,
        pages,
        matching: found.length,
        total: list.entries.length,
        without: list.entries.filter((entry) => !hasContact(entry)).length,
        readAt: list.readAt,
      };
    },
    /** All matching entries in the order of the pages, for deleting them. */
    matching: async (view: SavedQuery) =>
      runInSlices(querySaved((await read())?.entries ?? [], view)),
    /** The same for a file, with the time of the list; undefined when it was never read. */
    async exportList(view: SavedQuery) {
      const list = await read();
      if (!list) return undefined;
      const { entries, readAt } = list;
      const found = await runInSlices(querySaved(entries, view));
      return { entries: found, total: entries.length, asOf: readAt };
    },
    /**
     * Reads the list from Telegram. `waiting`: Telegram requires the owner's permission or a wait until
     * `until`; the account keeps asking, and a notification reports the result. Telegram announces the first
     * call on every device of the owner. Throws `TelegramError`.
     */
    fetch: () => pool.use(account.id, (session) => fetchSavedList(session, services)),
    /** The time at which Telegram allows it; undefined when the list is not awaited. */
    waiting: async () => (await findTakeout(database, account.id))?.allowedAt,
    /** False when the list was not awaited. */
    async stopWaiting(): Promise<boolean> {
      const { waited, underWay } = await endTakeoutWait(database, account.id, clock.now());
      if (underWay) wakeUp.request();
      return waited;
    },
  };
}
