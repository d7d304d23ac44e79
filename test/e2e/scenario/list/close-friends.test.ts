import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../../sandbox/world/person.ts';
import type { Chat } from '../../chat.ts';
import { buttonsOf, textOf } from '../../chat-text.ts';
import { startPairedApp, type Harness } from '../../app-harness.ts';

let harness: Harness;
let owner: Person;
let zoe: Person;
let ivy: Person;
let chat: Chat;

beforeAll(async () => {
  ({ harness, owner, chat } = await startPairedApp((world, me) => {
    const add = (firstName: string, phone: string): Person => {
      const person = world.addPerson({ firstName, phone });
      world.app(me.id).add(person.id, firstName, '', false);
      return person;
    };
    zoe = add('Zoe', '+12025550101');
    ivy = add('Ivy', '+12025550102');
    world.addPerson({ firstName: 'Ben', phone: '+12025550103', username: 'ben_o' });
    for (let at = 0; at < 22; at += 1) add(`Pal ${at}`, `+12025551${100 + at}`);
  }));
});

afterAll(() => harness[Symbol.asyncDispose]());

function friends(): Set<bigint> {
  return new Set(harness.world.app(owner.id).book().closeFriends);
}

function labels(): string[] {
  return buttonsOf(chat.latest()).map(({ label }) => label);
}

test('an empty list says what it is for, and how to fill it', async () => {
  chat.say('/close_friends');
  const empty = await chat.shows(/^No close friends yet\./);
  expect(textOf(empty)).toMatch(/stories .+ They aren’t told/);
  expect(textOf(empty)).toContain('/close_friends zoe');
  expect(labels()).toEqual(['Open contacts']);
});

test('named, a contact is added, and named again stays, until it is removed by its button', async () => {
  chat.say('/close_friends zoe');
  await chat.shows(/^Zoe is a close friend now\.\n\nClose friends of Alex Rivers · 1\n/);
  expect(friends()).toEqual(new Set([zoe.id]));
  expect(labels()).toEqual(['Undo', 'Zoe', 'Remove']);
  chat.say('/close_friends zoe');
  await chat.shows(/^Zoe is already a close friend\.\n\nClose friends of Alex Rivers · 1\n/);
  expect(labels()).toEqual(['Zoe', 'Remove']);
  await chat.press(/^Remove$/);
  await chat.shows(/^Zoe isn’t a close friend anymore\.\n\nNo close friends yet/);
  expect(friends()).toEqual(new Set());
});

test('the change of another device to the list is kept', async () => {
  chat.say('/close_friends zoe');
  await chat.shows(/^Zoe is a close friend now\./);
  harness.world.app(owner.id).setCloseFriends([zoe.id, ivy.id]);
  await chat.press(/^Remove$/);
  await chat.shows(/^Zoe isn’t a close friend anymore\.\n\nClose friends of Alex Rivers · 1\n/);
  expect(friends()).toEqual(new Set([ivy.id]));
  expect(labels()).toEqual(['Undo', 'Ivy', 'Remove']);
});

test('one of several is chosen first', async () => {
  chat.say('/close_friends pal 2');
  await chat.shows(/Which “pal 2”/);
  await chat.press(/^Pal 21/);
  await chat.shows(/^Pal 21 is a close friend now\./);
  expect(friends().size).toBe(2);
});

test('a user who is no contact cannot be a close friend', async () => {
  chat.say('/close_friends @ben_o');
  await chat.shows(/^They’re not in your contacts/);
  expect(friends().size).toBe(2);
});

test('a long list has pages, and removing stays on the page', async () => {
  const all = harness.world.app(owner.id).book().contacts;
  harness.world.app(owner.id).setCloseFriends(all.map(({ id }) => id));
  chat.say('/close_friends');
  await chat.shows(/^Close friends of Alex Rivers · 24\n/);
  expect(labels().filter((one) => one === 'Remove')).toHaveLength(20);
  await chat.press(/^›$/);
  await chat.shows(/^Close friends of Alex Rivers · 24\n/);
  expect(labels()).toContain('2/2');
  await chat.press(/^Remove$/);
  await chat.shows(/isn’t a close friend anymore\.\n\nClose friends of Alex Rivers · 23\n/);
  expect(labels()).toContain('2/2');
  expect(friends().size).toBe(23);
});
