import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ChangeRow, UndoStart, UndoRun } from '../../../../src/accounts/roster.ts';
import {
  callsOf,
  everybody,
  inDatabase,
  max,
  startPairedHarness,
  type PairedHarness,
} from '../accounts-harness.ts';
import { eventually } from '../../../support/eventually.ts';
import { passTime } from '../../../support/pass-time.ts';

let harness: PairedHarness;
let zoe: bigint;
let ben: bigint;
let ada: bigint;
const zoePhone = '+12025550101';
const benPhone = '+12025550102';
const strangePhone = '+12025550199';

beforeEach(async () => {
  harness = await startPairedHarness((world) => {
    zoe = world.addPerson({ firstName: 'Zoe', phone: zoePhone }).id;
    ben = world.addPerson({ firstName: 'Ben', phone: benPhone }).id;
    ada = world.addPerson({ firstName: 'Ada', phone: '+12025550103' }).id;
    for (const id of [zoe, ben, ada]) world.app(id).setPrivacy('phone_number', 'everybody');
    world.app(max).add(zoe, 'Zoe', 'Miller', false);
    world.app(max).setCloseFriends([zoe]);
  });
  await harness.book.page(everybody);
});
afterEach(() => harness[Symbol.asyncDispose]());

const held = (): readonly string[] =>
  harness.me.book().contacts.map(({ firstName, lastName }) => `${firstName} ${lastName}`.trim());
const saved = (): readonly string[] =>
  harness.me.book().saved.map(({ phone, firstName }) => `${phone} ${firstName}`);
const savedPhones = (): ReadonlySet<string> =>
  new Set(harness.me.book().saved.map(({ phone }) => phone));
const friends = (): readonly bigint[] => harness.me.book().closeFriends;
/** As the stored list shows them. */
const shown = async (): Promise<readonly string[]> =>
  (await harness.book.page(everybody)).rows.map(({ firstName, lastName }) =>
    `${firstName} ${lastName}`.trim(),
  );

async function undo(operationId: string | undefined): Promise<UndoRun> {
  const begun = await begin(operationId);
  if (begun.kind === 'refused') throw new Error(`refused: ${begun.why}`);
  return begun.run;
}

function begin(operationId: string | undefined): Promise<UndoStart> {
  if (operationId === undefined) throw new Error('nothing was done');
  return harness.roster.history.undo(max, operationId);
}

const counts = ({ counts: { undone, nothing, changed, impossible, failed, pending } }: UndoRun) =>
  Object.fromEntries(
    Object.entries({ undone, nothing, changed, impossible, failed, pending }).filter(
      ([, count]) => count > 0,
    ),
  );

test('a deleted contact comes back with the old name and as a close friend', async () => {
  const { operationId } = await harness.book.remove([zoe]);
  expect(held()).toEqual([]);
  const run = await undo(operationId);
  expect(run).toMatchObject({ state: 'done', operationId });
  expect(counts(run)).toEqual({ undone: 1 });
  expect(held()).toEqual(['Zoe Miller']);
  expect(friends()).toEqual([zoe]);
  expect(await shown()).toEqual(['Zoe Miller']);
  expect(await begin(operationId)).toMatchObject({ kind: 'refused', why: 'done_already' });
});

async function rows(operationId: string | undefined): Promise<readonly ChangeRow[]> {
  return (await harness.roster.history.changes(max, operationId ?? '', 0))?.rows ?? [];
}

