import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  inDatabase,
  max,
  startAccountsHarness,
  type AccountsHarness,
  type Program,
} from '../accounts-harness.ts';
import { passTime } from '../../../support/pass-time.ts';

let harness: AccountsHarness;
let program: Program;

beforeEach(async () => {
  harness = await startAccountsHarness();
  program = await harness.start();
});
afterEach(async () => {
  await program[Symbol.asyncDispose]();
  await harness[Symbol.asyncDispose]();
});

const state = { step: 'name', typed: ['Zoe Miller', null, 7.5], asked: { who: '+12025550101' } };
const day = 24 * 60 * 60_000;

describe('a conversation', () => {
  test('is kept as it was saved last, until it is forgotten', async () => {
    const { dialogs } = program.roster;
    expect(await dialogs.load(max)).toBeUndefined();
    await dialogs.save(max, 'first');
    await dialogs.save(max, state);
    await using other = await harness.start();
    expect(await other.roster.dialogs.load(max)).toEqual(state);
    await dialogs.forget(max);
    expect(await dialogs.load(max)).toBeUndefined();
  });

  test('lies sealed in the database', async () => {
    await program.roster.dialogs.save(max, state);
    const [row] = await inDatabase(harness, (sql) => sql`select state from dialogs`);
    const stored: unknown = row?.['state'];
    if (!Buffer.isBuffer(stored)) throw new Error('nothing is stored');
    expect(stored.toString('latin1')).not.toContain('Zoe');
    expect(stored.toString('latin1')).not.toContain('12025550101');
  });

  test('does not open with other keys, and is dropped with a line in the log', async () => {
    await program.roster.dialogs.save(max, state);
    await using other = await harness.start({ keys: [{ id: 'other', key: randomBytes(32) }] });
    expect(await other.roster.dialogs.load(max)).toBeUndefined();
    expect(harness.logged()).toContain('Unsealing stored data failed');
    expect(await program.roster.dialogs.load(max)).toBeUndefined();
  });

  test('does not open for another purpose', async () => {
    await program.roster.dialogs.save(max, state);
    await inDatabase(harness, async (sql) => {
      await sql`insert into people (id, role, created_at) values (42, 'member', now())`;
      await sql`update dialogs set person_id = 42`;
    });
    expect(await program.roster.dialogs.load(42n)).toBeUndefined();
  });

  test('is forgotten a week after its last change', async () => {
    const { dialogs } = program.roster;
    await dialogs.save(max, 'first');
    await harness.clock.advance(6 * day);
    await dialogs.save(max, state);
    await harness.clock.advance(2 * day);
    expect(await dialogs.load(max)).toEqual(state);
    await harness.clock.advance(5 * day);
    // Ended questions are deleted every ten minutes.
    await passTime(harness.clock, 10 * 60_000, 'the conversation is forgotten', async () =>
      expect(await dialogs.load(max)).toBeUndefined(),
    );
  });
});

test('tables are drawn until a person asks for text', async () => {
  const { preferences } = program.roster;
  expect(await preferences.plainTables(max)).toBe(false);
  await preferences.setPlainTables(max, { on: true });
  await using other = await harness.start();
  expect(await other.roster.preferences.plainTables(max)).toBe(true);
  expect(await other.roster.preferences.plainTables(42n)).toBe(false);
  await preferences.setPlainTables(max, { on: false });
  expect(await preferences.plainTables(max)).toBe(false);
});
