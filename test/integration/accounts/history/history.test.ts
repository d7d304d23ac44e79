import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  everybody,
  inDatabase,
  max,
  startPairedHarness,
  reasonOf,
  recordedChanges,
  type PairedHarness,
} from '../accounts-harness.ts';
import { eventually } from '../../../support/eventually.ts';

let harness: PairedHarness;
let zoe: bigint;
let ben: bigint;

beforeEach(async () => {
  harness = await startPairedHarness((world) => {
    zoe = world.addPerson({ firstName: 'Zoe', phone: '+12025550101' }).id;
    ben = world.addPerson({ firstName: 'Ben', phone: '+12025550102' }).id;
    for (const id of [zoe, ben]) world.app(id).setPrivacy('phone_number', 'everybody');
    world.app(max).add(zoe, 'Zoë', 'Müller', false);
    world.app(max).add(ben, 'Ben', 'Okafor', false);
  });
  await harness.book.page(everybody);
});
afterEach(() => harness[Symbol.asyncDispose]());

const page = (words = '', at = 0) =>
  harness.roster.history.page(harness.account, { words, page: at });
const rename = (id: bigint, firstName: string) =>
  harness.book.add(id, { firstName, lastName: '', showPhone: false });

test('operations stand latest first, each with what it is about', async () => {
  const deleted = await harness.book.remove([zoe, ben]);
  await harness.clock.advance(1_000);
  const imported = await harness.book.importCards([
    { phone: '+12025550102', firstName: 'Benny', lastName: '' },
  ]);
  await harness.clock.advance(1_000);
  await harness.roster.history.undo(max, imported.operationId ?? '');
  const { rows, total, pages } = await page();
  expect({ total, pages }).toEqual({ total: 3, pages: 1 });
  expect(rows).toMatchObject([
    { kind: 'remove', undoes: imported.operationId, about: ['Benny'], undoable: true },
    {
      id: imported.operationId,
      kind: 'import',
      undo: { state: 'done', counts: { undone: 1 } },
      undoable: false,
      only: { before: undefined, after: { firstName: 'Benny' }, phone: '+12025550102' },
    },
    {
      id: deleted.operationId,
      kind: 'remove',
      counts: { done: 2, failed: 0 },
      about: ['Zoë Müller', 'Ben Okafor'],
      only: undefined,
      undo: undefined,
      undoable: true,
    },
  ]);
  expect(await harness.roster.history.latest(harness.account)).toMatchObject({
    id: deleted.operationId,
  });
  const changes = await harness.roster.history.changes(max, deleted.operationId ?? '', 9);
  expect(changes).toMatchObject({ page: 0, pages: 1, total: 2 });
  expect(changes?.rows.map(({ before }) => before?.firstName)).toEqual(['Zoë', 'Ben']);
  expect(await harness.roster.history.changes(1n, deleted.operationId ?? '', 0)).toBeUndefined();
});

test('operations are found by old and new names, usernames and numbers', async () => {
  harness.world.app(zoe).setUsername('zoe_m');
  await eventually(
    'the cache has one username of Zoe',
    async () => (await harness.book.contact(zoe))?.usernames,
    ['zoe_m'],
  );
  await rename(zoe, 'Mom');
  await rename(ben, '100% Ben_jamin');
  const found = async (words: string): Promise<readonly string[]> =>
    (await page(words)).rows.flatMap(({ about }) => about);
  for (const words of ['muller', 'ZOE mom', '@zoe_m', '+1 (202) 555-0101', '5550101']) {
    expect(await found(words)).toEqual(['Zoë Müller']);
  }
  expect(await found('100%')).toEqual(['Ben Okafor']);
  expect(await found('n_j')).toEqual(['Ben Okafor']);
  expect(await found('100_')).toEqual([]);
  expect(await found('okafor mom')).toEqual([]);
});

test('pages go to the last and no further', async () => {
  for (let n = 0; n < 23; n++) await rename(zoe, `Zoe ${n}`);
  expect((await page('', 1)).rows).toHaveLength(8);
  expect(await page('', 99)).toMatchObject({ page: 2, pages: 3, total: 23 });
  expect((await page('', 99)).rows).toHaveLength(7);
  expect(await page('nobody')).toEqual({ rows: [], page: 0, pages: 1, total: 0 });
});

test('a failed change is no loss, and is not undone', async () => {
  const error = { code: 420, text: 'FLOOD_WAIT_60' };
  harness.sandbox.wire.faults.add('contacts.deleteContacts', { kind: 'error', error });
  expect(await harness.book.remove([zoe]).catch(reasonOf)).toMatchObject({ kind: 'flood' });
  const [operation] = (await page()).rows;
  expect(operation).toMatchObject({ counts: { failed: 1 }, undoable: false, losses: [] });
  expect(await harness.roster.history.undo(max, operation?.id ?? '')).toMatchObject({
    kind: 'refused',
    why: 'impossible',
  });
  expect(await harness.roster.history.latest(harness.account)).toBeUndefined();
});

test('history is kept as long as the person wants it', async () => {
  await rename(zoe, 'Old');
  await rename(zoe, 'New');
  const age = (days: number, name: string): Promise<unknown> =>
    inDatabase(
      harness,
      (sql) => sql`
        update changes set made_at = made_at - make_interval(days => ${days})
        where after->>'firstName' = ${name}`,
    );
  await inDatabase(harness, (sql) => sql`update people set keep_days = 10`);
  await age(11, 'Old');
  await age(9, 'New');
  const left = async (): Promise<readonly unknown[]> => {
    await harness.clock.advance(60_000);
    return recordedChanges(harness);
  };
  await eventually('the notification of the rename is stored', async () =>
    expect(await left()).toMatchObject([{ before: 'Old', after: 'New' }]),
  );
  await age(2, 'New');
  await eventually('no notification is stored', left, []);
});

test('pages and a search of a hundred thousand changes are within what a query may take', async () => {
  await inDatabase(
    harness,
    (sql) => sql`
      insert into changes (id, account_id, person_id, operation_id, kind, state, payload, about, made_at)
      select gen_random_uuid(), account.id, ${String(max)}, md5((n % 10000)::text)::uuid, 'import', 'done',
        json_build_object('card', json_build_object(
          'phone', '+1202' || (1000000 + n), 'firstName', 'N', 'lastName', n::text)),
        'n ' || n || E'\\n+1202' || (1000000 + n), ${harness.clock.now()}
      from accounts account, generate_series(1, 100000) n`,
  );
  await page();
  for (const words of ['', '99']) expect((await page(words, 3)).rows).toHaveLength(8);
}, 120_000);
