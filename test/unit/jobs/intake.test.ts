import { beforeEach, expect, test } from 'vitest';
import { Intake } from '../../../src/jobs/intake.ts';
import type { IncomingUpdate } from '../../../src/jobs/update-handlers.ts';
import { addPeople } from '../../../src/store/people.ts';
import type { Database } from '../../../src/store/database.ts';
import { DatabaseGoneError } from '../../../src/store/database-gone.ts';
import { seal } from '../../../src/store/seal.ts';
import { purposes } from '../../../src/store/seal-purposes.ts';
import { turns, updates } from '../../../src/store/schema/updates.ts';
import { readSkipped, reopenSkipped, skipUpdates } from '../../../src/store/skipped-updates.ts';
import { eventually } from '../../support/eventually.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { createMemoryDatabase, type MemoryDatabase } from '../../support/memory/memory-database.ts';

const keys = [{ id: 'test', key: Buffer.alloc(32, 1) }] as const;
const [ada, bob, mallory] = [1001n, 1002n, 6666n];

let database: MemoryDatabase;
let clock: ManualClock;
let handled: string[];
let repeats: string[];
let refused: string[];
let visitors: (string | undefined)[];
let notices: string[];
let lines: string[];
let counted: string[];
let answers: number[];
/** The handler of a text waits for it, and so does its effect. */
let waits: Map<string, Promise<void>>;
let effects: Map<string, Promise<void>>;
let endGathering: () => void;
/** Texts over which the database goes away, and how often. */
let interruptions: Map<string, number>;

beforeEach(async () => {
  [database, clock] = [await createMemoryDatabase(), new ManualClock()];
  [handled, repeats, refused, visitors, notices, lines] = [[], [], [], [], [], []];
  [counted, answers, waits, effects] = [[], [], new Map(), new Map()];
  [interruptions, endGathering] = [new Map(), () => undefined];
  await database.query((q) => addPeople(q, [ada, bob], 'member', clock.now()));
});

const textOf = (content: unknown): string => (content as { text: string }).text;

function open(over: Database = database): Promise<Intake<string>> {
  const log = (_: object, line: string): void => void lines.push(line);
  return Intake.open({
    database: over,
    keys,
    clock,
    log: { debug: log, info: log, warn: log, error: log },
    metrics: {
      countUpdate: (outcome) => void counted.push(outcome),
      observeAnswer: (seconds) => void answers.push(seconds),
    },
    handlers: {
      findVisitors: async (ids) => new Map(ids.map((id) => [id, `visitor ${id}`])),
      handle: async (content, { visitor, mayBeRepeat }) => {
        const text = textOf(content);
        visitors.push(visitor);
        if (mayBeRepeat) repeats.push(text);
        await waits.get(text);
        const left = interruptions.get(text) ?? 0;
        interruptions.set(text, left - 1);
        if (left > 0) return { isInterrupted: true };
        handled.push(text);
        return { keptUntil: effects.get(text) };
      },
      endGathering: async () => endGathering(),
      refuse: (content) => void refused.push(textOf(content)),
      reportSkipped: async ({ count }) => void notices.push(`skipped ${count}`),
      notify: (personId, what) => void notices.push(`${what} ${personId}`),
    },
  });
}

const update = (id: number, personId: bigint, text = String(id)): IncomingUpdate => ({
  id,
  personId,
  token: undefined,
  content: { update_id: id, text },
});

const openRows = async (): Promise<number> => {
  const rows = await database.query((q) => q.select().from(updates));
  return rows.filter(({ doneAt }) => doneAt === null).length;
};

/** The people whose turn a process has. */
const holding = async (): Promise<readonly bigint[]> => {
  const rows = await database.query((q) => q.select().from(turns));
  return rows.map(({ personId }) => personId);
};

