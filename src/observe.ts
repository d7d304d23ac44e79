import type { Roster } from './accounts/open-roster.ts';
import type { RosterBot } from './bot/bot.ts';
import type { Config } from './config.ts';
import type { Clock } from './runtime/clock.ts';
import type { Metrics } from './runtime/metrics.ts';
import { Readiness } from './runtime/readiness.ts';
import type { Database } from './store/database.ts';
import { countWork, readOutbox, readQueueState, type QueueState } from './store/queue-state.ts';
import { reachDataCenter } from './telegram/reach-data-center.ts';

/** Updates that wait for longer mean that this process, or all of them, do not keep up. */
const maxLagMs = 60_000;

/** The parts without which the program does not serve; each is ready once it has a check that passes. */
export function createReadiness(clock: Clock): Readiness {
  return new Readiness(clock, ['database', 'telegram', 'bot_api', 'updates', 'start']);
}

/** Connects what operators ask to the parts that know the answers, all but the end of the start. */
export function observe(
  { readiness, metrics }: { readonly readiness: Readiness; readonly metrics: Metrics },
  parts: {
    readonly database: Database;
    readonly roster: Roster;
    readonly bot: Pick<RosterBot, 'ping'>;
    readonly config: Pick<Config, 'dcs'>;
    readonly clock: Clock;
  },
): void {
  const { database, roster, bot, config, clock } = parts;
  const lagMs = ({ since }: QueueState): number =>
    since ? Math.max(0, clock.now().getTime() - since.getTime()) : 0;
  readiness.add('database', async () => void (await readQueueState(database)));
  readiness.add('telegram', (signal) => reachDataCenter(config.dcs ?? [], signal));
  readiness.add('bot_api', (signal) => bot.ping(signal));
  readiness.add('updates', async () => {
    const isLate = lagMs(await readQueueState(database)) > maxLagMs;
    return isLate ? 'updates wait for longer than a minute' : undefined;
  });
  metrics.addGauges(
    async () => roster.countOpenSessions(),
    [
      {
        name: 'roster_open_sessions',
        help: 'Sessions that are open in this process',
        valuesOf: (value) => [{ value }],
      },
    ],
  );
  metrics.addGauges(
    () => readQueueState(database),
    [
      {
        name: 'roster_open_updates',
        help: 'Updates that wait or are handled',
        valuesOf: ({ depth }) => [{ value: depth }],
      },
      {
        name: 'roster_oldest_update_seconds',
        help: 'Age of the oldest open update',
        valuesOf: (queue) => [{ value: lagMs(queue) / 1000 }],
      },
    ],
  );
  metrics.addGauges(
    () => readOutbox(database, clock.now()),
    [
      {
        name: 'roster_open_messages',
        help: 'Reports and notifications that are due or tried again',
        valuesOf: ({ depth }) => [{ value: depth }],
      },
      {
        name: 'roster_oldest_message_seconds',
        help: 'For how long the oldest report or notification is due',
        valuesOf: (outbox) => [{ value: lagMs(outbox) / 1000 }],
      },
    ],
  );
  metrics.addGauges(
    () => countWork(database),
    [
      {
        name: 'roster_work',
        help: 'Imports and undos, by state',
        valuesOf: (work) =>
          work.map(({ kind, state, count }) => ({ labels: { kind, state }, value: count })),
      },
    ],
  );
}
