import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '../../../../sandbox/world/person.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
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
let lastId: number;

beforeEach(async () => {
  clock = new ManualClock(new Date('2026-11-22T15:00:00Z'));
  ({ harness, owner, chat } = await startPairedApp(
    (world, me) => {
      zoe = world.addPerson({ firstName: 'Zoe', phone: '+12025550101', username: 'zoe_m' });
      ben = world.addPerson({ firstName: 'Ben', phone: '+12025550102', username: 'ben_o' });
      for (const person of [zoe, ben]) {
        world.app(person.id).setPrivacy('phone_number', 'everybody');
        world.app(me.id).add(person.id, person.firstName, '', true);
      }
    },
    { clock },
  ));
  chat.say('/import Kim Lee +12025550777\nNia +12025550778');
  await chat.shows(/2 numbers read/);
  await chat.press(/^Import 2$/);
  await chat.shows(/2 not found or private/);
  lastId = chat.latest().id;
});

afterEach(() => harness[Symbol.asyncDispose]());

const app = (person: Person) => harness.world.app(person.id);
const callsOf = (method: string): number =>
  harness.sandbox.wire.calls.filter((call) => call.method === method).length;
const wholeReads = (): number =>
  harness.sandbox.wire.calls.filter(
    ({ method, answerBytes }) => method === 'contacts.getContacts' && (answerBytes ?? 0) > 4,
  ).length;

/** The program is not running while this happens; afterwards somebody looks after the account, unasked. */
async function missed(meanwhile: () => void): Promise<void> {
  const before = { reads: 0, openings: 0 };
  await harness.restart(() => {
    Object.assign(before, { reads: wholeReads(), openings: callsOf('users.getUsers') });
    meanwhile();
  });
  await eventually('the account is opened', () =>
    expect(callsOf('users.getUsers')).toBeGreaterThan(before.openings),
  );
  await passTime(clock, 31_000, 'the list is read whole', () =>
    expect(wholeReads()).toBeGreaterThan(before.reads),
  );
}

/** Messages that came unasked; answers from before may be drawn again. */
function told(): readonly string[] {
  const messages = chat.raw.messages().filter(({ from, id }) => from === 'bot' && id > lastId);
  return messages.map(textOf);
}

describe('changes that were missed while the program was stopped are reported soon after', () => {
  test.each<readonly [string, () => void, RegExp]>([
    [
      'another username',
      () => app(zoe).setUsername('zora_p'),
      /^Zoe changed their username from @zoe_m to @zora_p\.$/,
    ],
    [
      'another number',
      () => app(zoe).changePhone('+12025550105'),
      /^Zoe changed their number from \+1 202 555 0101 to \+1 202 555 0105\.$/,
    ],
    ['a deleted account', () => app(zoe).deleteAccount(), /^Zoe deleted their Telegram account\.$/],
    [
      'who joined',
      () => void harness.world.addPerson({ firstName: 'Kimberley', phone: '+12025550777' }),
      /^Kim Lee joined Telegram\.$/,
    ],
  ])('%s', async (_, happens, words) => {
    await missed(happens);
    await chat.shows(words);
    expect(told()).toHaveLength(1);
  });

  test('all of it in one message', async () => {
    await missed(() => {
      app(zoe).setUsername('zora_p');
      app(ben).deleteAccount();
      for (const at of [7, 8]) {
        harness.world.addPerson({ firstName: `New ${at}`, phone: `+1202555077${at}` });
      }
    });
    const news = await chat.shows(/^News of the contacts of Alex Rivers/);
    expect(textOf(news).split('\n\n').slice(1).toSorted()).toEqual([
      'Ben deleted their Telegram account.',
      expect.stringMatching(/^(?=.*Kim Lee joined)(?=.*\n?.*Nia joined)/s),
      'Zoe changed their username from @zoe_m to @zora_p.',
    ]);
    expect(buttonsOf(news).map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Kim Lee', 'Nia', 'Zoe', 'Open chat']),
    );
    expect(told()).toHaveLength(1);
  });

  test('five hundred things are one short message', async () => {
    const many = Array.from({ length: 500 }, (_, at) =>
      harness.world.addPerson({
        firstName: `Friend ${at}`,
        phone: `+12025551${100 + at}`,
        username: `friend_${at}`,
      }),
    );
    await missed(() => {
      for (const { id, firstName } of many) app(owner).add(id, firstName, '', true);
    });
    await missed(() => many.forEach((one, at) => app(one).setUsername(`other_${at}`)));
    const news = textOf(await chat.shows(/^News of the contacts of Alex Rivers/));
    expect(news.match(/changed their username/g)).toHaveLength(20);
    expect(news).toMatch(/And 480 more\./);
    await waitForDelivery(harness);
    await clock.advance(hour);
    expect(told()).toHaveLength(1);
  });
});

describe('missed too, and no news', () => {
  test('whom their owner added, renamed and deleted on their phone, and numbers hidden', async () => {
    const kim = harness.world.addPerson({ firstName: 'Strange', phone: '+12025550109' });
    await missed(() => {
      app(owner).add(zoe.id, 'Zed', 'Z', false);
      app(owner).remove(ben.id);
      app(owner).add(kim.id, 'Kimmy', '', false);
      app(zoe).setPrivacy('phone_number', 'nobody');
      app(zoe).rename('Zora', 'Park');
    });
    await missed(() => app(zoe).setUsername('zora_p'));
    await chat.shows(/^Zed Z changed their username/);
    expect(told()).toHaveLength(1);
  });

  test('whom their owner deleted and added again, though the number once joined', async () => {
    let kim = 0n;
    await missed(() => {
      kim = harness.world.addPerson({ firstName: 'Kimberley', phone: '+12025550777' }).id;
    });
    await chat.shows(/^Kim Lee joined Telegram/);
    await missed(() => app(owner).remove(kim));
    await missed(() => {
      app(owner).add(kim, 'Kim', 'Lee', false);
      app(zoe).setUsername('zora_p');
    });
    await chat.shows(/^Zoe changed their username/);
    expect(told()).toHaveLength(2);
  });
});

test('after the connection was lost, the list is read unasked', async () => {
  await passTime(clock, 10_000, 'the list is read whole', () =>
    expect(wholeReads()).toBeGreaterThan(0),
  );
  harness.sandbox.wire.setDown(true);
  app(zoe).setUsername('zora_p');
  harness.sandbox.wire.setDown(false);
  await passTime(clock, 5_000, 'the chat says that Zoe changed the username', () =>
    expect(textOf(chat.latest())).toMatch(/^Zoe changed their username/),
  );
});

test('every account is looked after once in about 20 hours', async () => {
  const rounds = (): number => callsOf('contacts.getBirthdays');
  // The message after pairing counts birthdays, too.
  await eventually('the first round is over', rounds, 2);
  await missed(() => void clock.advance(18 * hour));
  expect(rounds()).toBe(2);
  await missed(() => void clock.advance(3 * hour));
  await eventually('the second round is over', rounds, 3);
});
