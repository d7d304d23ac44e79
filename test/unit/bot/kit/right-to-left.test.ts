import { expect, test } from 'vitest';
import { loadLocales } from '../../../../src/bot/kit/locale.ts';
import { flatten } from '../../../../src/bot/kit/plain-text.ts';
import type { Text } from '../../../../src/bot/kit/text.ts';
import { say } from '../../../../src/bot/kit/words.ts';
import { openPairedMemoryApp } from '../../../support/memory/memory-app.ts';
import { talkOf } from '../../../support/memory/talk.ts';

const locales = loadLocales();
const persian = locales.find('fa');
const read = (text: Text): string => flatten(persian.rich(text)).text;

test.each(['+1 202 555 0101', '@zoe_miller'])('%s keeps its order among Persian words', (code) => {
  expect(read(code)).toBe(`\u2066${code}\u2069`);
  expect(read(say('privacy-number', { phone: code }))).toContain(`\u2066${code}\u2069`);
  // Files and names are as they were.
  expect(persian.plain(code)).toBe(code);
  expect(flatten(locales.english.rich(code)).text).toBe(code);
});

test('a command keeps its slash in front', () => {
  expect(read(say('cleanup-duplicates'))).toContain('\u2066/duplicates\u2069');
});

test('other texts are as they were', () => {
  expect(read('Zoe Miller')).toBe('Zoe Miller');
  expect(read('+')).toBe('+');
});

test('tables are laid out from right to left in Persian, and from left to right in English', async () => {
  await using app = await openPairedMemoryApp([{ id: 9n, firstName: 'Zoe' }], ({ elsewhere }) => {
    elsewhere.add(9n, { firstName: 'Zoe', lastName: '' });
  });
  const talk = talkOf(app, app.me);
  await talk.say('/contacts');
  const list = (): boolean | undefined =>
    app.me.raw.messages().findLast(({ rich }) => rich !== undefined)?.rich?.rtl;
  expect(list()).toBe(false);
  await talk.say('/language');
  await talk.press(/^فارسی$/);
  await talk.say('/contacts');
  expect(list()).toBe(true);
});
