import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../../sandbox/world/person.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { eventually } from '../../../support/eventually.ts';
import { alex, pairByCode, startHarness, type Harness } from '../../app-harness.ts';
import { textOf } from '../../chat-text.ts';

let harness: Harness;
let busy: Person;
let other: Person;
/** Deadlines do not pass: a look-up that Telegram does not answer waits for the whole test. */
const clock = new ManualClock();

beforeAll(async () => {
  harness = await startHarness({
    clock,
    owners: [alex.id, 7002n],
    populate: (world) => {
      busy = world.addPerson({ ...alex, homeDc: 2 });
      other = world.addPerson({ id: 7002n, firstName: 'Mina', phone: '+12025550102' });
    },
  });
  await pairByCode(harness, busy);
});

afterAll(() => harness[Symbol.asyncDispose]());

test('a person whose look-ups Telegram does not answer delays no other person', async () => {
  harness.sandbox.wire.faults.add('contacts.resolvePhone', { kind: 'silence' }, 200);
  for (let at = 0; at < 200; at += 1) {
    harness.chat(busy).raw.say(`/contact +4479460${String(at).padStart(5, '0')}`);
  }
  const chat = harness.chat(other);
  chat.say('/help');
  await chat.shows(/What I can do/);
  chat.say('/status');
  await chat.shows(/No Telegram account here yet/);
});

test('a person with too many messages learns that some were dropped, once', async () => {
  for (let at = 0; at < 120; at += 1) harness.chat(busy).raw.say('/help');
  const dropped = (): number =>
    harness
      .chat(busy)
      .raw.messages()
      .filter((one) => /That’s a lot at once/.test(textOf(one))).length;
  await eventually('the person learns of it', dropped, 1);
  const chat = harness.chat(other);
  chat.say('/help');
  await chat.shows(/What I can do/);
  expect(dropped()).toBe(1);
});

test('a thousand commands more of that person delay no other person, and none is answered first', async () => {
  const { raw } = harness.chat(busy);
  const before = raw.messages().length;
  for (let at = 0; at < 1000; at += 1) raw.say(`/contact +4479461${String(at).padStart(5, '0')}`);
  const chat = harness.chat(other);
  chat.say('/help');
  await chat.shows(/What I can do/);
  const answers = raw
    .messages()
    .slice(before)
    .filter(({ from }) => from === 'bot');
  expect(answers.map(textOf)).toEqual([]);
});

test('strangers whose answers Telegram refuses delay nobody', async () => {
  const error = { code: 429, description: 'Too Many Requests: retry after 30', retryAfter: 30 };
  harness.sandbox.botApi.faults.add('sendMessage', { kind: 'error', error }, 1);
  const crowd = Array.from({ length: 110 }, (_, at) =>
    harness.world.addPerson({
      firstName: `S${at}`,
      phone: `+1202556${String(at).padStart(4, '0')}`,
    }),
  );
  const before = harness.sandbox.botApi.calls.length;
  for (const one of crowd) harness.chat(one).raw.say('hello');
  const chat = harness.chat(other);
  chat.say('/help');
  await chat.shows(/What I can do/);
  const answers = harness.sandbox.botApi.calls
    .slice(before)
    .filter(({ method }) => method === 'sendMessage').length;
  // The small budget of strangers, and the answer to the person with access.
  expect(answers).toBeLessThanOrEqual(31);
});
