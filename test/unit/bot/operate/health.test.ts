import { expect, test } from 'vitest';
import { health } from '../../../../src/bot/operate/health.ts';
import { actions } from '../../../../src/bot/kit/actions.ts';
import type { BotContext } from '../../../../src/bot/kit/bot-context.ts';
import { Handlers } from '../../../../src/bot/kit/feature.ts';
import type { PersonContext } from '../../../../src/bot/kit/person-context.ts';
import type { Text } from '../../../../src/bot/kit/text.ts';
import { plain, rendered } from '../../../support/english.ts';

const until = new Date('2026-11-22T14:00:00Z');
const nothing = {
  processes: [{ startedAt: until }],
  openSessions: 0,
  updates: { depth: 0, since: undefined },
  work: [],
  left: { count: 0, retries: { count: 0, next: undefined } },
  outbox: { depth: 0, since: undefined },
  floods: { accounts: 0, until: undefined },
  skipped: { count: 0, until: undefined },
  errors: [],
};

/** Presses a button of the screen while so many messages are kept; returns what is shown, or the alert. */
async function press(
  data: string,
  { kept, role = 'owner' }: { readonly kept: number; readonly role?: PersonContext['role'] },
): Promise<string> {
  const taken = () => Promise.resolve(kept);
  const roster = {
    health: { read: () => Promise.resolve(nothing) },
    skippedUpdates: { runAgain: taken, dismiss: taken },
  };
  // The handlers need no more of both.
  const bot = { roster } as unknown as BotContext;
  let alert = '';
  const toast = (text: Text) => Promise.resolve(void (alert = plain(text)));
  const ctx = { role, toast } as unknown as PersonContext;
  const handlers = new Handlers(bot);
  health.build(bot, handlers);
  const screen = await handlers.press(data, ctx);
  return screen ? rendered(screen).text : alert;
}

test.each([
  ['run again', actions.runSkipped.data(), 'Running them again: 3.'],
  ['dismissed', actions.dismissSkipped.data(until), 'Dismissed: 3.'],
])('skipped messages are %s, and counted', async (_, data, words) => {
  expect(await press(data, { kept: 3 })).toContain(words);
  const none = await press(data, { kept: 0 });
  expect(none).toContain('Nothing is left to run again.');
  expect(none).not.toContain(words.slice(0, 9));
});

test.each([actions.health.data(), actions.runSkipped.data(), actions.dismissSkipped.data(until)])(
  '%s is for owners',
  async (data) => {
    expect(await press(data, { kept: 3, role: 'member' })).toMatch(/owner/);
    expect(await press(data, { kept: 3 })).toContain('How I’m doing');
  },
);
