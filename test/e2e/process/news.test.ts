import { sql } from '../../support/drizzle.ts';
import { expect, test } from 'vitest';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import type { Person } from '../../../sandbox/world/person.ts';
import { connect, type Database } from '../../../src/store/database.ts';
import { createDatabase } from '../../support/database.ts';
import { Chat } from '../chat.ts';
import { textOf } from '../chat-text.ts';
import { alex } from '../app-harness.ts';
import { pairInChat } from './pair-in-chat.ts';
import { eventually, makeHome, run, patienceMs } from './program.ts';

const words = 'Zoe changed their username from @zoe_m to @zora_p.';

test('killed between storing and delivering a notification, the program delivers it once', async () => {
  await using stack = new AsyncDisposableStack();
  const people: Person[] = [];
  const sandbox = stack.use(
    await startSandbox({
      populate: (world) => {
        const owner = world.addPerson({ ...alex, homeDc: 2 });
        const zoe = world.addPerson({
          firstName: 'Zoe',
          phone: '+12025550101',
          username: 'zoe_m',
        });
        world.app(owner.id).add(zoe.id, 'Zoe', '', false);
        people.push(owner, zoe);
      },
    }),
  );
  const [owner, zoe] = people;
  if (!owner || !zoe) throw new Error('nobody is there');
  const chat = new Chat(sandbox.botApi.chat(owner.id), patienceMs);
  const told = (): number =>
    chat.raw.messages().filter((one) => one.from === 'bot' && textOf(one) === words).length;
  const home = stack.use(await makeHome(sandbox));
  const { url } = stack.use(await createDatabase());
  const database = stack.use(connect(url));
  const env = { ...home.env, DATABASE_URL: url };
  await pairInChat(sandbox, owner, env);
  {
    await using program = run('main.ts', env);
    // Over the session of the account, which brings what others change.
    chat.say('/contacts');
    await chat.shows(/Zoe/);
    await eventually('nothing is left to send', () => leftOver(database), 0);
    sandbox.botApi.faults.add('sendMessage', { kind: 'silence' });
    sandbox.world.app(zoe.id).setUsername('zora_p');
    await eventually(
      'the message has failed to be sent',
      () => sandbox.botApi.faults.isEmpty,
      true,
    );
    program.kill('SIGKILL');
    await program.ended;
  }
  expect(told()).toBe(0);
  expect(await waiting(database)).toBe(1);
  // As the two minutes would for which they are left to the process that took them.
  await database.query((q) => q.execute(sql`update notifications set due_at = now()`));
  await using _ = run('main.ts', env);
  await eventually('no notification is undelivered', () => waiting(database), 0);
  expect(told()).toBe(1);
}, 180_000);

/** Messages that were not answered, and reports that were not delivered. */
async function leftOver(database: Database): Promise<number> {
  const rows = await database.query((q) =>
    q.execute(sql`select 1 from updates where done_at is null union all select 1 from reports`),
  );
  return rows.length;
}

async function waiting(database: Database): Promise<number> {
  const rows = await database.query((q) =>
    q.execute(sql`select from notifications where delivered_at is null`),
  );
  return rows.length;
}
