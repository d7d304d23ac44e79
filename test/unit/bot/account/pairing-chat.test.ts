import { describe, expect, test } from 'vitest';
import { enterPage } from '../../../support/enter-page.ts';
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
import { buttonsOf, textOf } from '../../../e2e/chat-text.ts';

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
    "Max Muster (@max_muster) will see the contacts of this account in the chat with @roster_bot.

    Show this on a second screen, and scan it with the phone of the account: Telegram › Settings › Devices › Link Desktop Device.

    Roster becomes one more device of your account. It could do whatever a device can, but I only read and change contacts.

    No second screen? Use your phone number instead."
  `);
  expect(await app.press(/^Cancel$/)).toMatchInlineSnapshot(
    `"Canceled the pairing. I stored nothing."`,
  );
  await app.me.loses(picture);
  expect(await app.say('/cancel')).toBe('There’s nothing to cancel.');
});

test('/cancel ends a pairing', async () => {
  await using app = await openApp();
  app.me.say('/pair');
  const picture = await app.me.showsPicture();
  expect(await app.say('/cancel')).toMatchInlineSnapshot(
    `"Canceled the pairing. I stored nothing."`,
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
    `"This pairing is over and its code has expired. I stored nothing."`,
  );
});

test('a password is asked for at the page, and deleted from the chat', async () => {
  await using app = await openApp({ password: 'granite boulder' });
  app.me.say('/pair');
  app.telegram.scan(app.me.readCode(await app.me.showsPicture()), max.id);
  const asked = await app.me.shows(/password/);
  expect(asked.text).toMatchInlineSnapshot(`
    "Scanned. Your account has a two-step verification password too: enter it on the pairing page, never in a chat.

    The page asks for your number, the login code and any password. Its link works for 10 minutes, in the first browser that opens it: don’t pass it on."
  `);
  expect(await app.say('granite boulder')).toMatchInlineSnapshot(`
    "I deleted that: a chat is no place for a password. Type codes and passwords on the pairing page, or send /cancel.

    The page asks for your number, the login code and any password. Its link works for 10 minutes, in the first browser that opens it: don’t pass it on.
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
    "I deleted that: Telegram cancels login codes sent in a chat. Get a new code on the pairing page, and type it there.

    The page asks for your number, the login code and any password. Its link works for 10 minutes, in the first browser that opens it: don’t pass it on.
    [Open the pairing page]"
  `);
  expect(app.isDeleted('1-2-3-4-5')).toBe(true);
  await app.say('hello');
  expect(app.isDeleted('hello')).toBe(true);
});

test.each([
  ['12345', 'Telegram cancels login codes'],
  ['123456', 'Telegram cancels login codes'],
  ['1234', 'a chat is no place'],
  ['1234567', 'a chat is no place'],
  ['zoe', 'a chat is no place'],
])('while a code is open, the text %s is deleted: %s', async (text, words) => {
  await using app = await openApp();
  app.me.say('/pair');
  await app.me.showsPicture();
  expect(await app.say(text)).toMatch(new RegExp(`^I deleted that: ${words}`));
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
    "The page asks for your number, the login code and any password. Its link works for 10 minutes, in the first browser that opens it: don’t pass it on.
    [Open the pairing page]"
  `);
  await app.say('/cancel');
  await app.say('secret');
  expect(app.isDeleted('secret')).toBe(false);
});

test('a new link to the page takes the place of the one before, which goes once it is paired', async () => {
  await using app = await openApp();
  app.me.say('/pair');
  const picture = await app.me.showsPicture();
  await app.press(/^Use phone number instead$/);
  const link = await app.me.shows(/^The page asks/);
  const url = (): string | undefined =>
    app.me.raw.messages().flatMap((one) => buttonsOf(one).flatMap((key) => key.url ?? []))[0];
  const first = url();
  await app.press(/^Use phone number instead$/);
  expect((await app.me.shows(/^The page asks/)).id).toBe(link.id);
  expect(url()).not.toBe(first);
  app.telegram.scan(app.me.readCode(picture), max.id);
  await app.me.loses(link);
});

