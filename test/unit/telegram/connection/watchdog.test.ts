import { Api } from 'telegram';
import { expect, test } from 'vitest';
import { Watchdog } from '../../../../src/telegram/connection/watchdog.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

type Ping = Api.PingDelayDisconnect | Api.updates.GetState;

/** Watches a connection whose pings `answer` answers. */
function watch(answer: () => Promise<void> = () => Promise.resolve()) {
  const clock = new ManualClock();
  const closing = new AbortController();
  const pings: Ping[] = [];
  const seen = { pings, reconnections: 0 };
  const connection = {
    received: 0,
    ping: (request: Ping) => {
      pings.push(request);
      return answer();
    },
    reconnect: () => void (seen.reconnections += 1),
  };
  const watchdog = new Watchdog(connection, clock, closing.signal);
  return { clock, closing, seen, connection, watchdog };
}

function run(answer?: () => Promise<void>) {
  const watched = watch(answer);
  return { ...watched, watching: watched.watchdog.run() };
}

const unanswered = (): Promise<void> => Promise.reject(new Error('no answer'));

test('calls that stay without an answer have the connection checked, once', async () => {
  const ping = Promise.withResolvers<void>();
  const { clock, seen, watchdog } = watch(() => ping.promise);
  const pending = new AbortController();
  const calls = [1, 2, 3].map(() => watchdog.watchCall(pending.signal));
  await clock.advance(2_999);
  expect(seen.pings).toEqual([]);
  await clock.advance(1);
  ping.reject(new Error('no answer'));
  await Promise.all(calls);
  expect(seen).toMatchObject({ reconnections: 1, pings: [{ disconnectDelay: 75 }] });
});

test('a call that settles in time has nothing checked', async () => {
  const { clock, seen, watchdog } = watch(unanswered);
  const settled = new AbortController();
  const watching = watchdog.watchCall(settled.signal);
  await clock.advance(2_000);
  settled.abort();
  await watching;
  await clock.advance(2_000);
  expect(seen).toMatchObject({ reconnections: 0, pings: [] });
});

test('a connection that answers the ping, or receives anything meanwhile, stays', async () => {
  const { clock, seen, watchdog, connection } = watch(() =>
    seen.pings.length === 1 ? Promise.resolve() : ((connection.received += 1), unanswered()),
  );
  const pending = new AbortController();
  for (let call = 0; call < 2; call += 1) {
    const watching = watchdog.watchCall(pending.signal);
    await clock.advance(3_000);
    await watching;
  }
  expect(seen.pings).toHaveLength(2);
  expect(seen.reconnections).toBe(0);
});

test('the watchdog pings every 30 s, so that two may be missed', async () => {
  const { clock, seen } = run();
  await clock.advance(29_999);
  expect(seen.pings).toEqual([]);
  await clock.advance(1);
  expect(seen.pings).toHaveLength(1);
  expect(seen.pings[0]).toMatchObject({ disconnectDelay: 75 });
  await clock.advance(60_000);
  expect(seen.pings).toHaveLength(3);
  expect(seen.reconnections).toBe(0);
});

test('the watchdog asks for the state with every sixtieth ping', async () => {
  const { clock, seen } = run();
  for (let half = 0; half < 120; half += 1) await clock.advance(30_000);
  const asked = seen.pings.flatMap((ping, at) =>
    ping instanceof Api.updates.GetState ? [at + 1] : [],
  );
  expect(asked).toEqual([60, 120]);
});

test('the watchdog reconnects when a ping is not answered, and goes on', async () => {
  const { clock, seen } = run(unanswered);
  await clock.advance(60_000);
  expect(seen).toMatchObject({ reconnections: 2 });
});

test('the watchdog ends with its connection, without another ping', async () => {
  const { clock, closing, seen, watching } = run();
  await clock.advance(30_000);
  closing.abort();
  await watching;
  await clock.advance(60_000);
  expect(seen.pings).toHaveLength(1);
});
