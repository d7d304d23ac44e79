import { expect, test, vi } from 'vitest';
import { ContactBook } from '../../../../src/contacts/book/contact-book.ts';
import { planImport } from '../../../../src/contacts/import/import-plan.ts';
import { normalizeForm } from '../../../../src/contacts/phone/normalize-form.ts';
import { readAddressBook } from '../../../../src/contacts/read/read-address-book.ts';
import { finish } from '../../../support/finish.ts';

const owner = { id: 1n, firstName: 'Max', lastName: '', usernames: [], phone: '+447911000000' };
const plan = { contacts: new ContactBook(), owner, country: 'GB' } as const;

/** Almost as many as a text may have that is read. */
const marks = '\u0301\u0323'.repeat(4_000);

/** The cost of sorting the marks of a text: for each letter, the square of their number. */
function costOf(text: string): number {
  return (text.match(/\p{M}+/gu) ?? []).reduce((sum, run) => sum + run.length ** 2, 0);
}

/** The length of all texts that are normalized while `work` runs, and what they cost. */
function costsOf(work: () => void): { readonly length: number; readonly cost: number } {
  const texts: string[] = [];
  const normalize = vi.spyOn(String.prototype, 'normalize');
  try {
    work();
    texts.push(...normalize.mock.contexts.map(String));
  } finally {
    normalize.mockRestore();
  }
  return { length: texts.join('').length, cost: costOf(texts.join('-')) };
}

test('a hundred marks of a letter are kept, in order', () => {
  expect(normalizeForm(`a${marks}`, 'NFKD')).toBe(`a${'\u0323'.repeat(50)}${'\u0301'.repeat(50)}`);
});

test('combining marks in a name of a JSON entry are sorted in linear time', () => {
  const bytes = Buffer.from(JSON.stringify([{ name: `Zoe${marks}`, phone: '+447911123456' }]));
  const { length, cost } = costsOf(() => {
    const book = readAddressBook(bytes);
    if (book.kind !== 'records') throw new Error(`no records: ${book.kind}`);
    expect(finish(planImport([...book.records], plan)).rows).not.toEqual([]);
  });
  // Without the limit, the marks alone cost their number squared.
  expect(cost).toBeLessThan(101 * length);
});
