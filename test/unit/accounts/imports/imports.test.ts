import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ImportRun } from '../../../../src/accounts/roster.ts';
import {
  guest,
  max,
  openPairedMemoryApp,
  type PairedMemoryApp,
} from '../../../support/memory/memory-app.ts';

const hour = 60 * 60_000;
const zoe = { id: 11n, firstName: 'Zoe', lastName: 'Own', phone: '+12025550111' };
const ben = { id: 12n, firstName: 'Ben', lastName: 'Own', phone: '+12025550112' };
const eva = {
  id: 13n,
  firstName: 'Eva',
  lastName: 'Own',
  phone: '+12025550113',
  username: 'eva_own',
};
const nobody = '+12025550199';

let app: PairedMemoryApp;

beforeEach(async () => {
  app = await openPairedMemoryApp(
    [zoe, ben, eva],
    ({ elsewhere }) => {
      elsewhere.add(zoe.id, { firstName: 'Zoe', lastName: '' });
      elsewhere.addOwner(zoe.id);
    },
    { isByBot: false },
  );
});

afterEach(() => app[Symbol.asyncDispose]());

type Line = readonly [name: string, phone: string];

async function plan(...lines: readonly Line[]): Promise<ImportRun> {
  const text = ['Name,Phone', ...lines.map((line) => line.join(','))].join('\n');
  const source = { bytes: Buffer.from(text), name: 'book.csv' };
  const begun = await app.roster.imports.begin(app.account, source);
  if (begun.kind !== 'planned') throw new Error(`not planned: ${begun.kind}`);
  return begun.run;
}

async function run({ id }: ImportRun): Promise<ImportRun> {
  await app.roster.imports.run(max.id, id, 7);
  await app.runWork();
  return find(id);
}

async function find(id: string): Promise<ImportRun> {
  const found = await app.roster.imports.find(max.id, id);
  if (!found) throw new Error('The import is gone.');
  return found;
}

async function rowsOf({ id }: ImportRun): Promise<readonly string[]> {
  const page = await app.roster.imports.rows(max.id, id, { kind: 'all', page: 0 });
  return (page?.rows ?? []).map((row) => `${row.kind} ${row.outcome ?? row.on}`);
}

const names = async (): Promise<readonly string[]> => {
  const contacts = await app.book.matching({ words: '', sort: 'name', filter: 'all', page: 0 });
  return contacts.map(({ firstName, lastName }) => `${firstName} ${lastName}`.trim());
};

const book: readonly Line[] = [
  ['Zora', zoe.phone],
  ['Ben', ben.phone],
  ['Ben again', ben.phone],
  ['Nobody', nobody],
  ['Broken', '12'],
];

