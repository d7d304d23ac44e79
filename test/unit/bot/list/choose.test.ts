import { expect, test } from 'vitest';
import { actions } from '../../../../src/bot/kit/actions.ts';
import { openPairedMemoryApp, type PairedMemoryApp } from '../../../support/memory/memory-app.ts';
import { buttonsOf } from '../../../e2e/chat-text.ts';
import { talkOf } from '../../../support/memory/talk.ts';

const crowd = Array.from({ length: 42 }, (_, at) => ({
  id: 100n + BigInt(at),
  firstName: `Pal ${String(at).padStart(2, '0')}`,
}));
const gone = { id: 11n, firstName: '', kind: 'deleted' } as const;

function openApp(count = 3): Promise<PairedMemoryApp> {
  return openPairedMemoryApp([...crowd, gone], ({ elsewhere }) => {
    for (const { id, firstName } of crowd.slice(0, count)) {
      elsewhere.add(id, { firstName, lastName: '' });
    }
  });
}

async function ids({ phone }: PairedMemoryApp): Promise<readonly bigint[]> {
  return phone.getContactIds();
}

test('ticked contacts are deleted after a question, and come back with Undo', async () => {
  await using app = await openApp();
  const { say, press } = talkOf(app, app.me);
  await say('/contacts');
  expect(await press(/^Select$/)).toMatchInlineSnapshot(`
    "Contacts of Max Muster · 3
    No one’s selected yet. Tap names, here and on other pages.
    ☐ Pal 00 | long ago
    ☐ Pal 01 | long ago
    ☐ Pal 02 | long ago
    [Pal 00] [Pal 01] [Pal 02] [Select all 3] [Done] [By name ▾]"
  `);
  expect(await press(/^Pal 01$/)).toMatchInlineSnapshot(`
    "Contacts of Max Muster · 3
    One contact selected.
    ☐ Pal 00 | long ago
    ☑ Pal 01 | long ago
    ☐ Pal 02 | long ago
    [Pal 00] [Pal 01] [Pal 02] [Select all 3] [Clear] [Delete 1…] [Export 1] [Done] [Label 1…] [Note 1…] [By name ▾]"
  `);
  expect(await press(/^Delete 1…$/)).toMatchInlineSnapshot(`
    "Delete this contact from the contacts of Max Muster?
    Pal 01

    Removes them from your contacts on all devices. Your chats stay; they won’t know.
    [Delete this contact] [Keep]"
  `);
  const question = app.me.latest();
  const yes = buttonsOf(question)[0]?.data ?? '';
  expect(await press(/^Delete this contact$/)).toMatchInlineSnapshot(`
    "Deleted one contact:
    Pal 01
    [Undo] [Back to the list]"
  `);
  expect(await ids(app)).toEqual([100n, 102n]);
  const { text } = await app.me.pressData(question, yes, 'forged');
  expect(text).toMatchInlineSnapshot(`"None of them is a contact anymore."`);
  expect(await press(/^Undo$/)).toMatch(/Pal 01/);
  expect(await ids(app)).toEqual([100n, 102n, 101n]);
});

test('a forged confirmation deletes none of the contacts that are not ticked', async () => {
  await using app = await openApp();
  const { say, press } = talkOf(app, app.me);
  await say('/contacts');
  await press(/^Select$/);
  await press(/^Select all 3$/);
  await press(/^Pal 01$/);
  const list = app.me.latest();
  const ask = buttonsOf(list).find(({ label }) => label.startsWith('Delete 2'))?.data ?? '';
  const [viewId] = actions.askDeleteMany.read(ask) ?? [];
  const yes = actions.deleteMany.data(viewId ?? '');
  const { text } = await app.me.pressData(list, yes, 'forged');
  expect(text).toBe('None of them is a contact anymore.');
  expect(await ids(app)).toEqual([100n, 101n, 102n]);
});

