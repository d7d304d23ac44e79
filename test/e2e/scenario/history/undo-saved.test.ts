import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Person } from '../../../../sandbox/world/person.ts';
import type { Chat } from '../../chat.ts';
import { buttonsOf } from '../../chat-text.ts';
import { startPairedApp, type Harness } from '../../app-harness.ts';

let harness: Harness;
let owner: Person;
let chat: Chat;

beforeEach(async () => {
  ({ harness, owner, chat } = await startPairedApp((world) => {
    world.addPerson({ firstName: 'Zoe', phone: '+12025550101' });
  }));
  const lines = ['Zoe Miller +12025550101', 'Nia +12025550777', 'Gus +12025550778'];
  chat.say(`/import ${lines.join('\n')}`);
  await chat.shows(/^Import into .*\n3 numbers read/);
  await chat.press(/^Import 3$/);
  await chat.shows(/1 added · 2 not found or private/);
  harness.world.takeouts.delaySeconds = 0;
});

afterEach(() => harness[Symbol.asyncDispose]());

function saved(): string[] {
  const numbers = harness.world.app(owner.id).book().saved;
  return numbers.map(({ phone, firstName }) => `${firstName} ${phone}`).toSorted();
}

async function readSaved(): Promise<void> {
  chat.say('/saved');
  await chat.shows(/^Telegram keeps every number/);
  await chat.press(/^Ask Telegram$/);
  await chat.shows(/^Saved numbers of Alex Rivers · 3/);
}

async function reset(): Promise<void> {
  chat.say('/reset_saved');
  await chat.shows(/^Telegram keeps 3/);
  await chat.press(/^Clear 3/);
  await chat.press(/^Yes, clear the list$/);
  await chat.shows(/^Cleared the saved numbers of Alex Rivers/);
  expect(saved()).toEqual([]);
}

test('a list that was read is sent again after it was cleared', async () => {
  await readSaved();
  const before = saved();
  await reset();
  await chat.press(/^Undo$/);
  await chat.shows(/^Undone: Cleared the saved numbers\n/);
  expect(saved()).toEqual(before);
});

test('a list that was never read has no way back, and so no button', async () => {
  await reset();
  expect(buttonsOf(chat.latest())).toEqual([]);
  chat.say('/history');
  await chat.shows(/\nCleared the saved numbers \| Open\n/);
});

test('a saved number is saved again, under its name', async () => {
  await readSaved();
  const before = saved();
  chat.say('/delete_phones +12025550777');
  await chat.shows(/^Delete this number/);
  await chat.press(/^Delete this number$/);
  await chat.shows(/^Deleted the number/);
  expect(saved()).not.toEqual(before);
  await chat.press(/^Undo$/);
  await chat.shows(/^Nia \(\+1 202 555 0777\) is saved again\.$/);
  expect(saved()).toEqual(before);
});

test('an import that found no accounts saved its numbers, and its button removes them again', async () => {
  const before = saved();
  chat.say('/import Ida +12025550781\nLou +12025550782');
  await chat.shows(/^Import into .*\n2 numbers read/);
  await chat.press(/^Import 2$/);
  // While it runs, it counts them too, and has no key yet.
  await chat.shows(/^Imported into .*\n2 not found or private/);
  expect(saved()).toHaveLength(before.length + 2);
  await chat.press(/^Undo$/);
  await chat.shows(/^Undone: Imported 2 numbers\n/);
  expect(saved()).toEqual(before);
});