test('Intake handles the updates of a person in order, and lets no other person wait', async () => {
  await using intake = await open();
  const slow = Promise.withResolvers<void>();
  waits.set('1', slow.promise);
  await intake.take([update(1, ada), update(2, ada)]);
  await intake.take([update(3, bob)]);
  await eventually('the other person is served', () => handled, ['3']);
  slow.resolve();
  await eventually('all are handled', () => handled, ['3', '1', '2']);
  expect(visitors).toEqual(['visitor 1001', 'visitor 1002', undefined]);
  await eventually('no row is open', openRows, 0);
  expect([repeats, counted]).toEqual([[], ['open', 'open', 'open']]);
});

test('Intake measures how long an answer takes', async () => {
  await using intake = await open();
  const slow = Promise.withResolvers<void>();
  waits.set('1', slow.promise);
  await intake.take([update(1, ada)]);
  clock.jump(1500);
  slow.resolve();
  await eventually('it is handled', () => answers, [1.5]);
});

test('Intake handles an update again over which the database went away, and later ones after it', async () => {
  await using intake = await open();
  interruptions.set('1', 2);
  await intake.take([update(1, ada), update(2, ada), update(3, bob)]);
  await eventually('the other person is served', () => handled, ['3']);
  await eventually('the person is notified', () => notices, [`delay ${ada}`]);
  await intake.take([update(4, ada)]);
  await clock.advance(2_000);
  await eventually('the second interruption waits', () => clock.sleeping.includes(4_000), true);
  expect(handled).toEqual(['3']);
  await clock.advance(4_000);
  await eventually('all are handled', () => handled, ['3', '1', '2', '4']);
  expect(new Set(repeats)).toEqual(new Set(['1', '2', '4']));
  await eventually('no row is open', openRows, 0);
  await intake.take([update(5, ada)]);
  await eventually('the next one does not wait', () => handled.at(-1), '5');
});

test('Intake keeps an update for owners that is interrupted each time', async () => {
  await using intake = await open();
  interruptions.set('1', 11);
  await intake.take([update(1, ada)]);
  for (const ms of [2, 4, 8, 16, 32, 60, 60, 60, 60, 60].map((seconds) => seconds * 1000)) {
    await eventually('the update waits', () => clock.sleeping.includes(ms), true);
    await clock.advance(ms);
  }
  await eventually('it is skipped', () => notices, [`delay ${ada}`, `failure ${ada}`]);
  expect([handled, interruptions.get('1')]).toEqual([[], 0]);
  expect(lines).toContain('An update was skipped: the database went away each time');
  await eventually('no row is open', openRows, 0);
  await intake.take([update(2, ada)]);
  await eventually('the next one is handled', () => handled, ['2']);
});

test('Intake handles updates again together whose later effect the database interrupts', async () => {
  await using intake = await open();
  const effect = Promise.withResolvers<void>();
  for (const text of ['1', '2']) effects.set(text, effect.promise);
  await intake.take([update(1, ada), update(2, ada)]);
  await eventually('both wait for their effect', () => handled, ['1', '2']);
  effects.clear();
  effect.reject(new DatabaseGoneError('away'));
  await eventually('the person is notified', () => notices, [`delay ${ada}`]);
  expect(clock.sleeping).toEqual([2_000]);
  for (const text of ['1', '2']) effects.set(text, effect.promise);
  await clock.advance(2_000);
  await eventually('the second pause is longer', () => clock.sleeping, [4_000]);
  effects.clear();
  await clock.advance(4_000);
  // The second one waited for the first.
  await eventually('both are handled again', () => handled, ['1', '2', '1', '1', '2']);
  await eventually('no row is open', openRows, 0);
});

