import type { Sql } from 'postgres';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashOf } from '../../../src/accounts/people/token.ts';
import { Intake } from '../../../src/jobs/intake.ts';
import type { IncomingUpdate } from '../../../src/jobs/update-handlers.ts';
import type { UpdateNotice } from '../../../src/jobs/update-notices.ts';
import { connect, type Database } from '../../../src/store/database.ts';
import { openClient } from '../../../src/store/open-client.ts';
import { createDatabase, type TestDatabase } from '../../support/database.ts';
import { eventually } from '../../support/eventually.ts';
import { startProxy } from '../../support/cuttable.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { passTime } from '../../support/pass-time.ts';
import { addressOf } from '../../../src/store/open-client.ts';
import {
  deleteDoneUpdates,
  dismissSkipped,
  readSkipped,
  reopenSkipped,
} from '../../../src/store/skipped-updates.ts';
import { seal } from '../../../src/store/seal.ts';

const keys = [{ id: 'test', key: Buffer.alloc(32, 1) }] as const;
const ada = 1001n;
const bob = 1002n;
const mallory = 6666n;

let server: TestDatabase;
let database: Database & AsyncDisposable;
/** Those of each process, whose locks exclude each other. */
let databases: AsyncDisposableStack;
let sql: Sql;
let clock: ManualClock;
/** Texts of handled updates and of refused ones. */
let handled: string[];
let refused: string[];
/** Those that may have been handled before. */
let repeats: string[];
/** The people who got each notice. */
let notices: Record<UpdateNotice, bigint[]>;
/** The numbers of skipped updates that owners were notified of. */
let reports: number[];
let lines: string[];
/** The handler of a text waits for it. */
let waits: Map<string, Promise<void>>;
/** The visitor that came with each text. */
let visitors: Map<string, string | undefined>;
/** Whether visitors can be read. */
let canRead: boolean;
/** The effect of a text waits for it. */
let effects: Map<string, () => Promise<void>>;

beforeEach(async () => {
  server = await createDatabase();
  databases = new AsyncDisposableStack();
  database = databases.use(connect(server.url));
  sql = openClient(server.url, { max: 1 });
  clock = new ManualClock();
  [handled, refused, repeats, lines, reports] = [[], [], [], [], []];
  notices = { overflow: [], delay: [], skip: [], failure: [] };
  [waits, effects, visitors] = [new Map(), new Map(), new Map()];
  canRead = true;
  for (const id of [ada, bob]) {
    await sql`insert into people (id, role, created_at) values (${String(id)}, 'member', now())`;
  }
});

afterEach(async () => {
  await sql.end();
  await databases.disposeAsync();
  await server[Symbol.asyncDispose]();
});

/** The database behind a proxy that cuts its connections. */
async function proxiedDatabase() {
  const proxy = await startProxy(addressOf(server.url));
  const url = new URL(server.url);
  url.host = `127.0.0.1:${proxy.port}`;
  const proxied = connect(url.href);
  return {
    database: proxied,
    cut: (isCut: boolean) => proxy.cut(isCut),
    [Symbol.asyncDispose]: async () => {
      proxy.cut(false);
      await proxied[Symbol.asyncDispose]();
      await proxy[Symbol.asyncDispose]();
    },
  };
}

const textOf = (content: unknown): string => (content as { text: string }).text;

/** A process on a database of its own. */
function open(
  name = '',
  over: Database = databases.use(connect(server.url)),
): Promise<Intake<string>> {
  const log = (_: object, line: string): void => void lines.push(line);
  return Intake.open({
    database: over,
    keys,
    clock,
    log: { debug: log, info: log, warn: log, error: log },
    handlers: {
      findVisitors: async (ids) => {
        if (!canRead) throw new Error('the database is away');
        return new Map(ids.map((id) => [id, `visitor ${id}`]));
      },
      handle: async (content, { visitor, mayBeRepeat }) => {
        const text = textOf(content);
        visitors.set(text, visitor);
        if (mayBeRepeat) repeats.push(text);
        await waits.get(text);
        handled.push(name + text);
        return { keptUntil: effects.get(text)?.() };
      },
      endGathering: async () => undefined,
      reportSkipped: async ({ count }) => void reports.push(count),
      refuse: (content) => void refused.push(textOf(content)),
      notify: (personId, what) => void notices[what].push(personId),
    },
  });
}