describe('a plan', () => {
  test('has a row for each number, and selects new ones', async () => {
    const planned = await plan(...book);
    expect(planned).toMatchObject({
      name: 'book.csv',
      state: 'planned',
      country: 'DE',
      reading: 'likelier',
      purpose: 'add',
      behind: false,
      counts: { new: 2, rename: 1, duplicate: 1, unusable: 1, already: 0 },
      on: { new: 2, rename: 0 },
    });
    expect(await rowsOf(planned)).toEqual([
      'rename false',
      'new true',
      'duplicate false',
      'new true',
      'unusable false',
    ]);
  });

  test('is changed by kind and by row', async () => {
    const { id } = await plan(...book);
    const { imports } = app.roster;
    expect(await imports.switchGroup(max.id, id, { kind: 'rename', on: true })).toMatchObject({
      on: { new: 2, rename: 1 },
    });
    const one = { on: { new: 1, rename: 1 } };
    const off = { position: 1, on: false };
    expect(await imports.switchRow(max.id, id, off)).toMatchObject(one);
    expect(await imports.switchRow(max.id, id, off)).toMatchObject(one);
    // Nothing that can be sent.
    const unusable = { position: 4, on: true };
    expect(await imports.switchRow(max.id, id, unusable)).toMatchObject(one);
    expect(await imports.switchGroup(max.id, id, { kind: 'new', on: false })).toMatchObject({
      on: { new: 0 },
    });
  });

  test('is made again for another country, with the selection as at first', async () => {
    const { id } = await plan(['Ben', '202 555 0112'], ['Eva', eva.phone]);
    const { imports } = app.roster;
    await imports.switchGroup(max.id, id, { kind: 'new', on: false });
    expect(await imports.setCountry(max.id, id, 'US')).toMatchObject({
      country: 'US',
      on: { new: 2 },
    });
    expect(await imports.setReading(max.id, id, 'home')).toMatchObject({ reading: 'home' });
    const page = await imports.rows(max.id, id, { kind: 'new', page: 0 });
    expect(page?.rows.map(({ phone }) => phone)).toEqual(['+1 202 555 0112', '+1 202 555 0113']);
  });

  test('has pages of ten rows, and of one kind', async () => {
    const many = Array.from({ length: 11 }, (_, at): Line => [`P${at}`, `+120255503${at + 10}`]);
    const { id } = await plan(...many, ['Broken', '12']);
    const { imports } = app.roster;
    const first = await imports.rows(max.id, id, { kind: 'all', page: 0 });
    expect([first?.rows.length, first?.pages]).toEqual([10, 2]);
    expect(await imports.rows(max.id, id, { kind: 'all', page: 5 })).toMatchObject({
      page: 1,
      rows: [{ name: 'P10', position: 10, line: 12, entry: 11 }, { kind: 'unusable' }],
    });
    expect(await imports.rows(max.id, id, { kind: 'new', page: 1 })).toMatchObject({
      pages: 2,
      rows: [{ name: 'P10' }],
    });
  });

  test('belongs to its person', async () => {
    const { id } = await plan(...book);
    const { imports } = app.roster;
    expect(await imports.find(guest.id, id)).toBeUndefined();
    expect(await imports.run(guest.id, id, 1)).toBeUndefined();
    expect(await imports.cancel(guest.id, id)).toBeUndefined();
    expect((await find(id)).state).toBe('planned');
  });

  test('can be cancelled before anything is sent', async () => {
    const { id } = await plan(...book);
    expect(await app.roster.imports.cancel(max.id, id)).toMatchObject({ state: 'cancelled' });
    expect(await app.roster.imports.run(max.id, id, 1)).toMatchObject({ state: 'cancelled' });
    await app.runWork();
    expect(await names()).toEqual(['Zoe']);
  });
});

describe('reading', () => {
  const begin = (text: string, name = 'book.csv') =>
    app.roster.imports.begin(app.account, { bytes: Buffer.from(text), name });

  test('distinguishes other files from empty address books', async () => {
    expect(await begin('%PDF-1.7', 'book.pdf')).toMatchObject({ kind: 'not_contacts' });
    expect(await begin('Name,Phone\n')).toMatchObject({ kind: 'empty' });
    expect(await app.roster.imports.begin(app.account, { records: [] })).toEqual({ kind: 'empty' });
  });

  test('asks for the columns of a table that it does not recognize', async () => {
    const text = 'x,y\n' + [ben, eva].map(({ phone }) => `${phone},7`).join('\n');
    const asked = await begin(text, 'numbers.csv');
    if (asked.kind !== 'columns_needed') throw new Error(asked.kind);
    const { imports } = app.roster;
    expect(await imports.columns(max.id, asked.importId)).toEqual(asked);
    expect(await find(asked.importId)).toMatchObject({ state: 'columns_needed' });
    const columns = asked.layout.columns.with(0, 'phone');
    const begun = await imports.setColumns(max.id, asked.importId, columns);
    expect(begun).toMatchObject({
      kind: 'planned',
      run: { id: asked.importId, counts: { new: 2 } },
    });
    expect(await imports.columns(max.id, asked.importId)).toBeUndefined();
    expect(await imports.setColumns(max.id, asked.importId, columns)).toMatchObject({
      kind: 'planned',
      run: { counts: { new: 2 } },
    });
  });
});

