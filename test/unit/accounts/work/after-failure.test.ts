import { expect, test } from 'vitest';
import { afterFailure } from '../../../../src/accounts/work/after-failure.ts';

const now = new Date('2026-11-26T10:00:00Z');

test.each([
  ['signed_out', 'signed_out'],
  ['restricted', 'restricted'],
  ['spam_reported', 'restricted'],
  ['outdated', 'outdated'],
  ['premium_required', 'refused'],
  ['name_empty', 'refused'],
] as const)('long work stands still after %s as %s', (kind, problem) => {
  expect(afterFailure({ kind }, 0, now)).toEqual({ kind: 'pause', problem });
});
