import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../../sandbox/world/person.ts';
import { inDatabase } from '../../../integration/accounts/accounts-harness.ts';
import type { Chat } from '../../chat.ts';
import { buttonsOf, tableOf, textOf } from '../../chat-text.ts';
import { startPairedApp, type Harness } from '../../app-harness.ts';

let harness: Harness;
let owner: Person;
let chat: Chat;

const people = [
  ['scam', { scam: true }, /^⚠️ Telegram marks this account as a scam\.$/m, '⚠️ scam'],
  ['fake', { fake: true }, /^⚠️ Telegram marks this account as fake/m, '⚠️ fake'],
  ['held', { restricted: 'Pornography' }, /^⚠️ Telegram restricts this account/m, '⚠️ restricted'],
  ['paid', { requiresPremium: true }, /^⭐ Only Premium users can write to them/m, '⭐'],
  ['real', { verified: true }, /^✓ Verified by Telegram$/m, '✓'],
] as const;

beforeAll(async () => {
  ({ harness, owner, chat } = await startPairedApp((world, me) => {
    people.forEach(([name, marks], at) => {
      const known = { firstName: `Own ${name}`, phone: `+1202555010${at}`, marks };
      world.app(me.id).add(world.addPerson(known).id, `Own ${name}`, '', false);
      const username = `stranger_${name}`;
      world.addPerson({ firstName: `New ${name}`, phone: `+1202555011${at}`, username, marks });
    });
    const bad = { firstName: 'Both', phone: '+12025550120', username: 'both_bad' };
    world.addPerson({ ...bad, marks: { verified: true, scam: true, fake: true } });
    const twins = { firstName: 'Twin', lastName: 'Peak' };
    const [good, evil] = [
      world.addPerson({ ...twins, phone: '+12025550121', username: 'twin_good' }),
      world.addPerson({
        ...twins,
        phone: '+12025550122',
        username: 'twin_evil',
        marks: { scam: true },
      }),
    ];
    for (const { id } of [good, evil]) world.app(me.id).add(id, 'Twin', 'Peak', false);
  }));
  chat.say('/contacts');
  await chat.shows(/^Contacts of Alex Rivers · 7/);
});

afterAll(() => harness[Symbol.asyncDispose]());

test.each(people)('%s: the card of a contact and of a stranger says it', async (name, _, words) => {
  chat.say(`/contact own ${name}`);
  expect(textOf(await chat.shows(new RegExp(`^Own ${name}\n`)))).toMatch(words);
  chat.say(`/contact @stranger_${name}`);
  expect(textOf(await chat.shows(new RegExp(`^New ${name}\n`)))).toMatch(words);
});

test.each(people)('%s: the question of /add says it first', async (name, _, words) => {
  chat.say(`/add @stranger_${name}`);
  expect(textOf(await chat.shows(new RegExp(`^Add New ${name} to`)))).toMatch(words);
});

test('several marks are all said, the gravest first', async () => {
  chat.say('/add @both_bad');
  expect(textOf(await chat.shows(/^Add Both to/))).toMatch(/scam[^]*fake[^]*Verified/);
});

test('lists have them short: contacts, what a search finds, and a choice of several', async () => {
  chat.say('/contacts own');
  const list = tableOf(await chat.shows(/^Contacts of Alex Rivers · 5 of 7/)).flat();
  for (const [name, , , short] of people) {
    expect(list).toContainEqual(expect.stringMatching(new RegExp(`^Own ${name}.*${short}`)));
  }
  chat.say('/search stranger');
  const found = textOf(await chat.shows(/^Search: /));
  for (const [name, , , short] of people) {
    expect(found).toMatch(new RegExp(`New ${name}.*\n${short}.* · @stranger_${name}`));
  }
  chat.say('/contact twin peak');
  const choice = buttonsOf(await chat.shows(/^Which “/)).map(({ label }) => label);
  expect(choice).toContainEqual(expect.stringMatching(/^⚠️ scam Twin Peak · @twin_evil/));
  expect(choice).toContainEqual(expect.stringMatching(/^Twin Peak · @twin_good/));
});

test('an account without marks has none said', async () => {
  chat.say('/contact @twin_good');
  expect(textOf(await chat.shows(/^Twin Peak\n/))).not.toMatch(/⚠️|⭐|✓/);
});

test('marks outlast a restart, and rows from before they were kept are read', async () => {
  await harness.restart(() =>
    harness.sandbox.wire.faults.add('contacts.getContacts', { kind: 'silence' }, 50),
  );
  chat.say('/contacts own');
  expect(tableOf(await chat.shows(/^Contacts of Alex Rivers · 5 of 7/)).flat()).toContainEqual(
    expect.stringMatching(/^Own scam.*⚠️ scam/),
  );
  await inDatabase(harness, (sql) => sql`update contacts set marks = null`);
  await harness.restart();
  chat.say('/contacts own');
  const list = textOf(await chat.shows(/^Contacts of Alex Rivers · 5 of 7/));
  expect(list).toMatch(/Own scam/);
  harness.sandbox.wire.faults.clear();
  expect(owner.contacts.size).toBe(7);
});
