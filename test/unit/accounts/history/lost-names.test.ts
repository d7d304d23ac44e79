import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import {
  addByNumber,
  hasCard,
  type UserWithPhone,
} from '../../../../src/accounts/changes/kinds/add-by-number.ts';
import { restoreLostNames } from '../../../../src/accounts/history/restore-lost-names.ts';
import { readStoredState } from '../../../../src/accounts/history/stored-state.ts';
import { restoreRowNames } from '../../../../src/accounts/imports/restore-row-names.ts';
import type { Contact } from '../../../../src/contacts/contact.ts';
import { recordChanges } from '../../../../src/store/changes.ts';
import { firstChanges } from '../../../../src/store/operation-changes.ts';
import type { RecordedChange } from '../../../../src/store/recorded-changes.ts';
import { replaceSavedList } from '../../../../src/store/saved-numbers.ts';
import type { RowToSend } from '../../../../src/store/sent-rows.ts';
import { openMemorySession, type MemorySession } from '../../../support/memory/memory-session.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const zoe = { id: 11n, firstName: 'Own', phone: '+12025550111' };
const ben = { id: 12n, firstName: 'Own', phone: '+12025550112' };
const card = { phone: zoe.phone, firstName: 'Import', lastName: '' };

let session: MemorySession;

beforeEach(async () => {
  session = await openMemorySession([zoe, ben], ({ elsewhere }) => {
    elsewhere.add(zoe.id, { firstName: 'Import', lastName: '' });
  });
});

const nameOf = async (id: bigint): Promise<string | undefined> =>
  (await session.cache.read()).contacts.get(id)?.firstName;

/** The contact as it was before an import renamed it. */
const before = (facts: Partial<Contact> = {}): Contact =>
  sampleContact({ id: zoe.id, accessHash: 117n, firstName: 'Zoe', ...facts });

async function record(was: Contact | undefined): Promise<RecordedChange> {
  const { account, services } = session;
  const operationId = randomUUID();
  const change = { kind: 'import', card, before: was, after: undefined, savedCount: 1 } as const;
  const { id: accountId, personId } = account;
  const one = { id: randomUUID(), accountId, personId, operationId, madeAt: new Date(), change };
  await recordChanges(services.database, [one]);
  const [recorded] = await firstChanges(services.database, [operationId], 1);
  if (!recorded) throw new Error('The change is gone.');
  return recorded;
}

test('restoreLostNames gives a contact with a hidden number its name back', async () => {
  const change = await record(before());
  const result = await restoreLostNames(session, [change]);
  expect(result).toEqual({
    restored: new Set([change.id]),
    waiting: new Set(),
    failure: undefined,
  });
  expect(await nameOf(zoe.id)).toBe('Zoe');
});

test.each([
  ['without a former contact', undefined],
  ['of a contact whose number was known', before({ phone: zoe.phone })],
  ['of a contact that is gone', before({ id: 99n })],
  ['of a contact that had the name before', before({ firstName: 'Import' })],
])('restoreLostNames leaves a change %s', async (_, was) => {
  const result = await restoreLostNames(session, [await record(was)]);
  expect(result).toEqual({ restored: new Set(), waiting: new Set(), failure: undefined });
  expect(session.addressBook.calls).not.toContain('importCards');
});

test('restoreLostNames says whether Telegram may restore the names later', async () => {
  const change = await record(before());
  session.addressBook.failNext({ kind: 'unreachable' }, 'importCards');
  expect(await restoreLostNames(session, [change])).toMatchObject({
    restored: new Set(),
    waiting: new Set([change.id]),
    failure: { reason: { kind: 'unreachable' } },
  });
  session.addressBook.failNext({ kind: 'refused', name: 'CONTACT_NAME_EMPTY' }, 'importCards');
  expect(await restoreLostNames(session, [change])).toEqual({
    restored: new Set(),
    waiting: new Set(),
    failure: undefined,
  });
});

function rowOf(changeId: string | undefined, facts: Partial<RowToSend> = {}): RowToSend {
  const send = { by: 'phone', card } as const;
  const row = { position: 3, kind: 'new', send, tries: 0, contactId: undefined, inFlight: true };
  return { ...row, changeId, ...facts } as RowToSend;
}

