import bigInt from 'big-integer';
import { Api } from 'telegram';
import { computeCheck } from 'telegram/Password.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startSandbox, type Sandbox } from '../../../../sandbox/sandbox.ts';
import type { OfficialApp } from '../../../../sandbox/world/official-app.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { connectGram, type GramClient } from '../clients/gram-client.ts';
import { askCode, codeFrom, signInGram, signInWith } from '../clients/gram-sign-in.ts';
import { eventually } from '../../../support/eventually.ts';

const phone = '+442079460001';
const api = { apiId: 12345, apiHash: 'hash' };

let clock: ManualClock;
let sandbox: Sandbox;
let app: OfficialApp;
let client: GramClient;

beforeEach(async () => {
  clock = new ManualClock();
  sandbox = await startSandbox({ now: () => clock.now(), avoidLeadingZeros: true });
  const alex = sandbox.world.addPerson({ firstName: 'Alex', phone });
  app = sandbox.world.app(alex.id);
  client = await connectGram(sandbox.wire);
});

afterEach(async () => {
  await client[Symbol.asyncDispose]();
  await sandbox[Symbol.asyncDispose]();
  expect(sandbox.wire.errors).toEqual([]);
});

function signedIn(id = app.id): object {
  return { className: 'auth.Authorization', user: { self: true, id: { value: id } } };
}

async function checkPassword(password: string): Promise<Api.auth.TypeAuthorization> {
  const challenge = await client.invoke(new Api.account.GetPassword());
  const answer = await computeCheck(challenge, password);
  return client.invoke(new Api.auth.CheckPassword({ password: answer }));
}

describe('by code', () => {
  test('moves to the home of the account, and the code is in its chat with Telegram', async () => {
    expect(client.session.dcId).toBe(4);
    const sent = await askCode(client, phone);
    expect(client.session.dcId).toBe(2);
    expect(sent.type).toMatchObject({ className: 'auth.SentCodeTypeApp', length: 5 });
    expect(await signInWith(client, phone, sent.phoneCodeHash, codeFrom(app))).toMatchObject(
      signedIn(),
    );
    expect(app.authorizations()).toMatchObject([{ device: 'Test device', app: '2' }]);
    expect(app.serviceChat().at(-1)?.text).toContain('Test device');
  });

  test('a wrong code may be followed by the right one', async () => {
    const { phoneCodeHash } = await askCode(client, phone);
    await expect(signInWith(client, phone, phoneCodeHash, '00000')).rejects.toThrow(
      'PHONE_CODE_INVALID',
    );
    await expect(signInWith(client, phone, phoneCodeHash, '')).rejects.toThrow('PHONE_CODE_EMPTY');
    const code = codeFrom(app);
    expect(await signInWith(client, phone, phoneCodeHash, code)).toMatchObject(signedIn());
  });

  test('a code expires: with time, when cancelled, and when it is written in a chat', async () => {
    const late = await askCode(client, phone);
    await clock.advance(601_000);
    await expect(signInWith(client, phone, late.phoneCodeHash, codeFrom(app))).rejects.toThrow(
      'PHONE_CODE_EXPIRED',
    );
    const cancelled = await askCode(client, phone);
    const { phoneCodeHash } = cancelled;
    await client.invoke(new Api.auth.CancelCode({ phoneNumber: phone, phoneCodeHash }));
    const written = await askCode(client, phone);
    sandbox.botApi.chat(app.id).say(`my code is ${codeFrom(app)}, ok?`);
    expect(app.serviceChat().at(-1)?.text).toContain('Login prevented');
    for (const sent of [cancelled, written]) {
      await expect(signInWith(client, phone, sent.phoneCodeHash, codeFrom(app))).rejects.toThrow(
        'PHONE_CODE_EXPIRED',
      );
    }
  });

  test('asked for again it goes by SMS, and then no further', async () => {
    const sent = await askCode(client, phone);
    expect(sent.nextType).toBeInstanceOf(Api.auth.CodeTypeSms);
    const again = await client.invoke(
      new Api.auth.ResendCode({ phoneNumber: phone, phoneCodeHash: sent.phoneCodeHash }),
    );
    if (!(again instanceof Api.auth.SentCode)) throw new Error('No code was sent again.');
    expect(again.type).toMatchObject({ className: 'auth.SentCodeTypeSms' });
    const { phoneCodeHash } = again;
    await expect(
      client.invoke(new Api.auth.ResendCode({ phoneNumber: phone, phoneCodeHash })),
    ).rejects.toThrow('SEND_CODE_UNAVAILABLE');
    const code = /\d{5}/.exec(app.sms().at(-1)?.text ?? '')?.[0] ?? '';
    expect(await signInWith(client, phone, phoneCodeHash, code)).toMatchObject(signedIn());
  });

  test('a number without an account gets a code, and then learns that there is none', async () => {
    const unknown = '+442079460777';
    const { phoneCodeHash } = await askCode(client, unknown);
    const [sms] = sandbox.world.sms.of(unknown);
    const code = /\d{5}/.exec(sms?.text ?? '')?.[0] ?? '';
    expect(await signInWith(client, unknown, phoneCodeHash, code)).toMatchObject({
      className: 'auth.AuthorizationSignUpRequired',
    });
  });

  test('refuses invalid numbers, banned numbers and an app without an id', async () => {
    sandbox.world.addPerson({ firstName: 'Spam', phone: '+442079460666', banned: true });
    await expect(askCode(client, '+12')).rejects.toThrow('PHONE_NUMBER_INVALID');
    await expect(askCode(client, '+442079460666')).rejects.toThrow('PHONE_NUMBER_BANNED');
    const settings = new Api.CodeSettings({});
    await expect(
      client.invoke(new Api.auth.SendCode({ ...api, phoneNumber: phone, apiId: 0, settings })),
    ).rejects.toThrow('API_ID_INVALID');
  });
});