const update = (id: number, personId: bigint, text: string, token?: string): IncomingUpdate => ({
  id,
  personId,
  token,
  content: { update_id: id, text },
});

/** A process that no longer runs. */
const dead = '00000000-0000-4000-8000-000000000001';

/** Stores an update in the turn of a process that died over it: as after SIGKILL, without its lock. */
async function leave(id: number, personId: bigint, text: string, tries = 0): Promise<void> {
  await storeAlone(id, personId, text, tries);
  await sql`insert into turns values (${String(personId)}, ${dead})`;
}

/** Stores an update that no process knows of. */
async function storeAlone(id: number, personId: bigint, text: string, tries = 0): Promise<void> {
  const copy = seal(keys, JSON.stringify({ update_id: id, text }), `update ${id} ${personId}`);
  await sql`insert into updates (id, person_id, key_id, sealed, stored_at, tries)
    values (${id}, ${String(personId)}, ${copy.keyId}, ${copy.bytes}, now(), ${tries})`;
}

const openRows = async (): Promise<number> => {
  const [row] = await sql`select count(*)::int as count from updates where done_at is null`;
  return Number(row?.['count']);
};

test('updates of a person are handled in order, and another person does not wait', async () => {
  await using intake = await open();
  const slow = Promise.withResolvers<void>();
  waits.set('1', slow.promise);
  await intake.take([1, 2, 3].map((id) => update(id, ada, String(id))));
  await intake.take([update(4, bob, '4')]);
  await eventually('the update of the other person is handled', () => handled, ['4']);
  slow.resolve();
  await eventually('all are handled, in order', () => handled, ['4', '1', '2', '3']);
});

test('updates are handled at once, and confirmed when they are on the disk', async () => {
  const onDisk = Promise.withResolvers<void>();
  await using intake = await open('', { ...database, flush: () => onDisk.promise });
  let isConfirmed = false;
  const taken = intake.take([update(1, ada, '1')]).then(() => (isConfirmed = true));
  await eventually('the update is handled', () => handled, ['1']);
  await eventually('its row is finished', openRows, 0);
  expect(isConfirmed).toBe(false);
  onDisk.resolve();
  await taken;
});

test('an update gets its sender only while no other update of theirs waits or is handled', async () => {
  await using intake = await open();
  await intake.take([update(1, ada, '1'), update(2, ada, '2'), update(3, bob, '3')]);
  await eventually('all are handled', () => visitors.size, 3);
  expect(visitors).toEqual(
    new Map([
      ['1', 'visitor 1001'],
      ['2', undefined],
      ['3', 'visitor 1002'],
    ]),
  );
});

test('updates are handled though their senders could not be read', async () => {
  canRead = false;
  await using intake = await open();
  await intake.take([update(1, ada, '1')]);
  await eventually('it is handled', () => [...visitors], [['1', undefined]]);
});

test('a thousand updates that wait hold up nobody', async () => {
  await using intake = await open();
  const people = Array.from({ length: 1000 }, (_, at) => 10_000n + BigInt(at));
  await sql`insert into people (id, role, created_at)
    select value::bigint, 'member', now() from jsonb_array_elements_text(${sql.json(people.map(String))})`;
  const never = Promise.withResolvers<void>();
  waits.set('slow', never.promise);
  await intake.take(people.map((person, at) => update(at, person, 'slow')));
  await intake.take([update(5000, ada, 'quick')]);
  await eventually('the quick update is handled', () => handled, ['quick']);
  never.resolve();
  await eventually('all are handled', () => handled.length, 1001);
});

test('an update that comes twice is handled once, also after it was handled', async () => {
  await using intake = await open();
  await intake.take([update(1, ada, 'once')]);
  await intake.take([update(1, ada, 'once'), update(2, ada, 'next')]);
  await eventually('the next one is handled', () => handled, ['once', 'next']);
  await eventually('no row is open', openRows, 0);
  await intake.take([update(1, ada, 'once'), update(3, ada, 'last')]);
  await eventually('the last one is handled', () => handled, ['once', 'next', 'last']);
});

test('a stored update shows nothing of its content, and nothing of its person once it was handled', async () => {
  await using intake = await open();
  const slow = Promise.withResolvers<void>();
  waits.set('+447700900123', slow.promise);
  await intake.take([update(1, ada, '+447700900123')]);
  const rows = async (): Promise<string> =>
    JSON.stringify(await sql`select u::text, encode(sealed, 'escape') as bytes from updates u`);
  expect(await rows()).toContain('1001');
  expect(await rows()).not.toContain('447700900123');
  slow.resolve();
  await eventually('the update is handled', openRows, 0);
  expect(await rows()).not.toContain('1001');
});

