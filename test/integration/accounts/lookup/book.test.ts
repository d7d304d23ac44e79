import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ContactCache } from '../../../../src/accounts/cache/contact-cache.ts';
import type { BookPage } from '../../../../src/accounts/roster.ts';
import { GetContacts } from '../../../../src/telegram/contact-list/get-contacts.ts';
import {
  callsOf,
  everybody,
  max,
  startPairedHarness,
  reasonOf,
  wasReadWhole,
  whileTimePasses,
  type PairedHarness,
} from '../accounts-harness.ts';
import { eventually } from '../../../support/eventually.ts';

let harness: PairedHarness;
let zoe: bigint;
let ben: bigint;

beforeEach(async () => {
  harness = await startPairedHarness((world) => {
    zoe = world.addPerson({ firstName: 'Zoe', phone: '+12025550101' }).id;
    ben = world.addPerson({ firstName: 'Ben', phone: '+12025550102' }).id;
    world.app(max).add(zoe, 'Zoe', 'Miller', false);
    world.app(max).add(ben, 'Ben', 'Okafor', false);
  });
});
afterEach(() => harness[Symbol.asyncDispose]());

const page = (): Promise<BookPage> => harness.book.page(everybody);
const reads = (): number => callsOf(harness, 'contacts.getContacts');

describe('the list', () => {
  test('is read once, and asked for again after half a minute', async () => {
    const first = await page();
    expect(first.rows.map(({ firstName }) => firstName)).toEqual(['Ben', 'Zoe']);
    expect(first).toMatchObject({ total: 2, matching: 2, pages: 1, stale: undefined });
    const read = reads();
    await harness.clock.advance(29_000);
    await page();
    expect(reads()).toBe(read);
    await harness.clock.advance(2_000);
    const again = await page();
    expect(reads()).toBe(read + 1);
    expect(again.asOf).toEqual(harness.clock.now());
    expect(wasReadWhole(harness)).toBe(false);
  });

  test('is read whole each hour: names may have changed unheard', async () => {
    await page();
    await harness.clock.advance(61 * 60_000);
    await page();
    expect(wasReadWhole(harness)).toBe(true);
  });

  test('is read whole when the clock was put back since', async () => {
    await page();
    await harness.roster[Symbol.asyncDispose]();
    const { clock } = harness;
    const slow = {
      now: () => new Date(clock.now().getTime() - 86_400_000),
      sleep: clock.sleep.bind(clock),
      deadline: clock.deadline.bind(clock),
    };
    await using other = await harness.start({ clock: slow, background: false });
    expect(await other.roster.accounts.book(harness.account).page(everybody)).toMatchObject({
      asOf: slow.now(),
    });
    expect(wasReadWhole(harness)).toBe(true);
  });

  test('shows the changes of another device without asking', async () => {
    await page();
    const read = reads();
    harness.me.add(zoe, 'Zoë', 'Miller-Park', false);
    harness.me.remove(ben);
    await eventually(
      'the page has the other name only',
      async () => (await page()).rows.map(({ lastName }) => lastName),
      ['Miller-Park'],
    );
    expect(reads()).toBe(read);
  });

  test('keeps updates that came while an older answer was being read', async () => {
    const answered = Promise.withResolvers<void>();
    const decoded = Promise.withResolvers<void>();
    const readResult = Reflect.get(GetContacts.prototype, 'readResult');
    const slowly = vi.spyOn(GetContacts.prototype, 'readResult');
    slowly.mockImplementationOnce(async function (this: GetContacts, reader) {
      await readResult.call(this, reader);
      answered.resolve();
      await decoded.promise;
    });
    await harness.clock.advance(61 * 60_000);
    const first = page();
    await answered.promise;
    const applied = vi.spyOn(ContactCache.prototype, 'apply');
    harness.me.remove(ben);
    harness.me.add(zoe, 'Zoë', 'Miller-Park', false);
    const heard = expect.objectContaining({ firstName: 'Zoë' });
    await eventually('the update is applied to the cache', () =>
      expect(applied.mock.calls.flat(2)).toContainEqual(heard),
    );
    decoded.resolve();
    expect((await first).rows).toMatchObject([{ firstName: 'Zoë', lastName: 'Miller-Park' }]);
    await using other = await startAgain();
    const again = await other.roster.accounts.book(harness.account).page(everybody);
    expect(again.rows).toMatchObject([{ firstName: 'Zoë', lastName: 'Miller-Park' }]);
    vi.restoreAllMocks();
  });

  test('shows and keeps when contacts were seen', async () => {
    await page();
    harness.world.app(zoe).setOnline(true);
    await eventually(
      'the contact is shown online',
      async () => (await harness.book.contact(zoe))?.lastSeen.kind,
      'online',
    );
    await harness.clock.advance(5_000);
    harness.world.app(zoe).setOnline(false);
    await eventually(
      'the contact is shown offline',
      async () => (await harness.book.contact(zoe))?.lastSeen,
      { kind: 'offline', at: expect.any(Date) },
    );
    await using other = await startAgain();
    harness.sandbox.wire.setDown(true);
    const contact = other.roster.accounts.book(harness.account).contact(zoe);
    expect(await whileTimePasses(harness, contact)).toMatchObject({
      lastSeen: { kind: 'offline' },
    });
    harness.sandbox.wire.setDown(false);
  });

  test('is searched, and a page beyond the end is the last', async () => {
    const found = await harness.book.page({ ...everybody, words: 'mill', page: 7 });
    expect(found).toMatchObject({ matching: 1, total: 2, pages: 1, view: { page: 0 } });
    expect(found.rows).toMatchObject([{ firstName: 'Zoe' }]);
  });

  test('is read again after Telegram dropped the saved numbers', async () => {
    await page();
    const read = reads();
    harness.sandbox.wire.push(max, {
      _: 'updateShort',
      update: { _: 'updateContactsReset' },
      date: 0,
    });
    await eventually('the list is read once more', async () => {
      await page();
      expect(reads()).toBe(read + 1);
    });
  });
});