test('Intake keeps updates for owners whose common effect is interrupted each time', async () => {
  await using intake = await open();
  /** Of the updates that are handled next. */
  const share = (): PromiseWithResolvers<void> => {
    const effect = Promise.withResolvers<void>();
    for (const text of ['1', '2', '3']) effects.set(text, effect.promise);
    return effect;
  };
  let effect = share();
  const interrupt = async (times: number): Promise<void> => {
    await eventually('all wait for their effect', () => handled.length, times * 3);
    const { reject } = effect;
    effect = share();
    reject(new DatabaseGoneError('away'));
  };
  await intake.take([update(1, ada), update(2, ada), update(3, ada)]);
  for (const [at, seconds] of [2, 4, 8, 16, 32, 60, 60, 60, 60, 60].entries()) {
    await interrupt(at + 1);
    await eventually('they wait', () => clock.sleeping.includes(seconds * 1000), true);
    await clock.advance(seconds * 1000);
  }
  await interrupt(11);
  await eventually('no row is open', openRows, 0);
  expect(notices).toEqual([`delay ${ada}`, `failure ${ada}`]);
  interruptions.set('4', 1);
  await intake.take([update(4, ada)]);
  await eventually('the next one has tries of its own', () => clock.sleeping.includes(2_000), true);
});

test('Intake leaves updates to the next start whose effect the end of the program interrupts', async () => {
  const effect = Promise.withResolvers<void>();
  effects.set('1', effect.promise);
  {
    await using intake = await open();
    await intake.take([update(1, ada)]);
    await eventually('it waits for its effect', () => handled, ['1']);
    endGathering = () => effect.reject(new DatabaseGoneError('away'));
  }
  expect([notices, await openRows(), await holding()]).toEqual([[], 1, []]);
});

test('Intake leaves no turn to another process while an effect still runs', async () => {
  const gathered = Promise.withResolvers<void>();
  effects.set('1', new Promise<void>(() => undefined));
  effects.set('2', gathered.promise);
  {
    await using intake = await open();
    await intake.take([update(1, ada), update(2, bob)]);
    await eventually('both wait for their effect', () => handled, ['1', '2']);
    endGathering = gathered.resolve;
  }
  expect([await openRows(), await holding()]).toEqual([1, [ada]]);
});

test('Intake refuses strangers, whose updates it does not store', async () => {
  await using intake = await open();
  await intake.take([update(1, mallory)]);
  expect([refused, counted, await openRows()]).toEqual([['1'], ['stranger'], 0]);
});

test('Intake handles an update once, however often it comes', async () => {
  await using intake = await open();
  await intake.take([update(1, ada)]);
  await eventually('it is handled', openRows, 0);
  await intake.take([update(1, ada), update(2, ada)]);
  await eventually('the next one is, too', () => handled, ['1', '2']);
});

test('Intake lets 200 updates of a person wait, and says once that more are dropped', async () => {
  await using intake = await open();
  const slow = Promise.withResolvers<void>();
  waits.set('0', slow.promise);
  const list = Array.from({ length: 204 }, (_, id) => update(id, ada));
  for (const one of list.slice(0, 2)) await intake.take([one]);
  await intake.take(list.slice(2));
  expect(notices).toEqual([`overflow ${ada}`]);
  expect(counted.filter((one) => one === 'full')).toHaveLength(3);
  slow.resolve();
  await eventually('the queue is worked off', openRows, 0);
  expect(handled).toHaveLength(201);
});

test('Intake keeps an update open until its effect, and hands it on as a possible repeat', async () => {
  {
    await using intake = await open();
    effects.set('1', Promise.reject(new Error('The program stops.')));
    effects.set('2', Promise.resolve());
    await intake.take([update(1, ada), update(2, ada)]);
    await eventually('both are handled', () => handled, ['1', '2']);
    await eventually('one is open', openRows, 1);
  }
  effects.clear();
  await using _intake = await open();
  await eventually('it is handled again', async () => {
    await clock.advance(1000);
    expect(handled).toEqual(['1', '2', '1']);
  });
  expect(repeats).toEqual(['1']);
});

