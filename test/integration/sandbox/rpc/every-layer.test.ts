import { expect, test } from 'vitest';
import { populate } from '../../../../sandbox/demo/populate.ts';
import { Encoder } from '../../../../sandbox/mtproto/tl/encode.ts';
import { loadLayers } from '../../../../sandbox/mtproto/tl/layers.ts';
import type { TlObject } from '../../../../sandbox/mtproto/tl/value.ts';
import { inputPeer, inputUser, WorldUnderTest, type Device } from '../world/world-caller.ts';

const layers = loadLayers();
const firstPage = { offset_id: 0, offset_date: 0, limit: 100, hash: 0n };
const history = { ...firstPage, add_offset: 0, max_id: 0, min_id: 0 };

/** Signs in to Alex's account and asks for a takeout, so that the service chat has every kind of message. */
async function startDemo(layer: number): Promise<{
  readonly device: Device;
  readonly under: WorldUnderTest;
  readonly calls: readonly (readonly [method: string, args: Omit<TlObject, '_'>])[];
}> {
  const under = new WorldUnderTest();
  const { you, zoe } = populate(under.world);
  const device = under.deviceOf(you);
  device.key.layer = layer;
  under.world.app(you.id).setPassword('secret', 'hint');
  await expect(device.call('account.initTakeoutSession', { contacts: true })).rejects.toThrow(
    '420',
  );
  under.world.app(you.id).archive(777000n);
  const service = inputPeer(you, under.world.person(777000n));
  return {
    device,
    under,
    calls: [
      ['account.getAuthorizations', {}],
      ['account.getPassword', {}],
      ['account.getPrivacy', { key: { _: 'inputPrivacyKeyPhoneNumber' } }],
      ['contacts.getBirthdays', {}],
      ['contacts.getBlocked', { offset: 0, limit: 100 }],
      ['contacts.getContactIDs', { hash: 0n }],
      ['contacts.getContacts', { hash: 0n }],
      ['contacts.getStatuses', {}],
      ['contacts.search', { q: 'zoe_', limit: 10 }],
      ['messages.getDialogs', { ...firstPage, offset_peer: { _: 'inputPeerEmpty' } }],
      ['messages.getHistory', { ...history, peer: service }],
      ['messages.getPeerSettings', { peer: inputPeer(you, zoe) }],
      ['messages.getPinnedDialogs', { folder_id: 0 }],
      ['updates.getDifference', { pts: 1, date: 1, qts: 0 }],
      ['updates.getState', {}],
      ['users.getFullUser', { id: inputUser(you, zoe) }],
      ['users.getUsers', { id: [inputUser(you, zoe), { _: 'inputUserSelf' }] }],
    ],
  };
}

test.each(layers.numbers)('answers and updates fit layer %i', async (number) => {
  const layer = layers.get(number);
  const encoder = new Encoder(layers, layer);
  const { device, calls } = await startDemo(number);
  const known = calls.filter(([method]) => layer.byName.has(method));
  expect(known.length).toBeGreaterThan(15);
  for (const [method, args] of known) {
    const result = layer.byName.get(method)?.result ?? { kind: 'bool' };
    encoder.value(result, await device.call(method, args), method);
  }
  expect(device.received.length).toBeGreaterThan(2);
  for (const updates of device.received) encoder.object(updates);
});