test('all, none and done change the ticks; Keep returns to the list', async () => {
  await using app = await openApp();
  const { say, press } = talkOf(app, app.me);
  await say('/contacts');
  await press(/^Select$/);
  expect(await press(/^Select all 3$/)).toMatchInlineSnapshot(`
    "Contacts of Max Muster · 3
    3 contacts selected.
    ☑ Pal 00 | long ago
    ☑ Pal 01 | long ago
    ☑ Pal 02 | long ago
    [Pal 00] [Pal 01] [Pal 02] [Clear] [Delete 3…] [Export 3] [Done] [Label 3…] [Note 3…] [By name ▾]"
  `);
  expect(await press(/^Pal 01$/)).toMatch(/\[Select all 3\] \[Clear\] \[Delete 2…\]/);
  expect(await press(/^Delete 2…$/)).toMatch(/Pal 00, Pal 02/);
  expect(await press(/^Keep$/)).toMatch(/\[Delete 2…\]/);
  expect(await press(/^Clear$/)).toMatch(/No one’s selected yet/);
  expect(await press(/^Done$/)).not.toMatch(/selected|☐/);
  expect(await ids(app)).toHaveLength(3);
});

test('ticks stay when the filter changes, and mean the entries of before', async () => {
  await using app = await openApp();
  const { say, press } = talkOf(app, app.me);
  await say('/contacts pal 01');
  await press(/^Select$/);
  await press(/^Select all 1$/);
  await press(/▾$/);
  expect(await press(/^No number$/)).toMatch(/\[Delete 1…\]/);
});

test('a double tap on the same screen ticks once, and quick taps add up', async () => {
  await using app = await openApp();
  const { me } = app;
  const { say, press } = talkOf(app, me);
  await say('/contacts');
  await press(/^Select$/);
  const list = me.latest();
  const dataOf = (label: string): string =>
    buttonsOf(list).find((one) => one.label === label)?.data ?? '';
  const [first, second] = [dataOf('Pal 00'), dataOf('Pal 02')];
  await me.pressData(list, first, 'forged');
  await me.pressData(list, first, 'forged');
  await me.pressData(list, second, 'forged');
  expect(buttonsOf(me.latest()).map(({ label }) => label)).toContain('Delete 2…');
});

test('a question about contacts who left meanwhile is refused', async () => {
  await using app = await openApp();
  const { say, press } = talkOf(app, app.me);
  await say('/contacts');
  await press(/^Select$/);
  await press(/^Pal 00$/);
  app.phone.elsewhere.remove(100n);
  expect(await press(/^Delete 1…$/)).toMatchInlineSnapshot(
    `"alert: None of those you selected is a contact anymore."`,
  );
});

test('contacts who left after the question are counted as left alone', async () => {
  await using app = await openApp();
  const { say, press } = talkOf(app, app.me);
  await say('/contacts');
  await press(/^Select$/);
  await press(/^Select all 3$/);
  await press(/^Delete 3…$/);
  app.phone.elsewhere.remove(100n);
  expect(await press(/^Delete these 3 contacts$/)).toMatchInlineSnapshot(`
    "Deleted 2 contacts:
    Pal 01, Pal 02
    One was no longer a contact, or Telegram kept them.
    [Undo] [Back to the list]"
  `);
});

test('the question names ten, warns of deleted accounts, and only they give no Undo', async () => {
  await using app = await openPairedMemoryApp([...crowd, gone], ({ elsewhere }) =>
    elsewhere.add(gone.id, { firstName: 'Old', lastName: '' }),
  );
  const { say, press } = talkOf(app, app.me);
  await say('/contacts');
  await press(/^Select$/);
  await press(/^Select all 1$/);
  expect(await press(/^Delete 1…$/)).toMatchInlineSnapshot(`
    "Delete this contact from the contacts of Max Muster?
    Old

    Removes them from your contacts on all devices. Your chats stay; they won’t know.
    One is a deleted account: not even Undo can add it again.
    [Delete this contact] [Keep]"
  `);
  expect(await press(/^Delete this contact$/)).toMatchInlineSnapshot(`
    "Deleted one contact:
    Old
    [Back to the list]"
  `);
});

test('a long question and a long result count the names they leave out', async () => {
  await using app = await openApp(41);
  const { say, press } = talkOf(app, app.me);
  await say('/contacts');
  await press(/^Select$/);
  await press(/^Select all 41$/);
  expect(await press(/^Delete 41…$/)).toMatch(/Pal 09[^]*31 more/);
  expect(await press(/^Delete these 41 contacts$/)).toMatch(/Pal 39 and one more|Pal 39[^]*1 more/);
  expect(await ids(app)).toEqual([]);
});