test('a row that was moved to another person does not open', async () => {
  await leave(1, ada, 'secret');
  await sql`update updates set person_id = ${String(bob)}`;
  await using _intake = await open();
  await passTime(clock, 1000, 'the update is dropped', async () =>
    expect(await openRows()).toBe(0),
  );
  expect(handled).toEqual([]);
  expect(lines).toContain('An update was skipped: it cannot be opened');
});

test('people without access are refused and not stored; a valid token is let through', async () => {
  await using intake = await open();
  await sql`insert into tokens (hash, kind) values (${hashOf('good')}, 'invite')`;
  await sql`insert into tokens (hash, kind, used_at) values (${hashOf('used')}, 'invite', now())`;
  await sql`insert into tokens (hash, kind) values (${hashOf('page')}, 'pair')`;
  await intake.take([
    update(1, mallory, 'hello'),
    update(2, mallory, 'used', 'used'),
    update(3, mallory, 'page', 'page'),
    update(4, 6667n, 'good', 'good'),
  ]);
  await eventually('the token is let through', () => handled, ['good']);
  expect(refused).toEqual(['hello', 'used', 'page']);
  await eventually('no row is left open', openRows, 0);
  const [row] = await sql`select count(*)::int as count from updates`;
  expect(row).toEqual({ count: 1 });
});

test('a person has at most 200 updates waiting, and one sentence says so', async () => {
  await using intake = await open();
  const slow = Promise.withResolvers<void>();
  waits.set('0', slow.promise);
  for (let id = 0; id < 250; id += 1) await intake.take([update(id, ada, String(id))]);
  await intake.take([update(900, bob, 'bob')]);
  expect(notices.overflow).toEqual([ada]);
  slow.resolve();
  await eventually('the queue is worked off', openRows, 0);
  expect(handled.filter((text) => text !== 'bob')).toHaveLength(201);
  await intake.take([update(901, ada, 'again')]);
  await eventually('the next one is handled', () => handled.at(-1), 'again');
  expect(notices.overflow).toEqual([ada]);
});

test('no more than that wait, whichever process takes them', async () => {
  await using first = await open();
  await using second = await open();
  const slow = Promise.withResolvers<void>();
  waits.set('0', slow.promise);
  await first.take([update(0, ada, '0')]);
  const more = (from: number, to: number): readonly IncomingUpdate[] =>
    Array.from({ length: to - from }, (_, at) => update(from + at, ada, String(from + at)));
  await second.take(more(1, 150));
  await second.take(more(150, 250));
  await second.take([update(250, ada, '250')]);
  expect(await openRows()).toBe(201);
  expect(notices.overflow).toEqual([ada]);
  slow.resolve();
  await eventually('the queue is worked off', openRows, 0);
  // A process that took none of the updates learns of the end of the overflow too.
  await second.take([update(300, ada, 'again')]);
  await eventually('the next one is handled', () => handled.at(-1), 'again');
  await eventually('no row is left open', openRows, 0);
  const slowAgain = Promise.withResolvers<void>();
  waits.set('301', slowAgain.promise);
  await second.take(more(301, 510));
  expect(notices.overflow).toEqual([ada, ada]);
  slowAgain.resolve();
});

test('an update of a program that stopped before it was handled is handled by the next one', async () => {
  waits.set('import', new Promise(() => undefined));
  {
    await using intake = await open();
    await intake.take([update(1, ada, 'import'), update(2, ada, 'then')]);
  }
  waits.clear();
  await using _intake = await open();
  await passTime(clock, 1000, 'both are handled in order', () =>
    expect(handled).toEqual(['import', 'then']),
  );
});

test('an update stays open until its effect, and comes again if the effect did not happen', async () => {
  {
    await using intake = await open();
    effects.set('file', () => Promise.reject(new Error('The program stops.')));
    effects.set('card', () => Promise.resolve());
    await intake.take([update(1, ada, 'file'), update(2, ada, 'card')]);
    await eventually('both are handled', () => handled, ['file', 'card']);
    await eventually('the one without an effect is open', openRows, 1);
  }
  effects.clear();
  await using _intake = await open();
  // The server may still hold the lock of the first process for a moment.
  await passTime(clock, 1000, 'it is handled again', () =>
    expect(handled).toEqual(['file', 'card', 'file']),
  );
});

