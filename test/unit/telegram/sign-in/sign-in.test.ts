import bigInt from 'big-integer';
import { Api } from 'telegram';
import { expect, test } from 'vitest';
import type { LoginQr } from '../../../../src/contacts/ports/sign-in.ts';
import { signInByQr } from '../../../../src/telegram/sign-in/sign-in-by-qr.ts';
import { TelegramSignIn } from '../../../../src/telegram/sign-in/sign-in.ts';
import type { TelegramSettings } from '../../../../src/telegram/gramjs/settings.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { fakeConnection, refuse } from '../calls/fake-connection.ts';

const start = new Date('2026-11-22T14:00:00Z');
const settings = {
  apiId: 1,
  apiHash: 'hash',
  clock: new ManualClock(start),
} as unknown as TelegramSettings;
const max = new Api.User({ id: bigInt(7), firstName: 'Max', phone: '49170', self: true });
const authorized = new Api.auth.Authorization({ user: max });
const signedIn = { kind: 'signed_in', owner: { id: 7n }, session: 'session' };

function sentCode(type: Api.auth.TypeSentCodeType, canResend = false): Api.auth.SentCode {
  return new Api.auth.SentCode({
    type,
    phoneCodeHash: 'sent',
    ...(canResend && { nextType: new Api.auth.CodeTypeSms() }),
  });
}

function open(answer: (request: Api.AnyRequest) => unknown) {
  const fake = fakeConnection(answer);
  return { ...fake, fake, signIn: new TelegramSignIn(settings, fake.connection) };
}

const app = new Api.auth.SentCodeTypeApp({ length: 5 });

test.each([
  [app, { via: 'app', length: 5 }],
  [new Api.auth.SentCodeTypeSms({ length: 6 }), { via: 'sms', length: 6 }],
  [new Api.auth.SentCodeTypeSmsWord({}), { via: 'sms', length: undefined }],
  [new Api.auth.SentCodeTypeSmsPhrase({}), { via: 'sms', length: undefined }],
  [new Api.auth.SentCodeTypeFragmentSms({ url: '', length: 5 }), { via: 'sms', length: 5 }],
  [new Api.auth.SentCodeTypeCall({ length: 5 }), { via: 'call', length: 5 }],
  [new Api.auth.SentCodeTypeFlashCall({ pattern: '' }), { via: 'call', length: undefined }],
  [new Api.auth.SentCodeTypeMissedCall({ prefix: '', length: 5 }), { via: 'call', length: 5 }],
  [
    new Api.auth.SentCodeTypeEmailCode({ emailPattern: '', length: 5 }),
    { via: 'other', length: 5 },
  ],
])('a code that is sent another way: %#', async (type, sent) => {
  expect(await open(() => sentCode(type)).signIn.requestCode('+49170')).toEqual(sent);
});

test('a code cannot be sent without an e-mail address, or in an unknown way', async () => {
  const email = open(() => sentCode(new Api.auth.SentCodeTypeSetUpEmailRequired({})));
  await expect(email.signIn.requestCode('+49170')).rejects.toMatchObject({
    reason: { kind: 'code_unavailable' },
  });
  const success = open(() => new Api.auth.SentCodeSuccess({ authorization: authorized }));
  await expect(success.signIn.requestCode('+49170')).rejects.toMatchObject({
    reason: { kind: 'refused', name: 'auth.SentCodeSuccess' },
  });
});

test('the same number again gets its code the next way, another number a new code', async () => {
  const { signIn, requests } = open(() => sentCode(app, true));
  await signIn.requestCode('+49170');
  await signIn.requestCode('+49170');
  await signIn.requestCode('+49171');
  expect(requests.map(({ className }) => className)).toEqual([
    'auth.SendCode',
    'auth.ResendCode',
    'auth.SendCode',
  ]);
});

