import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Chat } from '../../chat.ts';
import { startPairedApp, type Harness } from '../../app-harness.ts';

let harness: Harness;
let chat: Chat;

beforeAll(async () => {
  ({ harness, chat } = await startPairedApp((world, me) => {
    const people = [
      { firstName: 'Zoë', lastName: 'Miller', phone: '+12025550101', isShown: true },
      {
        firstName: 'Zora',
        lastName: '',
        phone: '+12025550102',
        username: 'zora_k',
        isShown: false,
      },
      { firstName: 'Zoran', lastName: '', phone: '+12025550103', isShown: false },
    ];
    for (const { isShown, ...one } of people) {
      const phoneNumber = isShown ? 'everybody' : 'nobody';
      const person = world.addPerson({ ...one, privacy: { phone_number: phoneNumber } });
      world.app(me.id).add(person.id, one.firstName, one.lastName, false);
    }
    for (let at = 0; at < 60; at += 1) {
      const phone = `+1202555${2000 + at}`;
      const privacy = { phone_number: 'everybody' } as const;
      const person = world.addPerson({ firstName: `Page ${at}`, phone, privacy });
      world.app(me.id).add(person.id, `Page ${at}`, '', false);
    }
  }));
});

afterAll(() => harness[Symbol.asyncDispose]());

test('a contact with a number becomes a contact card, by the search of the lists', async () => {
  const answer = await chat.raw.inlineQuery('miller zoe');
  expect(answer.results).toMatchObject([
    { type: 'contact', first_name: 'Zoë', last_name: 'Miller', phone_number: '+12025550101' },
  ]);
  expect([answer.isPersonal, answer.cacheSeconds < 30]).toEqual([true, true]);
  chat.raw.chooseInlineResult(answer.id, answer.results[0]?.id ?? '');
  expect(chat.raw.messages().at(-1)?.contact?.phone).toBe('+12025550101');
});

test('a contact without a number becomes a link, and one without both is left out', async () => {
  const answer = await chat.raw.inlineQuery('zora');
  expect(answer.results).toMatchObject([
    {
      type: 'article',
      title: 'Zora',
      description: '@zora_k',
      input_message_content: { message_text: 'Zora\nhttps://t.me/zora_k' },
    },
  ]);
});

test('pages follow each other to the end, each contact once', async () => {
  const first = await chat.raw.inlineQuery('page');
  expect(first.results).toHaveLength(50);
  const second = await chat.raw.inlineQuery('page', { offset: first.nextOffset });
  expect([second.results.length, second.nextOffset]).toEqual([10, '']);
  const ids = [...first.results, ...second.results].map(({ id }) => id);
  expect(new Set(ids).size).toBe(60);
});

test('the empty query begins with the contacts that were looked at or changed last, each once', async () => {
  chat.say('/contact Page 7');
  await chat.shows(/Page 7/);
  chat.say('/rename Page 9');
  await chat.shows(/What should I call Page 9/);
  chat.say('Page Nine');
  await chat.shows(/Renamed: Page 9 is Page Nine now/);
  chat.say('/contact @zora_k');
  await chat.shows(/Zora/);
  const first = await chat.raw.inlineQuery('');
  const names = first.results.map((one) => (one.type === 'contact' ? one.first_name : one.type));
  expect(names.slice(0, 3)).toEqual(['article', 'Page', 'Page 7']);
  const second = await chat.raw.inlineQuery('', { offset: first.nextOffset });
  const ids = [...first.results, ...second.results].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThan(55);
});

test('the empty query shows contacts too, and one without matches leads to the chat', async () => {
  expect((await chat.raw.inlineQuery('')).results.length).toBeGreaterThan(10);
  const none = await chat.raw.inlineQuery('xyzzyx');
  expect([none.results, none.button?.text]).toEqual([[], 'No contact found. Open the chat']);
});

test('it works in any chat', async () => {
  const answer = await chat.raw.inlineQuery('zoe', { chatType: 'group' });
  expect(answer.results).toHaveLength(1);
});

test('a stranger gets a button to the bot and nothing else', async () => {
  const stranger = harness.chat(
    harness.world.addPerson({ firstName: 'Eve', phone: '+12025550190' }),
  );
  const answer = await stranger.raw.inlineQuery('zoe');
  expect([answer.results, answer.button?.text]).toEqual([[], 'Open the chat with this bot']);
});
