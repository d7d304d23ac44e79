import { randomBytes } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { openLiveButtons, type LiveButtons } from '../../../../src/accounts/people/live-buttons.ts';
import { liveButtons as table } from '../../../../src/store/schema/live-buttons.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import {
  createMemoryDatabase,
  type MemoryDatabase,
} from '../../../support/memory/memory-database.ts';
import { storeAccount } from '../../../support/store-account.ts';

const clock = new ManualClock();
const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const place = { personId: 1n, messageId: 5 };
const keyboard = [[{ text: 'Undo', callback_data: 'a' }]];

let database: MemoryDatabase;
let buttons: LiveButtons;

const open = (): LiveButtons =>
  openLiveButtons({ database, keys: [{ id: 'test', key: randomBytes(32) }], clock, log });

beforeEach(async () => {
  database = await createMemoryDatabase();
  await storeAccount(database, 7n, clock.now());
  buttons = open();
});

const keep = (messageId: number, matters: readonly string[]): Promise<void> =>
  buttons.keep({ ...place, messageId, accountId: undefined }, matters, keyboard);

const rowCount = async (): Promise<number> => {
  const rows = await database.query((q) => q.select({ id: table.messageId }).from(table));
  return rows.length;
};

test('a keyboard is read for each of its matters, and for no other', async () => {
  await keep(5, ['undo 1', 'undo 2']);
  expect(await buttons.find(1n, 'undo 2')).toEqual([5]);
  expect((await buttons.read(place, 'undo 1'))?.keyboard).toEqual(keyboard);
  expect(await buttons.read(place, 'undo 3')).toBeUndefined();
  expect(await buttons.find(2n, 'undo 2')).toEqual([]);
});

test('replace leaves the rest of the buttons for the rest of their matters', async () => {
  await keep(5, ['undo 1', 'undo 2']);
  const rest = [[{ text: 'Again' }]];
  expect(await (await buttons.read(place, 'undo 1'))?.replace(['undo 2'], rest)).toBe(true);
  expect(await buttons.find(1n, 'undo 1')).toEqual([]);
  expect((await buttons.read(place, 'undo 2'))?.keyboard).toEqual(rest);
});

test('replace leaves nothing of buttons without a matter', async () => {
  await keep(5, ['undo 1']);
  expect(await (await buttons.read(place, 'undo 1'))?.replace([], [])).toBe(true);
  expect(await rowCount()).toBe(0);
});

test.each([[['undo 2']], [[]]])(
  'replace by %j leaves buttons that came meanwhile',
  async (matters) => {
    await keep(5, ['undo 1']);
    const read = await buttons.read(place, 'undo 1');
    await keep(5, ['undo 1', 'undo 3']);
    expect(await read?.replace(matters, [])).toBe(false);
    expect(await buttons.find(1n, 'undo 3')).toEqual([5]);
  },
);

test('buttons that are forgotten are not found', async () => {
  for (const messageId of [5, 6]) await keep(messageId, ['undo 1']);
  await buttons.forget(place);
  expect(await buttons.find(1n, 'undo 1')).toEqual([6]);
});

test('the ten latest messages are found, the latest first', async () => {
  for (let messageId = 1; messageId <= 12; messageId += 1) await keep(messageId, ['undo 1']);
  expect(await buttons.find(1n, 'undo 1')).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
});

test('a keyboard whose key is gone is not read', async () => {
  await keep(5, ['undo 1']);
  expect(await open().read(place, 'undo 1')).toBeUndefined();
});
