import { expect, test } from 'vitest';
import type { PersonContext } from '../../../../src/bot/kit/person-context.ts';
import { answerCallbackQueries, showTyping } from '../../../../src/bot/kit/presence.ts';
import { say } from '../../../../src/bot/kit/words.ts';
import { english } from '../../../support/english.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

const silent = (): void => {};
const log = { debug: silent, info: silent, warn: silent, error: silent };

function open({ pressed = true, failing = false } = {}) {
  const clock = new ManualClock();
  const done: string[] = [];
  const ctx = {
    locale: english,
    callbackQuery: pressed ? {} : undefined,
    answerCallbackQuery: async ({ text, show_alert }: { text?: string; show_alert?: boolean }) => {
      if (failing) throw new Error('too old');
      done.push(`answer ${text ?? 'nothing'} ${show_alert ?? ''}`.trim());
    },
    reply: async (text: string) => void done.push(`message ${text}`),
    replyWithChatAction: async (action: string) => {
      if (failing) throw new Error('gone');
      done.push(action);
    },
  } as unknown as PersonContext;
  return { clock, ctx, done };
}

const gone = say('nothing-changed');

test('a button is answered once, at the latest when it was handled', async () => {
  const { clock, ctx, done } = open();
  await answerCallbackQueries(clock, log)(ctx, async () => {});
  expect(done).toEqual(['answer nothing']);
});

test('a toast answers the button, another one is a message', async () => {
  const { clock, ctx, done } = open();
  await answerCallbackQueries(clock, log)(ctx, async () => {
    await ctx.toast(gone, 'alert');
    await ctx.toast(gone);
  });
  expect(done).toEqual(['answer OK, nothing changed. true', 'message OK, nothing changed.']);
  const plainly = open();
  await answerCallbackQueries(plainly.clock, log)(plainly.ctx, () => plainly.ctx.toast(gone));
  expect(plainly.done).toEqual(['answer OK, nothing changed. false']);
});

test('a toast without a button, or whose answer fails, is a message', async () => {
  for (const options of [{ pressed: false }, { failing: true }]) {
    const { clock, ctx, done } = open(options);
    await answerCallbackQueries(clock, log)(ctx, () => ctx.toast(gone, 'alert'));
    expect(done).toEqual(['message OK, nothing changed.']);
  }
});

test('a button that takes long is answered after six seconds', async () => {
  const { clock, ctx, done } = open();
  const handling = Promise.withResolvers<void>();
  const handled = answerCallbackQueries(clock, log)(ctx, () => handling.promise);
  await clock.advance(5_999);
  expect(done).toEqual([]);
  await clock.advance(1);
  expect(done).toHaveLength(1);
  expect(done[0]).toMatch(/^answer .+ false$/);
  handling.resolve();
  await handled;
  expect(done).toHaveLength(1);
});

test('typing is shown after 0.4 s, and again before Telegram ends it', async () => {
  const { clock, ctx, done } = open();
  const handling = Promise.withResolvers<void>();
  const handled = showTyping(clock, log)(ctx, () => handling.promise);
  await clock.advance(399);
  expect(done).toEqual([]);
  await clock.advance(1);
  expect(done).toEqual(['typing']);
  await clock.advance(4_499);
  expect(done).toEqual(['typing']);
  await clock.advance(1);
  expect(done).toEqual(['typing', 'typing']);
  handling.resolve();
  await handled;
  await clock.advance(60_000);
  expect(done).toEqual(['typing', 'typing']);
});

test.each([
  ['that cannot be shown is only logged', true, 1],
  ['that ends with the command is no failure', false, 0],
] as const)('showTyping: typing %s', async (_, failing, lines) => {
  const { clock, ctx } = open({ failing });
  const logged: string[] = [];
  const debug = (_fields: object, line: string): void => void logged.push(line);
  const handling = Promise.withResolvers<void>();
  const handled = showTyping(clock, { ...log, debug })(ctx, () => handling.promise);
  await clock.advance(400);
  handling.resolve();
  await handled;
  await clock.advance(0);
  expect(logged).toHaveLength(lines);
});
