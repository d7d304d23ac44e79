import { expect, test } from 'vitest';
import { splitReference } from '../../../src/contacts/split-reference.ts';
import { runAtOnce } from '../../../src/contacts/steps.ts';
import { sampleContact } from '../../support/sample-contact.ts';

const contacts = [
  sampleContact({ id: 1n, firstName: 'Zoe', lastName: 'Miller' }),
  sampleContact({ id: 2n, firstName: 'Zoe', lastName: 'Park' }),
  sampleContact({ id: 3n, firstName: 'Anna Maria', lastName: 'de la Cruz' }),
];

test.each([
  ['zoe met in Rome', 'zoe', 'met in Rome'],
  ['zoe park met in Rome', 'zoe park', 'met in Rome'],
  ['anna maria de la cruz sails', 'anna maria de la cruz', 'sails'],
  ['zoe', 'zoe', ''],
  ['zoe = park opens at 8', 'zoe', 'park opens at 8'],
  ['zoe: met at 8:30', 'zoe', 'met at 8:30'],
  ['@zoe_m met in Rome', '@zoe_m', 'met in Rome'],
  ['https://t.me/zoe_m met', 'https://t.me/zoe_m', 'met'],
  ['+1 202 555 0101 met in Rome', '+1 202 555 0101', 'met in Rome'],
  ['+۹۸ ۹۱۲ ۳۴۵ ۶۷۸۹ met in Rome', '+۹۸ ۹۱۲ ۳۴۵ ۶۷۸۹', 'met in Rome'],
  ['nobody met in Rome', 'nobody', 'met in Rome'],
  ['zoe #rome #climbing', 'zoe', '#rome #climbing'],
  ['', '', ''],
])('%j is about %j', (typed, query, rest) => {
  expect(runAtOnce(splitReference(typed, contacts))).toEqual({ query, rest });
});
