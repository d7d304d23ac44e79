import { betterName } from '../../contacts/duplicates/better-name.ts';
import type { DuplicateEntry } from '../../contacts/duplicates/duplicate-entry.ts';
import { findDuplicates, type DuplicateGroup } from '../../contacts/duplicates/duplicates.ts';
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
import { loadDuplicateEntries } from './load-duplicate-entries.ts';

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

/** Finds and merges people that an account has more than once. */
export function openDuplicates(account: Account, pool: SessionPool, services: ChangeServices) {
  const { database, clock } = services;
  return {
    async find(): Promise<DuplicatesResult> {
      const { contacts, listFacts, stale } = await freshList(account.id, pool, services);
      const { entries, savedReadAt } = await loadDuplicateEntries(account, contacts, services);
      const { areDifferent, count: excludedPairs } = await readNotDuplicates(database, account.id);
      const now = clock.now();
      const home = countryOf(account.owner.phone);
      const groups = findDuplicates(entries, { home, now, areDifferent }).flatMap((group) => {
        const keep = proposeKept(group.members, now);
        // A group of deleted accounts has no entry to keep.
        return keep ? { ...group, keep, name: proposeName(group, keep) } : [];
      });
      return { groups, excludedPairs, savedReadAt, asOf: listFacts.syncedAt, stale };
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
