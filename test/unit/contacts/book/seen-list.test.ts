import { expect, test } from 'vitest';
import { SeenList } from '../../../../src/contacts/book/seen-list.ts';
import type { LastSeen } from '../../../../src/contacts/contact.ts';

const at = new Date('2026-11-26T10:00:00Z');

test.each<LastSeen>([
  { kind: 'online', until: at },
  { kind: 'offline', at },
  { kind: 'recently', byMe: false },
  { kind: 'last_week', byMe: true },
  { kind: 'last_month', byMe: false },
  { kind: 'hidden' },
])('%j is kept', (lastSeen) => {
  const list = new SeenList();
  list.add({ id: 1n, lastSeen: { kind: 'hidden' } });
  list.add({ id: 5_000_000_007n, lastSeen });
  expect([...list]).toEqual([
    { id: 1n, lastSeen: { kind: 'hidden' } },
    { id: 5_000_000_007n, lastSeen },
  ]);
  expect(list.at(1)).toEqual({ id: 5_000_000_007n, lastSeen });
  expect(list.size).toBe(2);
});
