import { expect, test } from 'vitest';
import { setDraft } from '../../../sandbox/world/drafts.ts';
import { refTo, startOpenHarness } from './telegram-harness.ts';

const card = { phone: '+491700000999', firstName: 'Nia', lastName: '' };

test('a draft keeps the chat of a newcomer, as their first message does', async () => {
  await using harness = await startOpenHarness();
  const { book, sandbox, me } = harness;
  await book.importCards([card]);
  const nia = sandbox.world.addPerson({ firstName: 'N', phone: card.phone });
  const ref = refTo(harness, nia.id);
  expect(await book.getNewcomerChat(ref)).toMatchObject({ kind: 'joined' });
  const owner = sandbox.world.person(me.id);
  const draft = { _: 'draftMessage', message: 'welcome', date: 0 };
  setDraft(sandbox.world, { me: owner }, nia, draft);
  expect(await book.getNewcomerChat(ref)).toEqual({ kind: 'used' });
  setDraft(sandbox.world, { me: owner }, nia, undefined);
  expect(await book.getNewcomerChat(ref)).toMatchObject({ kind: 'joined' });
});

test('the chat of a newcomer leaves the list of chats of the account alone', async () => {
  await using harness = await startOpenHarness();
  const { book, sandbox, me } = harness;
  await book.importCards([card]);
  const nia = sandbox.world.addPerson({ firstName: 'N', phone: card.phone });
  const ref = refTo(harness, nia.id);
  const chat = await book.getNewcomerChat(ref);
  if (chat.kind !== 'joined') throw new Error(chat.kind);
  expect((await book.getRecentPeople()).map(({ id }) => id)).toContain(nia.id);
  await book.deleteMessagesUpTo(ref, chat.noticeId);
  expect((await book.getRecentPeople()).map(({ id }) => id)).not.toContain(nia.id);
  expect(sandbox.world.person(me.id).mailbox.has(nia.id)).toBe(false);
});

test('a chat without the notice is used, and without messages empty', async () => {
  await using harness = await startOpenHarness((world) => {
    world.addPerson({ id: 7_000_000_103n, firstName: 'Ben', phone: '+491700000103' });
  });
  const { book, sandbox, me } = harness;
  const ben = refTo(harness, 7_000_000_103n);
  expect(await book.getNewcomerChat(ben)).toEqual({ kind: 'empty' });
  sandbox.world.app(ben.id).write(me.id, 'hello');
  expect(await book.getNewcomerChat(ben)).toEqual({ kind: 'used' });
});
