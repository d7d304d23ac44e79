import { expect, test } from 'vitest';
import { freshList, readList, staleReason } from '../../../../src/accounts/lookup/fresh-list.ts';
import type { ContactServices } from '../../../../src/accounts/services/services.ts';
import type { SessionPool } from '../../../../src/accounts/sessions/session-pool.ts';
import { TelegramError } from '../../../../src/contacts/telegram-error.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

const facts = { syncedAt: new Date(0) };

/** A session whose list is synced by `sync`; `isRead`: its cache has an older list. */
function open({ isRead, sync }: { readonly isRead: boolean; readonly sync: Promise<void> }) {
  const clock = new ManualClock();
  const cache = {
    sync: () => sync,
    read: () => Promise.resolve({ contacts: new Map(), listFacts: isRead ? facts : undefined }),
  };
  const pool = {
    use: (_: string, run: (session: unknown) => unknown) => run({ cache }),
    findOpen: () => ({ cache }),
  } as unknown as SessionPool;
  // With an open session, only the clock is used.
  const services = { clock } as unknown as ContactServices;
  return { clock, pool, services, list: freshList('a', pool, services) };
}

test('freshList shows the list in the cache when Telegram does not answer within 4 s', async () => {
  const { clock, list } = open({ isRead: true, sync: new Promise(() => {}) });
  expect(clock.sleeping).toEqual([4_000]);
  await clock.advance(4_000);
  expect(await list).toMatchObject({ listFacts: facts, stale: { kind: 'unreachable' } });
});

test('freshList waits for a list that was never read, and says why it cannot be read', async () => {
  const { promise, reject } = Promise.withResolvers<void>();
  const { clock, list } = open({ isRead: false, sync: promise });
  await clock.advance(4_000);
  reject(new TelegramError({ kind: 'restricted' }));
  await expect(list).rejects.toMatchObject({ reason: { kind: 'restricted' } });
});

test('freshList leaves no timer behind, and is not stale when Telegram answers', async () => {
  const { clock, list, pool, services } = open({ isRead: true, sync: Promise.resolve() });
  expect(await list).toMatchObject({ listFacts: facts, stale: undefined });
  expect(clock.sleeping).toEqual([]);
  expect(await readList('a', pool, services, undefined)).toMatchObject({ listFacts: facts });
});

test('staleReason is a failure of Telegram, but neither the end of the session nor other errors', () => {
  expect(staleReason(new TelegramError({ kind: 'restricted' }))).toEqual({ kind: 'restricted' });
  for (const error of [new TelegramError({ kind: 'signed_out' }), new Error('no disk')]) {
    expect(() => staleReason(error)).toThrow(error);
  }
});
