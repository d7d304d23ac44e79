import { randomBytes, randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { eq } from '../../../src/store/drizzle/drizzle.ts';
import {
  beginPage,
  claimPage,
  findAttemptFor,
  findPage,
  hasOpenPage,
  savePoll,
  type PageKey,
} from '../../../src/store/pairing-pages.ts';
import type { StepKind } from '../../../src/store/pairing-attempts.ts';
import { addPeople } from '../../../src/store/people.ts';
import { openPairings } from '../../../src/store/schema/open-pairings.ts';
import { pairingAttempts } from '../../../src/store/schema/pairing-attempts.ts';
import { people } from '../../../src/store/schema/people.ts';
import { saveToken } from '../../../src/store/tokens.ts';
import { createMemoryDatabase, type MemoryDatabase } from '../../support/memory/memory-database.ts';

const now = new Date('2026-11-22T14:00:00Z');
const end = new Date('2026-11-22T14:10:00Z');
const keptUntil = new Date('2026-11-22T14:20:00Z');
const shown = { shown: Buffer.from('sealed'), keyId: 'k' };

let database: MemoryDatabase;

beforeEach(async () => {
  database = await createMemoryDatabase();
  await database.query((q) => addPeople(q, [1n, 2n], 'member', now));
  await database.query((q) =>
    q.update(people).set({ name: 'Max', username: 'max' }).where(eq(people.id, 1n)),
  );
});

/** A page whose link was opened. */
async function openPage(personId = 1n, browser: Buffer = randomBytes(32)): Promise<PageKey> {
  const key = { hash: randomBytes(32), browser };
  await saveToken(database, { hash: key.hash, kind: 'pair', personId, expiresAt: end });
  expect(await claimPage(database, key, { now, keptUntil })).toBe(personId);
  return key;
}

async function addAttempt(step: StepKind, personId = 1n): Promise<string> {
  const id = randomUUID();
  const attempt = { id, personId, step, ...shown, version: 3, expiresAt: end };
  await database.query((q) => q.insert(pairingAttempts).values(attempt));
  return id;
}

const begin = ({ hash }: PageKey, attemptId: string) =>
  database.query((q) => beginPage(q, hash, attemptId));

describe('claimPage', () => {
  test('opens a link once, and no other link', async () => {
    const { hash } = await openPage();
    const browser = randomBytes(32);
    expect(await claimPage(database, { hash, browser }, { now, keptUntil })).toBeUndefined();
    const other = { hash: randomBytes(32), browser };
    expect(await claimPage(database, other, { now, keptUntil })).toBeUndefined();
    expect(await findPage(database, other, now)).toBeUndefined();
  });
});

describe('findPage', () => {
  test('finds a page that has not begun, with the names of its person', async () => {
    const key = await openPage();
    expect(await findPage(database, key, now)).toEqual({
      personId: 1n,
      attempt: undefined,
      poll: undefined,
      name: 'Max',
      username: 'max',
    });
    expect(await findPage(database, await openPage(2n, key.browser), now)).toMatchObject({
      personId: 2n,
      name: undefined,
      username: undefined,
    });
  });

  test('finds it for its browser alone, as long as it is kept', async () => {
    const key = await openPage();
    expect(await findPage(database, { ...key, browser: randomBytes(32) }, now)).toBeUndefined();
    expect(await findPage(database, key, new Date(keptUntil.getTime() - 1))).toBeDefined();
    expect(await findPage(database, key, keptUntil)).toBeUndefined();
  });

  test('has the attempt of the page, and the long poll that began last', async () => {
    const [key, other] = [await openPage(), await openPage(2n)];
    const [id, poll] = [await addAttempt('qr'), randomUUID()];
    await begin(key, id);
    await savePoll(database, key.hash, poll);
    expect(await findPage(database, key, now)).toMatchObject({
      poll,
      attempt: { id, step: 'qr', sealed: { keyId: 'k' }, version: 3 },
    });
    expect(await findPage(database, other, now)).toMatchObject({
      poll: undefined,
      attempt: undefined,
    });
  });
});

describe('hasOpenPage', () => {
  test('is true while a page of the person works on an attempt that goes on', async () => {
    const attemptId = await addAttempt('code');
    expect(await hasOpenPage(database, 1n)).toBe(false);
    await begin(await openPage(), attemptId);
    expect([await hasOpenPage(database, 1n), await hasOpenPage(database, 2n)]).toEqual([
      true,
      false,
    ]);
    await begin(await openPage(2n), await addAttempt('ended', 2n));
    expect(await hasOpenPage(database, 2n)).toBe(false);
  });
});

describe('findAttemptFor', () => {
  const find = (personId: bigint, hash: Buffer) =>
    database.query((q) => findAttemptFor(q, personId, hash));

  test('is void for a page that is gone', async () => {
    expect(await find(1n, randomBytes(32))).toEqual({ isVoid: true, attemptId: undefined });
  });

  test('is the attempt that the page began, which stays', async () => {
    const key = await openPage();
    const [first, second] = [await addAttempt('choose'), await addAttempt('choose')];
    await begin(key, first);
    await begin(key, second);
    expect(await find(1n, key.hash)).toEqual({ isVoid: false, attemptId: first });
  });

  test.each(['password', 'code'] as const)(
    'is the attempt of the chat if it waits for a password: %s',
    async (step) => {
      const { hash } = await openPage();
      const attemptId = await addAttempt(step);
      await addAttempt('password');
      const open = {
        personId: 1n,
        attemptId,
        expects: 'code',
        startedAt: now,
        endsAt: end,
      } as const;
      await database.query((q) => q.insert(openPairings).values(open));
      const found = step === 'password' ? attemptId : undefined;
      expect(await find(1n, hash)).toEqual({ isVoid: false, attemptId: found });
      expect(await find(2n, (await openPage(2n)).hash)).toMatchObject({ attemptId: undefined });
    },
  );
});
