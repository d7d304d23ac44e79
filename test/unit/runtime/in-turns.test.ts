import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { collectRecords } from '../../../src/accounts/imports/source-records.ts';
import { readVcards } from '../../../src/contacts/read/vcard/vcard.ts';

test('others work while a large file is read', async () => {
  const cards = 'BEGIN:VCARD\nTEL:+12025550101\nEND:VCARD\n'.repeat(40_000);
  const order: string[] = [];
  const reading = collectRecords(readVcards(Buffer.from(cards))).then(() => order.push('read'));
  const other = setImmediate().then(() => order.push('other'));
  await Promise.all([reading, other]);
  expect(order).toEqual(['other', 'read']);
});
