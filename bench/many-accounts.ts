import { loadavg } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { Chat } from '../test/e2e/chat.ts';
import { openFleet, type Fleet } from './fleet.ts';
import { median } from './median.ts';
import { personId } from './stored-accounts.ts';

/** By the number of accounts: how many processes have them. */
const sizes: Readonly<Record<string, number>> = { 0: 1, 1000: 1, 10000: 2 };
/** `maxOpenSessions` of a process. */
const sessionsPerProcess = 1_000;
const minuteMs = 60_000;
const paceMs = 10_000;
const patienceMs = 60_000;
/** Opening is over when no session was opened for so long. */
const [lookMs, restMs] = [250, 5_000];
const title = /Contacts of Person/;

/**
 * Measures many accounts at once, and returns the figures as text: no peer does the same.
 *
 * @param given the numbers of accounts to measure; all by default
 */
export async function measure(given: readonly string[]): Promise<string> {
  const texts: string[] = [];
  for (const size of given.length > 0 ? given : Object.keys(sizes)) {
    texts.push(await measureSize(Number(size), sizes[size] ?? 1));
  }
  return texts.join('\n\n');
}

async function measureSize(accounts: number, processes: number): Promise<string> {
  const loads = [loadavg()[0] ?? 0];
  await using fleet = await openFleet(accounts, processes);
  console.error(`${accounts} accounts are stored.`);
  const wanted = Math.min(accounts, sessionsPerProcess * processes);
  const startedAt = performance.now();
  await fleet.start();
  const readyMs = performance.now() - startedAt;
  const opened = await whenOpened(fleet, wanted);
  const opening = await fleet.usages();
  const memory = await fleet.memories();
  const idle = await during(fleet, () => setTimeout(minuteMs));
  loads.push(loadavg()[0] ?? 0);
  const held = await fleet.held();
  const answers: Answer[] = [];
  const active = await during(fleet, async () => {
    // Every hundredth person.
    const people = Array.from({ length: accounts / 100 }, (_, at) => personId(at * 100));
    await Promise.all(people.map((one) => act(fleet, one, held.has(one), answers)));
  });
  const later = await fleet.memories();
  loads.push(loadavg()[0] ?? 0);
  const each = (values: readonly number[]): string =>
    values.map((one) => one.toFixed(0)).join(', ');
  const msOf = (kind: Answer['kind']): string => {
    const times = answers.filter((one) => one.kind === kind).map(({ ms }) => ms);
    return times.length === 0 ? 'none' : `${summary(times)} of ${times.length}`;
  };
  const usage = (
    of: string,
    { usages, postgresCpu, connections }: During,
  ): readonly [string, string][] => [
    [`CPU a minute while ${of}, s`, usages.map(({ cpu }) => (cpu / 1000).toFixed(1)).join(', ')],
    [`longest stall while ${of}, ms`, each(usages.map(({ stall }) => stall))],
    [`most CPU in one stretch while ${of}, ms`, each(usages.map(({ work }) => work))],
    [`CPU of Postgres a minute while ${of}, s`, (postgresCpu / 1000).toFixed(1)],
    [`connections to Postgres after being ${of}`, String(connections)],
  ];
  const figures: readonly (readonly [string, string])[] = [
    ['ready, ms', readyMs.toFixed(0)],
    [`${opened.sessions} sessions open, ms`, (opened.at - startedAt).toFixed(0)],
    ['CPU until then since ready, s', opening.map(({ cpu }) => (cpu / 1000).toFixed(1)).join(', ')],
    ['longest stall until then, ms', each(opening.map(({ stall }) => stall))],
    ['most CPU in one stretch until then, ms', each(opening.map(({ work }) => work))],
    ['resident memory, MB', each(memory.map(({ resident }) => resident))],
    ['heap, MB', each(memory.map(({ heap }) => heap))],
    ...usage('idle', idle),
    ...usage('1 % active', active),
    ['first answer, session was open: median, p99, ms', msOf('first')],
    ['first answer, session was closed: median, p99, ms', msOf('closed')],
    ['later answers: median, p99, ms', msOf('later')],
    ['resident memory after that, MB', each(later.map(({ resident }) => resident))],
    ['heap after that, MB', each(later.map(({ heap }) => heap))],
    ['sessions open after that', String(await fleet.openSessions())],
    ['notifications', String(await fleet.count('notifications'))],
    ['failures of the simulated Telegram', String(fleet.sandbox.wire.errors.length)],
  ];
  const load = loads.map((one) => one.toFixed(1)).join(', ');
  const head = `${accounts} accounts, ${processes} processes, load ${load}`;
  return [head, ...figures.map(([what, value]) => `| ${what} | ${value} |`)].join('\n');
}

/** Waits until the sessions are open, or no more are opened. */
async function whenOpened(fleet: Fleet, wanted: number) {
  let last = { sessions: 0, at: performance.now() };
  for (;;) {
    const sessions = await fleet.openSessions();
    const now = performance.now();
    if (sessions > last.sessions) last = { sessions, at: now };
    if (sessions >= wanted || now - last.at > restMs) return last;
    await setTimeout(lookMs);
  }
}

interface During {
  readonly usages: Awaited<ReturnType<Fleet['usages']>>;
  readonly postgresCpu: number;
  readonly connections: number;
}

/** What is used in a minute, which `work` takes. */
async function during(fleet: Fleet, work: () => Promise<unknown>): Promise<During> {
  await fleet.usages();
  const before = await fleet.postgres();
  await work();
  const usages = await fleet.usages();
  const { cpu, connections } = await fleet.postgres();
  return { usages, postgresCpu: cpu - before.cpu, connections };
}

interface Answer {
  /** `closed`: the first command of a person whose session no process had open. */
  readonly kind: 'first' | 'closed' | 'later';
  readonly ms: number;
}

/** A person who asks something every ten seconds, for a minute. */
async function act(
  { sandbox }: Fleet,
  person: bigint,
  isOpen: boolean,
  answers: Answer[],
): Promise<void> {
  const chat = new Chat(sandbox.botApi.chat(person), patienceMs);
  const firstAt = performance.now() + Math.random() * paceMs;
  for (let count = 0; count * paceMs < minuteMs; count += 1) {
    await setTimeout(Math.max(0, firstAt + count * paceMs - performance.now()));
    const asked = performance.now();
    chat.say(count % 2 === 0 ? '/contacts' : '/contacts last');
    await chat.shows(title);
    const kind = count > 0 ? 'later' : isOpen ? 'first' : 'closed';
    answers.push({ kind, ms: performance.now() - asked });
  }
}

function summary(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const last = sorted[Math.ceil(sorted.length * 0.99) - 1] ?? 0;
  return `${median(sorted).toFixed(0)}, ${last.toFixed(0)}`;
}
