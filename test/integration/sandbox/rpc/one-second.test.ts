import { iterHistory } from '@mtcute/node/methods.js';
import bigInt from 'big-integer';
import { Api } from 'telegram';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { accessHash } from '../../../../sandbox/world/access-hash.ts';
import { write } from '../../../../sandbox/world/messages.ts';
import type { Person } from '../../../../sandbox/world/person.ts';
import { connectGram } from '../clients/gram-client.ts';
import { signInGram } from '../clients/gram-sign-in.ts';
import { startChatAccount, type ChatAccount } from './chat-account.ts';

/** More than a page of any client, all with the same date. */
const oldestFirst = Array.from({ length: 150 }, (_, at) => String(at + 1));
const newestFirst = oldestFirst.toReversed();

let account: ChatAccount;
let zoe: Person;

beforeEach(async () => {
  account = await startChatAccount();
  zoe = account.person('Zoe');
  for (const text of oldestFirst) write(account.sandbox.world, zoe, account.alex, text);
});

afterEach(async () => {
  expect(account.sandbox.wire.errors).toEqual([]);
  await account[Symbol.asyncDispose]();
});

test.each([
  ['forwards', true, oldestFirst],
  ['backwards', false, newestFirst],
])('GramJS reads 150 messages of one second %s', async (_name, reverse, texts) => {
  const { sandbox, alex } = account;
  await using client = await connectGram(sandbox.wire);
  await signInGram(client, sandbox.world.app(alex.id), alex.phone ?? '');
  const peer = new Api.InputPeerUser({
    userId: bigInt(zoe.id.toString()),
    accessHash: bigInt(accessHash(alex.id, zoe.id).toString()),
  });
  const read: string[] = [];
  for await (const { message } of client.iterMessages(peer, { reverse })) read.push(message);
  expect(read).toEqual(texts);
});

test.each([
  ['forwards', true, oldestFirst],
  ['backwards', false, newestFirst],
])('mtcute reads 150 messages of one second %s', async (_name, reverse, texts) => {
  const read: string[] = [];
  for await (const { text } of iterHistory(account.client, account.inputPeer(zoe), { reverse })) {
    read.push(text);
  }
  expect(read).toEqual(texts);
});