test('a link to a page whose time is over becomes a way to begin again', async () => {
  await using app = await openApp();
  app.me.say('/pair');
  await app.me.showsPicture();
  await app.press(/^Use phone number instead$/);
  const link = app.me.latest();
  await app.clock.advance(10 * minuteMs);
  const ended = await app.me.shows(/^This pairing is over/);
  expect(ended.id).toBe(link.id);
  expect(buttonsOf(ended).map(({ label }) => label)).toContain('Pair again');
});

test.each([
  [{}, max.id, /No second screen\? Use your phone number instead\.$/],
  [{ isPageLocal: true }, max.id, /instead, on the computer that runs me\.$/],
  [{ isPageLocal: true }, guest.id, /Ask the owner of this bot/],
])('a phone without a second screen is no dead end: %j, %s', async (options, id, words) => {
  await using app = await openMemoryApp(options);
  app.telegram.addAccount(max, []);
  const token = await app.roster.access.inviteToken(max.id);
  const chat = app.chat(id);
  if (id === guest.id) await talkOf(app, chat).does(() => chat.raw.start(`invite-${token}`));
  chat.say('/pair');
  const picture = await chat.showsPicture();
  expect(picture.caption).toMatch(words);
  const labels = buttonsOf(picture).map(({ label }) => label);
  // A button that leads to an address which only the owner's computer opens is a dead end for others.
  const isUseful = id === max.id;
  expect(labels).toEqual(isUseful ? ['Use phone number instead', 'Cancel'] : ['Cancel']);
});

test.each([
  [max.id, ['Pair again', 'Use phone number instead']],
  [guest.id, ['Pair again']],
])('what is left when a pairing without a public page is over: %s', async (id, expected) => {
  await using app = await openMemoryApp({ isPageLocal: true });
  app.telegram.addAccount(max, []);
  const token = await app.roster.access.inviteToken(max.id);
  const chat = app.chat(id);
  if (id === guest.id) await talkOf(app, chat).does(() => chat.raw.start(`invite-${token}`));
  chat.say('/pair');
  await chat.showsPicture();
  await app.clock.advance(10 * minuteMs);
  const over = await chat.shows(/^This pairing is over/);
  expect(buttonsOf(over).map(({ label }) => label)).toEqual(expected);
});

test.each([
  [
    { isPageLocal: true },
    /^Your account has a two-step password.* Ask the owner of this bot/s,
    'ended',
  ],
  [{}, /enter it on the pairing page/, 'password'],
] as const)(
  'a member with a password reads at once how to go on, without a link that leads nowhere: %j',
  async (options, words, state) => {
    await using app = await openMemoryApp(options);
    app.telegram.addAccount(guest, [], { password: 'granite boulder' });
    const token = await app.roster.access.inviteToken(max.id);
    const chat = app.chat(guest.id);
    await talkOf(app, chat).does(() => chat.raw.start(`invite-${token}`));
    chat.say('/pair');
    const picture = await chat.showsPicture();
    chat.does(() => app.telegram.scan(chat.readCode(picture), guest.id));
    const shown = await chat.shows(words);
    const links = buttonsOf(shown).filter(({ url }) => url !== undefined);
    expect(links).toHaveLength(state === 'ended' ? 0 : 1);
    expect(textOf(shown)).not.toMatch(/localhost|127\.0\.0\.1/);
    expect(await app.roster.pairing.cancel(guest.id)).toBe(state === 'password');
  },
);

test('the owner reads when inviting that a phone alone cannot pair', async () => {
  await using local = await openMemoryApp({ isPageLocal: true });
  const say = (app: MemoryApp) => talkOf(app, app.chat(max.id)).say('/invite_member');
  expect(await say(local)).toContain(
    'they need a second screen to pair, such as a computer, and no two-step password',
  );
});

