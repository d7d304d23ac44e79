import { describe, expect, test } from 'vitest';
import {
  guest,
  max,
  openMemoryApp,
  openPairedMemoryApp,
  openSecondRoster,
  type MemoryApp,
} from '../../../support/memory/memory-app.ts';
import { loginCode } from '../../../support/memory/memory-telegram.ts';
import { talkOf, type Talk } from '../../../support/memory/talk.ts';
import type { Chat } from '../../../e2e/chat.ts';
import { buttonsOf } from '../../../e2e/chat-text.ts';

const minuteMs = 60_000;

interface App extends MemoryApp, Talk {
  readonly me: Chat;
  /** Whether a text is gone from the chat. */
  isDeleted(text: string): boolean;
}

async function openApp(options: { readonly password?: string } = {}): Promise<App> {
  const app = await openMemoryApp();
  app.telegram.addAccount(max, [], options);
  const me = app.chat(max.id);
  const isDeleted = (text: string): boolean => me.raw.messages().every((one) => one.text !== text);
  return { ...app, ...talkOf(app, me), me, isDeleted };
}

test('the code is a picture, which Cancel takes away', async () => {
  await using app = await openApp();
  app.me.say('/pair');
  const picture = await app.me.showsPicture();
  expect(picture.caption).toMatchInlineSnapshot(`
    "The contacts of this account will be shown to Max Muster (@max_muster) in the chat with @roster_bot.

    Scan this with the phone of the account you want to pair: Telegram > Settings > Devices > Link Desktop Device. Show it on a second screen, such as a computer or a tablet. It renews itself for 10 minutes.

    I become one more device of your account, called Roster, and could do whatever a device can. I use it to read and change your contacts, and for nothing else. You can end it at any time, in Settings > Devices or with /unpair."
  `);
  expect(await app.press(/^Cancel$/)).toMatchInlineSnapshot(
    `"The pairing is cancelled. Nothing was stored."`,
  );
  await app.me.loses(picture);
  expect(await app.say('/cancel')).toBe('There is nothing to cancel.');
});

test('/cancel ends a pairing', async () => {
  await using app = await openApp();
  app.me.say('/pair');
  const picture = await app.me.showsPicture();
  expect(await app.say('/cancel')).toMatchInlineSnapshot(
    `"The pairing is cancelled. Nothing was stored."`,
  );
  await app.me.loses(picture);
});

test('asking again shows another picture in place of the first', async () => {
  await using app = await openApp();
  app.me.say('/pair');
  const first = await app.me.showsPicture();
  app.me.say('/pair');
  await app.me.loses(first);
  const second = await app.me.showsPicture();
  app.telegram.scan(app.me.readCode(second), max.id);
  await app.me.shows(/^Paired with Max Muster/);
});

test('a pairing that runs out is said to, once', async () => {
  await using app = await openApp();
  app.me.say('/pair');
  const picture = await app.me.showsPicture();
  await app.clock.advance(10 * minuteMs);
  await app.me.loses(picture);
  expect(await app.me.shows(/over/).then((one) => one.text)).toMatchInlineSnapshot(
    `"This pairing is over; the code is no longer good. Nothing was stored."`,
  );
});

test('a password is asked for at the page, and deleted from the chat', async () => {
  await using app = await openApp({ password: 'granite boulder' });
  app.me.say('/pair');
  app.telegram.scan(app.me.readCode(await app.me.showsPicture()), max.id);
  const asked = await app.me.shows(/password/);
  expect(asked.text).toMatchInlineSnapshot(`
    "The code was scanned. Your account has a two-step verification password as well: enter it at the pairing page, never in a chat.

    The pairing page asks for your phone number, the login code and, if you have one, your password. The link works for 10 minutes, in the first browser that opens it: don't pass it on."
  `);
  expect(await app.say('granite boulder')).toMatchInlineSnapshot(`
    "Please type nothing here while you pair: a chat is no place for a password. I deleted your message; enter codes and passwords at the pairing page, or send /cancel.

    The pairing page asks for your phone number, the login code and, if you have one, your password. The link works for 10 minutes, in the first browser that opens it: don't pass it on.
    [Open the pairing page]"
  `);
  expect(app.isDeleted('granite boulder')).toBe(true);
  expect(await app.say('/help')).toMatch(/^What I can do/);
});

test('a code is deleted from the chat while a pairing is open, and so is a text', async () => {
  await using app = await openApp();
  app.me.say('/pair');
  await app.me.showsPicture();
  expect(await app.say('1-2-3-4-5')).toMatchInlineSnapshot(`
    "Please send no login code here: Telegram cancels codes that are typed into a chat. I deleted your message. Ask for a new code at the pairing page, and type it there.

    The pairing page asks for your phone number, the login code and, if you have one, your password. The link works for 10 minutes, in the first browser that opens it: don't pass it on.
    [Open the pairing page]"
  `);
  expect(app.isDeleted('1-2-3-4-5')).toBe(true);
  await app.say('hello');
  expect(app.isDeleted('hello')).toBe(true);
});