test('updates of a person go to the process that works on the person', async () => {
  await using first = await open('first ');
  await using second = await open('second ');
  const slow = Promise.withResolvers<void>();
  waits.set('1', slow.promise);
  await first.take([update(1, ada, '1')]);
  await second.take([update(2, ada, '2')]);
  await second.take([update(3, bob, '3')]);
  await eventually('the other person is served', () => handled, ['second 3']);
  slow.resolve();
  await eventually('the first process handles both', () => handled, [
    'second 3',
    'first 1',
    'first 2',
  ]);
});

test('updates of a process that died are taken over by another one', async () => {
  // Before the first check: only a process that greeted is looked for later.
  await leave(1, ada, 'lost');
  await using _alive = await open('alive ');
  await passTime(clock, 1000, 'the update is handled', () =>
    expect(handled).toEqual(['alive lost']),
  );
  // The process that died may have handled it too.
  expect(repeats).toEqual(['lost']);
});

test('a person without a waiting update is served by the next process after theirs died', async () => {
  await sql`insert into turns values (${String(ada)}, ${dead})`;
  await using intake = await open('next ');
  await passTime(clock, 1000, 'the turn is taken over', async () =>
    expect(await sql`select from turns where holder = ${dead}`).toHaveLength(0),
  );
  await intake.take([update(1, ada, 'hello')]);
  await eventually('the update is handled', () => handled, ['next hello']);
});

test('an update that was passed to a process that died is found by the next checks', async () => {
  await using intake = await open('alive ');
  // As a process that stored an update and died before this one knew of it.
  await sql`insert into turns values (${String(ada)}, ${dead})`;
  await intake.take([update(1, ada, 'hello')]);
  await passTime(clock, 1000, 'the update is handled', () =>
    expect(handled).toEqual(['alive hello']),
  );
});

test('an update that was stored by a statement whose answer was lost is handled when it comes again', async () => {
  await using intake = await open();
  await intake.take([update(1, ada, 'first')]);
  await eventually('the first is handled', () => handled, ['first']);
  await storeAlone(2, ada, 'stored');
  await intake.take([update(2, ada, 'stored')]);
  await eventually('it is handled', () => handled, ['first', 'stored']);
});

test('a process that lost its turns to another one leaves what waits to it', async () => {
  await using first = await open('first ');
  await using second = await open('second ');
  const slow = Promise.withResolvers<void>();
  waits.set('1', slow.promise);
  await first.take([update(1, ada, '1'), update(2, ada, '2')]);
  await second.take([update(3, bob, '3')]);
  await sql`update turns set holder = (select holder from turns where person_id = ${String(bob)})`;
  /** The connections that hold the lock of a process. */
  const present = async (): Promise<readonly number[]> => {
    const found = await sql`select distinct activity.pid from pg_stat_activity activity
      join pg_locks lock on lock.pid = activity.pid and locktype = 'advisory' and granted
      where application_name = 'roster locks' and datname = current_database()`;
    return found.map(({ pid }) => Number(pid));
  };
  const before = await present();
  for (const pid of before) await sql`select pg_terminate_backend(${pid}::int)`;
  // In small steps: a process that is away for ten seconds would be taken for dead.
  await passTime(clock, 100, 'both processes are back', async () =>
    expect((await present()).filter((pid) => !before.includes(pid))).toHaveLength(2),
  );
  // A process sleeps again once it has left what it lost.
  await eventually('both processes have checked their turns', () => clock.sleeping.length, 2);
  await clock.advance(6000);
  slow.resolve();
  await eventually('the other process handles what waited', () =>
    expect(handled).toContain('second 2'),
  );
  expect(handled).toContain('first 1');
  expect(handled).not.toContain('first 2');
});

/** An update whose process died each time. */
const leavePoison = (): Promise<void> => leave(1, ada, 'poison', 3);

test('an update that kills each process is skipped after the third takeover, and reported', async () => {
  await leavePoison();
  await using _intake = await open();
  await passTime(clock, 1000, 'the update is skipped', async () =>
    expect(await openRows()).toBe(0),
  );
  expect(handled).toEqual([]);
  expect(notices.skip).toEqual([ada]);
  expect(lines).toContain('An update was skipped: its process died each time');
  await passTime(clock, 1000, 'owners are notified', () => expect(reports).toEqual([1]));
});