describe('with a password', () => {
  beforeEach(() => app.setPassword('correct horse', 'battery'));

  test('the code is not enough, a wrong password neither, the right one is', async () => {
    await expect(signInGram(client, app, phone)).rejects.toThrow('SESSION_PASSWORD_NEEDED');
    await expect(client.invoke(new Api.contacts.GetStatuses())).rejects.toThrow(
      'AUTH_KEY_UNREGISTERED',
    );
    const { hint } = await client.invoke(new Api.account.GetPassword());
    expect(hint).toBe('battery');
    const wrong = await client.invoke(new Api.account.GetPassword());
    const password = await computeCheck(wrong, 'wrong horse');
    const check = new Api.auth.CheckPassword({ password });
    await expect(client.invoke(check)).rejects.toThrow('PASSWORD_HASH_INVALID');
    await expect(client.invoke(check)).rejects.toThrow('SRP_ID_INVALID');
    await expect(checkPassword('wrong horse')).rejects.toThrow('PASSWORD_HASH_INVALID');
    expect(await checkPassword('correct horse')).toMatchObject(signedIn());
    expect(await client.invoke(new Api.contacts.GetStatuses())).toEqual([]);
  });

  test('an answer to an old question is refused', async () => {
    await expect(signInGram(client, app, phone)).rejects.toThrow('SESSION_PASSWORD_NEEDED');
    const old = await client.invoke(new Api.account.GetPassword());
    await client.invoke(new Api.account.GetPassword());
    const password = await computeCheck(old, 'correct horse');
    await expect(client.invoke(new Api.auth.CheckPassword({ password }))).rejects.toThrow(
      'SRP_ID_INVALID',
    );
  });
});

describe('by QR', () => {
  async function shown(): Promise<Api.auth.LoginToken> {
    const token = await exportToken();
    if (!(token instanceof Api.auth.LoginToken)) throw new Error(`Not shown: ${token.className}`);
    return token;
  }

  function exportToken(): Promise<Api.auth.TypeLoginToken> {
    return client.invoke(new Api.auth.ExportLoginToken({ ...api, exceptIds: [] }));
  }

  function linkOf({ token }: Api.auth.LoginToken): string {
    return `tg://login?token=${token.toString('base64url')}`;
  }

  /** Follows the token to the data center it leads to, with GramJS's own switch. */
  async function follow(): Promise<Api.auth.TypeLoginToken> {
    const moved = await exportToken();
    if (!(moved instanceof Api.auth.LoginTokenMigrateTo)) throw new Error(moved.className);
    await client._switchDC(moved.dcId);
    return client.invoke(new Api.auth.ImportLoginToken({ token: moved.token }));
  }

  test('a scan is pushed to the key that showed the code', async () => {
    const updates: string[] = [];
    client.addEventHandler((update: Api.TypeUpdate) => {
      if ('className' in update) updates.push(update.className);
    });
    const token = await shown();
    expect(token.expires).toBe(Math.floor(clock.now().getTime() / 1000) + 30);
    app.scanLogin(linkOf(token));
    await eventually('the client has received the login token update', () =>
      expect(updates).toContain('UpdateLoginToken'),
    );
  });

  test('a scan leads to the home of the account', async () => {
    app.scanLogin(linkOf(await shown()));
    expect(await follow()).toMatchObject({ authorization: signedIn() });
    expect(client.session.dcId).toBe(2);
    expect(app.authorizations()).toHaveLength(1);
  });

  test('at home already it needs no move', async () => {
    const neighbor = sandbox.world.addPerson({
      firstName: 'Bo',
      phone: '+12025550188',
      homeDc: 4,
    });
    sandbox.world.app(neighbor.id).scanLogin(linkOf(await shown()));
    expect(await exportToken()).toMatchObject({ authorization: signedIn(neighbor.id) });
  });

  test('may ask for the password on top', async () => {
    app.setPassword('correct horse');
    app.scanLogin(linkOf(await shown()));
    await expect(follow()).rejects.toThrow('SESSION_PASSWORD_NEEDED');
    expect(await checkPassword('correct horse')).toMatchObject(signedIn());
  });

  test('is not for an account the client already has', async () => {
    const exceptIds = [bigInt(app.id.toString())];
    const token = await client.invoke(new Api.auth.ExportLoginToken({ ...api, exceptIds }));
    if (!(token instanceof Api.auth.LoginToken)) throw new Error(token.className);
    expect(() => app.scanLogin(linkOf(token))).toThrow('already signed in');
  });

  test('a code can be scanned once, while it lives', async () => {
    const link = linkOf(await shown());
    await clock.advance(30_000);
    expect(() => app.scanLogin(link)).toThrow('expired');
    expect(() => app.scanLogin('https://example.org')).toThrow('not a login code');
    const fresh = linkOf(await shown());
    app.scanLogin(fresh);
    expect(() => app.scanLogin(fresh)).toThrow('already used');
  });
});