describe('each kind comes back:', () => {
  test('a contact who was added', async () => {
    await harness.book.find(benPhone);
    const { operationId } = await harness.book.add(ben, {
      firstName: 'Benny',
      lastName: '',
      showPhone: true,
    });
    expect(held()).toEqual(['Zoe Miller', 'Benny']);
    expect(await harness.roster.history.find(max, operationId ?? '')).toMatchObject({
      kind: 'add',
      about: ['Ben'],
      undoable: true,
      losses: ['number_shared'],
    });
    expect(counts(await undo(operationId))).toEqual({ undone: 1 });
    expect(held()).toEqual(['Zoe Miller']);
    expect(await shown()).toEqual(['Zoe Miller']);
  });

  test('a new name', async () => {
    const { operationId } = await harness.book.add(zoe, {
      firstName: 'Z',
      lastName: '',
      showPhone: false,
    });
    expect(held()).toEqual(['Z']);
    expect(counts(await undo(operationId))).toEqual({ undone: 1 });
    expect(held()).toEqual(['Zoe Miller']);
  });

  test('imported: a new one, one that keeps its name, one without an account', async () => {
    const { operationId } = await harness.book.importCards([
      { phone: benPhone, firstName: 'Ben', lastName: 'O.' },
      { phone: zoePhone, firstName: 'Mom', lastName: '' },
      { phone: strangePhone, firstName: 'Nobody', lastName: '' },
    ]);
    expect(held()).toEqual(['Zoe Miller', 'Ben O.']);
    expect(saved()).toContain(`${strangePhone} Nobody`);
    expect(counts(await undo(operationId))).toEqual({ undone: 2 });
    expect(held()).toEqual(['Zoe Miller']);
    expect(saved().filter((line) => line.includes('Nobody') || line.includes('Ben'))).toEqual([]);
  });

  test('a deleted number, whose contact comes back by it, as a close friend', async () => {
    await harness.book.importCards([{ phone: benPhone, firstName: 'Ben', lastName: 'O.' }]);
    await harness.book.setCloseFriend({ id: ben, on: true });
    const { operationId } = await harness.book.removePhones([benPhone]);
    expect(held()).toEqual(['Zoe Miller']);
    expect(friends()).toEqual([zoe]);
    expect(counts(await undo(operationId))).toEqual({ undone: 1 });
    expect(held()).toEqual(['Zoe Miller', 'Ben O.']);
    expect(new Set(friends())).toEqual(new Set([zoe, ben]));
    expect(saved()).toContain(`${benPhone} Ben`);
  });

  test('contacts with hidden numbers that went with the numbers', async () => {
    for (const id of [ben, ada]) harness.world.app(id).setPrivacy('phone_number', 'nobody');
    harness.me.add(ben, 'Ben', 'O.', false);
    harness.me.add(ada, 'Ada', 'L.', false);
    await eventually('three contacts are shown', async () => expect(await shown()).toHaveLength(3));
    expect((await harness.book.page(everybody)).rows.map(({ phone }) => phone)).toEqual([
      undefined,
      undefined,
      zoePhone,
    ]);
    const { operationId } = await harness.book.removePhones([benPhone, '+12025550103']);
    expect(held()).toEqual(['Zoe Miller']);
    const run = await undo(operationId);
    // Under which name the numbers were saved was never read, and their contacts are back without.
    expect(counts(run)).toEqual({ undone: 2, impossible: 2 });
    expect(held().toSorted()).toEqual(['Ada L.', 'Ben O.', 'Zoe Miller']);
  });

  test('a block, and its end', async () => {
    const blocked = (): readonly bigint[] => harness.me.book().blocked;
    const block = await harness.book.block(zoe);
    expect(counts(await undo(block.operationId))).toEqual({ undone: 1 });
    expect(blocked()).toEqual([]);
    harness.me.block(zoe);
    const unblock = await harness.book.unblock(zoe);
    expect(counts(await undo(unblock.operationId))).toEqual({ undone: 1 });
    expect(blocked()).toEqual([zoe]);
    expect((await harness.book.block(zoe)).operationId).toBeUndefined();
  });

  test('close friends, and of them only the changed one', async () => {
    harness.me.add(ben, 'Ben', '', false);
    await eventually('both contacts are shown', shown, ['Ben', 'Zoe Miller']);
    const off = await harness.book.setCloseFriend({ id: zoe, on: false });
    harness.me.setCloseFriends([ben]);
    expect(counts(await undo(off.operationId))).toEqual({ undone: 1 });
    expect(new Set(friends())).toEqual(new Set([zoe, ben]));
  });

  test('a privacy rule with its exceptions', async () => {
    harness.me.setPrivacyException('phone_number', 'allow', zoe);
    const before = await harness.book.settings.privacy('phone_number');
    const { operationId } = await harness.book.settings.setAudience('phone_number', 'nobody');
    const read = callsOf(harness, 'account.getPrivacy');
    expect(counts(await undo(operationId))).toEqual({ undone: 1 });
    expect(callsOf(harness, 'account.getPrivacy')).toBe(read + 1);
    expect(await harness.book.settings.privacy('phone_number')).toEqual(before);
  });

  test('a privacy rule, without exceptions whose accounts are gone, which is said', async () => {
    harness.me.setPrivacyException('phone_number', 'allow', ben);
    harness.me.setPrivacyException('phone_number', 'allow', zoe);
    const { operationId = '' } = await harness.book.settings.setAudience('phone_number', 'nobody');
    harness.world.app(ben).deleteAccount();
    expect(await harness.roster.history.find(max, operationId)).toMatchObject({ losses: [] });
    expect(counts(await undo(operationId))).toEqual({ undone: 1 });
    const { audience, always } = await harness.book.settings.privacy('phone_number');
    expect({ audience, always: always.map(({ id }) => id) }).toEqual({
      audience: 'contacts',
      always: [zoe],
    });
    expect(await harness.roster.history.find(max, operationId)).toMatchObject({
      losses: ['exceptions'],
    });
  });

  test('the notices that a contact joined', async () => {
    const { operationId } = await harness.book.settings.setAnnouncesSignUps({ on: false });
    expect(counts(await undo(operationId))).toEqual({ undone: 1 });
    expect(await harness.book.settings.announcesSignUps()).toBe(true);
  });

  test('the saved list, without renaming a contact', async () => {
    await harness.book.importCards([
      { phone: strangePhone, firstName: 'Nobody', lastName: '' },
      { phone: benPhone, firstName: 'Ben', lastName: 'O.' },
    ]);
    await readSaved();
    await harness.book.add(ben, { firstName: 'Benny', lastName: '', showPhone: false });
    const start = savedPhones();
    const { operationId } = await harness.book.resetSaved();
    expect(saved()).toEqual([]);
    expect(counts(await undo(operationId))).toEqual({ undone: start.size });
    expect(savedPhones()).toEqual(start);
    expect(held()).toEqual(['Zoe Miller', 'Benny']);
  });

  test('a deleted number that belongs to another person by now, who does not become a contact', async () => {
    await harness.book.importCards([{ phone: benPhone, firstName: 'Ben', lastName: 'O.' }]);
    const { operationId } = await harness.book.removePhones([benPhone]);
    harness.world.app(ben).changePhone('+12025550198');
    harness.world.app(ada).changePhone(benPhone);
    expect(counts(await undo(operationId))).toEqual({ undone: 1 });
    expect(held()).toEqual(['Zoe Miller', 'Ben O.']);
    expect(harness.me.book().contacts.map(({ id }) => id)).toEqual([zoe, ben]);
  });

  test('the saved list, and a user who has one of its numbers by now does not become a contact', async () => {
    await harness.book.importCards([{ phone: strangePhone, firstName: 'Nobody', lastName: '' }]);
    await readSaved();
    const { operationId } = await harness.book.resetSaved();
    harness.world.app(ben).changePhone(strangePhone);
    expect(counts(await undo(operationId))).toEqual({ impossible: 1 });
    expect(held()).toEqual(['Zoe Miller']);
  });

  test('the saved list, and an unseen new owner of a number in it keeps the name', async () => {
    await harness.book.importCards([{ phone: strangePhone, firstName: 'Nobody', lastName: '' }]);
    await readSaved();
    harness.world.app(ben).setPrivacy('phone_number', 'nobody');
    harness.me.add(ben, 'Benny', '', false);
    await eventually('the renamed contact is shown', shown, ['Benny', 'Zoe Miller']);
    const { operationId } = await harness.book.resetSaved();
    harness.world.app(ben).changePhone(strangePhone);
    expect(counts(await undo(operationId))).toEqual({ undone: 1 });
    expect(savedPhones()).toEqual(new Set([strangePhone]));
    expect(held()).toEqual(['Zoe Miller', 'Benny']);
  });
});

