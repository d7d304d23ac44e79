import { expect, test } from 'vitest';
import type { Log } from '../../../src/runtime/log.ts';
import { keepRecentErrors } from '../../../src/runtime/recent-errors.ts';
import { ManualClock } from '../../support/manual-clock.ts';

test('the last different errors are kept without their fields, and all lines are logged', async () => {
  const lines: string[] = [];
  const write = (fields: object, message: string): void =>
    void lines.push(`${message} ${JSON.stringify(fields)}`);
  const inner: Log = { debug: write, info: write, warn: write, error: write };
  const clock = new ManualClock();
  const { log, recentErrors } = keepRecentErrors(inner, clock);
  for (const level of ['debug', 'info', 'warn'] as const) log[level]({}, level);
  for (const message of ['a', 'b', 'c', 'd', 'e', 'f', 'b']) log.error({ secret: 1 }, message);
  expect(recentErrors().map(({ message }) => message)).toEqual(['b', 'f', 'e', 'd', 'c']);
  expect(recentErrors()[0]).toEqual({ message: 'b', at: clock.now() });
  expect(lines).toHaveLength(10);
  expect(lines.at(-1)).toBe('b {"secret":1}');
});
