import { afterEach, beforeEach, expect, test } from 'vitest';
import { textOf } from '../../../e2e/chat-text.ts';
import { guest, max, openMemoryApp, type MemoryApp } from '../../../support/memory/memory-app.ts';

let app: MemoryApp;

beforeEach(async () => {
  app = await openMemoryApp();
  app.chat(max.id).raw.start();
});

afterEach(() => app[Symbol.asyncDispose]());

async function createInvite(): Promise<string> {
  const me = app.chat(max.id);
  me.say('/invite_member');
  const shown = textOf(await me.shows(/start=invite-/));
  return /start=(invite-[\w-]+)/.exec(shown)?.[1] ?? '';
}

test('the link carries the name of the bot, and can be copied', async () => {
  const me = app.chat(max.id);
  me.say('/invite_member');
  const shown = await me.shows(/https:\/\/t\.me\/roster_bot\?start=invite-/);
  const [link] = /https:\S+/.exec(textOf(shown)) ?? [];
  expect(shown.inlineKeyboard?.[0]).toEqual([
    { text: expect.any(String) as string, copy_text: { text: link } },
  ]);
});

test('a person who opens the link becomes a member, who may not invite', async () => {
  const payload = await createInvite();
  const other = app.chat(guest.id);
  other.does(() => other.raw.start(payload));
  await other.shows(/^Welcome/);
  expect(await app.roster.access.roleOf(guest.id)).toBe('member');
  other.say('/invite_member');
  await app.answerTo(other);
  expect(other.answers().map(textOf).join('\n')).not.toContain('start=invite-');
  expect(other.answers().map(textOf).join('\n')).toMatch(/owner/);
});

test('a link is used up by the first person', async () => {
  const payload = await createInvite();
  expect(await app.roster.access.redeem(8n, payload.replace('invite-', ''))).toMatchObject({
    kind: 'welcome',
  });
  const other = app.chat(guest.id);
  other.does(() => other.raw.start(payload));
  await app.answerTo(other);
  expect(await app.roster.access.roleOf(guest.id)).toBeUndefined();
});

test('a stranger gets no answer about contacts', async () => {
  const other = app.chat(guest.id);
  other.does(() => other.raw.start());
  await app.answerTo(other);
  other.say('/contacts');
  await app.botApi.handled();
  expect(other.answers().map(textOf).join()).not.toContain('Contacts of');
});
