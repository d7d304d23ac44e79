import { expect, test } from 'vitest';
import {
  guest,
  max,
  openPairedMemoryApp,
  type PairedMemoryApp,
} from '../../../support/memory/memory-app.ts';
import { talkOf, type Talk } from '../../../support/memory/talk.ts';
import type { FakePerson } from '../../../support/fake-address-book.ts';

const people: readonly FakePerson[] = [
  { id: max.id, firstName: max.firstName, username: 'max_muster' },
  { id: 11n, firstName: 'Zoe', username: 'zoe_m', phone: '+12025550101' },
  { id: 12n, firstName: 'Ben', username: 'ben_o', phone: '+12025550102' },
  { id: 13n, firstName: '', kind: 'deleted', username: 'gone' },
  { id: guest.id, firstName: 'Gina', username: 'gina' },
];

async function openApp(): Promise<PairedMemoryApp & Talk> {
  const app = await openPairedMemoryApp(people, ({ elsewhere }) =>
    elsewhere.add(11n, { firstName: 'Zoe', lastName: 'Miller' }),
  );
  return { ...app, ...talkOf(app, app.me) };
}

async function names({ phone }: PairedMemoryApp): Promise<readonly string[]> {
  const read = await phone.readContacts();
  return read.kind === 'read'
    ? read.contacts.map(({ firstName, lastName }) => `${firstName} ${lastName}`.trim())
    : [];
}

async function setAudience(app: PairedMemoryApp, audience: 'everybody' | 'nobody'): Promise<void> {
  const { settings } = app.phone;
  await settings.setPrivacy('phone_number', {
    ...(await settings.getPrivacy('phone_number')),
    audience,
  });
}

test('adding is asked about first, with what the other one sees', async () => {
  await using app = await openApp();
  expect(await app.say('/add @ben_o')).toMatchInlineSnapshot(`
    "Add Ben to the contacts of Max Muster?
    @ben_o
    Saved as Ben.

    May they see your number +49 170 1234567? Once they have seen it, this cannot be taken back.
    [Add, and show them my number] [Add, and keep my number to myself] [Another name] [Cancel]"
  `);
  expect(await app.press(/^Cancel$/)).toMatchInlineSnapshot(`"Nothing was changed."`);
  expect(await names(app)).toEqual(['Zoe Miller']);
});

test('where everybody sees the number there is nothing to ask about it', async () => {
  await using app = await openApp();
  await setAudience(app, 'everybody');
  expect(await app.say('/add @ben_o Ben Oak')).toMatchInlineSnapshot(`
    "Add Ben to the contacts of Max Muster?
    @ben_o
    Saved as Ben Oak.
    [Add Ben Oak] [Another name] [Cancel]"
  `);
  expect(await app.press(/^Add Ben Oak$/)).toMatch(/^Added Ben Oak to the contacts of Max Muster/);
  expect(await names(app)).toContain('Ben Oak');
});

test('showing the number is an answer of its own', async () => {
  await using app = await openApp();
  await setAudience(app, 'nobody');
  expect(await app.say('/add @ben_o')).toMatchInlineSnapshot(`
    "Add Ben to the contacts of Max Muster?
    @ben_o
    Saved as Ben.

    May they see your number +49 170 1234567? Once they have seen it, this cannot be taken back.
    [Add, and show them my number] [Add, and keep my number to myself] [Another name] [Cancel]"
  `);
  expect(await app.press(/^Add, and show them my number$/)).toMatchInlineSnapshot(`
    "Added Ben to the contacts of Max Muster.
    Ben can see your number +49 170 1234567 now.

    Ben

    @ben_o
    Number hidden from you
    Last seen a long time ago, or hidden from you
    Does not have you as a contact
    Telegram id 12
    [Undo] [Open chat] [Rename] [Add close friend] [Block] [Delete]"
  `);
});

