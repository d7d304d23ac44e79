import { afterEach, beforeEach, expect, test } from 'vitest';
import { readQr } from '../../../../sandbox/page/picture.ts';
import type { OfficialApp } from '../../../../sandbox/world/official-app.ts';
import type { Person } from '../../../../sandbox/world/person.ts';
import { codeFrom } from '../../../integration/sandbox/clients/gram-sign-in.ts';
import { inDatabase } from '../../../support/database.ts';
import { eventually } from '../../../support/eventually.ts';
import type { Chat } from '../../chat.ts';
import { textOf } from '../../chat-text.ts';
import { alex, pageOf, startHarness, type Harness } from '../../app-harness.ts';

type Post = ReturnType<typeof pageOf>;

let opened: AsyncDisposableStack;
let harness: Harness;
let owner: Person;
let phone: OfficialApp;
let chat: Chat;
let link: string;
/** Each request goes to the next process, as a load balancer without sticky sessions sends them. */
let post: Post;
let urls: readonly string[];

beforeEach(async () => {
  opened = new AsyncDisposableStack();
  harness = opened.use(
    await startHarness({
      populate: (world) => void (owner = world.addPerson(alex)),
      owners: [alex.id],
    }),
  );
  phone = harness.world.app(owner.id);
  const other = opened.use(await harness.startAnother());
  // The chat is with the first process: the first request is for the second one, which begins the attempt.
  urls = [other.url, harness.app.url];
  chat = harness.chat(owner);
  chat.say('/pair');
  await chat.showsPicture();
  await chat.press(/Use phone number instead/);
  link = textOf(await chat.shows(/\/pair#/));
  post = pageOf(link, urls);
});

afterEach(() => opened.disposeAsync());

/** The state of the page, now or once it is another one than `after`. */
async function watch(after = ''): Promise<Record<string, unknown>> {
  return (await post('watch', { after })) as Record<string, unknown>;
}

test('the page pairs by number, code and password, and follows at every process what happens', async () => {
  phone.setPassword('open sesame', 'what Ali Baba says');
  const first = await watch();
  expect(first).toMatchObject({ kind: 'choose', person: 'Alex Rivers (@alex_rivers)' });
  const asked = watch(String(first['version']));
  await eventually('the request waits', countPolls, 1);
  expect(await post('phone', { phone: owner.phone })).toMatchObject({ kind: 'code', via: 'app' });
  expect(await asked).toMatchObject({ kind: 'code', phone: owner.phone });
  const code = codeFrom(phone);
  expect(await post('code', { code: code === '00000' ? '11111' : '00000' })).toMatchObject({
    kind: 'code',
    problem: expect.stringMatching(/not the code/),
  });
  expect(await post('code', { code })).toMatchObject({
    kind: 'password',
    hint: 'what Ali Baba says',
  });
  expect(await post('password', { password: 'sesame' })).toMatchObject({
    kind: 'password',
    problem: expect.stringMatching(/not the password/),
  });
  const paired = { kind: 'paired', name: 'Alex' };
  expect(await post('password', { password: 'open sesame' })).toMatchObject(paired);
  for (const _ of urls) expect(await watch()).toMatchObject(paired);
  await chat.shows(/^Paired with Alex Rivers/);
  expect(phone.authorizations()).toHaveLength(1);
});

test('the picture of one process is scanned, and another one says that the account is paired', async () => {
  const shown = (await post('qr', {})) as Record<string, unknown>;
  const [again, asAgain] = [await watch(), await watch()];
  expect([again['picture'], asAgain['picture']]).toEqual([shown['picture'], shown['picture']]);
  const done = watch(String(shown['version']));
  const [, image = ''] = String(shown['picture']).split(',');
  phone.scanLogin(readQr(Buffer.from(image, 'base64')) ?? '');
  expect(await done).toMatchObject({ kind: 'paired', name: 'Alex' });
  await chat.shows(/^Paired with Alex Rivers/);
});

test('a password typed into the chat of one process leaves the page at another one open', async () => {
  phone.setPassword('open sesame');
  await post('phone', { phone: owner.phone });
  await post('code', { code: codeFrom(phone) });
  chat.say('open sesame');
  await chat.shows(/a chat is no place for a password/);
  expect(await post('password', { password: 'open sesame' })).toMatchObject({ kind: 'paired' });
});

test('/cancel in the chat ends the page at every process', async () => {
  const { version } = await watch();
  const waiting = watch(String(version));
  await eventually('the request waits', countPolls, 1);
  chat.say('/cancel');
  await chat.shows(/^Canceled the pairing/);
  expect(await waiting).toMatchObject({ kind: 'ended' });
  for (const _ of urls) expect(await watch()).toEqual({ error: 'gone' });
});

test('a newer link ends the page of the one before at every process', async () => {
  await watch();
  chat.say('/pair');
  await chat.showsPicture();
  await chat.press(/Use phone number instead/);
  await eventually('another link is there', () => textOf(chat.latest()) === link, false);
  for (const _ of urls) expect(await watch()).toEqual({ error: 'gone' });
  post = pageOf(textOf(chat.latest()), urls);
  for (const _ of urls) expect(await watch()).toMatchObject({ kind: 'choose' });
});

const countPolls = (): Promise<number> =>
  inDatabase(
    harness,
    async (sql) => (await sql`select from pairing_pages where poll is not null`).length,
  );
