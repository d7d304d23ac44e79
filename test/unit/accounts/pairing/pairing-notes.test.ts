import { expect, test } from 'vitest';
import {
  max,
  openMemoryApp,
  openPairedMemoryApp,
  openSecondRoster,
  pairAccount,
} from '../../../support/memory/memory-app.ts';
import { loginCode } from '../../../support/memory/memory-telegram.ts';

const minuteMs = 60_000;
const noted = /^This account is now paired with the Telegram bot @roster_bot/;

test('the paired account gets one note', async () => {
  await using app = await openPairedMemoryApp();
  const savedMessages = (): readonly string[] => app.phone.elsewhere.savedMessages();
  await app.clock.advance(minuteMs);
  expect(savedMessages()).toEqual([expect.stringMatching(noted)]);
  await app.clock.advance(60 * minuteMs);
  expect(savedMessages()).toHaveLength(1);
});

test('a note that fails is written later, and more and more seldom tried', async () => {
  await using app = await openMemoryApp();
  const phone = app.telegram.addAccount(max, []);
  for (let times = 0; times < 5; times += 1) phone.failNext({ kind: 'restricted' }, 'noteToSelf');
  await pairAccount(app, max);
  const tries = (): number => phone.calls.filter((method) => method === 'noteToSelf').length;
  await app.clock.advance(0);
  expect(tries()).toBe(1);
  for (let half = 0; half < 20; half += 1) await app.clock.advance(minuteMs / 2);
  expect(tries()).toBeGreaterThan(2);
  expect(tries()).toBeLessThan(6);
  expect(phone.elsewhere.savedMessages()).toEqual([]);
  expect(app.logged).toContainEqual({
    level: 'warn',
    line: expect.stringContaining('Writing to Saved Messages failed'),
  });
  for (let half = 0; half < 120; half += 1) await app.clock.advance(minuteMs / 2);
  expect(phone.elsewhere.savedMessages()).toEqual([expect.stringMatching(noted)]);
  expect(tries()).toBe(6);
});

test('the note of a pairing in the terminal is written by the bot, which opens the session later', async () => {
  await using app = await openMemoryApp();
  const phone = app.telegram.addAccount(max, []);
  {
    await using terminal = await openSecondRoster(app);
    await using attempt = terminal.pairing.beginForRunner();
    await attempt.askCode(max.phone);
    await attempt.enterCode(loginCode);
    expect(attempt.state.kind).toBe('paired');
  }
  expect(phone.elsewhere.savedMessages()).toEqual([]);
  for (let half = 0; half < 4; half += 1) await app.clock.advance(minuteMs / 2);
  expect(phone.elsewhere.savedMessages()).toEqual([expect.stringMatching(noted)]);
});
