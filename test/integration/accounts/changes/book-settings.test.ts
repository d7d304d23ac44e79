import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Book } from '../../../../src/accounts/roster.ts';
import {
  callsOf,
  inDatabase,
  max,
  startPairedHarness,
  reasonOf,
  whileTimePasses,
  recordedChanges,
  type PairedHarness,
} from '../accounts-harness.ts';
import { eventually } from '../../../support/eventually.ts';

let harness: PairedHarness;
let settings: Book['settings'];
let zoe: bigint;
let ben: bigint;

beforeEach(async () => {
  harness = await startPairedHarness((world) => {
    zoe = world.addPerson({ firstName: 'Zoe', phone: '+12025550101' }).id;
    ben = world.addPerson({ firstName: 'Ben', phone: '+12025550102' }).id;
    world.app(max).add(zoe, 'Zoe', 'Miller', false);
    world.app(max).setPrivacy('phone_number', 'contacts');
    world.app(max).setPrivacyException('phone_number', 'allow', ben);
    world.app(max).setPrivacyException('phone_number', 'disallow', zoe);
  });
  settings = harness.book.settings;
});
afterEach(() => harness[Symbol.asyncDispose]());

const sent = (): number => callsOf(harness, 'account.setPrivacy');
const flood = { kind: 'error', error: { code: 420, text: 'FLOOD_WAIT_60' } } as const;
const rule = () => harness.world.person(max).privacy.phone_number;

describe('the audience of the number', () => {
  test('is read as it is now, and its exceptions can be addressed', async () => {
    expect(await settings.privacy('phone_number')).toMatchObject({
      audience: 'contacts',
      always: [{ id: ben, firstName: 'Ben' }],
      never: [{ id: zoe, lastName: 'Miller' }],
    });
    expect(await harness.book.find(String(ben))).toMatchObject({ kind: 'one', user: { id: ben } });
    harness.me.setPrivacyException('phone_number', 'disallow', ben);
    expect(await settings.privacy('phone_number')).toMatchObject({ always: [] });
    expect(await recordedChanges(harness)).toEqual([]);
  });

  test('names a user twice, and they stay the contact they are', async () => {
    const { privacy } = harness.world.person(max);
    privacy.phone_number = { ...privacy.phone_number, allow: new Set([ben, zoe]) };
    const read = await settings.privacy('phone_number');
    expect(read).toMatchObject({ always: [{ id: ben }, { id: zoe }], never: [{ id: zoe }] });
    expect(await harness.book.contact(zoe)).toMatchObject({ firstName: 'Zoe', lastName: 'Miller' });
  });

  test('is changed, and the exceptions stay', async () => {
    expect((await settings.setAudience('phone_number', 'nobody')).result).toMatchObject({
      audience: 'nobody',
      always: [{ id: ben }],
      never: [{ id: zoe }],
    });
    expect(rule()).toMatchObject({
      audience: 'nobody',
      allow: new Set([ben]),
      disallow: new Set([zoe]),
    });
    expect(await recordedChanges(harness)).toMatchObject([
      {
        kind: 'privacy',
        state: 'done',
        payload: {
          key: 'phone_number',
          from: { audience: 'contacts', always: [{ id: String(ben) }] },
          to: { audience: 'nobody', always: [{ id: String(ben) }] },
        },
      },
    ]);
  });

  test('for contacts lets contacts in, also where it was for all others before', async () => {
    const { privacy } = harness.world.person(max);
    privacy.phone_number = {
      ...privacy.phone_number,
      audience: 'everybody',
      disallowContacts: true,
    };
    await settings.setAudience('phone_number', 'contacts');
    expect(rule()).toMatchObject({ audience: 'contacts', disallowContacts: false });
  });

  test('keeps what another device changed meanwhile', async () => {
    await settings.privacy('phone_number');
    harness.me.setPrivacyException('phone_number', 'disallow', ben);
    await settings.setAudience('phone_number', 'nobody');
    expect(rule()).toMatchObject({ allow: new Set(), disallow: new Set([zoe, ben]) });
  });

  test('loses an exception of either kind, and only that', async () => {
    expect((await settings.dropException('phone_number', ben)).result).toMatchObject({
      always: [],
    });
    expect(rule()).toMatchObject({ allow: new Set(), disallow: new Set([zoe]) });
    expect((await settings.dropException('phone_number', zoe)).result).toMatchObject({ never: [] });
    expect(rule()).toMatchObject({ audience: 'contacts', allow: new Set(), disallow: new Set() });
  });

  test('loses two exceptions at once', async () => {
    await Promise.all([zoe, ben].map((id) => settings.dropException('phone_number', id)));
    expect(rule()).toMatchObject({ allow: new Set(), disallow: new Set() });
  });

  test('is not sent when nothing would change', async () => {
    expect((await settings.setAudience('phone_number', 'contacts')).result).toMatchObject({
      audience: 'contacts',
    });
    expect((await settings.dropException('phone_number', 42n)).result).toMatchObject({
      always: [{ id: ben }],
    });
    expect(sent()).toBe(0);
    expect(await recordedChanges(harness)).toEqual([]);
  });

  test('is written down before it is sent, and as failed, and found out when no answer came', async () => {
    harness.sandbox.wire.faults.add('account.setPrivacy', flood);
    const refused = settings.setAudience('phone_number', 'nobody');
    expect(await refused.catch(reasonOf)).toMatchObject({ kind: 'flood' });
    harness.sandbox.wire.faults.add('account.setPrivacy', { kind: 'silence' }, 10);
    const lost = settings.setAudience('phone_number', 'everybody').catch(reasonOf);
    await eventually('the first change has failed and the second is recorded', async () => {
      expect(await recordedChanges(harness)).toMatchObject([
        { state: 'failed' },
        { state: 'written' },
      ]);
    });
    expect(await whileTimePasses(harness, lost)).toEqual({ kind: 'unreachable' });
    await eventually('the change is recorded as failed', async () => {
      expect((await recordedChanges(harness)).at(-1)).toMatchObject({
        state: 'failed',
        payload: { from: { audience: 'contacts' }, to: { audience: 'everybody' } },
      });
    });
    expect(rule()).toMatchObject({ audience: 'contacts' });
  });
});

