import type { Contact, User } from '../../contacts/contact.ts';
import type { Step } from '../../contacts/history/take-back.ts';
import { dropSavedNumbers } from '../../store/saved-numbers.ts';
import { toStoredRule } from '../../store/stored/stored-setting.ts';
import { noteLostExceptions, type StoredTakenBack } from '../../store/undos.ts';
import { findAddressable } from '../lookup/addressable.ts';
import { sendChanges, type Sent } from '../changes/record-changes.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import type { Services } from '../services/services.ts';
import { addressing } from './addressing.ts';

/** A step, and the change that it takes back. */
export interface ToSend<S extends Step = Step> {
  /** Undefined where another change does so already, of which this is the rest. */
  readonly undoes: string | undefined;
  readonly step: S;
}

/** What came of a step. `later`: Telegram wants it later. */
export type Outcome = StoredTakenBack | 'later';

/** Deletes contacts in one call; whether each is none any more. */
export async function sendRemoval(
  session: AccountSession,
  list: readonly { readonly user: Contact; readonly undoes?: string | undefined }[],
  operationId: string,
  services: Services,
): Promise<readonly boolean[]> {
  const changes = list.map(
    ({ user, undoes }) => ({ kind: 'remove', before: user, undoes }) as const,
  );
  const send = async (): Promise<Sent<readonly boolean[]>> => {
    const answered = await session.book.deleteContacts(list.map(({ user }) => user));
    const told = new Map(answered.map((user) => [user.id, user]));
    const users = list.map(
      ({ user }): User => told.get(user.id) ?? { ...user, contact: false, mutual: false },
    );
    return {
      result: users.map(({ contact }) => !contact),
      settled: users.map((after) => ({ state: after.contact ? 'failed' : 'done', after })),
      users,
    };
  };
  return sendChanges(session, { operationId, changes, send }, services);
}

/** Takes numbers that nobody has out of the saved list. Those that are not in it any more are no failure. */
export async function sendNumberRemoval(
  session: AccountSession,
  list: readonly ToSend<Extract<Step, { kind: 'remove_number' }>>[],
  operationId: string,
  services: Services,
): Promise<void> {
  const phones = list.map(({ step }) => step.card.phone);
  const changes = list.map(({ undoes, step: { card } }) => {
    const { phone } = card;
    return { kind: 'remove_phone', phone, card, before: undefined, undoes } as const;
  });
  const send = async (): Promise<Sent<void>> => {
    await session.book.deletePhones(phones);
    return { result: undefined, settled: list.map(() => ({ state: 'done' })), users: [] };
  };
  await sendChanges(session, { operationId, changes, send }, services);
  await dropSavedNumbers(services.database, session.account.id, phones);
}

export async function sendBlocking(
  session: AccountSession,
  { undoes, step: { kind, user } }: ToSend<Extract<Step, { kind: 'block' | 'unblock' }>>,
  operationId: string,
  services: Services,
): Promise<Outcome> {
  const { book } = session;
  const done = await addressing(session, user, services, async (accessHash) => {
    const before = { ...user, accessHash };
    const changes = [{ kind, before, undoes }];
    const send = async (): Promise<Sent<true>> => {
      await (kind === 'block' ? book.block(before) : book.unblock(before));
      return { result: true, settled: [{ state: 'done', after: before }], users: [] };
    };
    return sendChanges(session, { operationId, changes, send }, services);
  });
  return done ? 'undone' : 'impossible';
}

/** Changes the marks of these contacts, in the list of close friends as Telegram has it now. */
export async function sendCloseFriends(
  session: AccountSession,
  list: readonly {
    readonly user: User;
    readonly on: boolean;
    readonly undoes?: string | undefined;
  }[],
  operationId: string,
  services: Services,
): Promise<void> {
  if (list.length === 0) return;
  const { book, cache } = session;
  // Only the whole list tells of them for certain: its hash does not say that they changed.
  cache.invalidate('everything');
  await cache.sync(book);
  const { contacts } = await cache.read();
  const there = list.flatMap((one) => {
    const contact = contacts.get(one.user.id);
    return contact && contact.closeFriend !== one.on ? { ...one, contact } : [];
  });
  if (there.length === 0) return;
  const before = [...contacts.values()].flatMap((one) => (one.closeFriend ? one.id : []));
  const friends = new Set(before);
  for (const { user, on } of there) friends[on ? 'add' : 'delete'](user.id);
  const setting = {
    kind: 'close_friends',
    before: before.map(String),
    after: [...friends].map(String),
  } as const;
  const changes = there.map(
    ({ contact, undoes }) => ({ kind: setting.kind, setting, before: contact, undoes }) as const,
  );
  const send = async (): Promise<Sent<void>> => {
    await book.setCloseFriends([...friends]);
    const users = there.map(({ contact, on }) => ({ ...contact, closeFriend: on }));
    return {
      result: undefined,
      settled: users.map((after) => ({ state: 'done', after })),
      users,
    };
  };
  await sendChanges(session, { operationId, changes, send }, services);
}

/** Puts a privacy rule back. Exceptions who cannot be addressed any more are left out of it. */
export async function sendRule(
  session: AccountSession,
  { undoes, step: { key, rule } }: ToSend<Extract<Step, { kind: 'privacy' }>>,
  operationId: string,
  services: Services,
): Promise<void> {
  const { settings } = session.book;
  const now = await settings.privacy(key);
  const wanted = {
    ...rule,
    always: await addressable(session, rule.always, services),
    never: await addressable(session, rule.never, services),
  };
  const [before, after] = [toStoredRule(now), toStoredRule(wanted)];
  const changes = [
    {
      kind: 'privacy',
      setting: { kind: 'privacy', key, before, after },
      before: undefined,
      undoes,
    } as const,
  ];
  const send = async (): Promise<Sent<void>> => {
    await settings.setPrivacy(key, wanted);
    return { result: undefined, settled: [{ state: 'done' }], users: [] };
  };
  await sendChanges(session, { operationId, changes, send }, services);
  const back = new Set([...wanted.always, ...wanted.never].map(({ id }) => id));
  const isLost = ({ id }: User): boolean => !back.has(id);
  if (undoes === undefined || ![...rule.always, ...rule.never].some(isLost)) return;
  const mark = (user: User): User => (isLost(user) ? { ...user, accessHash: 0n } : user);
  const marked = { ...rule, always: rule.always.map(mark), never: rule.never.map(mark) };
  await noteLostExceptions(services.database, undoes, toStoredRule(marked));
}

export async function sendNotices(
  session: AccountSession,
  { undoes, step: { on } }: ToSend<Extract<Step, { kind: 'notices' }>>,
  operationId: string,
  services: Services,
): Promise<void> {
  const setting = { kind: 'sign_up_notices', before: !on, after: on } as const;
  const changes = [{ kind: setting.kind, setting, before: undefined, undoes }];
  const send = async (): Promise<Sent<void>> => {
    await session.book.settings.setAnnouncesSignUps(on);
    return { result: undefined, settled: [{ state: 'done' }], users: [] };
  };
  await sendChanges(session, { operationId, changes, send }, services);
}

async function addressable(
  session: AccountSession,
  users: readonly User[],
  services: Services,
): Promise<readonly User[]> {
  if (users.length === 0) return [];
  const refs = await Promise.all(
    users.map(async (user) => (await findAddressable(session, user.id, services)) ?? user),
  );
  const known = await session.book.users(refs.filter(({ accessHash }) => accessHash !== 0n));
  return known.filter(({ kind }) => kind !== 'deleted');
}