test.each([
  ['12345', 'no login code'],
  ['123456', 'no login code'],
  ['1234', 'nothing'],
  ['1234567', 'nothing'],
  ['zoe', 'nothing'],
])('while a code is open, the text %s is deleted: type %s here', async (text, words) => {
  await using app = await openApp();
  app.me.say('/pair');
  await app.me.showsPicture();
  expect(await app.say(text)).toMatch(new RegExp(`^Please (send|type) ${words} here`));
  expect(app.isDeleted(text)).toBe(true);
});

test('without a pairing nothing is deleted', async () => {
  await using app = await openApp();
  await app.say(loginCode);
  expect(app.isDeleted(loginCode)).toBe(false);
});

test('a page that was given out expects secrets until the pairing is cancelled', async () => {
  await using app = await openApp();
  app.me.say('/pair');
  await app.me.showsPicture();
  expect(await app.press(/^Use phone number instead$/)).toMatchInlineSnapshot(`
    "The pairing page asks for your phone number, the login code and, if you have one, your password. The link works for 10 minutes, in the first browser that opens it: don't pass it on.
    [Open the pairing page]"
  `);
  await app.say('/cancel');
  await app.say('secret');
  expect(app.isDeleted('secret')).toBe(false);
});

test('after the pairing, nothing typed counts as a secret', async () => {
  await using app = await openApp();
  app.me.say('/pair');
  const picture = await app.me.showsPicture();
  await app.press(/^Use phone number instead$/);
  app.clock.jump(1);
  app.telegram.scan(app.me.readCode(picture), max.id);
  await app.me.shows(/^Paired with Max Muster/);
  await app.say(loginCode);
  expect(app.isDeleted(loginCode)).toBe(false);
});

test('an account that is paired already is not asked for a code', async () => {
  await using app = await openPairedMemoryApp();
  const { say, press } = talkOf(app, app.me);
  expect(await say('/pair')).toMatchInlineSnapshot(`
    "You are paired with Max Muster already.
    [Pair another account] [Open contacts]"
  `);
  await press(/^Pair another account$/);
  await app.me.showsPicture();
});

test('pairing again says so', async () => {
  await using app = await openPairedMemoryApp();
  app.me.does(() => app.phone.elsewhere.endSession());
  await app.me.shows(/^Telegram ended my connection/);
  await app.me.press(/^Pair again$/);
  app.telegram.scan(app.me.readCode(await app.me.showsPicture()), max.id);
  expect(await app.me.shows(/^Paired/).then((one) => one.text)).toMatchInlineSnapshot(`
    "Paired with Max Muster again. There are no contacts yet.

    Send me a contact or a .vcf file to add people. You can end the pairing at any time with /unpair, or in Telegram under Settings > Devices."
  `);
});

test('a list that cannot be read after the pairing does not spoil it', async () => {
  await using app = await openApp();
  const phone = app.telegram.addAccount(max, []);
  app.me.say('/pair');
  const picture = await app.me.showsPicture();
  for (let times = 0; times < 20; times += 1) phone.failNext({ kind: 'unreachable' });
  app.telegram.scan(app.me.readCode(picture), max.id);
  expect(await app.me.shows(/^Paired/).then((one) => one.text)).not.toMatch(/contacts yet/);
});

test('without Telegram a pairing fails with the reason', async () => {
  await using app = await openApp();
  app.telegram.isDown = true;
  app.me.say('/pair');
  await app.me.shows(/./);
  await app.botApi.handled();
  expect(app.me.latest().text).toMatchInlineSnapshot(`
    "The pairing did not work out, and nothing was stored.
    Telegram did not answer in time. What you asked for may or may not be done; asking again does no harm."
  `);
});

test('a pairing that another process cancels is taken away without another word', async () => {
  await using app = await openApp();
  app.me.say('/pair');
  const picture = await app.me.showsPicture();
  const before = app.me.raw.messages().length;
  await using other = await openSecondRoster(app);
  expect(await other.pairing.cancel(max.id)).toBe(true);
  await app.me.loses(picture);
  await app.clock.advance(11 * minuteMs);
  expect(app.me.raw.messages()).toHaveLength(before - 1);
});

