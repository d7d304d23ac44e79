import { expect, test } from 'vitest';
import { openPairedMemoryApp, type PairedMemoryApp } from '../../support/memory/memory-app.ts';
import { messageAsText, talkOf } from '../../support/memory/talk.ts';
import { readList } from '../../support/read-list.ts';

const people = ['Ada', 'Ben', 'Cleo', 'Dan', 'Eve', 'Finn'].map((firstName, at) => ({
  id: 11n + BigInt(at),
  firstName,
  phone: `+1202555010${at}`,
  username: firstName.toLowerCase(),
}));

/** Six users, of whom all but the last are contacts. */
function openApp(
  options: NonNullable<Parameters<typeof openPairedMemoryApp>[2]>,
): Promise<PairedMemoryApp> {
  return openPairedMemoryApp(
    people,
    ({ elsewhere }) => {
      for (const { id, firstName } of people.slice(0, 5)) {
        elsewhere.add(id, { firstName, lastName: '' });
      }
    },
    options,
  );
}

/** The account at Telegram, and what the program stores and shows about it. */
async function stateOf({ account, book, phone, roster, me }: PairedMemoryApp) {
  const { contacts } = await readList(phone);
  const pages = [0, 1].map((page) => roster.history.page(account, { words: '', page }));
  const operations = (await Promise.all(pages)).flatMap(({ rows }) => rows);
  return {
    contacts: contacts.map(({ id, firstName, lastName }) => [id, firstName, lastName]),
    blocked: (await phone.getBlockedUsers()).map(({ id }) => id),
    closeFriends: (await book.closeFriends()).map(({ id }) => id),
    history: operations.map(({ kind, size, about, counts, undo }) => {
      return { kind, size, about, counts, undone: undo && { ...undo.counts, state: undo.state } };
    }),
    notifications: await roster.notifications.settings(account.personId),
    keepDays: await roster.preferences.keepDays(account.personId),
    screen: messageAsText(me.latest()),
  };
}

/** Does something of every kind whose repeat could do more, or something else. */
async function useEverything(app: PairedMemoryApp): Promise<void> {
  const { say, press } = talkOf(app, app.me);
  await say('/rename @ada Ada Lovelace');
  await say('/rename @ben Benjamin');
  await say('/undo');
  await say('/rename cleo');
  await say('Cleo Typed');
  await say('/close_friends dan');
  await press(/^Undo$/);
  await press(/^Redo$/);
  await say('/add @finn');
  await press(/^Add, and keep/);
  await say('/block @eve');
  await press(/^Block Eve$/);
  await say('/settings');
  await press(/^Turn off “contact joined”/);
  await press(/^History…$/);
  await press(/^Keep 30 days$/);
  await press(/^Settings$/);
  await press(/^News of contacts$/);
  await press(/Birthdays/);
  await press(/^Once a day…$/);
  await press(/^\d\d:00$/);
  await press(/^08:00$/);
  await say('/contacts');
  await press(/^Select$/);
  for (const name of [/^Ben$/, /^Dan$/, /^Eve$/, /^Eve$/]) await press(name);
  await press(/^Delete 2…$/);
  await press(/^Delete these 2/);
  app.me.say('+12025550111 Bob\n+12025550112 Liz');
  await app.answerTo(app.me);
  await press(/^Bob$/);
  await press(/^None$|^All$/);
  await press(/^Import 2$/);
  await app.runWork();
  await say('/contacts');
}

test('updates that are handled twice change the account, the history and the settings once', async () => {
  await using once = await openApp({});
  await useEverything(once);
  const state = await stateOf(once);
  expect(state.history.map(({ kind }) => kind)).toMatchInlineSnapshot(`
    [
      "import",
      "remove",
      "sign_up_notices",
      "block",
      "add",
      "close_friends",
      "close_friends",
      "close_friends",
      "rename",
      "rename",
      "rename",
      "rename",
    ]
  `);
  await using twice = await openApp({ repeats: 'handled' });
  await useEverything(twice);
  expect(await stateOf(twice)).toEqual(state);
});

