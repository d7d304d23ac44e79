import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../../sandbox/world/person.ts';
import type { Chat } from '../../chat.ts';
import { alex, startHarness, pairByCode, type Harness } from '../../app-harness.ts';

let harness: Harness;
let owner: Person;
let chat: Chat;

beforeAll(async () => {
  harness = await startHarness({
    webhook: true,
    owners: [alex.id],
    populate: (world) => {
      owner = world.addPerson({ ...alex, homeDc: 2 });
      const zoe = world.addPerson({ firstName: 'Zoe', phone: '+447700900111' });
      world.app(owner.id).add(zoe.id, 'Zoe', 'Miller', false);
    },
  });
  chat = harness.chat(owner);
});

afterAll(() => harness[Symbol.asyncDispose]());

test('the main job works with updates delivered by Telegram', async () => {
  await pairByCode(harness, owner);
  chat.say('/contacts');
  await chat.shows(/Contacts of Alex Rivers · 1/);
  await chat.press(/^1$/);
  await chat.press(/^Delete$/);
  await chat.press(/^Delete Zoe Miller$/);
  await chat.shows(/^Deleted Zoe Miller/);
  expect(harness.world.app(owner.id).book().contacts).toEqual([]);
  expect(harness.sandbox.botApi.calls.some(({ method }) => method === 'getUpdates')).toBe(false);
});

test('a request that does not come from Telegram is refused', async () => {
  const before = chat.raw.messages().length;
  const update = { update_id: 1, message: { from: { id: Number(owner.id) }, text: '/contacts' } };
  const post = (headers: Record<string, string>, body: string): Promise<Response> =>
    fetch(`${harness.app.url}/telegram`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body,
    });
  expect((await post({}, JSON.stringify(update))).status).toBe(401);
  const guessed = { 'X-Telegram-Bot-Api-Secret-Token': 'guessed' };
  expect((await post(guessed, JSON.stringify(update))).status).toBe(401);
  expect(chat.raw.messages()).toHaveLength(before);
});

test('an update whose id is out of range is taken off Telegram’s hands and dropped', async () => {
  const secret = createHash('sha256').update(`webhook ${harness.sandbox.botToken}`);
  const headers = { 'X-Telegram-Bot-Api-Secret-Token': secret.digest('base64url') };
  const from = { id: Number(owner.id), is_bot: false, first_name: 'Alex' };
  const message = { message_id: 1, date: 0, chat: { id: from.id, type: 'private' }, from };
  const before = chat.raw.messages().length;
  for (const id of ['-1', '1.5', '1e300', '99999999999999999999', '1e999', '"7"', 'null']) {
    const rest = JSON.stringify({ message: { ...message, text: '/help' } }).slice(1);
    const answer = await fetch(`${harness.app.url}/telegram`, {
      method: 'POST',
      headers,
      body: `{"update_id":${id},${rest}`,
    });
    expect(answer.status, id).toBe(200);
  }
  chat.say('/start');
  await chat.shows(/^Hello Alex/);
  expect(chat.raw.messages()).toHaveLength(before + 2);
});

test('an update that came while the program was stopped is answered after the start', async () => {
  await harness.restart(() => chat.say('/help'));
  await chat.shows(/What I can do/);
});
