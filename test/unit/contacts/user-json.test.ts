import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LastSeen } from '../../../src/contacts/contact.ts';
import { fromJsonUser, timeOf, toJsonUser, toLastSeen } from '../../../src/contacts/user-json.ts';
import { sampleContact } from '../../support/sample-contact.ts';

const at = new Date('2026-11-26T10:00:00Z');
const seen: readonly LastSeen[] = [
  { kind: 'online', until: at },
  { kind: 'offline', at },
  { kind: 'recently', byMe: true },
  { kind: 'last_week', byMe: false },
  { kind: 'last_month', byMe: true },
  { kind: 'hidden' },
];

test('fromJsonUser reads what toJsonUser wrote, through JSON and with all digits of the ids', () => {
  const users = fc.record({
    id: fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }),
    accessHash: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
    phone: fc.option(fc.constant('+12025550101'), { nil: undefined }),
    lastSeen: fc.constantFrom(...seen),
    marks: fc.constantFrom<readonly 'scam'[]>(['scam']),
  });
  fc.assert(
    fc.property(users, (facts) => {
      const user = sampleContact(facts);
      const stored = JSON.parse(JSON.stringify(toJsonUser(user))) as ReturnType<typeof toJsonUser>;
      expect(fromJsonUser(stored)).toEqual(user);
    }),
  );
});

test('timeOf has the time of the exact kinds only', () => {
  expect(seen.map(timeOf)).toEqual([at, at, undefined, undefined, undefined, undefined]);
});

test('toLastSeen hides an exact kind whose time is missing', () => {
  expect(toLastSeen({ kind: 'online', at: null, byMe: false })).toEqual({ kind: 'hidden' });
  expect(toLastSeen({ kind: 'offline', at: null, byMe: false })).toEqual({ kind: 'hidden' });
});
