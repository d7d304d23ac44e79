import { countTakenBack, loadUndo, type StoredUndo } from '../../store/undos.ts';
import type { Services } from '../services/services.ts';
import { WorkProgress } from '../work/work-progress.ts';
import { standstillOf } from '../work/after-failure.ts';
import type { UndoRun } from '../services/undo-run.ts';

/** Reports the progress of undos that run as jobs. */
export function undoProgressOf(
  services: Pick<Services, 'database' | 'events' | 'clock'>,
): WorkProgress {
  return new WorkProgress(async (id) => {
    const stored = await loadUndo(services.database, id);
    if (!stored) return undefined;
    const run = await toUndoRun(stored, services);
    return { kind: 'undo', account: run.account, run };
  }, services);
}

/** An undo with the outcomes of its changes so far. */
export async function toUndoRun(
  stored: StoredUndo,
  { database }: Pick<Services, 'database'>,
): Promise<UndoRun> {
  const { id, account, operationId, state, createdAt, endedAt, messageId } = stored;
  return {
    id,
    account,
    operationId,
    state,
    counts: await countTakenBack(database, operationId),
    ...standstillOf(stored, 'stopped'),
    messageId: messageId === null ? undefined : Number(messageId),
    startedAt: createdAt,
    endedAt: endedAt ?? undefined,
  };
}
