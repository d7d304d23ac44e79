import { expect, test } from 'vitest';
import type { BookEvent } from '../../../src/contacts/ports/address-book.ts';
import { startOpenHarness, type OpenHarness } from './telegram-harness.ts';

const connectionErrors = [
  [303, 'USER_MIGRATE_4'],
  [303, 'NETWORK_MIGRATE_4'],
  [303, 'PHONE_MIGRATE_4'],
  [303, 'FILE_MIGRATE_4'],
  [303, 'STATS_MIGRATE_4'],
  [303, 'SOMETHING_NEW_4'],
  [400, 'CONNECTION_NOT_INITED'],
  [400, 'CONNECTION_LAYER_INVALID'],
  [400, 'CONNECTION_API_ID_INVALID'],
] as const;

function refuse(
  { sandbox }: OpenHarness,
  method: string,
  [code, text]: readonly [number, string],
  times = 1,
): void {
  sandbox.wire.faults.add(method, { kind: 'error', error: { code, text } }, times);
}

test.concurrent.each(connectionErrors)(
  'a paired session keeps its key and sends a call again after %i %s',
  async (code, text) => {
    await using harness = await startOpenHarness();
    const events: BookEvent[] = [];
    harness.book.subscribe((event) => events.push(event));
    const keys = harness.me.authorizations().map(({ keyId }) => keyId);
    refuse(harness, 'contacts.importContacts', [code, text]);
    const cards = [{ phone: '+491700000999', firstName: 'Nobody', lastName: '' }];
    expect(await harness.book.importCards(cards)).toMatchObject({
      answers: [{ kind: 'not_found' }],
    });

    refuse(harness, 'contacts.getContactIDs', [code, text]);
    expect(await harness.book.getContactIds()).toEqual([0n]);
    refuse(harness, 'contacts.getContacts', [code, text]);
    expect(await harness.book.readContacts()).toMatchObject({ kind: 'read' });
    expect(harness.me.authorizations().map(({ keyId }) => keyId)).toEqual(keys);
    expect(events).toEqual([]);
  },
);

test('a call is refused twice at most and reported as a fault of Telegram', async () => {
  await using harness = await startOpenHarness();
  refuse(harness, 'contacts.getContacts', [303, 'USER_MIGRATE_4'], 2);
  await expect(harness.book.readContacts()).rejects.toMatchObject({
    reason: { kind: 'telegram_broken' },
  });
  expect(await harness.book.readContacts()).toMatchObject({ kind: 'read' });
});

test('a connection that Telegram forgot is introduced again', async () => {
  await using harness = await startOpenHarness();
  harness.sandbox.wire.forgetLayers();
  expect(await harness.book.readContacts()).toMatchObject({ kind: 'read' });
  expect(await harness.book.getContactIds()).toEqual([]);
  expect(harness.logged()).toContain('CONNECTION_NOT_INITED');
});

test('a call without an answer is discarded also when it was sent a second time', async () => {
  await using harness = await startOpenHarness();
  refuse(harness, 'contacts.importContacts', [303, 'USER_MIGRATE_4']);
  harness.sandbox.wire.faults.add('contacts.importContacts', { kind: 'silence' });
  const failed = expect(
    harness.book.importCards([{ phone: '+491700000999', firstName: 'Nobody', lastName: '' }]),
  ).rejects.toMatchObject({ reason: { kind: 'unreachable' } });
  await harness.book.readContacts();
  await harness.clock.advance(20_000);
  await failed;
  harness.sandbox.wire.dropConnections();
  await harness.book.readContacts();
  expect(harness.me.book().saved).toEqual([]);
});
