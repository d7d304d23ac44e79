import { expect, test } from 'vitest';
import { removeContactsNow } from '../../../../src/accounts/changes/kinds/remove-contacts.ts';
import type { FailureReason } from '../../../../src/contacts/telegram-error.ts';
import { openMemorySession } from '../../../support/memory/memory-session.ts';

const people = [1n, 2n].map((id) => ({ id, firstName: `Pal ${id}` }));

/** The last line about a removal of two people, which fails for this reason. */
async function lastLine(failure?: FailureReason): Promise<object | undefined> {
  const session = await openMemorySession(people, ({ elsewhere }) => {
    for (const { id, firstName } of people) elsewhere.add(id, { firstName, lastName: '' });
  });
  const lines: object[] = [];
  const log = { ...session.services.log, info: (fields: object) => void lines.push(fields) };
  if (failure) session.addressBook.failNext(failure, 'deleteContacts');
  const removing = removeContactsNow(session, [1n, 2n], { ...session.services, log });
  if (failure) await expect(removing).rejects.toThrow(failure.kind);
  else await removing;
  return lines.at(-1);
}

test('the log says how many contacts are removed', async () => {
  expect(await lastLine()).toMatchObject({ work: 'delete', done: 2, left: 0 });
});

test('the log says that Telegram refused, and removed none', async () => {
  const until = new Date('2026-11-22T15:00:00Z');
  const line = await lastLine({ kind: 'flood', until });
  expect(line).toMatchObject({ done: 0, left: 2, problem: 'flood' });
});

test('without an answer, the log says of how many it is unknown whether they are removed', async () => {
  const line = await lastLine({ kind: 'unreachable' });
  expect(line).toMatchObject({ unknown: 2, problem: 'unreachable' });
  expect(line).not.toHaveProperty('done');
});
