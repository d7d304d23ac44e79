import { expect, test, vi } from 'vitest';
import { ContactColumns } from '../../../../src/contacts/book/contact-columns.ts';
import { UsernameIndex } from '../../../../src/contacts/book/username-index.ts';
import { finish } from '../../../support/finish.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

test('keeps nothing of usernames that contacts had before', () => {
  const columns = new ContactColumns();
  const slot = columns.add(sampleContact({ usernames: ['Zoe'] }));
  const index = new UsernameIndex(columns);
  expect(finish(index.find('zoe'))).toBe(slot);
  for (let times = 0; times < 100; times++) {
    for (const username of ['Zoe', 'zoe_m']) {
      index.remove(slot);
      columns.set(slot, sampleContact({ usernames: [username] }), {});
      index.add(slot);
    }
  }
  const read = vi.spyOn(columns, 'usernamesOf');
  expect(finish(index.find('zoe'))).toBeUndefined();
  expect(read).not.toHaveBeenCalled();
  expect(finish(index.find('zoe_m'))).toBe(slot);
  expect(read).toHaveBeenCalledTimes(1);
});

test('reads no username before the first lookup, and each once for all lookups', () => {
  const columns = new ContactColumns();
  const index = new UsernameIndex(columns);
  const read = vi.spyOn(columns, 'usernamesOf');
  for (let at = 0; at < 1_000; at++) {
    index.add(columns.add(sampleContact({ id: BigInt(at), usernames: [`user${at}`] })));
  }
  expect(read).not.toHaveBeenCalled();
  finish(index.find('nobody'));
  finish(index.find('nobody'));
  expect(read).toHaveBeenCalledTimes(1_000);
});

test('of two contacts with a username, finds the one that was added last', () => {
  const columns = new ContactColumns();
  const index = new UsernameIndex(columns);
  const [older, newer] = [1n, 2n].map((id) =>
    columns.add(sampleContact({ id, usernames: ['zoe'] })),
  );
  expect(finish(index.find('zoe'))).toBe(newer);
  // However they came into the index.
  index.remove(older ?? 0);
  index.add(older ?? 0);
  index.remove(newer ?? 0);
  index.add(newer ?? 0);
  expect(finish(index.find('zoe'))).toBe(newer);
  index.remove(newer ?? 0);
  columns.set(newer ?? 0, sampleContact({ id: 2n, usernames: [] }), {});
  expect(finish(index.find('zoe'))).toBe(older);
});
