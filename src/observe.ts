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
  const readLagMs = async (): Promise<number> => lagMs(await readQueueState(database));
  readiness.add('database', async () => void (await readQueueState(database)));
  readiness.add('telegram', (signal) => reachDataCenter(config.dcs ?? [], signal));
  readiness.add('bot_api', (signal) => bot.ping(signal));
  readiness.add('updates', async () =>
    (await readLagMs()) > maxLagMs ? 'updates wait for longer than a minute' : undefined,
  );
  metrics.addGauge('roster_open_sessions', 'Sessions that are open in this process', async () => [
    { value: roster.countOpenSessions() },
  ]);
  metrics.addGauge('roster_open_updates', 'Updates that wait or are handled', async () => [
    { value: (await readQueueState(database)).depth },
  ]);
  metrics.addGauge('roster_oldest_update_seconds', 'Age of the oldest open update', async () => [
    { value: (await readLagMs()) / 1000 },
  ]);
  const readMessages = (): Promise<QueueState> => readOutbox(database, clock.now());
  metrics.addGauge(
    'roster_open_messages',
    'Reports and notifications that are due or tried again',
    async () => [{ value: (await readMessages()).depth }],
  );
  metrics.addGauge(
    'roster_oldest_message_seconds',
    'For how long the oldest report or notification is due',
    async () => [{ value: lagMs(await readMessages()) / 1000 }],
  );
  metrics.addGauge('roster_work', 'Imports and undos, by state', async () =>
    (await countWork(database)).map(({ kind, state, count }) => ({
      labels: { kind, state },
      value: count,
    })),
  );
}