test('an imported number without an account goes, though the saved list was read since', async () => {
  // Telegram tells whole seconds of when a number was saved, before which this seems to be.
  await harness.clock.advance(1_900 - (harness.clock.now().getTime() % 1_000));
  const { operationId } = await harness.book.importCards([
    { phone: strangePhone, firstName: 'Nobody', lastName: '' },
  ]);
  await readSaved();
  expect(counts(await undo(operationId))).toEqual({ undone: 1 });
  expect(savedPhones()).toEqual(new Set());
});

async function readSaved(): Promise<void> {
  const fetched = await harness.book.saved.fetch();
  if (fetched.kind === 'ready') return;
  harness.me.allowTakeout();
  await eventually(
    'the saved list is read',
    async () => (await harness.book.saved.fetch()).kind,
    'ready',
  );
}

test('a saved list that was never read is gone for good, which is said before', async () => {
  await harness.book.importCards([{ phone: strangePhone, firstName: 'Nobody', lastName: '' }]);
  const { operationId } = await harness.book.resetSaved();
  expect(await harness.roster.history.find(max, operationId ?? '')).toMatchObject({
    undoable: false,
    losses: ['saved_unread'],
  });
  expect(await begin(operationId)).toMatchObject({ kind: 'refused', why: 'impossible' });
});

