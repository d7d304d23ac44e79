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
    ben = world.addPerson({ firstName: 'Ben', phone: '+12025550102', username: 'ben_o' });
    world.app(me.id).add(zoe.id, 'Zoe', 'Miller', false);
  }));
});

afterAll(() => harness[Symbol.asyncDispose]());

function blocked(): readonly bigint[] {
  return harness.world.app(owner.id).book().blocked;
}

function labels(): string[] {
  return buttonsOf(chat.latest()).map(({ label }) => label);
}

test('no user is blocked at first', async () => {
  chat.say('/blocked');
  await chat.shows(/^You haven’t blocked anyone/);
});

test('blocking asks, says what it does, and can be left', async () => {
  chat.say('/block zoe');
  const question = await chat.shows(/^Block Zoe Miller\?/);
  expect(textOf(question)).toMatch(/They can’t write, call or see when you’re online/);
  expect(labels()).toEqual(['Block Zoe Miller', 'Don’t block']);
  expect(blocked()).toEqual([]);
  await chat.press(/^Don’t block$/);
  await chat.shows(/^Zoe Miller\n/);
  expect(blocked()).toEqual([]);
});

test('blocked and unblocked in place, contacts and strangers alike', async () => {
  chat.say('/block zoe');
  const question = await chat.shows(/^Block Zoe Miller\?/);
  await chat.press(/^Block Zoe Miller$/);
  const done = await chat.shows(/^Blocked Zoe Miller\.$/);
  expect(done.id).toBe(question.id);
  expect(blocked()).toEqual([zoe.id]);

  chat.say('/block @ben_o');
  await chat.shows(/^Block Ben\?/);
  await chat.press(/^Block Ben$/);
  await chat.shows(/^Blocked Ben\.$/);
  expect(new Set(blocked())).toEqual(new Set([zoe.id, ben.id]));
  await chat.press(/^Undo$/);
  await chat.shows(/^Ben is unblocked again\.$/);
  expect(blocked()).toEqual([zoe.id]);
  await chat.press(/^Redo$/);
  await chat.shows(/^Ben is blocked again\.$/);
  expect(new Set(blocked())).toEqual(new Set([zoe.id, ben.id]));
  await chat.press(/^Undo$/);
  await chat.shows(/^Ben is unblocked again\.$/);
});

test('a blocked user is not asked about again, and the card says so', async () => {
  chat.say('/block zoe');
  await chat.shows(/^Zoe Miller is already blocked/);
  chat.say('/contact zoe');
  await chat.shows(/Blocked by you/);
  expect(labels()).toContain('Unblock');
  expect(labels()).not.toContain('Block');
});

test('/blocked lists them with a way out, and the card below the list', async () => {
  chat.say('/blocked');
  const list = await chat.shows(/^Blocked by Alex Rivers · 1$/);
  expect(labels()).toEqual(['Zoe Miller', 'Unblock']);
  await chat.press(/^Zoe Miller$/);
  const card = await chat.shows(/^Zoe Miller\n/);
  expect(card.id).toBeGreaterThan(list.id);
  await chat.press(/^Unblock$/);
  await chat.shows(/^Unblocked Zoe Miller/);
  expect(blocked()).toEqual([]);
});

test('/unblock does it at once, and again does no harm', async () => {
  harness.world.app(owner.id).block(zoe.id);
  chat.say('/unblock zoe');
  await chat.shows(/^Unblocked Zoe Miller/);
  expect(labels()).toContain('Undo');
  chat.say('/unblock zoe');
  await chat.shows(/^Unblocked Zoe Miller/);
  // It would block who was not blocked.
  expect(labels()).not.toContain('Undo');
  expect(blocked()).toEqual([]);
});

test('a long list of blocked people has pages', async () => {
  for (let at = 0; at < 23; at += 1) {
    const person = harness.world.addPerson({ firstName: `P${at}`, phone: `+12025551${100 + at}` });
    harness.world.app(owner.id).block(person.id);
  }
  chat.say('/blocked');
  await chat.shows(/^Blocked by Alex Rivers · 23$/);
  expect(labels()).toEqual(expect.arrayContaining(['P22', 'P13', '1/3', '›']));
  expect(labels()).not.toContain('P12');
  await chat.press(/^›$/);
  await chat.press(/^›$/);
  expect(labels().filter((one) => one.startsWith('P'))).toEqual(['P2', 'P1', 'P0']);
});

test('oneself is not blocked', async () => {
  chat.say('/block @alex_rivers');
  await chat.shows(/You can’t block yourself/);
  expect(blocked()).not.toContain(owner.id);
});