test('restoreRowNames restores names that an earlier attempt replaced', async () => {
  const { id } = await record(before());
  const { kept, gone } = await restoreRowNames(session, [rowOf(id)], session.services);
  expect([...kept]).toMatchObject([[3, { id: zoe.id, firstName: 'Zoe' }]]);
  expect(gone).toEqual(new Set());
  expect(await nameOf(zoe.id)).toBe('Zoe');
});

test('restoreRowNames leaves renames on purpose, and rows that were not sent', async () => {
  const { id } = await record(before());
  const rows = [rowOf(id, { kind: 'rename' }), rowOf(undefined), rowOf(randomUUID())];
  expect(await restoreRowNames(session, rows, session.services)).toEqual({
    kept: new Map(),
    gone: new Set(),
  });
  expect(await nameOf(zoe.id)).toBe('Import');
});

test('restoreRowNames knows contacts that are gone, and those that had the name', async () => {
  const gone = await record(before({ id: 99n }));
  const same = await record(before({ firstName: '', lastName: 'Import' }));
  const rows = [rowOf(gone.id, { position: 1 }), rowOf(same.id, { position: 2 })];
  const result = await restoreRowNames(session, rows, session.services);
  expect(result.gone).toEqual(new Set([1]));
  expect(result.kept).toEqual(new Map());
});

test('readStoredState knows contacts, and numbers that were saved before a change', async () => {
  const { account, services } = session;
  const savedAt = new Date('2026-03-01T10:00:00Z');
  const number = { phone: '+12025550199', firstName: 'Nina', lastName: '', savedAt };
  const change = { kind: 'reset_saved', card: number, savedCount: 1 } as const;
  await replaceSavedList(services.database, account.id, [number], savedAt, []);
  const { kind } = change;
  const phones = [number.phone, zoe.phone].map((phone) => ({
    kind,
    card: { phone, firstName: 'A', lastName: '' },
    savedCount: 1,
  }));
  const state = await readStoredState(session, phones, services);
  expect(state.savedCount).toBe(0);
  expect(state.contacts.get(zoe.id)?.firstName).toBe('Import');
  const at = (ms: number): Date => new Date(savedAt.getTime() + ms);
  const saved = { phone: number.phone, firstName: 'Nina', lastName: '' };
  expect(state.savedBefore(number.phone, at(10_000))).toEqual(saved);
  expect(state.savedBefore(number.phone, at(9_999))).toBeUndefined();
  expect(state.savedBefore('+1', at(10_000))).toBeUndefined();
});

const userOf = (id: bigint, phone: string, facts: Partial<Contact> = {}): UserWithPhone => ({
  ...sampleContact({ id, firstName: 'Back', ...facts }),
  contact: false,
  phone,
});

function add(...users: readonly UserWithPhone[]): Promise<readonly boolean[]> {
  const list = users.map((user) => ({ user, undoes: randomUUID() }));
  const { services } = session;
  return addByNumber(list, { session, operationId: randomUUID(), services });
}

test('addByNumber makes users contacts again, and close friends those that were', async () => {
  expect(await add()).toEqual([]);
  expect(session.addressBook.calls).toEqual(['readContacts']);
  expect(await add(userOf(ben.id, ben.phone, { closeFriend: true }))).toEqual([true]);
  const found = (await session.cache.read()).contacts.get(ben.id);
  expect(found).toMatchObject({ firstName: 'Back', closeFriend: true });
});

test('addByNumber adds no stranger who has the number by now, and keeps contacts', async () => {
  expect(await add(userOf(99n, ben.phone))).toEqual([false]);
  expect(await nameOf(ben.id)).toBeUndefined();
  expect(await add(userOf(99n, zoe.phone))).toEqual([false]);
  expect(await nameOf(zoe.id)).toBeDefined();
  expect(await add(userOf(99n, '+12025550199', { closeFriend: true }))).toEqual([false]);
  expect(session.addressBook.calls).not.toContain('setCloseFriends');
});

test('addByNumber fails alone for a number that Telegram refuses', async () => {
  const refusal = { kind: 'refused', name: 'CONTACT_NAME_EMPTY' } as const;
  session.addressBook.failNext(refusal, 'importCards');
  expect(await add(userOf(ben.id, ben.phone))).toEqual([false]);
});

test('hasCard is true for users with a number and a name', () => {
  const has = (facts: Partial<Contact>) => hasCard(sampleContact(facts));
  expect([
    has({ phone: '+1', firstName: 'A' }),
    has({ phone: '+1' }),
    has({ firstName: 'A' }),
  ]).toEqual([true, false, false]);
});