describe('a run', () => {
  test('sends the selected rows and keeps names', async () => {
    const done = await run(await plan(...book));
    expect(done).toMatchObject({
      state: 'done',
      messageId: 7,
      outcomes: { added: 1, not_found: 1, renamed: 0, pending: 0 },
    });
    expect(await names()).toEqual(['Ben', 'Zoe']);
    expect(await rowsOf(done)).toEqual([
      'rename left',
      'new added',
      'duplicate false',
      'new not_found',
      'unusable false',
    ]);
    expect(await app.roster.imports.underWay(max.id)).toEqual([]);
  });

  test('renames contacts where that is selected, and is undone', async () => {
    const { id } = await plan(...book);
    await app.roster.imports.switchGroup(max.id, id, { kind: 'rename', on: true });
    const done = await run(await find(id));
    expect(done.outcomes).toMatchObject({ added: 1, renamed: 1, not_found: 1 });
    expect(await names()).toEqual(['Ben', 'Zora']);
    expect(await app.roster.history.find(max.id, id)).toMatchObject({
      kind: 'import',
      file: 'book.csv',
      undoable: true,
    });
    await app.roster.history.undo(max.id, id);
    await app.runWork();
    expect(await names()).toEqual(['Zoe']);
  });

  test('does not send a number again that had no account before', async () => {
    await run(await plan(['Nobody', nobody]));
    const again = await plan(['Nobody', nobody], ['Ben', ben.phone]);
    expect(again).toMatchObject({ counts: { tried: 1, new: 1 }, on: { tried: 0, new: 1 } });
  });

  test('lists numbers that others have saved', async () => {
    const done = await run(await plan(['Nobody', nobody]));
    expect(await app.roster.imports.savedByOthers(max.id, done.id, 0)).toMatchObject({
      count: 0,
      rows: [],
    });
  });

  test('pauses and resumes', async () => {
    const { id } = await plan(...book);
    const { imports } = app.roster;
    expect(await imports.pause(max.id, id)).toMatchObject({ state: 'planned' });
    await imports.run(max.id, id, 7);
    expect(await imports.pause(max.id, id)).toMatchObject({ state: 'paused' });
    await app.runWork();
    expect(await names()).toEqual(['Zoe']);
    expect((await imports.underWay(max.id)).map(({ state }) => state)).toEqual(['paused']);
    expect(await imports.resume(max.id, id)).toMatchObject({ state: 'running' });
    await app.runWork();
    expect(await find(id)).toMatchObject({ state: 'done' });
  });

  test('that is cancelled sends nothing more', async () => {
    const { id } = await plan(...book);
    await app.roster.imports.run(max.id, id, 7);
    expect(await app.roster.imports.cancel(max.id, id)).toMatchObject({ state: 'cancelled' });
    await app.runWork();
    expect(await names()).toEqual(['Zoe']);
  });

  test('waits for a flood wait, and continues by itself', async () => {
    const planned = await plan(...book);
    const until = new Date(app.clock.now().getTime() + hour);
    await app.roster.imports.run(max.id, planned.id, 7);
    app.phone.failNext({ kind: 'flood', until }, 'importCards');
    await app.runWork();
    expect(await find(planned.id)).toMatchObject({
      state: 'waiting',
      wait: { until, why: 'flood' },
    });
    await app.clock.advance(hour);
    await app.runWork();
    expect(await find(planned.id)).toMatchObject({ state: 'done', wait: undefined });
  });

  test('pauses with the problem when Telegram restricts the account', async () => {
    const planned = await plan(...book);
    await app.roster.imports.run(max.id, planned.id, 7);
    app.phone.failNext({ kind: 'restricted' }, 'importCards');
    await app.runWork();
    expect(await find(planned.id)).toMatchObject({ state: 'paused', problem: 'restricted' });
  });

  test('sends deferred numbers again after an hour', async () => {
    app.phone.elsewhere.deferImports([ben.phone]);
    const waiting = await run(await plan(...book));
    expect(waiting).toMatchObject({
      state: 'waiting',
      wait: { why: 'deferred' },
      outcomes: { deferred: 1 },
    });
    app.phone.elsewhere.deferImports([]);
    await app.clock.advance(hour + 1_000);
    await app.runWork();
    expect(await find(waiting.id)).toMatchObject({
      state: 'done',
      outcomes: { deferred: 0, added: 1 },
    });
    expect(await names()).toEqual(['Ben', 'Zoe']);
  });

  test('adds a user by username', async () => {
    const records = [{ index: 0, firstName: 'Eva', lastName: '', username: eva.username }];
    const begun = await app.roster.imports.begin(app.account, { records });
    if (begun.kind !== 'planned') throw new Error(begun.kind);
    expect(begun.run.counts.by_id).toBe(1);
    await app.roster.imports.switchGroup(max.id, begun.run.id, { kind: 'by_id', on: true });
    const done = await run(begun.run);
    expect(await rowsOf(done)).toEqual(['by_id added']);
    expect(await names()).toEqual(['Eva', 'Zoe']);
  });

  test('settles a username that is free as failed', async () => {
    const records = [{ index: 0, firstName: 'Ida', lastName: '', username: 'ida_gone' }];
    const begun = await app.roster.imports.begin(app.account, { records });
    if (begun.kind !== 'planned') throw new Error(begun.kind);
    await app.roster.imports.switchGroup(max.id, begun.run.id, { kind: 'by_id', on: true });
    expect(await rowsOf(await run(begun.run))).toEqual(['by_id failed']);
  });

  test('has a ledger with all rows', async () => {
    const done = await run(await plan(...book));
    const rows: unknown[] = [];
    for await (const chunk of app.roster.imports.ledger(max.id, done.id)) rows.push(...chunk);
    expect(rows).toMatchObject([
      { kind: 'rename', oldName: 'Zoe' },
      { outcome: 'added', phone: '+1 202 555 0112' },
      { kind: 'duplicate', sameAs: 1 },
      { outcome: 'not_found', importers: 0 },
      { kind: 'unusable', reason: expect.any(String) },
    ]);
    const others: unknown[] = [];
    for await (const chunk of app.roster.imports.ledger(guest.id, done.id)) others.push(chunk);
    expect(others).toEqual([]);
  });
});

