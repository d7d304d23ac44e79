import { randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import type { Person } from '../../../sandbox/world/person.ts';
import { listSignedIn } from '../../support/list-signed-in.ts';
import { connect, type Database } from '../../../src/store/database.ts';
import { listRowsAfter, insertRows } from '../../../src/store/import-rows.ts';
import { insertImport, loadImport } from '../../../src/store/imports.ts';
import { startRows } from '../../../src/store/sent-rows.ts';
import { createDatabase } from '../../support/database.ts';
import { entries } from '../../integration/accounts/imports/import-files.ts';
import { alex } from '../app-harness.ts';
import { pairInChat } from './pair-in-chat.ts';
import { eventually, makeHome, run } from './program.ts';

const list = entries(600);

test('killed and then stopped in the middle of an import, the program goes on with it', async () => {
  await using stack = new AsyncDisposableStack();
  let owner: Person | undefined;
  const sandbox = stack.use(
    await startSandbox({
      populate: (world) => {
        owner = world.addPerson({ ...alex, homeDc: 2 });
        for (const [at, { phone }] of list.entries()) {
          const privacy = { phone_number: 'everybody' } as const;
          if (at % 4 < 3) world.addPerson({ firstName: `Own ${at}`, phone, privacy });
        }
      },
    }),
  );
  if (!owner) throw new Error('nobody owns the bot');
  const telegram = sandbox.world.app(owner.id);
  const home = stack.use(await makeHome(sandbox));
  const { url } = stack.use(await createDatabase());
  const database = stack.use(connect(url));
  const env = { ...home.env, DATABASE_URL: url };
  await pairInChat(sandbox, owner, env);
  const id = await waitingImport(database);

  const taken = vi.spyOn(sandbox.wire.faults, 'take');
  const arrived = (): number =>
    taken.mock.calls.filter(([method]) => method === 'contacts.importContacts').length;
  const hold = (): (() => void) => {
    const lifted = Promise.withResolvers<void>();
    const fault = { kind: 'delay', until: lifted.promise } as const;
    sandbox.wire.faults.add('contacts.importContacts', fault);
    return lifted.resolve;
  };
  let lift = hold();
  {
    await using program = run('main.ts', env);
    await eventually('the first batch has arrived at Telegram', () => arrived(), 1);
    program.kill('SIGKILL');
    await program.ended;
  }
  lift();
  await eventually('the first batch is in the contact list', () =>
    expect(telegram.book().contacts).toHaveLength(375),
  );

  lift = hold();
  {
    await using program = run('main.ts', env);
    await eventually('the second batch has arrived at Telegram', () => arrived(), 2);
    program.kill('SIGTERM');
    expect(await program.ended).toBe(0);
  }
  lift();

  await using _ = run('main.ts', env);
  await eventually('the import is done', async () =>
    expect(await loadImport(database, id)).toMatchObject({ state: 'done' }),
  );
  const rows = await listRowsAfter(database, id, -1, 1_000);
  expect(rows.map(({ outcome }) => outcome)).toEqual(
    list.map((_entry, at) => (at % 4 < 3 ? 'added' : 'not_found')),
  );
  const held = telegram
    .book()
    .contacts.map(({ firstName, lastName }) => `${firstName} ${lastName}`);
  expect(held.toSorted()).toEqual(
    rows.flatMap(({ outcome, row }) => (outcome === 'added' ? row.name : [])).toSorted(),
  );
  const sent = sandbox.wire.calls.filter(({ method }) => method === 'contacts.importContacts');
  // The first batch; those of it that have no account, as nobody heard so; and these with the rest.
  expect(sent).toHaveLength(3);
}, 180_000);

/** An import that goes on as soon as there is a program. */
async function waitingImport(database: Database): Promise<string> {
  const [account] = await listSignedIn(database);
  if (!account) throw new Error('no account is paired');
  const id = randomUUID();
  const now = new Date();
  await database.transaction(async (q) => {
    const facts = { id, name: 'contacts.vcf', state: 'waiting', waitsFor: 'flood' } as const;
    await insertImport(q, account, { ...facts, createdAt: now, startedAt: now, dueAt: now });
    const rows = list.map(({ name, phone }, position) => {
      const [firstName = '', lastName = ''] = name.split(' ');
      const card = { phone, firstName, lastName };
      const row = { name, phone, send: { by: 'phone' as const, card } };
      return { position, kind: 'new' as const, on: true, number: phone, row };
    });
    await insertRows(q, id, rows);
    await startRows(q, id);
  });
  return id;
}
