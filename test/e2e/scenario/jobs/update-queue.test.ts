import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBoss, type Boss } from '../../../../src/jobs/boss.ts';
import { openUpdateQueue, type UpdateQueue } from '../../../../src/jobs/update-queue.ts';
import { createLog } from '../../../../src/runtime/log.ts';
import { createDatabase, type TestDatabase } from '../../../support/database.ts';
import { eventually } from '../../../support/eventually.ts';

const keys = [{ id: 'test', key: Buffer.alloc(32, 1) }] as const;
const ada = 1001n;
const bob = 1002n;

let database: TestDatabase;
let boss: Boss;
let queue: UpdateQueue;
const handled: unknown[] = [];
/** Promises that the handler of an update waits for, by update id. */
const held = new Map<number, Promise<void>>();

beforeAll(async () => {
  database = await createDatabase();
  boss = openBoss(database.url, createLog('silent'));
  queue = await openUpdateQueue({
    boss,
    keys,
    log: createLog('silent'),
    handle: async (update) => {
      const { update_id } = update as { update_id: number };
      await held.get(update_id);
      handled.push(update);
    },
  });
});

afterAll(async () => {
  await queue[Symbol.asyncDispose]();
  await boss[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
});

test('a person is served in order, and another does not wait for them', async () => {
  const release = Promise.withResolvers<void>();
  held.set(1, release.promise);
  for (const id of [1, 2, 3]) await queue.put({ update_id: id }, ada);
  await queue.put({ update_id: 4 }, bob);

  await eventually('the update of the other person is handled', () => handled, [{ update_id: 4 }]);
  release.resolve();
  await eventually(
    'the three updates of the first person are handled in order',
    () => handled.slice(1),
    [{ update_id: 1 }, { update_id: 2 }, { update_id: 3 }],
  );
});

test('the next update of a person is handled without polling, whichever process had the last', async () => {
  const people = Array.from({ length: 10 }, (_, at) => 2000n + BigInt(at));
  const ids = (person: bigint): number[] => [0, 1, 2].map((at) => Number(person) * 10 + at);
  const release = Promise.withResolvers<void>();
  for (const person of people) {
    for (const id of ids(person)) {
      held.set(id, release.promise);
      await queue.put({ update_id: id }, person);
    }
  }
  // Updates added from here on would wake all workers.
  release.resolve();
  const shown = (): number[] => handled.map((one) => (one as { update_id: number }).update_id);
  await eventually(
    'every person has an answer to each message',
    () => shown(),
    expect.arrayContaining(people.flatMap(ids)),
  );
});

test('an update that Telegram delivers again is handled once', async () => {
  await queue.put({ update_id: 10 }, ada);
  await queue.put({ update_id: 10 }, ada);
  await queue.put({ update_id: 11 }, ada);
  await eventually('the next update of the person is handled', () =>
    expect(handled).toContainEqual({ update_id: 11 }),
  );
  expect(handled.filter((one) => (one as { update_id: number }).update_id === 10)).toHaveLength(1);
});

test('a stored update does not show what was said', async () => {
  const release = Promise.withResolvers<void>();
  held.set(20, release.promise);
  const update = { update_id: 20, message: { contact: { phone_number: '+447700900123' } } };
  await queue.put(update, ada);
  const sql = postgres(database.url, { max: 1 });
  const [row] = await sql`select string_agg(data::text, ' ') as stored from jobs.job`;
  await sql.end();
  release.resolve();

  expect(row?.['stored']).toContain('"bytes"');
  expect(row?.['stored']).not.toMatch(/447700900123|phone_number/);
  await eventually('the update is handled', () => expect(handled).toContainEqual(update));
});
