import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Person } from '../../../../sandbox/world/person.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { inDatabase } from '../../../integration/accounts/accounts-harness.ts';
import type { Chat } from '../../chat.ts';
import { buttonsOf, textOf } from '../../chat-text.ts';
import { waitForDelivery } from '../../../support/settled.ts';
import { startPairedApp, type Harness } from '../../app-harness.ts';
import { eventually } from '../../../support/eventually.ts';
import { passTime } from '../../../support/pass-time.ts';

const hour = 60 * 60_000;

let clock: ManualClock;
let harness: Harness;
let owner: Person;
let zoe: Person;
let ben: Person;
let chat: Chat;

beforeEach(async () => {
  clock = new ManualClock(new Date('2026-11-22T15:30:00Z'));
  ({ harness, owner, chat } = await startPairedApp(
    (world, me) => {
      world.app(me.id).setPrivacy('phone_number', 'nobody');
      zoe = world.addPerson({ firstName: 'Zoe', phone: '+12025550101', username: 'zoe_m' });
      ben = world.addPerson({ firstName: 'Ben', phone: '+12025550102', username: 'ben_o' });
      for (const { id, firstName } of [zoe, ben]) world.app(me.id).add(id, firstName, '', false);
    },
    { clock },
  ));
  chat.say('/contacts');
  await chat.shows(/Contacts of Alex Rivers · 2/);
});

afterEach(() => harness[Symbol.asyncDispose]());

const app = (person: Person) => harness.world.app(person.id);

/** Messages that came unasked since. */
function toldAfter(id: number): readonly string[] {
  const messages = chat.raw.messages().filter((one) => one.from === 'bot' && one.id > id);
  return messages.map(textOf);
}

async function openNotifications(): Promise<void> {
  chat.say('/settings');
  await chat.shows(/^Settings/);
  await chat.press(/^News of contacts$/);
  await chat.shows(/^News\n/);
}

/** The first time, the bot asks what the person's clock shows. */
async function chooseHour(label: RegExp): Promise<void> {
  if (labels().includes('Once a day…')) {
    await chat.press(/^Once a day…$/);
    await chat.shows(/^What time is it for you\?/);
    const london = clock.now().toISOString().slice(11, 16);
    await chat.press(new RegExp(`^${london}$`));
    await chat.shows(/^News\n/);
  }
  await chat.press(label);
}

function labels(): string[] {
  return buttonsOf(chat.latest()).map(({ label }) => label);
}

/** Until it is `at`, in steps that end before deadlines do. */
async function passTo(at: string, sees: () => void): Promise<void> {
  await clock.advance(Date.parse(at) - clock.now().getTime());
  await passTime(clock, 2_000, 'the notification is in the chat', sees);
}

test('a kind that is switched off is not delivered, and is delivered again once it is on', async () => {
  await openNotifications();
  expect(labels().slice(0, 9)).toEqual([
    '☑ Someone joined Telegram',
    '☑ Someone added me and may get my number',
    '☑ Birthdays, in the morning',
    '☑ Another name',
    '☑ Another username',
    '☑ Another number',
    '☑ Deleted accounts',
    '☐ Someone no longer has me',
    'Right away',
  ]);
  await chat.press(/Another username$/);
  await eventually('the button of the setting is off', () =>
    expect(labels()).toContain('☐ Another username'),
  );
  const { id } = chat.latest();
  app(zoe).setUsername('zora_p');
  app(ben).deleteAccount();
  await eventually('the chat says that Ben deleted his account', () => toldAfter(id), [
    'Ben deleted their Telegram account.',
  ]);

  await chat.press(/Another username$/);
  await chat.shows(/^News\n/);
  app(zoe).setUsername('zoe_again');
  await eventually('both notifications are in the chat', () => toldAfter(id), [
    'Ben deleted their Telegram account.',
    'Zoe changed their username from @zora_p to @zoe_again.',
  ]);
});

test('offers to share the number can be switched off, and stay in /share', async () => {
  await openNotifications();
  await chat.press(/Someone added me/);
  await eventually('the button of the setting is off', () =>
    expect(labels()).toContain('☐ Someone added me and may get my number'),
  );
  const { id } = chat.latest();
  app(zoe).add(owner.id, 'Alex', '', false);
  app(ben).setUsername('benji_o');
  await eventually('only the username is in the chat', () => toldAfter(id), [
    'Ben changed their username from @ben_o to @benji_o.',
  ]);
  chat.say('/share');
  await chat.shows(/One person added you and doesn’t have your number/);
});