describe('when Telegram cannot be asked', () => {
  test('the list is shown as it was last known, and why', async () => {
    const { asOf } = await page();
    harness.sandbox.wire.setDown(true);
    await harness.clock.advance(31_000);
    const stale = await whileTimePasses(harness, page());
    expect(stale).toMatchObject({ total: 2, asOf, stale: { kind: 'unreachable' } });
    harness.sandbox.wire.setDown(false);
    await eventually('the page is fresh again', async () =>
      expect((await whileTimePasses(harness, page())).stale).toBeUndefined(),
    );
  });

  test('an account that has to wait does not ask again before the time', async () => {
    await page();
    await harness.clock.advance(31_000);
    const error = { code: 420, text: 'FLOOD_WAIT_600' };
    harness.sandbox.wire.faults.add('contacts.getContacts', { kind: 'error', error });
    expect(await page()).toMatchObject({ total: 2, stale: { kind: 'flood' } });
    const asked = reads();
    expect(await page()).toMatchObject({ stale: { kind: 'flood' } });
    expect(reads()).toBe(asked);
    await harness.clock.advance(600_000);
    expect(await page()).toMatchObject({ stale: undefined });
  });

  test('and nothing was ever read, that is an error', async () => {
    await using unread = await startPairedHarness(undefined, { background: false });
    unread.sandbox.wire.setDown(true);
    const first = unread.book.page(everybody).catch(reasonOf);
    expect(await whileTimePasses(unread, first)).toEqual({ kind: 'unreachable' });
  });
});

describe('a session ended in Telegram', () => {
  test('is an error for each caller, reported once, and loses nothing', async () => {
    await page();
    const [session] = harness.me.authorizations();
    harness.me.terminate(session?.keyId ?? 0n);
    await harness.clock.advance(31_000);
    const ended = { kind: 'signed_out', isNotified: true };
    expect(await page().catch(reasonOf)).toMatchObject(ended);
    expect(await harness.book.remove([zoe]).catch(reasonOf)).toMatchObject({ kind: 'signed_out' });
    const told = (): unknown => harness.events.filter(({ kind }) => kind === 'signed_out');
    await eventually('the end of the session is reported', told, [
      { kind: 'signed_out', account: { ...harness.account, signedIn: false } },
    ]);
    expect(await harness.roster.accounts.current(max)).toMatchObject({ signedIn: false });
    await harness.clock.advance(120_000);
    expect(told()).toHaveLength(1);
  });

  test('is noticed without a call', async () => {
    await page();
    const [session] = harness.me.authorizations();
    harness.me.terminate(session?.keyId ?? 0n);
    harness.sandbox.wire.dropConnections();
    const told = () => harness.events.slice(-2).map(({ kind }) => kind);
    await eventually('the end of the session and the notification are reported', told, [
      'signed_out',
      'notifications',
    ]);
  });
});

describe('unpairing', () => {
  test('signs out and deletes everything of the account', async () => {
    await page();
    expect(await harness.roster.accounts.unpair(harness.account)).toEqual({ signOut: 'done' });
    expect(harness.me.authorizations()).toEqual([]);
    expect(await harness.roster.accounts.current(max)).toBeUndefined();
    expect(await page().catch(reasonOf)).toEqual({ kind: 'signed_out' });
    expect(harness.events.map(({ kind }) => kind)).toEqual(['paired']);
  });

  test('deletes as well when Telegram cannot be reached, and says so', async () => {
    await page();
    harness.sandbox.wire.setDown(true);
    const unpaired = harness.roster.accounts.unpair(harness.account);
    expect(await whileTimePasses(harness, unpaired)).toEqual({ signOut: 'later' });
    expect(await harness.roster.accounts.current(max)).toBeUndefined();
    harness.sandbox.wire.setDown(false);
  });
});

async function startAgain(): Promise<Awaited<ReturnType<typeof harness.start>>> {
  await harness.roster[Symbol.asyncDispose]();
  return harness.start();
}
