import { expect, test } from 'vitest';
import { UpdateNotices } from '../../../src/jobs/update-notices.ts';
import { UpdateRunner } from '../../../src/jobs/update-runner.ts';
import type { Database } from '../../../src/store/database.ts';
import { eventually } from '../../support/eventually.ts';
import { ManualClock } from '../../support/manual-clock.ts';

const [ada, bob] = [1001n, 1002n];
const ignore = (): void => undefined;

test('dropLost drops what waits of people whose turn is lost, and not of those who got here meanwhile', async () => {
  const clock = new ManualClock();
  const turns = Promise.withResolvers<readonly object[]>();
  // Only the turns are read, and the marks of handled updates written.
  const database = {
    query: () => turns.promise,
    queryFirst: () => Promise.resolve(),
  } as unknown as Database;
  const handled: string[] = [];
  const slow = Promise.withResolvers<void>();
  const runner = new UpdateRunner({
    database,
    keys: [{ id: 'test', key: Buffer.alloc(32, 1) }],
    handlers: {
      handle: async (content) => {
        await slow.promise;
        handled.push((content as { text: string }).text);
        return {};
      },
      endGathering: () => Promise.resolve(),
    },
    notices: new UpdateNotices(ignore, clock),
    clock,
    log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
    holder: () => 'this process',
    wake: ignore,
    onSkipped: ignore,
  });
  const start = (id: number, personId: bigint, text: string): void => {
    const sealed = { keyId: 'test', bytes: Buffer.alloc(0) };
    runner.start({ id, personId, sealed, tries: 0, content: { text } });
  };
  start(1, bob, 'running');
  start(2, bob, 'lost');
  const dropped = runner.dropLost();
  start(3, ada, 'first');
  start(4, ada, 'second');
  turns.resolve([]);
  await dropped;
  slow.resolve();
  await eventually('all that is left is handled', () => runner.busy, []);
  expect(handled).toEqual(['running', 'first', 'second']);
});
