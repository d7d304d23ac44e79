import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import {
  closeSteps,
  deleteInputs,
  findPersonOf,
  isFinalStep,
  isInputOpen,
  saveInput,
  saveStep,
  takeInputs,
} from '../../../src/store/pairing-attempts.ts';
import { addPeople } from '../../../src/store/people.ts';
import { pairingAttempts } from '../../../src/store/schema/pairing-attempts.ts';
import { createMemoryDatabase, type MemoryDatabase } from '../../support/memory/memory-database.ts';

const now = new Date('2026-11-22T14:00:00Z');
const sealed = { bytes: Buffer.from('sealed'), keyId: 'k' };
const [attemptId, first, second] = [randomUUID(), randomUUID(), randomUUID()];

let database: MemoryDatabase;

beforeEach(async () => {
  database = await createMemoryDatabase();
  await database.query(async (q) => {
    await addPeople(q, [1n], 'member', now);
    const shown = { shown: sealed.bytes, keyId: 'k', expiresAt: now };
    await q.insert(pairingAttempts).values({ id: attemptId, personId: 1n, step: 'code', ...shown });
  });
});

const save = (id: string, ms: number): Promise<boolean> =>
  saveInput(database, { id, attemptId, sealed, sentAt: new Date(now.getTime() + ms) });
const take = async (working: readonly string[]): Promise<readonly string[]> =>
  (await takeInputs(database, attemptId, working)).map(({ id }) => id);

test('takeInputs takes each input once, the oldest first, and deletes those that were lost', async () => {
  expect([await save(second, 2), await save(first, 1)]).toEqual([true, true]);
  expect(await take([])).toEqual([first, second]);
  expect(await take([first, second])).toEqual([]);
  expect(await take([second])).toEqual([]);
  expect([await isInputOpen(database, first), await isInputOpen(database, second)]).toEqual([
    false,
    true,
  ]);
  await deleteInputs(database, [second]);
  expect(await isInputOpen(database, second)).toBe(false);
});

test('an attempt that is over takes no inputs and has no person', async () => {
  expect(await findPersonOf(database, attemptId)).toBe(1n);
  expect([isFinalStep('code'), isFinalStep('paired'), isFinalStep('ended')]).toEqual([
    false,
    true,
    true,
  ]);
  await database.query((q) => saveStep(q, attemptId, { step: 'ended', sealed }));
  expect(await findPersonOf(database, attemptId)).toBeUndefined();
  expect(await save(first, 1)).toBe(false);
  await closeSteps(database, attemptId);
  expect(await database.query((q) => q.$count(pairingAttempts))).toBe(0);
});
