import { afterEach, beforeEach, expect, test } from 'vitest';
import { textOf } from '../../../e2e/chat-text.ts';
import { openPairedMemoryApp, type PairedMemoryApp } from '../../../support/memory/memory-app.ts';
import { readList } from '../../../support/read-list.ts';

const people = Array.from({ length: 14 }, (_, at) => ({
  id: 100n + BigInt(at),
  firstName: 'Pal',
  lastName: `${at}`,
}));

let app: PairedMemoryApp;

beforeEach(async () => {
  app = await openPairedMemoryApp(people, ({ elsewhere }) => {
    for (const person of people) elsewhere.add(person.id, person);
  });
});

afterEach(() => app[Symbol.asyncDispose]());

test('an empty history says so, and there is nothing to undo', async () => {
  app.me.say('/history');
  await app.me.shows(/^Changes to the contacts of Max Muster · 0\nNo changes yet\./);
  app.me.say('/undo');
  await app.me.shows(/^Nothing to undo\./);
});

test('/history lists operations, latest first, and finds them by the names in them', async () => {
  app.me.say('/rename Pal 3 = Zoe Miller');
  await app.me.shows(/^Renamed/);
  app.me.say('/rename Pal 4 = Ben Okafor');
  await app.me.shows(/^Renamed/);
  app.me.say('/history');
  const all = textOf(await app.me.shows(/^Changes to the contacts of Max Muster · 2\n/));
  expect(all).toMatch(/Pal 4 to Ben Okafor[^]*Pal 3 to Zoe Miller/);
  app.me.say('/history zoe');
  const some = textOf(await app.me.shows(/Search: zoe/));
  expect(some).not.toContain('Ben Okafor');
});

test('a snapshot brings contacts back that were deleted in Telegram’s own app', async () => {
  const { me } = app;
  me.say('/snapshots');
  await me.shows(/14 contacts · the oldest · daily/);
  for (const { id } of people.slice(0, 12)) app.phone.elsewhere.remove(id);
  await app.clock.advance(1_000);
  me.say('/snapshots');
  await me.shows(/^Snapshots of/);
  await me.press(/^Open$/);
  await me.shows(/^Snapshot of .*[^]*14 contacts, daily/);
  await me.press(/^Restore…$/);
  await me.shows(/^Restore the contacts of Max Muster/);
  await me.press(/^Restore 12$/);
  await app.runWork();
  expect((await readList(app.phone)).contacts).toHaveLength(14);
});
