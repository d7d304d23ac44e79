import { betterName } from '../../contacts/duplicates/better-name.ts';
import type { DuplicateEntry } from '../../contacts/duplicates/duplicate-entry.ts';
import { findDuplicates, type DuplicateGroup } from '../../contacts/duplicates/duplicates.ts';
import type { FailureReason } from '../../contacts/telegram-error.ts';
import { proposeKept } from '../../contacts/duplicates/kept-entry.ts';
import { isNameless } from '../../contacts/long-unseen.ts';
import { countryOf } from '../../contacts/phone.ts';
import type { Account } from '../../store/accounts.ts';
import {
  forgetNotDuplicates,
  readNotDuplicates,
  saveNotDuplicates,
} from '../../store/not-duplicates.ts';
import type { StoredMerge } from '../../store/stored/stored-view.ts';
import { freshList } from '../lookup/fresh-list.ts';
import { mergeDuplicates, type Merging } from './merge.ts';
import type { ChangeResult } from '../changes/record-changes.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import type { ChangeServices } from '../services/services.ts';
import { loadDuplicateEntries } from './load-duplicate-entries.ts';

/** A group with what is best done with it. */
export interface ProposedGroup extends DuplicateGroup {
  readonly keep: DuplicateEntry;
  readonly name: StoredMerge['name'];
}

export interface FoundDuplicates {
  /** Best evidence first. */
  readonly groups: readonly ProposedGroup[];
  /** Pairs that were said to be different people, and are left out. */
  readonly toldApart: number;
  /** When the saved numbers were read; undefined: never, and so they were not looked at. */
  readonly savedReadAt: Date | undefined;
  /** When the contacts were last known to be right, and why they could not be read anew. */
  readonly asOf: Date;
  readonly stale: FailureReason | undefined;
}

/** People who stand in a book twice. */
export interface Duplicates {
  find(): Promise<FoundDuplicates>;
  /** All in one operation. Who changed since they were seen is left alone with their group. */
  merge(merges: readonly StoredMerge[]): Promise<ChangeResult<Merging>>;
  /** Remembers that these are all different people, by their keys. */
  tellApart(keys: readonly string[]): Promise<void>;
  /** Forgets all that was told apart. */
  forgetApart(): Promise<void>;
}

export function openDuplicates(
  account: Account,
  pool: SessionPool,
  services: ChangeServices,
): Duplicates {
  const { database, clock } = services;
  return {
    async find() {
      const { contacts, book, stale } = await freshList(account.id, pool, services);
      const { entries, savedReadAt } = await loadDuplicateEntries(account, contacts, services);
      const { notSame, count: toldApart } = await readNotDuplicates(database, account.id);
      const now = clock.now();
      const home = countryOf(account.owner.phone);
      const groups = findDuplicates(entries, { home, now, notSame }).flatMap((group) => {
        const keep = proposeKept(group.members, now);
        // Of deleted accounts alone nobody stays.
        return keep ? { ...group, keep, name: nameFor(group, keep) } : [];
      });
      return { groups, toldApart, savedReadAt, asOf: book.syncedAt, stale };
    },
    merge: (merges) =>
      pool.use(account.id, (session) => mergeDuplicates(session, merges, services)),
    tellApart: (keys) =>
      saveNotDuplicates(
        database,
        account.id,
        keys.flatMap((one, at) => keys.slice(at + 1).map((other) => [one, other] as const)),
      ),
    forgetApart: () => forgetNotDuplicates(database, account.id),
  };
}

/**
 * A number that stays keeps its name: Telegram gives it another only by importing it again. Where a
 * contact has the same number as a saved one, the name in the list of numbers may be any note.
 */
function nameFor({ members, reason }: DuplicateGroup, keep: DuplicateEntry): StoredMerge['name'] {
  const contacts = members.filter((one) => one.kind === 'contact' && !isNameless(one));
  const named = reason === 'number' && contacts.length > 0 ? contacts : members;
  const { firstName, lastName } = keep.kind === 'saved' ? keep : betterName(named);
  return { firstName, lastName };
}
