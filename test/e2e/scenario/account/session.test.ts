import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../../sandbox/world/person.ts';
import { buttonsOf, textOf } from '../../chat-text.ts';
import { alex, startHarness, pairByCode, type Harness } from '../../app-harness.ts';

let harness: Harness;
let owner: Person;

beforeAll(async () => {
  harness = await startHarness({
    populate: (world) => {
      owner = world.addPerson(alex);
      const zoe = world.addPerson({ firstName: 'Zoe', lastName: 'Miller', phone: '+12025550101' });
      world.addPerson({ firstName: 'Ben', phone: '+12025550102', username: 'ben_o' });
      world.app(owner.id).add(zoe.id, 'Zoe', 'Miller', false);
    },
    owners: [alex.id],
  });
});

afterAll(() => harness[Symbol.asyncDispose]());

test('/session without an account says how to get one', async () => {
  const chat = harness.chat(owner);
  chat.say('/session');
  await chat.shows(/No Telegram account here yet/);
});

test('/session counts the stored data, and says what is not stored', async () => {
  await pairByCode(harness, owner);
  const chat = harness.chat(owner);
  chat.say('/session');
  const before = textOf(await chat.shows(/^Paired with Alex Rivers, \+44 20 7946 0001 since/));
  expect(before).toMatch(/one contact, as of \d/);
  expect(before).toContain('no saved numbers: not read yet');
  expect(before).toContain('no one else yet');
  expect(before).toContain('no changes yet');
  expect(before).toContain('no news of contacts');
  expect(before).toMatch(/stored encrypted/);
  expect(before).toMatch(/Settings › Devices as “Roster”/);
  const [device] = harness.world.app(owner.id).authorizations();
  expect(device?.device).toContain('Roster');

  chat.say('/contact @ben_o');
  await chat.shows(/^Ben\n/);
  chat.say('/rename zoe = Zoe M');
  await chat.shows(/^Renamed/);
  chat.say('/session');
  const after = textOf(await chat.shows(/^Paired with/));
  expect(after).toContain('one other person you met');
  expect(after).toMatch(/one change made here, as of \d/);
  expect(after).toMatch(/one snapshot of all contacts, of \d/);
  expect(after).not.toContain('import');
});

test('/session leads to unpairing, which asks first, and to the accounts', async () => {
  const chat = harness.chat(owner);
  chat.say('/session');
  const screen = await chat.shows(/^Paired with/);
  expect(buttonsOf(screen).map(({ label }) => label)).toEqual(['Unpair', 'My accounts']);
  await chat.press(/^My accounts$/);
  await chat.shows(/^Your account:\nAlex Rivers, \+44 20 7946 0001$/);
  await chat.pressData(screen, buttonsOf(screen)[0]?.data ?? '');
  await chat.shows(/^Unpair Alex Rivers\?/);
  expect(harness.world.app(owner.id).authorizations()).toHaveLength(1);
});
