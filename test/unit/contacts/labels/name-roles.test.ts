import { expect, test } from 'vitest';
import { mayBeWholeName, nameRole } from '../../../../src/contacts/labels/name-roles.ts';

test.each([
  ['first name', 'first'],
  ['first name 2', 'first'],
  ['surname', 'last'],
  ['middle name', 'middle'],
  ['name', 'name'],
  ['full name', 'whole'],
  ['nickname', 'nickname'],
  ['company', 'organisation'],
  ['last name first name', 'whole'],
  ['nom et prenom', 'whole'],
  ['фамилия имя отчество', 'whole'],
  ['first name middle name', 'first'],
  ['name surname', 'whole'],
])('the header %s announces: %s', (folded, role) => {
  expect(nameRole(folded)).toBe(role);
});

test.each([
  'phone',
  'last name last name',
  'middle name first name',
  'first name first name',
  'nickname last name',
  'company name surname',
  'first name and phone',
  'a b c d e f g first name surname',
])('the header %s announces no name', (folded) => {
  expect(nameRole(folded)).toBeUndefined();
});

test('mayBeWholeName is true for words of some languages', () => {
  expect([mayBeWholeName('имя'), mayBeWholeName('surname')]).toEqual([true, false]);
});
