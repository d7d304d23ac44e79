import { expect, test } from 'vitest';
import type { Health } from '../../../../src/accounts/roster.ts';
import { healthScreen } from '../../../../src/bot/operate/health-screen.ts';
import { rendered } from '../../../support/english.ts';

const at = new Date('2026-11-22T14:00:00Z');
/** A phone of 844 px without the bars of the app, in px, and lines of a message. */
const phone = { height: 694, line: 21, buttons: 44, letters: 40 };

const everything: Health = {
  processes: [{ startedAt: at }, { startedAt: at }],
  openSessions: 1200,
  updates: { depth: 13, since: at },
  work: [
    { kind: 'import', state: 'running', count: 2 },
    { kind: 'import', state: 'waiting', count: 1 },
    { kind: 'import', state: 'paused', count: 3 },
    { kind: 'import', state: 'done', count: 99 },
    { kind: 'undo', state: 'running', count: 1 },
  ],
  left: { count: 1234, retries: { count: 3, next: at } },
  outbox: { depth: 4, since: at },
  floods: { accounts: 2, until: at },
  skipped: { count: 5, until: at },
  errors: [
    { message: 'A command failed unexpectedly', at },
    { message: 'A report could not be delivered', at },
    { message: 'An update was skipped: its process died each time', at },
  ],
};

test('the state of the bot has everything, and fits on a phone', () => {
  const { text, keyboard, leftOut } = rendered(healthScreen(everything));
  expect(text).toMatchInlineSnapshot(`
    "How I’m doing

    • Processes: 2, the oldest started 2026-11-22 14:00 UTC
    • Open sessions: 1,200
    • Messages waiting: 12, the oldest came 2026-11-22 14:00 UTC
    • Imports: 2 running, 1 waiting, 3 paused
    • Undos: 1 running, 0 waiting
    • Numbers and changes left: 1,234
    • To try again: 3, next 2026-11-22 14:00 UTC
    • To deliver: 4, the first was due 2026-11-22 14:00 UTC
    • Accounts that Telegram makes wait: 2, until 2026-11-22 14:00 UTC
    • Messages I couldn’t finish: 5

    Latest errors
    • 2026-11-22 14:00 UTC: A command failed unexpectedly
    • 2026-11-22 14:00 UTC: A report could not be delivered
    • 2026-11-22 14:00 UTC: An update was skipped: its process died each time"
  `);
  expect(keyboard.map((row) => row.map((one) => one.text))).toMatchInlineSnapshot(`
    [
      [
        "Run again",
        "Dismiss",
      ],
      [
        "Reload",
      ],
    ]
  `);
  expect(leftOut).toBe(0);
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / phone.letters)), 0);
  const height = lines * phone.line + keyboard.length * phone.buttons;
  expect(height).toBeLessThanOrEqual(phone.height);
});

test('the same goes out as a rich message', () => {
  const rich = JSON.stringify(rendered(healthScreen(everything)).rich);
  for (const part of ['Processes: ', 'Imports: ', 'Latest errors', 'A command failed'])
    expect(rich).toContain(part);
});

test('without trouble it is short', () => {
  const quiet: Health = {
    processes: [{ startedAt: at }],
    openSessions: 0,
    updates: { depth: 1, since: at },
    work: [{ kind: 'import', state: 'done', count: 99 }],
    left: { count: 0, retries: { count: 0, next: undefined } },
    outbox: { depth: 0, since: undefined },
    floods: { accounts: 0, until: undefined },
    skipped: { count: 0, until: undefined },
    errors: [],
  };
  const { text, keyboard } = rendered(healthScreen(quiet));
  expect(text).toMatchInlineSnapshot(`
    "How I’m doing

    • Processes: 1, the oldest started 2026-11-22 14:00 UTC
    • Open sessions: 0
    • No message waits
    • Everything is delivered

    Latest errors
    None"
  `);
  expect(keyboard.flat().map((one) => one.text)).toEqual(['Reload']);
});
