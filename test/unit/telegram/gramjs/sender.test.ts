import { Api, Logger } from 'telegram';
import { MTProtoSender } from 'telegram/network/MTProtoSender.js';
import { RPCResult, type TLMessage } from 'telegram/tl/core/index.js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { UnreadableAnswer } from '../../../../src/telegram/gramjs/open-message.ts';
import { Sender } from '../../../../src/telegram/gramjs/sender.ts';
import { toLong } from '../../../../src/telegram/tl/long.ts';

/** What GramJS's own sender was given, by the name of its method. */
let passedOn: string[];
let sender: Sender;
let rejections: unknown[];

beforeEach(() => {
  [passedOn, rejections] = [[], []];
  for (const method of [
    '_handleBadServerSalt',
    '_handleBadNotification',
    '_processMessage',
  ] as const) {
    vi.spyOn(MTProtoSender.prototype, method).mockImplementation(async () => {
      passedOn.push(method);
      await Promise.resolve();
    });
  }
  vi.spyOn(MTProtoSender.prototype, '_handleRPCResult').mockImplementation(() => {
    passedOn.push('_handleRPCResult');
  });
  // The methods under test use no other option.
  const options = { ...MTProtoSender.DEFAULT_OPTIONS, logger: new Logger() };
  sender = new Sender(undefined, options as unknown as ConstructorParameters<typeof Sender>[1]);
  vi.spyOn(sender['_sendQueue'], 'append').mockImplementation(() => undefined);
});

afterEach(() => vi.restoreAllMocks());

const messageWith = (obj: unknown): TLMessage =>
  ({ obj, msgId: toLong(1n) }) as unknown as TLMessage;

function addCall(id: bigint, containerId?: bigint): void {
  const call = {
    msgId: toLong(id),
    containerId: containerId === undefined ? undefined : toLong(containerId),
    reject: (error: unknown) => rejections.push(error),
  };
  sender._pendingState.set(toLong(id), call as never);
}

test('Sender passes on answers to calls that wait', () => {
  const answer = new RPCResult(toLong(7n), Buffer.alloc(0), undefined);
  sender._handleRPCResult(messageWith(answer));
  expect(passedOn).toEqual([]);
  addCall(7n);
  sender._handleRPCResult(messageWith(answer));
  expect(passedOn).toEqual(['_handleRPCResult']);
});

test('Sender fails the call whose answer cannot be unpacked', () => {
  const failure = new Error('damaged');
  addCall(7n);
  sender._handleRPCResult(messageWith(new UnreadableAnswer(7n, failure)));
  expect(rejections).toEqual([failure]);
  expect(sender._pendingState.get(toLong(7n))).toBeUndefined();
  sender._handleRPCResult(messageWith(new UnreadableAnswer(8n, failure)));
  expect([rejections.length, passedOn.length]).toEqual([1, 0]);
});

test.each(['_handleBadServerSalt', '_handleBadNotification'] as const)(
  'Sender believes %s only about messages that wait, alone or in a container',
  async (method) => {
    const notice = messageWith({ badMsgId: toLong(7n) });
    await sender[method](notice);
    addCall(8n);
    await sender[method](notice);
    expect(passedOn).toEqual([]);
    addCall(9n, 7n);
    await sender[method](notice);
    expect(passedOn).toEqual([method]);
    sender._pendingState.clear();
    addCall(7n);
    await sender[method](notice);
    expect(passedOn).toEqual([method, method]);
  },
);

test('Sender handles the messages behind one that fails', async () => {
  const seen: unknown[] = [];
  vi.spyOn(MTProtoSender.prototype, '_processMessage').mockImplementation(async ({ obj }) => {
    seen.push(obj);
    await Promise.resolve();
    if (obj === 'bad') throw new Error('first failure');
    if (obj === 'worse') throw new Error('second failure');
  });
  const messages = ['bad', 'good', 'worse'].map(messageWith);
  const handling = sender._handleContainer(messageWith({ messages }));
  await expect(handling).rejects.toThrow('first failure');
  expect(seen).toEqual(['bad', 'good', 'worse']);
  await sender._handleContainer(messageWith({ messages: [messageWith('good')] }));
});

test.each([
  [8_191, 8_191],
  [8_192, 0],
])('Sender with %i messages to acknowledge keeps %i', async (count, kept) => {
  const acks = sender['_pendingAck'] as unknown as Set<string>;
  for (let at = 0; at < count; at += 1) acks.add(String(at));
  await sender._processMessage(messageWith('good'));
  expect(acks.size).toBe(kept);
  expect(passedOn).toEqual(['_processMessage']);
});

test('Sender lets go of a message once it is handled, or has failed', async () => {
  vi.spyOn(MTProtoSender.prototype, '_processMessage').mockImplementation(({ obj }) =>
    obj === 'bad' ? Promise.reject(new Error('failure')) : Promise.resolve(),
  );
  const [good, bad] = ['good', 'bad'].map(messageWith) as [TLMessage, TLMessage];
  await sender._processMessage(good);
  await expect(sender._processMessage(bad)).rejects.toThrow('failure');
  expect([good.obj, bad.obj]).toEqual([undefined, undefined]);
});

test.each([
  [2, 2],
  [8_193, 8_192],
])('Sender answers a question about %i messages with %i bytes', async (count, bytes) => {
  const msgIds = Array.from({ length: count }, () => toLong(1n));
  await sender._handleStateForgotten(messageWith(new Api.MsgsStateReq({ msgIds })));
  const [[answer] = []] = vi.mocked(sender['_sendQueue'].append).mock.calls;
  const { request } = answer as unknown as { readonly request: Api.MsgsStateInfo };
  expect(request.reqMsgId).toEqual(toLong(1n));
  expect(Buffer.from(String(request.info))).toEqual(Buffer.alloc(bytes, 1));
});

test('Sender passes on an update that is older than the newest without what it says about users', async () => {
  vi.spyOn(MTProtoSender.prototype, '_handleNewSessionCreated').mockResolvedValue(undefined);
  vi.spyOn(MTProtoSender.prototype, '_handleUpdate').mockResolvedValue(undefined);
  const userId = toLong(11n);
  const usersAfter = async (date: number): Promise<[number, string | undefined]> => {
    const named = new Api.UpdateUserName({ userId, firstName: 'Zoe', lastName: '', usernames: [] });
    const users = [new Api.UserEmpty({ id: userId })];
    const updates = new Api.Updates({ updates: [named], users, chats: [], date, seq: 0 });
    await sender._handleUpdate(messageWith(updates));
    return [updates.users.length, updates.updates[0]?.className];
  };
  const session = { obj: undefined, msgId: toLong(1000n << 32n) } as unknown as TLMessage;
  await sender._handleNewSessionCreated(session);
  expect(await usersAfter(999)).toEqual([0, 'UpdateUser']);
  expect(await usersAfter(1000)).toEqual([1, 'UpdateUserName']);
  expect(await usersAfter(1002)).toEqual([1, 'UpdateUserName']);
  expect(await usersAfter(1001)).toEqual([0, 'UpdateUser']);
  expect(await usersAfter(1002)).toEqual([1, 'UpdateUserName']);
});
