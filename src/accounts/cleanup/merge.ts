import { type Contact, fullName } from '../../contacts/contact.ts';
import type { DuplicateEntry } from '../../contacts/duplicates/duplicate-entry.ts';
import { canBeKept } from '../../contacts/duplicates/kept-entry.ts';
import { fitName, hasSameParts } from '../../contacts/name.ts';
import { hasChanges, markAsMerge } from '../../store/changes.ts';
import type { StoredMerge } from '../../store/stored/stored-view.ts';
import { findDuplicateEntries } from './duplicate-entries.ts';
import { runExclusively } from '../sessions/run-exclusively.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import { snapshotBefore } from '../snapshots/take-snapshot.ts';
import { newOperationId } from '../services/operation-ids.ts';
import type { Services, ChangeServices } from '../services/services.ts';
import { WorkLog } from '../services/work-log.ts';
import { annotateNow } from '../changes/kinds/annotate.ts';
import { addUser } from '../changes/kinds/add-contact.ts';
import { withPartialFailure } from '../changes/partial-failure.ts';
import { sendChanges, type ChangeResult, type SendResult } from '../changes/record-changes.ts';
import { removeContactsNow } from '../changes/kinds/remove-contacts.ts';
import { removePhonesNow } from '../changes/kinds/remove-phones.ts';

/** The result of merging. */
export interface MergeResult {
  /** The entries that were kept, in their new state. */
  readonly kept: readonly DuplicateEntry[];
  readonly removed: readonly Contact[];
  /** Saved numbers that were deleted; `allPhones` is false when Telegram could not delete some. */
  readonly phones: readonly string[];
  readonly allPhones: boolean;
  /** Merges that were skipped because a member changed; without those that are already done. */
  readonly changed: readonly StoredMerge[];
}

/** An entry to keep, and the others to delete. */
interface MergePlan {
  readonly keep: DuplicateEntry;
  readonly name: StoredMerge['name'];
  readonly others: readonly DuplicateEntry[];
}

/**
 * Keeps one entry of each group under its new name and deletes the others, in one operation. Skips groups
 * that changed since they were shown, here or on another device. Throws `TelegramError`, and
 * `PartialFailureError` when a part was done.
 */
export function mergeDuplicates(
  session: AccountSession,
  merges: readonly StoredMerge[],
  services: ChangeServices,
): Promise<ChangeResult<MergeResult>> {
  return runExclusively(session, async () => {
    const entries = await readEntries(session, merges, services);
    const operationId = newOperationId();
    const isRepeat = await hasChanges(services.database, operationId);
    const plans = merges.map((merge) => toPlan(merge, entries, { isRepeat }));
    const changed = merges.filter((merge, at) => !plans[at] && !isMerged(merge, entries));
    const done = await applyPlans(
      session,
      plans.filter((plan) => plan !== undefined),
      operationId,
      services,
    );
    // A repeat may find that the attempt before it did everything. Its operation is returned all the same, so that the
    // person can undo it.
    return {
      result: { ...done.result, changed },
      operationId: done.operationId ?? (isRepeat ? operationId : undefined),
    };
  });
}

/** The members that exist. Reads the whole list, because only that shows names that changed on another device. */
async function readEntries(
  { account, addressBook, cache }: AccountSession,
  merges: readonly StoredMerge[],
  services: Pick<Services, 'database'>,
): Promise<ReadonlyMap<string, DuplicateEntry>> {
  cache.invalidate('everything');
  await cache.sync(addressBook);
  const { contacts } = await cache.read();
  const keys = merges.flatMap(({ members }) => members.map(({ key }) => key));
  return findDuplicateEntries(account, contacts, keys, services);
}

/**
 * Undefined when a member is gone or has another name than was shown. A repeat continues a merge whose process died:
 * it takes members that are gone for those that were deleted, and the new name of the kept one for the one it
 * was given.
 */
function toPlan(
  { members, keep, name }: StoredMerge,
  entries: ReadonlyMap<string, DuplicateEntry>,
  { isRepeat }: { readonly isRepeat: boolean },
): MergePlan | undefined {
  const now = members.flatMap((member) => {
    const entry = entries.get(member.key);
    if (!entry) return [];
    const isRenamed = member.key === keep && hasSameParts(entry, name);
    return isRenamed || hasSameParts(entry, member) ? entry : [];
  });
  const expected = isRepeat ? members.filter(({ key }) => entries.has(key)) : members;
  const kept = now.find(({ key }) => key === keep);
  if (!kept || now.length < expected.length || !canBeKept(kept, now)) return undefined;
  return { keep: kept, name, others: now.filter((entry) => entry !== kept) };
}

function isMerged(
  { members, keep }: Pick<StoredMerge, 'members' | 'keep'>,
  entries: ReadonlyMap<string, DuplicateEntry>,
): boolean {
  return members.every(({ key }) => entries.has(key) === (key === keep));
}

