import { describe, expect, test } from 'vitest';
import {
  addBack,
  removeAdded,
  renameBack,
  saveNumberBack,
} from '../../../../src/contacts/changes/contact-inverse.ts';
import type { Contact } from '../../../../src/contacts/contact.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const phone = '+12025550101';
const zoe = sampleContact({ id: 1n, firstName: 'Zoe', lastName: 'Miller', phone });
const mom = { ...zoe, firstName: 'Mom', lastName: '' };
const other = { ...zoe, lastName: 'Smith' };

const stateOf = (...contacts: readonly Contact[]) => ({
  contacts: new Map(contacts.map((one) => [one.id, one])),
  holderOf: (number: string) => contacts.find((one) => one.phone === number),
});

test('removeAdded removes a contact who has the name that was given', () => {
  expect(removeAdded(zoe, zoe)).toEqual({ kind: 'remove', user: zoe });
  expect(removeAdded(other, zoe)).toBe('changed');
  expect(removeAdded(undefined, zoe)).toBe('nothing');
});

test('renameBack gives the former name to a contact who has the given one', () => {
  const name = { firstName: 'Zoe', lastName: 'Miller' };
  expect(renameBack(mom, zoe, mom)).toEqual({ kind: 'rename', user: mom, name });
  expect(renameBack(zoe, zoe, mom)).toBe('nothing');
  expect(renameBack(other, zoe, mom)).toBe('changed');
  expect(renameBack(undefined, zoe, mom)).toBe('changed');
});

describe('addBack', () => {
  test('adds a removed contact, unless the account is deleted', () => {
    const deleted = { ...zoe, kind: 'deleted' } as const;
    expect(addBack(zoe, stateOf())).toEqual({ kind: 'add', user: zoe });
    expect(addBack(deleted, stateOf())).toBe('impossible');
  });

  test('puts a contact back on the list of close friends', () => {
    const friend = { ...zoe, closeFriend: true };
    expect(addBack(friend, stateOf(zoe))).toEqual({ kind: 'close_friends', user: zoe, on: true });
    expect(addBack(friend, stateOf(friend))).toBe('nothing');
    expect(addBack(zoe, stateOf(zoe))).toBe('nothing');
    expect(addBack(zoe, stateOf(mom))).toBe('changed');
  });
});

test('saveNumberBack keeps the name of who has the number', () => {
  const card = { phone, firstName: 'Z', lastName: 'M' };
  const nameAfter = (owner: Contact | undefined, ...contacts: readonly Contact[]) =>
    saveNumberBack(card, owner, stateOf(...contacts));
  const named = (firstName: string, lastName: string) => ({ phone, firstName, lastName });
  expect(nameAfter(mom, zoe)).toEqual({
    kind: 'import',
    card: named('Zoe', 'Miller'),
    owner: mom,
  });
  expect(nameAfter(mom).card).toEqual(named('Mom', ''));
  expect(nameAfter(undefined).card).toEqual(card);
});
