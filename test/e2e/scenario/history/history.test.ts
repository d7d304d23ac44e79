import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Chat } from '../../chat.ts';
import { buttonsOf, tableOf, textOf } from '../../chat-text.ts';
import { startPairedApp, type Harness } from '../../app-harness.ts';

let harness: Harness;
let chat: Chat;

beforeAll(async () => {
  ({ harness, chat } = await startPairedApp((world, me) => {
    for (let at = 10; at < 24; at++) {
      const person = world.addPerson({
        firstName: `Pal${at}`,
        phone: `+120255501${at}`,
        privacy: { phone_number: 'everybody' },
      });
      world.app(me.id).add(person.id, `Pal${at}`, '', false);
    }
    world.addPerson({ firstName: 'Max', phone: '+12025550199', username: 'max_m' });
  }));
});

afterAll(() => harness[Symbol.asyncDispose]());

/** The changes in the table: the rows that have a button. */
function done(): string[] {
  const [, ...rows] = tableOf(chat.latest());
  return rows.flatMap(([title = '', key]) => (key === 'Open' ? title : []));
}

async function open(title: string): Promise<void> {
  const at = done().indexOf(title);
  const keys = buttonsOf(chat.latest()).filter(({ label }) => label === 'Open');
  await chat.pressData(chat.latest(), keys[at]?.data ?? '');
}

test('an empty history says what will stand there', async () => {
  chat.say('/history');
  await chat.shows(/^Changes to the contacts of Alex Rivers · 0\nNo changes yet\./);
  expect(buttonsOf(chat.latest()).map(({ label }) => label)).toEqual(['Open contacts']);
  chat.say('/undo');
  await chat.shows(/^Nothing to undo\./);
});

test('operations stand there, latest first, in plain words', async () => {
  chat.say('/rename Pal10 = Zoë Miller');
  await chat.shows(/^Renamed/);
  chat.say('/block @max_m');
  await chat.shows(/^Block Max/);
  await chat.press(/^Block Max$/);
  await chat.shows(/^Blocked Max/);
  chat.say('/delete_phones +12025550111 +12025550112');
  await chat.shows(/^Delete these 2 numbers/);
  await chat.press(/^Delete these 2 numbers$/);
  await chat.shows(/^Deleted 2 numbers/);
  chat.say('/delete Pal13');
  await chat.shows(/^Delete Pal13/);
  await chat.press(/^Delete Pal13$/);
  await chat.shows(/^Deleted Pal13/);
  chat.say('/privacy');
  await chat.shows(/^Privacy of/);
  await chat.press(/^Who sees my number$/);
  await chat.press(/^Nobody$/);
  await chat.shows(/^Changed/);

  chat.say('/history');
  await chat.shows(/^Changes to the contacts of Alex Rivers · 5\n/);
  expect(done()).toEqual([
    'Set who sees the number: Nobody',
    'Deleted Pal13',
    'Deleted 2 numbers',
    'Blocked Max',
    'Renamed Pal10 to Zoë Miller',
  ]);
});

test('words find an operation by whom it is about, now or before', async () => {
  chat.say('/history zoe');
  await chat.shows(/^Changes .* · 1\nSearch: zoe\n/);
  expect(done()).toEqual(['Renamed Pal10 to Zoë Miller']);
  chat.say('/history pal10');
  await chat.shows(/Search: pal10/);
  expect(done()).toEqual(['Renamed Pal10 to Zoë Miller']);
  chat.say('/history 555-0112');
  await chat.shows(/Search: 555-0112/);
  expect(done()).toEqual(['Deleted 2 numbers']);
  chat.say('/history nobody');
  await chat.shows(/No change matches/);
});

test('one of them opens with its changes and the way back, and leads back to the list', async () => {
  chat.say('/history');
  const table = await chat.shows(/^Changes/);
  await open('Deleted 2 numbers');
  const shown = chat.latest();
  expect(shown.id).toBe(table.id);
  expect(textOf(shown)).toMatch(/^Deleted 2 numbers\n.* UTC, on the account of Alex Rivers\n/);
  expect(textOf(shown)).toMatch(/\+1 202 555 011\d · number deleted/);
  expect(buttonsOf(shown).map(({ label }) => label)).toEqual(['Undo', 'History']);
  await chat.press(/^History$/);
  expect(done()).toContain('Blocked Max');
});

test('taken back from there, it says so in the list, which shows the way back as well', async () => {
  await open('Renamed Pal10 to Zoë Miller');
  await chat.press(/^Undo$/);
  await chat.shows(/^Zoë Miller is called Pal10 again\.$/);
  await chat.press(/^History$/);
  await chat.shows(/^Changes .* · 6\n/);
  expect(done()[0]).toBe('Undone: Renamed Pal10 to Zoë Miller');
  expect(textOf(chat.latest())).toMatch(/\nRenamed Pal10 to Zoë Miller \| Open\n.* UTC · undone$/m);
  await open('Renamed Pal10 to Zoë Miller');
  expect(textOf(chat.latest())).toMatch(/· Pal10 → Zoë Miller · undone$/m);
  expect(buttonsOf(chat.latest()).map(({ label }) => label)).toEqual(['History']);
});

test('more than a page is turned, words included', async () => {
  for (const at of [14, 15, 16, 17, 18, 19, 20, 21]) {
    chat.say(`/rename Pal${at} = Mate ${at}`);
    await chat.shows(/^Renamed/);
  }
  chat.say('/history');
  await chat.shows(/^Changes .* · 14\n/);
  expect(done()).toHaveLength(8);
  expect(done()[0]).toBe('Renamed Pal21 to Mate 21');
  await chat.press(/^›$/);
  expect(done()).toHaveLength(6);
  expect(done().at(-1)).toBe('Renamed Pal10 to Zoë Miller');
  await open('Blocked Max');
  await chat.press(/^History$/);
  expect(done()).toHaveLength(6);
});

test('a refused operation stands there with the reason', async () => {
  harness.sandbox.wire.faults.add('contacts.deleteContacts', {
    kind: 'error',
    error: { code: 400, text: 'PEER_FLOOD' },
  });
  chat.say('/delete pal23');
  await chat.shows(/^Delete Pal23/);
  await chat.press(/^Delete Pal23$/);
  chat.say('/history');
  await chat.shows(/\nDeleted Pal23 \| Open\n.* · failed, nothing changed$/m);
  await open('Deleted Pal23');
  const opened = textOf(await chat.shows(/^Deleted Pal23\n/));
  expect(opened).toMatch(/Pal23 · .* · deleted · failed: Telegram restricts this account/);
});

test('plain messages number the lines and the buttons', async () => {
  const refusal = { code: 400, description: 'Bad Request: rich messages are not supported' };
  harness.sandbox.botApi.faults.add('sendRichMessage', { kind: 'error', error: refusal });
  chat.say('/history');
  const shown = await chat.shows(/^Changes .* · 15\n\n1\. Deleted Pal23 · /);
  expect(buttonsOf(shown).map(({ label }) => label)).toEqual([
    ...Array.from({ length: 8 }, (_, at) => String(at + 1)),
    '1/2',
    '›',
  ]);
});
