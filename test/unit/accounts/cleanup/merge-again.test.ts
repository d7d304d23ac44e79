import { expect, test } from 'vitest';
import { ContactCache } from '../../../../src/accounts/cache/contact-cache.ts';
import { mergeDuplicates } from '../../../../src/accounts/cleanup/merge.ts';
import { nameOperations } from '../../../../src/accounts/services/operation-ids.ts';
import { firstChanges } from '../../../../src/store/operation-changes.ts';
import { eventually } from '../../../support/eventually.ts';
import { openMemorySession, type MemorySession } from '../../../support/memory/memory-session.ts';

const people = [
  { id: 11n, firstName: 'Own', phone: '+12025550101' },
  { id: 12n, firstName: 'Own', phone: '+12025550102' },
];

/** Two contacts, of whom the second is to stay under the name of the first. */
const merge = {
  members: [
    { key: 'c11', firstName: 'Мария', lastName: '' },
    { key: 'c12', firstName: 'Maria', lastName: '' },
  ],
  keep: 'c12',
  name: { firstName: 'Мария', lastName: '' },
};

const openSession = (): Promise<MemorySession> =>
  openMemorySession(people, (book) => {
    book.elsewhere.add(11n, { firstName: 'Мария', lastName: '' });
    book.elsewhere.add(12n, { firstName: 'Maria', lastName: '' });
  });

const mergeFor = (session: MemorySession, cause: string) =>
  nameOperations(cause, () => mergeDuplicates(session, [merge], session.services));

/** The session in a process that starts after the one of `session` was killed. */
function nextProcess(session: MemorySession): MemorySession {
  const { account, services } = session;
  return { ...session, cache: new ContactCache(account.id, services, () => Promise.resolve()) };
}

test('a merge that was killed between its calls goes on in its operation when it is repeated', async () => {
  const session = await openSession();
  const { addressBook } = session;
  const deleteContacts = addressBook.deleteContacts.bind(addressBook);
  let isAsked = false;
  addressBook.deleteContacts = () => {
    isAsked = true;
    return new Promise(() => undefined);
  };
  void mergeFor(session, 'press');
  await eventually('the contact is renamed and the other is to be deleted', () => isAsked, true);
  addressBook.deleteContacts = deleteContacts;

  const { result, operationId = '' } = await mergeFor(nextProcess(session), 'press');
  expect(result.kept).toMatchObject([{ key: 'c12', firstName: 'Мария' }]);
  expect(result.removed).toMatchObject([{ id: 11n }]);
  const changes = await firstChanges(session.services.database, [operationId], 9);
  expect(changes.map(({ kind, mergedInto }) => [kind, mergedInto])).toContainEqual([
    'rename',
    'Мария',
  ]);
});

test('a merge that was done before its process died is answered as done, and one of another press is not', async () => {
  const session = await openSession();
  await mergeFor(session, 'press');
  const repeated = await mergeFor(nextProcess(session), 'press');
  expect(repeated.result.kept).toMatchObject([{ key: 'c12', firstName: 'Мария' }]);
  const other = await mergeFor(nextProcess(session), 'second press');
  expect(other.result).toMatchObject({ kept: [], changed: [] });
});

test('a merge of three that was killed after the first deletion goes on with the second', async () => {
  const session = await openMemorySession(
    [...people, { id: 13n, firstName: 'Own', phone: '+12025550103' }],
    (book) => {
      book.elsewhere.add(11n, { firstName: 'Мария', lastName: '' });
      book.elsewhere.add(12n, { firstName: 'Maria', lastName: '' });
      book.elsewhere.add(13n, { firstName: 'Masha', lastName: '' });
    },
  );
  const { database } = session.services;
  const member = { key: 'c13', firstName: 'Masha', lastName: '' };
  const three = { ...merge, members: [...merge.members, member] };
  const mergeThree = (one: MemorySession) =>
    nameOperations('press', () => mergeDuplicates(one, [three], session.services));
  const { addressBook } = session;
  const deleteContacts = addressBook.deleteContacts.bind(addressBook);
  let isAsked = false;
  addressBook.deleteContacts = () => {
    addressBook.elsewhere.remove(11n);
    isAsked = true;
    return new Promise(() => undefined);
  };
  void mergeThree(session);
  await eventually('one of two contacts is deleted', () => isAsked, true);
  addressBook.deleteContacts = deleteContacts;

  const { result, operationId = '' } = await mergeThree(nextProcess(session));
  expect(result).toMatchObject({ kept: [{ key: 'c12', firstName: 'Мария' }], changed: [] });
  expect(result.removed).toMatchObject([{ id: 13n }]);
  expect(await firstChanges(database, [operationId], 9)).not.toEqual([]);
});

test('a repeat that has nothing to go on with still leads to what the first attempt did', async () => {
  const session = await openSession();
  const { operationId } = await mergeFor(session, 'press');
  session.addressBook.elsewhere.remove(12n);
  const repeated = await mergeFor(nextProcess(session), 'press');
  expect(repeated.operationId).toBe(operationId);
});
