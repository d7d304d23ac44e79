import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../../sandbox/world/person.ts';
import { inDatabase } from '../../../support/database.ts';
import { eventually } from '../../../support/eventually.ts';
import { pairByCode, startPairedApp, type Harness } from '../../app-harness.ts';
import type { Chat } from '../../chat.ts';
import { buttonsOf, textOf } from '../../chat-text.ts';

let harness: Harness;
let mina: Person;
let chat: Chat;
let guest: Chat;

beforeAll(async () => {
  ({ harness, chat } = await startPairedApp((world, me) => {
    const zoe = world.addPerson({ firstName: 'Zoe', lastName: 'Miller', phone: '+12025550101' });
    world.app(me.id).add(zoe.id, 'Zoe', 'Miller', false);
    mina = world.addPerson({ firstName: 'Mina', phone: '+12025550102', username: 'mina_m' });
  }));
  guest = harness.chat(mina);
});

afterAll(() => harness[Symbol.asyncDispose]());

const date = /\d{4}-\d\d-\d\d \d\d:\d\d UTC/g;

async function health(): Promise<string> {
  chat.say('/health');
  return textOf(await chat.shows(/How I’m doing/)).replaceAll(date, '(time)');
}

test('owners see how the bot is doing', async () => {
  expect(await health()).toMatchInlineSnapshot(`
    "How I’m doing
    Processes: 1, the oldest started (time)
    Open sessions: 1
    No message waits
    Everything is delivered
    Latest errors
    None"
  `);
});

test('a paused import, work that waits for Telegram, an error and another process are shown', async () => {
  const error = { code: 420, text: 'FLOOD_WAIT_300' };
  harness.sandbox.wire.faults.add('contacts.importContacts', { kind: 'error', error });
  chat.say('/import +1 202 555 0191 Ann\n+1 202 555 0192 Bob');
  await chat.shows(/2 numbers read/);
  await chat.press(/^Import 2$/);
  await chat.shows(/Pausing, so that Telegram/);
  await inDatabase(harness, async (sql) => {
    await sql`insert into processes (id, started_at, seen_at, open_sessions, errors) values
      (gen_random_uuid(), now() - interval '1 day', now(), 7,
        '[{"message": "A screen is longer than a message", "at": "2026-01-02T03:04:05Z"},
          {"message": "Handling an update failed", "at": "2026-01-03T03:04:05Z"}]'),
      (gen_random_uuid(), now() - interval '2 days', now() - interval '2 minutes', 50,
        '[{"message": "Of a process that died", "at": "2026-01-02T03:04:05Z"}]')`;
  });
  // The report was shown a moment before it is marked as delivered.
  await eventually('the report is delivered', async () => {
    expect(await health()).toContain('Everything is delivered');
  });
  expect(textOf(chat.latest()).replaceAll(date, '(time)')).toMatchInlineSnapshot(`
    "How I’m doing
    Processes: 2, the oldest started (time)
    Open sessions: 8
    No message waits
    Imports: 0 running, 1 waiting, 0 paused
    Numbers and changes left: 2
    Everything is delivered
    Accounts that Telegram makes wait: 1, until (time)
    Latest errors
    (time): Handling an update failed
    (time): A screen is longer than a message"
  `);
  expect(buttonsOf(chat.latest()).map(({ label }) => label)).toContain('Reload');
});

test('a process that stops is no longer counted', async () => {
  const count = (): Promise<number> =>
    inDatabase(harness, async (sql) => {
      const [row] = await sql`select count(*)::int as count from processes`;
      return Number(row?.['count']);
    });
  const before = await count();
  await harness.restart(async () => expect(await count()).toBe(before - 1));
  await eventually('the new process is counted', count, before);
});

test('/status leads owners to it, and members only to their contacts', async () => {
  chat.say('/invite_member');
  const link = /\?start=(invite-[\w-]+)/;
  const payload = link.exec(textOf(await chat.shows(link)))?.[1] ?? '';
  guest.does(() => guest.raw.start(payload));
  await guest.shows(/Welcome/);
  await pairByCode(harness, mina);
  guest.say('/status');
  const seen = await guest.shows(/^Last seen/);
  expect(buttonsOf(seen).map(({ label }) => label)).not.toContain('How the bot is doing');

  chat.say('/status');
  await chat.shows(/^Last seen/);
  await chat.press(/^How the bot is doing$/);
  const shown = await chat.shows(/How I’m doing/);
  await chat.press(/^Reload$/);
  const data = buttonsOf(shown).find(({ label }) => label === 'Reload')?.data ?? '';
  const toast = await guest.pressData(seen, data, 'forged');
  expect(toast.text).toMatch(/^Only the owner of this bot/);
});
