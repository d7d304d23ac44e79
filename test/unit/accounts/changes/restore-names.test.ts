import { describe, expect, test, vi } from 'vitest';
import {
  findLostNames,
  restoreNames,
  tryRestoreNames,
  type ImportAnswers,
} from '../../../../src/accounts/changes/restore-names.ts';
import { FakeAddressBook } from '../../../support/fake-address-book.ts';
import { byId } from '../../../../src/contacts/contact.ts';
import { sampleContact } from '../../../support/sample-contact.ts';
import { readList } from '../../../support/read-list.ts';

describe('findLostNames', () => {
  const card = { phone: '+12025550101', firstName: 'Z', lastName: '' };
  const zoe = sampleContact({ id: 1n, firstName: 'Zoe' });
  const answered: ImportAnswers = {
    answers: [{ kind: 'found', id: 1n }],
    users: [{ ...zoe, firstName: 'Z' }],
  };
  const facts = {
    cards: [card],
    answered,
    contacts: byId([zoe]),
    latest: byId([zoe]),
    renames: new Set<string>(),
  };

  test('has the name that an import replaced', () => {
    expect(findLostNames(facts)).toEqual([{ phone: card.phone, before: zoe }]);
  });

  test('has the name that the person gave since the import was planned', () => {
    const latest = byId([{ ...zoe, firstName: 'Zora' }]);
    expect(findLostNames({ ...facts, latest })).toMatchObject([{ before: { firstName: 'Zora' } }]);
  });

  test('leaves out contacts that are renamed on purpose', () => {
    expect(findLostNames({ ...facts, renames: new Set([card.phone]) })).toEqual([]);
  });

  test.each([
    ['a new contact', { contacts: byId([]), latest: byId([]) }],
    ['a contact whose name did not change', { answered: { ...answered, users: [zoe] } }],
    [
      'a contact without a name',
      {
        contacts: byId([{ ...zoe, firstName: '' }]),
        latest: byId([{ ...zoe, firstName: '' }]),
      },
    ],
    [
      'a number that was not found',
      { answered: { ...answered, answers: [{ kind: 'deferred' } as const] } },
    ],
  ])('leaves out %s', (_, other) => {
    expect(findLostNames({ ...facts, ...other })).toEqual([]);
  });
});

describe('an account whose import replaced a name', () => {
  const zoe = { id: 5n, firstName: 'Zoe', phone: '+12025550101' };
  const before = { firstName: 'Mom', lastName: '' };

  /** Zoe was saved as Mom until an import saved her as Z. */
  async function imported() {
    const book = new FakeAddressBook([zoe]);
    await book.importCards([{ phone: zoe.phone, firstName: 'Z', lastName: '' }]);
    const lost = { phone: zoe.phone, before: sampleContact({ ...book.refTo(zoe.id), ...before }) };
    book.calls.length = 0;
    return { book, lost: [lost] };
  }
  const nameIn = async (book: FakeAddressBook): Promise<string | undefined> => {
    return (await readList(book)).contacts[0]?.firstName;
  };

  test('gets the name back in one call', async () => {
    const { book, lost } = await imported();
    expect(await restoreNames(book, lost)).toMatchObject([{ id: 5n, ...before }]);
    expect(book.calls).toEqual(['importCards']);
    expect(await nameIn(book)).toBe('Mom');
  });

  test('gets the name back by a renaming when Telegram defers the number', async () => {
    const { book, lost } = await imported();
    book.elsewhere.deferNextImport([zoe.phone]);
    expect(await restoreNames(book, lost)).toMatchObject([{ id: 5n, ...before }]);
    expect(book.calls).toEqual(['importCards', 'addContact']);
    expect(await nameIn(book)).toBe('Mom');
  });

  test('gets the name back without seeing the number of the account', async () => {
    const { book, lost } = await imported();
    const add = vi.spyOn(book, 'addContact');
    book.elsewhere.deferNextImport([zoe.phone]);
    await restoreNames(book, lost);
    const facts = { phone: zoe.phone, showPhone: false };
    expect(add).toHaveBeenCalledWith(expect.anything(), expect.anything(), facts);
  });

  test('is renamed when the number was found with another user', async () => {
    const { book, lost } = await imported();
    vi.spyOn(book, 'importCards').mockResolvedValue({
      answers: [{ kind: 'found', id: 6n }],
      users: [],
    });
    await restoreNames(book, lost);
    expect(book.calls).toEqual(['addContact']);
  });

  test('sends nothing when no name was lost', async () => {
    const { book } = await imported();
    expect(await restoreNames(book, [])).toEqual([]);
    expect(book.calls).toEqual([]);
  });

  test('keeps the new name when Telegram refuses the old one', async () => {
    const { book, lost } = await imported();
    book.failNext({ kind: 'restricted' });
    expect(await tryRestoreNames(book, lost)).toEqual({ kind: 'refused' });
    expect(await nameIn(book)).toBe('Z');
  });

  test.each([{ kind: 'flood', until: new Date() }, { kind: 'unreachable' }] as const)(
    'can get the name back later after a failure such as $kind',
    async (failure) => {
      const { book, lost } = await imported();
      book.failNext(failure);
      expect(await tryRestoreNames(book, lost)).toMatchObject({
        kind: 'retryable',
        failure: { reason: failure },
      });
    },
  );
});
