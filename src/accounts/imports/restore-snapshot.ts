import { noAnnotation, type Annotation } from '../../contacts/annotation.ts';
import { splitRestorable, type SnapshotContact } from '../../contacts/book-difference.ts';
import { restoreRecords } from '../../contacts/import/restore-records.ts';
import { mapInSteps } from '../../contacts/steps.ts';
import { inSlices, runInSlices } from '../../runtime/in-slices.ts';
import type { Account } from '../../store/accounts.ts';
import { readVersions } from '../../store/annotations.ts';
import { batchesOf } from '../../store/in-batches.ts';
import { openVersion, withContent } from '../annotations/versions.ts';
import type { ImportPlanResult } from '../services/import-run.ts';
import type { SnapshotRestore } from '../snapshots/snapshots.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import { planRecords } from './plan-records.ts';
import type { PlanServices } from './store-plan.ts';

/**
 * Plans an import that adds contacts that are gone, renames contacts to their former names, and adds notes and labels
 * that are missing. Contacts that are new since the snapshot stay.
 */
export async function restoreSnapshot(
  account: Account,
  { difference, contacts: present, takenAt }: SnapshotRestore,
  pool: SessionPool,
  services: PlanServices,
): Promise<ImportPlanResult> {
  const { left, ...changed } = splitRestorable(difference);
  const pairs = new Set([...changed.renamed, ...changed.annotated]);
  const before = [...left, ...Array.from(pairs, (pair) => pair.before)];
  const annotations = await openAnnotations(account, before, services);
  const annotated = mapInSteps(before, (contact) => {
    const { note, labels } = annotations.get(contact.id) ?? noAnnotation;
    return { ...contact, closeFriend: false, note, labels };
  });
  const contacts = await runInSlices(annotated);
  const context = {
    isSameAccount: true,
    contacts: present,
    savedPhones: new Set<string>(),
    blockedIds: new Set<bigint>(),
    knownIds: new Set<bigint>(),
  };
  const restored = { contacts, savedNumbers: [], blocked: [] };
  const records = await runInSlices(restoreRecords(restored, context));
  const from = { source: 'snapshot', at: takenAt } as const;
  const source = { records, restored: from, purpose: 'restore' } as const;
  return planRecords(account, source, pool, services);
}

/** The notes and labels of a snapshot, by user. Without those that no key opens, or whose time is over. */
async function openAnnotations(
  { id: accountId }: Account,
  contacts: readonly SnapshotContact[],
  services: PlanServices,
): Promise<ReadonlyMap<bigint, Annotation>> {
  const opened = new Map<bigint, Parameters<typeof withContent>[0]>();
  for (const ids of versionIds(contacts)) {
    for await (const version of inSlices(await readVersions(services.database, accountId, ids))) {
      const content = openVersion(version, services);
      if (!content) continue;
      const { userId: id } = version;
      const known = opened.get(id) ?? { id, ...noAnnotation, versions: {} };
      opened.set(id, withContent(known, content, version.id));
    }
  }
  return opened;
}

/** The ids of the notes and labels, by batches. */
function* versionIds(contacts: readonly SnapshotContact[]): Generator<readonly string[]> {
  for (const some of batchesOf(contacts)) {
    const ids = some.flatMap(({ versions }) => [versions?.note, versions?.labels]);
    yield* batchesOf(ids.filter((id) => id !== undefined));
  }
}
