import { expect, test } from 'vitest';
import { openKeySession } from '../../../../src/telegram/connection/open-key-session.ts';
import type { TelegramSettings } from '../../../../src/telegram/gramjs/settings.ts';
import { sessionString } from '../../../support/session-string.ts';

// The function reads only the data centers.
const settings = {
  dcs: [
    { id: 4, host: '203.0.113.4', port: 8443 },
    { id: 2, host: '203.0.113.2', port: 8443 },
  ],
} as unknown as TelegramSettings;
const telegram = { dcs: undefined } as unknown as TelegramSettings;

test('openKeySession makes a new session at the first data center', () => {
  expect(openKeySession(settings, undefined)).toMatchObject({
    dcId: 4,
    serverAddress: '203.0.113.4',
    port: 443,
    hasKey: false,
  });
});

test('openKeySession leaves a stored session where it is, and a new one at Telegram', async () => {
  const other = openKeySession(telegram, undefined);
  expect(other.serverAddress).not.toBe('203.0.113.4');
  const written = await sessionString(Buffer.alloc(256, 1), { id: 5, host: '203.0.113.5' });
  const stored = openKeySession(settings, written);
  expect(stored).toMatchObject({ dcId: 5, serverAddress: '203.0.113.5' });
});

test('openKeySession takes what is no session for a sign-out', () => {
  expect(() => openKeySession(settings, 'no session')).toThrow(
    expect.objectContaining({ reason: { kind: 'signed_out' } }),
  );
});
