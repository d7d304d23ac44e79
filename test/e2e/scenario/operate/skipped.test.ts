import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../../sandbox/world/person.ts';
import { seal } from '../../../../src/store/seal.ts';
import { purposes } from '../../../../src/store/seal-purposes.ts';
import { inDatabase } from '../../../support/database.ts';
import { eventually } from '../../../support/eventually.ts';
import { startPairedApp, type Harness } from '../../app-harness.ts';
import type { Chat } from '../../chat.ts';
import { buttonsOf, textOf } from '../../chat-text.ts';

/** Far above the ids of the sandbox. */
let lastUpdate = 900_000;
let harness: Harness;
let owner: Person;
let mina: Person;
let chat: Chat;
let guest: Chat;

beforeAll(async () => {
  ({ harness, owner, chat } = await startPairedApp((world, me) => {
    const zoe = world.addPerson({ firstName: 'Zoe', lastName: 'Miller', phone: '+12025550101' });
    world.app(me.id).add(zoe.id, 'Zoe', 'Miller', false);
    mina = world.addPerson({ firstName: 'Mina', phone: '+12025550102', username: 'mina_m' });
  }));
  chat.say('/invite_member');
  const link = /\?start=(invite-[\w-]+)/;
  const payload = link.exec(textOf(await chat.shows(link)))?.[1] ?? '';
  guest = harness.chat(mina);
  guest.does(() => guest.raw.start(payload));
  await guest.shows(/Welcome/);
});

afterAll(() => harness[Symbol.asyncDispose]());

/** Starts the program again after it died too often while it handled what a person wrote. */
async function dieOf(person: Person, text: string): Promise<void> {
  lastUpdate += 1;
  const id = lastUpdate;
  const from = { id: Number(person.id), is_bot: false, first_name: person.firstName };
  const entities = [{ type: 'bot_command', offset: 0, length: text.indexOf(' ') }];
  const written = { message_id: 1, date: 0, chat: { ...from, type: 'private' }, from };
  const update = { update_id: id, message: { ...written, text, entities } };
  const { bytes, keyId } = seal(
    harness.keys,
    JSON.stringify(update),
    purposes.update(id, person.id),
  );
  await harness.restart(() =>
    inDatabase(harness, async (sql) => {
      await sql`insert into updates (id, person_id, sealed, key_id, stored_at, tries)
        values (${id}, ${String(person.id)}, ${bytes}, ${keyId}, now(), 9)`;
    }),
  );
}

const report = /^I couldn’t finish one message, so I skipped it\.$/;

test('owners run a skipped message again, and its person gets the answer, however often it is tapped', async () => {
  await dieOf(owner, '/search zoe miller');
  await chat.shows(/^I stopped each time I tried your last message/);
  const asked = await chat.shows(report);
  expect(buttonsOf(asked).map(({ label }) => label)).toEqual(['Run again', 'Dismiss']);
  const [again, dismiss] = buttonsOf(asked).map(({ data }) => data);

  await chat.pressData(asked, again ?? '');
  await chat.shows(/^Running them again: 1\./);
  await chat.shows(/1\. Zoe Miller/);
  await chat.pressData(asked, again ?? '', 'forged');
  await chat.shows(/^Nothing is left to run again\.[^]*How I’m doing/);
  await chat.pressData(asked, dismiss ?? '', 'forged');
  const answers = chat.raw.messages().filter((one) => /1\. Zoe Miller/.test(textOf(one)));
  expect(answers).toHaveLength(1);
});

test('a dismissed message is gone, and members can neither see nor run what is skipped', async () => {
  await dieOf(owner, '/search zoe');
  const asked = await chat.shows(report);
  guest.say('/health');
  await guest.shows(/^Only the owner of this bot can see that/);
  for (const { data } of buttonsOf(asked)) {
    const toast = await guest.pressData(guest.latest(), data ?? '', 'forged');
    expect(toast.text).toMatch(/^Only the owner/);
  }
  chat.say('/health');
  expect(textOf(await chat.shows(/How I’m doing/))).toContain('Messages I couldn’t finish: 1');
  await chat.press(/^Dismiss$/);
  const after = textOf(await chat.shows(/^Dismissed: 1\./));
  expect(after).not.toContain('Messages I couldn’t finish');
  const sealed = await inDatabase(
    harness,
    (sql) => sql`select id from updates where sealed is not null and done_at is not null`,
  );
  expect(sealed).toEqual([]);
});

test('what was skipped after a message is not dismissed with it', async () => {
  await dieOf(owner, '/search zoe');
  const asked = await chat.shows(report);
  const dismiss = buttonsOf(asked).find(({ label }) => label === 'Dismiss')?.data ?? '';
  await dieOf(owner, '/search mina');
  const skipped = () =>
    inDatabase(harness, (sql) => sql`select from updates where skipped_at is not null`);
  await eventually('the other one is skipped', async () => (await skipped()).length, 2);
  await chat.pressData(asked, dismiss);
  await chat.shows(/^Dismissed: 1\.[^]*Messages I couldn’t finish: 1/);
  await chat.pressData(asked, dismiss, 'forged');
  await chat.shows(/^Nothing is left to run again\.[^]*Messages I couldn’t finish: 1/);
});
