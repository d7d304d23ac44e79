import { isUnaddressable, fullName } from '../../contacts/contact.ts';
import type { Account } from '../../store/accounts.ts';
import { findImported, findUndone } from '../../store/history.ts';
import { firstChanges, groupChanges, type ChangeGroup } from '../../store/operation-changes.ts';
import { aboutOf, effectOf, traitsOf, type ChangeKindName } from '../../contacts/changes/kinds.ts';
import type { ImportPurpose } from '../../contacts/import/import-purpose.ts';
import type { RecordedChange } from '../../store/recorded-changes.ts';
import { listUndosOf } from '../../store/undos.ts';
import type { Services } from '../services/services.ts';
import type { ChangeRow, ChangeState, Loss, Operation } from './history.ts';
import { toUndoRun } from './to-undo-run.ts';

/** As many names as fit a line. */
const named = 3;

/** Operations of one account in the order of `ids`; ids without changes are left out. */
export async function readOperations(
  account: Account,
  ids: readonly string[],
  services: Pick<Services, 'database'>,
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
  const redos = await readRedos(account, undos, services);
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
    const { file = '', restored, purpose, underWay = false } = imported.get(id) ?? {};
    const kind =
      mergedInto === undefined ? kindOf(own, { isUndo: undone.has(id), purpose }) : 'merge';
    const redo = undo && redos.get(undo.id);
    const isOpen = !busy && !underWay && own.some(isRevertible);
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
      file,
      restored,
      undoes: undone.get(id),
      undo,
      redo,
      undoable: isOpen || redo?.undoable === true,
      losses: lossesOf(own, rows),
    };
  });
}

/** The redos of these undos, by the ids of the undos. */
async function readRedos(
  account: Account,
  undos: Awaited<ReturnType<typeof listUndosOf>>,
  services: Pick<Services, 'database'>,
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

/** Whether changes of this group are left to revert, and a way to. */
function isRevertible({ kind, state, undoOutcome, ...of }: ChangeGroup): boolean {
  if (state === 'failed' || of.unread || of.goneBefore) return false;
  if (!traitsOf(kind).reversible) return false;
  return undoOutcome === null || undoOutcome === 'failed';
}

export function toChangeRow(recorded: RecordedChange): ChangeRow {
  const { id, kind, state, change, before, after, undoOutcome, problem } = recorded;
  const cards = cardsOf(change);
  return {
    id,
    kind,
    state,
    effect: effectOf(change, recorded),
    before,
    after,
    name: nameAmong(cards),
    phone: cards.find(({ phone }) => phone)?.phone ?? undefined,
    audience:
      change.kind === 'privacy'
        ? { from: change.from.audience, to: change.to.audience }
        : undefined,
    undoOutcome: undoOutcome ?? undefined,
    problem: problem ?? undefined,
  };
}

/** The kind that titles an operation: an import may also add users by id, an undo may mix kinds. */
function kindOf(
  groups: readonly ChangeGroup[],
  { isUndo, purpose }: { readonly isUndo: boolean; readonly purpose: ImportPurpose | undefined },
): Operation['kind'] {
  if (purpose === 'tidy') return 'rename';
  const kinds = new Map<ChangeKindName, number>();
  for (const { kind, count } of groups) kinds.set(kind, (kinds.get(kind) ?? 0) + count);
  if (!isUndo) {
    if (kinds.has('import')) return 'import';
    // Contacts who hide their number are removed with it.
    if (kinds.has('remove') && kinds.has('remove_phone')) return 'remove_phone';
  }
  return [...kinds].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}

function sizeOf(kind: Operation['kind'], groups: readonly ChangeGroup[]): number {
  const isCounted = (group: ChangeGroup): boolean => {
    if (kind === 'merge') return group.kind === 'remove' || group.kind === 'remove_phone';
    // Notes and labels of a file go along with its contacts.
    if (kind === 'import') return group.kind !== 'note' && group.kind !== 'labels';
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

function lossesOf(
  groups: readonly ChangeGroup[],
  rows: readonly RecordedChange[],
): readonly Loss[] {
  const happened = groups.filter(({ state }) => state !== 'failed');
  const losses: readonly [Loss, boolean][] = [
    ['mutual', happened.some(({ mutual }) => mutual)],
    ['number_shared', happened.some(({ showsPhone }) => showsPhone)],
    ['exceptions', rows.some(losesExceptions)],
    ['saved_unread', happened.some(({ unread }) => unread)],
    ['deleted_accounts', happened.some(({ goneBefore }) => goneBefore)],
  ];
  return losses.flatMap(([loss, is]) => (is ? loss : []));
}

/** Whether a rule had exceptions of whom Telegram gave only the id. */
function losesExceptions({ change }: RecordedChange): boolean {
  if (change.kind !== 'privacy') return false;
  return [...change.from.always, ...change.from.never].some(isUnaddressable);
}

function nameOf({ before, after, change }: RecordedChange): string {
  const cards = cardsOf(change);
  const user = before ?? after;
  const name = user ? fullName(user) : nameAmong(cards);
  return name || (cards.find(({ phone }) => phone)?.phone ?? '');
}

type AboutCard = NonNullable<ReturnType<typeof aboutOf>[number]>;

function cardsOf(change: RecordedChange['change']): readonly AboutCard[] {
  return aboutOf(change).filter((one) => one !== undefined);
}

function nameAmong(cards: readonly AboutCard[]): string {
  const { firstName = '', lastName = '' } =
    cards.find((card) => card.firstName !== undefined) ?? {};
  return fullName({ firstName, lastName });
}
