import { afterEach, beforeEach, expect, test } from 'vitest';
import { askMtcuteCode } from '../clients/mtcute-sign-in.ts';
import { connectMtcute } from '../clients/mtcute-client.ts';
import { startChatAccount, type ChatAccount } from './chat-account.ts';

let account: ChatAccount;

beforeEach(async () => {
  account = await startChatAccount();
});

afterEach(async () => {
  expect(account.sandbox.wire.errors).toEqual([]);
  await account[Symbol.asyncDispose]();
});

test('names are cut at 64 characters, never inside one', async () => {
  const { client, alex } = account;
  const firstName = `a${'🌻'.repeat(80)}`;
  const profile = { _: 'account.updateProfile', firstName, lastName: '𝓩'.repeat(64) } as const;
  expect(await client.call(profile)).toMatchObject({
    firstName: `a${'🌻'.repeat(63)}`,
    lastName: '𝓩'.repeat(64),
  });
  const zoe = account.person('Zoe');
  await client.call({
    _: 'contacts.addContact',
    id: { ...account.inputPeer(zoe), _: 'inputUser' },
    firstName,
    lastName: '',
    phone: '',
  });
  expect(alex.contacts.get(zoe.id)?.firstName).toBe(`a${'🌻'.repeat(63)}`);
});

test('a profile needs a first name, and a bio has 70 characters', async () => {
  const { client, alex } = account;
  const update = (change: object): Promise<unknown> =>
    client.call({ _: 'account.updateProfile', ...change });
  await expect(update({ firstName: ' ' })).rejects.toThrow('FIRSTNAME_INVALID');
  await expect(update({ about: '🌻'.repeat(71) })).rejects.toThrow('ABOUT_TOO_LONG');
  await update({ about: '🌻'.repeat(70) });
  expect([alex.firstName, alex.about]).toEqual(['Alex', '🌻'.repeat(70)]);
});

test('a birthday must be a day that was', async () => {
  const { client, alex } = account;
  const update = (birthday: object): Promise<boolean> =>
    client.call({
      _: 'account.updateBirthday',
      birthday: { _: 'birthday', day: 1, month: 2, ...birthday },
    });
  expect(await update({ year: 1990 })).toBe(true);
  expect(alex.birthday).toEqual({ day: 1, month: 2, year: 1990 });
  await expect(update({ day: 30 })).rejects.toThrow('BIRTHDAY_INVALID');
  await expect(update({ year: 3000 })).rejects.toThrow('BIRTHDAY_INVALID');
  expect(await update({ day: 29 })).toBe(true);
  await client.call({ _: 'account.updateBirthday' });
  expect(alex.birthday).toBeUndefined();
});

test('a username is taken once', async () => {
  const { client } = account;
  const zoe = account.person('Zoe');
  account.sandbox.world.app(zoe.id).setUsername('zoe_miller');
  const update = (username: string): Promise<unknown> =>
    client.call({ _: 'account.updateUsername', username });
  await expect(update('zoe_miller')).rejects.toThrow('USERNAME_OCCUPIED');
  await expect(update('a__b')).rejects.toThrow('USERNAME_INVALID');
  expect(await client.call({ _: 'account.checkUsername', username: 'alex_rivers' })).toBe(true);
  expect(await update('alex_rivers')).toMatchObject({ username: 'alex_rivers' });
  await expect(update('alex_rivers')).rejects.toThrow('USERNAME_NOT_MODIFIED');
});

test('a number without an account signs up with its code', async () => {
  const { sandbox } = account;
  const phoneNumber = '+12025557777';
  await using fresh = await connectMtcute(sandbox.wire);
  const { phoneCodeHash } = await askMtcuteCode(fresh, phoneNumber);
  const phoneCode = /\d{5}/.exec(sandbox.world.sms.of(phoneNumber).at(-1)?.text ?? '')?.[0] ?? '';
  const signUp = (firstName: string): Promise<unknown> =>
    fresh.call({ _: 'auth.signUp', phoneNumber, phoneCodeHash, firstName, lastName: '' });
  await expect(signUp('Nora')).rejects.toThrow('PHONE_CODE_INVALID');
  await fresh.call({ _: 'auth.signIn', phoneNumber, phoneCodeHash, phoneCode });
  await expect(signUp('')).rejects.toThrow('FIRSTNAME_INVALID');
  expect(await signUp('Nora')).toMatchObject({ user: { self: true, firstName: 'Nora' } });
});
