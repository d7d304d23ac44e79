import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Person } from '../../../../sandbox/world/person.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import type { Chat } from '../../chat.ts';
import { buttonsOf, textOf } from '../../chat-text.ts';
import { startPairedApp, startHarness, waitForUpdates, type Harness } from '../../app-harness.ts';
import { eventually } from '../../../support/eventually.ts';
import { passTime } from '../../../support/pass-time.ts';

let harness: Harness;
let owner: Person;
let chat: Chat;
let clock: ManualClock;

beforeEach(async () => {
  clock = new ManualClock();
  ({ harness, owner, chat } = await startPairedApp(
    (world, me) => {
      const zoe = world.addPerson({ firstName: 'Zoe', lastName: 'Miller', phone: '+12025550101' });
      world.app(me.id).add(zoe.id, 'Zoe', 'Miller', false);
    },
    { clock, cuttable: true },
  ));
});

afterEach(() => harness[Symbol.asyncDispose]());

async function askToDelete(): Promise<string> {
  chat.say('/contacts');
  await chat.shows(/Contacts of Alex Rivers · 1/);
  await chat.press(/^1$/);
  await chat.press(/^Delete$/);
  const yes = buttonsOf(chat.latest()).find(({ label }) => label === 'Delete Zoe Miller');
  return yes?.data ?? '';
}

function zoeIsThere(): boolean {
  return harness.world.app(owner.id).book().contacts.length === 1;
}

test('a flood wait says until when, and the same button works afterwards', async () => {
  const yes = await askToDelete();
  const error = { code: 420, text: 'FLOOD_WAIT_3600' };
  harness.sandbox.wire.faults.add('contacts.deleteContacts', { kind: 'error', error });
  const { text } = await chat.pressData(chat.latest(), yes);
  const until = new Date(clock.now().getTime() + 3_600_000).toISOString().slice(0, 13);
  expect(text).toContain(`Telegram wants a pause until ${until.replace('T', ' ')}`);
  expect(zoeIsThere()).toBe(true);
  await clock.skip(3_600_000);
  await chat.pressData(chat.latest(), yes);
  await chat.shows(/^Deleted Zoe Miller/);
  expect(zoeIsThere()).toBe(false);
});

test('Telegram falling silent ends in words, not in a hanging button', async () => {
  const yes = await askToDelete();
  harness.sandbox.wire.faults.add('contacts.deleteContacts', { kind: 'silence' }, 10);
  const pressed = chat.pressData(chat.latest(), yes);
  await eventually('the call to Telegram waits for its answer', () =>
    expect(clock.sleeping).toContain(20_000),
  );
  // The button is answered before more time passes: it expires at Telegram after 15 s.
  clock.expectNoAnswers();
  await clock.advance(6000);
  expect((await pressed).text).toMatch(/Still working on it/);
  await passTime(clock, 5000, 'the chat says that Telegram didn’t answer in time', () =>
    expect(chat.answers().map(textOf).join()).toMatch(/Telegram didn’t answer in time/),
  );
  harness.sandbox.wire.faults.clear();
  await chat.pressData(chat.latest(), yes, 'forged');
  await eventually('Zoe is deleted at Telegram', () => zoeIsThere(), false);
});

test('a lost answer of Telegram does not make the same deletion two', async () => {
  const yes = await askToDelete();
  harness.sandbox.wire.faults.add('contacts.deleteContacts', { kind: 'drop', when: 'after' });
  const pressed = chat.pressData(chat.latest(), yes);
  await chat.shows(/^Deleted Zoe Miller/);
  await pressed;
  expect(zoeIsThere()).toBe(false);
});

test('while Telegram is down the last known list is shown, with its time', async () => {
  chat.say('/contacts');
  await chat.shows(/Contacts of Alex Rivers · 1/);
  harness.sandbox.wire.setDown(true);
  await clock.advance(3_600_000);
  chat.say('/contacts');
  await passTime(clock, 5000, 'the chat shows the stored list with its time', () =>
    expect(chat.answers().map(textOf).join()).toMatch(/This is the list as of/),
  );
  const text = textOf(chat.latest());
  expect(text).toMatch(/I couldn’t reach Telegram just now/);
  expect(text).toMatch(/Zoe Miller/);
  harness.sandbox.wire.setDown(false);
});

test('an update delivered twice is answered once', async () => {
  chat.say('/start');
  const id = harness.sandbox.botApi.pendingUpdates().at(-1)?.update_id ?? 0;
  await chat.shows(/^Hello Alex/);
  const answered = (): number =>
    chat.answers().filter((one) => textOf(one).startsWith('Hello Alex')).length;
  await eventually(
    'the bot has handled every update',
    () => harness.sandbox.botApi.pendingUpdates(),
    [],
  );
  harness.sandbox.botApi.redeliver(id);
  await eventually(
    'the bot has handled every update',
    () => harness.sandbox.botApi.pendingUpdates(),
    [],
  );
  chat.raw.say('/help');
  await chat.shows(/What I can do with your/);
  expect(answered()).toBe(1);
});

