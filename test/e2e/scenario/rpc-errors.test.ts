import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Person } from '../../../sandbox/world/person.ts';
import type { Chat } from '../chat.ts';
import { textOf } from '../chat-text.ts';
import { startPairedApp, type Harness } from '../app-harness.ts';
import { eventually } from '../../support/eventually.ts';

/** More often than GramJS tries again by itself what Telegram's servers failed at. */
const always = 20;

let harness: Harness;
let owner: Person;
let zoe: Person;
let chat: Chat;
let toast: string | undefined;

beforeAll(async () => {
  ({ harness, owner, chat } = await startPairedApp((world, me) => {
    zoe = world.addPerson({ firstName: 'Zoe', lastName: 'Miller', phone: '+12025550101' });
    const ben = { firstName: 'Ben', phone: '+12025550102', username: 'ben_okafor' };
    world.app(me.id).block(world.addPerson(ben).id);
    world.app(me.id).setPrivacy('phone_number', 'nobody');
    world.app(me.id).add(zoe.id, 'Zoe', 'Miller', false);
    world.app(zoe.id).add(me.id, 'Alex', 'Rivers', false);
    world.takeouts.delaySeconds = 0;
  }));
  await reads('/contacts', /Contacts of Alex Rivers · 1/);
});

afterAll(() => harness[Symbol.asyncDispose]());
beforeEach(() => {
  toast = undefined;
});
afterEach(() => harness.sandbox.wire.faults.clear());

function refuse(method: string, code: number, text: string): void {
  harness.sandbox.wire.faults.add(method, { kind: 'error', error: { code, text } }, always);
}

function endings(): number {
  return chat.raw.messages().filter((one) => /Telegram ended my/.test(textOf(one))).length;
}

/** Sends a command, or presses the button with such a label, and waits for what is said to it. */
async function reads(act: string | RegExp, words: RegExp): Promise<string> {
  if (typeof act === 'string') chat.say(act);
  else toast = (await chat.press(act)).text;
  // The outcome of an earlier call without an answer may be delivered in between.
  const read = (): readonly string[] => [toast ?? [], chat.answers().map(textOf)].flat();
  await eventually('the chat has a message with the words', () =>
    expect(read()).toContainEqual(expect.stringMatching(words)),
  );
  return read().join('\n');
}

interface Refused {
  /** Messages that lead up to the call, each with the expected answer. */
  readonly before?: readonly (readonly [string | RegExp, RegExp])[];
  readonly act: string | RegExp;
  readonly method: string;
  readonly errors: readonly (readonly [number, string])[];
  readonly words: RegExp;
}

const unreachable = /Telegram no longer lets this account reach that person/;
const broken = /Telegram has a problem of its own right now/;
const card = [['/contact zoe', /^Zoe Miller/]] as const;
const askBen = [['/add @ben_okafor Ben Okafor', /^Add Ben to the contacts of/]] as const;