describe('the audience that may find the account by its number', () => {
  test('is a rule of its own', async () => {
    harness.me.setPrivacy('added_by_phone', 'everybody');
    expect((await settings.setAudience('added_by_phone', 'contacts')).result).toMatchObject({
      audience: 'contacts',
      always: [],
    });
    expect(harness.world.person(max).privacy.added_by_phone.audience).toBe('contacts');
    expect(rule()).toMatchObject({ audience: 'contacts', allow: new Set([ben]) });
  });

  test('cannot be empty', async () => {
    const refused = settings.setAudience('added_by_phone', 'nobody');
    expect(await refused.catch(reasonOf)).toEqual({ kind: 'privacy_refused' });
    expect(sent()).toBe(0);
    expect(await recordedChanges(harness)).toEqual([]);
  });
});

test('the notice that a contact has joined', async () => {
  expect(await settings.announcesSignUps()).toBe(true);
  await settings.setAnnouncesSignUps({ on: true });
  expect(await recordedChanges(harness)).toEqual([]);
  await settings.setAnnouncesSignUps({ on: false });
  expect(await settings.announcesSignUps()).toBe(false);
  expect(harness.world.person(max).announcesSignUps).toBe(false);
  await settings.setAnnouncesSignUps({ on: false });
  expect(await recordedChanges(harness)).toMatchObject([
    {
      kind: 'sign_up_notices',
      state: 'done',
      payload: { from: true, to: false },
    },
  ]);
});

test('settings never show an access hash as a number that lost digits', async () => {
  await settings.setAudience('phone_number', 'nobody');
  const [row] = await inDatabase(
    harness,
    (sql) => sql`select payload->'from'->'always'->0->>'accessHash' as hash from changes`,
  );
  const { always } = await settings.privacy('phone_number');
  expect(row?.['hash']).toBe(String(always[0]?.accessHash));
});
