import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person, Presence } from '../../../../sandbox/world/person.ts';
import type { Chat } from '../../chat.ts';
import { buttonsOf, textOf } from '../../chat-text.ts';
import { startPairedApp, type Harness } from '../../app-harness.ts';

const hour = 3_600_000;

let harness: Harness;
let owner: Person;
let chat: Chat;

beforeAll(async () => {
  ({ harness, owner, chat } = await startPairedApp((world, me) => {
    const people: [string, Presence, 'everybody' | 'nobody'][] = [
      ['Zoe', { kind: 'online' }, 'everybody'],
      ['Ben', seen(world.now(), hour / 4), 'everybody'],
      ['Ivy', seen(world.now(), 5 * hour), 'everybody'],
      ['Olu', seen(world.now(), 72 * hour), 'everybody'],
      ['Kim', seen(world.now(), hour), 'nobody'],
      ['Max', { kind: 'never' }, 'everybody'],
    ];
    for (const [at, [firstName, presence, rule]] of people.entries()) {
      const phone = `+1202555010${at}`;
      const privacy = { last_seen: rule };
      const person = world.addPerson({ firstName, phone, presence, privacy });
      world.app(me.id).add(person.id, firstName, '', false);
    }
  }));
});

afterAll(() => harness[Symbol.asyncDispose]());

function seen(now: Date, agoMs: number): Presence {
  return { kind: 'offline', at: new Date(now.getTime() - agoMs) };
}

/** What `/status` shows, and the labels of its buttons. */
async function statusShown(): Promise<{ readonly text: string; readonly labels: string[] }> {
  chat.say('/status');
  const shown = await chat.shows(/^Last seen, contacts of Alex Rivers · 6/);
  return { text: textOf(shown), labels: buttonsOf(shown).map(({ label }) => label) };
}

test('each contact stands in the group of its last seen time', async () => {
  const { labels } = await statusShown();
  expect(labels).toEqual([
    'Online now · 1',
    'Within the hour · 1',
    'Within a day · 1',
    'Days ago · 1',
    'Recently · 1',
    'Long ago or hidden · 1',
    'How the bot is doing',
  ]);
  await chat.press(/^Within the hour · 1$/);
  await chat.shows(/^Within the hour · 1\nBen · \d{4}-\d\d-\d\d \d\d:\d\d UTC$/);
  await chat.press(/^Last seen$/);
  await chat.shows(/^Last seen, contacts of Alex Rivers · 6/);
});

test('a status that I hide is hidden from me, and the reason is said', async () => {
  harness.world.app(owner.id).setPrivacy('last_seen', 'nobody');
  const { labels } = await statusShown();
  expect(labels.join()).not.toMatch(/Within the hour|Days ago/);
  await chat.press(/^You hide yours · \d$/);
  await chat.shows(/^You hide yours · \d\n\(Telegram hides the exact time/);
});

test('a chart says how many there are of each, in the same message', async () => {
  await statusShown();
  const message = chat.latest();
  expect(message.rich?.blocks[1]?.type).toBe('photo');
  const photo = message.rich?.blocks.find((block) => block.type === 'photo');
  const picture = PNG.sync.read(chat.raw.file(photo?.photo.media ?? ''));
  expect([picture.width, picture.height]).toEqual([1280, 896]);
});

test('where rich messages are refused the chart goes before the text', async () => {
  const refusal = { code: 400, description: 'Bad Request: rich messages are not supported' };
  harness.sandbox.botApi.faults.add('sendRichMessage', { kind: 'error', error: refusal });
  await statusShown();
  const [picture, text] = chat.answers();
  expect(picture?.photo).toMatchObject({ width: 1280, height: 896 });
  expect(text?.text).toMatch(/^Last seen, contacts/);
});

test('it is fresh at each asking', async () => {
  const kim = harness.world.findByPhone('+12025550104');
  harness.world.app(owner.id).setPrivacy('last_seen', 'everybody');
  harness.world.app(kim?.id ?? 0n).setPrivacy('last_seen', 'everybody');
  harness.world.app(kim?.id ?? 0n).setOnline(true);
  expect((await statusShown()).labels).toContain('Online now · 2');
  await chat.press(/^Online now · 2$/);
  await chat.shows(/^Online now · 2\n[^]*Kim/);
});
