import type { PastChange } from '../../contacts/history/past-change.ts';
import { wayBack, type Step, type Way } from '../../contacts/history/take-back.ts';
import { settleChanges, type Settled } from '../../store/changes.ts';
import { toPastChange } from '../../store/past-changes.ts';
import { noteTakenBack, type PendingChange, type StoredTakenBack } from '../../store/undos.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import type { Services } from '../services/services.ts';
import { sendSteps } from './send-steps.ts';
import { bookNow, stateFor } from './state-now.ts';

/** What goes to Telegram in one call; the rest goes one by one. */
const together: ReadonlySet<Step['kind']> = new Set([
  'remove',
  'save_number',
  'remove_number',
  'close_friend',
] as const);

/** A step of a change, and the change that was to take it back before, where a process died over it. */
interface Planned {
  readonly id: string;
  readonly step: Step;
  readonly begun: PendingChange['before'];
}

export interface Taken {
  /** What came of each change that was come to. */
  readonly outcomes: ReadonlyMap<string, StoredTakenBack>;
  /** Telegram was asked for something that it limits: adding people one by one. */
  readonly added: boolean;
  /** Changes of which Telegram wants all that was sent later; none where it took something. */
  readonly putOff: readonly string[];
}

/**
 * Takes the first of these changes back, and as many as go along with them in one call. What may have
 * been done before is told by how the account is now. Throws `TelegramError`; nothing is lost then.
 */
export async function takeBackSome(
  session: AccountSession,
  pending: readonly PendingChange[],
  operationId: string,
  services: Services,
): Promise<Taken> {
  await session.cache.sync(session.book);
  const { known, settled, planned } = await plan(session, pending, services);
  await settleChanges(services.database, settled, services.clock.now());
  await noteTakenBack(services.database, known);
  const outcomes = new Map(known.map(({ id, takenBack }) => [id, takenBack]));
  if (planned.length === 0) return { outcomes, added: false, putOff: [] };
  const list = planned.map(({ id, step, begun }) => ({
    step,
    undoes: begun?.state === 'done' ? undefined : id,
  }));
  const sent = await sendSteps(session, list, operationId, services);
  const taken = planned.flatMap(({ id }, at) => {
    const outcome = sent[at];
    return outcome && outcome !== 'later' ? { id, takenBack: outcome } : [];
  });
  await noteTakenBack(services.database, taken);
  for (const { id, takenBack } of taken) outcomes.set(id, takenBack);
  return {
    outcomes,
    added: planned[0]?.step.kind === 'add',
    putOff: sent.every((outcome) => outcome === 'later') ? planned.map(({ id }) => id) : [],
  };
}

async function plan(
  session: AccountSession,
  pending: readonly PendingChange[],
  services: Services,
): Promise<{
  readonly known: readonly { readonly id: string; readonly takenBack: StoredTakenBack }[];
  readonly settled: readonly Settled[];
  readonly planned: readonly Planned[];
}> {
  const now = await bookNow(session, services);
  const known: { readonly id: string; readonly takenBack: StoredTakenBack }[] = [];
  const settled: Settled[] = [];
  const planned: Planned[] = [];
  const touched = new Set<string>();
  for (const { change: row, before: begun } of pending) {
    const change = toPastChange(row);
    const subject = subjectsOf(change);
    // What it was changed from shows only once this later change is taken back.
    if (subject.some((one) => touched.has(one))) break;
    for (const one of subject) touched.add(one);
    const way = wayBack(change, await stateFor(change, now, session));
    if (begun?.state === 'done' && way.kind !== 'close_friend') {
      known.push({ id: change.id, takenBack: 'undone' });
    } else if (isStep(way)) {
      const [first] = planned;
      if (first && (first.step.kind !== way.kind || !together.has(way.kind))) break;
      planned.push({ id: change.id, step: way, begun });
      if (begun && begun.state !== 'done') settled.push({ id: begun.id, state: 'failed' });
    } else {
      const wasDone = begun !== undefined && way.kind === 'nothing';
      known.push({ id: change.id, takenBack: wasDone ? 'undone' : way.kind });
      if (begun) settled.push({ id: begun.id, state: wasDone ? 'done' : 'failed' });
    }
  }
  return { known, settled, planned };
}

function isStep(way: Way): way is Step {
  return way.kind !== 'nothing' && way.kind !== 'changed' && way.kind !== 'impossible';
}

/** Who and what it is about: of two changes of the same, one waits for the other. */
function subjectsOf({ id, deed }: PastChange): readonly string[] {
  switch (deed.kind) {
    case 'add':
    case 'rename':
    case 'remove':
      return [String(deed.before.id), deed.before.phone ?? id];
    case 'block':
    case 'unblock':
    case 'close_friend':
    case 'share':
      return [String(deed.user.id)];
    case 'import':
      return [deed.card.phone, String((deed.after ?? deed.before)?.id ?? id)];
    case 'remove_phone':
      return [deed.card?.phone ?? id, String(deed.before?.id ?? id)];
    case 'reset_saved':
      return [deed.card?.phone ?? id];
    case 'privacy':
      return [deed.key];
    case 'notices':
    case 'lost':
      return [deed.kind];
  }
}
