import { afterEach, beforeEach, expect, test } from 'vitest';
import { textOf } from '../../../e2e/chat-text.ts';
import { openPairedMemoryApp, type PairedMemoryApp } from '../../../support/memory/memory-app.ts';
import { talkOf, type Talk } from '../../../support/memory/talk.ts';

const zoe = { id: 11n, firstName: 'Zoe', phone: '+12025550111', username: 'zoe_miller' };
const sam = { id: 12n, firstName: 'Sam', phone: '+12025550112' };
const samantha = { id: 13n, firstName: 'Samantha', phone: '+12025550113' };
const millie = { id: 14n, firstName: 'Millie', phone: '+12025550114', username: 'millie_b' };

let app: PairedMemoryApp;
let me: Talk;

beforeEach(async () => {
  app = await openPairedMemoryApp([zoe, sam, samantha, millie], ({ elsewhere }) => {
    elsewhere.add(zoe.id, { firstName: 'Zoe', lastName: 'Соколова' });
    elsewhere.add(sam.id, { firstName: 'Sam', lastName: 'Reed' });
    elsewhere.add(samantha.id, { firstName: 'Samantha', lastName: '' });
    // They show their numbers.
    for (const { id } of [zoe, sam, samantha]) elsewhere.addOwner(id);
  });
  me = talkOf(app, app.me);
});

afterEach(() => app[Symbol.asyncDispose]());

test.each([
  'zoe',
  'ZOE',
  'okolo',
  'sokolova zoe',
  'sokolvoa',
  '@zoe_miller',
  '@zoe_m',
  'https://t.me/zoe_miller',
  't.me/zoe_miller',
  '+1 202 555 0111',
  '(202) 555-0111',
  '0111',
  '11',
  'tg://user?id=11',
])('%s is the card of the one contact that matches', async (text) => {
  const shown = await me.say(text);
  expect(shown).toMatch(/^Zoe Соколова\n/);
  expect(shown).toMatch(/\[Rename\]/);
});

test('several matches are a list, the best first', async () => {
  const shown = await me.say('sam');
  expect(shown).toMatch(/^Contacts of Max Muster · 2 of 3\n[^]*Sam Reed[^]*Samantha/);
  expect(await me.say('555 011')).toMatch(/^Contacts of Max Muster · 3\n/);
});

test('words of nobody lead to all of Telegram', async () => {
  expect(await me.say('milli')).toMatchInlineSnapshot(`
    "No contact matches “milli”. Try fewer letters.
    [Search all of Telegram] [Open contacts]"
  `);
  expect(await me.press(/^Search all of Telegram$/)).toMatch(/Others in Telegram\n1\. Millie/);
  expect(await me.say('xyz')).toMatchInlineSnapshot(`
    "No contact matches “xyz”. Try fewer letters.
    [Open contacts]"
  `);
});

test('a username and a number of Telegram lead to their owner', async () => {
  expect(await me.say('@millie_b')).toMatch(/^Millie\n[^]*Not in your contacts[^]*\[Add\]/);
  expect(await me.say('+12025550114')).toMatch(/^Millie\n/);
  expect(await me.say('https://t.me/millie_nobody')).toMatch(
    /^No one has the username @millie_nobody\./,
  );
  expect(await me.say('@millie_nobody')).toMatchInlineSnapshot(`
    "No one has the username @millie_nobody. Check the spelling, or try a phone number.
    [Search all of Telegram] [Open contacts]"
  `);
});

test.each(['+1 202 555 0114 Mill Bee', 'Mill Bee +1 202 555 0114', '@millie_b Mill Bee'])(
  '%s asks to add a user of Telegram under this name',
  async (text) => {
    expect(await me.say(text)).toMatch(/^Add Millie to the contacts[^]*Mill Bee/);
  },
);

test.each([
  ['+1 202 555 0199 Peter Pan', 'Peter Pan'],
  ['Peter Pan +1 202 555 0199', 'Peter Pan'],
  ['Peter Pan: 0012025550199', 'Peter Pan'],
  ['+1 202 555 0199', '+1 202 555 0199'],
])('%s offers to add a number of nobody as %s', async (text, name) => {
  expect(await me.say(text)).toBe(
    `I can’t see anyone with +1 202 555 0199. Add them anyway?\n[Add ${name}]`,
  );
  app.phone.calls.length = 0;
  const first = await me.press(/^Add /);
  expect(first).toContain(name);
  expect(app.phone.calls.filter((call) => call.startsWith('import'))).toHaveLength(1);
});

test('a number of a contact with another name asks to rename them', async () => {
  expect(await me.say('+12025550112 Sam Reed')).toMatch(/^Sam Reed\n/);
  expect(await me.say('+12025550112 Samuel')).toMatch(/^Rename Sam Reed[^]*Samuel/);
});

test('a pasted list is previewed', async () => {
  app.me.say('Ann +12025550121\nBob +12025550122');
  await app.answerTo(app.me);
  expect(app.me.answers().map(textOf).join()).toMatch(/Ann[^]*Bob|2 people|2 new/);
});

test('several numbers that are no list are not read as a name', async () => {
  expect(await me.say('Ann +12025550121\nBob +12025550122\nthank you')).toMatch(
    /^More than one number\?/,
  );
});

test('words with a small number are words', async () => {
  expect(await me.say('12 Monkeys')).toMatch(/^No contact matches “12 Monkeys”/);
});

test('nothing is stored of words that find nobody', async () => {
  const stored = async (): Promise<string> => {
    const rows = await app.database.query((q) => q.execute('select * from views'));
    return JSON.stringify(rows, (_, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    );
  };
  const before = await stored();
  await me.say('correct horse battery');
  expect(await stored()).toBe(before);
});

test.each(['...', `${'long words '.repeat(30)}`])(
  '%s is answered by what can be sent',
  async (text) => {
    expect(await me.say(text)).toMatchInlineSnapshot(`
    "Send me a name, a number or a @username. /help shows what else I can do.
    [/help]"
  `);
  },
);
