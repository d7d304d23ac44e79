import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '../../../../sandbox/world/person.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import type { Chat } from '../../chat.ts';
import { buttonsOf, textOf } from '../../chat-text.ts';
import { waitForDelivery, undeliveredNotifications } from '../../../support/settled.ts';
import { startPairedApp, type Harness } from '../../app-harness.ts';
import { eventually } from '../../../support/eventually.ts';
import { passTime } from '../../../support/pass-time.ts';

let clock: ManualClock;
let harness: Harness;
let owner: Person;
let zoe: Person;
let ben: Person;
let chat: Chat;

beforeAll(async () => {
  clock = new ManualClock();
  ({ harness, owner, chat } = await startPairedApp(
    (world, me) => {
      zoe = world.addPerson({ firstName: 'Zoe', phone: '+12025550101', username: 'zoe_m' });
      ben = world.addPerson({ firstName: 'Ben', phone: '+12025550102' });
      for (const { id } of [zoe, ben]) world.app(id).setPrivacy('phone_number', 'everybody');
      world.app(me.id).add(zoe.id, 'Zoë', 'Miller', true);
    },
    { clock },
  ));
  chat.say('/contacts');
  await chat.shows(/Contacts of Alex Rivers · 1/);
});

// Three messages may have gone out within the last minute.
beforeEach(async () => {
  await passTime(clock, 20_000, 'every notification is delivered', async () =>
    expect(await undeliveredNotifications(harness)).toEqual([]),
  );
  await clock.advance(60_000);
});

afterAll(() => harness[Symbol.asyncDispose]());

const phone = () => harness.world.app(owner.id);
const app = (person: Person) => harness.world.app(person.id);

describe('the change of a contact is reported at once', () => {
  test('another username', async () => {
    chat.does(() => app(zoe).setUsername('zora_p'));
    const told = await chat.shows(/^Zoë Miller changed their username from @zoe_m to @zora_p\.$/);
    expect(buttonsOf(told).map(({ label }) => label)).toEqual(['Open card', 'Open chat']);
    await chat.press(/^Open card$/);
    await chat.shows(/@zora_p/);
  });

  test('none any more, and one again', async () => {
    chat.does(() => app(zoe).setUsername(undefined));
    await chat.shows(/^Zoë Miller gave up the username @zora_p\.$/);
    chat.does(() => app(zoe).setUsername('zoe_again'));
    await chat.shows(/^Zoë Miller took the username @zoe_again\.$/);
  });

  test('another name of their own, which no list contains', async () => {
    chat.does(() => app(zoe).rename('Zora', 'Park'));
    await chat.shows(
      /^Zoë Miller now goes by Zora Park\. In your contacts they keep the name you gave them\.$/,
    );
    expect(phone().book().contacts).toMatchObject([{ firstName: 'Zoë', lastName: 'Miller' }]);
  });

  test('another number', async () => {
    chat.does(() => app(zoe).changePhone('+12025550105'));
    await chat.shows(
      /^Zoë Miller changed their number from \+1 202 555 0101 to \+1 202 555 0105\.$/,
    );
  });
});

describe('changes that are not reported', () => {
  /** Something comes after it that is news: what came by then is all there is. */
  async function onlyNewsAfter(act: () => void, username: string): Promise<void> {
    chat.does(() => {
      act();
      app(zoe).setUsername(username);
    });
    await chat.shows(new RegExp(`changed their username from .+ to @${username}`));
    expect(chat.answers()).toHaveLength(1);
  }

  test('a number that is hidden, or shown again', async () => {
    await onlyNewsAfter(() => app(zoe).setPrivacy('phone_number', 'nobody'), 'zoe_one');
    await onlyNewsAfter(() => app(zoe).setPrivacy('phone_number', 'everybody'), 'zoe_two');
  });

  test('whom their owner adds, renames and deletes on their phone', async () => {
    await onlyNewsAfter(() => {
      phone().add(ben.id, 'Ben', '', false);
      phone().add(zoe.id, 'Zoe', 'M', false);
      phone().remove(ben.id);
      phone().add(ben.id, 'Benny', '', false);
    }, 'zoe_three');
  });

  test('changes made through the bot', async () => {
    chat.say(`/rename ${zoe.id} Zoe Miller`);
    await chat.shows(/Zoe Miller/);
    chat.say('/import Kim Lee +12025550777');
    await chat.shows(/Kim Lee|\+1 202 555 0777/);
    chat.say('/delete_phones +12025550102');
    await chat.shows(/delete/i);
    await chat.press(/^Delete this number$/);
    await chat.shows(/^Deleted|deleted/);
    await onlyNewsAfter(() => app(zoe).setOnline(true), 'zoe_four');
  });

  test('a user who is no contact', async () => {
    await onlyNewsAfter(() => app(ben).setUsername('benji_x'), 'zoe_five');
  });
});

test('notifications after three messages within a minute come together when it is over', async () => {
  for (const name of ['zoe_one_a', 'zoe_one_b', 'zoe_one_c']) {
    chat.does(() => app(zoe).setUsername(name));
    await chat.shows(new RegExp(`to @${name}\\.$`));
    await waitForDelivery(harness);
    await clock.advance(1_000);
  }
  chat.does(() => {
    for (const name of ['zoe_two_a', 'zoe_two_b', 'zoe_two_c']) app(zoe).setUsername(name);
  });
  await eventually('three notifications are undelivered', async () =>
    expect(await undeliveredNotifications(harness)).toHaveLength(3),
  );
  await clock.advance(50_000);
  expect(chat.answers()).toEqual([]);
  await passTime(clock, 1_000, 'the bot has written', () => expect(chat.answers()).not.toEqual([]));
  const told = textOf(await chat.shows(/^News of the contacts of Alex Rivers/));
  expect(told).toMatch(/to @zoe_two_a\.[^]*to @zoe_two_b\.[^]*to @zoe_two_c\.$/);
  expect(chat.answers()).toHaveLength(1);
});

test('a number that was saved without an account joins', async () => {
  chat.does(() =>
    harness.world.addPerson({ firstName: 'Kimberley', phone: '+12025550777', username: 'kim_l' }),
  );
  const told = await chat.shows(/^Kim Lee joined Telegram\.$/);
  expect(chat.answers()).toHaveLength(1);
  expect(buttonsOf(told).map(({ label }) => label)).toEqual([
    'Open card',
    'Open chat',
    'Keep',
    'Close the empty chat',
    'Delete and forget the number',
  ]);
});

test('a contact deletes their account', async () => {
  chat.does(() => app(zoe).deleteAccount());
  const told = await chat.shows(/deleted their Telegram account\.$/);
  expect(textOf(told)).toBe('Zoe Miller deleted their Telegram account.');
  expect(chat.answers()).toHaveLength(1);
  expect(buttonsOf(told).map(({ label }) => label)).toEqual(['Deleted accounts']);
});
