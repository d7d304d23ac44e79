import { expect, test } from 'vitest';
import type { World } from '../../../sandbox/world/world.ts';
import { makePrivacyRule } from '../../../sandbox/world/privacy-rule.ts';
import type { PrivacyRule } from '../../../src/contacts/ports/account-settings.ts';
import { startOpenHarness, refTo, type OpenHarness } from './telegram-harness.ts';

const zoe = 7_000_000_100n;
const yuri = 7_000_000_101n;

function people(world: World): void {
  world.addPerson({ id: zoe, firstName: 'Zoe', phone: '+491700000100' });
  world.addPerson({ id: yuri, firstName: 'Yuri', phone: '+491700000101' });
}

const plain = {
  always: [],
  never: [],
  alwaysChats: [],
  neverChats: [],
  alwaysCloseFriends: false,
  alwaysPremium: false,
  neverContacts: false,
  bots: undefined,
} as const;

/** The rule of the account as the sandbox stores it. */
function heldBy({ sandbox, me }: OpenHarness): object {
  return sandbox.world.person(me.id).privacy.phone_number;
}

test.each(['everybody', 'contacts', 'nobody'] as const)(
  'a rule for %s is read as it was set',
  async (audience) => {
    await using harness = await startOpenHarness(people);
    const { settings } = harness.book;
    harness.me.setPrivacy('phone_number', audience);
    const rule = await settings.getPrivacy('phone_number');
    expect(rule).toEqual({ ...plain, audience });
    harness.me.setPrivacy('phone_number', audience === 'nobody' ? 'everybody' : 'nobody');
    expect(await settings.setPrivacy('phone_number', rule)).toEqual(rule);
    expect(heldBy(harness)).toEqual(makePrivacyRule(audience));
  },
);

test('exceptions set in another app survive a change of the audience', async () => {
  await using harness = await startOpenHarness(people);
  const { settings } = harness.book;
  harness.me.setPrivacyException('phone_number', 'allow', zoe);
  harness.me.setPrivacyException('phone_number', 'disallow', yuri);
  const rule = await settings.getPrivacy('phone_number');
  expect(rule).toMatchObject({
    audience: 'contacts',
    always: [{ ...refTo(harness, zoe), firstName: 'Zoe' }],
    never: [refTo(harness, yuri)],
  });
  const changed = await settings.setPrivacy('phone_number', { ...rule, audience: 'nobody' });
  expect(changed).toEqual({ ...rule, audience: 'nobody' });
  expect(heldBy(harness)).toEqual({
    ...makePrivacyRule('nobody'),
    allow: new Set([zoe]),
    disallow: new Set([yuri]),
  });
});

test.each<Partial<PrivacyRule>>([
  { audience: 'everybody', neverContacts: true, bots: 'never', neverChats: [5n, 1_234_567_890n] },
  { audience: 'nobody', alwaysCloseFriends: true, alwaysPremium: true, bots: 'always' },
  { audience: 'contacts', alwaysChats: [1_234_567_890n], neverChats: [5n], alwaysPremium: true },
])('every kind of exception is read as it was set: %o', async (given) => {
  await using harness = await startOpenHarness(people);
  const rule: PrivacyRule = { ...plain, audience: 'nobody', ...given };
  expect(await harness.book.settings.setPrivacy('phone_number', rule)).toEqual(rule);
  expect(await harness.book.settings.getPrivacy('phone_number')).toEqual(rule);
});

test('an exception takes precedence over the audience', async () => {
  await using harness = await startOpenHarness(people);
  const [theirs, others] = [zoe, yuri].map((id) => harness.sandbox.world.app(id));
  for (const app of [theirs, others]) app?.add(harness.me.id, 'Max', '', false);
  const rule = await harness.book.settings.getPrivacy('phone_number');
  const always = await harness.book.getUsers([refTo(harness, zoe)]);
  await harness.book.settings.setPrivacy('phone_number', { ...rule, audience: 'nobody', always });
  expect(theirs?.book().contacts).toMatchObject([{ phone: harness.book.owner.phone }]);
  expect(others?.book().contacts).toMatchObject([{ phone: undefined }]);
});

test('finding the account by its number is a separate setting', async () => {
  await using harness = await startOpenHarness(people);
  const { settings } = harness.book;
  const rule = await settings.getPrivacy('added_by_phone');
  expect(rule.audience).toBe('everybody');
  await settings.setPrivacy('added_by_phone', { ...rule, audience: 'contacts' });
  expect((await settings.getPrivacy('added_by_phone')).audience).toBe('contacts');
  expect((await settings.getPrivacy('phone_number')).audience).toBe('contacts');
  const refused = { reason: { kind: 'privacy_refused' } };
  await expect(
    settings.setPrivacy('added_by_phone', { ...rule, audience: 'nobody' }),
  ).rejects.toMatchObject(refused);
});

test('a rule with a user who cannot be addressed is not sent', async () => {
  await using harness = await startOpenHarness(people);
  const { settings } = harness.book;
  harness.me.setPrivacyException('phone_number', 'disallow', zoe);
  const rule = await settings.getPrivacy('phone_number');
  const never = rule.never.map((user) => ({ ...user, accessHash: 0n }));
  await expect(
    settings.setPrivacy('phone_number', { ...rule, audience: 'everybody', never }),
  ).rejects.toMatchObject({ reason: { kind: 'privacy_refused' } });
  expect(heldBy(harness)).toEqual({ ...makePrivacyRule('contacts'), disallow: new Set([zoe]) });
});

test('Telegram rejects more than a thousand exceptions', async () => {
  await using harness = await startOpenHarness(people);
  const [one] = await harness.book.getUsers([refTo(harness, zoe)]);
  if (!one) throw new Error('No Zoe');
  const many = (count: number): PrivacyRule => ({
    ...plain,
    audience: 'contacts',
    always: Array.from({ length: count - 1 }, () => one),
    never: [one],
  });
  await harness.book.settings.setPrivacy('phone_number', many(1_000));
  await expect(harness.book.settings.setPrivacy('phone_number', many(1_001))).rejects.toMatchObject(
    {
      reason: { kind: 'privacy_refused' },
    },
  );
});

test("announcing sign-ups is on when Telegram's silent flag is off", async () => {
  await using harness = await startOpenHarness(people);
  const { settings } = harness.book;
  const { world } = harness.sandbox;
  expect(await settings.announcesSignUps()).toBe(true);
  await settings.setAnnouncesSignUps({ on: false });
  expect(world.person(harness.me.id).announcesSignUps).toBe(false);
  expect(await settings.announcesSignUps()).toBe(false);
  await settings.setAnnouncesSignUps({ on: true });
  expect(world.person(harness.me.id).announcesSignUps).toBe(true);
});

test.each(['before', 'after'] as const)(
  'a rule is set when the connection is cut %s it was done',
  async (when) => {
    await using harness = await startOpenHarness(people);
    harness.sandbox.wire.faults.add('account.setPrivacy', { kind: 'drop', when });
    const rule = { ...plain, audience: 'nobody' } as const;
    expect(await harness.book.settings.setPrivacy('phone_number', rule)).toEqual(rule);
  },
);
