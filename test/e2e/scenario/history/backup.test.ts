import { expect, test } from 'vitest';
import type { NewPerson, Person } from '../../../../sandbox/world/person.ts';
import type { World } from '../../../../sandbox/world/world.ts';
import { eventually } from '../../../support/eventually.ts';
import { startPairedApp } from '../../app-harness.ts';

const privacy = { phone_number: 'everybody' } as const;
const zoe = { id: 7_100_000_101n, firstName: 'Zoe', phone: '+12025550101', privacy };
const ben = { id: 7_100_000_102n, firstName: 'Ben', phone: '+12025550102', username: 'ben_oak' };
const spam = { id: 7_100_000_103n, firstName: 'Spam', phone: '+12025550103', username: 'spammer' };

/** Two installations have worlds of their own, in which the same people live. */
function addPeople(world: World, people: readonly NewPerson[]): void {
  for (const person of people) world.addPerson(person);
}

/** Sends the backup of an account with two contacts, one of them with a note and a label, and a blocked user. */
async function makeBackup(): Promise<Buffer> {
  const { harness, chat } = await startPairedApp((world, me: Person) => {
    addPeople(world, [zoe, ben, spam]);
    const app = world.app(me.id);
    app.add(zoe.id, 'Zoe', 'Miller', false);
    world.app(zoe.id).add(me.id, 'Alex', '', false);
    app.add(ben.id, 'Ben', 'Oak', false);
    app.setCloseFriends([ben.id]);
    app.block(spam.id);
  });
  await using _ = harness;
  chat.say('/note zoe met in Rome');
  await chat.shows(/^Noted about Zoe/);
  chat.say('/label zoe Climbing');
  await chat.shows(/^Labeled one contact/);
  chat.say('/backup');
  const { document } = await chat.shows(/^Backup of Alex/);
  return chat.raw.file(document?.fileId ?? '');
}

test('a backup of one installation is restored on a fresh one, and undone', async () => {
  const bytes = await makeBackup();
  const { harness, chat, owner } = await startPairedApp((world) =>
    addPeople(world, [zoe, ben, spam]),
  );
  await using _ = harness;
  const app = harness.world.app(owner.id);
  const held = (): readonly string[] =>
    app
      .book()
      .contacts.map(({ firstName, lastName }) => `${firstName} ${lastName}`)
      .toSorted();

  const file = { name: 'backup.json', mime: 'application/json', bytes };
  chat.does(() => chat.raw.sendFile({ ...file, caption: '/restore' }));
  await chat.shows(/2 contacts come back/);
  await chat.press(/^Restore 3$/);
  await chat.shows(/^Restored the contacts of Alex[^]*2 added · 1 blocked/);
  expect(held()).toEqual(['Ben Oak', 'Zoe Miller']);
  chat.say('/contact zoe');
  await chat.shows(/met in Rome[^]*Climbing|Climbing[^]*met in Rome/);
  chat.say('/close_friends');
  await chat.shows(/^Close friends of Alex Rivers · 1/);
  chat.say('/blocked');
  await chat.shows(/^Blocked by Alex Rivers · 1/);

  chat.say('/undo');
  await eventually('the contacts are gone again', held, []);
});
