import { expect, test } from 'vitest';
import { planRows } from '../../../../src/accounts/imports/plan-import.ts';
import { ContactBook } from '../../../../src/contacts/book/contact-book.ts';
import type { Account } from '../../../../src/store/accounts.ts';
import { finish } from '../../../support/finish.ts';

const owner = { id: 7n, firstName: 'Max', lastName: '', usernames: [], phone: '+491701234567' };
const labels = Array.from({ length: 52 }, (_, at) => `label ${at}`);

test('planRows: a label without room gets a row after all others, which names its entry', async () => {
  const records = ['+12025550101', '+12025550102'].map((phone, index) => ({
    index,
    firstName: `Pal ${index}`,
    lastName: '',
    phones: [phone],
    ...(index === 1 && { extras: { kinds: [], notes: [], labels } }),
  }));
  const sealed: string[] = [];
  const { rows } = await planRows(records, {
    account: { id: 'a1', owner } as unknown as Account,
    contacts: finish(ContactBook.from([])),
    country: undefined,
    order: { first: 'likelier' },
    tried: new Set(),
    purpose: 'add',
    labelsOf: () => [],
    sealText: (text, position) => {
      sealed.push(`${position} ${text}`);
      return { keyId: 'k', bytes: Buffer.from(text) };
    },
  });
  const left = rows.slice(2);
  expect(left.length).toBeGreaterThan(0);
  expect(left.map(({ position }) => position)).toEqual(left.map((_, at) => at + 2));
  expect(left.map(({ row }) => row)).toEqual(
    left.map(() => expect.objectContaining({ entry: 2, name: 'Pal 1', reason: 'label_full' })),
  );
  expect(sealed.at(-1)).toBe(`${rows.length - 1} label 51`);
});
