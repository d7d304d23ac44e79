import { expect, test } from 'vitest';
import type { BookEvent } from '../../../src/contacts/ports/address-book.ts';
import { startOpenHarness } from './telegram-harness.ts';
import { eventually } from '../../support/eventually.ts';

const signedOut = { reason: { kind: 'signed_out' } };

test.each([
  [401, 'SESSION_EXPIRED'],
  [401, 'USER_DEACTIVATED_BAN'],
  [401, 'AUTH_KEY_INVALID'],
  [401, 'SOMETHING_NEW'],
  [406, 'AUTH_KEY_DUPLICATED'],
])('%i %s closes the address book and is announced to its listeners', async (code, text) => {
  await using harness = await startOpenHarness();
  const events: BookEvent[] = [];
  harness.book.subscribe((event) => events.push(event));
  harness.sandbox.wire.faults.add('contacts.getContacts', { kind: 'error', error: { code, text } });
  await expect(harness.book.readContacts()).rejects.toMatchObject(signedOut);
  expect(events).toMatchObject([{ kind: 'signed_out' }]);
  await expect(harness.book.getBirthdays()).rejects.toMatchObject(signedOut);
});

test('an idle address book detects within an hour that its session ended', async () => {
  await using harness = await startOpenHarness();
  const events: BookEvent[] = [];
  harness.book.subscribe((event) => events.push(event));
  const [device] = harness.me.authorizations();
  harness.me.terminate(device?.keyId ?? 0n);
  await harness.clock.advance(3_600_000);
  await eventually('the end of the session is reported', () => events, [{ kind: 'signed_out' }]);
});
