import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MergeResult } from '../../../../src/accounts/roster.ts';
import {
  max,
  openPairedMemoryApp,
  type PairedMemoryApp,
} from '../../../support/memory/memory-app.ts';

const everybody = { words: '', sort: 'name', filter: 'all', page: 0 } as const;
const lastSeen = { kind: 'offline', at: new Date() } as const;
const longAgo = { kind: 'offline', at: new Date(0) } as const;
const twins = [21n, 22n].map((id) => ({
  id,
  firstName: 'Own',
  phone: `+120255503${id}`,
  lastSeen,
}));
const [one, two] = [21n, 22n];
const old = { id: 30n, firstName: 'Old', phone: '+12025550330', lastSeen: longAgo };
const nameless = { id: 31n, firstName: '7', phone: '+12025550331', lastSeen };

let app: PairedMemoryApp;

beforeEach(async () => {
  app = await openPairedMemoryApp([...twins, old, nameless], ({ elsewhere }) => {
    elsewhere.add(one, { firstName: 'Zoe', lastName: 'Miller' });
    elsewhere.add(two, { firstName: 'zoe', lastName: 'miller ✨' });
    elsewhere.add(old.id, { firstName: 'Old', lastName: 'Friend' });
    elsewhere.add(nameless.id, { firstName: '7', lastName: '' });
  });
});

afterEach(() => app[Symbol.asyncDispose]());

async function findMerge() {
  const { groups } = await app.book.duplicates.find();
  const [group, ...others] = groups;
  if (!group || others.length > 0) throw new Error(`${groups.length} groups`);
  const { members, keep, name } = group;
  return { group, merge: { members, keep: keep.key, name } };
}

const ids = ({ removed }: MergeResult): readonly bigint[] => removed.map(({ id }) => id);

test('contacts with the same name are a group with the better name', async () => {
  const { group } = await findMerge();
  expect(group).toMatchObject({
    reason: 'name',
    name: { firstName: 'Zoe', lastName: 'Miller' },
    members: [{ kind: 'contact' }, { kind: 'contact' }],
  });
  expect(await app.book.duplicates.find()).toMatchObject({
    excludedPairs: 0,
    savedReadAt: undefined,
    stale: undefined,
  });
});

test('a merge keeps one contact, and an undo brings the other one back', async () => {
  const { merge } = await findMerge();
  const { result, operationId } = await app.book.duplicates.merge([merge]);
  expect(result).toMatchObject({ kept: [{ firstName: 'Zoe' }], phones: [], allPhones: true });
  expect(ids(result)).toHaveLength(1);
  expect(await app.roster.history.find(max.id, operationId ?? '')).toMatchObject({
    kind: 'merge',
    mergedInto: 'Zoe Miller',
    size: 1,
  });
  expect((await app.book.page(everybody)).total).toBe(3);
  await app.roster.history.undo(max.id, operationId ?? '');
  expect((await app.book.page(everybody)).total).toBe(4);
});

test('the kept contact gets the notes and labels of both, until an undo', async () => {
  await app.book.annotate([one], { note: 'met in Rome', addLabels: ['rome'] });
  await app.book.annotate([two], { note: 'likes tea', addLabels: ['Rome', 'tea'] });
  const { merge } = await findMerge();
  const { result, operationId } = await app.book.duplicates.merge([merge]);
  const [removed] = ids(result);
  const [kept, other] = removed === one ? [two, one] : [one, two];
  const before = await app.book.annotation(other);
  const { note, labels } = await app.book.annotation(kept);
  expect(note.split('\n').toSorted()).toEqual(['likes tea', 'met in Rome']);
  expect(labels.toSorted()).toEqual(['rome', 'tea']);
  await app.roster.history.undo(max.id, operationId ?? '');
  expect((await app.book.annotation(kept)).note).toMatch(/^(?:met in Rome|likes tea)$/);
  expect(await app.book.annotation(other)).toEqual(before);
});

test('a merge that was made already changes nothing', async () => {
  const { merge } = await findMerge();
  await app.book.duplicates.merge([merge]);
  const { result, operationId } = await app.book.duplicates.merge([merge]);
  expect(result).toMatchObject({ removed: [], changed: [] });
  expect(operationId).toBeUndefined();
});

test('a group of which a member changed is left alone', async () => {
  const { merge } = await findMerge();
  app.phone.elsewhere.add(two, { firstName: 'Zelda', lastName: '' });
  const { result } = await app.book.duplicates.merge([merge]);
  expect(result).toMatchObject({ removed: [], kept: [], changed: [merge] });
  expect((await app.book.page(everybody)).total).toBe(4);
});

test('a merge that fails halfway names its operation', async () => {
  const { merge } = await findMerge();
  const renaming = { ...merge, name: { firstName: 'Zora', lastName: '' } };
  app.phone.failNext({ kind: 'restricted' }, 'deleteContacts');
  await expect(app.book.duplicates.merge([renaming])).rejects.toMatchObject({
    name: 'PartialFailureError',
    operationId: expect.any(String),
  });
  expect(await app.roster.history.latest(app.account)).toMatchObject({
    kind: 'merge',
    counts: { done: 1, failed: 1 },
  });
});

test('contacts that are marked as different are no group until the marks are gone', async () => {
  const { group } = await findMerge();
  await app.book.duplicates.markDifferent(group.members.map(({ key }) => key));
  expect(await app.book.duplicates.find()).toMatchObject({ groups: [], excludedPairs: 1 });
  await app.book.duplicates.markDifferent(group.members.map(({ key }) => key));
  expect(await app.book.duplicates.find()).toMatchObject({ excludedPairs: 1 });
  await app.book.duplicates.clearDifferent();
  expect((await app.book.duplicates.find()).groups).toHaveLength(1);
});

test('the cleanup counts what can go', async () => {
  expect(await app.book.cleanup()).toMatchObject({
    saved: undefined,
    waiting: undefined,
    deleted: 0,
    unseen: 1,
    nameless: 1,
    stale: undefined,
  });
  await app.book.importCards([{ phone: '+12025550399', firstName: 'Kim', lastName: '' }]);
  await app.book.saved.fetch();
  expect((await app.book.cleanup()).waiting).toBeInstanceOf(Date);
  app.phone.elsewhere.allowTakeout();
  await app.book.saved.fetch();
  expect(await app.book.cleanup()).toMatchObject({ saved: { without: 1 }, waiting: undefined });
  const [user] = await app.phone.getUsers([app.phone.refTo(old.id)]);
  if (!user) throw new Error('There is no such user.');
  app.phone.emit({ kind: 'user', user: { ...user, kind: 'deleted', firstName: '', lastName: '' } });
  await app.clock.advance(0);
  expect(await app.book.cleanup()).toMatchObject({ deleted: 1, unseen: 0, nameless: 1 });
});

test('a contact who was mutual once does not count as unseen', async () => {
  app.phone.elsewhere.addOwner(old.id);
  await app.clock.advance(0);
  await app.roster.snapshots.take(app.account);
  const [user] = await app.phone.getUsers([app.phone.refTo(old.id)]);
  if (!user) throw new Error('There is no such user.');
  app.phone.emit({ kind: 'user', user: { ...user, mutual: false } });
  await app.clock.advance(0);
  expect((await app.book.cleanup()).unseen).toBe(0);
  expect(await app.book.matching({ ...everybody, filter: 'unseen' })).toEqual([]);
});