test('a shared number stays shared', async () => {
  harness.me.setPrivacy('phone_number', 'nobody');
  harness.world.app(zoe).add(max, 'Max', '', false);
  await eventually(
    'one offer to share is shown',
    async () => (await harness.book.shareOffers()).users.length,
    1,
  );
  await harness.book.share(zoe);
  const [operation] = (await harness.roster.history.page(harness.account, { words: '', page: 0 }))
    .rows;
  expect(operation).toMatchObject({ kind: 'share', undoable: false, losses: ['number_shared'] });
  expect(await begin(operation?.id)).toMatchObject({ kind: 'refused', why: 'impossible' });
});

describe('a later change is kept:', () => {
  test('a contact who was renamed on the phone', async () => {
    const { operationId } = await harness.book.add(zoe, {
      firstName: 'Z',
      lastName: '',
      showPhone: false,
    });
    harness.me.add(zoe, 'Zoe on the phone', '', false);
    expect(counts(await undo(operationId))).toEqual({ changed: 1 });
    expect(held()).toEqual(['Zoe on the phone']);
    expect(await rows(operationId)).toMatchObject([{ undoOutcome: 'changed' }]);
  });

  test('a contact who was deleted on the phone', async () => {
    await harness.book.find(benPhone);
    const { operationId } = await harness.book.add(ben, {
      firstName: 'Ben',
      lastName: '',
      showPhone: false,
    });
    harness.me.remove(ben);
    expect(counts(await undo(operationId))).toEqual({ nothing: 1 });
    expect(held()).toEqual(['Zoe Miller']);
  });

  test('a contact who was added again on the phone', async () => {
    const removed = await harness.book.remove([zoe]);
    harness.me.add(zoe, 'Zoe again', '', false);
    expect(counts(await undo(removed.operationId))).toEqual({ changed: 1 });
    expect(held()).toEqual(['Zoe again']);
  });

  test('a privacy rule', async () => {
    const { operationId } = await harness.book.settings.setAudience('phone_number', 'nobody');
    harness.me.setPrivacy('phone_number', 'everybody');
    expect(counts(await undo(operationId))).toEqual({ changed: 1 });
    expect((await harness.book.settings.privacy('phone_number')).audience).toBe('everybody');
  });

  test('a change of another device between our look and our call', async () => {
    const { operationId } = await harness.book.remove([zoe]);
    const gate = Promise.withResolvers<void>();
    harness.sandbox.wire.faults.add('contacts.addContact', { kind: 'delay', until: gate.promise });
    const undoing = undo(operationId);
    await eventually('the addition is recorded', async () =>
      expect(
        await inDatabase(harness, (sql) => sql`select from changes where kind = 'add'`),
      ).toHaveLength(1),
    );
    harness.me.add(zoe, 'Zoe', 'Miller', false);
    gate.resolve();
    expect(counts(await undoing)).toEqual({ undone: 1 });
    expect(held()).toEqual(['Zoe Miller']);
    expect(await shown()).toEqual(['Zoe Miller']);
  });
});