test('a contact is renamed instead, and without a name nothing is to do', async () => {
  await using app = await openApp();
  expect(await app.say('/add @zoe_m')).toMatchInlineSnapshot(`
    "Zoe Miller is in the contacts of Max Muster already. Nothing was changed.
    [Open card] [Rename]"
  `);
  expect(await app.press(/^Rename$/)).toMatchInlineSnapshot(`
    "Under which name should I save Zoe Miller? Write the first name, and the last name if there is one.
    [Cancel]"
  `);
  expect(await app.say('Zoe M')).toMatch(/^Renamed: Zoe Miller is Zoe M now\./m);
  expect(await app.say('/add @zoe_m Zora')).toMatchInlineSnapshot(`
    "Rename Zoe M in the contacts of Max Muster?
    @zoe_m
    Saved as Zora.
    [Rename to Zora] [Another name] [Cancel]"
  `);
  expect(await app.press(/^Rename to Zora$/)).toMatch(/^Renamed: Zoe M is Zora now\./);
});

test('neither oneself nor a deleted account can be added', async () => {
  await using app = await openApp();
  expect(await app.say('/add @max_muster')).toMatchInlineSnapshot(
    `"That is your own number: you cannot be a contact of yourself. Nothing was changed."`,
  );
  expect(await app.say('/add @gone')).toMatchInlineSnapshot(
    `"This account was deleted at Telegram, so it cannot be added. Nothing was changed."`,
  );
  expect(await names(app)).toEqual(['Zoe Miller']);
});

test('another name is asked for in the chat', async () => {
  await using app = await openApp();
  await app.say('/add @ben_o');
  expect(await app.press(/^Another name$/)).toMatchInlineSnapshot(`
    "Under which name should I save Ben? Write the first name, and the last name if there is one.
    [Cancel]"
  `);
  expect(await app.say('\u2800')).toMatchInlineSnapshot(
    `"There is nothing in this name that can be seen. Write it once more, with at least one letter."`,
  );
  expect(await app.say('Ben O. Oak')).toMatch(/Saved as Ben O\. Oak\./);
});

test('a question for a name is cancelled by its button', async () => {
  await using app = await openApp();
  await app.say('/rename zoe');
  expect(await app.press(/^Cancel$/)).toMatchInlineSnapshot(`"Cancelled. Nothing was changed."`);
  expect(await app.say('Zora')).not.toMatch(/Renamed/);
});

test('/add alone offers to choose somebody', async () => {
  await using app = await openApp();
  expect(await app.say('/add')).toMatchInlineSnapshot(
    `"Whom do you want to add? Choose somebody below, forward a message of theirs, or write a username, a phone number or a Telegram id. /cancel if nobody."`,
  );
  expect(app.me.raw.keyboard()).toEqual({
    keyboard: [
      [
        {
          text: 'Choose somebody',
          request_users: {
            request_id: 1,
            max_quantity: 1,
            request_name: true,
            request_username: true,
          },
        },
      ],
    ],
    resize_keyboard: true,
    one_time_keyboard: true,
  });
  expect(await app.does(() => app.me.raw.pickUsers(1, [guest.id]))).toContain(
    'has not met the id 7100000002',
  );
});

test('a forwarded message and a contact without a number name their user', async () => {
  await using app = await openApp();
  const profile = { ...app.chat(guest.id).raw.person, username: 'gina' };
  expect(await app.does(() => app.me.raw.forward(profile, 'Hello'))).toMatch(/Add Gina to/);
  expect(await app.does(() => app.me.raw.forward(profile, 'Hello', true))).toMatchInlineSnapshot(
    `"Whoever wrote this hides their account in forwarded messages. Share their contact with me, or give me their username."`,
  );
  const card = { phone: '', firstName: 'Zoe', userId: 11n };
  expect(await app.does(() => app.me.raw.shareContact(card))).toMatch(/^Zoe Miller is in/);
  const unknown = { phone: '', firstName: 'Nobody', userId: 99n };
  expect(await app.does(() => app.me.raw.shareContact(unknown))).toMatchInlineSnapshot(
    `"Your account has not met the id 99, and Telegram lets nobody be reached by an id alone. Try their username or phone number, share their contact with me, or let them write to your account once; then the id works too."`,
  );
});