test('a code that cannot be sent again is sent anew', async () => {
  const last = open(() => sentCode(app));
  await last.signIn.requestCode('+49170');
  await last.signIn.requestCode('+49170');
  expect(last.requests.map(({ className }) => className)).toEqual([
    'auth.SendCode',
    'auth.SendCode',
  ]);
  const answers = (name: string) =>
    open((request) =>
      request instanceof Api.auth.ResendCode ? refuse(400, name) : sentCode(app, true),
    );
  const expired = answers('PHONE_CODE_EXPIRED');
  await expired.signIn.requestCode('+49170');
  expect(await expired.signIn.requestCode('+49170')).toEqual({ via: 'app', length: 5 });
  const broken = answers('SOMETHING');
  await broken.signIn.requestCode('+49170');
  await expect(broken.signIn.requestCode('+49170')).rejects.toThrow();
});

/** A sign-in whose code was sent, and whose next calls `answer` answers. */
async function withCode(answer: (request: Api.AnyRequest) => unknown) {
  const opened = open((request) =>
    request instanceof Api.auth.SendCode ? sentCode(app) : answer(request),
  );
  await opened.signIn.requestCode('+49170');
  return opened;
}

test('the code signs in, with the hash of the number', async () => {
  const { signIn, requests } = await withCode(() => authorized);
  expect(await signIn.enterCode('12345')).toMatchObject(signedIn);
  expect(requests[1]).toMatchObject({
    phoneNumber: '+49170',
    phoneCodeHash: 'sent',
    phoneCode: '12345',
  });
  await expect(open(() => authorized).signIn.enterCode('12345')).rejects.toMatchObject({
    reason: { kind: 'code_expired' },
  });
});

test('a number without an account and a broken answer are told apart', async () => {
  const none = await withCode(() => new Api.auth.AuthorizationSignUpRequired({}));
  await expect(none.signIn.enterCode('12345')).rejects.toMatchObject({
    reason: { kind: 'phone_unregistered' },
  });
  const user = new Api.UserEmpty({ id: bigInt(7) });
  const broken = await withCode(() => new Api.auth.Authorization({ user }));
  await expect(broken.signIn.enterCode('12345')).rejects.toMatchObject({
    reason: { kind: 'telegram_broken' },
  });
});

test('an account with a password asks for it, with its hint', async () => {
  const hints: [string, string | undefined][] = [
    ['the dog', 'the dog'],
    ['', undefined],
  ];
  for (const [given, hint] of hints) {
    const { signIn } = await withCode((request) =>
      request instanceof Api.account.GetPassword
        ? { hint: given }
        : refuse(401, 'SESSION_PASSWORD_NEEDED'),
    );
    expect(await signIn.enterCode('12345')).toEqual({ kind: 'password', hint });
  }
});

test('an unknown algorithm of passwords is refused', async () => {
  const { signIn } = open(() => ({ currentAlgo: new Api.PasswordKdfAlgoUnknown() }));
  await expect(signIn.enterPassword('secret')).rejects.toMatchObject({
    reason: { kind: 'refused', name: 'PASSWORD_ALGORITHM_UNKNOWN' },
  });
});

test('a session is kept before the call that may sign it in, which is not sent if that fails', async () => {
  const order: string[] = [];
  const fake = fakeConnection((request) => {
    order.push(request.className);
    return request instanceof Api.auth.SendCode ? sentCode(app) : authorized;
  });
  const signIn = new TelegramSignIn(settings, fake.connection, async (session) => {
    order.push(session);
    if (order.length > 3) throw new Error('the database is away');
  });
  await signIn.requestCode('+49170');
  await signIn.enterCode('12345');
  await expect(signIn.enterCode('12345')).rejects.toThrow('the database is away');
  expect(order).toEqual(['auth.SendCode', 'session', 'auth.SignIn', 'session']);
});

