import { expect, test } from 'vitest';
import {
  findDifferences,
  findContactEvents,
  detectOwnName,
} from '../../../../src/contacts/contact-events.ts';
import { deliverAt, deliverBirthdayAt } from '../../../../src/accounts/notifications/when-due.ts';
import { finish } from '../../../support/finish.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const zoe = sampleContact({
  id: 7n,
  firstName: 'Zoe',
  phone: '+12025550101',
  usernames: ['zoe_m', 'zoe_shop'],
});

test.each([
  ['another saved name', { firstName: 'Zed' }],
  ['a number that is hidden now', { phone: undefined }],
  ['another second username', { usernames: ['zoe_m', 'zoe_sells'] }],
  ['being mutual, premium or online', { mutual: true, premium: true }],
] as const)('%s is no news', (_, facts) => {
  expect(findContactEvents(zoe, { ...zoe, ...facts })).toEqual([]);
});

test('a person who no longer has the account is news, a deleted account with it is not', () => {
  const mutual = { ...zoe, mutual: true };
  expect(findContactEvents(mutual, zoe)).toEqual([
    { kind: 'lost_mutual', user: zoe, was: '', now: '' },
  ]);
  expect(findContactEvents(mutual, { ...zoe, kind: 'bot' })).toEqual([]);
  expect(findContactEvents(mutual, { ...zoe, kind: 'deleted' }).map(({ kind }) => kind)).toEqual([
    'account_deleted',
  ]);
});

test('a deleted account is that alone, under the name it had', () => {
  const gone = sampleContact({ id: 7n, kind: 'deleted' });
  expect(findContactEvents(zoe, gone)).toEqual([
    { kind: 'account_deleted', user: zoe, was: '', now: '' },
  ]);
  expect(findContactEvents(gone, gone)).toEqual([]);
  expect(detectOwnName(gone, { firstName: 'Zoe', lastName: '' })).toBeUndefined();
});

test('the saved name is not new when the user chooses it', () => {
  expect(detectOwnName(zoe, { firstName: 'Zoe', lastName: '' })).toBeUndefined();
  expect(detectOwnName(zoe, { firstName: 'Zora', lastName: '' })?.now).toBe('Zora');
});

test('a new contact has no former state', () => {
  const ben = sampleContact({ id: 8n });
  expect(finish(findDifferences(new Map([[7n, zoe]]), [zoe, ben]))).toEqual([
    { before: undefined, after: ben },
  ]);
});

test.each([
  ['08:59', '2026-11-22T09:00:00.000Z'],
  ['09:00', '2026-11-23T09:00:00.000Z'],
  ['15:00', '2026-11-23T09:00:00.000Z'],
])('news of %s wait for the next hour of the digest', (time, told) => {
  const at = deliverAt(new Date(`2026-11-22T${time}:00Z`), {
    digestHour: 9,
    timeZone: undefined,
  });
  expect(at.toISOString()).toBe(told);
});

test.each([
  ['before its hour', '2026-11-22T07:59:00Z', '2026-11-22T08:00:00.000Z'],
  ['after it', '2026-11-22T08:00:00Z', '2026-11-23T08:00:00.000Z'],
  ['when clocks go forward that night', '2026-03-28T08:00:00Z', '2026-03-29T07:00:00.000Z'],
  ['when clocks go back that night', '2026-10-24T07:00:00Z', '2026-10-25T08:00:00.000Z'],
  ['when the local day is the next one', '2026-11-22T23:30:00Z', '2026-11-23T08:00:00.000Z'],
])('a digest at nine in Berlin, %s', (_, now, due) => {
  const at = deliverAt(new Date(now), { digestHour: 9, timeZone: 'Europe/Berlin' });
  expect(at.toISOString()).toBe(due);
});

test('birthdays are delivered in the morning of the person', () => {
  const early = new Date('2026-11-21T12:00:00Z');
  const due = (timeZone: string | undefined): string =>
    deliverBirthdayAt('2026-11-22', early, { digestHour: undefined, timeZone }).toISOString();
  expect(due(undefined)).toBe('2026-11-22T07:00:00.000Z');
  expect(due('Asia/Tokyo')).toBe('2026-11-22T00:00:00.000Z');
});

test.each([
  ['after two within a minute', ['12:00:30', '12:00:20'], '12:00:40'],
  ['after three within a minute', ['12:00:30', '12:00:20', '12:00:10'], '12:01:10'],
  ['after three within more than that', ['12:00:30', '12:00:20', '11:59:39'], '12:00:40'],
  ['after the clock was put back', ['13:00:30', '13:00:20', '13:00:10'], '12:00:40'],
])('news at 12:00:40, %s', (_, told, due) => {
  const at = (time: string) => new Date(`2026-11-22T${time}Z`);
  expect(
    deliverAt(at('12:00:40'), { digestHour: undefined, timeZone: undefined }, told.map(at)),
  ).toEqual(at(due));
});
