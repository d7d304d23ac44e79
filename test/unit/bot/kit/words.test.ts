import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bold, time } from '../../../../src/bot/kit/text.ts';
import { say } from '../../../../src/bot/kit/words.ts';
import { english as locale, flatten, plain } from '../../../support/english.ts';
import { messageTypes } from '../../../../scripts/message-types.ts';

const folder = new URL('../../../../src/bot/', import.meta.url);
const english = new URL('locales/en/', folder);
const defined = new Set(
  readdirSync(english).flatMap(
    (file) => readFileSync(new URL(file, english), 'utf8').match(/^[a-z][\w-]*(?= =)/gm) ?? [],
  ),
);
const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('kit/messages.ts'))
  .map((file) => readFileSync(new URL(file, folder), 'utf8'))
  .join('\n');

test('the types of the messages are those of the English texts', () => {
  const types = readFileSync(new URL('kit/messages.ts', folder), 'utf8');
  expect(types, 'kit/messages.ts is out of date: npm run messages').toBe(messageTypes());
});

test('no message is left over', () => {
  const literals = [...code.matchAll(/'([a-z][\w-]*)'/g)].map(([, key = '']) => key);
  const templates = [...code.matchAll(/`([a-z]+(?:-[a-z]+)*-)\$\{/g)].map(
    ([, start = '']) => start,
  );
  const unused = [...defined].filter(
    (key) => !literals.includes(key) && !templates.some((start) => key.startsWith(start)),
  );
  expect(unused).toEqual([]);
});

test('an unknown message, and missing or unknown arguments, do not compile', () => {
  const isAdded: boolean = defined.size > 0;
  // @ts-expect-error There is no such message.
  say('no-such-message');
  // @ts-expect-error The argument is missing.
  say('paired');
  // @ts-expect-error There is no such argument.
  say('paired', { name: 'Ada', phone: '+44' });
  // @ts-expect-error A plural needs a number.
  say('paired-count', { count: '3' });
  // @ts-expect-error One of both needs a name.
  say(isAdded ? 'friend-added' : 'friends-add');
  say(`friend-${isAdded ? 'added' : 'removed'}`, { name: 'Ada' });
});

test('a missing message or argument is an error, not a gap in a message', () => {
  expect(() => plain({ type: 'localized', key: 'no-such-message', args: {} })).toThrow(
    'There is no message no-such-message',
  );
  expect(() => plain({ type: 'localized', key: 'paired', args: {} })).toThrow(
    'The message paired could not be formatted',
  );
});

test('formatted arguments become entities at their place', () => {
  const { text, entities } = flatten(say('import-renamed', { name: bold('Zoë 🦊'), old: 'Zoe' }));
  expect(text).toBe('Zoë 🦊 was there already as Zoe, so I renamed them.');
  expect(entities).toEqual([{ type: 'bold', offset: 0, length: 'Zoë 🦊'.length }]);
});

test('messages within messages stay formatted', () => {
  const what = say('import-renamed', { name: bold('Zoë'), old: 'Zoe' });
  const { text, entities } = flatten(say('notification-reconciled', { what }));
  expect(entities).toEqual([{ type: 'bold', offset: text.indexOf('Zoë'), length: 3 }]);
});

test('times are entities that each app writes by its own clock', () => {
  const at = new Date('2026-11-22T14:05:31Z');
  expect(flatten(['seen ', time(at)])).toEqual({
    text: 'seen 2026-11-22 14:05 UTC',
    entities: [
      {
        type: 'date_time',
        offset: 5,
        length: 20,
        unix_time: at.getTime() / 1000,
        date_time_format: 'r',
      },
    ],
  });
});

test('a name written from right to left keeps to its own place in the sentence', () => {
  expect(plain(say('paired', { name: 'Ada' }))).toBe('Paired with Ada.');
  expect(plain(say('paired', { name: 'יוסף' }))).toBe('Paired with \u200E\u2068יוסף\u2069.');
});

test('numbers follow the grammar', () => {
  expect(plain(say('paired-count', { count: 0 }))).toBe('It has no contacts yet.');
  expect(plain(say('paired-count', { count: 1 }))).toBe('It has one contact.');
  expect(plain(say('paired-count', { count: 12_345 }))).toBe('It has 12,345 contacts.');
});

test('the same holds for a name in bold, before a number', () => {
  const { text, entities } = flatten(say('import-not_found', { name: bold('יוסף'), phone: '+44' }));
  expect(text).toMatch(/^\u200E\u2068יוסף\u2069, \+44: /);
  expect(entities).toEqual([{ type: 'bold', offset: 2, length: 4 }]);
});

test('a command in a text of ours is tappable, one in a name is not', () => {
  expect(locale.rich(say('duplicates-saved-unread'))).toEqual([
    expect.stringContaining('until you read them: '),
    { type: 'bot_command', text: '/saved', bot_command: '/saved' },
  ]);
  const hello = locale.rich(say('hello', { name: '/forget and 24/7' }));
  expect(hello).toEqual(['Hello ', '/forget and 24/7', '.']);
  expect(locale.plain(say('hello', { name: '/forget' }))).toBe('Hello /forget.');
});
