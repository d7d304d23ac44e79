import bigInt from 'big-integer';
import { Api } from 'telegram';
import { expect, test } from 'vitest';
import { openAddressBook } from '../../../src/telegram/address-book.ts';
import { noteToSelf } from '../../../src/telegram/calls/note-to-self.ts';
import type { Connection } from '../../../src/telegram/connection/connection.ts';
import type { TelegramSettings } from '../../../src/telegram/gramjs/settings.ts';
import { fromLong } from '../../../src/telegram/tl/long.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { fakeConnection, refuse } from './calls/fake-connection.ts';

const silent = (): void => {};
const settings = {
  clock: new ManualClock(),
  log: { debug: silent, info: silent, warn: silent },
} as unknown as TelegramSettings;
const max = new Api.User({ id: bigInt(7), firstName: 'Max', phone: '49170', self: true });

/** A connection that counts how often it is closed; the owner is asked first. */
function open(answer: (request: Api.AnyRequest) => unknown) {
  const fake = fakeConnection((request) =>
    request instanceof Api.users.GetUsers ? [max] : answer(request),
  );
  const seen = { closed: 0 };
  const close = async (): Promise<void> => void (seen.closed += 1);
  const connection: Connection = Object.assign(fake.connection, {
    [Symbol.asyncDispose]: close,
  });
  return { ...fake, connection, seen };
}

test.each([
  ['is answered', () => true, false],
  ['was done before', () => refuse(401, 'AUTH_KEY_UNREGISTERED'), false],
  ['fails', () => refuse(500, 'INTERDC_2_CALL_ERROR'), true],
])('a sign-out that %s closes the connection unless it fails', async (_, answer, fails) => {
  const { connection, seen } = open(answer);
  const book = await openAddressBook(connection, settings);
  expect(book.owner).toMatchObject({ id: 7n, firstName: 'Max' });
  const ending = book.signOut();
  if (fails) await expect(ending).rejects.toThrow();
  else await ending;
  expect(seen.closed).toBe(fails ? 0 : 1);
});

test('an address book that cannot be opened closes its connection', async () => {
  const fake = fakeConnection(() => refuse(401, 'AUTH_KEY_UNREGISTERED'));
  let closed = 0;
  const close = async (): Promise<void> => void (closed += 1);
  const connection = Object.assign(fake.connection, { [Symbol.asyncDispose]: close });
  await expect(openAddressBook(connection, settings)).rejects.toMatchObject({
    reason: { kind: 'signed_out' },
  });
  expect(closed).toBe(1);
});

test('noteToSelf writes a message without a preview, once per random id', async () => {
  const { connection, requests } = open(() => true);
  await noteToSelf(connection, 'a note https://t.me', 5n);
  const [request] = requests;
  expect(request).toBeInstanceOf(Api.messages.SendMessage);
  const { peer, message, randomId, noWebpage } = request as Api.messages.SendMessage;
  expect(peer).toBeInstanceOf(Api.InputPeerSelf);
  expect({ message, noWebpage, id: randomId && fromLong(randomId) }).toEqual({
    message: 'a note https://t.me',
    noWebpage: true,
    id: 5n,
  });
  await noteToSelf(open(() => refuse(400, 'RANDOM_ID_DUPLICATE')).connection, 'a note', 5n);
  const other = noteToSelf(open(() => refuse(400, 'PEER_ID_INVALID')).connection, 'a note', 5n);
  await expect(other).rejects.toThrow();
});