test('with a public page an invitation says nothing of screens', async () => {
  await using app = await openMemoryApp();
  const text = await talkOf(app, app.chat(max.id)).say('/invite_member');
  expect(text).toMatch(/invite-/);
  expect(text).not.toContain('second screen');
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
    "Already paired with Max Muster.
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
    "Paired with Max Muster again. It has no contacts yet.

    Share a contact with me, or send a file of contacts.

    End this any time with /unpair, or in Telegram under Settings › Devices."
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
    "The pairing didn’t work out, and I stored nothing.
    Telegram didn’t answer in time, so this may or may not be done. Asking again does no harm."
  `);
});

test('a pairing whose picture cannot be sent ends with a message', async () => {
  await using app = await openApp();
  app.botApi.fail('sendPhoto', { code: 400, description: 'Bad Request: PHOTO_INVALID_DIMENSIONS' });
  app.me.say('/pair');
  const { text } = await app.me.shows(/didn’t work out/);
  expect(text?.replace(/[A-Z0-9]{6}/, 'REFERENCE')).toMatchInlineSnapshot(`
    "The pairing didn’t work out, and I stored nothing.
    Something went wrong on my side. Try again; if it happens again, give the person who runs this bot the reference REFERENCE."
  `);
  expect(await app.say('/cancel')).toBe('There’s nothing to cancel.');
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
  ['12345', /^Delete your message yourself, because I couldn’t: Telegram cancels/],
  ['granite boulder', /^Delete your message yourself, because I couldn’t: a chat is/],
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
  expect(await app.say('granite boulder')).toContain('I deleted that');
});

test('/unpair ends a pairing that is open', async () => {
  await using app = await openPairedMemoryApp();
  const { say, press } = talkOf(app, app.me);
  await say('/pair');
  await press(/^Pair another account$/);
  const picture = await app.me.showsPicture();
  await say('/unpair');
  expect(await press(/^Unpair$/)).toMatchInlineSnapshot(`
    "Unpaired Max Muster. I signed out, and deleted everything stored about the account. I canceled the pairing that was open as well.
    [Pair my account]"
  `);
  await app.me.loses(picture);
  expect(() => app.telegram.scan('tg://login?token=0', max.id)).toThrow('no such QR code');
});

describe('an account that is not that of the chat', () => {
  const question = /^Gina signed in, and that isn’t the account you chat from\./;

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
      `"Gina signed in, and that isn’t the account you chat from. Pair it only if that’s what you want."`,
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
    await app.me.shows(/^Canceled the pairing\. I stored nothing\.$/);
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
    const link = await app.me.shows(/enter it on the pairing page/);
    const [token = ''] = buttonsOf(link).map(({ url }) => url?.split('#')[1] ?? '');
    const { pages } = app.roster.pairing;
    const password = 'granite boulder';
    const step = await enterPage(pages, { token }, { kind: 'password', password });
    const signIn = step?.kind === 'confirm' ? step.signIn : '';
    expect(signIn).not.toBe('');
    expect(app.me.raw.messages().filter(({ text = '' }) => question.test(text))).toEqual([]);
    const input =
      answer === 'confirms'
        ? ({ kind: 'confirm', signIn } as const)
        : ({ kind: 'refuse' } as const);
    await enterPage(pages, { token }, input);
    expect(await paired(app)).toEqual(stored);
    expect(await isSignedIn(app)).toBe(answer === 'confirms');
  });

  test('is not confirmed by another person, nor by a button of an earlier attempt', async () => {
    await using app = await openApp();
    await signInGuest(app, {});
    const asked = await app.me.shows(question);
    const data = buttonsOf(asked).find(({ label }) => label.startsWith('Yes'))?.data ?? '';
    const signIn = data.split(':').at(-1) ?? '';
    expect(await app.roster.pairing.confirm(guest.id, signIn)).toBe(false);
    await signInGuest(app, {});
    await app.me.shows(question);
    expect(await app.me.pressData(app.me.latest(), data, 'forged')).toMatchObject({
      text: expect.stringContaining('isn’t waiting for you anymore'),
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
