import { describe, expect, test } from 'vitest';
import { openPairedMemoryApp, type PairedMemoryApp } from '../../../support/memory/memory-app.ts';
import { messageAsText, talkOf, type Talk } from '../../../support/memory/talk.ts';
import { readList } from '../../../support/read-list.ts';

const nia = { id: 21n, firstName: 'N', phone: '+12025550121' };
const leo = { id: 22n, firstName: 'L', phone: '+12025550122' };
const savedAs = (firstName: string) => ({ firstName, lastName: '' });

interface Scene extends AsyncDisposable {
  readonly app: PairedMemoryApp;
  readonly talk: Talk;
}

/** An account that saved two numbers before their owners joined Telegram. */
async function openScene(form: 'rich' | 'plain' = 'rich'): Promise<Scene> {
  const app = await openPairedMemoryApp([], ({ elsewhere }) => {
    elsewhere.save(nia.phone, savedAs('Nia'));
    elsewhere.save(leo.phone, savedAs('Leo'));
  });
  await app.roster.preferences.setPlainTables(app.account.personId, { on: form === 'plain' });
  const talk = talkOf(app, app.me);
  return { app, talk, [Symbol.asyncDispose]: () => app[Symbol.asyncDispose]() };
}

/** The person joins, and the bot says so. */
async function join({ app }: Scene, person: typeof nia): Promise<string> {
  app.me.does(() => app.phone.elsewhere.join(person));
  await app.clock.advance(60_000);
  await app.botApi.handled();
  return messageAsText(await app.me.shows(/joined Telegram\./));
}

const chatWith = async ({ app }: Scene, { id }: typeof nia): Promise<string> =>
  (await app.phone.getNewcomerChat(app.phone.refTo(id))).kind;

async function phoneBook({ app }: Scene): Promise<readonly string[]> {
  const read = await readList(app.phone);
  return [...read.contacts.map(({ firstName }) => firstName), `${read.savedCount} saved`];
}

describe.each(['rich', 'plain'] as const)('a contact who joined, in %s form', (form) => {
  test('is kept', async () => {
    await using scene = await openScene(form);
    expect(await join(scene, nia)).toBe(
      'Nia joined Telegram.\n[Open card] [Open chat] [Keep] [Close the empty chat] [Delete and forget the number]',
    );
    expect(await scene.talk.press(/^Keep$/)).toBe(
      'Nia stays in your contacts.\n[Open card] [Open chat]',
    );
    expect(await chatWith(scene, nia)).toBe('joined');
  });

  test('is deleted with the number, and comes back by Undo', async () => {
    await using scene = await openScene(form);
    await join(scene, nia);
    expect(await phoneBook(scene)).toEqual(['Nia', '2 saved']);
    expect(await scene.talk.press(/^Delete and forget the number$/)).toBe(
      'Deleted Nia, and Telegram forgot their number.\n[Undo] [Open card] [Open chat] [Close the empty chat]',
    );
    expect(await phoneBook(scene)).toEqual(['1 saved']);
    expect(await scene.talk.press(/^Undo$/)).toMatch(/Nia/);
    expect(await phoneBook(scene)).toEqual(['Nia', '2 saved']);
  });

  test('loses the empty chat, which history keeps and Undo cannot bring back', async () => {
    await using scene = await openScene(form);
    const { talk } = scene;
    await join(scene, nia);
    expect(await talk.press(/^Close the empty chat$/)).toBe(
      'Closed the empty chat with Nia. It doesn’t come back, not even by Undo.\n[Open card] [Open chat] [Delete and forget the number]',
    );
    expect(await chatWith(scene, nia)).toBe('empty');
    expect(await phoneBook(scene)).toEqual(['Nia', '2 saved']);
    expect(await talk.say('/history')).toMatch(/Closed the empty chat with Nia/);
    expect(await talk.press(/^(?:Open|1)$|^1\. /)).toMatch(
      /A closed chat doesn’t come back; it held only Telegram’s notice\./,
    );
  });

  test('keeps a chat that holds more than the notice', async () => {
    await using scene = await openScene(form);
    const { app, talk } = scene;
    await join(scene, nia);
    app.phone.elsewhere.write(nia.id);
    expect(await talk.press(/^Close the empty chat$/)).toMatch(
      /^The chat with Nia isn’t empty, so I left it alone\./,
    );
    expect(app.phone.calls).not.toContain('deleteMessagesUpTo');
    expect(await talk.say('/history')).not.toMatch(/chat/);
  });
});

