import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ContactCache } from '../../../../src/accounts/cache/contact-cache.ts';
import type { BookPage } from '../../../../src/accounts/roster.ts';
import { GetContacts } from '../../../../src/telegram/contact-list/get-contacts.ts';
import {
  callsOf,
  everybody,
  max,
  openPairedStage,
  reasonOf,
  wasReadWhole,
  whileTimePasses,
  type PairedStage,
} from '../accounts-harness.ts';
import { eventually } from '../../../support/eventually.ts';

let stage: PairedStage;
let zoe: bigint;
let ben: bigint;

beforeEach(async () => {
  stage = await openPairedStage((world) => {
    zoe = world.addPerson({ firstName: 'Zoe', phone: '+12025550101' }).id;
    ben = world.addPerson({ firstName: 'Ben', phone: '+12025550102' }).id;
    world.app(max).add(zoe, 'Zoe', 'Miller', false);
    world.app(max).add(ben, 'Ben', 'Okafor', false);
  });
});
afterEach(() => stage[Symbol.asyncDispose]());

const page = (): Promise<BookPage> => stage.book.page(everybody);
const reads = (): number => callsOf(stage, 'contacts.getContacts');

describe('the list', () => {
  test('is read once, and asked for again after half a minute', async () => {
    const first = await page();
    expect(first.rows.map(({ firstName }) => firstName)).toEqual(['Ben', 'Zoe']);
    expect(first).toMatchObject({ total: 2, matching: 2, pages: 1, stale: undefined });
    const read = reads();
    await stage.clock.advance(29_000);
    await page();
    expect(reads()).toBe(read);
    await stage.clock.advance(2_000);
    const again = await page();
    expect(reads()).toBe(read + 1);
    expect(again.asOf).toEqual(stage.clock.now());
    expect(wasReadWhole(stage)).toBe(false);
  });

  test('is read whole each hour: names may have changed unheard', async () => {
    await page();
    await stage.clock.advance(61 * 60_000);
    await page();
    expect(wasReadWhole(stage)).toBe(true);
  });

  test('is read whole when the clock was put back since', async () => {
    await page();
    await stage.roster[Symbol.asyncDispose]();
    const { clock } = stage;
    const slow = {
      now: () => new Date(clock.now().getTime() - 86_400_000),
      sleep: clock.sleep.bind(clock),
    };
    await using other = await stage.start({ clock: slow, unasked: false });
    expect(await other.roster.accounts.book(stage.account).page(everybody)).toMatchObject({
      asOf: slow.now(),
    });
    expect(wasReadWhole(stage)).toBe(true);
  });

  test('shows the changes of another device without asking', async () => {
    await page();
    const read = reads();
    stage.me.add(zoe, 'Zoë', 'Miller-Park', false);
    stage.me.remove(ben);
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
    await stage.clock.advance(61 * 60_000);
    const first = page();
    await answered.promise;
    const applied = vi.spyOn(ContactCache.prototype, 'apply');
    stage.me.remove(ben);
    stage.me.add(zoe, 'Zoë', 'Miller-Park', false);
    const heard = expect.objectContaining({ firstName: 'Zoë' });
    await eventually('the update is applied to the cache', () =>
      expect(applied.mock.calls.flat(2)).toContainEqual(heard),
    );
    decoded.resolve();
    expect((await first).rows).toMatchObject([{ firstName: 'Zoë', lastName: 'Miller-Park' }]);
    await using other = await startAgain();
    const again = await other.roster.accounts.book(stage.account).page(everybody);
    expect(again.rows).toMatchObject([{ firstName: 'Zoë', lastName: 'Miller-Park' }]);
    vi.restoreAllMocks();
  });

  test('shows and keeps when contacts were seen', async () => {
    await page();
    stage.world.app(zoe).setOnline(true);
    await eventually(
      'the contact is shown online',
      async () => (await stage.book.contact(zoe))?.lastSeen.kind,
      'online',
    );
    await stage.clock.advance(5_000);
    stage.world.app(zoe).setOnline(false);
    await eventually(
      'the contact is shown offline',
      async () => (await stage.book.contact(zoe))?.lastSeen,
      { kind: 'offline', at: expect.any(Date) },
    );
    await using other = await startAgain();
    stage.sandbox.wire.setDown(true);
    const contact = other.roster.accounts.book(stage.account).contact(zoe);
    expect(await whileTimePasses(stage, contact)).toMatchObject({ lastSeen: { kind: 'offline' } });
    stage.sandbox.wire.setDown(false);
  });

  test('is searched, and a page beyond the end is the last', async () => {
    const found = await stage.book.page({ ...everybody, words: 'mill', page: 7 });
    expect(found).toMatchObject({ matching: 1, total: 2, pages: 1, view: { page: 0 } });
    expect(found.rows).toMatchObject([{ firstName: 'Zoe' }]);
  });

  test('is read again after Telegram dropped the saved numbers', async () => {
    await page();
    const read = reads();
    stage.sandbox.wire.push(max, {
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
    stage.sandbox.wire.setDown(true);
    await stage.clock.advance(31_000);
    const stale = await whileTimePasses(stage, page());
    expect(stale).toMatchObject({ total: 2, asOf, stale: { kind: 'unreachable' } });
    stage.sandbox.wire.setDown(false);
    await eventually('the page is fresh again', async () =>
      expect((await whileTimePasses(stage, page())).stale).toBeUndefined(),
    );
  });

  test('an account that has to wait does not ask again before the time', async () => {
    await page();
    await stage.clock.advance(31_000);
    const error = { code: 420, text: 'FLOOD_WAIT_600' };
    stage.sandbox.wire.faults.add('contacts.getContacts', { kind: 'error', error });
    expect(await page()).toMatchObject({ total: 2, stale: { kind: 'flood' } });
    const asked = reads();
    expect(await page()).toMatchObject({ stale: { kind: 'flood' } });
    expect(reads()).toBe(asked);
    await stage.clock.advance(600_000);
    expect(await page()).toMatchObject({ stale: undefined });
  });

  test('and nothing was ever read, that is an error', async () => {
    await using unread = await openPairedStage(undefined, { unasked: false });
    unread.sandbox.wire.setDown(true);
    const first = unread.book.page(everybody).catch(reasonOf);
    expect(await whileTimePasses(unread, first)).toEqual({ kind: 'unreachable' });
  });
});

describe('a session ended in Telegram', () => {
  test('is an error for each caller, reported once, and loses nothing', async () => {
    await page();
    const [session] = stage.me.authorizations();
    stage.me.terminate(session?.keyId ?? 0n);
    await stage.clock.advance(31_000);
    expect(await page().catch(reasonOf)).toEqual({ kind: 'signed_out' });
    expect(await stage.book.remove([zoe]).catch(reasonOf)).toEqual({ kind: 'signed_out' });
    const told = (): unknown => stage.events.filter(({ kind }) => kind === 'signed_out');
    await eventually('the end of the session is reported', told, [
      { kind: 'signed_out', account: { ...stage.account, signedIn: false } },
    ]);
    expect(await stage.roster.accounts.current(max)).toMatchObject({ signedIn: false });
    await stage.clock.advance(120_000);
    expect(told()).toHaveLength(1);
  });

  test('is noticed without a call', async () => {
    await page();
    const [session] = stage.me.authorizations();
    stage.me.terminate(session?.keyId ?? 0n);
    stage.sandbox.wire.dropConnections();
    const told = () => stage.events.slice(-2).map(({ kind }) => kind);
    await eventually('the end of the session and the notification are reported', told, [
      'signed_out',
      'notifications',
    ]);
  });
});

describe('unpairing', () => {
  test('signs out and deletes everything of the account', async () => {
    await page();
    expect(await stage.roster.accounts.unpair(stage.account)).toEqual({ signedOut: true });
    expect(stage.me.authorizations()).toEqual([]);
    expect(await stage.roster.accounts.current(max)).toBeUndefined();
    expect(await page().catch(reasonOf)).toEqual({ kind: 'signed_out' });
    expect(stage.events.map(({ kind }) => kind)).toEqual(['paired']);
  });

  test('deletes as well when Telegram cannot be reached, and says so', async () => {
    await page();
    stage.sandbox.wire.setDown(true);
    const unpaired = stage.roster.accounts.unpair(stage.account);
    expect(await whileTimePasses(stage, unpaired)).toEqual({ signedOut: false });
    expect(await stage.roster.accounts.current(max)).toBeUndefined();
    stage.sandbox.wire.setDown(false);
  });
});

async function startAgain(): Promise<Awaited<ReturnType<typeof stage.start>>> {
  await stage.roster[Symbol.asyncDispose]();
  return stage.start();
}
