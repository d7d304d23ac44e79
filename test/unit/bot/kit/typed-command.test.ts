import { expect, test } from 'vitest';
import { features } from '../../../../src/bot/features.ts';
import { loadLocales } from '../../../../src/bot/kit/locale.ts';
import { CommandWords } from '../../../../src/bot/kit/typed-command.ts';
import { say } from '../../../../src/bot/kit/words.ts';

const commands = features.flatMap((feature) => feature.commands);
const locales = loadLocales();
const { english } = locales;
const typed = new CommandWords(commands, english);

test.each([
  ['/Contacts', 'contacts', ''],
  ['/CONTACTS zoe', 'contacts', 'zoe'],
  ['/Contacts@Roster_Bot zoe', 'contacts', 'zoe'],
  ['contacts', 'contacts', ''],
  ['Contacts zoe miller', 'contacts', 'zoe miller'],
  ['find zoe', 'contacts', 'zoe'],
  ['Help', 'help', ''],
  ['help!', 'help', ''],
  ['undo', 'undo', ''],
  ['Export', 'export', ''],
  ['import', 'import', ''],
  ['clean up', 'cleanup', ''],
  ['Clean-up', 'cleanup', ''],
  ['close friends', 'close_friends', ''],
  ['delete zoe', 'delete', 'zoe'],
  ['hello', 'start', ''],
  ['Hello!', 'start', ''],
  ['hi there 👋', 'start', ''],
  ['Привет', 'start', ''],
  ['سلام', 'start', ''],
  ['menu', 'start', ''],
  ['merge', 'duplicates', ''],
  ['/merge', 'duplicates', ''],
  ['/unlabel zoe', 'labels', 'zoe'],
  ['remove labels', 'labels', ''],
])('%s is the command %s with the words %j', (text, name, words) => {
  expect(typed.read(text, english)).toEqual({ name, words });
});

test.each([
  'zoe',
  'undo mistakes',
  'Jobs Steve',
  'Hiro',
  'hello kitty',
  '/contcts',
  '/',
  '',
  '+12',
])('%j is no command', (text) => {
  expect(typed.read(text, english)).toBeUndefined();
});

test.each([
  ['/contcts', 'contacts'],
  ['/cotnacts zoe', 'contacts'],
  ['/conatct', 'contact'],
  ['/hepl', 'help'],
  ['/setings', 'settings'],
  ['/unod', 'undo'],
])('%s may be /%s', (text, name) => {
  expect(typed.readMisspelled(text, english)?.name).toBe(name);
});

test.each(['/nonsense', '/x', '/'])('%s may be none', (text) => {
  expect(typed.readMisspelled(text, english)).toBeUndefined();
});

test.each([
  ['ru', 'отмена', 'cancel'],
  ['ru', 'Отменить', 'undo'],
  ['ru', 'контакты зоя', 'contacts'],
  ['de', 'abbrechen', 'cancel'],
  ['de', '/kontakte', 'contacts'],
  ['de', '/Hilfe', 'help'],
  ['de', 'Rückgängig', 'undo'],
  ['es', 'cumpleanos', 'birthdays'],
  ['fa', 'لغو', 'cancel'],
  ['ar', 'جهات الاتصال', 'contacts'],
  ['ar', 'help', 'help'],
])('in %s %s is the command %s', (language, text, name) => {
  expect(typed.read(text, locales.find(language))?.name).toBe(name);
  expect(typed.read(text, english)?.name).toBe(text === 'help' ? 'help' : undefined);
});

test.each(locales.all)(
  'the words of buttons and of the help are commands in $language',
  (locale) => {
    const commandOf = (text: string): string | undefined => typed.read(text, locale)?.name;
    expect(commandOf(locale.plain(say('button-cancel')))).toBe('cancel');
    expect(commandOf(locale.plain(say('button-run-contacts')))).toBe('contacts');
    expect(commandOf(locale.plain(say('button-run-undo')))).toBe('undo');
    expect(commandOf(locale.plain(say('button-run-help')))).toBe('help');
    const quoted = locale.plain(say('help-words')).matchAll(/[“„«]([^”“»]+)[”“»]/g);
    expect([...quoted].map(([, word = '']) => commandOf(word))).toEqual(['undo', 'contacts']);
  },
);

test.each(locales.all)('no word stands for two commands in $language', (locale) => {
  const words = commands.flatMap(({ name }) =>
    locale
      .plain(say(`words-${name}`))
      .split(',')
      .map((word) => [word.trim(), name] as const),
  );
  const misread = words.filter(([word, name]) => typed.read(word, locale)?.name !== name);
  expect(misread).toEqual([]);
});

test.each([
  ['contcts', 'contacts'],
  ['hlep', 'help'],
  ['undoo', 'undo'],
  ['contcts zoe', 'contacts'],
])('%s without a slash may be /%s', (text, name) => {
  expect(typed.readResembling(text, english)?.name).toBe(name);
});

test.each(['con', 'Ana', 'Zoe', 'undoo it', 'hlep me'])('%s resembles no command', (text) => {
  expect(typed.readResembling(text, english)).toBeUndefined();
});
