import { expect, test } from 'vitest';
import { offersSharing, type PeerBar } from '../../../../src/contacts/ports/address-book.ts';

const bar: PeerBar = {
  reportSpam: false,
  addContact: false,
  blockContact: false,
  shareContact: true,
  needsPhoneException: false,
};

test('offersSharing is true for a bar with nothing but the offer', () => {
  expect(offersSharing(bar)).toBe(true);
  expect(offersSharing({ ...bar, needsPhoneException: true })).toBe(true);
});

test.each([
  { shareContact: false },
  { reportSpam: true },
  { addContact: true },
  { blockContact: true },
])('offersSharing is false with %o', (other) => {
  expect(offersSharing({ ...bar, ...other })).toBe(false);
});
