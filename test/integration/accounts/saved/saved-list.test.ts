import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Account, Book, SavedView } from '../../../../src/accounts/roster.ts';
import type { World } from '../../../../sandbox/world/world.ts';
import {
  callsOf,
  inDatabase,
  max,
  maxPhone,
  startAccountsHarness,
  pair,
  reasonOf,
  whileTimePasses,
  type AccountsHarness,
  type Program,
} from '../accounts-harness.ts';
import { eventually } from '../../../support/eventually.ts';
import { passTime } from '../../../support/pass-time.ts';

const olga = 7_100_000_002n;
const olgaPhone = '+491701234568';
const all: SavedView = { words: '', filter: 'all', page: 0 };

let harness: AccountsHarness;
let program: Program;
let account: Account;
let zoe: bigint;

const saved = (world: World, owner: bigint, phone: string, firstName: string): void =>
  world.person(owner).saved.set({ phone, firstName, lastName: '', date: world.now() });

beforeEach(async () => {
  harness = await startAccountsHarness((world) => {
    zoe = world.addPerson({ firstName: 'Zoe', phone: '+12025550101' }).id;
    world.app(zoe).setPrivacy('phone_number', 'everybody');
    world.app(max).add(zoe, 'Zoë', 'Miller', false);
    saved(world, max, '+12025550101', 'Zoe');
    saved(world, max, '+12025550777', 'Nia');
    world.addPerson({ id: olga, firstName: 'Olga', phone: olgaPhone });
    saved(world, olga, '+12025550888', 'Kim');
  });
  program = await harness.start();
  account = await pair(program, harness.me, maxPhone);
});
afterEach(async () => {
  await program[Symbol.asyncDispose]();
  await harness[Symbol.asyncDispose]();
});

const bookIn = ({ roster }: Program, of = account): Book => roster.accounts.book(of);
const running = (): number => harness.world.takeouts.runningCount;
const begun = (): number => callsOf(harness, 'account.initTakeoutSession');
/** Accounts whose saved list was announced. */
function told(...programs: readonly Program[]): readonly bigint[] {
  const owners = new Map<string, bigint>();
  for (const event of programs.flatMap(({ events }) => events)) {
    if (event.kind !== 'notifications') continue;
    for (const { id, kind } of event.notifications) {
      // Notifications are repeated until they are marked as delivered.
      if (kind === 'saved_list') owners.set(id, event.account.owner.id);
    }
  }
  return [...owners.values()];
}

async function names(view: Partial<SavedView> = {}): Promise<readonly string[] | undefined> {
  const page = await bookIn(program).saved.page({ ...all, ...view });
  return page?.rows.map(({ firstName }) => firstName);
}

async function restart(meanwhile: () => unknown = () => undefined): Promise<void> {
  await program[Symbol.asyncDispose]();
  await meanwhile();
  program = await harness.start();
}

/** Waits for something that happens as time goes on. */
const inTime = (check: () => unknown): Promise<unknown> =>
  passTime(harness.clock, 20_000, 'the check holds', check);

/** Telegram's message of the request is there, and whatever it led to is over. */
const calm = async (): Promise<void> => {
  const isAsked = (): boolean =>
    harness.me.serviceChat().some(({ allowsTakeout }) => allowsTakeout);
  await eventually('the export has been requested', () => isAsked(), true);
  await inTime(() => {});
};

