import { expect, test } from 'vitest';
import {
  AccountEvents,
  type AccountEvent,
} from '../../../../src/accounts/services/account-events.ts';
import type { Log } from '../../../../src/runtime/log.ts';

const event = { kind: 'signed_out', account: { id: '1' } } as AccountEvent;

function open() {
  const errors: object[] = [];
  const log = { error: (fields: object) => void errors.push(fields) } as unknown as Log;
  return { errors, events: new AccountEvents(log) };
}

test('emit reaches all listeners, and is false when one of them failed', async () => {
  const { errors, events } = open();
  const seen: string[] = [];
  events.subscribe(() => Promise.reject(new Error('no disk')));
  events.subscribe(async ({ kind }) => void seen.push(kind));
  expect(await events.emit(event)).toBe(false);
  expect(seen).toEqual(['signed_out']);
  expect(errors).toMatchObject([{ event: 'signed_out' }]);
});

test('emit is true when there are listeners and all succeeded', async () => {
  const { events } = open();
  expect(await events.emit(event)).toBe(false);
  events.subscribe(async () => {});
  expect(await events.emit(event)).toBe(true);
});

test('a muted account emits nothing until it is no longer muted', async () => {
  const { events } = open();
  let count = 0;
  events.subscribe(async () => void count++);
  const muted = events.mute('1');
  expect(await events.emit(event)).toBe(true);
  await events.emit({ ...event, account: { ...event.account, id: '2' } });
  expect(count).toBe(1);
  muted[Symbol.dispose]();
  await events.emit(event);
  expect(count).toBe(2);
});

test('a listener that subscribed twice is called once after one subscription ends', async () => {
  const { events } = open();
  let count = 0;
  const listener = async (): Promise<void> => void count++;
  const first = events.subscribe(listener);
  events.subscribe(listener);
  first[Symbol.dispose]();
  await events.emit(event);
  expect(count).toBe(1);
});