describe('one person', () => {
  const add = (firstName: string, ...numbers: readonly string[]) =>
    app.roster.imports.addPerson(app.account, {
      firstName,
      lastName: '',
      phones: numbers,
    });

  test('is added at once', async () => {
    expect(await add('Ben', ben.phone)).toMatchObject({
      kind: 'sent',
      rows: [{ row: { kind: 'new' }, outcome: { kind: 'added', contact: { id: ben.id } } }],
      operationId: expect.any(String),
      read: { country: 'DE' },
    });
    expect(await add('Ben', ben.phone)).toMatchObject({
      rows: [{ outcome: { kind: 'already', contact: { id: ben.id } } }],
      operationId: undefined,
    });
  });

  test('is added under their own name where the card has none', async () => {
    expect(await add('', ben.phone)).toMatchObject({
      kind: 'sent',
      rows: [{ outcome: { kind: 'added', contact: { firstName: 'Ben', lastName: 'Own' } } }],
    });
  });

  test('needs a preview where a contact would be renamed', async () => {
    expect(await add('Zora', zoe.phone)).toMatchObject({
      kind: 'asked',
      begun: { kind: 'planned', run: { counts: { rename: 1 } } },
    });
    expect(await names()).toEqual(['Zoe']);
  });
});

describe('single cards', () => {
  const card = ({ phone, firstName }: { phone: string; firstName: string }) => ({
    phone,
    firstName,
    lastName: '',
  });

  test('have their outcomes in the order of the cards', async () => {
    const { result } = await app.book.importCards([
      card({ ...zoe, firstName: 'Zora' }),
      card(ben),
      { phone: nobody, firstName: 'N', lastName: '' },
      card(zoe),
    ]);
    expect(result.map(({ outcome }) => outcome.kind)).toEqual([
      'already',
      'added',
      'not_found',
      'already',
    ]);
  });

  test('that keep a contact send nothing', async () => {
    const { result, operationId } = await app.book.importCards([
      card({ ...zoe, firstName: 'Zora' }),
    ]);
    expect(result).toMatchObject([{ outcome: { kind: 'kept', contact: { firstName: 'Zoe' } } }]);
    expect(operationId).toBeUndefined();
  });

  test('that are deferred are sent by themselves, and reported', async () => {
    app.phone.elsewhere.deferImports([ben.phone]);
    const first = await app.book.importCards([card(ben)]);
    const until = new Date(app.clock.now().getTime() + hour);
    expect(first.result).toMatchObject([{ outcome: { kind: 'deferred', until } }]);
    app.phone.calls.length = 0;
    const again = await app.book.importCards([card(ben)]);
    expect(again.result).toMatchObject([{ outcome: { kind: 'deferred', until } }]);
    expect(app.phone.calls).not.toContain('importCards');
    app.phone.elsewhere.deferImports([]);
    await app.clock.advance(hour + 1_000);
    await app.runWork();
    expect(app.events.filter(({ kind }) => kind === 'deferred')).toMatchObject([
      { imported: [{ outcome: { kind: 'added', contact: { id: ben.id } } }] },
    ]);
    expect(await names()).toEqual(['Ben', 'Zoe']);
  });

  test('of a contact that is removed are not sent any more', async () => {
    app.phone.elsewhere.deferImports([ben.phone]);
    await app.book.importCards([card(ben)]);
    app.phone.elsewhere.deferImports([]);
    await app.book.removePhones([ben.phone]);
    await app.clock.advance(hour + 1_000);
    await app.runWork();
    expect(await names()).toEqual(['Zoe']);
  });
});
