import { expect, test, vi } from 'vitest';
import type { BookEvent } from '../../../src/contacts/ports/address-book.ts';
import { startOpenHarness, type OpenHarness } from './telegram-harness.ts';
import { eventually } from '../../support/eventually.ts';

/** Shorter than at Telegram, because a day means thousands of pings. */
const delayMs = 120_000;
const over = { reason: { kind: 'takeout_over' } };

function save({ sandbox, me, clock }: OpenHarness): void {
  const date = new Date(Math.floor(clock.now().getTime() / 1000) * 1000);
  const { saved } = sandbox.world.person(me.id);
  saved.set({ phone: '+491700000998', firstName: 'Dentist', lastName: 'Old', date });
  saved.set({ phone: '+491700000999', firstName: 'Nobody', lastName: '', date });
}

/** A stage where exports begin at once. */
async function allowed(): Promise<OpenHarness> {
  const harness = await startOpenHarness();
  harness.sandbox.world.takeouts.delaySeconds = 0;
  save(harness);
  return harness;
}

/** A stage where exports are delayed. */
async function delayed(): Promise<OpenHarness> {
  const harness = await startOpenHarness();
  harness.sandbox.world.takeouts.delaySeconds = delayMs / 1000;
  save(harness);
  return harness;
}

function delayUntil(harness: OpenHarness, ms: number): object {
  const until = new Date(harness.clock.now().getTime() + ms);
  return { reason: { kind: 'takeout_delay', until } };
}

test('an export returns the saved numbers and ends', async () => {
  await using harness = await allowed();
  const { takeout } = harness.book;
  const id = await takeout.begin();
  const savedAt = expect.any(Date);
  expect(await takeout.getSavedNumbers(id)).toEqual([
    { phone: '+491700000998', firstName: 'Dentist', lastName: 'Old', savedAt },
    { phone: '+491700000999', firstName: 'Nobody', lastName: '', savedAt },
  ]);
  const [first] = await takeout.getSavedNumbers(id);
  const aSecond = 1000;
  expect(harness.clock.now().getTime() - (first?.savedAt.getTime() ?? 0)).toBeLessThan(aSecond);
  await takeout.finish(id, { success: true });
  await expect(takeout.getSavedNumbers(id)).rejects.toMatchObject(over);
});

test('an account without saved numbers has an empty list', async () => {
  await using harness = await startOpenHarness();
  harness.sandbox.world.takeouts.delaySeconds = 0;
  const id = await harness.book.takeout.begin();
  expect(await harness.book.takeout.getSavedNumbers(id)).toEqual([]);
});

test('an export is delayed, each time with its end, until the owner taps Allow', async () => {
  await using harness = await delayed();
  const { takeout } = harness.book;
  await expect(takeout.begin()).rejects.toMatchObject(delayUntil(harness, delayMs));
  await harness.clock.advance(delayMs / 2);
  await expect(takeout.begin()).rejects.toMatchObject(delayUntil(harness, delayMs / 2));
  harness.me.allowTakeout();
  const id = await takeout.begin();
  expect(await takeout.getSavedNumbers(id)).toHaveLength(2);
  expect(() => harness.me.allowTakeout()).toThrow('There is no request to export');
});

test('a delayed export begins after its time', async () => {
  await using harness = await delayed();
  await expect(harness.book.takeout.begin()).rejects.toMatchObject(delayUntil(harness, delayMs));
  await harness.clock.advance(delayMs);
  expect(await harness.book.takeout.begin()).toEqual(expect.any(BigInt));
});

test('a short delay fails at once and is not waited for', async () => {
  await using harness = await startOpenHarness();
  harness.sandbox.world.takeouts.delaySeconds = 2;
  await expect(harness.book.takeout.begin()).rejects.toMatchObject(delayUntil(harness, 2_000));
});

test('the request and the tap on Allow are events', async () => {
  await using harness = await startOpenHarness();
  const events: BookEvent[] = [];
  harness.book.subscribe((event) => events.push(event));
  await expect(harness.book.takeout.begin()).rejects.toThrow('takeout_delay');
  await eventually('the message of Telegram is reported', () => events, [
    { kind: 'telegram_wrote' },
  ]);
  harness.me.allowTakeout();
  await eventually('both messages of Telegram are reported', () => events, [
    { kind: 'telegram_wrote' },
    { kind: 'telegram_wrote' },
  ]);
});

test('an export requests only contacts', async () => {
  await using harness = await allowed();
  const start = vi.spyOn(harness.sandbox.world.takeouts, 'start');
  await harness.book.takeout.begin();
  expect(start).toHaveBeenCalledExactlyOnceWith(expect.anything(), true);
});

test('a new export ends the previous one, which can still be finished', async () => {
  await using harness = await allowed();
  const { takeout } = harness.book;
  const first = await takeout.begin();
  const second = await takeout.begin();
  await expect(takeout.getSavedNumbers(first)).rejects.toMatchObject(over);
  await takeout.finish(first, { success: false });
  expect(await takeout.getSavedNumbers(second)).toHaveLength(2);
});

test('an export continues on a later connection', async () => {
  await using harness = await allowed();
  const id = await harness.book.takeout.begin();
  await harness.book[Symbol.asyncDispose]();
  await using later = await harness.telegram.openAddressBook(harness.session);
  expect(await later.takeout.getSavedNumbers(id)).toHaveLength(2);
  await later.takeout.finish(id, { success: true });
});

// Concurrent, because GramJS waits a second of real time before it reconnects.
test.concurrent.each(['before', 'after'] as const)(
  'an export completes when the connection is cut %s its calls are done',
  async (when) => {
    await using harness = await allowed();
    const { takeout } = harness.book;
    const { faults } = harness.sandbox.wire;
    faults.add('account.initTakeoutSession', { kind: 'drop', when });
    const id = await takeout.begin();
    faults.add('contacts.getSaved', { kind: 'drop', when });
    expect(await takeout.getSavedNumbers(id)).toHaveLength(2);
    faults.add('account.finishTakeoutSession', { kind: 'drop', when });
    await takeout.finish(id, { success: true });
    await expect(takeout.getSavedNumbers(id)).rejects.toMatchObject(over);
  },
);

test('finishing succeeds a second time and for an unknown export', async () => {
  await using harness = await allowed();
  const { takeout } = harness.book;
  const id = await takeout.begin();
  await takeout.finish(id, { success: false });
  await takeout.finish(id, { success: true });
  await takeout.finish(5n, { success: true });
  expect(await takeout.begin()).not.toBe(id);
});