test('a repeated update is answered with what it did, and how to undo that', async () => {
  await using app = await openApp({ repeats: 'handled' });
  const { say, press } = talkOf(app, app.me);
  await say('/close_friends dan');
  expect(messageAsText(app.me.latest())).toMatchInlineSnapshot(`
    "Made Dan a close friend
    2026-11-22 14:00 UTC, on the account of Max Muster
    Dan · @dan · made a close friend
    [Undo] [History]"
  `);
  await press(/^Undo$/);
  expect(messageAsText(app.me.latest())).toMatchInlineSnapshot(`
    "Dan is no longer a close friend.
    [Redo] [History]"
  `);
  await say('/rename ben');
  await say('Benjamin');
  expect(messageAsText(app.me.latest())).toMatchInlineSnapshot(`
    "Renamed Ben to Benjamin
    2026-11-22 14:00 UTC, on the account of Max Muster
    Benjamin · @ben · Ben → Benjamin
    [Undo] [History]"
  `);
  // The answer to the question has ended it.
  expect(await say('zoe')).toContain('No contact matches “zoe”');
});

test('a command whose process died before Telegram had it is done, and is in the history once', async () => {
  await using app = await openApp({ repeats: 'handled' });
  const { say, press } = talkOf(app, app.me);
  app.phone.failNext({ kind: 'unreachable' }, 'addContact');
  expect(await say('/rename @ben Benjamin')).toMatch(/Renamed: Ben is Benjamin now/);
  await say('/block @eve');
  app.phone.failNext({ kind: 'unreachable' }, 'block');
  await press(/^Block Eve$/);
  const { rows } = await app.roster.history.page(app.account, { words: '', page: 0 });
  const { blocked, contacts } = await stateOf(app);
  expect(rows).toMatchObject([
    { kind: 'block', counts: { done: 1 } },
    { kind: 'rename', counts: { done: 1 } },
  ]);
  expect(blocked).toEqual([15n]);
  expect(contacts).toContainEqual([12n, 'Benjamin', '']);
});

test('a repeated command that Telegram refused is not sent again', async () => {
  await using app = await openApp({ repeats: 'handled' });
  const { say } = talkOf(app, app.me);
  app.phone.failNext({ kind: 'restricted' }, 'addContact');
  expect(await say('/rename @ben Benjamin')).not.toMatch(/Renamed: Ben is/);
  expect(app.phone.calls.filter((method) => method === 'addContact')).toHaveLength(1);
});

test('an update of which nothing is left is handled, but /undo shows what it would revert', async () => {
  await using app = await openApp({ repeats: 'lost' });
  const { say, press } = talkOf(app, app.me);
  expect(await say('/rename @ben Benjamin')).toMatch(/^Renamed: Ben is Benjamin now/);
  expect(await say('/undo')).toMatch(/^Renamed Ben to Benjamin[^]*\[Undo\]/);
  expect(await app.book.contact(12n)).toMatchObject({ firstName: 'Benjamin' });
  await press(/^Undo$/);
  expect(await app.book.contact(12n)).toMatchObject({ firstName: 'Ben' });
});

test('a repeated press on Unpair says that the account is gone', async () => {
  await using app = await openApp({ repeats: 'handled' });
  const { say, press } = talkOf(app, app.me);
  await say('/unpair');
  await press(/^Unpair/);
  expect(messageAsText(app.me.latest())).toMatchInlineSnapshot(`
    "That account isn’t paired anymore.
    [Pair my account]"
  `);
});

test('a list that is sent in an update that is handled twice has one preview', async () => {
  await using app = await openApp({ repeats: 'handled' });
  const { press } = talkOf(app, app.me);
  app.me.say('+12025550111 Bob\n+12025550112 Liz');
  await app.answerTo(app.me);
  // The repeat is gathered like the first delivery.
  for (let second = 0; second < 10; second += 1) await app.clock.advance(1_000);
  expect(app.me.answers()).toHaveLength(1);
  await press(/^Import 2$/);
  await app.runWork();
  expect(await app.roster.imports.underWay(app.account.personId)).toEqual([]);
});
