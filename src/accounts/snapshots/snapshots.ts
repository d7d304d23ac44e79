import type { ReadonlyBook } from '../../contacts/book/contact-book.ts';
import { snapshotContacts } from '../../contacts/book/snapshot-contacts.ts';
import { runInSlices } from '../../runtime/in-slices.ts';
import { compareBooks, toVisible, type BookDifference } from '../../contacts/book-difference.ts';
import { TelegramError, type FailureReason } from '../../contacts/telegram-error.ts';
import {
  countDeltas,
  countSnapshots,
  findSnapshot,
  listSnapshots,
  readSnapshot,
  type SnapshotDelta,
  type StoredSnapshot,
} from '../../store/snapshots.ts';
import type { Account } from '../../store/accounts.ts';
import { freshList } from '../lookup/fresh-list.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import type { ImportPlanResult } from '../services/import-run.ts';
import type { Services, ContactServices } from '../services/services.ts';
import { takeSnapshot } from './take-snapshot.ts';

/** So many rows of two lines fit on a phone without much scrolling. */
const pageSize = 8;

export interface SnapshotRow extends StoredSnapshot {
  /** Counts of differences from the former snapshot; undefined for the oldest. */
  readonly delta: SnapshotDelta | undefined;
}

export interface SnapshotPage {
  /** Latest first. */
  readonly rows: readonly SnapshotRow[];
  /** Zero-based. */
  readonly page: number;
  readonly pages: number;
}

/** The differences between two contact lists, by name. `changed`: visible changes other than the name. */
export interface Comparison extends BookDifference {
  readonly from: StoredSnapshot;
  /** Undefined: the present contact list. */
  readonly to: StoredSnapshot | undefined;
  /** Why the present list could not be read, so that the cached one was compared. */
  readonly stale: FailureReason | undefined;
}

/** What restoring a snapshot takes: the present contacts, and how they differ from the snapshot. */
export interface SnapshotRestore {
  readonly difference: BookDifference;
  readonly contacts: ReadonlyBook;
  readonly takenAt: Date;
}

/** Plans an import that restores a snapshot. */
export type PlanRestore = (account: Account, restore: SnapshotRestore) => Promise<ImportPlanResult>;

/** Snapshots of contact lists. Methods return undefined for a snapshot that is not the person's. */
export function openSnapshots(
  pool: SessionPool,
  planRestore: PlanRestore,
  services: ContactServices,
) {
  const { database } = services;
  const compareTwo = async (from: StoredSnapshot, to: StoredSnapshot) => {
    const [before, after] = [await readSnapshot(database, from), await readSnapshot(database, to)];
    return { difference: await runInSlices(compareBooks(before, after)), stale: undefined };
  };
  const compareWithPresent = async (from: StoredSnapshot) => {
    const before = await readSnapshot(database, from);
    const { contacts, stale } = await freshList(from.account.id, pool, services);
    const difference = await runInSlices(compareBooks(before, snapshotContacts(contacts)));
    return { difference, contacts, stale };
  };

  return {
    /** A page past the end means the last page. */
    list: (account: Account, page: number) => loadPage(account, page, services),
    find: (personId: bigint, id: bigint) => findSnapshot(database, personId, id),
    /** Takes a snapshot; `isNew` is false when the latest one is equal. Throws `TelegramError`. */
    async take(account: Account): Promise<{ snapshot: StoredSnapshot; isNew: boolean }> {
      const { id, isNew } = await pool.use(account.id, (session) =>
        takeSnapshot(session, 'asked', services),
      );
      const snapshot = await findSnapshot(database, account.personId, id);
      if (!snapshot) throw new TelegramError({ kind: 'signed_out' });
      return { snapshot, isNew };
    },
    /** Compares two snapshots of one account, from the older to the newer. */
    async compare(
      personId: bigint,
      id: bigint,
      other: bigint | 'now',
    ): Promise<Comparison | undefined> {
      const one = await findSnapshot(database, personId, id);
      const two = other === 'now' ? undefined : await findSnapshot(database, personId, other);
      if (!one || (other !== 'now' && two?.account.id !== one.account.id)) return undefined;
      const [from, to] = two && two.id < one.id ? [two, one] : [one, two];
      const { difference, stale } = await (to ? compareTwo(from, to) : compareWithPresent(from));
      return { from, to, ...(await runInSlices(toVisible(difference))), stale };
    },
    /**
     * Plans an import of contacts that are gone or were renamed since, and of notes and labels that are
     * missing; sends nothing. The import deletes no contacts. `empty`: there is nothing to restore. Throws
     * `TelegramError`.
     */
    async restore(personId: bigint, id: bigint): Promise<ImportPlanResult | undefined> {
      const from = await findSnapshot(database, personId, id);
      if (!from) return undefined;
      const { difference, contacts } = await compareWithPresent(from);
      const { account, takenAt } = from;
      const visible = await runInSlices(toVisible(difference));
      return planRestore(account, { difference: visible, contacts, takenAt });
    },
  };
}

async function loadPage(
  account: Account,
  requested: number,
  services: Pick<Services, 'database'>,
): Promise<SnapshotPage> {
  const { database } = services;
  const pages = Math.max(1, Math.ceil((await countSnapshots(database, account.id)) / pageSize));
  const page = Math.min(requested, pages - 1);
  // One more row shows whether the last row of the page is the oldest.
  const range = { offset: page * pageSize, limit: pageSize + 1 };
  const found = await listSnapshots(database, account.id, range);
  const withPredecessor = found.slice(0, -1).map(({ id }) => id);
  const deltas = await countDeltas(database, account.id, withPredecessor);
  const none = { came: 0, left: 0, renamed: 0, changed: 0 };
  const rows = found.slice(0, pageSize).map((one, at) => ({
    ...one,
    delta: at + 1 < found.length ? (deltas.get(one.id) ?? none) : undefined,
  }));
  return { rows, page, pages };
}
