import bigInt from 'big-integer';
import { Api } from 'telegram';
import { expect, test } from 'vitest';
import {
  blockUser,
  getBlockedUsers,
  unblockUser,
} from '../../../../src/telegram/calls/block-users.ts';
import {
  acceptContact,
  addContact,
  deleteContacts,
  deletePhones,
  resetSaved,
  setCloseFriends,
} from '../../../../src/telegram/calls/change-contacts.ts';
import {
  createContactLink,
  findByContactToken,
  findByPhone,
  findByUsername,
  searchUsers,
} from '../../../../src/telegram/calls/find-user.ts';
import { getRecentPeople } from '../../../../src/telegram/calls/get-recent-people.ts';
import {
  getOwner,
  getPeerBar,
  getUserFacts,
  getUsers,
} from '../../../../src/telegram/calls/get-users.ts';
import { importCards } from '../../../../src/telegram/calls/import-cards.ts';
import { getBirthdays } from '../../../../src/telegram/calls/read-contacts.ts';
import { fakeConnection, refuse } from './fake-connection.ts';

const ref = { id: 5n, accessHash: 50n };

function user(id: number, more: Partial<Api.User> = {}): Api.User {
  const accessHash = bigInt(id * 10);
  return new Api.User({ accessHash, firstName: `U${id}`, ...more, id: bigInt(id) });
}

function peer(id: number): Api.PeerUser {
  return new Api.PeerUser({ userId: bigInt(id) });
}

function updates(...users: Api.User[]): Api.Updates {
  return new Api.Updates({ updates: [], users, chats: [], date: 0, seq: 0 });
}

const ids = (users: readonly { readonly id: bigint }[]): readonly bigint[] =>
  users.map(({ id }) => id);

test('a user is blocked and unblocked as a peer', async () => {
  const { connection, requests } = fakeConnection(() => true);
  await blockUser(connection, ref);
  await unblockUser(connection, ref);
  expect(requests.map(({ className }) => className)).toEqual([
    'contacts.Block',
    'contacts.Unblock',
  ]);
  expect(requests[0]).toMatchObject({ id: { userId: bigInt(5), accessHash: bigInt(50) } });
});

test('blocked users are read by pages of a hundred, until all are there', async () => {
  const blocked = (from: number, count: number): Api.PeerBlocked[] =>
    Array.from(
      { length: count },
      (_, at) => new Api.PeerBlocked({ peerId: peer(from + at), date: 0 }),
    );
  const pages = [blocked(1, 100), blocked(101, 100), blocked(201, 5)];
  const { connection, requests } = fakeConnection(() => {
    const page = pages[requests.length - 1] ?? [];
    const users = page.map(({ peerId }) =>
      user(Number(peerId instanceof Api.PeerUser && peerId.userId)),
    );
    return new Api.contacts.BlockedSlice({ count: 205, blocked: page, chats: [], users });
  });
  expect(ids(await getBlockedUsers(connection))).toEqual(
    Array.from({ length: 205 }, (_, at) => BigInt(at + 1)),
  );
  expect(requests).toMatchObject([0, 100, 200].map((offset) => ({ offset, limit: 100 })));
});

test('blocked users end at a complete list, and at an empty page', async () => {
  const complete = fakeConnection(
    () => new Api.contacts.Blocked({ blocked: [], chats: [], users: [] }),
  );
  expect(await getBlockedUsers(complete.connection)).toEqual([]);
  const empty = fakeConnection(
    () => new Api.contacts.BlockedSlice({ count: 9, blocked: [], chats: [], users: [] }),
  );
  expect(await getBlockedUsers(empty.connection)).toEqual([]);
  expect([complete.requests.length, empty.requests.length]).toEqual([1, 1]);
});

test('a contact is added with its name, number and what it may see', async () => {
  const { connection, requests } = fakeConnection(() => updates(user(5)));
  const name = { firstName: 'Zoe', lastName: 'Miller' };
  expect(ids(await addContact(connection, { ref, name, showPhone: true }))).toEqual([5n]);
  await addContact(connection, { ref, name, phone: '+49170', showPhone: false });
  expect(requests).toMatchObject([
    { ...name, phone: '', addPhonePrivacyException: true },
    { ...name, phone: '+49170', addPhonePrivacyException: false },
  ]);
});

test('contacts, numbers and close friends are changed in one call each', async () => {
  const { connection, requests } = fakeConnection((request) =>
    request instanceof Api.contacts.DeleteContacts ? updates(user(5)) : false,
  );
  expect(ids(await deleteContacts(connection, [ref]))).toEqual([5n]);
  expect(await deletePhones(connection, ['+49170'])).toBe(false);
  await resetSaved(connection);
  await setCloseFriends(connection, [5n, 6n]);
  expect(requests).toMatchObject([
    { className: 'contacts.DeleteContacts' },
    { className: 'contacts.DeleteByPhones', phones: ['+49170'] },
    { className: 'contacts.ResetSaved' },
    { className: 'contacts.EditCloseFriends', id: [bigInt(5), bigInt(6)] },
  ]);
});

