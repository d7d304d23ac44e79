import { expect, test } from 'vitest';
import { buttonsOf } from '../../../e2e/chat-text.ts';
import { openPairedMemoryApp } from '../../../support/memory/memory-app.ts';
import { talkOf } from '../../../support/memory/talk.ts';

const emptyAnswers = [
  ['/contacts', '/contacts qq', '/search qqqq', '/contact qqqq', '/rename qqqq', '/ids'],
  ['/blocked', '/close_friends', '/birthdays', '/share', '/duplicates', '/cleanup', '/saved'],
  ['/undo', '/history', '/history qq', '/jobs', '/snapshots', 'qqqq', '+12025550109'],
  ['/export', '/export qq', '/labels', '/tidy', '/status', '/close_friends', '/delete_phones'],
  ['/delete_phones qq', '/delete_phones 12', '/accounts'],
  ['/label qqqq', '/note qqqq', '/block qqqq', '/unblock qqqq', '/delete qqqq', '/add qqqq'],
  ['/health', '/invite', '/backup', '/restore', '/saved qq', '/privacy', '/session'],
].flat();

test('no answer is a dead end, though there is nothing to show', async () => {
  await using app = await openPairedMemoryApp();
  const { say } = talkOf(app, app.me);
  const deadEnds: string[] = [];
  for (const command of emptyAnswers) {
    const shown = await say(command);
    if (buttonsOf(app.me.latest()).length === 0) deadEnds.push(`${command}: ${shown}`);
  }
  expect(deadEnds).toEqual([]);
});

test('its buttons run the command', async () => {
  await using app = await openPairedMemoryApp();
  const { say, press } = talkOf(app, app.me);
  await say('/undo');
  expect(await press(/^History$/)).toMatch(/^Changes to the contacts/);
  expect(await press(/^Open contacts$/)).toMatch(/^Contacts of/);
});
