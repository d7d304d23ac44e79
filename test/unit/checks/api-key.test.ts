import { afterEach, expect, test, vi } from 'vitest';
import { judgeApiKey, tryApiKey } from '../../../src/checks/api-key.ts';
import type { LoginQr, SignIn, Telegram } from '../../../src/contacts/ports/sign-in.ts';
import { TelegramError, type FailureReason } from '../../../src/contacts/telegram-error.ts';

afterEach(() => vi.restoreAllMocks());

type Show = (qr: LoginQr) => void;

/** Telegram as far as the check goes. */
function telegram(signInByQr: (show: Show) => Promise<unknown>): Telegram {
  const signIn = { signInByQr, [Symbol.asyncDispose]: async () => undefined };
  return { startSignIn: async () => signIn as unknown as SignIn } as unknown as Telegram;
}

const failure = (reason: FailureReason) => () => Promise.reject(new TelegramError(reason));
// The check shows the code to no one.
const qr = {} as LoginQr;

test('tryApiKey: a code, also one whose sign-in is then given up, shows that the key is accepted', async () => {
  expect(await tryApiKey(telegram(async (show) => show(qr)))).toBe('accepted');
  const givenUp = telegram(async (show) => {
    show(qr);
    throw new Error('aborted');
  });
  expect(await tryApiKey(givenUp)).toBe('accepted');
});

test.for<[FailureReason | undefined, string]>([
  [{ kind: 'refused', name: 'API_ID_PUBLISHED_FLOOD' }, 'rejected'],
  [{ kind: 'refused', name: 'INPUT_METHOD_INVALID' }, 'unreachable'],
  [{ kind: 'api_key_invalid' }, 'rejected'],
  [{ kind: 'unreachable' }, 'unreachable'],
  [undefined, 'unreachable'],
])('tryApiKey: %j is %s', async ([reason, answer]) => {
  const fail = reason ? failure(reason) : () => Promise.reject(new Error('broken'));
  expect(await tryApiKey(telegram(fail))).toBe(answer);
});

test('tryApiKey waits for 20 seconds', async () => {
  const timeout = vi.spyOn(AbortSignal, 'timeout');
  await tryApiKey(telegram(async (show) => show(qr)));
  expect(timeout).toHaveBeenCalledWith(20_000);
});

test.for([
  ['accepted', 'ok', 'accepts'],
  ['rejected', 'broken', 'my.telegram.org'],
  ['unreachable', 'broken', 'MTPROTO_DC'],
] as const)('judgeApiKey: %s is %s', ([answer, state, part]) => {
  expect(judgeApiKey(answer)).toEqual({ state, words: expect.stringContaining(part) });
});
