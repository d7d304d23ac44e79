import { countTakenBack, loadUndo } from '../../store/undos.ts';
import type { StoredUndo } from '../../store/undos.ts';
import type { Tools } from '../tools.ts';
import type { UndoRun } from './history.ts';

/** As often as a message may be edited without Telegram minding. */
const progressMs = 2_000;

/** Tells how far undos are that run as jobs. */
export class UndoNews {
  readonly #tools: Tools;
  readonly #toldAt = new Map<string, number>();
  readonly #silenced = new Set<string>();

  constructor(tools: Tools) {
    this.#tools = tools;
  }

  /** Who asked for it waits for the answer: nobody else hears of it meanwhile. */
  silence(undoId: string): Disposable {
    this.#silenced.add(undoId);
    return { [Symbol.dispose]: () => void this.#silenced.delete(undoId) };
  }

  /** The state is another one now. */
  async changed(undoId: string): Promise<void> {
    if (this.#silenced.has(undoId)) return;
    this.#toldAt.delete(undoId);
    const stored = await loadUndo(this.#tools.database, undoId);
    if (!stored) return;
    if (stored.state === 'running') this.#toldAt.set(undoId, this.#tools.clock.now().getTime());
    await this.#tell(stored);
  }

  /** Some more changes are taken back. */
  async progress(undoId: string): Promise<void> {
    if (this.#silenced.has(undoId)) return;
    const now = this.#tools.clock.now().getTime();
    if (now - (this.#toldAt.get(undoId) ?? 0) < progressMs) return;
    this.#toldAt.set(undoId, now);
    const stored = await loadUndo(this.#tools.database, undoId);
    if (stored?.state === 'running') await this.#tell(stored);
  }

  async #tell(stored: StoredUndo): Promise<void> {
    const run = await toUndoRun(stored, this.#tools);
    this.#tools.events.emit({ kind: 'undo', account: run.account, run });
  }
}

/** An undo with what its changes came to so far. */
export async function toUndoRun(stored: StoredUndo, { database }: Tools): Promise<UndoRun> {
  const { id, account, operationId, state, createdAt, endedAt, messageId } = stored;
  return {
    id,
    account,
    operationId,
    state,
    counts: await countTakenBack(database, operationId),
    ...standstillOf(stored),
    messageId: messageId === null ? undefined : Number(messageId),
    startedAt: createdAt,
    endedAt: endedAt ?? undefined,
  };
}

function standstillOf({ state, waitsFor, dueAt }: StoredUndo): Pick<UndoRun, 'wait' | 'problem'> {
  switch (waitsFor) {
    case 'flood':
    case 'trouble': {
      const waits = state === 'waiting' && dueAt;
      return { wait: waits ? { until: dueAt, why: waitsFor } : undefined, problem: undefined };
    }
    case 'signed_out':
    case 'restricted':
    case 'refused':
      return { wait: undefined, problem: state === 'stopped' ? waitsFor : undefined };
    case null:
      return { wait: undefined, problem: undefined };
  }
}
