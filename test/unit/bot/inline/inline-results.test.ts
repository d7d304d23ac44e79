import { expect, test } from 'vitest';
import { inlineResult } from '../../../../src/bot/inline/inline-results.ts';
import { english } from '../../../support/english.ts';
import { sampleContact as contact } from '../../../support/sample-contact.ts';

test.each([
  [
    'both names',
    { firstName: 'Zoë', lastName: 'Miller' },
    { first_name: 'Zoë', last_name: 'Miller' },
  ],
  ['a first name', { firstName: 'Zoë', lastName: '' }, { first_name: 'Zoë' }],
  ['a last name', { firstName: '', lastName: 'Miller' }, { first_name: 'Miller' }],
  ['no name', { firstName: '', lastName: '' }, { first_name: '+44 7911 123456' }],
])('a contact with %s and a number becomes a contact card', (_, name, expected) => {
  const zoe = contact({ ...name, usernames: [], phone: '+447911123456' });
  expect(inlineResult(zoe, english)).toEqual({
    type: 'contact',
    id: String(zoe.id),
    phone_number: '+447911123456',
    ...expected,
  });
});

test('without a number, the username becomes a link below the name', () => {
  const zoe = contact({ firstName: 'Zoë', lastName: '', usernames: ['zoe_m'], phone: undefined });
  expect(inlineResult(zoe, english)).toMatchObject({
    title: 'Zoë',
    input_message_content: { message_text: 'Zoë\nhttps://t.me/zoe_m' },
  });
  expect(inlineResult({ ...zoe, firstName: '' }, english)).toMatchObject({
    title: '@zoe_m',
    input_message_content: { message_text: 'https://t.me/zoe_m' },
  });
});

test('without number and username there is nothing to send', () => {
  const zoe = contact({ firstName: 'Zoë', usernames: [], phone: undefined });
  expect(inlineResult(zoe, english)).toBeUndefined();
});
