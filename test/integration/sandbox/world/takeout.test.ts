import { beforeEach, expect, test } from 'vitest';
import type { TlObject } from '../../../../sandbox/mtproto/tl/value.ts';
import type { Person } from '../../../../sandbox/world/person.ts';
import { listOf, WorldUnderTest, type Device } from './world-caller.ts';

let under: WorldUnderTest;
let alex: Person;
let device: Device;
let other: Device;

beforeEach(() => {
  under = new WorldUnderTest();
  alex = under.person('Alex', 1000);
  alex.saved.set({ phone: '+12025551001', firstName: 'Z', lastName: '', date: under.world.now() });
  device = under.deviceOf(alex);
  other = under.deviceOf(alex);
});

async function begin(on: Device, flags: Omit<TlObject, '_'> = { contacts: true }): Promise<bigint> {
  const { id } = await on.ask('account.initTakeoutSession', flags);
  return typeof id === 'bigint' ? id : 0n;
}

async function read(on: Device, takeoutId: bigint): Promise<unknown> {
  return on.call('contacts.getSaved', {}, takeoutId);
}

test('a new export ends the one before, on whatever device', async () => {
  under.world.takeouts.delaySeconds = 0;
  const first = await begin(device);
  const second = await begin(other);
  await expect(read(device, first)).rejects.toThrow('400 TAKEOUT_INVALID');
  expect(await read(other, second)).toHaveLength(1);
  const finish = 'account.finishTakeoutSession';
  await expect(device.call(finish)).rejects.toThrow('403 TAKEOUT_REQUIRED');
  await expect(device.call(finish, {}, first)).rejects.toThrow('400 TAKEOUT_INVALID');
  expect(await other.call(finish, { success: true }, second)).toBe(true);
  await expect(read(other, second)).rejects.toThrow('400 TAKEOUT_INVALID');
});

test('an export without contacts brings no saved numbers', async () => {
  under.world.takeouts.delaySeconds = 0;
  await expect(read(device, await begin(device, { files: true }))).rejects.toThrow(
    '403 TAKEOUT_REQUIRED',
  );
});

test('each device waits separately, with one notice', async () => {
  await expect(begin(device)).rejects.toThrow('420 TAKEOUT_INIT_DELAY_86400');
  await under.clock.advance(3_600_000);
  await expect(begin(device)).rejects.toThrow('420 TAKEOUT_INIT_DELAY_82800');
  await expect(begin(other)).rejects.toThrow('420 TAKEOUT_INIT_DELAY_86400');
  const requests = under.world
    .app(alex.id)
    .serviceChat()
    .filter((one) => one.allowsTakeout);
  expect(requests).toHaveLength(2);
});

test('the tap on Allow edits the request on pushes the edit to every device', async () => {
  await expect(begin(device)).rejects.toThrow('TAKEOUT_INIT_DELAY');
  const { pts } = await device.ask('updates.getState');
  const edit = {
    _: 'updateEditMessage',
    message: {
      peer_id: { user_id: 777000n },
      edit_date: under.world.now().getTime() / 1000,
      message: expect.stringContaining('Data export request'),
    },
    pts: Number(pts) + 1,
  };
  under.world.app(alex.id).allowTakeout();
  for (const one of [device, other]) {
    expect(one.received.at(-1)).toMatchObject({ updates: [edit] });
    expect(
      JSON.stringify(listOf(one.received.at(-1) ?? { _: '' }, 'updates'), textOf),
    ).not.toContain('reply_markup');
  }
  const missed = await device.ask('updates.getDifference', { pts: Number(pts), date: 1, qts: 0 });
  expect(missed).toMatchObject({ new_messages: [], other_updates: [edit] });
  const sooner = await device.ask('updates.getDifference', { pts: 1, date: 1, qts: 0 });
  expect(listOf(sooner, 'new_messages').at(-1)).toMatchObject({ edit_date: expect.any(Number) });
  expect(sooner.other_updates).toEqual([]);
  expect(await begin(device)).toEqual(expect.any(BigInt));
});

test('the request has no button any more once the export began by itself', async () => {
  await expect(begin(device)).rejects.toThrow('TAKEOUT_INIT_DELAY');
  await under.clock.advance(86_400_000);
  await begin(device);
  expect(() => under.world.app(alex.id).allowTakeout()).toThrow('There is no request to export');
  expect(other.received.at(-1)).toMatchObject({ updates: [{ _: 'updateEditMessage' }] });
});

function textOf(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}