describe('an export that must be allowed', () => {
  const day = 24 * 60 * 60_000;

  test('is waited for, and reported once its owner taps Allow', async () => {
    const { saved: list } = bookIn(program);
    expect(await list.page(all)).toBeUndefined();
    expect(await list.waiting()).toBeUndefined();
    const until = new Date(harness.clock.now().getTime() + day);
    expect(await list.fetch()).toEqual({ kind: 'waiting', until });
    expect(await list.waiting()).toEqual(until);
    expect(told(program)).toEqual([]);
    harness.me.allowTakeout();
    await eventually('the saved list is reported', () => told(program), [max]);
    expect(await names()).toEqual(['Nia', 'Zoe']);
    expect(await list.waiting()).toBeUndefined();
    expect(running()).toBe(0);
  });

  test('comes by itself after the time Telegram said, in a later run of the program too', async () => {
    harness.world.takeouts.delaySeconds = 10 * 60;
    const waiting = await bookIn(program).saved.fetch();
    await restart();
    const until = await bookIn(program).saved.waiting();
    expect(waiting).toEqual({ kind: 'waiting', until });
    const left = (until?.getTime() ?? 0) - harness.clock.now().getTime();
    await harness.clock.advance(left - 1_000);
    expect(told(program)).toEqual([]);
    const late = async (): Promise<number> => {
      const [next] = await inDatabase(
        harness,
        (sql) =>
          sql`select extract(epoch from next_try_at - allowed_at) * 1000 as late from takeouts`,
      );
      return Number(next?.['late']);
    };
    await eventually('the export is due within three minutes', async () =>
      expect(await late()).toBeLessThan(3 * 60_000),
    );
    await inTime(() => expect(told(program)).toEqual([max]));
    expect(await names()).toEqual(['Nia', 'Zoe']);
    expect(running()).toBe(0);
  });

  test('is there soon after the start when Allow was tapped while the program was down', async () => {
    await bookIn(program).saved.fetch();
    await calm();
    await restart(() => harness.me.allowTakeout());
    expect(told(program)).toEqual([]);
    await inTime(() => expect(told(program)).toEqual([max]));
    expect(running()).toBe(0);
  });

  test.each([1, 2, 3])('is requested once by %i callers at once', async (asking) => {
    const { saved: list } = bookIn(program);
    const until = new Date(harness.clock.now().getTime() + day);
    const answers = await Promise.all(Array.from({ length: asking }, () => list.fetch()));
    expect(answers).toEqual(Array.from({ length: asking }, () => ({ kind: 'waiting', until })));
    // Long enough for Telegram's message about the request to lead to another, not for the next try.
    await eventually('Telegram has written to the account', () =>
      expect(harness.me.serviceChat().length).toBeGreaterThan(0),
    );
    for (let second = 0; second < 40; second += 1) await harness.clock.advance(1_000);
    expect(begun()).toBe(1);
    await inTime(() => expect(begun()).toBe(2));
  });

  test('is hurried by the tap on Allow, also right after it was asked for', async () => {
    await bookIn(program).saved.fetch();
    harness.me.allowTakeout();
    await eventually('the saved list is reported', () => told(program), [max]);
    expect(begun()).toBe(2);
  });

  test('is asked for again and again until then', async () => {
    await bookIn(program).saved.fetch();
    await calm();
    const first = begun();
    await inTime(() => expect(begun()).toBeGreaterThan(first));
    const second = begun();
    await inTime(() => expect(begun()).toBeGreaterThan(second));
    expect(told(program)).toEqual([]);
  });

  test('is read at once when asked for after Allow, without an event', async () => {
    await bookIn(program).saved.fetch();
    await calm();
    for (const session of harness.world.sessions.of(harness.world.person(max))) {
      session.takeoutFrom = harness.clock.now();
    }
    expect(await bookIn(program).saved.fetch()).toMatchObject({ kind: 'ready' });
    expect(await names()).toEqual(['Nia', 'Zoe']);
    const asked = begun();
    await harness.clock.advance(20 * 60_000);
    expect(begun()).toBe(asked);
    expect(told(program)).toEqual([]);
  });

  test('is not waited for any more when that is stopped while Telegram is asked again', async () => {
    const { saved: list } = bookIn(program);
    await list.fetch();
    await calm();
    const { promise, resolve } = Promise.withResolvers<void>();
    const fault = { kind: 'delay', until: promise } as const;
    harness.sandbox.wire.faults.add('account.initTakeoutSession', fault);
    const again = list.fetch();
    await eventually('the fault has happened', () => harness.sandbox.wire.faults.isEmpty, true);
    expect(await list.stopWaiting()).toBe(true);
    resolve();
    await again;
    expect(await list.waiting()).toBeUndefined();
  });

  test('is reported once, by one of two processes', async () => {
    await using other = await harness.start();
    await bookIn(program).saved.fetch();
    harness.world.takeouts.delaySeconds = 0;
    harness.me.allowTakeout();
    await inTime(() => expect(told(program, other)).toEqual([max]));
    await harness.clock.advance(20 * 60_000);
    expect(told(program, other)).toEqual([max]);
    expect(running()).toBe(0);
  });

  test('is forgotten with the session that asked, and holds up no other account', async () => {
    const olgas = await pair(program, harness.world.app(olga), olgaPhone, max);
    harness.world.takeouts.delaySeconds = 10 * 60;
    await bookIn(program).saved.fetch();
    await bookIn(program, olgas).saved.fetch();
    const [device] = harness.me.authorizations().filter(({ app }) => app === '0.1.0');
    harness.me.terminate(device?.keyId ?? 0n);
    await inTime(() => expect(told(program)).toEqual([olga]));
    const asked = begun();
    await pair(program, harness.me, maxPhone);
    await inTime(async () => expect(await bookIn(program).saved.waiting()).toBeUndefined());
    expect(begun()).toBe(asked);
    expect(told(program)).toEqual([olga]);
    expect(running()).toBe(0);
  });
});