test('Intake skips an update that was taken over more than three times, and says so', async () => {
  const never = new Promise<void>(() => undefined);
  waits.set('1', never);
  {
    await using intake = await open();
    await intake.take([update(1, ada)]);
  }
  await database.query((q) => q.update(updates).set({ tries: 3 }));
  await using _intake = await open();
  await eventually('it is skipped, which the person and the owners read', async () => {
    await clock.advance(1000);
    expect(notices).toEqual([`skip ${ada}`, 'skipped 1']);
  });
  expect(lines).toContain('An update was skipped: its process died each time');
  await eventually('no row is open', openRows, 0);
});

test('Intake tells people of a delay while the database is gone', async () => {
  await using intake = await open();
  await intake.take([update(1, ada)]);
  await eventually('it is handled', () => handled, ['1']);
  database.isGone = true;
  await expect(intake.take([update(2, ada)])).rejects.toThrow();
  expect(notices).toEqual([`delay ${ada}`]);
  database.isGone = false;
  await intake.take([update(2, ada)]);
  await eventually('it is handled', () => handled, ['1', '2']);
});

test('Intake skips an update that no key opens', async () => {
  waits.set('1', new Promise<void>(() => undefined));
  {
    await using intake = await open();
    await intake.take([update(1, ada)]);
  }
  await database.query((q) => q.update(updates).set({ personId: bob }));
  await using _intake = await open();
  await eventually('it is skipped', async () => {
    await clock.advance(1000);
    expect(lines).toContain('An update was skipped: it cannot be opened');
  });
  expect(handled).toEqual([]);
});

/** An update that is open, and that no process knows of. */
async function leaveOpen(id: number, tries: number): Promise<void> {
  const sealed = seal(keys, JSON.stringify({ text: String(id) }), purposes.update(id, ada));
  const row = { id, personId: ada, sealed: sealed.bytes, keyId: sealed.keyId, tries };
  await database.query((q) => q.insert(updates).values({ ...row, storedAt: clock.now() }));
}

const areOpenUpdates = (result: unknown): boolean =>
  Array.isArray(result) && typeof result[0] === 'object' && 'tries' in result[0];

test('Intake skips an update once, though an earlier read brings it again', async () => {
  const held: PromiseWithResolvers<void>[] = [];
  let isHolding = false;
  const hold = async <T>(result: T): Promise<T> => {
    if (!isHolding || !areOpenUpdates(result)) return result;
    const gate = Promise.withResolvers<void>();
    held.push(gate);
    await gate.promise;
    return result;
  };
  const query: Database['query'] = async (ask) => hold(await database.query(ask));
  await using intake = await open({ ...database, query });
  isHolding = true;
  await leaveOpen(1, 4);
  const late = intake.resume([ada]);
  await eventually('it is read there, and by a check', () => held.length, 2);
  isHolding = false;
  await intake.resume([ada]);
  await eventually('it is skipped', openRows, 0);
  await eventually('the report waits', () => clock.sleeping, [2000]);
  clock.jump(60_000);
  for (const gate of held) gate.resolve();
  await late;
  expect(notices).toEqual([`skip ${ada}`]);
});

/**
 * `isStored` resolves when the first updates are stored, of which the intake learns after `answer`. `reads`:
 * how often open updates were read.
 */
function slowAnswers() {
  let reads = 0;
  const stored = Promise.withResolvers<void>();
  const answered = Promise.withResolvers<void>();
  const queryFirst: Database['queryFirst'] = async (ask) => {
    const result = await database.queryFirst(ask);
    stored.resolve();
    await answered.promise;
    return result;
  };
  const query: Database['query'] = async (ask) => {
    const result = await database.query(ask);
    if (areOpenUpdates(result)) reads += 1;
    return result;
  };
  const over: Database = { ...database, query, queryFirst };
  return {
    over,
    isStored: stored.promise,
    answer: answered.resolve,
    fail: answered.reject,
    reads: () => reads,
  };
}

