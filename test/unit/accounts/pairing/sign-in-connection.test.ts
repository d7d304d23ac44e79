import { setImmediate } from 'node:timers/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { SignInConnection } from '../../../../src/accounts/pairing/sign-in-connection.ts';
import type {
  LoginQr,
  SignIn,
  SignInStep,
  Telegram,
} from '../../../../src/contacts/ports/sign-in.ts';
import { TelegramError } from '../../../../src/contacts/telegram-error.ts';

const owner = { id: 5n, firstName: 'Ann', lastName: '', usernames: [], phone: '+12025550105' };
const signedIn: SignInStep = { kind: 'signed_in', owner, session: 's' };
const password: SignInStep = { kind: 'password', hint: undefined };
const keep = () => Promise.resolve();
const goesOn = new AbortController().signal;

/** What was opened and disposed, in this order. */
let log: string[];
/** Until when Telegram does not answer that it opened a connection. */
let silence: Promise<void>;
/** The answer to a scanned QR code; rejects when the connection is closed. */
let scanned: PromiseWithResolvers<SignInStep>;
let connection: SignInConnection;

beforeEach(() => {
  [log, silence, scanned] = [[], Promise.resolve(), Promise.withResolvers()];
  let count = 0;
  const startSignIn = async (spender: string): Promise<SignIn> => {
    const name = `${spender} ${(count += 1)}`;
    log.push(`open ${name}`);
    await silence;
    return {
      signInByQr: (_: (qr: LoginQr) => void, closed: AbortSignal) => {
        closed.addEventListener('abort', () => scanned.reject(new Error('closed')));
        return scanned.promise;
      },
      [Symbol.asyncDispose]: async () => void log.push(`dispose ${name}`),
    } as unknown as SignIn;
  };
  connection = new SignInConnection({ startSignIn } as unknown as Telegram, 'ann');
});

const open = (over = goesOn) => connection.open(over, keep);
const enter = (answer: Promise<SignInStep>) => connection.enter(() => answer);
const refuse = (kind: 'code_wrong' | 'unreachable') =>
  enter(Promise.reject(new TelegramError({ kind }))).catch(() => undefined);

describe('open', () => {
  test('closes the last connection before it opens another one', async () => {
    await open();
    const signIn = await open();
    expect(connection.signIn).toBe(signIn);
    expect(log).toEqual(['open ann 1', 'dispose ann 1', 'open ann 2']);
  });

  test('opens none once the attempt is over', async () => {
    await expect(open(AbortSignal.abort())).rejects.toThrow(TelegramError);
    expect(log).toEqual([]);
  });

  test('closes one that was opened too late', async () => {
    const [answer, over] = [Promise.withResolvers<void>(), new AbortController()];
    silence = answer.promise;
    const opening = open(over.signal);
    await setImmediate();
    over.abort();
    answer.resolve();
    await expect(opening).rejects.toThrow(TelegramError);
    expect(connection.signIn).toBeUndefined();
    expect(log.at(-1)).toBe('dispose ann 1');
  });
});

describe('enter', () => {
  test('is undefined where no sign-in is open', async () => {
    expect(await enter(Promise.resolve(signedIn))).toBeUndefined();
    expect(await connection.close()).toBe('not_signed_in');
  });

  test('has the step that the secret leads to', async () => {
    const signIn = await open();
    const given: SignIn[] = [];
    const step = await connection.enter((to) => {
      given.push(to);
      return Promise.resolve(password);
    });
    expect([step, given]).toEqual([password, [signIn]]);
  });
});

describe('close', () => {
  test('says whether the session was signed in, and forgets it', async () => {
    await open();
    await enter(Promise.resolve(signedIn));
    expect(await connection.close()).toBe('signed_in');
    expect(connection.signIn).toBeUndefined();
    expect(log).toEqual(['open ann 1', 'dispose ann 1']);
    expect(await connection.close()).toBe('not_signed_in');
  });

  test('waits for the answer to a secret', async () => {
    await open();
    const answer = Promise.withResolvers<SignInStep>();
    void enter(answer.promise);
    const closing = connection.close();
    expect(log).toEqual(['open ann 1']);
    answer.resolve(signedIn);
    expect(await closing).toBe('signed_in');
  });

  test('does not know it after a call without an answer, also if a later one is refused', async () => {
    await open();
    await refuse('code_wrong');
    expect(await connection.close()).toBe('not_signed_in');
    await open();
    await refuse('unreachable');
    await refuse('code_wrong');
    expect(await connection.close()).toBe('unknown');
  });

  test('takes a failure of another kind for none at Telegram', async () => {
    await open();
    await enter(Promise.reject(new Error('other'))).catch(() => undefined);
    expect(await connection.close()).toBe('not_signed_in');
  });

  test('disposes connections one after the other', async () => {
    await open();
    const answer = Promise.withResolvers<SignInStep>();
    void enter(answer.promise);
    const opening = open();
    const closing = connection.close();
    answer.resolve(password);
    await Promise.all([opening, closing]);
    expect(log).toEqual(['open ann 1', 'dispose ann 1', 'open ann 2']);
  });
});

describe('signInByQr', () => {
  const show = () => undefined;

  test('has the step that scanning leads to', async () => {
    await open();
    scanned.resolve(password);
    expect(await connection.signInByQr(show)).toEqual(password);
    expect(await connection.close()).toBe('not_signed_in');
  });

  test('is undefined once the connection is closed', async () => {
    await open();
    const scanning = connection.signInByQr(show);
    await connection.close();
    expect(await scanning).toBeUndefined();
  });

  test('keeps an account that was signed in while it was closed, and no other step', async () => {
    for (const [step, result, outcome] of [
      [signedIn, signedIn, 'signed_in'],
      [password, undefined, 'not_signed_in'],
    ] as const) {
      await open();
      scanned = Promise.withResolvers();
      const scanning = connection.signInByQr(show);
      scanned.resolve(step);
      expect(await connection.close()).toBe(outcome);
      expect(await scanning).toEqual(result);
    }
  });

  test('fails as Telegram does', async () => {
    await open();
    scanned.reject(new TelegramError({ kind: 'unreachable' }));
    await expect(connection.signInByQr(show)).rejects.toThrow(TelegramError);
    expect(await connection.close()).toBe('unknown');
  });
});
