import type { tl } from '@mtcute/node';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { write } from '../../../../sandbox/world/messages.ts';
import { startChatAccount, type ChatAccount } from './chat-account.ts';

let account: ChatAccount;
let pts: number;

/** Seven messages are missed. */
beforeEach(async () => {
  account = await startChatAccount();
  ({ pts } = await account.client.call({ _: 'updates.getState' }));
  const zoe = account.person('Zoe');
  for (let at = 1; at <= 7; at += 1) {
    write(account.sandbox.world, zoe, account.alex, String(at));
  }
});

afterEach(async () => {
  expect(account.sandbox.wire.errors).toEqual([]);
  await account[Symbol.asyncDispose]();
});

function difference(
  from: number,
  options: Partial<tl.updates.RawGetDifferenceRequest> = {},
): Promise<tl.updates.TypeDifference> {
  return account.client.call({
    _: 'updates.getDifference',
    pts: from,
    date: 1,
    qts: 0,
    ...options,
  });
}

test.each([
  ['the limit of the server', 3, {}],
  ['the limit of the client', 100, { ptsLimit: 3 }],
])('many missed changes come in slices, by %s', async (_name, size, options) => {
  account.sandbox.world.differenceSize = size;
  const texts: string[][] = [];
  let from = pts;
  for (;;) {
    const answer = await difference(from, options);
    if (answer._ !== 'updates.differenceSlice' && answer._ !== 'updates.difference') break;
    texts.push(answer.newMessages.map((one) => ('message' in one ? one.message : '')));
    const state = 'state' in answer ? answer.state : answer.intermediateState;
    expect(state.pts).toBe(from + answer.newMessages.length);
    from = state.pts;
    if (answer._ === 'updates.difference') break;
  }
  expect(texts).toEqual([['1', '2', '3'], ['4', '5', '6'], ['7']]);
  expect(await account.client.call({ _: 'updates.getState' })).toMatchObject({ pts: from });
  expect(await difference(from)).toMatchObject({ _: 'updates.differenceEmpty' });
});

test('more changes than the client accepts are not sent', async () => {
  expect(await difference(pts, { ptsTotalLimit: 6 })).toEqual({
    _: 'updates.differenceTooLong',
    pts: pts + 7,
  });
  expect(await difference(pts, { ptsTotalLimit: 7 })).toMatchObject({ _: 'updates.difference' });
});

test('a state that no account can have is refused', async () => {
  await expect(difference(0)).rejects.toThrow('PERSISTENT_TIMESTAMP_EMPTY');
  await expect(difference(pts + 8)).rejects.toThrow('PERSISTENT_TIMESTAMP_INVALID');
  await expect(difference(pts, { date: 0 })).rejects.toThrow('DATE_EMPTY');
});
