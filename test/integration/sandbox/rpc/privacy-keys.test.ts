import type { tl } from '@mtcute/node';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadLayers } from '../../../../sandbox/mtproto/tl/layers.ts';
import { startChatAccount, type ChatAccount } from './chat-account.ts';
import { WorldUnderTest } from '../world/world-caller.ts';

const layers = loadLayers();
const namesByLayer = layers.numbers.map((number) => ({
  number,
  names: [...layers.get(number).byName.values()]
    .filter(({ isMethod, result }) => !isMethod && result.kind === 'boxed')
    .filter(({ result }) => result.kind === 'boxed' && result.type === 'InputPrivacyKey')
    .map(({ name }) => name),
}));

test.each(namesByLayer)('every privacy key of layer $number is kept', async ({ names }) => {
  const under = new WorldUnderTest();
  const device = under.deviceOf(under.person('Alex', 1000));
  expect(names.length).toBeGreaterThan(9);
  for (const name of names) {
    const key = { _: name };
    const rules = [{ _: 'inputPrivacyValueAllowContacts' }];
    await device.ask('account.setPrivacy', { key, rules });
    expect(await device.ask('account.getPrivacy', { key })).toMatchObject({
      rules: [{ _: 'privacyValueAllowContacts' }, { _: 'privacyValueDisallowAll' }],
    });
  }
});

describe('over the wire', () => {
  let account: ChatAccount;

  beforeEach(async () => {
    account = await startChatAccount();
  });

  afterEach(async () => {
    expect(account.sandbox.wire.errors).toEqual([]);
    await account[Symbol.asyncDispose]();
  });

  test('a hidden bio, a hidden birthday and closed calls are hidden from a stranger', async () => {
    const { sandbox, client } = account;
    const zoe = account.person('Zoe');
    const app = sandbox.world.app(zoe.id);
    app.setAbout('I sail.');
    app.setBirthday({ day: 3, month: 4 });
    const full = async (): Promise<tl.RawUserFull> => {
      const id = { ...account.inputPeer(zoe), _: 'inputUser' } as const;
      return (await client.call({ _: 'users.getFullUser', id })).fullUser;
    };
    expect(await full()).toMatchObject({
      about: 'I sail.',
      birthday: { day: 3, month: 4 },
      phoneCallsAvailable: true,
      voiceMessagesForbidden: false,
    });
    for (const key of ['about', 'birthday', 'phone_call', 'voice_messages'] as const) {
      app.setPrivacy(key, 'nobody');
    }
    const hidden = await full();
    expect([hidden.about, hidden.birthday]).toEqual([undefined, undefined]);
    expect(hidden).toMatchObject({ phoneCallsPrivate: true, voiceMessagesForbidden: true });
  });

  test('blocking from stories does not block', async () => {
    const { client, alex, sandbox } = account;
    const zoe = account.person('Zoe');
    const id = account.inputPeer(zoe);
    await client.call({ _: 'contacts.block', myStoriesFrom: true, id });
    const list = async (myStoriesFrom: boolean): Promise<number> =>
      (await client.call({ _: 'contacts.getBlocked', myStoriesFrom, offset: 0, limit: 10 })).blocked
        .length;
    expect([await list(true), await list(false)]).toEqual([1, 0]);
    expect(sandbox.world.app(alex.id).book().blocked).toEqual([]);
    await client.call({ _: 'contacts.setBlocked', myStoriesFrom: true, id: [], limit: 10 });
    expect(await list(true)).toBe(0);
  });
});
