import { expect, test } from 'vitest';
import { ManualClock } from '../../../support/manual-clock.ts';
import { passTime } from '../../../support/pass-time.ts';
import { startPairedApp } from '../../app-harness.ts';
import { textOf } from '../../chat-text.ts';

const count = 30;
const phoneOf = (at: number): string => `+1202555${String(at).padStart(4, '0')}`;

test('an import ends though its message cannot be edited for ten minutes, which shows the end later', async () => {
  const clock = new ManualClock();
  const { harness, owner, chat } = await startPairedApp(undefined, { clock });
  await using _ = harness;
  const passTimeUntil = (what: string, check: () => void, stepMs = 1_000): Promise<void> =>
    passTime(clock, stepMs, what, check);
  for (let at = 0; at < count; at += 1) {
    harness.world.addPerson({ firstName: `Own ${at}`, phone: phoneOf(at) });
  }
  const rows = Array.from({ length: count }, (_, at) => `Name ${at},${phoneOf(at)}`);
  const bytes = Buffer.from(['Name,Phone', ...rows].join('\n'));
  chat.does(() => chat.raw.sendFile({ name: 'people.csv', mime: 'text/csv', bytes }));
  await passTimeUntil('the preview is shown', () => expect(chat.answers()).not.toEqual([]));
  const preview = chat.latest();

  const error = { code: 429, description: 'Too Many Requests: retry after 600', retryAfter: 600 };
  const { faults } = harness.sandbox.botApi;
  faults.add('editMessageText', { kind: 'error', error }, 1_000);
  await chat.press(/^Import 30$/);
  await passTimeUntil('everyone is imported', () =>
    expect(harness.world.app(owner.id).book().contacts).toHaveLength(count),
  );
  const shown = (): string =>
    textOf(chat.raw.messages().find(({ id }) => id === preview.id) ?? preview);
  expect(shown()).toBe(textOf(preview));

  const before = clock.now().getTime();
  await clock.advance(600_000);
  faults.clear();
  const showsEnd = (): void => expect(shown()).toMatch(/30 .*added/);
  await passTimeUntil('the message shows the end', showsEnd, 10_000);
  // The longest pause between two tries is an hour.
  expect(clock.now().getTime() - before).toBeLessThan(2 * 60 * 60_000);
});
