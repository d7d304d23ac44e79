import { beforeEach, describe, expect, test } from 'vitest';
import { signIn } from '../../../../sandbox/world/sign-in.ts';
import type { TlObject } from '../../../../sandbox/mtproto/tl/value.ts';
import type { OfficialApp } from '../../../../sandbox/world/official-app.ts';
import type { Person } from '../../../../sandbox/world/person.ts';
import { listOf, WorldUnderTest, type Device } from './world-caller.ts';

const day = 24 * 3600 * 1000;

let under: WorldUnderTest;
let alex: Person;
let app: OfficialApp;
let device: Device;

beforeEach(() => {
  under = new WorldUnderTest();
  alex = under.person('Alex', 1000);
  app = under.world.app(alex.id);
  device = under.deviceOf(alex);
});

describe('a device at a second data center', () => {
  let abroad: Device;

  beforeEach(async () => {
    abroad = under.device(4);
    const { id, bytes } = await device.ask('auth.exportAuthorization', { dc_id: 4 });
    await abroad.call('auth.importAuthorization', { id, bytes });
  });

  test('is the same device, and signed out with it', async () => {
    expect(await abroad.call('contacts.getStatuses')).toEqual([]);
    expect(app.authorizations()).toHaveLength(1);
    app.terminate(device.key.keyId);
    await expect(abroad.call('contacts.getStatuses')).rejects.toThrow('SESSION_REVOKED');
  });

  test('is marked, so that its updates come to the first one only', () => {
    expect([device.key.isImported, abroad.key.isImported]).toEqual([false, true]);
    signIn(under.world, alex, abroad.key);
    expect(abroad.key.isImported).toBe(false);
  });

  test('is left behind when the device signs in anew', async () => {
    signIn(under.world, alex, device.key);
    await expect(abroad.call('contacts.getStatuses')).rejects.toThrow('AUTH_KEY_UNREGISTERED');
    expect(await device.call('contacts.getStatuses')).toEqual([]);
  });

  test('needs a ticket made for it, which works once', async () => {
    const { id, bytes } = await device.ask('auth.exportAuthorization', { dc_id: 4 });
    const refused = under.device(3).call('auth.importAuthorization', { id, bytes });
    await expect(refused).rejects.toThrow('AUTH_BYTES_INVALID');
    await under.device(4).call('auth.importAuthorization', { id, bytes });
    const again = under.device(4).call('auth.importAuthorization', { id, bytes });
    await expect(again).rejects.toThrow('AUTH_BYTES_INVALID');
  });
});

test('one device ends another by its hash, after its own first day', async () => {
  const other = under.deviceOf(alex);
  const list = await device.ask('account.getAuthorizations');
  const rows = listOf(list, 'authorizations');
  const hash = rows.find((row) => row.current !== true && row.official_app !== true)?.hash;
  await expect(device.call('account.resetAuthorization', { hash: 5n })).rejects.toThrow(
    'HASH_INVALID',
  );
  await expect(device.call('account.resetAuthorization', { hash })).rejects.toThrow(
    'FRESH_RESET_AUTHORISATION_FORBIDDEN',
  );
  await under.clock.advance(day);
  await device.call('account.resetAuthorization', { hash });
  await expect(other.call('contacts.getStatuses')).rejects.toThrow('SESSION_REVOKED');
  expect(await device.call('contacts.getStatuses')).toEqual([]);
});

test('the phone with the official app is ended by its hash, and signs in again', async () => {
  const phone = async (): Promise<TlObject | undefined> =>
    listOf(await device.ask('account.getAuthorizations'), 'authorizations').find(
      (row) => row.official_app === true,
    );
  const hash = (await phone())?.hash;
  const reset = { hash: hash ?? 0n };
  await expect(device.call('account.resetAuthorization', reset)).rejects.toThrow(
    'FRESH_RESET_AUTHORISATION_FORBIDDEN',
  );
  await under.clock.advance(day);
  expect(await device.call('account.resetAuthorization', reset)).toBe(true);
  expect(await phone()).not.toMatchObject({ hash });
  await expect(device.call('account.resetAuthorization', reset)).rejects.toThrow('HASH_INVALID');
});

test('a signed-in client accepts a login token as the phone does', async () => {
  const newcomer = under.device();
  const shown = { api_id: 1, api_hash: 'hash', except_ids: [] };
  const { token } = await newcomer.ask('auth.exportLoginToken', shown);
  const accept = (): Promise<unknown> => device.call('auth.acceptLoginToken', { token });
  expect(await accept()).toMatchObject({ device_model: 'Bench' });
  expect(newcomer.received).toMatchObject([
    { _: 'updateShort', update: { _: 'updateLoginToken' } },
  ]);
  await expect(accept()).rejects.toThrow('AUTH_TOKEN_ALREADY_ACCEPTED');
  expect(await newcomer.ask('auth.exportLoginToken', shown)).toMatchObject({
    _: 'auth.loginTokenSuccess',
    authorization: { user: { id: alex.id } },
  });
  await expect(
    device.call('auth.acceptLoginToken', { token: Buffer.from('nothing') }),
  ).rejects.toThrow('AUTH_TOKEN_INVALIDX');
});

test('codes named by a client stop working', async () => {
  const { code, hash } = under.world.codes.create('+12025551000', 1n, 'app', under.world.now());
  await device.call('account.invalidateSignInCodes', { codes: [code] });
  expect(under.world.codes.find('+12025551000', hash, under.world.now())).toBeUndefined();
});

test('presence follows the client', async () => {
  await device.call('account.updateStatus', { offline: false });
  expect(alex.presence).toEqual({ kind: 'online' });
  await device.call('account.updateStatus', { offline: true });
  expect(alex.presence).toEqual({ kind: 'offline', at: under.world.now() });
});
