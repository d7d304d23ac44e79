import { GrammyError, HttpError } from 'grammy';
import { expect, test } from 'vitest';
import { explainError, replyWithErrors } from '../../../../src/bot/kit/error-boundary.ts';
import type { Locale } from '../../../../src/bot/kit/locale.ts';
import type { PersonContext } from '../../../../src/bot/kit/person-context.ts';
import type { Screen } from '../../../../src/bot/kit/blocks.ts';
import type { Replies } from '../../../../src/bot/kit/reply.ts';
import type { Text } from '../../../../src/bot/kit/text.ts';
import {
  PartialFailureError,
  TelegramError,
  type FailureReason,
} from '../../../../src/contacts/telegram-error.ts';
import type { Log } from '../../../../src/runtime/log.ts';
import { DatabaseGoneError } from '../../../../src/store/database-gone.ts';
import { english, plain, rendered } from '../../../support/english.ts';

const until = new Date('2026-11-22T14:00:00Z');

function apiError(code: number): GrammyError {
  const error = { ok: false, error_code: code, description: 'No' } as const;
  return new GrammyError('No', error, 'sendMessage', { text: 'secret' });
}

/** The screen that a person sees when handling their command, or their button, fails. */
async function shown(
  error: Error,
  {
    pressed = false,
    replyError,
    locale = english,
  }: { readonly pressed?: boolean; readonly replyError?: Error; readonly locale?: Locale } = {},
): Promise<{ readonly seen: readonly string[]; readonly logged: readonly string[] }> {
  const seen: string[] = [];
  const logged: string[] = [];
  const write = (fields: object, message: string): void =>
    void logged.push(`${message}: ${String(Object.values(fields)[0])}`);
  const log = { debug: write, info: write, warn: write, error: write };
  const ctx = {
    locale,
    callbackQuery: pressed ? {} : undefined,
    toast: async (text: Text, alert?: string) => {
      seen.push(`${alert}: ${plain(text)}`);
    },
  } as unknown as PersonContext;
  const replies = {
    answer: async (_: unknown, screen: Screen) => {
      if (replyError) throw replyError;
      const { text, keyboard } = rendered(screen);
      const labels = keyboard.flat().map((one) => `[${one.text}]`);
      seen.push([text, ...labels].join(' '));
    },
  } as unknown as Replies;
  await replyWithErrors(replies, log)(ctx, () => Promise.reject(error));
  return { seen, logged };
}

test('a failure of Telegram is explained, in a pop-up if it was a button', async () => {
  const error = new TelegramError({ kind: 'restricted' });
  const { seen } = await shown(error);
  expect(seen).toHaveLength(1);
  expect(seen[0]).toMatch(/^Telegram restricts this account/);
  const short = new TelegramError({ kind: 'unreachable' });
  const pressed = await shown(short, { pressed: true });
  expect(pressed.seen).toEqual([`alert: ${(await shown(short)).seen[0]}`]);
});

test.each([
  [200, true],
  [201, false],
])('an explanation of %i characters is a pop-up: %s', async (length, isPopUp) => {
  const locale = { ...english, plain: () => 'x'.repeat(length) };
  const { seen } = await shown(new TelegramError({ kind: 'restricted' }), {
    pressed: true,
    locale,
  });
  expect(seen.map((text) => text.startsWith('alert: '))).toEqual([isPopUp]);
});

test('an ended session offers to pair again, which no pop-up can', async () => {
  const error = new TelegramError({ kind: 'signed_out' });
  for (const pressed of [true, false]) {
    expect((await shown(error, { pressed })).seen[0]).toMatch(/\[Pair again\]$/);
  }
});

test('the end of a session that is a notification gets no reply', async () => {
  const error = new TelegramError({ kind: 'signed_out', isNotified: true });
  for (const pressed of [true, false]) {
    expect((await shown(error, { pressed })).seen).toEqual([]);
  }
});

const halfway = (reason: FailureReason): Promise<{ readonly seen: readonly string[] }> =>
  shown(new PartialFailureError(reason, '11111111-1111-4111-8111-111111111111'), { pressed: true });

test('a failure halfway says why, and offers to undo what was done', async () => {
  expect((await halfway({ kind: 'restricted' })).seen).toMatchInlineSnapshot(`
    [
      "I had to stop in the middle: Telegram restricts this account. What’s done stays, and /history shows it; Undo takes it back. [Undo]",
    ]
  `);
  expect((await halfway({ kind: 'flood', until })).seen).toMatchInlineSnapshot(`
    [
      "I had to stop in the middle: it has to pause until 2026-11-22 14:00 UTC. What’s done stays, and /history shows it; Undo takes it back. [Undo]",
    ]
  `);
  expect((await halfway({ kind: 'unreachable' })).seen).toMatchInlineSnapshot(`
    [
      "I had to stop in the middle: Telegram didn’t answer. What’s done stays in /history, and Undo takes it back; I’m checking the last part and will tell you. [Undo]",
    ]
  `);
  expect((await halfway({ kind: 'signed_out' })).seen).toMatchInlineSnapshot(`
    [
      "I had to stop in the middle: the session had ended. What’s done stays, and /history shows it; Undo takes it back. [Pair again] [Undo]",
    ]
  `);
});

test('nothing is sent to a person whom it cannot reach', async () => {
  expect((await shown(apiError(403))).seen).toEqual([]);
  expect((await shown(new HttpError('No', new Error('no route')))).seen).toEqual([]);
});

test('an unreachable database is not for the person: the update is handled again', async () => {
  const error = new DatabaseGoneError('away');
  await expect(shown(error)).rejects.toBe(error);
});

test('explainError: one that work in the background cannot reach is said to be', () => {
  const log = { error: () => undefined } as unknown as Log;
  const text = explainError(new DatabaseGoneError('away'), log)?.text ?? '';
  expect(plain(text)).toBe('I can’t reach my database right now. Try again in a minute.');
});

test('an unexpected error has a reference, which the log has too', async () => {
  const { seen, logged } = await shown(new Error('a bug'));
  const [reference = 'none'] = /\b[ACDEFHJKMNPRTUVWXY34679]{6}\b/.exec(seen[0] ?? '') ?? [];
  expect(reference).not.toBe('none');
  expect(logged).toEqual(['A command failed unexpectedly: Error: a bug']);
});

test('what a rejected message said is not logged', async () => {
  const { logged } = await shown(apiError(400));
  expect(logged).toEqual(['A command failed unexpectedly: Error: sendMessage: 400 No']);
});

test('a reply that fails is logged, unless the person blocked the bot', async () => {
  const error = new TelegramError({ kind: 'restricted' });
  const failed = await shown(error, { replyError: new Error('no reply') });
  expect(failed.logged.at(-1)).toBe('Replying with an error failed: Error: no reply');
  const blocked = await shown(error, { replyError: apiError(403) });
  expect(blocked.logged.at(-1)).toMatch(/^A person blocked the bot/);
});

test('a text too long for a pop-up is a message', async () => {
  const reasons: readonly FailureReason[] = [
    { kind: 'restricted' },
    { kind: 'unreachable' },
    { kind: 'outdated' },
    { kind: 'spam_reported' },
    { kind: 'takeout_delay', until },
  ];
  for (const reason of reasons) {
    const [text = ''] = (await shown(new TelegramError(reason))).seen;
    const [pressed = ''] = (await shown(new TelegramError(reason), { pressed: true })).seen;
    expect(pressed).toBe(text.length <= 200 ? `alert: ${text}` : text);
  }
});