test('Intake takes no update for a repeat that a check reads while it is stored', async () => {
  const { over, isStored, answer, reads } = slowAnswers();
  await using intake = await open(over);
  const taken = intake.take([update(1, ada)]);
  await isStored;
  await intake.resume([ada]);
  await eventually('it is read there, and by a check', reads, 2);
  answer();
  await taken;
  await eventually('it is handled', () => handled, ['1']);
  expect([visitors, repeats]).toEqual([[`visitor ${ada}`], []]);
});

test('Intake handles an update after an earlier one that is being stored', async () => {
  const { over, isStored, answer, reads } = slowAnswers();
  await leaveOpen(1, 0);
  await using intake = await open(over);
  await eventually('the first check finds what is open', openRows, 0);
  const taken = intake.take([update(2, ada)]);
  await isStored;
  await leaveOpen(3, 0);
  await intake.resume([ada]);
  await eventually('they are read there, and by a second check', reads, 3);
  answer();
  await taken;
  await eventually('both are handled', () => handled, ['1', '2', '3']);
});

/** Opens an intake that reads open updates no more, unless it is woken. */
async function openAfterCheck(): Promise<Intake<string>> {
  await leaveOpen(0, 0);
  const intake = await open();
  await eventually('the first check finds what is open', openRows, 0);
  return intake;
}

test('Intake takes an update that it stored before for a repeat, and later ones after it', async () => {
  await using intake = await openAfterCheck();
  await leaveOpen(1, 0);
  await intake.take([update(1, ada), update(2, ada), update(3, bob)]);
  await eventually('all are handled', openRows, 0);
  expect(handled).toEqual(expect.arrayContaining(['1', '2', '3']));
  expect(handled.indexOf('1')).toBeLessThan(handled.indexOf('2'));
  expect(repeats).toContain('1');
  expect(repeats).not.toContain('3');
});

test('Intake skips an update that comes again after too many takeovers', async () => {
  await using intake = await openAfterCheck();
  await leaveOpen(1, 4);
  await intake.take([update(1, ada)]);
  await eventually('it is skipped', () => notices[0], `skip ${ada}`);
  expect(handled).toEqual(['0']);
});

test('Intake handles an update whose storing was answered by an error, though a check was early', async () => {
  const { over, isStored, fail, reads } = slowAnswers();
  await using intake = await open(over);
  const taken = intake.take([update(1, ada)]);
  await isStored;
  await intake.resume([ada]);
  await eventually('it is read there, and by a check', reads, 2);
  fail(new Error('the answer is lost'));
  await expect(taken).rejects.toThrow('the answer is lost');
  await eventually('it is handled', () => handled, ['1']);
});

test('Intake takes new updates of a person whose skipped ones are opened again', async () => {
  const waiting = Promise.withResolvers<void>();
  waits.set('1', waiting.promise);
  for (let id = 1; id <= 201; id += 1) await leaveOpen(id, 0);
  await skipUpdates(
    database,
    Array.from({ length: 201 }, (_, at) => at + 1),
    clock.now(),
  );
  await using intake = await open();
  await reopenSkipped(database);
  await intake.resume([ada]);
  await intake.take([update(300, ada)]);
  expect([counted, notices]).toEqual([['open'], []]);
  waiting.resolve();
  await eventually('all are handled', openRows, 0);
  expect(handled).toHaveLength(202);
  expect((await readSkipped(database)).count).toBe(0);
});

test('Intake handles open updates though handing them over failed', async () => {
  let isFailing = false;
  const query: Database['query'] = async (ask) => {
    const fails = isFailing;
    isFailing = false;
    if (fails) throw new Error('the database is away');
    return database.query(ask);
  };
  await leaveOpen(1, 0);
  await using intake = await open({ ...database, query });
  await eventually('the first check finds what is open', openRows, 0);
  await leaveOpen(2, 0);
  isFailing = true;
  await expect(intake.resume([ada])).rejects.toThrow('the database is away');
  await eventually('the other one is, too', () => handled, ['1', '2']);
});
