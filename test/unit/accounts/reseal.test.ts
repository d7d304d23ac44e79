import { randomBytes, randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { loadSource, packSource } from '../../../src/accounts/imports/source-records.ts';
import { openDialogs } from '../../../src/accounts/people/dialogs.ts';
import { openViews } from '../../../src/accounts/people/views.ts';
import {
  countKeyUses,
  reportMissingKeys,
  reseal,
  resealFormer,
} from '../../../src/accounts/reseal.ts';
import { sealSession, unsealSession } from '../../../src/accounts/sessions/sealed-session.ts';
import { systemClock as clock } from '../../../src/runtime/clock.ts';
import { createLog } from '../../../src/runtime/log.ts';
import {
  findSession,
  markSignedOut,
  savePaired,
  type Account,
} from '../../../src/store/accounts.ts';
import { listRowsAfter, insertRows } from '../../../src/store/import-rows.ts';
import { insertImport, loadImport } from '../../../src/store/imports.ts';
import { addPeople } from '../../../src/store/people.ts';
import { accounts } from '../../../src/store/schema/accounts.ts';
import { formerSeals } from '../../../src/store/schema/former-seals.ts';
import { seal, unseal, type Keys, type Sealed } from '../../../src/store/seal.ts';
import { formerPurposes, purposes } from '../../../src/store/seal-purposes.ts';
import { findOpenUpdates, storeUpdates } from '../../../src/store/updates.ts';
import { createMemoryDatabase, type MemoryDatabase } from '../../support/memory/memory-database.ts';

const [ada, holder] = [1001n, randomUUID()];
const owner = { id: 42n, firstName: 'Ada', lastName: '', usernames: [], phone: '+447700900100' };
const log = createLog('silent');
const [old, present] = ['old', 'present'].map((id) => ({ id, key: randomBytes(32) })) as [
  Keys[0],
  Keys[0],
];
const view = { words: 'zoe', sort: 'name', filter: 'all', page: 0 } as const;

let database: MemoryDatabase;
let account: Account;

const using = (...keys: Keys) => ({ database, keys, clock, log });

beforeEach(async () => {
  const at = new Date();
  database = await createMemoryDatabase();
  await database.query((q) => addPeople(q, [ada], 'member', at));
  const sealOld = (id: string): Sealed =>
    sealSession([old], 'session', { id, personId: ada, telegramId: owner.id });
  ({ account } = await database.query((q) => savePaired(q, { personId: ada, owner, at }, sealOld)));
});

/** Everything that the program seals, with the old key; returns what opens it with `keys`. */
async function storeAll() {
  await openDialogs(using(old)).save(ada, { asked: 'name' });
  const views = openViews(using(old));
  const viewId = views.save(ada, account.id, view);
  await views.stored(ada);
  const [id, at] = [randomUUID(), new Date()];
  const place = { id, personId: ada, accountId: account.id };
  const source = await packSource(Buffer.from('a file'), place, [old]);
  const text = seal([old], 'a note', purposes.rowText(place, 0));
  const row = { name: 'Zoe', phone: '', reason: 'other_column' } as const;
  await database.query(async (q) => {
    const facts = { id, name: 'book.csv', state: 'columns_needed', createdAt: at } as const;
    await insertImport(q, account, { ...facts, ...source });
    const unusable = { position: 0, kind: 'unusable', on: false, number: undefined } as const;
    await insertRows(q, id, [{ ...unusable, row, text }]);
  });
  const sealed = seal([old], '{"update_id": 7}', purposes.update(7, ada));
  const update = { id: 7, personId: ada, sealed, tokenHash: undefined };
  await storeUpdates(database, [update], { holder, now: at, maxOpen: 1 });
  return async (keys: Keys) => {
    const services = using(...keys);
    const [session, stored, [open], [line]] = await Promise.all([
      findSession(database, account.id),
      loadImport(database, id),
      findOpenUpdates(database, holder, ada),
      listRowsAfter(database, id, -1, 10),
    ]);
    if (!session || !stored || !open || !line?.text) throw new Error('A row is gone.');
    return [
      await unsealSession(session, services),
      await openDialogs(services).load(ada),
      (await openViews(services).load(ada, viewId))?.view,
      (await loadSource(stored, services))?.toString(),
      unseal(keys, open.sealed, purposes.update(7, ada)),
      unseal(keys, line.text, purposes.rowText(place, 0)),
    ];
  };
}

test('resealing makes everything open without the old key', async () => {
  const openAll = await storeAll();
  const before = await openAll([old]);
  expect(before).toEqual([
    'session',
    { asked: 'name' },
    view,
    'a file',
    expect.any(String),
    'a note',
  ]);
  expect(await countKeyUses({ database })).toHaveLength(6);

  expect(await reseal(using(present, old))).toBe(6);
  expect(await openAll([present])).toEqual(before);
  expect(new Set((await countKeyUses({ database })).map(({ keyId }) => keyId))).toEqual(
    new Set(['present']),
  );
  expect(await reseal(using(present, old))).toBe(0);
});

test('what does not open stays as it is, and is counted by the key it needs', async () => {
  const openAll = await storeAll();
  expect(await reseal(using(present))).toBe(0);
  expect(await countKeyUses({ database })).toContainEqual({
    table: 'sessions',
    keyId: 'old',
    count: 1,
  });
  expect(await openAll([old])).toContain('session');
});

test('a start without a key logs one line with its id and counts', async () => {
  await storeAll();
  const lines: unknown[] = [];
  const write = (fields: object): void => void lines.push(fields);
  const listening = { debug: write, info: write, warn: write, error: write };
  await reportMissingKeys({ database, keys: [present, old], log: listening });
  expect(lines).toEqual([]);
  await reportMissingKeys({ database, keys: [present], log: listening });
  expect(lines).toEqual([
    { needed: expect.arrayContaining(['old for sessions (1)', 'old for views (1)']) },
  ]);
  const impostor = { id: 'old', key: present.key };
  await reportMissingKeys({ database, keys: [present, impostor], log: listening });
  expect(lines).toHaveLength(2);
  await database.query((q) => markSignedOut(q, account));
  expect(await countKeyUses({ database })).not.toContainEqual(
    expect.objectContaining({ table: 'sessions' }),
  );
});

test('reportMissingKeys reports a single key, too', async () => {
  const lines: object[] = [];
  const error = (fields: object): void => void lines.push(fields);
  await reportMissingKeys({ database, keys: [present], log: { ...log, error } });
  expect(lines).toEqual([{ needed: ['old for sessions (1)'] }]);
});

test('rows of a former purpose wait for their key, and for the right one', async () => {
  const openAll = await storeAll();
  const purpose = formerPurposes.session({ id: account.id, personId: ada, telegramId: owner.id });
  const { bytes } = seal([old], 'session', purpose);
  await database.query(async (q) => {
    await q.update(accounts).set({ session: bytes });
    await q.insert(formerSeals).values({ name: 'sessions', keyId: 'old' });
  });
  const impostor = { id: 'old', key: present.key };
  expect(await resealFormer(using(present))).toBe(0);
  expect(await resealFormer(using(present, impostor))).toBe(0);
  expect(await resealFormer(using(present, old))).toBe(1);
  expect(await openAll([present, old])).toContain('session');
  expect(await database.query((q) => q.$count(formerSeals))).toBe(0);
});

test('the text of a row in clear is sealed, and leaves the row', async () => {
  await storeAll();
  await database.query((q) =>
    q.execute(
      `update import_rows set sealed_text = null, text_key_id = null, row = row || '{"phone": "my note"}'`,
    ),
  );
  await database.query((q) => q.insert(formerSeals).values({ name: 'texts', keyId: '' }));
  expect(await resealFormer(using(old))).toBe(1);
  const [row] = await database.query((q) =>
    q.execute<{
      import_id: string;
      row: { phone: string };
      sealed_text: Buffer;
      text_key_id: string;
    }>('select * from import_rows'),
  );
  if (!row) throw new Error('The row is gone.');
  expect(row.row.phone).toBe('');
  const sealed = { bytes: row.sealed_text, keyId: row.text_key_id };
  const purpose = purposes.rowText({ id: row.import_id, personId: ada, accountId: account.id }, 0);
  expect(unseal([old], sealed, purpose)).toBe('my note');
});

test('equal views keep their id, whatever the order of their properties, and differ by key', async () => {
  const views = openViews(using(old));
  const id = views.save(ada, account.id, view);
  const turned = Object.fromEntries(Object.entries(view).toReversed()) as typeof view;
  expect(views.save(ada, account.id, turned)).toBe(id);
  expect(views.save(ada, account.id, { ...view, page: 1 })).not.toBe(id);
  expect(openViews(using(present)).save(ada, account.id, view)).not.toBe(id);
});
