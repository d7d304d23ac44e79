import { beforeEach, expect, test } from 'vitest';
import { openMembers } from '../../../../src/accounts/people/members.ts';
import { addPeople, savePreferences } from '../../../../src/store/people.ts';
import { saveToken, useToken } from '../../../../src/store/tokens.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import {
  createMemoryDatabase,
  type MemoryDatabase,
} from '../../../support/memory/memory-database.ts';

const [ann, bob, cid] = [1n, 2n, 3n];
const at = new Date('2026-03-01T10:00:00Z');

let database: MemoryDatabase;

beforeEach(async () => {
  database = await createMemoryDatabase();
  await database.query((q) => addPeople(q, [ann], 'owner', at));
  await database.query((q) => addPeople(q, [bob], 'member', at));
  const hash = Buffer.alloc(32, 1);
  await saveToken(database, { hash, kind: 'invite', personId: ann, expiresAt: undefined });
  await useToken(database, hash, cid, { owners: [ann], now: at });
  await savePreferences(database, cid, { keepDays: 30 });
});

test('members have the label of the owner who invited them, and only they can be removed', async () => {
  const clock = new ManualClock(at);
  const people = openMembers((_, stored) => stored, { database, clock });
  const annLabel = await people.labelOf(ann);
  expect(await people.members()).toMatchObject([
    { id: ann, role: 'owner', invitedBy: undefined, isRemovable: false, label: annLabel },
    { id: bob, role: 'member', invitedBy: undefined, isRemovable: true },
    { id: cid, role: 'member', invitedBy: annLabel, isRemovable: true },
  ]);
});

test('members have the role that the configuration gives them', async () => {
  const clock = new ManualClock(at);
  const roles = new Map([[bob, 'owner'] as const]);
  const people = openMembers((id) => roles.get(id), { database, clock });
  const listed = (await people.members()).map(({ id, role }) => [id, role]);
  expect(listed).toEqual([
    [ann, 'owner'],
    [bob, 'owner'],
    [cid, 'member'],
  ]);
});
