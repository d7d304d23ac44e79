import { expect, test } from 'vitest';
import { contactsHash } from '../../../../sandbox/world/contacts-hash.ts';
import { WorldUnderTest } from './world-caller.ts';

test.each([
  { saved: 0, ids: [], hash: '0' },
  { saved: 3, ids: [777000, 7000000001, 7000000002], hash: '-8161499225338146101' },
  { saved: 10, ids: [1, 2, 3], hash: '-8263187073026440496' },
  { saved: 10, ids: [3, 1, 2], hash: '-8263187073026440496' },
])('$saved saved numbers and the ids $ids make $hash', ({ saved, ids, hash }) => {
  expect(contactsHash(saved, ids.map(BigInt)).toString()).toBe(hash);
});

test('an unchanged list answers contactsNotModified, a changed one comes whole', async () => {
  const under = new WorldUnderTest();
  const alex = under.person('Alex', 1000);
  const zoe = under.person('Zoe', 1001);
  const device = under.deviceOf(alex);
  under.world.app(alex.id).add(zoe.id, 'Zoe', '', false);
  const hash = contactsHash(0, [zoe.id]);
  expect(await device.call('contacts.getContacts', { hash })).toEqual({
    _: 'contacts.contactsNotModified',
  });
  const max = under.person('Max', 1002);
  under.world.app(alex.id).add(max.id, 'Max', '', false);
  expect(await device.call('contacts.getContacts', { hash })).toMatchObject({ contacts: [{}, {}] });
  under.world.app(alex.id).remove(zoe.id);
  under.world.app(alex.id).remove(max.id);
  expect(await device.call('contacts.getContacts', { hash })).toMatchObject({ contacts: [] });
  expect(await device.call('contacts.getContacts', { hash: 0n })).toMatchObject({ contacts: [] });
});
