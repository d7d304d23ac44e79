import { rowKinds } from '../../contacts/import/import-row.ts';
import { isSendable, sendableKinds } from '../../contacts/import/import-selection.ts';
import { zeroCounts } from '../../contacts/zero-counts.ts';
import { rowOutcomes } from '../../contacts/import/row-outcome.ts';
import { countRows } from '../../store/import-rows.ts';
import { isBehind, loadImport, type StoredImport } from '../../store/imports.ts';
import type { ImportRun } from '../services/import-run.ts';
import type { Services } from '../services/services.ts';
import { WorkProgress } from '../work/work-progress.ts';
import { whyNotRunning } from '../work/after-failure.ts';

/** Reports the progress of imports, except quiet ones, which no person sees. */
export function importProgress(
  services: Pick<Services, 'database' | 'events' | 'clock'>,
): WorkProgress {
  return new WorkProgress(async (id) => {
    const stored = await loadImport(services.database, id);
    if (!stored || stored.quiet) return undefined;
    const run = await toImportRun(stored, services);
    return { kind: 'import', account: run.account, run };
  }, services);
}

/** An import with counts of its rows and their outcomes. */
export async function toImportRun(
  stored: StoredImport,
  { database }: Pick<Services, 'database'>,
): Promise<ImportRun> {
  const counts = zeroCounts(rowKinds);
  const on = zeroCounts(sendableKinds);
  const outcomes = zeroCounts(rowOutcomes);
  for (const { kind, on: isOn, outcome, count } of await countRows(database, stored.id)) {
    counts[kind] += count;
    if (isOn && isSendable(kind)) on[kind] += count;
    if (outcome) outcomes[outcome] += count;
  }
  const { id, account, name, restored, state, country, reading, startedAt, purpose, facts } =
    stored;
  const messageId = stored.messageId === undefined ? undefined : Number(stored.messageId);
  const behind = state === 'running' && (await isBehind(database, stored));
  const source = { name, restored, files: stored.files ?? [], facts };
  const as = { id, account, state, purpose, behind, country, reading, startedAt, messageId };
  return {
    ...as,
    ...source,
    counts,
    on,
    outcomes,
    ...whyNotRunning(stored, 'paused'),
  };
}
