import { randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import type { Person } from '../../../sandbox/world/person.ts';
import { listSignedIn } from '../../support/list-signed-in.ts';
import { settleChanges, recordChanges } from '../../../src/store/changes.ts';
import { connect, type Database } from '../../../src/store/database.ts';
import { countUndoOutcomes, insertUndo, loadUndo } from '../../../src/store/undos.ts';
import { createDatabase } from '../../support/database.ts';
import { alex } from '../app-harness.ts';
import { sampleContact } from '../../support/sample-contact.ts';
import { pairInChat } from './pair-in-chat.ts';
import { eventually, makeHome, run } from './program.ts';

const imported = 250;

test('killed in the middle of an undo, the program goes on with it and does nothing twice', async () => {
  await using stack = new AsyncDisposableStack();
  const people: Person[] = [];
  let owner: Person | undefined;
  const sandbox = stack.use(
    await startSandbox({
      populate: (world) => {
        owner = world.addPerson({ ...alex, homeDc: 2 });
        for (let at = 0; at <= imported; at++) {
          const person = world.addPerson({
            firstName: `Own ${at}`,
            phone: `+1202555${1000 + at}`,
          });
          people.push(person);
          world.app(owner.id).add(person.id, `Saved ${at}`, '', false);
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
  const operationId = await doneImport(database, people.slice(1));

  const taken = vi.spyOn(sandbox.wire.faults, 'take');
  const deletions = (): number =>
    taken.mock.calls.filter(([method]) => method === 'contacts.deleteContacts').length;
  const lifted = Promise.withResolvers<void>();
  const delay = { kind: 'delay', until: lifted.promise } as const;
  sandbox.wire.faults.add('contacts.deleteContacts', delay);
  const undoId = await waitingUndo(database, operationId);
  {
    await using program = run('main.ts', env);
    await eventually('the first deletion has arrived at Telegram', () => deletions(), 1);
    program.kill('SIGKILL');
    await program.ended;
  }
  lifted.resolve();
  await eventually('the contact list is one shorter', () =>
    expect(telegram.book().contacts).toHaveLength(151),
  );

  await using _ = run('main.ts', env);
  await eventually('the undo is done', async () =>
    expect(await loadUndo(database, undoId)).toMatchObject({ state: 'done' }),
  );
  expect(telegram.book().contacts.map(({ firstName }) => firstName)).toEqual(['Saved 0']);
  expect(await countUndoOutcomes(database, operationId)).toMatchObject({
    undone: imported,
    nothing: 0,
    pending: 0,
  });
  expect(deletions()).toBe(3);
}, 180_000);

/** The rows that an import of these people left behind. */
async function doneImport(database: Database, people: readonly Person[]): Promise<string> {
  const [account] = await listSignedIn(database);
  if (!account) throw new Error('no account is paired');
  const operationId = randomUUID();
  const made = { operationId, accountId: account.id, personId: account.personId };
  const madeAt = new Date();
  const cards = people.map(({ phone = '' }, at) => ({
    phone,
    firstName: `Saved ${at + 1}`,
    lastName: '',
  }));
  const recorded = cards.map((card) => {
    const users = { before: undefined, after: undefined };
    const change = { kind: 'import', card, ...users, savedCount: undefined } as const;
    return { ...made, id: randomUUID(), madeAt, change };
  });
  await recordChanges(database, recorded);
  const settled = recorded.map(({ id, change: { card } }, at) => ({
    id,
    state: 'done' as const,
    after: sampleContact({ ...card, id: people[at]?.id ?? 0n }),
  }));
  await database.query((q) => settleChanges(q, settled, madeAt));
  return operationId;
}

/** It goes on as soon as there is a program. */
async function waitingUndo(database: Database, operationId: string): Promise<string> {
  const [account] = await listSignedIn(database);
  if (!account) throw new Error('no account is paired');
  const [id, now] = [randomUUID(), new Date()];
  const { id: accountId, personId } = account;
  const waits = { state: 'waiting', waitsFor: 'flood', createdAt: now, dueAt: now } as const;
  await insertUndo(database, { id, accountId, personId, operationId, ...waits });
  return id;
}
