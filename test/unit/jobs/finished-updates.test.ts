import { beforeEach, expect, test } from 'vitest';
import { FinishedUpdates } from '../../../src/jobs/finished-updates.ts';
import type { Log } from '../../../src/runtime/log.ts';
import { addPeople } from '../../../src/store/people.ts';
import { findOpenUpdates, storeUpdates } from '../../../src/store/updates.ts';
import { eventually } from '../../support/eventually.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { createMemoryDatabase, type MemoryDatabase } from '../../support/memory/memory-database.ts';

const holder = '00000000-0000-4000-8000-000000000001';
const person = 5n;

let database: MemoryDatabase;
let clock: ManualClock;
let warnings: number;
/** The updates whose marks were reported as written. */
let written: number[];

beforeEach(async () => {
  database = await createMemoryDatabase();
  clock = new ManualClock();
  [warnings, written] = [0, []];
  await database.query((q) => addPeople(q, [person], 'owner', clock.now()));
  const sealed = { keyId: 'k', bytes: Buffer.from('sealed') };
  const rows = [1, 2, 3].map((id) => ({ id, personId: person, sealed, tokenHash: undefined }));
  await storeUpdates(database, rows, { holder, now: clock.now(), maxOpen: 9 });
});

function open(): FinishedUpdates {
  const log = { warn: () => void (warnings += 1) } as unknown as Log;
  return new FinishedUpdates({ database, clock, log });
}

function finish(finished: FinishedUpdates, ...ids: readonly number[]): void {
  for (const id of ids) finished.add(id, 'handled', () => void written.push(id));
}

async function openIds(): Promise<readonly number[]> {
  return (await findOpenUpdates(database, holder)).map(({ id }) => id);
}

test('FinishedUpdates marks updates as handled, and reports each once it is stored', async () => {
  await using finished = open();
  finish(finished, 1, 2);
  expect(written).toEqual([]);
  await eventually('both are marked', () => written, [1, 2]);
  expect(await openIds()).toEqual([3]);
  finish(finished, 3);
  await eventually('the third is marked', () => written, [1, 2, 3]);
  expect(await openIds()).toEqual([]);
});

test('FinishedUpdates repeats each second without a database, with one warning per outage', async () => {
  await using finished = open();
  for (const id of [1, 2]) {
    database.isGone = true;
    finish(finished, id);
    await eventually('it waits', () => clock.sleeping, [1_000]);
    await clock.advance(1_000);
    await eventually('it waits again', () => clock.sleeping, [1_000]);
    expect(warnings).toBe(id);
    expect(written).not.toContain(id);
    database.isGone = false;
    await clock.advance(1_000);
    await eventually('it is marked', () => written.includes(id), true);
  }
  expect(await openIds()).toEqual([3]);
});

test('FinishedUpdates waits at its end for what is written, and for no database', async () => {
  const finished = open();
  finish(finished, 1);
  await finished[Symbol.asyncDispose]();
  expect(written).toEqual([1]);
  const away = open();
  database.isGone = true;
  finish(away, 2);
  await away[Symbol.asyncDispose]();
  expect(written).toEqual([1]);
});
