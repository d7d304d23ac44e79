import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../../sandbox/world/person.ts';
import type { Chat } from '../../chat.ts';
import { textOf } from '../../chat-text.ts';
import { startPairedApp, type Harness, scanAsAnother } from '../../app-harness.ts';
import { eventually } from '../../../support/eventually.ts';

let harness: Harness;
let owner: Person;
let second: Person;
let zoe: Person;
let chat: Chat;

/** Alex uses the bot with two accounts, which have each other as contacts. */
beforeAll(async () => {
  ({ harness, owner, chat } = await startPairedApp((world, me) => {
    second = world.addPerson({
      firstName: 'Alex',
      lastName: 'Rivers',
      phone: '+12025550180',
      username: 'alex_work',
    });
    zoe = world.addPerson({ firstName: 'Zoe', phone: '+12025550101', username: 'zoe_m' });
    for (const person of [me, second]) {
      world.app(person.id).setPrivacy('phone_number', 'nobody');
      world.app(person.id).add(zoe.id, 'Zoe', person === me ? 'Home' : 'Work', false);
    }
    world.app(me.id).add(second.id, 'Me', 'Work', false);
  }));
  chat.say('/contacts');
  await chat.shows(/^Contacts of Alex Rivers · 2/);
  chat.say('/pair');
  await chat.shows(/^Already paired/);
  await chat.press(/^Pair another account$/);
  await scanAsAnother(harness, chat, second);
  await chat.shows(/Paired with Alex Rivers\. It has one contact\./);
});

afterAll(() => harness[Symbol.asyncDispose]());

const answers = (): string[] => chat.answers().map(textOf);

test('each account reports its own changes, and is named', async () => {
  chat.does(() => harness.world.app(zoe.id).setUsername('zora_p'));
  const told = 'changed their username from @zoe_m to @zora_p.';
  await eventually('each account has reported it', () => answers().toSorted(), [
    `Account: Alex Rivers, +1 202 555 0180\n\nZoe Work ${told}`,
    `Account: Alex Rivers, +44 20 7946 0001\n\nZoe Home ${told}`,
  ]);
});

test('changes of one own account are not reported to the other', async () => {
  chat.does(() => {
    harness.world.app(second.id).setUsername('alex_office');
    harness.world.app(second.id).rename('Alexander', 'Rivers');
    harness.world.app(second.id).add(owner.id, 'Home', '', false);
    harness.world.app(owner.id).setUsername('alex_flat');
    harness.world.app(zoe.id).setUsername('zoe_again');
  });
  const told = 'changed their username from @zora_p to @zoe_again.';
  await eventually('both chats have a message', () => answers().length, 2);
  expect(answers().toSorted()).toEqual([
    `Account: Alex Rivers, +1 202 555 0180\n\nZoe Work ${told}`,
    `Account: Alex Rivers, +44 20 7946 0001\n\nZoe Home ${told}`,
  ]);
});