test('a second tap changes nothing more, and leaves the result as it is', async () => {
  await using scene = await openScene();
  const { app } = scene;
  await join(scene, nia);
  const { inlineKeyboard = [] } = app.me.latest();
  const dataOf = (label: string): string => {
    const key = inlineKeyboard.flat().find(({ text }) => text === label);
    if (!key || !('callback_data' in key)) throw new Error(`no ${label}`);
    return key.callback_data;
  };
  const tap = (label: string) => app.me.pressData(app.me.latest(), dataOf(label), 'forged');
  await tap('Close the empty chat');
  expect(await tap('Close the empty chat')).toMatchObject({
    text: expect.stringMatching(/^There’s no chat with Nia\./),
  });
  expect(messageAsText(app.me.latest())).toMatch(/^Closed the empty chat with Nia\./);
  await tap('Delete and forget the number');
  expect(await tap('Delete and forget the number')).toMatchObject({
    text: expect.stringMatching(/^Nia isn’t your contact anymore\./),
  });
  expect(messageAsText(app.me.latest())).toMatch(/^Deleted Nia.*\n\[Undo\]/);
  expect(app.phone.calls.filter((call) => call === 'deleteMessagesUpTo')).toHaveLength(1);
  expect(app.phone.calls.filter((call) => call === 'deletePhones')).toHaveLength(1);
});

test('a newcomer who hides the number is deleted, and the message says that the number may stay', async () => {
  await using scene = await openScene();
  const { app } = scene;
  await join(scene, nia);
  // Renamed on the phone, where the contact has no number.
  app.phone.elsewhere.add(nia.id, savedAs('Nia'));
  await app.clock.advance(0);
  expect(await scene.talk.press(/^Delete and forget the number$/)).toMatch(
    /^Deleted Nia\. I couldn’t see their number, so Telegram may still have it saved\.\n\[Undo\]/,
  );
  expect(app.phone.calls).not.toContain('deletePhones');
  expect(await scene.talk.press(/^Undo$/)).toMatch(/Nia/);
});

test('several newcomers are one message, with a question about each', async () => {
  await using scene = await openScene();
  const { app } = scene;
  await app.roster.notifications.setDigest(app.account.personId, 15);
  app.me.does(() => [nia, leo].forEach((person) => app.phone.elsewhere.join(person)));
  await app.clock.advance(1_000);
  app.clock.jump(60 * 60_000);
  await app.clock.advance(60_000);
  const shown = messageAsText(await app.me.shows(/joined Telegram\./));
  expect(shown).toMatch(/Nia joined Telegram\.\nLeo joined Telegram\./);
  expect(shown).toMatch(/\[Nia\] \[Open chat\] \[Decide…\] \[Leo\] \[Open chat\] \[Decide…\]$/);
  expect(await scene.talk.press(/^Decide…$/)).toMatch(/^Nia joined Telegram\.\n.*\[Keep\]/);
});

describe('empty chats of newcomers', () => {
  async function switchOn({ talk }: Scene): Promise<void> {
    expect(await talk.say('/settings')).toMatch(/I leave them open/);
    expect(await talk.press(/^Close empty chats of newcomers$/)).toMatch(/I close them/);
  }

  test('stay open, unless that is switched on', async () => {
    await using scene = await openScene();
    await join(scene, nia);
    expect(scene.app.phone.calls).not.toContain('getNewcomerChat');
  });

  test('are closed by themselves once that is switched on, which the message says', async () => {
    await using scene = await openScene();
    await switchOn(scene);
    expect(await join(scene, nia)).toBe(
      'Nia joined Telegram.\nI’m closing the empty chat with them, as you set in /settings.\n[Open card] [Open chat] [Keep] [Delete and forget the number]',
    );
    expect(await chatWith(scene, nia)).toBe('empty');
    expect(await scene.talk.say('/history')).toMatch(/Closed the empty chat with Nia/);
    expect(await scene.talk.say('/settings')).toMatch(/I close them/);
    expect(await scene.talk.press(/^Leave chats of newcomers open$/)).toMatch(/I leave them open/);
    await join(scene, leo);
    expect(await chatWith(scene, leo)).toBe('joined');
  });

  test('are closed by the next round where Telegram did not answer', async () => {
    await using scene = await openScene();
    const { app } = scene;
    await switchOn(scene);
    app.phone.failNext({ kind: 'unreachable' }, 'getNewcomerChat');
    await join(scene, nia);
    expect(await chatWith(scene, nia)).toBe('joined');
    app.clock.jump(22 * 60 * 60_000);
    await app.clock.advance(60_000);
    expect(await chatWith(scene, nia)).toBe('empty');
  });

  test('stay where something was written before they are closed', async () => {
    await using scene = await openScene();
    const { app } = scene;
    await switchOn(scene);
    app.phone.failNext({ kind: 'unreachable' }, 'getNewcomerChat');
    await join(scene, nia);
    app.phone.elsewhere.write(nia.id);
    app.clock.jump(22 * 60 * 60_000);
    await app.clock.advance(60_000);
    expect(await chatWith(scene, nia)).toBe('used');
    expect(app.phone.calls).not.toContain('deleteMessagesUpTo');
  });
});
