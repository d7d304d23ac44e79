import { expect, test } from 'vitest';
import type { FakePerson } from '../../../support/fake-address-book.ts';
import { openPairedMemoryApp } from '../../../support/memory/memory-app.ts';
import { talkOf } from '../../../support/memory/talk.ts';

test('without birthdays near today, the reply says so', async () => {
  await using app = await openPairedMemoryApp();
  expect(await talkOf(app, app.me).say('/birthdays')).toMatchInlineSnapshot(`
    "No birthdays yesterday, today or tomorrow.
    Telegram lists three days only. For other dates open a card.
    [Open contacts]"
  `);
});

test('birthdays are grouped by day, with the age where the year is known', async () => {
  const people: readonly FakePerson[] = [
    { id: 11n, firstName: 'Zoe', username: 'zoe_m', birthday: { day: 22, month: 11, year: 1990 } },
    { id: 12n, firstName: 'Ben', birthday: { day: 22, month: 11, year: undefined } },
    { id: 13n, firstName: 'Kim', birthday: { day: 23, month: 11, year: undefined } },
  ];
  await using app = await openPairedMemoryApp(people, ({ elsewhere }) => {
    for (const { id, firstName } of people) elsewhere.add(id, { firstName, lastName: '' });
  });
  const { say, press } = talkOf(app, app.me);
  expect(await say('/birthdays')).toMatchInlineSnapshot(`
    "Birthdays, contacts of Max Muster
    22 November
    Zoe turns 36
    Ben
    23 November
    Kim
    Telegram lists three days only. For other dates open a card.
    [Zoe] [Open chat] [Ben] [Kim]"
  `);
  expect(await press(/^Zoe$/)).toMatch(/^Zoe\n/);
});

test('more than ten birthdays have pages', async () => {
  const birthday = { day: 22, month: 11, year: undefined };
  const crowd = Array.from({ length: 12 }, (_, at) => ({
    id: 100n + BigInt(at),
    firstName: `Pal ${String(at).padStart(2, '0')}`,
    birthday,
  }));
  await using app = await openPairedMemoryApp(crowd, ({ elsewhere }) => {
    for (const { id, firstName } of crowd) elsewhere.add(id, { firstName, lastName: '' });
  });
  const { say, press } = talkOf(app, app.me);
  const first = await say('/birthdays');
  expect(first).toContain('[Pal 09] [1/2] [›]');
  expect(first).not.toContain('Pal 10');
  expect(await press(/^›$/)).toMatch(/Pal 10[^]*Pal 11[^]*\[‹\] \[2\/2\]/);
});
