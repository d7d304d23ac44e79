import { afterEach, beforeEach, expect, test } from 'vitest';
import { max, openMemoryApp, type MemoryApp } from '../../../support/memory/memory-app.ts';
import { loginCode } from '../../../support/memory/memory-telegram.ts';

let app: MemoryApp;

beforeEach(async () => {
  app = await openMemoryApp();
});

afterEach(() => app[Symbol.asyncDispose]());

test('an account is paired by the QR code in the chat', async () => {
  const phone = app.telegram.addAccount(max, [{ id: 11n, firstName: 'Zoe' }]);
  phone.elsewhere.add(11n, { firstName: 'Zoe', lastName: '' });
  const me = app.chat(max.id);
  me.say('/pair');
  const picture = await me.showsPicture();
  app.telegram.scan(me.readCode(picture), max.id);
  await me.shows(/^Paired with Max Muster\. It has one contact\./);
  const [paired] = app.events;
  expect(paired).toMatchObject({ kind: 'paired', again: false });
});

test('a wrong code and a wrong password may be entered again', async () => {
  app.telegram.addAccount(max, [], { password: 'secret' });
  await using attempt = await app.roster.pairing.begin(max.id);
  await attempt.askCode(max.phone);
  await attempt.enterCode('00000');
  expect(attempt.state).toMatchObject({ kind: 'code', problem: { kind: 'code_wrong' } });
  await attempt.enterCode(loginCode);
  await attempt.enterPassword('wrong');
  expect(attempt.state).toMatchObject({ kind: 'password', problem: { kind: 'password_wrong' } });
  await attempt.enterPassword('secret');
  expect(attempt.state).toMatchObject({ kind: 'paired', account: { owner: max } });
});

test('a number without an account starts over', async () => {
  await using attempt = await app.roster.pairing.begin(max.id);
  await attempt.askCode('+12025550999');
  expect(attempt.state).toEqual({ kind: 'choose', problem: { kind: 'phone_unregistered' } });
});

test('a pairing ends after ten minutes', async () => {
  const attempt = await app.roster.pairing.begin(max.id);
  await app.clock.advance(10 * 60_000 - 1);
  expect(attempt.state).toEqual({ kind: 'choose' });
  await app.clock.advance(1);
  expect(attempt.state).toEqual({ kind: 'ended' });
});
