import { expect, test } from 'vitest';
import { readPersonUpdate } from '../../../src/bot/person-update.ts';

const person = { id: 7, is_bot: false };
const message = { from: person, chat: { id: 7, type: 'private' }, text: '/help' };

test('an update with an id that fits is read', () => {
  expect(readPersonUpdate({ update_id: 5, message })).toMatchObject({ id: 5, personId: 7n });
  expect(readPersonUpdate({ update_id: Number.MAX_SAFE_INTEGER, message })).toBeDefined();
});

test.each([-1, 1.5, 2 ** 53, 1e300, Infinity, NaN, '7', null, undefined])(
  'an update with the id %s is dropped',
  (id) => {
    expect(readPersonUpdate({ update_id: id, message })).toBeUndefined();
  },
);

test('so is one of a person whose id does not fit', () => {
  for (const id of [0, -7, 1.5, 2 ** 53, '7']) {
    const from = { ...person, id };
    expect(readPersonUpdate({ update_id: 5, message: { ...message, from } })).toBeUndefined();
  }
});
