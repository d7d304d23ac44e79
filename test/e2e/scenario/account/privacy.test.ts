import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../../sandbox/world/person.ts';
import type { Chat } from '../../chat.ts';
import { buttonsOf, textOf } from '../../chat-text.ts';
import { startPairedApp, type Harness } from '../../app-harness.ts';

let harness: Harness;
let owner: Person;
let zoe: Person;
let ben: Person;
let chat: Chat;

beforeAll(async () => {
  ({ harness, owner, chat } = await startPairedApp((world, me) => {
    zoe = world.addPerson({ firstName: 'Zoe', lastName: 'Miller', phone: '+12025550101' });
    ben = world.addPerson({ firstName: 'Ben', phone: '+12025550102' });
    const phone = world.app(me.id);
    phone.add(zoe.id, 'Zoe', 'Miller', false);
    phone.add(ben.id, 'Ben', '', false);
    phone.setPrivacyException('phone_number', 'allow', zoe.id);
    phone.setPrivacyException('phone_number', 'disallow', ben.id);
    me.privacy.phone_number = {
      ...me.privacy.phone_number,
      allowChats: new Set([5n, 6n]),
      allowCloseFriends: true,
      allowPremium: true,
      bots: 'disallow',
    };
  }));
});

afterAll(() => harness[Symbol.asyncDispose]());

function labels(): string[] {
  return buttonsOf(chat.latest()).map(({ label }) => label);
}

test('/privacy shows both rules with their exceptions', async () => {
  chat.say('/privacy');
  const overview = await chat.shows(/^Privacy of Alex Rivers\n/);
  expect(textOf(overview).split('\n')).toEqual([
    'Privacy of Alex Rivers',
    'Number: +44 20 7946 0001',
    '',
    'Who sees my number',
    'My contacts',
    'Always: Zoe Miller',
    'Never: Ben',
    'Always: the members of 2 groups, close friends, people with Premium',
    'Never: bots',
    '',
    'Who finds me by my number',
    'Everybody',
  ]);
  expect(labels()).toEqual(['Who sees my number', 'Who finds me by my number']);
});

test('the audience is changed at once, and every exception is kept', async () => {
  await chat.press(/^Who sees my number$/);
  const rule = await chat.shows(/keep it: no setting takes it back/);
  expect(labels()).toEqual([
    'Everybody',
    '✓ My contacts',
    'Nobody',
    '× Zoe Miller',
    '× Ben',
    'Back',
  ]);
  const before = owner.privacy.phone_number;
  await chat.press(/^Nobody$/);
  const changed = await chat.shows(/^Changed\. People who can see your number now: Nobody\.\n/);
  expect(changed.id).toBe(rule.id);
  expect(labels()).toContain('✓ Nobody');
  expect(owner.privacy.phone_number).toEqual({ ...before, audience: 'nobody' });
});

test('an exception made elsewhere meanwhile is kept as well', async () => {
  const ivy = harness.world.addPerson({ firstName: 'Ivy', phone: '+12025550103' });
  harness.world.app(owner.id).add(ivy.id, 'Ivy', '', false);
  harness.world.app(owner.id).setPrivacyException('phone_number', 'allow', ivy.id);
  await chat.press(/^Everybody$/);
  await chat.shows(/^Changed\. People who can see your number now: Everybody\.\n/);
  expect(owner.privacy.phone_number.allow).toEqual(new Set([zoe.id, ivy.id]));
});

test('one user is taken out of the exceptions, and the others stay', async () => {
  const before = owner.privacy.phone_number;
  await chat.press(/^× Ben$/);
  await chat.shows(/^Ben is no longer an exception\./);
  expect(labels()).not.toContain('× Ben');
  expect(owner.privacy.phone_number).toEqual({ ...before, disallow: new Set() });
});

test('the search setting has no Nobody, and says for whom it matters', async () => {
  await chat.press(/^Back$/);
  await chat.press(/^Who finds me by my number$/);
  await chat.shows(/is about people who have your number and aren’t your contacts/);
  expect(labels()).toEqual(['✓ Everybody', 'My contacts', 'Back']);
  await chat.press(/^My contacts$/);
  await chat.shows(/^Changed\. People who can find you by your number now: My contacts\./);
  expect(owner.privacy.added_by_phone.audience).toBe('contacts');
});
