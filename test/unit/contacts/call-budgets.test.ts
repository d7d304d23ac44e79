import { expect, test } from 'vitest';
import { accountSpender, personSpender } from '../../../src/contacts/call-budgets.ts';

test('accountSpender and personSpender keep accounts and persons with equal ids apart', () => {
  expect([accountSpender(1n), accountSpender(2n), personSpender(1n)]).toEqual([
    'account 1',
    'account 2',
    'person 1',
  ]);
});
