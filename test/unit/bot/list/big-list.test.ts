import { expect, test } from 'vitest';
import { buttonsOf, textOf } from '../../../e2e/chat-text.ts';
import { openPairedMemoryApp, type PairedMemoryApp } from '../../../support/memory/memory-app.ts';
import { talkOf, type Talk } from '../../../support/memory/talk.ts';

const alphabet = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
/** 2,000 people, about as many under each letter. */
const crowd = Array.from({ length: 2_000 }, (_, at) => ({
  id: 10_000n + BigInt(at),
  firstName: `${alphabet[at % 26] ?? ''}nn ${String(at).padStart(4, '0')}`,
  lastName: at % 2 === 0 ? '' : `${alphabet[25 - (at % 26)] ?? ''}ee`,
}));

interface App extends PairedMemoryApp, Talk {
  /** The buttons that were pressed. */
  readonly taps: string[];
}

async function openApp(people: typeof crowd): Promise<App> {
  const app = await openPairedMemoryApp(people, ({ elsewhere }) => {
    for (const person of people) elsewhere.add(person.id, person);
  });
  const talk = talkOf(app, app.me);
  const taps: string[] = [];
  const press = (label: RegExp): Promise<string> => {
    taps.push(label.source);
    return talk.press(label);
  };
  return { ...app, ...talk, press, taps };
}

test('of 2,000 contacts, those under M are two taps away', async () => {
  await using app = await openApp(crowd);
  await app.say('/contacts');
  const places = await app.press(/^1\/200$/);
  expect(places).toMatchInlineSnapshot(`
    "Where to? You have 200 pages.
    [First page] [Last page] [A] [B] [C] [D] [E] [F] [G] [H] [I] [J] [K] [L] [M] [N] [O] [P] [Q] [R] [S] [T] [U] [V] [W] [X] [Y] [Z] [Back to the list]"
  `);
  expect(await app.press(/^M$/)).toContain('\nMnn 0012 |');
  expect(app.taps).toHaveLength(2);
  await app.press(/^\d+\/200$/);
  expect(await app.press(/^Last page$/)).toContain('[200/200]');
});

test('30 contacts are deleted with eight taps', async () => {
  await using app = await openApp(crowd.slice(0, 60));
  await app.say('/contacts');
  await app.press(/^Select$/);
  await app.press(/^Select page$/);
  await app.press(/^›$/);
  await app.press(/^Select page$/);
  await app.press(/^›$/);
  await app.press(/^Select page$/);
  await app.press(/^Delete 30…$/);
  expect(await app.press(/^Delete these 30 contacts$/)).toMatch(/^Deleted 30 contacts:/);
  expect(app.taps).toHaveLength(8);
  expect(await app.phone.getContactIds()).toHaveLength(30);
});

test('by last name, the letters are those of last names', async () => {
  await using app = await openApp(crowd.slice(0, 60));
  await app.say('/contacts');
  await app.press(/ ▾$/);
  await app.press(/^By last name$/);
  await app.press(/^1\/6$/);
  expect(await app.press(/^Y$/)).toContain('Yee');
});

test('a list without an order of letters leads to its pages', async () => {
  await using app = await openApp(crowd.slice(0, 60));
  const found = await app.say('/contacts nn');
  expect(found).toContain('Best match first');
  expect(await app.press(/^1\/6$/)).toMatchInlineSnapshot(`
    "Where to? You have 6 pages.
    [First page] [Last page] [1] [2] [3] [4] [5] [6] [Back to the list]"
  `);
  expect(await app.press(/^6$/)).toContain('[6/6]');
});

test('selecting a page twice selects it once, and other pages keep their ticks', async () => {
  await using app = await openApp(crowd.slice(0, 30));
  await app.say('/contacts');
  await app.press(/^Select$/);
  const list = app.me.latest();
  const data = buttonsOf(list).find(({ label }) => label === 'Select page')?.data ?? '';
  const twice = [app.me.pressData(list, data), app.me.pressData(list, data, 'forged')];
  await Promise.all(twice);
  await app.botApi.handled();
  expect(textOf(app.me.latest())).toContain('10 contacts selected.');
  await app.press(/^›$/);
  expect(await app.press(/^Select page$/)).toContain('20 contacts selected.');
});

test('newest first, a contact who was added since the pairing is above the others', async () => {
  await using app = await openApp(crowd.slice(0, 3));
  app.phone.elsewhere.remove(10_001n);
  await app.say('/contacts');
  app.phone.elsewhere.add(10_001n, { firstName: 'Zed', lastName: 'New' });
  await app.say('/contacts');
  await app.press(/ ▾$/);
  expect(await app.press(/^Newest first$/)).toMatchInlineSnapshot(`
    "Contacts of Max Muster · 3
    Zed New | long ago | Open
    Ann 0000 | long ago | Open
    Cnn 0002 | long ago | Open
    [Zed New] [Open] [Ann 0000] [Open] [Cnn 0002] [Open] [Select] [Export] [Newest first ▾]"
  `);
});
