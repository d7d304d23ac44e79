import { afterEach, beforeEach, expect, test } from 'vitest';
import { pairInTerminal } from '../../../src/terminal/pair-in-terminal.ts';
import type { Terminal } from '../../../src/terminal/terminal.ts';
import { guest, max, openMemoryApp, type MemoryApp } from '../../support/memory/memory-app.ts';
import { loginCode } from '../../support/memory/memory-telegram.ts';

let app: MemoryApp;

beforeEach(async () => {
  app = await openMemoryApp();
  app.telegram.addAccount(max, []);
  app.telegram.addAccount(guest, [], { password: 'sesame' });
});

afterEach(() => app[Symbol.asyncDispose]());

/** A question that is not answered: it waits until it is withdrawn. */
const silence = undefined;

/** Answers the questions in order; the texts that were shown, and whether an account was paired. */
async function pair(
  answers: readonly (string | typeof silence)[],
  { onQr = () => {}, signal = new AbortController().signal } = {},
) {
  const shown: string[] = [];
  const hidden: string[] = [];
  const waiting = [...answers];
  const terminal: Terminal = {
    say: (text) => void shown.push(text),
    draw: (text) => {
      shown.push(text);
      onQr();
    },
    ask: async (question, options) => {
      (options?.isHidden ? hidden : shown).push(question);
      const answer = waiting.shift();
      if (answer !== silence) return Promise.resolve(answer);
      return new Promise((_, reject) => {
        const end = (): void => reject(new Error('withdrawn'));
        if (options?.signal?.aborted) end();
        options?.signal?.addEventListener('abort', end);
      });
    },
    [Symbol.dispose]: () => {},
  };
  const say = ({ kind }: { readonly kind: string }): string => `say ${kind}`;
  const isPaired = await pairInTerminal(app.roster.pairing, terminal, { say, signal });
  return { isPaired, shown, hidden };
}

test('a number and a code pair an account', async () => {
  const { isPaired, shown } = await pair(['+491701234567', ' 12-345']);
  expect(isPaired).toBe(true);
  expect(shown).toContain('Telegram sent a login code as a message to your Telegram app.');
  expect(shown.at(-1)).toBe('Paired with Max. Open the bot and send /contacts.');
  expect(await app.roster.accounts.current(max.id)).toMatchObject({ owner: { id: max.id } });
});

test('an empty answer shows a QR code', async () => {
  const onQr = (): void => app.telegram.scan('tg://login?token=0', max.id);
  const { isPaired, shown } = await pair(['', silence], { onQr });
  expect(isPaired).toBe(true);
  expect(shown).toContainEqual(expect.stringMatching(/Scan it in Telegram: Settings > Devices/));
});

test('a number that is typed below the QR code pairs by a code', async () => {
  const { isPaired, shown } = await pair(['', max.phone, loginCode]);
  expect(isPaired).toBe(true);
  expect(shown).toContain('Telegram sent a login code as a message to your Telegram app.');
});

test('an interruption ends the pairing while a question waits, and stores nothing', async () => {
  const interrupted = new AbortController();
  const { isPaired, shown } = await pair(['', silence], {
    onQr: () => interrupted.abort(),
    signal: interrupted.signal,
  });
  expect(isPaired).toBe(false);
  expect(shown.at(-1)).toBe('This pairing is over. Nothing was stored.');
  expect(await app.roster.accounts.current(max.id)).toBeUndefined();
});

test('an open question is withdrawn when the time of the pairing is over', async () => {
  const ended = pair([silence]);
  await app.clock.advance(10 * 60_000);
  expect((await ended).shown.at(-1)).toBe('This pairing is over. Nothing was stored.');
});

test('a wrong password is asked for again, and never echoed', async () => {
  const { isPaired, shown, hidden } = await pair([guest.phone, loginCode, 'other', 'sesame']);
  expect(isPaired).toBe(true);
  expect(shown).toContain('say password_wrong');
  expect(hidden).toEqual(['Two-step password: ', 'Two-step password: ']);
});

test('five wrong codes end the pairing', async () => {
  const { isPaired, shown } = await pair([max.phone, '1', '2', '3', '4', '5']);
  expect(isPaired).toBe(false);
  expect(shown.slice(-2)).toEqual(['say code_wrong', 'This pairing is over. Nothing was stored.']);
  expect(await app.roster.accounts.current(max.id)).toBeUndefined();
});

test('a text that is no number is asked for again', async () => {
  const { shown } = await pair(['hello', max.phone, loginCode]);
  expect(shown).toContain('say phone_invalid');
});
