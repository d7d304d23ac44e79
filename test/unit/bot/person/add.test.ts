import { expect, test } from 'vitest';
import {
  guest,
  max,
  openPairedMemoryApp,
  type PairedMemoryApp,
} from '../../../support/memory/memory-app.ts';
import { talkOf, type Talk } from '../../../support/memory/talk.ts';
import type { FakePerson } from '../../../support/fake-address-book.ts';
import { readList } from '../../../support/read-list.ts';

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
  const { contacts } = await readList(phone);
  return contacts.map(({ firstName, lastName }) => `${firstName} ${lastName}`.trim());
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

    Let them see your number +49 170 1234567? You can’t take this back once they’ve seen it.
    [Add, and show them my number] [Add, and keep my number to myself] [Another name] [Cancel]"
  `);
  expect(await app.press(/^Cancel$/)).toMatchInlineSnapshot(`"OK, nothing changed."`);
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

    Let them see your number +49 170 1234567? You can’t take this back once they’ve seen it.
    [Add, and show them my number] [Add, and keep my number to myself] [Another name] [Cancel]"
  `);
  expect(await app.press(/^Add, and show them my number$/)).toMatchInlineSnapshot(`
    "Added Ben to the contacts of Max Muster.
    Ben can see your number +49 170 1234567 now.

    Ben

    @ben_o
    Number hidden from you
    Last seen a long time ago, or hidden from you
    Doesn’t have you as a contact
    Telegram id 12
    [Undo] [Copy @name] [Copy id] [Open chat] [Rename] [Add close friend] [Note] [Labels] [Block] [Delete]"
  `);
});

test('a contact is renamed instead, and without a name nothing is to do', async () => {
  await using app = await openApp();
  expect(await app.say('/add @zoe_m')).toMatchInlineSnapshot(`
    "Zoe Miller is in the contacts of Max Muster already.
    [Open card] [Rename]"
  `);
  expect(await app.press(/^Rename$/)).toMatchInlineSnapshot(`
    "What should I call Zoe Miller?
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
    `"That’s your own number, and you can’t be your own contact."`,
  );
  expect(await app.say('/add @gone')).toMatchInlineSnapshot(
    `"This account is deleted, so I can’t add it."`,
  );
  expect(await names(app)).toEqual(['Zoe Miller']);
});

test('another name is asked for in the chat', async () => {
  await using app = await openApp();
  await app.say('/add @ben_o');
  expect(await app.press(/^Another name$/)).toMatchInlineSnapshot(`
    "What should I call Ben?
    [Cancel]"
  `);
  expect(await app.say('\u2800')).toMatchInlineSnapshot(
    `"I see nothing in this name. Type it again, with at least one letter."`,
  );
  expect(await app.say('Ben O. Oak')).toMatch(/Saved as Ben O\. Oak\./);
});

test('a username or number answers no question for a name', async () => {
  await using app = await openApp();
  await app.say('/rename zoe');
  expect(await app.say('@ben_o')).toMatch(/^Ben\n\n@ben_o/);
  expect(await names(app)).toEqual(['Zoe Miller']);
  await app.say('/rename zoe');
  await app.say('+1 202 555 0102');
  expect(await names(app)).toEqual(['Zoe Miller']);
});

test('a question for a name is cancelled by its button', async () => {
  await using app = await openApp();
  await app.say('/rename zoe');
  expect(await app.press(/^Cancel$/)).toMatchInlineSnapshot(`"OK, canceled."`);
  expect(await app.say('Zora')).not.toMatch(/Renamed/);
});

test('/add alone offers to choose people', async () => {
  await using app = await openApp();
  expect(await app.say('/add')).toMatchInlineSnapshot(
    `"Who should I add? Choose up to ten people below, forward a message of theirs, or type a username, number or id (/cancel if no one)."`,
  );
  expect(app.me.raw.keyboard()).toEqual({
    keyboard: [
      [
        {
          text: 'Choose people',
          request_users: {
            request_id: 1,
            max_quantity: 10,
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
    'hasn’t met the id 7100000002',
  );
});

test('several people who are chosen are one import, in which contacts keep their names', async () => {
  await using app = await openApp();
  app.phone.elsewhere.add(guest.id, { firstName: 'Gina', lastName: 'Bee' });
  await app.say('/add');
  const picked = [guest.id, max.id];
  expect(await app.does(() => app.me.raw.pickUsers(1, picked))).toMatchInlineSnapshot(`
    "Import into the contacts of Max Muster
    One number read. Nothing’s sent yet.
    Contacts saved under another name keep yours, unless you switch them on.
    1 under another name · keep their names
    1 can’t be imported · nothing to do
    Under another name
    ☐ Gina
    instead of Gina Bee
    [Gina] [1 under another name] [All] [1 can’t be imported] [Change country] [Cancel]"
  `);
});

test('a forwarded message and a contact without a number name their user', async () => {
  await using app = await openApp();
  const profile = { ...app.chat(guest.id).raw.person, username: 'gina' };
  expect(await app.does(() => app.me.raw.forward(profile, 'Hello'))).toMatch(/Add Gina to/);
  expect(await app.does(() => app.me.raw.forward(profile, 'Hello', true))).toMatchInlineSnapshot(
    `"This person hides their account in forwarded messages. Share their contact with me, or give me their username."`,
  );
  const card = { phone: '', firstName: 'Zoe', userId: 11n };
  expect(await app.does(() => app.me.raw.shareContact(card))).toMatch(/^Zoe Miller is in/);
  const unknown = { phone: '', firstName: 'Nobody', userId: 99n };
  expect(await app.does(() => app.me.raw.shareContact(unknown))).toMatchInlineSnapshot(
    `
    "Your account hasn’t met the id 99, and Telegram wants more than an id. Send their username, number or contact, or let them write to you once.
    [Open contacts]"
  `,
  );
});

test('somebody can be added though Telegram does not say whether to ask about the number', async () => {
  await using app = await openApp();
  app.phone.failNext({ kind: 'telegram_broken' }, 'getPeerBar');
  expect(await app.say('/add @ben_o')).toMatchInlineSnapshot(`
    "Add Ben to the contacts of Max Muster?
    @ben_o
    Saved as Ben.

    Let them see your number +49 170 1234567? You can’t take this back once they’ve seen it.
    I couldn’t check if they see it already.
    [Add, and show them my number] [Add, and keep my number to myself] [Another name] [Cancel]"
  `);
  expect(await app.press(/^Add, and keep/)).toMatch(/^Added Ben/);
});
