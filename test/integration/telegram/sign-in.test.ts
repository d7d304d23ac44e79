import { expect, test } from 'vitest';
import { codeIn, phone, startHarness } from './telegram-harness.ts';

test('a code signs in at the data center of the account', async () => {
  await using harness = await startHarness();
  await using signIn = await harness.telegram.startSignIn();
  expect(await signIn.requestCode(phone)).toEqual({ via: 'app', length: 5 });
  const step = await signIn.enterCode(codeIn(harness.me));
  expect(step).toMatchObject({
    kind: 'signed_in',
    owner: { id: harness.me.id, firstName: 'Max', lastName: 'Muster', phone },
  });
  expect(harness.me.authorizations()).toMatchObject([{ device: 'Roster on a test', app: '0.1.0' }]);
});

test('the session opens the address book, also in another process', async () => {
  await using harness = await startHarness();
  await using signIn = await harness.telegram.startSignIn();
  await signIn.requestCode(phone);
  const step = await signIn.enterCode(codeIn(harness.me));
  if (step.kind !== 'signed_in') throw new Error('not signed in');
  await harness.telegram[Symbol.asyncDispose]();
  await using book = await harness.connect().openAddressBook(step.session);
  expect(book.owner).toEqual(step.owner);
});

test('a wrong code can be corrected', async () => {
  await using harness = await startHarness();
  await using signIn = await harness.telegram.startSignIn();
  await signIn.requestCode(phone);
  const code = codeIn(harness.me);
  const wrong = code === '11111' ? '22222' : '11111';
  await expect(signIn.enterCode(wrong)).rejects.toMatchObject({ reason: { kind: 'code_wrong' } });
  await expect(signIn.enterCode('')).rejects.toMatchObject({ reason: { kind: 'code_wrong' } });
  expect(await signIn.enterCode(code)).toMatchObject({ kind: 'signed_in' });
});

test('an old code has expired, and a new one can be requested', async () => {
  await using harness = await startHarness();
  await using signIn = await harness.telegram.startSignIn();
  await expect(signIn.enterCode('12345')).rejects.toMatchObject({
    reason: { kind: 'code_expired' },
  });
  await signIn.requestCode(phone);
  const old = codeIn(harness.me);
  await harness.clock.advance(601_000);
  await expect(signIn.enterCode(old)).rejects.toMatchObject({ reason: { kind: 'code_expired' } });
  await signIn.requestCode(phone);
  expect(await signIn.enterCode(codeIn(harness.me))).toMatchObject({ kind: 'signed_in' });
});

test('requesting a code again uses another way, then starts again', async () => {
  await using harness = await startHarness();
  await using signIn = await harness.telegram.startSignIn();
  await signIn.requestCode(phone);
  expect(await signIn.requestCode(phone)).toMatchObject({ via: 'sms' });
  const sms = harness.sandbox.world.sms.of(phone).at(-1)?.text ?? '';
  expect(await signIn.requestCode(phone)).toMatchObject({ via: 'app' });
  const stale = /\d{5}/.exec(sms)?.[0] ?? '';
  await expect(signIn.enterCode(stale)).rejects.toMatchObject({ reason: { kind: 'code_wrong' } });
  expect(await signIn.enterCode(codeIn(harness.me))).toMatchObject({ kind: 'signed_in' });
});

test.each([
  ['no number', '12', 'phone_invalid'],
  ['a banned account', '+491700000666', 'phone_banned'],
])('%s gets no code', async (_, number, kind) => {
  await using harness = await startHarness((world) => {
    world.addPerson({ firstName: 'Bad', phone: '+491700000666', banned: true });
  });
  await using signIn = await harness.telegram.startSignIn();
  await expect(signIn.requestCode(number)).rejects.toMatchObject({ reason: { kind } });
});

test('an unknown number is rejected and never registered', async () => {
  await using harness = await startHarness();
  await using signIn = await harness.telegram.startSignIn();
  const unused = '+491700000111';
  await signIn.requestCode(unused);
  const code = /\d{5}/.exec(harness.sandbox.world.sms.of(unused).at(-1)?.text ?? '')?.[0] ?? '';
  await expect(signIn.enterCode(code)).rejects.toMatchObject({
    reason: { kind: 'phone_unregistered' },
  });
  expect(harness.sandbox.world.findByPhone(unused)).toBeUndefined();
});

test('a password is requested with its hint and can be corrected', async () => {
  await using harness = await startHarness();
  harness.me.setPassword('correct horse', 'battery');
  await using signIn = await harness.telegram.startSignIn();
  await signIn.requestCode(phone);
  expect(await signIn.enterCode(codeIn(harness.me))).toEqual({ kind: 'password', hint: 'battery' });
  await expect(signIn.enterPassword('wrong horse')).rejects.toMatchObject({
    reason: { kind: 'password_wrong' },
  });
  const step = await signIn.enterPassword('correct horse');
  expect(step).toMatchObject({ kind: 'signed_in', owner: { id: harness.me.id } });
});

test('a stale password challenge is requested once more', async () => {
  await using harness = await startHarness();
  harness.me.setPassword('correct horse');
  await using signIn = await harness.telegram.startSignIn();
  await signIn.requestCode(phone);
  expect(await signIn.enterCode(codeIn(harness.me))).toEqual({ kind: 'password', hint: undefined });
  harness.sandbox.wire.faults.add('auth.checkPassword', {
    kind: 'error',
    error: { code: 400, text: 'SRP_ID_INVALID' },
  });
  expect(await signIn.enterPassword('correct horse')).toMatchObject({ kind: 'signed_in' });
});

test('signing in survives the loss of its answer', async () => {
  await using harness = await startHarness();
  await using signIn = await harness.telegram.startSignIn();
  await signIn.requestCode(phone);
  harness.sandbox.wire.faults.add('auth.signIn', { kind: 'drop', when: 'after' });
  const step = await signIn.enterCode(codeIn(harness.me));
  expect(step).toMatchObject({ kind: 'signed_in', owner: { id: harness.me.id } });
});

test('a wrong code can be corrected after the connection was lost', async () => {
  await using harness = await startHarness();
  await using signIn = await harness.telegram.startSignIn();
  await signIn.requestCode(phone);
  const code = codeIn(harness.me);
  harness.sandbox.wire.faults.add('auth.signIn', { kind: 'drop', when: 'before' });
  await expect(signIn.enterCode('00000')).rejects.toMatchObject({ reason: { kind: 'code_wrong' } });
  expect(await signIn.enterCode(code)).toMatchObject({ kind: 'signed_in' });
});

test('signing in logs no secrets', async () => {
  await using harness = await startHarness();
  harness.me.setPassword('correct horse');
  await using signIn = await harness.telegram.startSignIn();
  await signIn.requestCode(phone);
  const code = codeIn(harness.me);
  await signIn.enterCode('00000').catch(() => {});
  await signIn.enterCode(code);
  await signIn.enterPassword('wrong horse').catch(() => {});
  const step = await signIn.enterPassword('correct horse');
  const session = step.kind === 'signed_in' ? step.session : '';
  expect(harness.logged()).toContain('auth.SignIn');
  for (const secret of [code, 'horse', session, phone.slice(1), 'CodeHash']) {
    expect(harness.logged()).not.toContain(secret);
  }
});
