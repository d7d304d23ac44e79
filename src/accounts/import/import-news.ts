import { rowKinds } from '../../contacts/import/import-row.ts';
import { isSendable, sendableKinds } from '../../contacts/import/import-selection.ts';
import { noCounts } from '../../contacts/no-counts.ts';
import { rowOutcomes } from '../../contacts/import/row-outcome.ts';
import { countRows } from '../../store/import-rows.ts';
import { isBehind, loadImport } from '../../store/imports.ts';
import type { StoredImport } from '../../store/imports.ts';
import type { ImportRun } from './imports.ts';
import type { Tools } from '../tools.ts';

/** As often as a message may be edited without Telegram minding. */
const progressMs = 2_000;

/** Tells how far imports are. Nobody watches quiet ones. */
export class ImportNews {
  readonly #tools: Tools;
  readonly #toldAt = new Map<string, number>();

  constructor(tools: Tools) {
    this.#tools = tools;
  }

  /** The state is another one now. */
  async changed(importId: string): Promise<void> {
    this.#toldAt.delete(importId);
    const stored = await loadImport(this.#tools.database, importId);
    if (!stored || stored.quiet) return;
    if (stored.state === 'running') this.#toldAt.set(importId, this.#tools.clock.now().getTime());
    await this.#tell(stored);
  }

  /** Some more rows are settled. */
  async progress(importId: string): Promise<void> {
    const now = this.#tools.clock.now().getTime();
    if (now - (this.#toldAt.get(importId) ?? 0) < progressMs) return;
    this.#toldAt.set(importId, now);
    const stored = await loadImport(this.#tools.database, importId);
    if (stored?.state === 'running' && !stored.quiet) await this.#tell(stored);
  }

  async #tell(stored: StoredImport): Promise<void> {
    const run = await toRun(stored, this.#tools);
    this.#tools.events.emit({ kind: 'import', account: run.account, run });
  }
}

/** An import with what its rows came to so far. */
export async function toRun(stored: StoredImport, { database }: Tools): Promise<ImportRun> {
  const counts = noCounts(rowKinds);
  const on = noCounts(sendableKinds);
  const outcomes = noCounts(rowOutcomes);
  for (const { kind, on: isOn, outcome, count } of await countRows(database, stored.id)) {
    counts[kind] += count;
    if (isOn && isSendable(kind)) on[kind] += count;
    if (outcome) outcomes[outcome] += count;
  }
  const { id, account, name, state, country, startedAt, restores } = stored;
  const messageId = stored.messageId === undefined ? undefined : Number(stored.messageId);
  const behind = state === 'running' && (await isBehind(database, stored));
  const facts = { id, account, name, state, restores, behind, country, startedAt, messageId };
  return { ...facts, counts, on, outcomes, ...standstillOf(stored) };
}

/** Why nothing is sent at the moment. */
function standstillOf({
  state,
  waitsFor,
  dueAt,
}: StoredImport): Pick<ImportRun, 'wait' | 'problem'> {
  switch (waitsFor) {
    case 'flood':
    case 'later':
    case 'trouble': {
      // Somebody may have paused it while it waited.
      const waits = state === 'waiting' && dueAt;
      return { wait: waits ? { until: dueAt, why: waitsFor } : undefined, problem: undefined };
    }
    case 'signed_out':
    case 'restricted':
    case 'refused':
      return { wait: undefined, problem: state === 'paused' ? waitsFor : undefined };
    case undefined:
      return { wait: undefined, problem: undefined };
  }
}