test('a request that is gone counts as accepted only if the call was sent again', async () => {
  const answers = (reconnects: boolean) => {
    const fake = fakeConnection((request) => {
      if (request instanceof Api.users.GetUsers) return [user(5)];
      if (reconnects) fake.reconnections += 1;
      return refuse(400, 'CONTACT_REQ_MISSING');
    });
    return fake;
  };
  await expect(acceptContact(answers(false).connection, ref)).rejects.toMatchObject({
    reason: { kind: 'share_request_gone' },
  });
  expect(ids(await acceptContact(answers(true).connection, ref))).toEqual([5n]);
  const accepted = fakeConnection(() => updates(user(5)));
  expect(ids(await acceptContact(accepted.connection, ref))).toEqual([5n]);
  const other = fakeConnection(() => {
    other.reconnections += 1;
    return refuse(400, 'CONTACT_ADD_MISSING');
  });
  await expect(acceptContact(other.connection, ref)).rejects.toMatchObject({
    reason: { kind: 'share_needs_adding' },
  });
});

test('a number is resolved by its digits', async () => {
  const { connection, requests } = fakeConnection(
    () => new Api.contacts.ResolvedPeer({ peer: peer(5), chats: [], users: [user(5)] }),
  );
  expect((await findByPhone(connection, '+49 170 1'))?.id).toBe(5n);
  expect((await findByUsername(connection, 'zoe'))?.id).toBe(5n);
  expect(requests).toMatchObject([{ phone: '491701' }, { username: 'zoe' }]);
});

test.each(['USERNAME_NOT_OCCUPIED', 'USERNAME_INVALID', 'STARREF_EXPIRED'])(
  'a username that is answered with %s is nobody',
  async (name) => {
    const { connection } = fakeConnection(() => refuse(400, name));
    expect(await findByUsername(connection, 'zoe')).toBeUndefined();
    await expect(findByPhone(connection, '+49170')).rejects.toThrow();
  },
);

test('a number without an account is nobody, and other errors are thrown', async () => {
  const { connection } = fakeConnection(() => refuse(400, 'PHONE_NOT_OCCUPIED'));
  expect(await findByPhone(connection, '+49170')).toBeUndefined();
  await expect(findByUsername(connection, 'zoe')).rejects.toThrow();
});

test('a contact link has an address and an end, and leads to a user', async () => {
  const link = fakeConnection(
    () => new Api.ExportedContactToken({ url: 'https://t.me/contact/x', expires: 60 }),
  );
  expect(await createContactLink(link.connection)).toEqual({
    url: 'https://t.me/contact/x',
    expiresAt: new Date(60_000),
  });
  expect((await findByContactToken(fakeConnection(() => user(5)).connection, 'x')).id).toBe(5n);
  const empty = fakeConnection(() => new Api.UserEmpty({ id: bigInt(5) }));
  await expect(findByContactToken(empty.connection, 'x')).rejects.toMatchObject({
    reason: { kind: 'link_invalid' },
  });
});

test('a search finds contacts and others, without deleted accounts', async () => {
  const { connection, requests } = fakeConnection(
    () =>
      new Api.contacts.Found({
        myResults: [peer(1), peer(2)],
        results: [peer(3), peer(4)],
        chats: [],
        users: [user(1), user(2, { deleted: true }), user(3), user(4, { deleted: true })],
      }),
  );
  const found = await searchUsers(connection, ' zoella ');
  expect(found).toMatchObject({ mine: [{ id: 1n }], others: [{ id: 3n }] });
  expect(requests).toMatchObject([{ q: 'zoella', limit: 20 }]);
});

test('words that are too short are not searched', async () => {
  const { connection, requests } = fakeConnection(() => refuse(400, 'QUERY_TOO_SHORT'));
  const notSearched = await searchUsers(connection, 'z');
  expect(requests).toEqual([]);
  expect(await searchUsers(connection, 'zoella')).toBe(notSearched);
  const empty = fakeConnection(() => refuse(400, 'SEARCH_QUERY_EMPTY'));
  expect(await searchUsers(empty.connection, 'zoella')).toBe(notSearched);
  const broken = fakeConnection(() => refuse(500, 'SOMETHING'));
  await expect(searchUsers(broken.connection, 'zoella')).rejects.toMatchObject({
    reason: { kind: 'telegram_broken' },
  });
});

test('recent people are those of the latest chats, the last message first', async () => {
  const dialog = (id: number): Api.Dialog =>
    new Api.Dialog({
      peer: peer(id),
      topMessage: id,
      readInboxMaxId: 0,
      readOutboxMaxId: 0,
      unreadCount: 0,
      unreadMentionsCount: 0,
      unreadReactionsCount: 0,
      notifySettings: new Api.PeerNotifySettings({}),
    });
  const message = (id: number, date: number): Api.Message =>
    new Api.Message({ id, peerId: peer(id), date, message: '' });
  const { connection, requests } = fakeConnection(
    () =>
      new Api.messages.Dialogs({
        dialogs: [4, 1, 2, 3, 5, 6, 777000].map(dialog),
        messages: [
          message(1, 1),
          message(2, 30),
          message(3, 20),
          new Api.MessageEmpty({ id: 4 }),
          message(777000, 99),
        ],
        chats: [],
        users: [
          user(1),
          user(2),
          user(3, { self: true }),
          user(4),
          user(5, { deleted: true }),
          new Api.User({ id: bigInt(6), firstName: 'min' }),
          user(777000),
        ],
      }),
  );
  expect(ids(await getRecentPeople(connection))).toEqual([2n, 1n, 4n]);
  expect(requests).toMatchObject([{ limit: 100, offsetDate: 0, offsetId: 0 }]);
  const unchanged = fakeConnection(() => new Api.messages.DialogsNotModified({ count: 0 }));
  expect(await getRecentPeople(unchanged.connection)).toEqual([]);
});

