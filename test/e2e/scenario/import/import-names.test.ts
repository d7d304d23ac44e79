import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ShownMessage } from '../../../../sandbox/bot-api/person-chat.ts';
import type { Person } from '../../../../sandbox/world/person.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import type { Chat } from '../../chat.ts';
import { buttonsOf, textOf } from '../../chat-text.ts';
import { passTime } from '../../../support/pass-time.ts';
import { waitForUpdates, startPairedApp, type Harness } from '../../app-harness.ts';

let clock: ManualClock;
let harness: Harness;
let owner: Person;
let chat: Chat;

const shows = { privacy: { phone_number: 'everybody' } } as const;
const hides = { privacy: { phone_number: 'nobody' } } as const;

beforeEach(async () => {
  clock = new ManualClock();
  ({ harness, owner, chat } = await startPairedApp(
    (world, me) => {
      const people = [
        { firstName: 'Zoe', lastName: 'Miller', phone: '+12025550101', ...shows },
        { firstName: 'Uma', lastName: 'Patel', phone: '+12025550102', ...hides },
        { firstName: 'Ivan', lastName: '', phone: '+12025550103', ...hides },
      ];
      for (const one of people) {
        const { id } = world.addPerson(one);
        world.app(me.id).add(id, one.firstName, one.lastName, false);
      }
      world.addPerson({ firstName: 'Ben', lastName: 'Okafor', phone: '+12025550110', ...hides });
    },
    { clock },
  ));
});

afterEach(() => harness[Symbol.asyncDispose]());

function book(): string[] {
  return harness.world
    .app(owner.id)
    .book()
    .contacts.map(({ firstName, lastName }) => `${firstName}|${lastName}`)
    .toSorted();
}

const before = ['Ivan|', 'Uma|Patel', 'Zoe|Miller'];

/** Does something, and lets the time pass in which more could come. */
async function sends(act: () => unknown): Promise<ShownMessage> {
  chat.does(act);
  await waitForUpdates(harness);
  await passTime(clock, 500, 'the bot has answered', () => expect(chat.answers()).not.toEqual([]));
  return chat.latest();
}

const passTimeUntil = (check: () => void, stepMs = 500): Promise<void> =>
  passTime(clock, stepMs, 'the check holds', check);

test('a number alone never becomes the name of a contact', async () => {
  chat.say('/import +1 202 555 0101');
  await chat.shows(/^Zoe Miller is in the contacts of Alex Rivers already/);
  expect(book()).toEqual(before);
});

test('nor of one whose number is hidden: Telegram is asked for its owner', async () => {
  harness.sandbox.wire.faults.add('contacts.importContacts', {
    kind: 'error',
    error: { code: 400, text: 'NOT_TO_BE_CALLED' },
  });
  chat.say('/import +1 202 555 0102');
  await chat.shows(/^Uma Patel is in the contacts of Alex Rivers already/);
  expect(book()).toEqual(before);
});

test('a person found by a bare number is added under the name of their account', async () => {
  chat.say('/import +1 202 555 0110');
  const answer = await chat.shows(/^Added Ben Okafor to the contacts of Alex Rivers/);
  expect(book()).toEqual(['Ben|Okafor', ...before]);
  // The number is kept though Ben shows it to nobody.
  const known = [...owner.contacts.values()].map(({ phone }) => phone);
  expect(known).toContain('+12025550110');
  await chat.pressData(answer, buttonsOf(answer).find(({ label }) => label === 'Undo')?.data ?? '');
  await passTimeUntil(() => expect(book()).toEqual(before));
});

test('a shared contact whose name ends elsewhere changes nothing', async () => {
  for (const phone of ['12025550101', '12025550102']) {
    const firstName = phone.endsWith('1') ? 'Zoe Miller' : 'Uma Patel';
    await sends(() => chat.raw.shareContact({ phone, firstName }));
    await chat.shows(/^(?:Zoe Miller|Uma Patel) is in the contacts of Alex Rivers already/);
  }
  expect(book()).toEqual(before);
});

