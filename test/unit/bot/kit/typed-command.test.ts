import { expect, test } from 'vitest';
import { features } from '../../../../src/bot/features.ts';
import { readMisspelledCommand, readTypedCommand } from '../../../../src/bot/kit/typed-command.ts';

const commands = features.flatMap((feature) => feature.commands);

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
])('%s is the command %s with the words %j', (text, name, words) => {
  expect(readTypedCommand(text, commands)).toEqual({ name, words });
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
  expect(readTypedCommand(text, commands)).toBeUndefined();
});

test.each([
  ['/contcts', 'contacts'],
  ['/cotnacts zoe', 'contacts'],
  ['/conatct', 'contact'],
  ['/hepl', 'help'],
  ['/setings', 'settings'],
  ['/unod', 'undo'],
])('%s may be /%s', (text, name) => {
  expect(readMisspelledCommand(text, commands)?.name).toBe(name);
});

test.each(['/nonsense', '/x', '/'])('%s may be none', (text) => {
  expect(readMisspelledCommand(text, commands)).toBeUndefined();
});
