import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../../sandbox/world/person.ts';
import { eventually } from '../../../support/eventually.ts';
import { startPairedApp, type Harness } from '../../app-harness.ts';
import { textOf } from '../../chat-text.ts';
import type { Chat } from '../../chat.ts';

let harness: Harness;
let owner: Person;
let chat: Chat;

beforeAll(async () => {
  ({ harness, owner, chat } = await startPairedApp((world) => {
    world.addPerson({ firstName: 'Other', phone: '+12025550102', username: 'other_one' });
  }));
});

afterAll(() => harness[Symbol.asyncDispose]());

const calls = (method: string): number =>
  harness.sandbox.wire.calls.filter((call) => call.method === method).length;

test('a page has Telegram send at most five codes', async () => {
  chat.say('/pair');
  await chat.shows(/Already paired with/);
  await chat.press(/Pair another/);
  await chat.showsPicture();
  await chat.press(/Use phone number instead/);
  const text = textOf(await chat.shows(/\/pair#/));
  const [, root = '', token = ''] = /(http:\S+)\/pair#([\w-]+)/.exec(text) ?? [];
  const before = calls('auth.sendCode') + calls('auth.resendCode');
  const headers = {
    Authorization: `Bearer ${token}`,
    'X-Pairing-Browser': 'a-browser-of-the-test',
  };
  const body = JSON.stringify({ phone: owner.phone });
  const answers = await Promise.all(
    Array.from({ length: 60 }, async () => {
      const answer = await fetch(`${root}/pair/phone`, { method: 'POST', headers, body });
      return answer.text();
    }),
  );
  expect(answers.join()).toMatch(/a lot in a short time, so I’m pausing until [\d-]+ [\d:]+ UTC/);
  const sent = calls('auth.sendCode') + calls('auth.resendCode') - before;
  expect(sent).toBeGreaterThan(0);
  expect(sent).toBeLessThanOrEqual(5);
});

test('searches stop at their budget, and the person learns until when', async () => {
  const before = calls('contacts.search');
  const began = Date.now();
  for (let at = 0; at < 30; at += 1) chat.raw.say(`/search person ${at}`);
  const pauses = () =>
    chat.raw.messages().filter((one) => /That’s a lot in a short time/.test(textOf(one)));
  await eventually('the person learns of the budget', () =>
    expect(pauses().length).toBeGreaterThan(0),
  );
  expect(calls('contacts.search') - before).toBeLessThanOrEqual(25);
  const [pause] = pauses();
  const until = pause?.entities?.find(({ type }) => type === 'date_time');
  const at = Number(until && 'unix_time' in until && until.unix_time);
  // A search is free again every six seconds.
  expect(at).toBeGreaterThan(Math.floor(began / 1000));
  expect(at).toBeLessThanOrEqual(Math.floor(Date.now() / 1000) + 6);
  const shown = new Date(at * 1000).toISOString().slice(0, 16).replace('T', ' ');
  expect(pause && textOf(pause)).toContain(`pausing until ${shown} UTC to keep`);
});