test.each([
  ['12345', /^Please delete your message yourself, because I couldn't: login codes/],
  ['granite boulder', /^Please delete your message yourself, because I couldn't: a chat is/],
])('a secret that cannot be deleted is left to the person: %s', async (text, words) => {
  await using app = await openApp();
  app.me.say('/pair');
  await app.me.showsPicture();
  app.botApi.fail('deleteMessage', { code: 400, description: "message can't be deleted" });
  const answer = await app.say(text);
  expect(answer).toMatch(words);
  expect(answer).not.toContain('I deleted');
  expect(app.isDeleted(text)).toBe(false);
});

test('a secret that the person deleted first counts as deleted', async () => {
  await using app = await openApp();
  app.me.say('/pair');
  await app.me.showsPicture();
  const description = 'Bad Request: message to delete not found';
  app.botApi.fail('deleteMessage', { code: 400, description });
  expect(await app.say('granite boulder')).toContain('I deleted your message');
});

test('/unpair ends a pairing that is open', async () => {
  await using app = await openPairedMemoryApp();
  const { say, press } = talkOf(app, app.me);
  await say('/pair');
  await press(/^Pair another account$/);
  const picture = await app.me.showsPicture();
  await say('/unpair');
  expect(await press(/^Unpair$/)).toMatchInlineSnapshot(`
    "Unpaired Max Muster. I signed out, and deleted everything stored about the account. I cancelled the pairing that was open as well.
    [Pair my account]"
  `);
  await app.me.loses(picture);
  expect(() => app.telegram.scan('tg://login?token=0', max.id)).toThrow('no such QR code');
});

describe('an account that is not that of the chat', () => {
  const question = /^Gina signed in, and that isn't the account you chat from\./;

  /** The guest scans the code in the chat, and enters the password at the page if there is one. */
  async function signInGuest(app: App, options: { readonly password?: string }): Promise<void> {
    app.telegram.addAccount(guest, [], options);
    app.me.say('/pair');
    app.telegram.scan(app.me.readCode(await app.me.showsPicture()), guest.id);
    await app.clock.advance(0);
  }

  const paired = async ({ roster }: App): Promise<readonly bigint[]> =>
    (await roster.accounts.list(max.id)).map(({ owner }) => owner.id);
  const isSignedIn = (app: App): Promise<boolean> =>
    app.telegram.openAddressBook(String(guest.id)).then(
      () => true,
      () => false,
    );

  test('is paired once the chat confirms it', async () => {
    await using app = await openApp();
    await signInGuest(app, {});
    expect(await app.me.shows(question).then((one) => one.text)).toMatchInlineSnapshot(
      `"Gina signed in, and that isn't the account you chat from. Pair it only if that's what you want."`,
    );
    expect(await paired(app)).toEqual([]);
    await app.me.press(/^Yes, pair this account$/);
    await app.me.shows(/^Paired with Gina/);
    expect(await paired(app)).toEqual([guest.id]);
    expect(app.me.raw.messages().filter(({ text = '' }) => question.test(text))).toEqual([]);
  });

  test('is signed out when the chat declines it', async () => {
    await using app = await openApp();
    await signInGuest(app, {});
    const asked = await app.me.shows(question);
    expect(await isSignedIn(app)).toBe(true);
    await app.me.press(/^No, sign out again$/);
    await app.me.shows(/^The pairing is cancelled\. Nothing was stored\.$/);
    await app.me.loses(asked);
    expect(await isSignedIn(app)).toBe(false);
    expect(await paired(app)).toEqual([]);
  });

  test.each([
    ['confirms', [guest.id]],
    ['declines', []],
  ])('with a password, the page asks: it %s', async (answer, stored) => {
    await using app = await openApp();
    await signInGuest(app, { password: 'granite boulder' });
    const link = await app.me.shows(/enter it at the pairing page/);
    const [token = ''] = buttonsOf(link).map(({ url }) => url?.split('#')[1] ?? '');
    const page = await app.roster.pairing.pages.open(token, 'a browser');
    await page?.attempt.enterPassword('granite boulder');
    expect(page?.attempt.state.kind).toBe('confirm');
    expect(app.me.raw.messages().filter(({ text = '' }) => question.test(text))).toEqual([]);
    await (answer === 'confirms' ? page?.attempt.confirm() : page?.attempt.end());
    expect(await paired(app)).toEqual(stored);
    expect(await isSignedIn(app)).toBe(answer === 'confirms');
  });

  test('is not confirmed by another person, nor by a button of an earlier attempt', async () => {
    await using app = await openApp();
    await signInGuest(app, {});
    const asked = await app.me.shows(question);
    const data = buttonsOf(asked).find(({ label }) => label.startsWith('Yes'))?.data ?? '';
    const attemptId = data.split(':').at(-1) ?? '';
    expect(await app.roster.pairing.confirm(guest.id, attemptId)).toBe(false);
    await signInGuest(app, {});
    await app.me.shows(question);
    expect(await app.me.pressData(app.me.latest(), data, 'forged')).toMatchObject({
      text: expect.stringContaining('waits for you no longer'),
    });
    expect(await paired(app)).toEqual([]);
  });

  test('is not paired after ten minutes without an answer', async () => {
    await using app = await openApp();
    await signInGuest(app, {});
    const asked = await app.me.shows(question);
    await app.clock.advance(10 * minuteMs);
    await app.me.loses(asked);
    await app.me.shows(/^This pairing is over/);
    expect(await isSignedIn(app)).toBe(false);
  });
});
