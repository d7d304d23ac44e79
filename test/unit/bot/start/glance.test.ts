import { expect, test } from 'vitest';
import { openJustPairedMemoryApp } from '../../../support/memory/memory-app.ts';
import { messageAsText, talkOf } from '../../../support/memory/talk.ts';

const people = [
  { id: 11n, firstName: 'Zoe', lastName: 'Miller' },
  { id: 12n, firstName: 'Zoe', lastName: 'Miller' },
  { id: 13n, firstName: 'Gone', kind: 'deleted' },
  { id: 14n, firstName: '+1 202' },
] as const;

function openWithBook() {
  return openJustPairedMemoryApp(people, ({ elsewhere }) => {
    for (const { id, ...name } of people) elsewhere.add(id, { lastName: '', ...name });
    elsewhere.save('+12025550199', { firstName: 'Pat', lastName: '' });
  });
}

test('after pairing, one message shows the book at a glance', async () => {
  await using app = await openWithBook();
  expect(messageAsText(app.me.latest())).toMatchInlineSnapshot(`
    "Paired with Max Muster. It has 4 contacts.

    Telegram remembers one number you once uploaded.
    Tap a number to look.

    End this any time with /unpair, or in Telegram under Settings › Devices.
    [Contacts · 4] [Deleted accounts · 1] [Look double · 1] [No name · 1] [Don’t have you · 3] [Birthdays] [Saved numbers · 1]"
  `);
});

test.for([
  [/^Contacts · 4$/, /^Contacts of Max Muster · 4\n/],
  [/^Deleted accounts · 1$/, /^Contacts of Max Muster · 1 of 4\n/],
  [/^Look double · 1$/, /^Duplicates, contacts of Max Muster\n/],
  [/^No name · 1$/, /^Contacts of Max Muster · 1 of 4\n/],
  [/^Don’t have you · 3$/, /^Contacts of Max Muster · 3 of 4\n/],
  [/^Birthdays$/, /birthday/],
  [/^Saved numbers · 1$/, /^Telegram keeps every number/],
] as const)('the count %s opens what it counts', async ([label, screen]) => {
  await using app = await openWithBook();
  expect(await talkOf(app, app.me).press(label)).toMatch(screen);
});

test('a book without contacts asks for the first ones', async () => {
  await using app = await openJustPairedMemoryApp();
  expect(messageAsText(app.me.latest())).toMatchInlineSnapshot(`
    "Paired with Max Muster. It has no contacts yet.

    Share a contact with me, or send a file of contacts.

    End this any time with /unpair, or in Telegram under Settings › Devices."
  `);
});

test('the button of the birthdays has their count, unless there are none or Telegram does not say', async () => {
  const born = {
    id: 21n,
    firstName: 'Ida',
    lastName: 'Elm',
    birthday: { day: 22, month: 11, year: undefined },
  };
  await using app = await openJustPairedMemoryApp([born], ({ elsewhere }) =>
    elsewhere.add(born.id, born),
  );
  expect(messageAsText(app.me.latest())).toContain('[Birthdays · 1]');
  app.phone.failNext({ kind: 'unreachable' }, 'getBirthdays');
  await talkOf(app, app.me).say('/start');
  expect(await talkOf(app, app.me).press(/^At a glance$/)).toMatch(/\[Birthdays\]/);
});
