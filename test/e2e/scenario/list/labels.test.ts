import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Person } from '../../../../sandbox/world/person.ts';
import type { Chat } from '../../chat.ts';
import { eventually } from '../../../support/eventually.ts';
import { buttonsOf, textOf } from '../../chat-text.ts';
import { startPairedApp, type Harness } from '../../app-harness.ts';

let harness: Harness;
let owner: Person;
let chat: Chat;

beforeEach(async () => {
  ({ harness, owner, chat } = await startPairedApp((world, me) => {
    for (const [at, firstName] of ['Zoe', 'Ben'].entries()) {
      const { id } = world.addPerson({ firstName, phone: `+1202555010${at}` });
      world.app(me.id).add(id, firstName, '', false);
    }
  }));
});

afterEach(() => harness[Symbol.asyncDispose]());

/** What Telegram would see of it. */
function contactsAtTelegram(): unknown {
  const { contacts, saved } = harness.world.app(owner.id).book();
  return { contacts: contacts.map(({ id, firstName }) => [id, firstName]), saved };
}

test.each(['rich', 'plain'] as const)(
  'in %s messages, notes and labels are given, shown, found and taken back',
  async (form) => {
    if (form === 'plain') {
      const refusal = { code: 400, description: 'Bad Request: rich messages are not supported' };
      harness.sandbox.botApi.faults.add('sendRichMessage', { kind: 'error', error: refusal });
    }
    const before = contactsAtTelegram();
    chat.say('/note zoe met in Rome');
    await chat.shows(/^Noted about Zoe\.\n📝 met in Rome/);
    chat.say('/label zoe rome, Rock Climbing');
    await chat.shows(/^Labeled one contact: #rome #Rock_Climbing/);
    chat.say('/label ben rome');
    await chat.shows(/^Labeled one contact: #rome/);

    chat.say('/contacts #rome');
    const list = await chat.shows(/^Contacts of .* · 2/);
    expect(list.rich === undefined).toBe(form === 'plain');
    expect(textOf(list)).toMatch(/Zoe 📝[^]*#rome \+1/);
    chat.say('#rome met');
    await chat.shows(/^Zoe\n[^]*📝 met in Rome\n🏷 #rome #Rock_Climbing/);

    chat.say('/labels');
    const labels = await chat.shows(/^Your labels/);
    expect(textOf(labels)).toContain('2 contacts');
    await chat.press(/^rome$/);
    await chat.press(/^Remove from all$/);
    await chat.shows(/^Took rome off 2 contacts\./);
    await chat.press(/^Undo$/);
    await expect
      .poll(() => {
        chat.say('/contacts #rome');
        return chat.shows(/^Contacts of .* · 2/).then(textOf);
      })
      .toContain('Ben');
    expect(contactsAtTelegram()).toEqual(before);
  },
);

test('a label can be merged with every other one, page by page', async () => {
  const names = Array.from({ length: 45 }, (_, at) => `label ${String(at + 10)}`);
  chat.say(`/label zoe ${names.join(', ')}`);
  await chat.shows(/^Labeled one contact/);
  chat.say('/labels');
  await chat.shows(/^Your labels/);
  await chat.press(/^label 10$/);
  await chat.shows(/^#label_10 · 1 contact/);
  await chat.press(/^Merge/);
  await chat.shows(/^Which label should #label_10 become/);
  const has = (label: string) => () => buttonsOf(chat.latest()).some((one) => one.label === label);
  await chat.press(/^›$/);
  await eventually('the second page is shown', has('2/3'), true);
  await chat.press(/^›$/);
  await eventually('the last page is shown', has('label 54'), true);
  await chat.press(/^label 54$/);
  await chat.shows(/^label 10 is now label 54/);
});

test('a restored snapshot brings a contact back with the note', async () => {
  chat.say('/note zoe met in Rome');
  await chat.shows(/^Noted about Zoe/);
  chat.say('/delete zoe');
  await chat.shows(/^Delete Zoe/);
  await chat.press(/^Delete Zoe/);
  await chat.shows(/^Deleted Zoe/);
  chat.say('/snapshots');
  await chat.shows(/^Snapshots of/);
  await chat.press(/^Open$/);
  await chat.press(/^Restore…$/);
  await chat.shows(/^Restore /);
  await chat.press(/^Restore 1$/);
  await chat.shows(/1 added/);
  chat.say('/contact zoe');
  await chat.shows(/^Zoe\n[^]*📝 met in Rome/);
});