async function applyPlans(
  session: AccountSession,
  plans: readonly MergePlan[],
  operationId: string,
  services: ChangeServices,
): Promise<ChangeResult<Omit<MergeResult, 'changed'>>> {
  const others = plans.flatMap((plan) => plan.others);
  const phones = others.flatMap((one) => (one.kind === 'saved' ? one.phone : []));
  const ids = others.flatMap((one) => (one.kind === 'contact' ? one.contact.id : []));
  if (others.length > 0) await snapshotBefore(session, 'delete', services, others.length);
  const [only, another] = plans;
  const into = only && !another ? fullName(only.name) : '';
  const lines = new WorkLog(
    { account: session.account.id, work: 'merge', id: operationId },
    services,
  );
  let named = 0;
  const standing = () => ({ done: named, left: plans.length - named, deletes: others.length });
  const merge = async () => {
    try {
      for (const { keep, name } of plans) {
        if (keep.kind === 'contact') {
          const request = { ...name, showPhone: false, operationId };
          await addUser(session, keep.contact, request, services);
        }
        named += 1;
        await lines.goesOn(standing);
      }
      await annotateKept(session, plans, operationId, services);
      const byPhone =
        phones.length > 0
          ? (await removePhonesNow(session, phones, services, operationId)).result
          : { all: true, removed: [] };
      const deleted = (await removeContactsNow(session, ids, services, operationId)).result;
      const back = await restoreKeptContacts(session, plans, operationId, services);
      return { byPhone, deleted, back };
    } finally {
      // Also after a failure: the changes before it are part of the merge.
      await markAsMerge(services.database, operationId, into);
    }
  };
  const { byPhone, deleted, back } = await lines.follow(standing, () =>
    withPartialFailure(operationId, merge, services),
  );
  const contacts = (await session.cache.read()).contacts;
  return {
    result: {
      kept: plans.map(({ keep }) => toCurrentEntry(keep, contacts)),
      removed: [...byPhone.removed, ...deleted].filter(({ id }) => !back.has(id)),
      phones,
      allPhones: byPhone.all,
    },
    operationId: plans.length > 0 ? operationId : undefined,
  };
}

/** Gives kept contacts the notes and labels of those that are deleted, besides their own. */
async function annotateKept(
  session: AccountSession,
  plans: readonly MergePlan[],
  operationId: string,
  services: ChangeServices,
): Promise<void> {
  const { contacts } = await session.cache.read();
  const edits = plans.flatMap(({ keep, others }) => {
    if (keep.kind !== 'contact') return [];
    const theirs = others.flatMap((one) =>
      one.kind === 'contact' ? contacts.annotationOf(one.contact.id) : [],
    );
    const addNote = theirs.flatMap(({ note }) => note || []).join('\n');
    const addLabels = theirs.flatMap(({ labels }) => labels);
    return [[keep.contact.id, { addNote, addLabels }] as const];
  });
  await annotateNow(session, new Map(edits), services, operationId);
}

/**
 * Adds kept contacts again that Telegram removed with a saved number, because it was their hidden number.
 * Returns their ids.
 */
async function restoreKeptContacts(
  session: AccountSession,
  plans: readonly MergePlan[],
  operationId: string,
  services: ChangeServices,
): Promise<ReadonlySet<bigint>> {
  const { contacts } = await session.cache.read();
  const lost = plans.flatMap(({ keep, name, others }) => {
    const phone = others.find((one) => one.kind === 'saved')?.phone;
    const isLost = keep.kind === 'contact' && !contacts.has(keep.contact.id);
    return isLost && phone !== undefined ? { before: keep.contact, name, phone } : [];
  });
  for (const { before, name: wanted, phone } of lost) {
    const name = fitName(wanted.firstName, wanted.lastName, fullName(before) || phone);
    // A rename, because undo must not delete the contact.
    const change = { kind: 'rename', ...name, showPhone: false, before, after: undefined } as const;
    const send = async (): Promise<SendResult<void>> => {
      const users = await session.addressBook.addContact(before, name, { phone, showPhone: false });
      const after = users.find(({ id }) => id === before.id);
      return { result: undefined, settled: [{ state: 'done', after }], users };
    };
    await sendChanges(session, { operationId, changes: [{ change }], send }, services);
  }
  return new Set(lost.map(({ before }) => before.id));
}

function toCurrentEntry(
  entry: DuplicateEntry,
  contacts: ReadonlyMap<bigint, Contact>,
): DuplicateEntry {
  if (entry.kind === 'saved') return entry;
  const contact = contacts.get(entry.contact.id) ?? entry.contact;
  const { firstName, lastName } = contact;
  return { ...entry, contact, firstName, lastName };
}
