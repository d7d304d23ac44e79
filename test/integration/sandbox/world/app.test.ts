import { beforeEach, expect, test, vi } from 'vitest';
import type { OfficialApp } from '../../../../sandbox/world/official-app.ts';
import type { Person } from '../../../../sandbox/world/person.ts';
import { write } from '../../../../sandbox/world/messages.ts';
import { WorldUnderTest } from './world-caller.ts';

let under: WorldUnderTest;
let alex: Person;
let zoe: Person;
let app: OfficialApp;

beforeEach(() => {
  under = new WorldUnderTest();
  alex = under.person('Alex', 1000, { username: 'alex' });
  zoe = under.person('Zoe', 1001, { username: 'zoe' });
  app = under.world.app(alex.id);
});

test.each<[string, () => void]>([
  ['is your own account', () => app.add(alex.id, 'Me', '', false)],
  ['needs a first name', () => app.add(zoe.id, ' ', '', false)],
  ['is not a contact', () => app.remove(zoe.id)],
  ['@Zoe is taken', () => app.setUsername('Zoe')],
  ['has an account already', () => app.changePhone('+1 202 555 1001')],
  ['not a phone number', () => app.changePhone('hello')],
  ['There is no request to export', () => app.allowTakeout()],
  ['not signed in here', () => app.terminate(5n)],
  ['always find you', () => app.setPrivacy('added_by_phone', 'nobody')],
])('refuses with a sentence: %s', (sentence, act) => {
  expect(act).toThrow(sentence);
});

test('a deleted account does nothing more, and frees its number and username', () => {
  app.deleteAccount();
  expect(() => app.rename('A', '')).toThrow('was deleted');
  expect(() => under.world.app(zoe.id).add(alex.id, 'A', '', false)).toThrow('was deleted');
  expect(under.world.findByPhone('+12025551000')).toBeUndefined();
  under.world.app(zoe.id).setUsername('alex');
  expect(under.world.findByUsername('ALEX')).toBe(zoe);
});

test('a deleted account is signed out everywhere', async () => {
  const device = under.deviceOf(alex);
  app.deleteAccount();
  await expect(device.call('contacts.getStatuses')).rejects.toThrow('401 USER_DEACTIVATED');
});

test('a new number is the way to the account, the old one no longer', () => {
  app.changePhone('+1 202 555 3000');
  expect(under.world.findByPhone('12025553000')).toBe(alex);
  expect(under.world.findByPhone('12025551000')).toBeUndefined();
});

test('every change calls the listeners of the world', () => {
  const listener = vi.fn<() => void>();
  using watching = under.world.subscribe(listener);
  for (const act of [
    () => app.add(zoe.id, 'Zoe', '', true),
    () => app.setOnline(true),
    () => app.setUsername(undefined),
    () => app.setPassword('secret'),
    () => app.setPrivacy('last_seen', 'nobody'),
    () => app.block(zoe.id),
    () => write(under.world, zoe, alex, 'Hello'),
    () => under.person('New', 1002),
    () => app.deleteAccount(),
  ]) {
    listener.mockClear();
    act();
    expect(listener, act.toString()).toHaveBeenCalled();
  }
  watching[Symbol.dispose]();
  listener.mockClear();
  under.person('Unheard', 1003);
  expect(listener).not.toHaveBeenCalled();
});

test('nothing arrives from a blocked user', () => {
  app.block(zoe.id);
  write(under.world, zoe, alex, 'Hello?');
  expect(alex.mailbox.has(zoe.id)).toBe(false);
  expect(zoe.mailbox.has(alex.id)).toBe(true);
});

test('a written code is killed only if it is the one that was sent', () => {
  const { code } = under.world.codes.create('+12025551000', 1n, 'app', under.world.now());
  const other = code === '12345' ? '54321' : '12345';
  app.invalidateWrittenCode(`${other} and 1${code}9`);
  expect(app.serviceChat()).toEqual([]);
  under.world.app(zoe.id).invalidateWrittenCode(code);
  expect(under.world.app(zoe.id).serviceChat()).toEqual([]);
  app.invalidateWrittenCode(`it is ${code.split('').join('-')}`);
  expect(app.serviceChat().at(-1)?.text).toContain('Login prevented');
});

test('people cannot share a number or a username', () => {
  expect(() => under.person('Other', 1000)).toThrow('taken');
  expect(() => under.person('Other', 1009, { username: 'ZOE' })).toThrow('taken');
  expect(under.world.findByPhone('+12025551009')).toBeUndefined();
  expect(() => under.world.addPerson({ firstName: 'None' })).toThrow('number');
});