test('an unknown error is a reference that the log knows, and nothing else', async () => {
  const refusal = { code: 400, description: 'Bad Request: the moon is full' };
  for (const method of ['sendRichMessage', 'sendMessage']) {
    harness.sandbox.botApi.faults.add(method, { kind: 'error', error: refusal });
  }
  chat.say('/contacts');
  const answer = textOf(await chat.shows(/Something went wrong on my side/));
  const reference = /the reference ([A-Z0-9]{6})\./.exec(answer)?.[1];
  expect(harness.log).toContainEqual(
    expect.objectContaining({ level: 'error', fields: expect.objectContaining({ reference }) }),
  );
  expect(answer).not.toMatch(/moon|Error|undefined|at /);
});

test('a person who blocked the bot costs nothing but a line in the log', async () => {
  chat.raw.block();
  const zoe = harness.world.findByPhone('+12025550101');
  harness.world.app(owner.id).setPrivacy('phone_number', 'nobody');
  harness.world.app(zoe?.id ?? 0n).add(owner.id, 'Alex', '', false);
  await eventually('the log says that a message was dropped', () =>
    expect(harness.log.map(({ message }) => message)).toContain(
      'A person blocked the bot; a message to them was dropped',
    ),
  );
  chat.raw.unblock();
  chat.say('/help');
  await chat.shows(/What I can do/);
  expect(harness.log.filter(({ level }) => level === 'error')).toEqual([]);
});

test('a Bot API that is full for a moment is waited for', async () => {
  const error = { code: 429, description: 'Too Many Requests: retry after 7', retryAfter: 7 };
  harness.sandbox.botApi.faults.add('sendMessage', { kind: 'error', error });
  // Nothing else sleeps for as long.
  chat.say('/cancel');
  await eventually('the flood wait sleeps', () => expect(clock.sleeping).toContain(7000));
  await clock.advance(7000);
  await chat.shows(/^There’s nothing to cancel/);
});

test('a database that is away is said in words, and the message is answered once it is back', async () => {
  // From here on the program knows whom it may answer without the database.
  chat.say('/help');
  await chat.shows(/What I can do/);
  await waitForUpdates(harness);
  harness.network.database.cut(true);
  chat.say('/contacts');
  const answer = textOf(await chat.shows(/I can’t reach my database right now/));
  expect(answer).not.toMatch(/Error|undefined|postgres|ECONN/i);
  harness.network.database.cut(false);
  await passTime(clock, 1000, 'the command is answered', () =>
    expect(chat.answers().map(textOf).join()).toMatch(/Contacts of Alex Rivers · 1/),
  );
});

test('a button whose database goes away in between is answered once it is back, and acts once', async () => {
  const answered = Promise.withResolvers<void>();
  const { faults } = harness.sandbox.wire;
  faults.add('contacts.deleteContacts', { kind: 'delay', until: answered.promise });
  const taken = vi.spyOn(faults, 'take');
  chat.say('/delete Zoe Miller');
  await chat.shows(/Zoe Miller/);
  const pressed = chat.press(/^Delete/);
  await eventually('Telegram has the call', () =>
    expect(taken.mock.calls.map(([method]) => method)).toContain('contacts.deleteContacts'),
  );
  harness.network.database.cut(true);
  answered.resolve();
  await chat.shows(/^I can’t reach my database right now\. I’ve got your message/);
  harness.network.database.cut(false);
  await passTime(clock, 1000, 'the button is answered', () =>
    expect(chat.answers().map(textOf).join()).toMatch(/Deleted Zoe Miller/),
  );
  await pressed;
  expect(harness.world.app(owner.id).book().contacts).toEqual([]);
  const calls = taken.mock.calls.filter(([method]) => method === 'contacts.deleteContacts');
  expect(calls).toHaveLength(1);
});

test('a file is read once the database is back that went away before', async () => {
  const bytes = Buffer.from('Name,Phone\nAnn,+12025550191');
  chat.does(() => chat.raw.sendFile({ name: 'people.csv', mime: 'text/csv', bytes }));
  await eventually('the bot waits for more files', () => expect(clock.sleeping).toContain(2_000));
  harness.network.database.cut(true);
  await passTime(clock, 500, 'the person is notified', () =>
    expect(chat.answers().map(textOf).join()).toMatch(/I can’t reach my database .* I’ve got/),
  );
  harness.network.database.cut(false);
  await passTime(clock, 500, 'the preview is shown', () =>
    expect(chat.answers().map(textOf).join()).toMatch(/One number read|1 number read|one number/i),
  );
});

test('a flood of messages of a stranger does not hold up who may use the bot', async () => {
  const stranger = harness.world.addPerson({ firstName: 'Mallory', phone: '+12025550666' });
  const flood = harness.chat(stranger);
  for (let at = 0; at < 40; at += 1) flood.raw.say(`/start claim-${'A'.repeat(20)}${at}`);
  chat.say('/help');
  await chat.shows(/What I can do/);
  await eventually(
    'the bot has handled every update',
    () => harness.sandbox.botApi.pendingUpdates(),
    [],
  );
  expect(flood.answers()).toHaveLength(10);
  await clock.advance(60_000);
  flood.say('hello');
  await flood.shows(/This bot is private/);
});

test('a start that is given up while the database starts leaves no bot running', async () => {
  const signal = AbortSignal.abort(new Error('enough'));
  await expect(startHarness({ populate: () => undefined, signal })).rejects.toThrow('enough');
});
