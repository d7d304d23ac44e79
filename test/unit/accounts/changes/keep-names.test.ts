import { describe, expect, test } from 'vitest';
import {
  keepNames,
  lostNames,
  mayPass,
  putNamesBack,
  type ImportAnswers,
} from '../../../../src/accounts/changes/keep-names.ts';
import { byId } from '../../../../src/accounts/cache/merge-updates.ts';
import { TelegramError } from '../../../../src/contacts/telegram-error.ts';
import { FakeAddressBook } from '../../../support/fake-address-book.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

describe('lostNames', () => {
  const card = { phone: '+12025550101', firstName: 'Z', lastName: '' };
  const zoe = sampleContact({ id: 1n, firstName: 'Zoe' });
  const sent: ImportAnswers = {
    answers: [{ kind: 'found', id: 1n }],
    users: [{ ...zoe, firstName: 'Z' }],
  };
  const facts = {
    cards: [card],
    sent,
    contacts: byId([zoe]),
    latest: byId([zoe]),
    renames: new Set<string>(),
  };

  test('has the name that an import replaced', () => {
    expect(lostNames(facts)).toEqual([{ phone: card.phone, before: zoe }]);
  });

  test('has the name that the person gave since the import was planned', () => {
    const latest = byId([{ ...zoe, firstName: 'Zora' }]);
    expect(lostNames({ ...facts, latest })).toMatchObject([{ before: { firstName: 'Zora' } }]);
  });

  test('leaves out contacts that are renamed on purpose', () => {
    expect(lostNames({ ...facts, renames: new Set([card.phone]) })).toEqual([]);
  });

  test.each([
    ['a new contact', { contacts: byId([]), latest: byId([]) }],
    ['a contact whose name did not change', { sent: { ...sent, users: [zoe] } }],
    [
      'a contact without a name',
      {
        contacts: byId([{ ...zoe, firstName: '' }]),
        latest: byId([{ ...zoe, firstName: '' }]),
      },
    ],
    ['a number that was not found', { sent: { ...sent, answers: [{ kind: 'retry' } as const] } }],
  ])('leaves out %s', (_, other) => {
    expect(lostNames({ ...facts, ...other })).toEqual([]);
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
    const read = await book.read();
    return read.kind === 'read' ? read.contacts[0]?.firstName : undefined;
  };

  test('gets the name back in one call', async () => {
    const { book, lost } = await imported();
    expect(await putNamesBack(book, lost)).toMatchObject([{ id: 5n, ...before }]);
    expect(book.calls).toEqual(['importCards']);
    expect(await nameIn(book)).toBe('Mom');
  });

  test('gets the name back by a renaming when Telegram defers the number', async () => {
    const { book, lost } = await imported();
    book.elsewhere.deferNextImport([zoe.phone]);
    expect(await putNamesBack(book, lost)).toMatchObject([{ id: 5n, ...before }]);
    expect(book.calls).toEqual(['importCards', 'addContact']);
    expect(await nameIn(book)).toBe('Mom');
  });

  test('sends nothing when no name was lost', async () => {
    const { book } = await imported();
    expect(await putNamesBack(book, [])).toEqual([]);
    expect(book.calls).toEqual([]);
  });

  test('keeps the new name when Telegram refuses the old one', async () => {
    const { book, lost } = await imported();
    book.failNext({ kind: 'restricted' });
    expect(await keepNames(book, lost, { resumes: true })).toEqual([]);
    expect(await nameIn(book)).toBe('Z');
  });

  test('stays open for a later attempt when the failure may pass', async () => {
    const { book, lost } = await imported();
    const flood = { kind: 'flood', until: new Date() } as const;
    book.failNext(flood);
    await expect(keepNames(book, lost, { resumes: true })).rejects.toMatchObject({
      reason: { kind: 'unreachable' },
    });
    book.failNext(flood);
    expect(await keepNames(book, lost, { resumes: false })).toEqual([]);
  });
});

test('mayPass is true for a failure that goes away by itself', () => {
  expect(mayPass(new TelegramError({ kind: 'flood', until: new Date() }))).toBe(true);
  expect(mayPass(new TelegramError({ kind: 'unreachable' }))).toBe(true);
  expect(mayPass(new TelegramError({ kind: 'restricted' }))).toBe(false);
});
