import { expect, test } from 'vitest';
import { UnsavedLastSeen } from '../../../../src/accounts/cache/unsaved-last-seen.ts';
import type { LastSeen } from '../../../../src/contacts/contact.ts';
import { bookOf } from '../../../support/read-list.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const recently: LastSeen = { kind: 'recently', byMe: false };
const lastWeek: LastSeen = { kind: 'last_week', byMe: false };

test('an update that came while an older one was stored is left to store', () => {
  const unsaved = new UnsavedLastSeen();
  unsaved.add(1n, lastWeek);
  unsaved.add(2n, lastWeek);
  const stored = unsaved.copy();
  unsaved.add(1n, recently);
  for (const [id, lastSeen] of stored) unsaved.settle(id, lastSeen);
  expect([unsaved.has(1n), unsaved.has(2n), unsaved.size]).toEqual([true, false, 1]);
  expect(stored).toEqual(
    new Map([
      [1n, lastWeek],
      [2n, lastWeek],
    ]),
  );
});

test('a book gets the updates, but those that were settled', () => {
  const unsaved = new UnsavedLastSeen();
  for (const id of [1n, 2n]) unsaved.add(id, recently);
  unsaved.settle(2n, recently);
  const book = bookOf([1n, 2n].map((id) => sampleContact({ id, lastSeen: lastWeek })));
  unsaved.applyTo(book);
  expect([book.get(1n)?.lastSeen, book.get(2n)?.lastSeen]).toEqual([recently, lastWeek]);
});