describe('a deleted contact', () => {
  const invalid = { kind: 'error', error: { code: 400, text: 'CONTACT_ID_INVALID' } } as const;

  test('who blocked the account comes back', async () => {
    const { operationId } = await harness.book.remove([zoe]);
    harness.world.app(zoe).block(max);
    expect(counts(await undo(operationId))).toEqual({ undone: 1 });
    expect(held()).toEqual(['Zoe Miller']);
  });

  test('is found by username when the access hash is not valid any more', async () => {
    harness.world.app(zoe).setUsername('zoe_miller');
    await eventually(
      'the cache has the username',
      async () => (await harness.book.contact(zoe))?.usernames,
      ['zoe_miller'],
    );
    const { operationId } = await harness.book.remove([zoe]);
    harness.sandbox.wire.faults.add('contacts.addContact', invalid);
    expect(counts(await undo(operationId))).toEqual({ undone: 1 });
    expect(held()).toEqual(['Zoe Miller']);
    expect(friends()).toEqual([zoe]);
  });

  test('is found by number', async () => {
    const { operationId } = await harness.book.remove([zoe]);
    harness.sandbox.wire.faults.add('contacts.addContact', invalid);
    expect(counts(await undo(operationId))).toEqual({ undone: 1 });
    expect(held()).toEqual(['Zoe Miller']);
  });

  test('whose number belongs to another person by now stays deleted, and no one else is added', async () => {
    const { operationId } = await harness.book.remove([zoe]);
    harness.world.app(zoe).changePhone('+12025550177');
    harness.world.app(ben).changePhone(zoePhone);
    harness.sandbox.wire.faults.add('contacts.addContact', invalid, 2);
    expect(counts(await undo(operationId))).toEqual({ impossible: 1 });
    expect(held()).toEqual([]);
  });

  test('and their account too stays deleted', async () => {
    const { operationId } = await harness.book.remove([zoe]);
    harness.world.app(zoe).deleteAccount();
    expect(counts(await undo(operationId))).toEqual({ impossible: 1 });
    expect(held()).toEqual([]);
  });
});

test('an undo is taken back like everything else, and nothing twice', async () => {
  const { operationId } = await harness.book.remove([zoe]);
  const first = await undo(operationId);
  const second = await undo(first.id);
  expect(counts(second)).toEqual({ undone: 2 });
  expect(held()).toEqual([]);
  expect(await begin(first.id)).toMatchObject({ kind: 'refused', why: 'done_already' });
  expect(await begin('nonsense')).toMatchObject({ kind: 'refused', why: 'unknown' });
  const other = await harness.roster.history.undo(1n, operationId ?? '');
  expect(other).toMatchObject({ kind: 'refused', why: 'unknown' });
  expect(await harness.roster.history.findUndo(1n, first.id)).toBeUndefined();
  expect(await harness.roster.history.findUndo(max, first.id)).toMatchObject({ id: first.id });
  expect(counts(await undo(second.id))).toEqual({ undone: 2 });
  expect(held()).toEqual(['Zoe Miller']);
  expect(friends()).toEqual([zoe]);
});

test('two presses at once are one undo', async () => {
  const { operationId } = await harness.book.remove([zoe]);
  const gate = Promise.withResolvers<void>();
  harness.sandbox.wire.faults.add('contacts.addContact', { kind: 'delay', until: gate.promise });
  const presses = [begin(operationId), begin(operationId)];
  expect(await Promise.race(presses)).toMatchObject({
    kind: 'refused',
    why: 'under_way',
    run: { state: 'running' },
  });
  gate.resolve();
  const both = await Promise.all(presses);
  expect(both.map(({ kind }) => kind).toSorted()).toEqual(['begun', 'refused']);
  expect(held()).toEqual(['Zoe Miller']);
});

test('a number that Telegram puts off for ever does not hold up the rest of the undo', async () => {
  await harness.book.importCards([{ phone: strangePhone, firstName: 'Old', lastName: '' }]);
  await readSaved();
  await harness.clock.advance(60_000);
  const { operationId } = await harness.book.importCards([
    { phone: zoePhone, firstName: 'Zed', lastName: '' },
    { phone: strangePhone, firstName: 'New', lastName: '' },
  ]);
  harness.world.imports.throttle(100, [strangePhone]);
  const waiting = await undo(operationId);
  expect(waiting).toMatchObject({ state: 'waiting', wait: { why: 'deferred' } });
  let run: UndoRun | undefined;
  await passTime(harness.clock, 10 * 60_000, 'the undo is done', async () => {
    run = await harness.roster.history.findUndo(max, waiting.id);
    expect(run?.state).toBe('done');
  });
  expect(held()).toEqual(['Zoe Miller']);
});