test('everything off says so', async () => {
  await openNotifications();
  for (const kind of [
    /joined/,
    /added me/,
    /Birth/,
    /r name$/,
    /r username$/,
    /r number$/,
    /Deleted/,
  ]) {
    const before = labels().filter((text) => text.startsWith('☐')).length;
    await chat.press(kind);
    await eventually(
      'one more kind is off',
      () => labels().filter((text) => text.startsWith('☐')).length,
      before + 1,
    );
  }
  expect(textOf(chat.latest())).toContain('Everything is off');
});

test('one message a day holds all news of it, and an offer with its button', async () => {
  await openNotifications();
  await chooseHour(/^18:00$/);
  await chat.shows(/One message a day for each account, next at 2026-11-22 18:00 UTC\./);
  app(zoe).setUsername('zora_p');
  app(zoe).add(owner.id, 'Alex', '', false);
  await chat.does(() => clock.advance(hour));
  app(ben).deleteAccount();
  await eventually('the card says that the account is deleted', async () => {
    chat.say(`/contact ${ben.id}`);
    await chat.shows(/Deleted account/i);
  });
  const { id } = chat.latest();
  await passTo('2026-11-22T17:59:00Z', () => expect(toldAfter(id)).toEqual([]));
  await passTo('2026-11-22T18:00:00Z', () => expect(toldAfter(id)).toHaveLength(1));
  expect(toldAfter(id)[0]?.split('\n\n')).toEqual([
    'News of the contacts of Alex Rivers',
    'Zoe added you to their contacts and doesn’t have your number.',
    'Zoe changed their username from @zoe_m to @zora_p.',
    'Ben deleted their Telegram account.',
    'Tap below to decide; I share nothing before you confirm.',
  ]);
  await chat.press(/^Zoe$/);
  await chat.shows(/^Zoe added you to their contacts\. Let them see your number/);
});

test('notifications that wait for the digest are delivered when it is switched off', async () => {
  await openNotifications();
  await chooseHour(/^18:00$/);
  await chat.shows(/One message a day/);
  const { id } = chat.latest();
  app(zoe).setUsername('zora_p');
  await eventually('the card shows the new username', async () => {
    chat.say('/contact @zora_p');
    await chat.shows(/@zora_p/);
  });
  expect(toldAfter(id).join()).not.toContain('changed their username');
  await chat.press(/^Right away$/);
  await chat.shows(/^Zoe changed their username/);
});

test('notifications that were undelivered when the program died come again, once', async () => {
  const { id } = chat.latest();
  harness.sandbox.botApi.faults.add('sendMessage', { kind: 'silence' });
  app(zoe).setUsername('zora_p');
  await eventually('the fault has happened', () => harness.sandbox.botApi.faults.isEmpty, true);
  await harness.restart();
  expect(toldAfter(id)).toEqual([]);
  const told = ['Zoe changed their username from @zoe_m to @zora_p.'];
  await passTime(clock, 60_000, 'the chat has the notifications', () =>
    expect(toldAfter(id)).toEqual(told),
  );
  await waitForDelivery(harness);
  await clock.advance(hour);
  expect(toldAfter(id)).toEqual(told);
});

test('a person who blocked the bot is written to once, and not for ever', async () => {
  const sent = (): number =>
    harness.sandbox.botApi.calls.filter(({ method }) => method === 'sendMessage').length;
  chat.raw.block();
  const before = sent();
  app(zoe).setUsername('zora_p');
  await eventually('one more message was sent', sent, before + 1);
  await waitForDelivery(harness);
  for (let at = 0; at < 6; at += 1) await clock.advance(10 * 60_000);
  expect(sent()).toBe(before + 1);
});

test('the end of a session is delivered as soon as possible, digest or not', async () => {
  await openNotifications();
  await chooseHour(/^18:00$/);
  const away = {
    kind: 'error',
    error: { code: 400, description: 'Bad Request: try later' },
  } as const;
  harness.sandbox.botApi.faults.add('sendMessage', away);
  const [session] = app(owner).authorizations();
  chat.does(() => app(owner).terminate(session?.keyId ?? 0n));
  harness.sandbox.wire.dropConnections();
  const untold = () =>
    inDatabase(
      harness,
      (sql) => sql`select from notifications where delivered_at is null and tries = 1`,
    );
  await eventually('one notification is undelivered', async () =>
    expect(await untold()).toHaveLength(1),
  );
  expect(chat.answers()).toEqual([]);
  await passTime(clock, 60_000, 'the bot has written', () =>
    expect(chat.answers()).not.toEqual([]),
  );
  const [told, ...others] = chat.answers();
  expect(told && textOf(told)).toMatch(
    /^Telegram ended my connection to Alex Rivers: someone ended it in/,
  );
  expect(told && buttonsOf(told).map(({ label }) => label)).toEqual(['Pair again']);
  expect(others).toEqual([]);
});
