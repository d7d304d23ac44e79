import { Api, type ApiClientOptions } from 'grammy';
import { expect, test } from 'vitest';
import { message } from '../../../../src/bot/kit/blocks.ts';
import { undoButtons } from '../../../../src/bot/kit/buttons.ts';
import { loadLocales } from '../../../../src/bot/kit/locale.ts';
import { createReplies } from '../../../../src/bot/kit/reply.ts';
import { say } from '../../../../src/bot/kit/words.ts';
import { keysOf } from '../../../e2e/chat-text.ts';
import { openPairedMemoryApp, openSecondRoster } from '../../../support/memory/memory-app.ts';
import { talkOf } from '../../../support/memory/talk.ts';

const people = [
  { id: 11n, firstName: 'Zoe', username: 'zoe_m' },
  { id: 12n, firstName: 'Ben', username: 'ben_o' },
] as const;

async function openApp() {
  const app = await openPairedMemoryApp(people, ({ elsewhere }) => {
    for (const { id, firstName } of people) elsewhere.add(id, { firstName, lastName: '' });
  });
  const labelsOf = (id: number): readonly string[] => {
    const message = app.me.raw.messages().find((one) => one.id === id);
    return message ? keysOf(message).map(({ label }) => label) : [];
  };
  return { ...app, ...talkOf(app, app.me), labelsOf };
}

test('Undo goes from the message about what /undo has undone, the rest of its buttons stays', async () => {
  await using app = await openApp();
  await app.say('/rename @zoe_m Zoe Miller');
  const renamed = app.me.latest().id;
  expect(app.labelsOf(renamed)).toContain('Undo');
  await app.say('/rename @ben_o Ben Oak');
  const other = app.me.latest().id;
  await app.say('/undo');
  expect(app.labelsOf(other)).not.toContain('Undo');
  expect(app.labelsOf(other)).toContain('Home');
  expect(app.labelsOf(renamed)).toContain('Undo');
});

test('Undo goes from a message of another process, which runs', async () => {
  await using app = await openApp();
  await app.say('/rename @zoe_m Zoe Miller');
  const renamed = app.me.latest().id;
  const [operation] = (await app.roster.history.page(app.account, { words: '', page: 0 })).rows;
  const id = operation?.id ?? '';
  await using other = await openSecondRoster(app);
  // grammY's type is that of node-fetch.
  const fetch = app.botApi.fetch as unknown as NonNullable<ApiClientOptions['fetch']>;
  const api = new Api(app.botApi.token, { fetch });
  const reader = { locale: loadLocales().english, plainTables: true };
  const replies = createReplies(api, app.log, {
    readerOf: async () => reader,
    isNight: async () => false,
    storedButtons: other.liveButtons,
  });
  const { personId } = app.account;
  const sent = await replies.send({ personId }, message(say('nothing-changed'), undoButtons(id)));
  expect(app.labelsOf(sent?.messageId ?? 0)).toContain('Undo');
  await app.say('/undo');
  expect(app.labelsOf(sent?.messageId ?? 0)).toEqual(['Home']);
  expect(app.labelsOf(renamed)).not.toContain('Undo');
});

test('a message that another process has edited keeps what it was edited to', async () => {
  await using app = await openApp();
  await app.say('/rename @zoe_m Zoe Miller');
  const renamed = app.me.latest();
  await app.me.pressData(renamed, '1:home:here');
  const labels = app.labelsOf(renamed.id);
  await app.say('/undo');
  expect(app.labelsOf(renamed.id)).toEqual(labels);
});

test('the buttons to wait for the saved numbers go when the wait is stopped elsewhere', async () => {
  await using app = await openApp();
  await app.say('/saved');
  await app.press(/^Ask Telegram$/);
  const first = app.me.latest().id;
  await app.say('/saved');
  expect(app.labelsOf(first)).toContain('I tapped Allow');
  await app.press(/^Stop waiting$/);
  expect(app.labelsOf(first)).not.toContain('I tapped Allow');
});

test.for(['/contacts', '/cancel', '@ben_o'])(
  'after %s a question has no Cancel button',
  async (text) => {
    await using app = await openApp();
    await app.say('/contact');
    const question = app.me.latest().id;
    expect(app.labelsOf(question)).toEqual(['Cancel']);
    await app.say(text);
    expect(app.labelsOf(question)).toEqual([]);
  },
);

test('a question that Home ends has no Cancel button, and takes no answer', async () => {
  await using app = await openApp();
  await app.say('/help');
  const help = app.me.latest();
  await app.say('/contact');
  const question = app.me.latest().id;
  await app.me.pressData(help, '1:home:here');
  expect(app.labelsOf(question)).toEqual([]);
});

test.for(['/contacts', '/cancel', '@ben_o'])(
  'after %s no keyboard to choose people is left',
  async (text) => {
    await using app = await openApp();
    await app.say('/add');
    expect(app.me.raw.keyboard()).toBeDefined();
    await app.say(text);
    expect(app.me.raw.keyboard()).toBeUndefined();
  },
);
