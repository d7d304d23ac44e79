import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { codeIn } from '../../telegram/telegram-harness.ts';
import {
  everybody,
  inDatabase,
  max,
  maxPhone,
  startAccountsHarness,
  pair,
  whileTimePasses,
  type AccountsHarness,
  type Program,
} from '../accounts-harness.ts';
import { passTime } from '../../../support/pass-time.ts';
import { eventually } from '../../../support/eventually.ts';

const ann = 101n;
let harness: AccountsHarness;
let program: Program;
let zoe: bigint;

beforeEach(async () => {
  harness = await startAccountsHarness((world) => {
    zoe = world.addPerson({ firstName: 'Zoe', phone: '+12025550101' }).id;
    world.app(max).add(zoe, 'Zoe', 'Miller', false);
  });
});
afterEach(async () => {
  await program[Symbol.asyncDispose]();
  await harness[Symbol.asyncDispose]();
});

/** Max owns the bot by its claim link. */
async function claimed(): Promise<string> {
  program = await harness.start({ owners: [] });
  const token = (await program.roster.access.claimToken()) ?? '';
  await program.roster.access.redeem(max, token);
  return token;
}

/** Two accounts, and something of everything that is stored. */
async function use(): Promise<void> {
  const { accounts, dialogs, pairing, preferences, views } = program.roster;
  const account = await pair(program, harness.me, maxPhone);
  await pair(program, harness.world.app(zoe), '+12025550101', max);
  await accounts.book(account).page(everybody);
  await accounts.book(account).remove([zoe]);
  views.save(max, account.id, everybody);
  await views.stored(max);
  await dialogs.save(max, 'asked');
  await preferences.setPlainTables(max, { on: true });
  await pairing.pages.newToken(max);
}

/** Tables that hold anything. A claim that was used up says nothing of whose it was. */
function filledTables(): Promise<readonly string[]> {
  return inDatabase(harness, async (sql) => {
    const tables = await sql<{ name: string }[]>`
      select table_name as name from information_schema.tables where table_schema = 'public'
        -- The processes of the program are about no person.
        and table_name <> 'processes'`;
    await sql`delete from tokens where kind = 'claim' and person_id is null`;
    const filled: string[] = [];
    for (const { name } of tables) {
      if ((await sql`select from ${sql(name)} limit 1`).length > 0) filled.push(name);
    }
    return filled;
  });
}

describe('a forgotten person', () => {
  test('leaves nothing here, and no session at Telegram', async () => {
    await claimed();
    await use();
    const before = await filledTables();
    expect(before).toEqual(
      expect.arrayContaining(['accounts', 'changes', 'dialogs', 'people', 'tokens', 'views']),
    );
    const attempt = await program.roster.pairing.begin(max);
    expect(await program.roster.access.forget(max)).toEqual({ signOut: 'done' });
    expect(await filledTables()).toEqual([]);
    expect(harness.me.authorizations()).toEqual([]);
    expect(harness.world.app(zoe).authorizations()).toEqual([]);
    expect(attempt.state.kind).toBe('ended');
    const told = (): unknown => program.events.map(({ kind }) => kind);
    await eventually('both pairings are reported', told, ['paired', 'paired']);
  });

  test('is signed out as soon as Telegram can be reached', async () => {
    await claimed();
    await use();
    harness.sandbox.wire.setDown(true);
    const forgotten = program.roster.access.forget(max);
    expect(await whileTimePasses(harness, forgotten)).toEqual({ signOut: 'later' });
    expect(await filledTables()).toEqual(['unused_sessions']);
    harness.sandbox.wire.setDown(false);
    await passTime(harness.clock, 30_000, 'no session is left', () =>
      expect(harness.me.authorizations()).toEqual([]),
    );
    await passTime(harness.clock, 30_000, 'nothing is left here', async () =>
      expect(await filledTables()).toEqual([]),
    );
  });

  test('gives a claimed bot up to the person who opens a new link', async () => {
    const old = await claimed();
    const { access } = program.roster;
    const invitation = await access.inviteToken(max);
    await access.forget(max);
    expect(await access.roleOf(max)).toBeUndefined();
    for (const token of [old, invitation]) {
      expect(await access.redeem(ann, token)).toEqual({ kind: 'invalid' });
    }
    const anew = (await access.claimToken()) ?? '';
    expect(await access.redeem(ann, anew)).toEqual({ kind: 'welcome', role: 'owner' });
  });

  test('stays admitted by the configuration, as a new person', async () => {
    program = await harness.start();
    await use();
    const { access, accounts, preferences } = program.roster;
    expect(await access.forget(max)).toEqual({ signOut: 'done' });
    expect(await filledTables()).toEqual(['people']);
    expect(await access.roleOf(max)).toBe('owner');
    expect(await preferences.plainTables(max)).toBe(false);
    await pair(program, harness.me, maxPhone);
    expect(await accounts.list(max)).toHaveLength(1);
  });

  test('is forgotten alone, and again without harm', async () => {
    await claimed();
    const { access, accounts, dialogs } = program.roster;
    await access.redeem(zoe, await access.inviteToken(max));
    const theirs = await pair(program, harness.world.app(zoe), '+12025550101');
    await access.forget(max);
    expect(await access.forget(max)).toEqual({ signOut: 'done' });
    expect(await access.roleOf(zoe)).toBe('member');
    expect(await accounts.list(zoe)).toEqual([theirs]);
    expect(harness.world.app(zoe).authorizations()).toHaveLength(1);
    // The answer to the command itself may still have to be saved.
    await dialogs.save(max, 'asked');
    expect(await dialogs.load(max)).toBeUndefined();
  });

  test('gets no account from a sign-in that ends afterwards', async () => {
    await claimed();
    await using other = await harness.start({ owners: [] });
    await using attempt = await other.roster.pairing.begin(max);
    await attempt.askCode(maxPhone);
    await program.roster.access.forget(max);
    await attempt.enterCode(codeIn(harness.me));
    expect(await filledTables()).toEqual([]);
    await eventually('no session is left', () => harness.me.authorizations(), []);
  });
});