const table: readonly Refused[] = [
  {
    before: [...card, [/^Delete$/, /^Delete Zoe Miller from/]],
    act: /^Delete Zoe Miller$/,
    method: 'contacts.deleteContacts',
    errors: [[400, 'MSG_ID_INVALID']],
    words: unreachable,
  },
  {
    before: [...card, [/^Delete$/, /^Delete Zoe Miller from/]],
    act: /^Delete Zoe Miller$/,
    method: 'contacts.deleteContacts',
    errors: [
      [500, 'NEED_MEMBER_INVALID'],
      [500, 'TIMEOUT'],
    ],
    words: broken,
  },
  {
    before: [['/block zoe', /^Block Zoe Miller\?/]],
    act: /^Block Zoe Miller$/,
    method: 'contacts.block',
    errors: [
      [400, 'CHANNEL_PRIVATE'],
      [400, 'CONTACT_ID_INVALID'],
      [400, 'INPUT_USER_DEACTIVATED'],
      [400, 'MSG_ID_INVALID'],
      [400, 'PEER_ID_INVALID'],
    ],
    words: unreachable,
  },
  {
    before: [['/block zoe', /^Block Zoe Miller\?/]],
    act: /^Block Zoe Miller$/,
    method: 'contacts.block',
    errors: [
      [400, 'CONNECTION_LAYER_INVALID'],
      [406, 'UPDATE_APP_TO_LOGIN'],
    ],
    words: /This program is too old for Telegram\. Its operator has to update it\./,
  },
  {
    before: [...askBen],
    act: /^Add Ben Okafor$/,
    method: 'contacts.addContact',
    errors: [[403, 'USER_RESTRICTED']],
    words: /People reported your account as spam/,
  },
  {
    before: [...askBen],
    act: /^Add Ben Okafor$/,
    method: 'contacts.addContact',
    errors: [[403, 'PREMIUM_ACCOUNT_REQUIRED']],
    words: /Telegram lets only Premium accounts do this/,
  },
  {
    act: '/unblock @ben_okafor',
    method: 'contacts.unblock',
    errors: [
      [400, 'CHANNEL_PRIVATE'],
      [400, 'CONTACT_ID_INVALID'],
      [400, 'MSG_ID_INVALID'],
      [400, 'PEER_ID_INVALID'],
    ],
    words: unreachable,
  },
  {
    act: '/search zoe miller',
    method: 'contacts.search',
    errors: [
      [400, 'QUERY_TOO_SHORT'],
      [400, 'SEARCH_QUERY_EMPTY'],
    ],
    words: /so I only searched your contacts\.\s+.*\s+1\. Zoe Miller/,
  },
  {
    act: '/contact @somebody_else',
    method: 'contacts.resolveUsername',
    errors: [
      [400, 'USERNAME_INVALID'],
      [400, 'USERNAME_NOT_OCCUPIED'],
      [400, 'STARREF_EXPIRED'],
    ],
    words: /^No one has the username @somebody_else\./m,
  },
  {
    act: '/contact @somebody_else',
    method: 'contacts.resolveUsername',
    errors: [[400, 'CONNECTION_LAYER_INVALID']],
    words: /This program is too old for Telegram/,
  },
  {
    act: '/contact +1 202 555 0177',
    method: 'contacts.resolvePhone',
    errors: [[400, 'PHONE_NOT_OCCUPIED']],
    words: /I can’t see anyone with \+1 202 555 0177/,
  },
  {
    before: askBen,
    act: /^Add,? /,
    method: 'contacts.addContact',
    errors: [
      [400, 'CHANNEL_PRIVATE'],
      [400, 'CONTACT_ID_INVALID'],
      [400, 'MSG_ID_INVALID'],
    ],
    words: unreachable,
  },
  {
    before: askBen,
    act: /^Add,? /,
    method: 'contacts.addContact',
    errors: [[400, 'CONTACT_NAME_EMPTY']],
    words: /Telegram sees nothing in this first name\. Use at least one letter/,
  },
  {
    before: [...card, [/^Share my number$/, /Let them see your number/]],
    act: /^Share my number$/,
    method: 'contacts.acceptContact',
    errors: [
      [400, 'CONTACT_ID_INVALID'],
      [400, 'MSG_ID_INVALID'],
    ],
    words: unreachable,
  },
  {
    before: [...card, [/^Share my number$/, /Let them see your number/]],
    act: /^Share my number$/,
    method: 'contacts.acceptContact',
    errors: [[400, 'CONTACT_REQ_MISSING']],
    words: /They’re not waiting for your number: they have it already/,
  },
  {
    before: [...card, [/^Share my number$/, /Let them see your number/]],
    act: /^Share my number$/,
    method: 'contacts.acceptContact',
    errors: [[400, 'CONTACT_ADD_MISSING']],
    words: /Add them to your contacts first, then share your number/,
  },
  {
    before: [...card, [/^Share my number$/, /Let them see your number/]],
    act: /^Share my number$/,
    method: 'messages.getPeerSettings',
    errors: [
      [400, 'CHANNEL_INVALID'],
      [400, 'CHANNEL_PRIVATE'],
      [400, 'CHANNEL_MONOFORUM_UNSUPPORTED'],
      [400, 'MSG_ID_INVALID'],
      [400, 'PEER_ID_INVALID'],
    ],
    words: unreachable,
  },
  {
    act: '/contact @ben_okafor',
    method: 'users.getFullUser',
    errors: [
      [400, 'USER_ID_INVALID'],
      [400, 'CHANNEL_INVALID'],
      [400, 'CHANNEL_PRIVATE'],
      [400, 'MSG_ID_INVALID'],
    ],
    words: unreachable,
  },
  {
    act: '/contact https://t.me/contact/AbCdEfGh123',
    method: 'contacts.importContactToken',
    errors: [[400, 'IMPORT_TOKEN_INVALID']],
    words: /link is too old or was never valid/,
  },
  {
    before: [
      ['/privacy', /^Privacy of Alex/],
      [/^Who sees my number$/, /no setting takes it back/],
    ],
    act: /^Everybody$/,
    method: 'account.setPrivacy',
    errors: [
      [400, 'PRIVACY_KEY_INVALID'],
      [400, 'PRIVACY_TOO_LONG'],
      [400, 'PRIVACY_VALUE_INVALID'],
    ],
    words: /Telegram doesn’t take this setting/,
  },
  {
    act: '/privacy',
    method: 'account.getPrivacy',
    errors: [[400, 'PRIVACY_KEY_INVALID']],
    words: /Telegram doesn’t take this setting/,
  },
  {
    before: [['/saved', /gives it out only as a contacts export/]],
    act: /^Ask Telegram$/,
    method: 'account.initTakeoutSession',
    errors: [[400, 'TAKEOUT_INVALID']],
    words: /Telegram allows one export of your data at a time/,
  },
  {
    before: [['/saved', /gives it out only as a contacts export/]],
    act: /^Ask Telegram$/,
    method: 'contacts.getSaved',
    errors: [
      [403, 'TAKEOUT_REQUIRED'],
      [400, 'TAKEOUT_REQUIRED'],
      [400, 'TAKEOUT_INVALID'],
    ],
    words: /Telegram ended the export before I’d read the list\. Ask again/,
  },
];

