import { beforeEach, expect, test } from 'vitest';
import type { Person } from '../../../../sandbox/world/person.ts';
import { write } from '../../../../sandbox/world/messages.ts';
import { WorldUnderTest, type Device } from './world-caller.ts';

/** The offset of a first page. */
const fromTheTop = { offset_id: 0, offset_date: 0, offset_peer: { _: 'inputPeerEmpty' } };

let under: WorldUnderTest;
let alex: Person;
let zoe: Person;
let ben: Person;
let device: Device;

beforeEach(() => {
  under = new WorldUnderTest();
  alex = under.person('Alex', 1000);
  zoe = under.person('Zoe', 1001);
  ben = under.person('Ben', 1002);
  device = under.deviceOf(alex);
});

test('chats are listed newest first, and missed updates come as a difference', async () => {
  const { pts } = await device.ask('updates.getState');
  write(under.world, zoe, alex, 'One');
  write(under.world, ben, alex, 'Two');
  const answer = await device.ask('messages.getDialogs', { ...fromTheTop, limit: 2 });
  expect(answer).toMatchObject({
    _: 'messages.dialogsSlice',
    dialogs: [{ peer: { user_id: ben.id } }, { peer: { user_id: zoe.id } }],
    messages: [{ message: 'Two' }, { message: 'One' }],
  });
  expect(await device.ask('updates.getDifference', { pts, date: 1, qts: 0 })).toMatchObject({
    new_messages: [{ message: 'One' }, { message: 'Two' }],
  });
  const state = await device.ask('updates.getState');
  expect(
    await device.ask('updates.getDifference', { pts: state.pts, date: 1, qts: 0 }),
  ).toMatchObject({ _: 'updates.differenceEmpty' });
});

test('pinned chats stand first, on the first page only', async () => {
  write(under.world, zoe, alex, 'One');
  write(under.world, ben, alex, 'Two');
  const app = under.world.app(alex.id);
  app.pin(zoe.id);
  const page = async (args: { readonly [name: string]: number | boolean }): Promise<unknown> =>
    (await device.ask('messages.getDialogs', { ...fromTheTop, limit: 2, ...args })).dialogs;
  const zoesChat = { peer: { user_id: zoe.id }, pinned: true };
  const bensChat = { peer: { user_id: ben.id }, pinned: false };
  expect(await page({})).toMatchObject([zoesChat, bensChat]);
  expect(await page({ exclude_pinned: true, limit: 1 })).toMatchObject([bensChat]);
  const [, last] = [...alex.mailbox.latestPerChat()].reverse();
  expect(await page({ offset_id: last?.id ?? 0 })).not.toContainEqual(
    expect.objectContaining({ pinned: true }),
  );
  expect(() => app.pin(under.person('Nobody', 1003).id)).toThrow('no such chat');
});
