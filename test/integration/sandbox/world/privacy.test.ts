import { beforeEach, expect, test } from 'vitest';
import type { TlObject } from '../../../../sandbox/mtproto/tl/value.ts';
import type { Person } from '../../../../sandbox/world/person.ts';
import { seesPhone } from '../../../../sandbox/world/privacy.ts';
import { inputUser, WorldUnderTest, type Device } from './world-caller.ts';

let under: WorldUnderTest;
let alex: Person;
let zoe: Person;
let bot: Person;
let rich: Person;
let device: Device;

beforeEach(() => {
  under = new WorldUnderTest();
  alex = under.person('Alex', 1000);
  zoe = under.person('Zoe', 1001);
  rich = under.world.addPerson({ firstName: 'Rich', phone: '+12025551002', premium: true });
  bot = under.world.addPerson({ firstName: 'Shop', kind: 'bot', username: 'shop_bot' });
  device = under.deviceOf(alex);
  under.world.app(alex.id).add(zoe.id, 'Zoe', '', false);
});

const key = { _: 'inputPrivacyKeyPhoneNumber' };

async function set(...names: readonly (string | TlObject)[]): Promise<TlObject> {
  const rules = names.map((rule) =>
    typeof rule === 'string' ? { _: `inputPrivacyValue${rule}` } : rule,
  );
  return device.ask('account.setPrivacy', { key, rules });
}

/** The people of the cast who see Alex's number. */
function seeing(): readonly string[] {
  return [zoe, rich, bot].filter((one) => seesPhone(one, alex)).map((one) => one.firstName);
}

test.each<[readonly string[], readonly string[]]>([
  [['AllowAll'], ['Zoe', 'Rich', 'Shop']],
  [['AllowContacts'], ['Zoe']],
  [['DisallowAll'], []],
  [['AllowPremium', 'DisallowAll'], ['Rich']],
  [['AllowBots', 'DisallowAll'], ['Shop']],
  [
    ['DisallowBots', 'AllowAll'],
    ['Zoe', 'Rich'],
  ],
  [
    ['DisallowContacts', 'AllowAll'],
    ['Rich', 'Shop'],
  ],
  [['AllowCloseFriends'], []],
])('%j shows it to %j', async (rules, who) => {
  await set(...rules);
  expect(seeing()).toEqual(who);
});

test('a close friend may see more, and gets the update', async () => {
  const zoeDevice = under.deviceOf(zoe);
  await set('AllowCloseFriends', 'DisallowAll');
  under.world.app(zoe.id).add(alex.id, 'Alex', '', false);
  under.world.app(alex.id).setCloseFriends([zoe.id]);
  expect(seeing()).toEqual(['Zoe']);
  expect(zoeDevice.received.at(-1)).toMatchObject({
    updates: [{ _: 'updateUserPhone', user_id: alex.id, phone: '12025551000' }],
  });
});

test('allow rules come before deny rules, and the rest closes it for contacts', async () => {
  const users = { _: 'inputPrivacyValueDisallowUsers', users: [inputUser(alex, zoe)] };
  const chats = { _: 'inputPrivacyValueAllowChatParticipants', chats: [5n] };
  expect(await set(users, chats, 'AllowContacts')).toMatchObject({
    rules: [
      { _: 'privacyValueAllowChatParticipants', chats: [5n] },
      { _: 'privacyValueDisallowUsers', users: [zoe.id] },
      { _: 'privacyValueAllowContacts' },
      { _: 'privacyValueDisallowAll' },
    ],
    users: [{ id: zoe.id }],
  });
});

test('the phone keeps one exception for each', () => {
  const app = under.world.app(alex.id);
  app.setPrivacy('phone_number', 'everybody');
  app.setPrivacyException('phone_number', 'allow', zoe.id);
  app.setPrivacyException('phone_number', 'disallow', zoe.id);
  expect(alex.privacy.phone_number).toMatchObject({
    allow: new Set(),
    disallow: new Set([zoe.id]),
  });
  expect(seeing()).toEqual(['Rich', 'Shop']);
  app.setPrivacyException('phone_number', 'allow', zoe.id);
  expect(seeing()).toEqual(['Zoe', 'Rich', 'Shop']);
});

test('rules are refused that are none, or too many', async () => {
  await expect(set()).rejects.toThrow('PRIVACY_VALUE_INVALID');
  const users = Array.from({ length: 1_001 }, () => inputUser(alex, zoe));
  const many = { _: 'inputPrivacyValueAllowUsers', users };
  await expect(set(many, 'DisallowAll')).rejects.toThrow('PRIVACY_TOO_LONG');
});
