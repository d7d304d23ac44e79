import { eq } from '../../../support/drizzle.ts';
import { beforeEach, expect, test } from 'vitest';
import { WorkClaim } from '../../../../src/accounts/work/work-claim.ts';
import type { StoredImport } from '../../../../src/store/imports.ts';
import { imports } from '../../../../src/store/schema/imports.ts';
import { openMemorySession, type MemorySession } from '../../../support/memory/memory-session.ts';
import { storeImport } from '../../../support/memory/stored-import.ts';

let session: MemorySession;
let stored: StoredImport;
let wakeUps: number;

beforeEach(async () => {
  session = await openMemorySession([]);
  const { services, account } = session;
  stored = await storeImport(services.database, account, [], { startedAt: services.clock.now() });
  wakeUps = 0;
});

async function take(): Promise<WorkClaim> {
  const { services, account } = session;
  const work = { kind: 'import', id: stored.id, accountId: account.id } as const;
  const wakeUp = { request: () => void (wakeUps += 1) } as unknown as typeof services.wakeUp;
  const claim = await WorkClaim.take(work, { alone: true }, { ...services, wakeUp });
  if (!claim) throw new Error('Another attempt has the work.');
  return claim;
}

/** When another process may take the work over, in milliseconds from now. */
async function dueIn(): Promise<number | undefined> {
  const { database, clock } = session.services;
  const [row] = await database.query((q) =>
    q.select().from(imports).where(eq(imports.id, stored.id)),
  );
  return row?.dueAt ? row.dueAt.getTime() - clock.now().getTime() : undefined;
}

test('WorkClaim: a claim lasts 18 seconds, and is renewed each 5 seconds', async () => {
  const { clock } = session.services;
  const claim = await take();
  expect([await dueIn(), clock.sleeping]).toEqual([18_000, [5_000]]);
  await clock.advance(4_999);
  expect(await dueIn()).toBe(13_001);
  await clock.advance(1);
  expect(await dueIn()).toBe(18_000);
  await claim.release('at_once');
});

test('WorkClaim: a failed attempt is repeated after 12 seconds, one that makes way at once', async () => {
  const failed = await take();
  expect(failed.isOpen).toBe(true);
  await failed.release('later');
  expect([failed.isOpen, await dueIn(), wakeUps]).toEqual([false, 12_000, 1]);
  session.services.clock.jump(12_000);
  const waiting = await take();
  await waiting.release('at_once');
  expect([await dueIn(), wakeUps]).toEqual([0, 2]);
  await waiting.release('later');
  expect([await dueIn(), wakeUps]).toEqual([0, 2]);
});

test('WorkClaim: a claim that another attempt has is lost, and not renewed again', async () => {
  const { database, clock } = session.services;
  const claim = await take();
  await database.query((q) =>
    q.update(imports).set({ worker: null }).where(eq(imports.id, stored.id)),
  );
  expect(claim.lost.aborted).toBe(false);
  await clock.advance(5_000);
  expect([claim.lost.aborted, claim.isOpen, clock.sleeping]).toEqual([true, false, []]);
});

test('WorkClaim: the end of work is stored with a report or without', async () => {
  const claim = await take();
  await claim.end({ state: 'done' }, { report: false });
  expect([claim.isOpen, wakeUps]).toEqual([false, 1]);
});
