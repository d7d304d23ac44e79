import { inverseOf, subjectsOf, type ChangeRequest } from '../../contacts/changes/kinds.ts';
import type { NoInverse } from '../../contacts/changes/change-kind.ts';
import type { SettledChange } from '../../store/changes.ts';
import type { RecordedChange, UndoOutcome } from '../../store/recorded-changes.ts';
import { saveUndoOutcomes, type PendingChange } from '../../store/undos.ts';
import type { ApplyContext, ApplyOutcome, StoredState } from '../changes/change-handler.ts';
import { cardsPerCall } from '../changes/send-cards.ts';
import { addByNumber, hasCard } from '../changes/kinds/add-by-number.ts';
import { applyRequests, isBatched, readState } from '../changes/kinds/handlers.ts';
import { sendInHalves } from '../changes/send-in-halves.ts';
import { settle } from '../changes/settle.ts';
import type { Services, ChangeServices } from '../services/services.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import type { LeftForLater } from './left-for-later.ts';
import { readStoredState } from './stored-state.ts';

/** Telegram documents no limit. Batches confine a failure to a part of the changes. */
const perCall = 100;

/** A request that reverts a change, and the change that was to do so when a process died. */
interface Planned {
  readonly id: string;
  readonly position: bigint;
  readonly subjects: readonly string[];
  readonly request: ChangeRequest;
  readonly begun: PendingChange['before'];
}

interface Reverted {
  readonly id: string;
  readonly undoOutcome: UndoOutcome;
}

export interface RevertResult {
  /** A user was added by id, which Telegram limits. */
  readonly added: boolean;
  /** Changes that Telegram wants sent again later; empty when it took any of the batch. */
  readonly deferred: readonly string[];
}

export interface RevertOptions {
  /** The operation of the undo. */
  readonly operationId: string;
  /**
   * Removed contacts are added back by number, many in one call; the changes for which that fails are added
   * to this, and their contacts are added one by one later. Without it, all are.
   */
  readonly oneByOne?: LeftForLater | undefined;
}

/**
 * Reverts the first of these changes, and as many as fit in one call with it. What an earlier attempt
 * did shows in the account's present state. Undefined when there are none, or the first has to wait for one
 * in `oneByOne`. Throws `TelegramError`; then it can be called again.
 */
export async function revertSome(
  session: AccountSession,
  pending: readonly PendingChange[],
  { operationId, oneByOne }: RevertOptions,
  services: ChangeServices,
): Promise<RevertResult | undefined> {
  if (pending.length === 0) return undefined;
  await session.cache.sync(session.addressBook);
  const { known, settled, planned } = await plan(session, pending, oneByOne, services);
  await settle(session.account, settled, services);
  await saveUndoOutcomes(services.database, known);
  const [first] = planned;
  if (!first) return known.length > 0 ? { added: false, deferred: [] } : undefined;
  const { kind } = first.request;
  const context: ApplyContext = { session, operationId, services };
  if (kind === 'add' && oneByOne) {
    await addBackByNumber(planned, oneByOne, context);
    return { added: false, deferred: [] };
  }
  const outcomes = await sendInHalves<Planned, ApplyOutcome>(
    planned,
    (some) => applyRequests(kind, some.map(toApply), context),
    (_, error) => [error.reason.kind === 'user_unknown' ? 'impossible' : 'failed'],
  );
  const reverted = planned.flatMap(({ id }, at): Reverted | [] => {
    const outcome = outcomes[at];
    if (!outcome || outcome === 'deferred') return [];
    return { id, undoOutcome: outcome === 'done' ? 'undone' : outcome };
  });
  await saveUndoOutcomes(services.database, reverted);
  const isDeferred = outcomes.every((outcome) => outcome === 'deferred');
  return { added: kind === 'add', deferred: isDeferred ? planned.map(({ id }) => id) : [] };
}

async function addBackByNumber(
  planned: readonly Planned[],
  oneByOne: LeftForLater,
  context: ApplyContext,
): Promise<void> {
  const users = planned.flatMap(({ id, request }) =>
    request.kind === 'add' && hasCard(request.user) ? { undoes: id, user: request.user } : [],
  );
  const isBack = await addByNumber(users, context);
  const back = new Set(users.flatMap(({ undoes }, at) => (isBack[at] ? undoes : [])));
  const reverted = [...back].map((id): Reverted => ({ id, undoOutcome: 'undone' }));
  await saveUndoOutcomes(context.services.database, reverted);
  for (const one of planned) if (!back.has(one.id)) oneByOne.add(one);
}

function toApply({ id, request, begun }: Planned) {
  return { request, undoes: begun?.state === 'done' ? undefined : id };
}

async function plan(
  session: AccountSession,
  pending: readonly PendingChange[],
  oneByOne: RevertOptions['oneByOne'],
  services: Pick<Services, 'database'>,
): Promise<{
  readonly known: readonly Reverted[];
  readonly settled: readonly SettledChange[];
  readonly planned: readonly Planned[];
}> {
  const changes = pending.map(({ change }) => change.change);
  const stored = await readStoredState(session, changes, services);
  const known: Reverted[] = [];
  const settled: SettledChange[] = [];
  const planned: Planned[] = [];
  const touched = new Set<string>();
  for (const { change: recorded, position, before: begun } of pending) {
    const { id } = recorded;
    const subjects = subjectsOf(recorded.change);
    // An earlier change of the same subject waits until the later one is reverted.
    if (subjects.some((one) => touched.has(one) || oneByOne?.touches(one))) break;
    for (const one of subjects) touched.add(one);
    const inverse = await findInverse(recorded, stored, session);
    // Adding a user back has two parts: the mark of a close friend may still be missing.
    const isRest = isRequest(inverse) && inverse.kind === 'close_friends';
    if (begun?.state === 'done' && !isRest) {
      known.push({ id, undoOutcome: 'undone' });
    } else if (isRequest(inverse)) {
      const [first] = planned;
      const { kind } = inverse;
      const most = kind === 'add' && oneByOne ? cardsPerCall : isBatched(kind) ? perCall : 1;
      if (first && (first.request.kind !== kind || planned.length >= most)) break;
      planned.push({ id, position, subjects, request: inverse, begun });
      if (begun && begun.state !== 'done') settled.push({ id: begun.id, state: 'failed' });
    } else {
      const wasDone = begun !== undefined && inverse === 'nothing';
      known.push({ id, undoOutcome: wasDone ? 'undone' : inverse });
      if (begun) settled.push({ id: begun.id, state: wasDone ? 'done' : 'failed' });
    }
  }
  return { known, settled, planned };
}

async function findInverse(
  recorded: RecordedChange,
  stored: StoredState,
  session: AccountSession,
): Promise<ChangeRequest | NoInverse> {
  const { id, change } = recorded;
  const state = await readState(change, { changeId: id, stored, session });
  return inverseOf(change, state, recorded);
}

function isRequest(inverse: ChangeRequest | NoInverse): inverse is ChangeRequest {
  return typeof inverse !== 'string';
}
