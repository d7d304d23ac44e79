import { afterEach, beforeEach, expect, test } from 'vitest';
import type { World } from '../../../../sandbox/world/world.ts';
import {
  changeKinds,
  traitsOf,
  type ChangeKindName,
} from '../../../../src/contacts/changes/kinds.ts';
import {
  everybody,
  inDatabase,
  max,
  startPairedHarness,
  whileTimePasses,
  type PairedHarness,
} from '../accounts-harness.ts';

let harness: PairedHarness;
/** A contact, and a user who is none. */
let zoe: bigint;
let ben: bigint;

const zoePhone = '+12025550101';
const unusedPhone = '+12025550199';

function populate(world: World): void {
  zoe = world.addPerson({ firstName: 'Zoe', phone: zoePhone }).id;
  ben = world.addPerson({ firstName: 'Ben', phone: '+12025550102', username: 'benji' }).id;
  world.app(max).add(zoe, 'Zoe', 'Miller', false);
}

beforeEach(async () => {
  harness = await startPairedHarness(populate);
  await whileTimePasses(harness, harness.book.find('@benji'));
  await harness.book.page(everybody);
});

afterEach(() => harness[Symbol.asyncDispose]());

/** Makes one change of each kind. Without an entry for a kind, this does not compile. */
const makeChange: { readonly [K in ChangeKindName]: () => Promise<unknown> } = {
  add: () => harness.book.add(ben, { firstName: 'Ben', lastName: 'Okafor', showPhone: false }),
  rename: () => harness.book.add(zoe, { firstName: 'Zoë', lastName: '', showPhone: false }),
  import: () =>
    harness.book.importCards([{ phone: unusedPhone, firstName: 'Nia', lastName: 'Cole' }]),
  remove: () => harness.book.remove([zoe]),
  remove_phone: () => harness.book.removePhones([zoePhone]),
  reset_saved: () => harness.book.resetSaved(),
  block: () => harness.book.block(ben),
  unblock: () => harness.book.unblock(ben),
  close_friends: () => harness.book.setCloseFriend({ id: zoe, on: true }),
  privacy: () => harness.book.settings.setAudience('phone_number', 'nobody'),
  sign_up_notices: () => harness.book.settings.setAnnouncesSignUps({ on: false }),
  note: () => harness.book.annotate([zoe], { note: 'met in Rome' }),
  labels: () => harness.book.annotate([zoe], { addLabels: ['rome', 'climbing'] }),
  close_chat: async () => {
    await harness.book.importCards([{ phone: unusedPhone, firstName: 'Nia', lastName: '' }]);
    const { id } = harness.world.addPerson({ firstName: 'N', phone: unusedPhone });
    await expect.poll(() => harness.book.contact(id)).toBeDefined();
    return harness.book.closeChat(id);
  },
  share: async () => {
    harness.me.setPrivacy('phone_number', 'nobody');
    harness.world.app(zoe).add(max, 'Max', '', false);
    await expect.poll(async () => (await harness.book.shareOffers()).users).toHaveLength(1);
    return harness.book.share(zoe);
  },
};

/** State that must exist before the change. */
const prepare: { readonly [K in ChangeKindName]?: () => unknown } = {
  unblock: () => harness.me.block(ben),
  remove_phone: () => {
    const card = { phone: zoePhone, firstName: 'Zoe', lastName: 'Miller' };
    harness.world.person(max).saved.set({ ...card, date: harness.world.now() });
  },
  reset_saved: async () => {
    await harness.book.importCards([{ phone: unusedPhone, firstName: 'Nia', lastName: '' }]);
    await readSavedList();
  },
};

/** The account's own state, as far as any kind changes it. */
async function accountState(): Promise<unknown> {
  const { contacts, blocked, closeFriends, saved } = harness.me.book();
  const { settings } = harness.book;
  return {
    contacts: contacts
      .map(({ id, firstName, lastName }) => `${id} ${firstName} ${lastName}`)
      .toSorted(),
    saved: saved.map(({ phone, firstName }) => `${phone} ${firstName}`).toSorted(),
    blocked: [...blocked],
    closeFriends: [...closeFriends],
    audience: (await settings.privacy('phone_number')).audience,
    notices: await settings.announcesSignUps(),
    annotation: await harness.book.annotation(zoe),
  };
}

async function readSavedList(): Promise<void> {
  await harness.book.saved.fetch();
  harness.me.allowTakeout();
  await expect.poll(async () => (await harness.book.saved.fetch()).kind).toBe('ready');
}

/** The kinds of the latest operation's changes, and its id. */
async function latestOperation(): Promise<{ readonly id: string; readonly kinds: string[] }> {
  const rows = await inDatabase(
    harness,
    (sql) => sql`
      select operation_id as id, json_agg(distinct kind) as kinds, max(position) as at
      from changes where state = 'done' group by 1 order by at desc limit 1`,
  );
  return rows[0] as unknown as { id: string; kinds: string[] };
}

async function undo(operationId: string): Promise<void> {
  const begun = await whileTimePasses(harness, harness.roster.history.undo(max, operationId));
  const counts = { changed: 0, impossible: 0, failed: 0, pending: 0 };
  expect(begun).toMatchObject({ kind: 'begun', run: { state: 'done', counts } });
}

const kinds = Object.keys(changeKinds) as ChangeKindName[];

test.each(kinds.filter((kind) => traitsOf(kind).reversible))(
  '%s is done, undone and redone',
  async (kind) => {
    await prepare[kind]?.();
    const before = await accountState();
    await makeChange[kind]();
    const done = await accountState();
    const operation = await latestOperation();
    expect(operation.kinds).toContain(kind);
    expect(done).not.toEqual(before);
    await undo(operation.id);
    const undone = await accountState();
    expect(undone).toEqual(before);
    await undo((await latestOperation()).id);
    expect(await accountState()).toEqual(done);
  },
);

test.each(kinds.filter((kind) => !traitsOf(kind).reversible))(
  '%s is done, and undo says that Telegram has no way back',
  async (kind) => {
    await makeChange[kind]();
    const done = await accountState();
    const { id, kinds: recorded } = await latestOperation();
    expect(recorded).toEqual([kind]);
    const refused = await harness.roster.history.undo(max, id);
    expect(refused).toMatchObject({ kind: 'refused', why: 'impossible' });
    expect(await accountState()).toEqual(done);
  },
);
