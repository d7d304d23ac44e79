import { inSlices, runInSlices } from '../../runtime/in-slices.ts';
import { betterName } from '../../contacts/duplicates/better-name.ts';
import type {
  DuplicateEntries,
  DuplicateEntry,
} from '../../contacts/duplicates/duplicate-entry.ts';
import type { ReadonlyBook } from '../../contacts/book/contact-book.ts';
import {
  findDuplicates,
  type DuplicateGroup,
  type FindDuplicatesOptions,
} from '../../contacts/duplicates/duplicates.ts';
import { findSavedReadAt, hashSavedNumbers } from '../../store/saved-numbers.ts';
import type { FailureReason } from '../../contacts/telegram-error.ts';
import { proposeKept } from '../../contacts/duplicates/kept-entry.ts';
import { isNameless } from '../../contacts/long-unseen.ts';
import { countryOf } from '../../contacts/phone.ts';
import type { Account } from '../../store/accounts.ts';
import {
  deleteNotDuplicates,
  readNotDuplicates,
  saveNotDuplicates,
} from '../../store/not-duplicates.ts';
import type { StoredMerge } from '../../store/stored/stored-view.ts';
import { freshList } from '../lookup/fresh-list.ts';
import { mergeDuplicates } from './merge.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import type { ChangeServices } from '../services/services.ts';
import { openDuplicateEntries } from './duplicate-entries.ts';

/** A group with the proposed entry to keep and its name. */
export interface ProposedGroup extends DuplicateGroup {
  readonly keep: DuplicateEntry;
  readonly name: StoredMerge['name'];
}

export interface DuplicatesResult {
  /** The best evidence first. */
  readonly groups: readonly ProposedGroup[];
  /** Count of pairs that the person marked as different people; they are left out. */
  readonly excludedPairs: number;
  /** When the saved numbers were read; undefined when never, so that they are left out. */
  readonly savedReadAt: Date | undefined;
  /** The last sync of the contacts, and why they could not be read now. */
  readonly asOf: Date;
  readonly stale: FailureReason | undefined;
}

const hourMs = 60 * 60_000;

/**
 * The last result for a book, and the state of the book then. Last-seen times change all the time, so groups that
 * depend on them may be an hour old.
 */
const lastFound = new WeakMap<
  ReadonlyBook,
  {
    readonly basis: string;
    readonly result: Pick<DuplicatesResult, 'groups' | 'savedReadAt'>;
  }
>();

/** Finds and merges people that an account has more than once. */
export function openDuplicates(account: Account, pool: SessionPool, services: ChangeServices) {
  const { database, clock } = services;
  return {
    async find(): Promise<DuplicatesResult> {
      const { contacts, listFacts, stale } = await freshList(account.id, pool, services);
      const now = clock.now();
      const [savedReadAt, saved, marked] = await Promise.all([
        findSavedReadAt(database, account.id),
        hashSavedNumbers(database, account.id),
        readNotDuplicates(database, account.id),
      ]);
      const home = countryOf(account.owner.phone);
      const hour = Math.floor(now.getTime() / hourMs);
      const basis = [
        contacts.version,
        savedReadAt?.getTime(),
        saved,
        marked.pairs,
        home,
        hour,
      ].join();
      const known = lastFound.get(contacts);
      const found = { excludedPairs: marked.count, asOf: listFacts.syncedAt, stale };
      if (known?.basis === basis) return { ...known.result, ...found };
      const opened = await openDuplicateEntries(account, contacts, services);
      using entries = opened.entries;
      const groups = await findGroups(entries, { different: marked.different, home, now });
      const result = { groups, savedReadAt: opened.savedReadAt };
      lastFound.set(contacts, { basis, result });
      return { ...result, ...found };
    },
    /** Merges groups in one operation; skips a group when a member changed since it was shown. */
    merge: (merges: readonly StoredMerge[]) =>
      pool.use(account.id, (session) => mergeDuplicates(session, merges, services)),
    /** Marks entries as different people, by their keys. */
    markDifferent: (keys: readonly string[]) =>
      saveNotDuplicates(
        database,
        account.id,
        keys.flatMap((one, at) => keys.slice(at + 1).map((other) => [one, other] as const)),
      ),
    /** Removes all these marks. */
    clearDifferent: () => deleteNotDuplicates(database, account.id),
  };
}

async function findGroups(
  entries: DuplicateEntries,
  options: FindDuplicatesOptions,
): Promise<readonly ProposedGroup[]> {
  const proposed: ProposedGroup[] = [];
  const groups = await runInSlices(findDuplicates(entries, options));
  for await (const group of inSlices(groups)) {
    const keep = proposeKept(group.members, options.now);
    // A group of deleted accounts has no entry to keep.
    if (keep) proposed.push({ ...group, keep, name: proposeName(group, keep) });
  }
  return proposed;
}

/**
 * A saved number that is kept keeps its name, because Telegram changes it only by another import. If a
 * contact has the number of a saved number, only contacts give the name: the saved one may be any note.
 */
function proposeName(
  { members, reason }: DuplicateGroup,
  keep: DuplicateEntry,
): StoredMerge['name'] {
  const contacts = members.filter((one) => one.kind === 'contact' && !isNameless(one));
  const named = reason === 'number' && contacts.length > 0 ? contacts : members;
  const { firstName, lastName } = keep.kind === 'saved' ? keep : betterName(named);
  return { firstName, lastName };
}