test('a device that is ended from the phone gets 401 from then on', async () => {
  await signInGram(client, app, phone);
  const [device] = app.authorizations();
  app.terminate(device?.keyId ?? 0n);
  expect(app.authorizations()).toEqual([]);
  await expect(client.invoke(new Api.contacts.GetStatuses())).rejects.toThrow('SESSION_REVOKED');
  await signInGram(client, app, phone);
  await signInGram(client, app, phone);
  expect(app.authorizations()).toHaveLength(1);
  await client.invoke(new Api.auth.LogOut());
  await expect(client.invoke(new Api.contacts.GetStatuses())).rejects.toThrow(
    'AUTH_KEY_UNREGISTERED',
  );
});

test('the phone gets the update of a new device, which may not end others on its first day', async () => {
  await signInGram(client, app, phone);
  await using second = await connectGram(sandbox.wire);
  const received: string[] = [];
  client.addEventHandler((update: Api.TypeUpdate) => {
    if ('className' in update) received.push(update.className);
  });
  await signInGram(second, app, phone);
  await eventually('the client has received the new authorization', () =>
    expect(received).toContain('UpdateNewAuthorization'),
  );
  const { authorizations } = await second.invoke(new Api.account.GetAuthorizations());
  expect(authorizations.map((one) => [one.current, one.officialApp])).toEqual([
    [false, false],
    [true, false],
    [false, true],
  ]);
  await expect(second.invoke(new Api.auth.ResetAuthorizations())).rejects.toThrow(
    'FRESH_RESET_AUTHORISATION_FORBIDDEN',
  );
  await clock.advance(24 * 3600 * 1000);
  await second.invoke(new Api.auth.ResetAuthorizations());
  expect(app.authorizations()).toHaveLength(1);
  await expect(client.invoke(new Api.contacts.GetStatuses())).rejects.toThrow('SESSION_REVOKED');
});

describe('an export of data', () => {
  const start = (): Promise<Api.account.Takeout> =>
    client.invoke(new Api.account.InitTakeoutSession({ contacts: true }));

  beforeEach(async () => signInGram(client, app, phone));

  test('waits a day, unless its owner taps Allow', async () => {
    await expect(start()).rejects.toThrow('TAKEOUT_INIT_DELAY_86400');
    await clock.advance(60_000);
    await expect(start()).rejects.toThrow('TAKEOUT_INIT_DELAY_86340');
    expect(app.serviceChat().filter((message) => message.allowsTakeout)).toHaveLength(1);
    app.allowTakeout();
    expect(app.serviceChat().some((message) => message.allowsTakeout)).toBe(false);
    const { id: takeoutId } = await start();
    const query = new Api.contacts.GetSaved();
    expect(await client.invoke(new Api.InvokeWithTakeout({ takeoutId, query }))).toEqual([]);
    const finish = new Api.account.FinishTakeoutSession({ success: true });
    await expect(client.invoke(finish)).rejects.toThrow('TAKEOUT_REQUIRED');
    await client.invoke(new Api.InvokeWithTakeout({ takeoutId, query: finish }));
    await expect(client.invoke(new Api.InvokeWithTakeout({ takeoutId, query }))).rejects.toThrow(
      'TAKEOUT_INVALID',
    );
  });

  test('starts by itself after the day', async () => {
    await expect(start()).rejects.toThrow('TAKEOUT_INIT_DELAY_86400');
    await clock.advance(24 * 3600 * 1000);
    expect(await start()).toMatchObject({ className: 'account.Takeout' });
  });
});