test('a name for a hidden number is offered, and not taken', async () => {
  await sends(() => chat.raw.shareContact({ phone: '12025550102', firstName: 'Umi' }));
  const answer = await chat.shows(/is in your contacts as Uma Patel\. I kept that name\.$/);
  expect(book()).toEqual(before);
  const rename = buttonsOf(answer).find(({ label }) => label === 'Rename to Umi');
  await chat.pressData(answer, rename?.data ?? '');
  await passTimeUntil(() => expect(book()).toEqual(['Ivan|', 'Umi|', 'Zoe|Miller']));
});

test('the name that is offered keeps its family name', async () => {
  const shared = { phone: '12025550102', firstName: 'Umi', lastName: 'van der Berg' };
  await sends(() => chat.raw.shareContact(shared));
  const answer = await chat.shows(/is in your contacts as Uma Patel\. I kept that name\.$/);
  const rename = buttonsOf(answer).find(({ label }) => label === 'Rename to Umi van der Berg');
  await chat.pressData(answer, rename?.data ?? '');
  await passTimeUntil(() => expect(book()).toEqual(['Ivan|', 'Umi|van der Berg', 'Zoe|Miller']));
});

test('a list of bare numbers changes no name, and says whose it kept', async () => {
  const list = ['0101', '0102', '0103', '0110', '0199'].map((end) => `+1 202 555 ${end}`);
  const preview = await sends(() => chat.say(list.join('\n')));
  expect(textOf(preview)).toMatch(/4 new/);
  await chat.press(/^Import 4$/);
  await passTimeUntil(() => expect(textOf(chat.latest())).toMatch(/^Imported into/));
  expect(textOf(chat.latest())).toMatch(/1 added · 2 kept their name · 1 not found or private/);
  expect(book()).toEqual(['+1 202 555 0110|', ...before]);
});

test('nor does a list of names, where the numbers are hidden', async () => {
  const list = ['+1 202 555 0102 Somebody Else', '+1 202 555 0103 Nobody'];
  await sends(() => chat.say(list.join('\n')));
  await chat.press(/^Import 2$/);
  await passTimeUntil(() => expect(textOf(chat.latest())).toMatch(/^Imported into/));
  expect(textOf(chat.latest())).toMatch(/2 kept their name/);
  expect(book()).toEqual(before);
});

test.each([
  ['Telegram asks to wait', { kind: 'error', error: { code: 420, text: 'FLOOD_WAIT_30' } }],
  ['Telegram breaks', { kind: 'error', error: { code: 500, text: 'INTERNAL' } }],
] as const)('names come back later where %s in between', async (_, fault) => {
  await sends(() => chat.say('+1 202 555 0102\n+1 202 555 0103'));
  const { faults } = harness.sandbox.wire;
  // The import goes through, and the call after it does not.
  faults.add('contacts.importContacts', { kind: 'delay', until: Promise.resolve() });
  faults.add('contacts.importContacts', fault, 2);
  await chat.press(/^Import 2$/);
  await passTimeUntil(() => expect(textOf(chat.latest())).toMatch(/^Imported into/), 5000);
  expect(textOf(chat.latest())).toMatch(/2 kept their name/);
  expect(book()).toEqual(before);
});

test('no name changes that was not shown as a change and switched on', async () => {
  const numbers = ['0101', '0102', '0103', '0110', '0199'].map((end) => `+1202555${end}`);
  const record = fc.record({
    number: fc.constantFrom(...numbers),
    name: fc.constantFrom('', 'Zoe Miller', 'Uma', 'Mia van der Berg', '+1 202 555 0102', 'Zoe'),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(record, { selector: (one) => one.number, minLength: 2 }),
      async (records) => {
        const was = book();
        const rows = records.map(({ number, name }) => `"${name}",${number}`);
        const bytes = Buffer.from(['Name,Phone', ...rows].join('\n'));
        await sends(() => chat.raw.sendFile({ name: 'a.csv', mime: 'text/csv', bytes }));
        const preview = chat.latest();
        const start = buttonsOf(preview).find(({ label }) => /^Import \d+$/.test(label));
        const discard = buttonsOf(preview).find(({ label }) => label === 'Cancel');
        await chat.pressData(preview, (start ?? discard)?.data ?? '');
        await passTimeUntil(() =>
          expect(textOf(chat.latest())).toMatch(/^(?:Imported into|OK, nothing changed)/),
        );
        expect(book()).toEqual(expect.arrayContaining(was));
      },
    ),
    { numRuns: 12 },
  );
});
