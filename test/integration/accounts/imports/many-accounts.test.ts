import { expect, test } from 'vitest';
import type { Account } from '../../../../src/accounts/roster.ts';
import { untilDone } from '../../../support/pass-time.ts';
import { max, pair, startAccountsHarness } from '../accounts-harness.ts';
import { entries, plan, populateWith } from './import-files.ts';

const list = entries(4);
const phones = Array.from({ length: 13 }, (_, at) => `+12025550${String(200 + at)}`);

test('imports of twelve accounts that Telegram does not answer delay no other import', async () => {
  const ids: bigint[] = [];
  await using harness = await startAccountsHarness((world) => {
    populateWith(list, 5)(world);
    for (const phone of phones) ids.push(world.addPerson({ firstName: 'Owner', phone }).id);
  });
  await using program = await harness.start();
  const { imports } = program.roster;
  const begin = async (account: Account): Promise<string> => {
    const { id } = await plan({ roster: program.roster, account }, list);
    await imports.run(max, id, undefined);
    return id;
  };
  const accounts: Account[] = [];
  for (const [at, id] of ids.entries())
    accounts.push(await pair(program, harness.world.app(id), phones[at] ?? '', max));

  const answer = Promise.withResolvers<void>();
  const { faults } = harness.sandbox.wire;
  faults.add('contacts.importContacts', { kind: 'delay', until: answer.promise }, 12);
  const stuck: string[] = [];
  for (const account of accounts.slice(0, 12)) stuck.push(await begin(account));
  await untilDone('twelve imports wait for Telegram', () => faults.isEmpty, true);

  const last = accounts.at(-1);
  const served = last && (await begin(last));
  const stateOf = async (id = ''): Promise<string | undefined> =>
    (await imports.find(max, id))?.state;
  await untilDone('the thirteenth is done', () => stateOf(served), 'done');
  expect(await Promise.all(stuck.map(stateOf))).toEqual(stuck.map(() => 'running'));

  answer.resolve();
  for (const id of stuck) await untilDone('a stuck one is done', () => stateOf(id), 'done');
});
