import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Account, UndoBegun, UndoRun } from '../../src/accounts/roster.ts';
import { callsOf, everybody, max, openPairedStage, resultOf, soon } from './accounts-stage.ts';
import type { PairedStage } from './accounts-stage.ts';

let stage: PairedStage;
let zoe: bigint;
let ben: bigint;
let ada: bigint;
const zoePhone = '+12025550101';
const benPhone = '+12025550102';
const strangePhone = '+12025550199';

beforeEach(async () => {
  stage = await openPairedStage((world) => {
    zoe = world.addPerson({ firstName: 'Zoe', phone: zoePhone }).id;
    ben = world.addPerson({ firstName: 'Ben', phone: benPhone }).id;
    ada = world.addPerson({ firstName: 'Ada', phone: '+12025550103' }).id;
    for (const id of [zoe, ben, ada]) world.app(id).setPrivacy('phone_number', 'everybody');
    world.app(max).add(zoe, 'Zoe', 'Miller', false);
    world.app(max).setCloseFriends([zoe]);
  });
  await stage.book.page(everybody);
});
afterEach(() => stage[Symbol.asyncDispose]());

const held = (): readonly string[] =>
  stage.me.book().contacts.map(({ firstName, lastName }) => `${firstName} ${lastName}`.trim());
const saved = (): readonly string[] =>
  stage.me.book().saved.map(({ phone, firstName }) => `${phone} ${firstName}`);
const friends = (): readonly bigint[] => stage.me.book().closeFriends;
/** As the stored list shows them. */
const shown = async (): Promise<readonly string[]> =>
  (await stage.book.page(everybody)).rows.map(({ firstName, lastName }) =>
    `${firstName} ${lastName}`.trim(),
  );

async function undo(operationId: string | undefined): Promise<UndoRun> {
  const begun = await begin(operationId);
  if (begun.kind === 'refused') throw new Error(`refused: ${begun.why}`);
  return begun.run;
}

function begin(operationId: string | undefined): Promise<UndoBegun> {
  if (operationId === undefined) throw new Error('nothing was done');
  return stage.roster.history.undo(max, operationId);
}

const counts = ({ counts: { undone, nothing, changed, impossible, failed, pending } }: UndoRun) =>
  Object.fromEntries(
    Object.entries({ undone, nothing, changed, impossible, failed, pending }).filter(
      ([, count]) => count > 0,
    ),
  );

test('a deleted contact comes back with the old name and as a close friend', async () => {
  const { operationId } = await stage.book.remove([zoe]);
  expect(held()).toEqual([]);
  const run = await undo(operationId);
  expect(run).toMatchObject({ state: 'done', operationId });
  expect(counts(run)).toEqual({ undone: 1 });
  expect(held()).toEqual(['Zoe Miller']);
  expect(friends()).toEqual([zoe]);
  expect(await shown()).toEqual(['Zoe Miller']);
  expect(await begin(operationId)).toMatchObject({ kind: 'refused', why: 'done_already' });
});