/** The users that a request is about. */
function idsIn(request: Api.AnyRequest): readonly bigint[] {
  if (!(request instanceof Api.users.GetUsers)) throw new Error(request.className);
  return request.id.flatMap((one) =>
    one instanceof Api.InputUser ? BigInt(one.userId.toString()) : [],
  );
}

test('users are read two hundred at a time', async () => {
  const { connection, requests } = fakeConnection((request) =>
    idsIn(request).map((id) => user(Number(id))),
  );
  const refs = Array.from({ length: 401 }, (_, at) => ({ id: BigInt(at + 1), accessHash: 1n }));
  expect(ids(await getUsers(connection, refs))).toEqual(ids(refs));
  expect(requests.map((one) => idsIn(one).length)).toEqual([200, 200, 1]);
});

test('the owner is the user of the session', async () => {
  const { connection } = fakeConnection(() => [user(7, { phone: '49170', self: true })]);
  expect(await getOwner(connection)).toMatchObject({ id: 7n, phone: '+49170' });
  await expect(getOwner(fakeConnection(() => []).connection)).rejects.toMatchObject({
    reason: { kind: 'telegram_broken' },
  });
});

function fullUser(more: Partial<Api.UserFull> = {}, of = user(5)): Api.users.UserFull {
  return new Api.users.UserFull({
    fullUser: new Api.UserFull({
      settings: new Api.PeerSettings({ reportSpam: true, shareContact: true }),
      notifySettings: new Api.PeerNotifySettings({}),
      ...more,
      id: bigInt(5),
      commonChatsCount: 3,
    }),
    chats: [],
    users: [of],
  });
}

test('the facts of a user are those of the full profile', async () => {
  const birthday = new Api.Birthday({ day: 1, month: 2, year: 1990 });
  const full = fakeConnection(() => fullUser({ blocked: true, about: 'Sings', birthday }));
  expect(await getUserFacts(full.connection, ref)).toMatchObject({
    user: { id: 5n },
    blocked: true,
    bar: { reportSpam: true, shareContact: true, addContact: false },
    about: 'Sings',
    birthday: { day: 1, month: 2, year: 1990 },
    commonChats: 3,
  });
  const plain = fakeConnection(() => fullUser());
  expect(await getUserFacts(plain.connection, ref)).toMatchObject({
    blocked: false,
    about: '',
    birthday: undefined,
  });
});

test('a user whom the account cannot address has no facts', async () => {
  const unknown = fakeConnection(() => refuse(400, 'PEER_ID_INVALID'));
  expect(await getUserFacts(unknown.connection, ref)).toBeUndefined();
  const broken = fakeConnection(() => refuse(500, 'SOMETHING'));
  await expect(getUserFacts(broken.connection, ref)).rejects.toThrow();
  const min = fakeConnection(() => fullUser({}, user(5, { min: true })));
  expect(await getUserFacts(min.connection, ref)).toBeUndefined();
});

test('the bar of a chat comes with its settings', async () => {
  const { connection } = fakeConnection(() => ({
    settings: new Api.PeerSettings({ addContact: true, needContactsException: true }),
  }));
  expect(await getPeerBar(connection, ref)).toMatchObject({
    addContact: true,
    needsPhoneException: true,
    blockContact: false,
  });
});

test('cards are imported in one call, with the users who were found', async () => {
  const { connection } = fakeConnection(
    () =>
      new Api.contacts.ImportedContacts({
        imported: [new Api.ImportedContact({ userId: bigInt(5), clientId: bigInt(0) })],
        retryContacts: [],
        popularInvites: [],
        users: [user(5)],
      }),
  );
  const card = { phone: '+49170', firstName: 'Zoe', lastName: '' };
  expect(await importCards(connection, [card, card])).toMatchObject({
    answers: [
      { kind: 'found', id: 5n },
      { kind: 'not_found', importers: 0 },
    ],
    users: [{ id: 5n }],
  });
});

test('birthdays are read for those who have one', async () => {
  const birthday = new Api.Birthday({ day: 1, month: 2 });
  const born = fakeConnection(
    () =>
      new Api.contacts.ContactBirthdays({
        contacts: [6, 5].map((id) => new Api.ContactBirthday({ contactId: bigInt(id), birthday })),
        users: [user(5)],
      }),
  );
  expect(await getBirthdays(born.connection)).toMatchObject([
    { user: { id: 5n }, birthday: { day: 1, month: 2 } },
  ]);
});
