import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../../sandbox/world/person.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import type { Chat } from '../../chat.ts';
import { textOf } from '../../chat-text.ts';
import { startPairedApp, type Harness } from '../../app-harness.ts';
import { passTime } from '../../../support/pass-time.ts';

let clock: ManualClock;
let harness: Harness;
let owner: Person;
let chat: Chat;

const numbers = [
  '+447911123456',
  '+447911123457',
  '+447911123458',
  '+12025550101',
  '+12025550102',
  '+79161234567',
];

beforeAll(async () => {
  clock = new ManualClock();
  ({ harness, owner, chat } = await startPairedApp(
    (world) => {
      for (const phone of numbers) world.addPerson({ firstName: 'Own', phone });
    },
    { clock },
  ));
});

afterAll(() => harness[Symbol.asyncDispose]());

async function answer(act: () => unknown): Promise<string> {
  chat.does(act);
  await passTime(clock, 500, 'the bot has answered', () => expect(chat.answers()).not.toEqual([]));
  return textOf(chat.latest());
}

/** Names and numbers as Telegram has them. */
function contacts(): readonly string[] {
  return [...owner.contacts.values()].map(
    ({ firstName, lastName, phone }) => `${firstName}|${lastName} ${phone ?? ''}`,
  );
}

test.each([
  ['7911123456', '+447911123456'],
  ['79161234567', '+79161234567'],
])('a contact shared with %s is saved as %s', async (phone, saved) => {
  const said = await answer(() => chat.raw.shareContact({ phone, firstName: 'Zoe' }));
  expect(said).toMatch(/^Added Zoe to the contacts of Alex Rivers\./);
  expect(contacts()).toContain(`Zoe| ${saved}`);
});

test('a country that had to be added to the number is said', async () => {
  const share = { phone: '07911123457', firstName: 'Ida' };
  expect(await answer(() => chat.raw.shareContact(share))).toMatch(
    /has no country code, so I used United Kingdom: 07911123457 is \+44 7911 123457\./,
  );
  const other = { phone: '+447911123458', firstName: 'Mia' };
  expect(await answer(() => chat.raw.shareContact(other))).not.toMatch(/country code/);
});

test.each([
  ['+12025550101 Zoe Miller', 'Zoe|Miller +12025550101'],
  ['Ana de la Cruz +12025550102', 'Ana|de la Cruz +12025550102'],
])('/import %s has a family name', async (text, contact) => {
  await answer(() => chat.raw.say(`/import ${text}`));
  expect(contacts()).toContain(contact);
});