describe('an export', () => {
  beforeEach(() => void (harness.world.takeouts.delaySeconds = 0));

  test('is ended when reading the list failed, and can be made again', async () => {
    const error = { code: 400, text: 'PEER_FLOOD' };
    harness.sandbox.wire.faults.add('contacts.getSaved', { kind: 'error', error });
    const { saved: list } = bookIn(program);
    expect(await list.fetch().catch(reasonOf)).toEqual({ kind: 'restricted' });
    expect(running()).toBe(0);
    expect(await list.page(all)).toBeUndefined();
    expect(await list.fetch()).toMatchObject({ kind: 'ready' });
    expect(await names()).toEqual(['Nia', 'Zoe']);
    expect(running()).toBe(0);
  });

  test('that could not be ended is ended later', async () => {
    harness.sandbox.wire.faults.add('account.finishTakeoutSession', { kind: 'silence' }, 10);
    const fetched = await whileTimePasses(harness, bookIn(program).saved.fetch());
    expect(fetched).toMatchObject({ kind: 'ready' });
    expect(running()).toBe(1);
    harness.sandbox.wire.faults.clear();
    await inTime(() => expect(running()).toBe(0));
    expect(told(program)).toEqual([]);
  });

  test.each([
    ['asked for', false],
    ['promised', true],
  ])('that was %s is ended after its process died over it', async (_, promised) => {
    harness.sandbox.wire.faults.add('contacts.getSaved', { kind: 'silence' }, 10);
    harness.world.takeouts.delaySeconds = promised ? 600 : 0;
    void bookIn(program)
      .saved.fetch()
      .catch(() => undefined);
    if (promised) {
      await calm();
      harness.me.allowTakeout();
    }
    const held = (): Promise<readonly object[]> =>
      inDatabase(harness, (sql) => sql`select from takeouts where takeout_id is not null`);
    await eventually('one saved number is stored', async () =>
      expect(await held()).toHaveLength(1),
    );
    await restart(() => {
      expect(running()).toBe(1);
      harness.sandbox.wire.faults.clear();
    });
    await inTime(() => expect(running()).toBe(0));
    await inTime(() => expect(told(program)).toEqual(promised ? [max] : []));
    expect(await bookIn(program).saved.waiting()).toBeUndefined();
    expect(await names()).toEqual(promised ? ['Nia', 'Zoe'] : undefined);
  });
});

describe('the list', () => {
  beforeEach(() => void (harness.world.takeouts.delaySeconds = 0));

  test('names the owner of each number, and is searched by name and number', async () => {
    saved(harness.world, max, '+12025550778', '');
    await bookIn(program).saved.fetch();
    const page = await bookIn(program).saved.page({ ...all, page: 7 });
    expect(page).toMatchObject({
      view: { page: 0 },
      pages: 1,
      matching: 3,
      total: 3,
      without: 2,
      readAt: harness.clock.now(),
      rows: [
        { phone: '+12025550777', firstName: 'Nia', contact: undefined },
        { phone: '+12025550101', firstName: 'Zoe', contact: { id: zoe, firstName: 'Zoë' } },
        { phone: '+12025550778', firstName: '', contact: undefined },
      ],
    });
    expect(await names({ filter: 'without' })).toEqual(['Nia', '']);
    expect(await names({ filter: 'with' })).toEqual(['Zoe']);
    expect(await names({ words: 'ni' })).toEqual(['Nia']);
    // The contact's present name.
    expect(await names({ words: 'miller' })).toEqual(['Zoe']);
    expect(await names({ words: '5550101' })).toEqual(['Zoe']);
    expect(await names({ words: '555', filter: 'without' })).toEqual(['Nia', '']);
  });

  test('has ten rows a page, and all matches for a deletion', async () => {
    for (let at = 10; at < 33; at++) saved(harness.world, max, `+120255510${at}`, `P${at}`);
    await bookIn(program).saved.fetch();
    expect(await names({ words: 'p', page: 1 })).toEqual(
      Array.from({ length: 10 }, (_, at) => `P${20 + at}`),
    );
    const last = await bookIn(program).saved.page({ ...all, words: 'p', page: 2 });
    expect(last).toMatchObject({ pages: 3, matching: 23, total: 25, rows: { length: 3 } });
    const matching = await bookIn(program).saved.matching({ words: 'p', filter: 'without' });
    expect(matching.map(({ firstName }) => firstName)).toEqual(
      Array.from({ length: 23 }, (_, at) => `P${10 + at}`),
    );
  });

  test('is replaced by the next export, also by an empty one', async () => {
    await bookIn(program).saved.fetch();
    harness.world.person(max).saved.clear();
    await bookIn(program).saved.fetch();
    expect(await bookIn(program).saved.page(all)).toMatchObject({ rows: [], pages: 1, total: 0 });
  });

  test('loses deleted numbers, without another export', async () => {
    await bookIn(program).saved.fetch();
    await bookIn(program).removePhones(['+12025550777']);
    expect(await names()).toEqual(['Zoe']);
    await bookIn(program).resetSaved();
    expect(await names()).toEqual([]);
    expect(harness.me.book().saved).toEqual([]);
    expect(begun()).toBe(1);
  });

  test('keeps numbers that Telegram did not delete', async () => {
    await bookIn(program).saved.fetch();
    const error = { code: 400, text: 'PEER_FLOOD' };
    harness.sandbox.wire.faults.add('contacts.deleteByPhones', { kind: 'error', error });
    const removed = bookIn(program).removePhones(['+12025550777']);
    expect(await removed.catch(reasonOf)).toEqual({ kind: 'restricted' });
    expect(await names()).toEqual(['Nia', 'Zoe']);
  });
});