test('a call that was sent twice counts as signed in if the session is', async () => {
  const opened = await withCode((request) => {
    if (request instanceof Api.users.GetUsers) return [max];
    opened.fake.reconnections += 1;
    return refuse(400, 'PHONE_CODE_EXPIRED');
  });
  expect(await opened.signIn.enterCode('12345')).toMatchObject(signedIn);
  const once = await withCode((request) =>
    request instanceof Api.users.GetUsers ? [max] : refuse(400, 'PHONE_CODE_EXPIRED'),
  );
  await expect(once.signIn.enterCode('12345')).rejects.toMatchObject({
    reason: { kind: 'code_expired' },
  });
  const neither = await withCode(() => {
    neither.fake.reconnections += 1;
    return refuse(400, 'PHONE_CODE_EXPIRED');
  });
  await expect(neither.signIn.enterCode('12345')).rejects.toMatchObject({
    reason: { kind: 'code_expired' },
  });
});

/** A sign-in by QR code. `tokens`: the answers to the requests for a code, the last one repeated. */
function openQr(...tokens: (() => unknown)[]) {
  const clock = new ManualClock(start);
  const fake = fakeConnection(() => (tokens.length > 1 ? tokens.shift() : tokens[0])?.());
  const shown: LoginQr[] = [];
  const kept: (number | undefined)[] = [];
  const stop = new AbortController();
  const ended = signInByQr(fake.connection, {
    apiId: 1,
    apiHash: 'hash',
    clock,
    show: (qr) => void shown.push(qr),
    keep: async () => void kept.push(fake.dataCenters.at(-1)),
    signal: stop.signal,
  });
  return { ...fake, fake, clock, ended, shown, kept, stop };
}

function token(text: string, livesMs = 30_000): () => Api.auth.LoginToken {
  const expires = (start.getTime() + livesMs) / 1000;
  return () => new Api.auth.LoginToken({ token: Buffer.from(text), expires });
}

const success = (): Api.auth.LoginTokenSuccess =>
  new Api.auth.LoginTokenSuccess({ authorization: authorized });

test.each([
  ['as long as it lives', 20_000, 16_000],
  ['not longer than Telegram’s codes live', 60_000, 26_000],
  ['long enough to be scanned', 1_000, 5_000],
])('a code is shown %s', async (_, livesMs, shownMs) => {
  const { clock, ended, requests, shown } = openQr(token('a', livesMs), success);
  await clock.advance(0);
  await clock.advance(shownMs - 1);
  expect(requests).toHaveLength(1);
  expect(shown).toEqual([
    { link: 'tg://login?token=YQ', expires: new Date(start.getTime() + livesMs) },
  ]);
  await clock.advance(1);
  expect(await ended).toBe(authorized);
});

test('a scanned code and a restored connection ask again at once', async () => {
  const { clock, ended, fake, shown } = openQr(token('a'), token('b'), success);
  await clock.advance(0);
  fake.listener?.reconnected();
  await clock.advance(0);
  expect(shown.map(({ link }) => link)).toEqual(['tg://login?token=YQ', 'tg://login?token=Yg']);
  fake.listener?.update(new Api.UpdateLoginToken(), []);
  await clock.advance(0);
  expect(await ended).toBe(authorized);
});

test('an account in another data center is followed there', async () => {
  const migrate = (): unknown =>
    new Api.auth.LoginTokenMigrateTo({ dcId: 4, token: Buffer.from('m') });
  const { ended, dataCenters, kept } = openQr(migrate, success);
  expect(await ended).toBe(authorized);
  expect(dataCenters).toEqual([4]);
  // The session there, which the next call signs in.
  expect(kept).toEqual([4]);
  const expired = openQr(migrate, () => refuse(400, 'AUTH_TOKEN_EXPIRED'), success);
  expect(await expired.ended).toBe(authorized);
  const broken = openQr(migrate, () => refuse(400, 'SOMETHING'));
  await expect(broken.ended).rejects.toThrow();
});

test('a stopped sign-in ends with its reason', async () => {
  const { clock, ended, stop } = openQr(token('a'));
  await clock.advance(0);
  stop.abort(new Error('enough'));
  await expect(ended).rejects.toThrow('enough');
});
