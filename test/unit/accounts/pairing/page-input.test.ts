import { expect, test } from 'vitest';
import {
  enterInput,
  openInput,
  sealInput,
  type PageInput,
} from '../../../../src/accounts/pairing/page-input.ts';
import type { PairingAttempt } from '../../../../src/accounts/pairing/pairing-attempt.ts';
import type { Keys } from '../../../../src/store/seal.ts';

const silent = (): void => {};
const keys: Keys = [{ id: 'k', key: Buffer.alloc(32, 1) }];
const attempt = { id: '00000000-0000-4000-8000-000000000001', personId: 1n };

test('openInput opens what sealInput sealed for the same attempt, and logs what it cannot open', () => {
  const warnings: object[] = [];
  const warn = (fields: object): void => void warnings.push(fields);
  const services = { keys, log: { debug: silent, info: silent, warn, error: silent } };
  const input = { kind: 'code', code: '12345' } as const;
  const sealed = sealInput(keys, input, attempt, 'a');
  expect(sealed.id).toBe('a');
  expect(openInput(sealed, attempt, services)).toEqual(input);
  expect(warnings).toEqual([]);
  expect(openInput(sealed, { ...attempt, personId: 2n }, services)).toBeUndefined();
  expect(warnings).toHaveLength(1);
});

test.each<readonly [PageInput, readonly string[]]>([
  [{ kind: 'qr' }, ['startQr']],
  [{ kind: 'phone', phone: '+49170' }, ['askCode', '+49170']],
  [{ kind: 'code', code: '12345' }, ['enterCode', '12345']],
  [{ kind: 'password', password: 'secret' }, ['enterPassword', 'secret']],
  [{ kind: 'confirm', signIn: 'b' }, ['confirm', 'b']],
  [{ kind: 'refuse' }, ['end']],
])('enterInput of %o moves the attempt to the page and calls %o', async (input, call) => {
  const calls: (readonly unknown[])[] = [];
  const methods = new Proxy(
    {},
    {
      get:
        (_, name) =>
        (...args: readonly unknown[]) =>
          void calls.push([name, ...args]),
    },
  );
  await enterInput(methods as PairingAttempt, input);
  expect(calls).toEqual([['moveToPage'], call]);
});
