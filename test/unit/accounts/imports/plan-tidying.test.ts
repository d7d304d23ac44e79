import { expect, test } from 'vitest';
import { toRecord } from '../../../../src/accounts/imports/plan-tidying.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const name = { firstName: 'Zoe', lastName: 'Miller' };

test.for([
  ['+12025550101', ['+12025550101']],
  // Telegram's own numbers are on no plan.
  ['+42777', []],
  [undefined, []],
] as const)('toRecord: a contact with the number %s is renamed by %j', ([phone, phones]) => {
  const contact = sampleContact({ id: 11n, phone, usernames: ['zoe_m', 'zoe'] });
  expect(toRecord({ contact, name }, 3)).toEqual({
    ...name,
    index: 3,
    nameForm: 'parts',
    phones,
    telegramId: 11n,
    username: 'zoe_m',
  });
});
