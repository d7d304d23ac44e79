import { expect, test } from 'vitest';
import type { User } from '../../../../src/contacts/contact.ts';
import {
  displayName,
  firstNames,
  firstTexts,
  lastSeenWords,
  namesOf,
  reachOf,
  shortened,
} from '../../../../src/bot/kit/contact-words.ts';
import { time } from '../../../../src/bot/kit/text.ts';
import { say } from '../../../../src/bot/kit/words.ts';
import { flatten, plain } from '../../../support/english.ts';
import { mute } from '../../../support/mute.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const phone = '+12025550101';

test('displayName prefers the name, then the username, then the number', () => {
  const zoe = sampleContact({ firstName: 'Zoe', usernames: ['zoe_m'], phone });
  expect(displayName(zoe)).toBe('Zoe');
  expect(displayName({ ...zoe, firstName: '' })).toBe('@zoe_m');
  expect(displayName({ ...zoe, firstName: '\u2800\u200E' })).toBe('@zoe_m');
  expect(displayName({ ...zoe, firstName: '', usernames: [] })).toBe('+1 202 555 0101');
});

test('displayName has a placeholder for users without any of them', () => {
  expect(displayName(sampleContact({}))).toEqual(say('name-none'));
  expect(displayName(sampleContact({ kind: 'deleted' }))).toEqual(say('name-deleted'));
});

test('shortened cuts at whole characters and removes what reorders text', () => {
  expect(shortened('👩‍👩‍👧'.repeat(5), 5)).toBe('👩‍👩‍👧'.repeat(5));
  expect(shortened('👩‍👩‍👧'.repeat(6), 5)).toBe(`${'👩‍👩‍👧'.repeat(4)}…`);
  expect(shortened(' a\u202Eb ')).toBe('ab');
  expect(Array.from(shortened('x'.repeat(41)))).toHaveLength(40);
});

test('namesOf counts the users that it does not name', () => {
  const users = ['A', 'B', 'C'].map((firstName) => sampleContact({ firstName }));
  expect(plain(namesOf(users, 3))).toBe('A, B, C');
  expect(plain(namesOf(users, 1))).toBe(`A, ${plain(say('names-more', { count: 2 }))}`);
  expect(flatten(namesOf(users, 3)).entities).toHaveLength(3);
});

test('reachOf has the username and the number', () => {
  expect(reachOf({ usernames: ['zoe', 'zed'], phone })).toBe('@zoe · +1 202 555 0101');
  expect(reachOf({ usernames: [], phone })).toBe('+1 202 555 0101');
  expect(reachOf({ usernames: [], phone: undefined })).toBeUndefined();
});

test('lastSeenWords shows a time, also when the time online has passed', () => {
  const now = new Date('2026-11-26T10:00:00Z');
  const before = new Date('2026-11-26T09:00:00Z');
  expect(lastSeenWords({ kind: 'offline', at: before }, now)).toEqual(time(before));
  expect(lastSeenWords({ kind: 'online', until: before }, now)).toEqual(time(before));
  expect(lastSeenWords({ kind: 'recently', byMe: false }, now)).toEqual(say('seen-recently'));
  expect(lastSeenWords({ kind: 'hidden' }, now)).toEqual(say('seen-hidden'));
});

test('namesOf counts deleted accounts without a name, and names the others', () => {
  const gone = sampleContact({ kind: 'deleted' });
  const zoe = sampleContact({ firstName: 'Zoe', kind: 'deleted' });
  expect(plain(namesOf([gone, zoe, gone, gone], 1))).toBe('Zoe, 3 deleted accounts');
  expect(plain(namesOf([gone], 1))).toBe('one deleted account');
});

/** 1,000 users, of whom only the first `shown` can be put into words. */
function crowdShowing(shown: number): readonly User[] {
  return Array.from({ length: 1_000 }, (_, at) => {
    const user = sampleContact({ id: BigInt(at), firstName: `Pal ${at}` });
    return at < shown ? user : mute(user);
  });
}

test('of a long list only what is shown is put into words', () => {
  const crowd = crowdShowing(2);
  expect(plain(namesOf(crowd, 2))).toBe('Pal 0, Pal 1, 998 more');
  expect(firstNames(crowd, 1, (user) => displayName(user))).toEqual([
    'Pal 0',
    say('names-more', { count: 999 }),
  ]);
  const texts = firstTexts(crowd, 2, (user) => displayName(user));
  expect(texts).toEqual(['Pal 0', 'Pal 1', say('list-more', { count: 998 })]);
});

test('a list that is short enough has no count', () => {
  const zoe = sampleContact({ firstName: 'Zoe' });
  expect(firstTexts([zoe], 1, (user) => displayName(user))).toEqual(['Zoe']);
  expect(firstNames([zoe], 1, (user) => displayName(user), 3).at(-1)).toEqual(
    say('names-more', { count: 2 }),
  );
});
