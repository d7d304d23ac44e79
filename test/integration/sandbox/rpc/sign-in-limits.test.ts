import { afterEach, beforeEach, expect, test } from 'vitest';
import { startSandbox, type Sandbox } from '../../../../sandbox/sandbox.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { codeFrom } from '../clients/gram-sign-in.ts';
import { connectMtcute, type MtcuteClient } from '../clients/mtcute-client.ts';
import { askMtcuteCode } from '../clients/mtcute-sign-in.ts';

const phoneNumber = '+12025551000';
const hourMs = 3600 * 1000;

let clock: ManualClock;
let sandbox: Sandbox;
let client: MtcuteClient;

beforeEach(async () => {
  clock = new ManualClock(new Date('2026-11-22T12:00:00Z'));
  sandbox = await startSandbox({ now: () => clock.now(), avoidLeadingZeros: true });
  sandbox.world.addPerson({ firstName: 'Alex', phone: phoneNumber });
  client = await connectMtcute(sandbox.wire);
});

afterEach(async () => {
  expect(sandbox.wire.errors).toEqual([]);
  await client[Symbol.asyncDispose]();
  await sandbox[Symbol.asyncDispose]();
});

/** The text of the error, or the name of the answer. */
async function outcome(call: Promise<{ readonly _: string }>): Promise<string> {
  return call.then(
    (answer) => answer._,
    (error: unknown) => (error instanceof Error && 'text' in error ? String(error.text) : 'other'),
  );
}

function outcomes(times: number, call: () => Promise<{ readonly _: string }>): Promise<string[]> {
  return Array.from({ length: times }).reduce<Promise<string[]>>(
    async (before) => [...(await before), await outcome(call())],
    Promise.resolve([]),
  );
}

test('five wrong codes end a code, so that the right one has expired', async () => {
  const { phoneCodeHash } = await askMtcuteCode(client, phoneNumber);
  const type = (phoneCode: string) => () =>
    client.call({ _: 'auth.signIn', phoneNumber, phoneCodeHash, phoneCode });
  expect(await outcomes(5, type('00000'))).toEqual(Array(5).fill('PHONE_CODE_INVALID'));
  const [person] = [...sandbox.world.people.values()].filter(({ kind }) => kind === 'person');
  const right = codeFrom(sandbox.world.app(person?.id ?? 0n));
  expect(await outcomes(2, type(right))).toEqual(['PHONE_CODE_EXPIRED', 'PHONE_CODE_EXPIRED']);
});

test('a key waits after ten codes, and a number gets twenty a day', async () => {
  const ask = (one: MtcuteClient) => () => askMtcuteCode(one, phoneNumber);
  expect(await outcomes(10, ask(client))).toEqual(Array(10).fill('auth.sentCode'));
  await clock.advance(600_000);
  expect(await outcome(ask(client)())).toBe('FLOOD_WAIT_%d');
  await using second = await connectMtcute(sandbox.wire);
  expect(await outcomes(10, ask(second))).toEqual(Array(10).fill('auth.sentCode'));
  await using third = await connectMtcute(sandbox.wire);
  expect(await outcome(ask(third)())).toBe('PHONE_NUMBER_FLOOD');
  await clock.advance(24 * hourMs);
  expect(await outcome(ask(third)())).toBe('auth.sentCode');
});

test('five wrong passwords make the account wait, also for new codes', async () => {
  const [person] = [...sandbox.world.people.values()].filter(({ kind }) => kind === 'person');
  const app = sandbox.world.app(person?.id ?? 0n);
  app.setPassword('correct horse');
  const { phoneCodeHash } = await askMtcuteCode(client, phoneNumber);
  const phoneCode = codeFrom(app);
  await outcome(client.call({ _: 'auth.signIn', phoneNumber, phoneCodeHash, phoneCode }));
  const check = (password: string) => async () =>
    client.call({
      _: 'auth.checkPassword',
      password: await client.computeSrpParams(
        await client.call({ _: 'account.getPassword' }),
        password,
      ),
    });
  expect(await outcomes(5, check('wrong horse'))).toEqual(Array(5).fill('PASSWORD_HASH_INVALID'));
  expect(await outcome(check('correct horse')())).toBe('FLOOD_WAIT_%d');
  expect(await outcome(askMtcuteCode(client, phoneNumber))).toBe('PHONE_PASSWORD_FLOOD');
  sandbox.world.limits.reset();
  // mtcute itself remembers the wait of a method, so another method shows that it is over.
  expect(await outcome(askMtcuteCode(client, phoneNumber))).toBe('auth.sentCode');
});
