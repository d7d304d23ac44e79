import { afterEach, beforeEach, expect, test } from 'vitest';
import { eventually } from '../../../support/eventually.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { startPairedApp, type Harness } from '../../app-harness.ts';
import type { Chat } from '../../chat.ts';
import { textOf } from '../../chat-text.ts';

let clock: ManualClock;
let harness: Harness;
let chat: Chat;

beforeEach(async () => {
  clock = new ManualClock();
  const started = await startPairedApp(
    (world, me) => {
      const zoe = world.addPerson({ firstName: 'Zoe', phone: '+12025550101' });
      world.app(me.id).add(zoe.id, 'Zoe', 'Miller', false);
    },
    { clock, cuttable: true },
  );
  ({ harness, chat } = started);
});

afterEach(() => harness[Symbol.asyncDispose]());

const calls = (): number =>
  harness.sandbox.wire.calls.filter(({ method }) => method === 'contacts.getStatuses').length;

const answers = (): number =>
  chat.answers().filter((one) => textOf(one).startsWith('Last seen, contacts of Alex')).length;

test('of commands over a dead connection, the first waits for a ping, and none for its deadline', async () => {
  const sleepers = (ms: number): number => clock.sleeping.filter((one) => one === ms).length;
  // Checks of other connections may be going on.
  const others = new Map([3_000, 6_000].map((ms) => [ms, sleepers(ms)]));
  for (const way of harness.network.telegram) way.mute();
  chat.say('/status');
  chat.say('/status');
  // Until a ping has no answer. A call has 20 s.
  for (const [ms, before] of others) {
    await eventually('the check goes on', () => expect(sleepers(ms)).toBeGreaterThan(before));
    expect([calls(), answers()]).toEqual([0, 0]);
    await clock.advance(ms);
  }
  // From here on, time stands still.
  await eventually('both are answered over a new connection', () => [calls(), answers()], [2, 2]);
  chat.say('/status');
  await eventually('the next one is, too', () => [calls(), answers()], [3, 1]);
});
