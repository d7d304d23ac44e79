import { beforeEach, expect, test } from 'vitest';
import { AccountEvents } from '../../../../src/accounts/services/account-events.ts';
import type { WakeUp } from '../../../../src/accounts/services/wake-up.ts';
import { ReportDelivery } from '../../../../src/accounts/work/deliver-reports.ts';
import { addReport } from '../../../../src/store/reports.ts';
import { reports } from '../../../../src/store/schema/reports.ts';
import { eventually } from '../../../support/eventually.ts';
import { openMemorySession, type MemorySession } from '../../../support/memory/memory-session.ts';

const [first, second] = [
  '00000000-0000-4000-8000-000000000001',
  '00000000-0000-4000-8000-000000000002',
];

let session: MemorySession;
let delivery: ReportDelivery;
/** The works whose delivery was tried, and how each try ends. */
let tried: string[];
let outcome: (workId: string) => Promise<boolean>;
/** Whether the events that owners get are handled. */
let isOwnerReached: boolean;
let given: string[];
let woken: number;
let events: AccountEvents;

beforeEach(async () => {
  session = await openMemorySession([]);
  [tried, given, woken, outcome] = [[], [], 0, () => Promise.resolve(true)];
  isOwnerReached = true;
  events = new AccountEvents(session.services.log);
  events.subscribe(async ({ kind }) => {
    given.push(kind);
    if (!isOwnerReached) throw new Error('the Bot API is away');
  });
  delivery = open();
});

function open(): ReportDelivery {
  const report = (workId: string): Promise<boolean> => {
    tried.push(workId);
    return outcome(workId);
  };
  const wakeUp = { request: () => void (woken += 1) } as unknown as WakeUp;
  return new ReportDelivery(
    { import: report, undo: report, paired: report, paired_again: report },
    { ...session.services, events, wakeUp },
  );
}

async function add(workId: string): Promise<void> {
  const { database, clock } = session.services;
  const report = { kind: 'import', workId, accountId: session.account.id } as const;
  await database.query((q) => addReport(q, report, clock.now()));
}

/** Begins the delivery of a report, which ends as the test says. */
async function beginDelivery(): Promise<PromiseWithResolvers<boolean>> {
  const sent = Promise.withResolvers<boolean>();
  outcome = () => sent.promise;
  await add(first);
  await delivery.deliverDue();
  return sent;
}

const rows = () => session.services.database.query((q) => q.select().from(reports));

const dueIn = async (): Promise<number | undefined> => {
  const [report] = await rows();
  return report && report.dueAt.getTime() - session.services.clock.now().getTime();
};

test('a report is delivered once', async () => {
  await add(first);
  await delivery.deliverDue();
  await eventually('it is delivered', rows, []);
  await delivery.deliverDue();
  expect(tried).toEqual([first]);
});

test('waits for what is being delivered, which a stop would lose', async () => {
  const sent = await beginDelivery();
  const stopped = delivery.stop();
  sent.resolve(true);
  await stopped;
  expect(await rows()).toEqual([]);
  expect(tried).toEqual([first]);
});

test('a report that cannot be delivered delays no other one', async () => {
  const away = Promise.withResolvers<boolean>();
  outcome = (id) => (id === first ? away.promise : Promise.resolve(true));
  await add(first);
  await add(second);
  await delivery.deliverDue();
  await eventually('the other is delivered', async () =>
    expect(await rows()).toMatchObject([{ workId: first }]),
  );
  away.resolve(false);
  await eventually('it is due later', dueIn, 15_000);
});

test('a delivery that fails is repeated, less and less often', async () => {
  outcome = () => Promise.reject(new Error('the Bot API is away'));
  await add(first);
  for (const waitMs of [15_000, 30_000, 60_000]) {
    await delivery.deliverDue();
    await eventually('it is due later', dueIn, waitMs);
    await delivery.deliverDue();
    session.services.clock.jump(waitMs);
  }
  expect(tried).toHaveLength(3);
});

test('a report of work that has changed during its delivery stays due', async () => {
  const sent = await beginDelivery();
  await add(first);
  sent.resolve(true);
  await eventually('it is due now', dueIn, 0);
  await eventually('the first delivery is over', async () => {
    await delivery.deliverDue();
    expect(await rows()).toEqual([]);
  });
  expect(tried).toEqual([first, first]);
});

test('a report that changes during its delivery is due at once after it, however often is looked', async () => {
  const sent = await beginDelivery();
  await add(first);
  await delivery.deliverDue();
  sent.resolve(true);
  await eventually('the loop is woken', () => woken, 1);
  expect(await rows()).toMatchObject([{ tries: 0, revision: 1 }]);
  expect([await dueIn(), tried]).toEqual([0, [first]]);
});

test('another process delivers no report whose delivery takes minutes, and no try counts twice', async () => {
  const other = open();
  const sent = await beginDelivery();
  for (let seconds = 0; seconds < 180; seconds += 15) {
    await session.services.clock.advance(15_000);
    await other.deliverDue();
    await delivery.deliverDue();
  }
  expect(tried).toEqual([first]);
  expect(await rows()).toMatchObject([{ tries: 1 }]);
  sent.resolve(false);
  await eventually('it is due later', dueIn, 15_000);
  expect(session.services.clock.sleeping).toEqual([]);
});

test('another process delivers what a stopped one did not get through', async () => {
  outcome = () => new Promise(() => {});
  const other = open();
  await add(first);
  await delivery.deliverDue();
  await delivery.stop();
  expect(session.services.clock.sleeping).toEqual([]);
  await session.services.clock.advance(31_000);
  await other.deliverDue();
  expect(tried).toEqual([first, first]);
});

/** Delivers until the report is gone, or as often. */
async function deliver(times = 100): Promise<void> {
  for (let time = 0; time < times && (await rows()).length > 0; time += 1) {
    const before = woken;
    await delivery.deliverDue();
    await eventually('its outcome is stored', () => woken, before + 1);
    session.services.clock.jump(60 * 60_000);
  }
}

test('a report is given up after many tries, and owners are notified', async () => {
  outcome = () => Promise.resolve(false);
  await add(first);
  await deliver();
  expect([tried.length, given]).toEqual([16, ['undelivered']]);
});

test('a report that reaches neither its person nor an owner stays due', async () => {
  outcome = () => Promise.resolve(false);
  isOwnerReached = false;
  await add(first);
  await deliver(17);
  expect(await rows()).toHaveLength(1);
  isOwnerReached = true;
  await deliver();
  expect([tried.length, given]).toEqual([18, ['undelivered', 'undelivered', 'undelivered']]);
});

test('owners are not notified of a report that is due again, because its work has changed', async () => {
  outcome = () => Promise.resolve(false);
  await add(first);
  await deliver(15);
  outcome = async () => {
    await add(first);
    return false;
  };
  await deliver(1);
  expect([given, await rows()]).toMatchObject([[], [{ tries: 0, revision: 1 }]]);
});
