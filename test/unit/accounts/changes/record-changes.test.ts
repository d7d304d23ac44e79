import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { isSending, sendChanges } from '../../../../src/accounts/changes/record-changes.ts';
import { settle } from '../../../../src/accounts/changes/settle.ts';
import { TelegramError, type FailureReason } from '../../../../src/contacts/telegram-error.ts';
import { firstChanges } from '../../../../src/store/operation-changes.ts';
import { openMemorySession, type MemorySession } from '../../../support/memory/memory-session.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const zoe = { id: 11n, firstName: 'Zoe' };
const card = { phone: '+12025550111', firstName: 'Z', lastName: '' };
const change = { kind: 'reset_saved', card, savedCount: 1 } as const;
const after = sampleContact({ id: 11n, accessHash: 117n, firstName: 'Zora' });

let session: MemorySession;
let operationId: string;
let wakeUps: number;

beforeEach(async () => {
  operationId = randomUUID();
  wakeUps = 0;
  session = await openMemorySession([zoe], ({ elsewhere }) => {
    elsewhere.add(zoe.id, { firstName: 'Zoe', lastName: '' });
  });
});

function send(
  answer: () => Promise<string>,
  beforeSending?: (ids: readonly string[]) => Promise<void>,
) {
  const { services } = session;
  const wakeUp = { request: () => void (wakeUps += 1) } as unknown as typeof services.wakeUp;
  const changes = [{ change }, { change }];
  return sendChanges(
    session,
    {
      operationId,
      changes,
      ...(beforeSending && { beforeSending }),
      send: async () => ({
        result: await answer(),
        settled: [{ state: 'done', after }, { state: 'failed' }],
        users: [after],
      }),
    },
    { ...services, wakeUp },
  );
}

const recorded = () => firstChanges(session.services.database, [operationId], 9);
const states = async () => (await recorded()).map(({ state, problem }) => problem ?? state);

test('what belongs to changes is stored with them or not at all, and then nothing is sent', async () => {
  let isSent = false;
  const failing = send(
    async () => {
      isSent = true;
      return 'answer';
    },
    () => Promise.reject(new Error('the process ends here')),
  );
  await expect(failing).rejects.toThrow('the process ends here');
  expect([isSent, await states()]).toEqual([false, []]);
});

test('sendChanges records changes before it sends them, and settles them with the answer', async () => {
  let sentAs: readonly string[] = [];
  const result = await send(
    async () => {
      expect(await states()).toEqual(['written', 'written']);
      expect(isSending(session.account.id)).toBe(true);
      return 'answer';
    },
    async (ids) => {
      sentAs = ids;
      await Promise.resolve();
    },
  );
  expect(result).toBe('answer');
  expect(isSending(session.account.id)).toBe(false);
  expect(await states()).toEqual(['done', 'failed']);
  expect((await recorded()).map(({ id }) => id)).toEqual(sentAs);
  expect((await session.cache.read()).contacts.get(11n)?.firstName).toBe('Zora');
  expect([session.cache.needsFullRead, wakeUps]).toEqual([false, 0]);
});

test.each<[FailureReason, string]>([
  [{ kind: 'user_unknown' }, 'user_unknown'],
  [{ kind: 'unreachable' }, 'unknown'],
])('sendChanges settles changes that fail with %o as %s', async (reason, state) => {
  const sending = send(() => Promise.reject(new TelegramError(reason)));
  await expect(sending).rejects.toMatchObject({ reason });
  expect(await states()).toEqual([state, state]);
  const isOpen = state === 'unknown';
  expect([session.cache.needsFullRead, wakeUps]).toEqual([isOpen, isOpen ? 1 : 0]);
  expect(isSending(session.account.id)).toBe(false);
});

test('isSending is true until the last of several calls is answered', async () => {
  const slow = Promise.withResolvers<string>();
  const first = send(() => slow.promise);
  operationId = randomUUID();
  await send(() => Promise.resolve('second'));
  expect(isSending(session.account.id)).toBe(true);
  slow.resolve('first');
  await first;
  expect(isSending(session.account.id)).toBe(false);
});

test('sendChanges returns the answer also when its outcome cannot be stored', async () => {
  const { database } = session.services;
  const sending = send(async () => {
    database.isGone = true;
    return Promise.resolve('answer');
  });
  expect(await sending).toBe('answer');
  database.isGone = false;
  expect(await states()).toEqual(['written', 'written']);
});

test('outcomes of changes that are gone meanwhile are logged', async () => {
  const { services, account } = session;
  const warned: object[] = [];
  const log = { ...services.log, warn: (fields: object) => void warned.push(fields) };
  const outcomes = (ids: readonly string[]) => ids.map((id) => ({ id, state: 'done' as const }));
  await send(() => Promise.resolve('answer'));
  const ids = (await recorded()).map(({ id }) => id);
  await settle(account, outcomes(ids), { ...services, log });
  expect(warned).toEqual([]);
  await settle(account, outcomes([...ids, randomUUID()]), { ...services, log });
  expect(warned).toEqual([{ account: account.id, changes: 3, gone: 1 }]);
});
