import { fullName } from '../../contacts/contact.ts';
import type { FailureReason } from '../../contacts/telegram-error.ts';
import type { Account } from '../../store/accounts.ts';
import { findImported, findUndone } from '../../store/history.ts';
import { firstChanges, groupChanges, type ChangeGroup } from '../../store/operation-changes.ts';
import type { StoredChange } from '../../store/past-changes.ts';
import { fromStoredUser } from '../../store/stored/stored-user.ts';
import { listUndosOf } from '../../store/undos.ts';
import type { Services } from '../services/services.ts';
import type { ChangeRow, ChangeState, Loss, Operation, SettingChange } from './history.ts';
import { toUndoRun } from './to-undo-run.ts';

/** As many names as fit a line. */
const named = 3;

/** Operations of one account, whole, in the order of `ids`; those without changes are left out. */
export async function readOperations(
  account: Account,
  ids: readonly string[],
  services: Services,
): Promise<readonly Operation[]> {
  const { database } = services;
  if (ids.length === 0) return [];
  const [groups, first, undone, imported, undos] = await Promise.all([
    groupChanges(database, ids),
    firstChanges(database, ids, named),
    findUndone(database, ids),
    findImported(database, ids),
    listUndosOf(database, ids),
  ]);
  const again = await readAgain(account, undos, services);
  const runs = new Map(
    await Promise.all(
      undos.map(async (undo) => [undo.operationId, await toUndoRun(undo, services)] as const),
    ),
  );
  return ids.flatMap((id) => {
    const own = groups.filter(({ operationId }) => operationId === id);
    if (own.length === 0) return [];
    const rows = first.filter(({ operationId }) => operationId === id);
    const [only, another] = rows;
    const undo = runs.get(id);
    const busy = undo?.state === 'running' || undo?.state === 'waiting';
    const mergedInto = only?.mergedInto ?? undefined;
    const kind = mergedInto === undefined ? kindOf(own, undone.has(id)) : 'merge';
    const repeated = undo && again.get(undo.id);
    const isOpen = !busy && !imported.get(id)?.underWay && own.some(canBeTakenBack);
    return {
      id,
      account,
      kind,
      size: sizeOf(kind, own),
      mergedInto: mergedInto ?? '',
      at: own.map(({ at }) => at).reduce((a, b) => (a < b ? a : b)),
      counts: countStates(own),
      about: [...new Set(rows.map(nameOf))].filter((name) => name !== ''),
      only: only && !another ? toChangeRow(only) : undefined,
      file: imported.get(id)?.file ?? '',
      undoes: undone.get(id),
      undo,
      again: repeated,
      undoable: isOpen || repeated?.undoable === true,
      losses: lossesOf(own, rows),
    };
  });
}

/** What took these undos back, by their ids. */
async function readAgain(
  account: Account,
  undos: Awaited<ReturnType<typeof listUndosOf>>,
  services: Services,
): Promise<ReadonlyMap<string, Operation>> {
  const ofUndos = await listUndosOf(
    services.database,
    undos.map(({ id }) => id),
  );
  const ids = ofUndos.map(({ id }) => id);
  const operations = await readOperations(account, ids, services);
  return new Map(
    operations.flatMap((one) =>
      one.undoes !== undefined && one.counts.failed < countAll(one.counts)
        ? [[one.undoes, one] as const]
        : [],
    ),
  );
}

/** Whether there is something of it left to take back, and a way to. */
function canBeTakenBack({ kind, state, takenBack, ...of }: ChangeGroup): boolean {
  if (state === 'failed' || of.unread || of.goneBefore) return false;
  if (kind === 'share' || kind === 'restore') return false;
  return takenBack === null || takenBack === 'failed';
}

export function toChangeRow(row: StoredChange): ChangeRow {
  const { id, kind, state, before, after, phone, card, takenBack, problem } = row;
  return {
    id,
    kind,
    state,
    before: before ? fromStoredUser(before) : undefined,
    after: after ? fromStoredUser(after) : undefined,
    phone: phone ?? card?.phone ?? undefined,
    setting: settingOf(row),
    takenBack: takenBack ?? undefined,
    // It was the kind of a reason before it was stored.
    problem: (problem as FailureReason['kind'] | null) ?? undefined,
  };
}

function settingOf({ setting }: StoredChange): SettingChange | undefined {
  switch (setting?.kind) {
    case 'privacy': {
      const { kind, key, before, after } = setting;
      return { kind, key, before: before.audience, after: after.audience };
    }
    case 'sign_up_notices':
      return setting;
    default:
      return undefined;
  }
}

/** An import may also add people by their id, and what takes back may do several things. */
function kindOf(groups: readonly ChangeGroup[], isUndo: boolean): Operation['kind'] {
  const kinds = new Map<StoredChange['kind'], number>();
  for (const { kind, count } of groups) kinds.set(kind, (kinds.get(kind) ?? 0) + count);
  if (!isUndo) {
    if (kinds.has('import')) return 'import';
    // Contacts whose number was hidden went with their numbers.
    if (kinds.has('remove') && kinds.has('remove_phone')) return 'remove_phone';
  }
  const [most] = [...kinds].toSorted(([, a], [, b]) => b - a);
  return most?.[0] ?? 'restore';
}

function sizeOf(kind: Operation['kind'], groups: readonly ChangeGroup[]): number {
  const isCounted = (group: ChangeGroup): boolean => {
    if (kind === 'merge') return group.kind === 'remove' || group.kind === 'remove_phone';
    return kind !== 'remove_phone' || group.kind === 'remove_phone';
  };
  return groups.filter(isCounted).reduce((sum, { count }) => sum + count, 0);
}

function countAll(counts: Operation['counts']): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function countStates(groups: readonly ChangeGroup[]): Readonly<Record<ChangeState, number>> {
  const counts = { written: 0, done: 0, failed: 0, unknown: 0 };
  for (const { state, count } of groups) counts[state] += count;
  return counts;
}

function lossesOf(groups: readonly ChangeGroup[], rows: readonly StoredChange[]): readonly Loss[] {
  const happened = groups.filter(({ state }) => state !== 'failed');
  const losses: readonly [Loss, boolean][] = [
    ['mutual', happened.some(({ mutual }) => mutual)],
    ['number_shared', happened.some(({ showsPhone, kind }) => showsPhone || kind === 'share')],
    ['exceptions', rows.some(losesExceptions)],
    ['saved_unread', happened.some(({ unread }) => unread)],
    ['deleted_accounts', happened.some(({ goneBefore }) => goneBefore)],
  ];
  return losses.flatMap(([loss, is]) => (is ? loss : []));
}

/** Of whom Telegram told nothing but the id. */
function losesExceptions({ setting }: StoredChange): boolean {
  if (setting?.kind !== 'privacy') return false;
  const { always, never } = setting.before;
  return [...always, ...never].some(({ accessHash }) => accessHash === '0');
}

function nameOf({ before, after, card, phone }: StoredChange): string {
  const user = before ?? after ?? card;
  return (user && fullName(user)) || (phone ?? card?.phone ?? '');
}