test('skipped updates that are opened again are handled as new ones, in their turn', async () => {
  await leavePoison();
  await using intake = await open();
  await passTime(clock, 1000, 'the update is skipped', async () =>
    expect((await readSkipped(database)).count).toBe(1),
  );
  // Telegram may deliver it again: it does not become new by that.
  await intake.take([update(1, ada, 'poison')]);
  expect(await openRows()).toBe(0);
  const [first, second] = await Promise.all([reopenSkipped(database), reopenSkipped(database)]);
  expect(first.count + second.count).toBe(1);
  await Promise.all([intake.resume([ada]), intake.resume([ada])]);
  await eventually('it is handled', () => handled, ['poison']);
  expect(repeats).toEqual(['poison']);
  await eventually('it is done', openRows, 0);
  expect((await readSkipped(database)).count).toBe(0);
});

test('skipped updates go to the process that has the turn of their person', async () => {
  await leavePoison();
  await using _other = await open('other ');
  await passTime(clock, 1000, 'the update is skipped', async () =>
    expect((await readSkipped(database)).count).toBe(1),
  );
  await using intake = await open('this ');
  await reopenSkipped(database);
  await intake.resume([ada]);
  await eventually('it is handled', () => handled, ['other poison']);
});

test('an update that does not open is kept for owners, and its person is notified', async () => {
  await leave(1, ada, 'sealed');
  await sql`update updates set sealed = decode('00', 'hex')`;
  await using _intake = await open();
  await passTime(clock, 1000, 'the update is skipped', async () =>
    expect((await readSkipped(database)).count).toBe(1),
  );
  expect(notices.skip).toEqual([ada]);
  expect(lines).toContain('An update was skipped: it cannot be opened');
  const { until = clock.now() } = await readSkipped(database);
  expect(await dismissSkipped(database, new Date(until.getTime() - 1))).toBe(0);
  expect(await dismissSkipped(database, until)).toBe(1);
  expect(await dismissSkipped(database, until)).toBe(0);
  expect(await sql`select person_id, sealed, key_id from updates`).toEqual([
    { person_id: null, sealed: null, key_id: null },
  ]);
});

test('skipped updates are bounded in number and age', async () => {
  await sql`insert into updates (id, person_id, sealed, key_id, stored_at, done_at, skipped_at)
    select id, ${String(ada)}, 'x', 'k', now(), now() - make_interval(hours => id),
      now() - make_interval(hours => id) from generate_series(1, 9) as id`;
  await sql`insert into updates (id, stored_at, done_at) values (20, now(), now() - interval '9 hours')`;
  const ago = (hours: number): Date => new Date(Date.now() - hours * 3_600_000);
  const left = async () =>
    (await sql`select id::int from updates order by id`).map((row) => row['id']);
  await deleteDoneUpdates(database, { handled: ago(10), skipped: ago(8.5), most: 9 });
  expect(await left()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 20]);
  await deleteDoneUpdates(database, { handled: ago(8), skipped: ago(10), most: 3 });
  expect(await left()).toEqual([1, 2, 3]);
});

test('without a database, the people it served learn that their updates wait', async () => {
  await using proxied = await proxiedDatabase();
  await using intake = await open('', proxied.database);
  await intake.take([update(1, ada, 'before')]);
  await eventually('it is handled', () => handled, ['before']);
  proxied.cut(true);
  await expect(intake.take([update(2, ada, 'x'), update(3, mallory, 'y')])).rejects.toThrow();
  await expect(intake.take([update(2, ada, 'x')])).rejects.toThrow();
  expect(notices.delay).toEqual([ada]);
  proxied.cut(false);
  await intake.take([update(2, ada, 'x')]);
  await eventually('it is handled', () => handled, ['before', 'x']);
});

test('without a database, a repeat of what is being handled promises no answer', async () => {
  await using proxied = await proxiedDatabase();
  await using intake = await open('', proxied.database);
  const release = Promise.withResolvers<void>();
  waits.set('x', release.promise);
  await intake.take([update(1, ada, 'x')]);
  proxied.cut(true);
  await expect(intake.take([update(1, ada, 'x')])).rejects.toThrow();
  expect(notices.delay).toEqual([]);
  await expect(intake.take([update(2, ada, 'y')])).rejects.toThrow();
  expect(notices.delay).toEqual([ada]);
  proxied.cut(false);
  release.resolve();
  await eventually('it is handled', () => handled, ['x']);
});
