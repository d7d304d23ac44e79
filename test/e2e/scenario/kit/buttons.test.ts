import { expect, test } from 'vitest';
import type { World } from '../../../../sandbox/world/world.ts';
import { eventually } from '../../../support/eventually.ts';
import { startPairedApp } from '../../app-harness.ts';
import type { Chat } from '../../chat.ts';
import { keysOf } from '../../chat-text.ts';

function populate(world: World, me: { readonly id: bigint }): void {
  const zoe = world.addPerson({ firstName: 'Zoe', phone: '+12025550101', username: 'zoe_m' });
  world.app(me.id).add(zoe.id, 'Zoe', 'Miller', false);
}

function labelsOf(chat: Chat, id: number): readonly string[] {
  const message = chat.raw.messages().find((one) => one.id === id);
  return message ? keysOf(message).map(({ label }) => label) : [];
}

test('after a restart Undo goes from the message about what is undone', async () => {
  const { harness, chat } = await startPairedApp(populate);
  await using _ = harness;
  chat.say('/rename @zoe_m Zoe Stone');
  const renamed = await chat.shows(/^Renamed/);
  expect(labelsOf(chat, renamed.id)).toContain('Undo');
  await harness.restart();
  chat.say('/undo');
  await chat.shows(/called Zoe Miller again/);
  await eventually(
    'the message about the change',
    () => labelsOf(chat, renamed.id).includes('Undo'),
    false,
  );
  expect(labelsOf(chat, renamed.id)).toContain('Home');
});

test('after a restart the buttons of an import go from /jobs when the import ends', async () => {
  const { harness, chat } = await startPairedApp(populate);
  await using _ = harness;
  const { promise, resolve } = Promise.withResolvers<void>();
  harness.sandbox.wire.faults.add('contacts.importContacts', { kind: 'delay', until: promise });
  chat.say('/import +12025550101 Zoe Miller\n+12025550102 Ben Oak\n+12025550103 Ida Elm');
  await chat.shows(/Import/);
  await chat.press(/^Import /);
  await chat.shows(/^Importing/);
  chat.say('/jobs');
  const jobs = await chat.shows(/Pause|Importing|under way|Jobs/i);
  expect(labelsOf(chat, jobs.id)).toContain('Pause');
  await harness.restart(resolve);
  await chat.shows(/^Imported|^Import done|added/);
  await eventually('the list of jobs', () => labelsOf(chat, jobs.id).includes('Pause'), false);
  expect(labelsOf(chat, jobs.id)).toContain('Home');
});
