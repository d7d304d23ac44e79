import bigInt from 'big-integer';
import { Api } from 'telegram';
import { expect, test } from 'vitest';
import type { BookEvent } from '../../../src/contacts/ports/address-book.ts';
import { listenForEvents } from '../../../src/telegram/events.ts';
import { fakeConnection, refuse } from './calls/fake-connection.ts';

const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const zoe = new Api.User({ id: bigInt(5), accessHash: bigInt(50), firstName: 'Zoe' });

function open(answer: () => unknown = () => [zoe]) {
  const fake = fakeConnection(answer);
  const events: BookEvent[] = [];
  listenForEvents(fake.connection, log).subscribe((event) => void events.push(event));
  return { ...fake, fake, events };
}

/** Lets answered calls continue. */
async function settle(): Promise<void> {
  for (let turns = 0; turns < 10; turns += 1) await Promise.resolve();
}

const status = new Api.UpdateUserPhone({ userId: bigInt(5), phone: '49170' });

test('an update without its user is announced without asking Telegram', async () => {
  const { events, fake, requests } = open();
  fake.listener?.update(status, []);
  await settle();
  expect(requests).toEqual([]);
  expect(events).toMatchObject([{ kind: 'incomplete', id: 5n }]);
});

test('a restored connection is announced after the first call, unless it was closed', async () => {
  for (const answer of [() => [zoe], () => refuse(500, 'SOMETHING')]) {
    const { events, fake, requests } = open(answer);
    fake.listener?.reconnected();
    await settle();
    expect(requests).toHaveLength(1);
    expect(events).toEqual([{ kind: 'reconnected' }]);
  }
  const { closing, events, fake } = open();
  closing.abort();
  fake.listener?.reconnected();
  await settle();
  expect(events).toEqual([]);
});

test('that Telegram answers again is announced', () => {
  const { events, fake } = open();
  fake.listener?.answersAgain();
  expect(events).toEqual([{ kind: 'answers_again' }]);
});

test('the end of the session is announced', () => {
  const { events, fake } = open();
  fake.listener?.signedOut(undefined);
  expect(events).toEqual([{ kind: 'signed_out' }]);
});
