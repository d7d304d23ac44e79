import { afterEach, beforeEach, expect, test } from 'vitest';
import { PairingNotes } from '../../../../src/accounts/pairing/pairing-notes.ts';
import { AccountEvents } from '../../../../src/accounts/services/account-events.ts';
import type { SessionPool } from '../../../../src/accounts/sessions/session-pool.ts';
import { accounts } from '../../../../src/store/schema/accounts.ts';
import { eventually } from '../../../support/eventually.ts';
import { openMemorySession, type MemorySession } from '../../../support/memory/memory-session.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

let session: MemorySession;
let stop: AbortController;
let loop: Promise<void>;

beforeEach(async () => {
  session = await openMemorySession([]);
  [stop, loop] = [new AbortController(), Promise.resolve()];
});

afterEach(async () => {
  stop.abort();
  await loop;
});

function run({ isElsewhere = false } = {}): void {
  const { services, account } = session;
  const pool = {
    heldIds: [account.id],
    tryOpen: () => Promise.resolve(!isElsewhere),
    use: (_: string, work: (one: MemorySession) => unknown) => Promise.resolve(work(session)),
  } as unknown as SessionPool;
  const notes = new PairingNotes({ ...services, events: new AccountEvents(services.log) });
  notes.setText(async () => 'This account is paired.');
  loop = notes.keepWriting(pool, stop.signal);
}

async function dueIn(): Promise<number | undefined> {
  const { database, clock } = session.services;
  const [row] = await database.query((q) => q.select().from(accounts));
  return row?.noteDueAt ? row.noteDueAt.getTime() - clock.now().getTime() : undefined;
}

test.for([
  ['at once', 0, minuteMs],
  ['after half a minute', minuteMs / 2, minuteMs],
  ['after five minutes', 5 * minuteMs, 5 * minuteMs],
  ['after two days', 2 * dayMs, dayMs],
] as const)(
  'PairingNotes: a note that fails %s is tried again later',
  async ([, ageMs, waitMs]) => {
    session.services.clock.jump(ageMs);
    session.addressBook.failNext({ kind: 'restricted' }, 'noteToSelf');
    run();
    await eventually('it is postponed', dueIn, waitMs);
    expect(session.addressBook.elsewhere.savedMessages()).toEqual([]);
  },
);

test('PairingNotes asks no other process for its session', async () => {
  run({ isElsewhere: true });
  await eventually('it sleeps', () => session.services.clock.sleeping, [30_000]);
  stop.abort();
  await loop;
  expect(session.addressBook.elsewhere.savedMessages()).toEqual([]);
});

test('PairingNotes looks each half minute, and writes a note once', async () => {
  run();
  const written = () => session.addressBook.elsewhere.savedMessages();
  await eventually('it is written', written, ['This account is paired.']);
  await eventually('it is not due', dueIn, undefined);
  await eventually('it sleeps', () => session.services.clock.sleeping, [30_000]);
});
