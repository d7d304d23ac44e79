import { afterEach, beforeEach, expect, test } from 'vitest';
import { addPeople } from '../../../../src/store/people.ts';
import type { Chat } from '../../../e2e/chat.ts';
import { buttonsOf, textOf } from '../../../e2e/chat-text.ts';
import { guest, max, openMemoryApp, type MemoryApp } from '../../../support/memory/memory-app.ts';

let app: MemoryApp;
let me: Chat;

beforeEach(async () => {
  app = await openMemoryApp();
  me = app.chat(max.id);
  me.does(() => me.raw.start());
  await me.shows(/^Hello/);
});

afterEach(() => app[Symbol.asyncDispose]());

const invite = (): Promise<string> => app.roster.access.inviteToken(max.id);

/** Makes the guest a member. */
async function join(): Promise<Chat> {
  const other = app.chat(guest.id);
  const token = await invite();
  other.does(() => other.raw.start(`invite-${token}`));
  await other.shows(/^Welcome/);
  return other;
}

/** The list as it is now, as text and as labels of buttons. */
async function list() {
  me.say('/members');
  const shown = await me.shows(/this bot/);
  return { text: textOf(shown), labels: buttonsOf(shown).map(({ label }) => label) };
}

const day = /\d{4}-\d\d-\d\d/.source;

test('owners see who uses the bot, by whose link, and when they were last here', async () => {
  await app.clock.advance(1_000);
  await join();
  await app.clock.advance(1_000);
  await app.database.query((q) => addPeople(q, [9_000n], 'member', app.clock.now()));
  const { text, labels } = await list();
  const lines = text.split('\n');
  expect(lines[0]).toBe('3 people use this bot');
  const owner = new RegExp(
    `Max Muster \\(@max_muster\\) · owner · since ${day} · last here ${day}$`,
  );
  expect(lines[1]).toMatch(owner);
  expect(lines[2]).toMatch(
    /Gina .* · since .* · by a link of Max Muster \(@max_muster\) · last here \S+ × Gina/,
  );
  expect(lines[3]).toMatch(/9000.* · since [\d-]* · not here yet/);
  expect(labels).toEqual(['× Gina (Telegram user 7100000002)', '× Telegram user 9000']);
});

test('members cannot see or change who uses the bot', async () => {
  const { access } = app.roster;
  const other = await join();
  await invite();
  await list();
  other.say('/members');
  await app.answerTo(other);
  expect(other.answers().map(textOf).join('\n')).not.toContain('Max');
  expect(await access.openInvitations()).toHaveLength(1);
});

test('an owner removes a member after a question, and the member learns of it', async () => {
  const { access } = app.roster;
  const other = await join();
  await list();
  await me.press(/× Gina/);
  await me.shows(/^Remove Gina .*\? That/);
  expect(await access.roleOf(guest.id)).toBe('member');
  await me.press(/^Remove Gina/);
  await me.shows(/^Removed Gina .*, and deleted everything I knew about them\.\s/);
  await other.shows(/The owner of this bot removed you/);
  expect(await access.roleOf(guest.id)).toBeUndefined();
});

test('a member who is gone by now is not removed again', async () => {
  await join();
  await list();
  await me.press(/× Gina/);
  await me.shows(/^Remove Gina .*\? That/);
  await app.roster.access.forget(guest.id);
  await me.press(/^Remove Gina/);
  await me.shows(/They don’t use this bot anymore, or they own it/);
});

test('a page has twenty people', async () => {
  const ids = Array.from({ length: 20 }, (_, at) => 9_000n + BigInt(at));
  const add = (count: number) =>
    app.database.query((q) => addPeople(q, ids.slice(0, count), 'member', app.clock.now()));
  await add(19);
  expect((await list()).labels).not.toContain('1/1');
  await add(20);
  expect((await list()).labels).toEqual(expect.arrayContaining(['1/2', '›']));
  await me.press(/›/);
  const shown = await me.shows(/Max Muster/);
  expect(textOf(shown)).not.toContain('9019');
  expect(buttonsOf(shown).map(({ label }) => label)).toEqual(['‹', '2/2']);
});

test('open invitations are counted, and withdrawn all at once', async () => {
  expect((await list()).labels).toEqual([]);
  await invite();
  await invite();
  const { labels } = await list();
  expect(labels).toEqual(['Withdraw 2 open invitations']);
  await me.press(/^Withdraw/);
  await me.shows(/^Withdrawn\. Those links no longer work/);
  expect(await app.roster.access.openInvitations()).toEqual([]);
});
