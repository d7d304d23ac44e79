import { noAnnotation, type Annotation } from '../../contacts/annotation.ts';
import { splitRestorable, type SnapshotContact } from '../../contacts/book-difference.ts';
import { restoreRecords } from '../../contacts/import/restore-records.ts';
import { inSlices, runInSlices } from '../../runtime/in-slices.ts';
import type { Account } from '../../store/accounts.ts';
import { readVersions } from '../../store/annotations.ts';
import { openVersion, withContent } from '../annotations/versions.ts';
import type { ImportPlanResult } from '../services/import-run.ts';
import type { SnapshotRestore } from '../snapshots/snapshots.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import { planRecords } from './plan-records.ts';
import type { PlanServices } from './store-plan.ts';

/** A few milliseconds of work for the driver of the database. */
const versionsPerQuery = 1_000;

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
  const { left, renamed, annotated } = splitRestorable(difference);
  const pairs = new Set([...renamed, ...annotated]);
  const before = [...left, ...Array.from(pairs, (pair) => pair.before)];
  const annotations = await openAnnotations(account, before, services);
  const contacts = before.map((contact) => {
    const { note, labels } = annotations.get(contact.id) ?? noAnnotation;
    return { ...contact, closeFriend: false, note, labels };
  });
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
  const ids = contacts
    .flatMap(({ versions }) => [versions?.note, versions?.labels])
    .filter((id) => id !== undefined);
  const opened = new Map<bigint, Parameters<typeof withContent>[0]>();
  for (let from = 0; from < ids.length; from += versionsPerQuery) {
    const some = ids.slice(from, from + versionsPerQuery);
    for await (const version of inSlices(await readVersions(services.database, accountId, some))) {
      const content = openVersion(version, services);
      if (!content) continue;
      const { userId: id } = version;
      const known = opened.get(id) ?? { id, ...noAnnotation, versions: {} };
      opened.set(id, withContent(known, content, version.id));
    }
  }
  return opened;
}