const cases = table.flatMap((row) =>
  row.errors.map(
    ([code, text]) => [row.method, `${code} ${text}`, { ...row, code, text }] as const,
  ),
);

test.each(cases)('%s refused with %s is a sentence', async (_method, _error, refused) => {
  for (const [act, words] of refused.before ?? []) await reads(act, words);
  const held = harness.world.app(owner.id).book();
  refuse(refused.method, refused.code, refused.text);
  const text = await reads(refused.act, refused.words);
  expect(text).not.toContain(refused.text);
  expect(harness.world.app(owner.id).book()).toEqual(held);
});

test('an export that Telegram puts off is waited for', async () => {
  await reads('/saved', /gives it out only as a contacts export/);
  const error = { code: 420, text: 'TAKEOUT_INIT_DELAY_83764' };
  harness.sandbox.wire.faults.add('account.initTakeoutSession', { kind: 'error', error });
  await reads(/^Ask Telegram$/, /Telegram releases the list on \d{4}-\d\d-\d\d/);
  await reads(/^I tapped Allow$/, /^Saved numbers of Alex Rivers · 0/m);
});

test('an export that is over when it is to be ended is no failure', async () => {
  refuse('account.finishTakeoutSession', 403, 'TAKEOUT_REQUIRED');
  await reads(/^Read again$/, /^The list is the same/m);
});

test('a short flood wait is sat out', async () => {
  const error = { code: 420, text: 'FLOOD_WAIT_1' };
  harness.sandbox.wire.faults.add('contacts.search', { kind: 'error', error });
  await reads('/search zoe miller', /Your contacts and chats/);
});

test.each(['FLOOD_WAIT_3600', 'FLOOD_PREMIUM_WAIT_3600'])('%s says until when', async (text) => {
  refuse('contacts.search', 420, text);
  await reads('/search zoe miller', /Telegram wants a pause until \d{4}-\d\d-\d\d \d\d:\d\d UTC/);
});

test('a restricted account reads where to ask', async () => {
  await reads('/block zoe', /^Block Zoe Miller\?/);
  refuse('contacts.block', 400, 'PEER_FLOOD');
  await reads(/^Block Zoe Miller$/, /Telegram restricts this account .* @SpamBot/);
});

test.each([
  [401, 'AUTH_KEY_UNREGISTERED'],
  [401, 'AUTH_KEY_INVALID'],
  [401, 'SESSION_REVOKED'],
  [401, 'SESSION_EXPIRED'],
  [401, 'USER_DEACTIVATED'],
  [401, 'USER_DEACTIVATED_BAN'],
  [401, 'AUTH_KEY_PERM_EMPTY'],
  [401, 'SOMETHING_NEW'],
  [406, 'AUTH_KEY_DUPLICATED'],
])('%i %s ends the session, deletes nothing, and offers to pair again', async (code, text) => {
  const held = harness.world.app(owner.id).book();
  refuse('contacts.search', code, text);
  const before = endings();
  const read = await reads('/search zoe miller', /Telegram ended my connection to Alex Rivers/);
  expect(read).toMatch(/Pair again to go on/);
  expect(read).not.toContain(text);
  harness.sandbox.wire.faults.clear();
  expect(harness.world.app(owner.id).book()).toEqual(held);
  const cause =
    code === 406 ? 'it was used from two places at once' : 'someone ended it in Settings';
  expect(read).toContain(cause);
  chat.say('/start');
  await chat.shows(/Telegram ended my connection to Alex Rivers\. Pair again/);
  // The screen of /start, and one message about the end.
  expect(endings()).toBe(before + 2);
  await chat.press(/^Pair again$/);
  harness.world.app(owner.id).scanLogin(chat.readCode(await chat.showsPicture()));
  await chat.shows(/^Paired with Alex Rivers again\. It has one contact\./);
});
