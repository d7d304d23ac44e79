import { randomUUID } from 'node:crypto';
import { offersSharing } from '../../contacts/address-book.ts';
import type { PeerBar } from '../../contacts/address-book.ts';
import type { Contact, User } from '../../contacts/contact.ts';
import { Failure } from '../../contacts/telegram-error.ts';
import { listBars, saveBar } from '../../store/share-offers.ts';
import type { StoredBar } from '../../store/share-offers.ts';
import type { OpenBook } from '../sessions/open-session.ts';
import { sendChanges } from './record-changes.ts';
import type { Sent } from './record-changes.ts';
import type { Tools } from '../services/services.ts';

const asksPerCall = 30;
/** Who was asked about within this time is not asked about again. */
const askedMs = 60 * 60_000;

/** People who may be given the account's number; asks about those not asked about for longest. */
export async function findShareOffers(
  open: OpenBook,
  tools: Tools,
): Promise<{ readonly users: readonly User[]; readonly unasked: number }> {
  const { account, book, mirror } = open;
  await mirror.sync(book);
  const { contacts } = await mirror.read();
  const bars = await listBars(tools.database, account.id);
  const offers = new Map(
    bars.flatMap(({ userId, offer }) => (offer ? [[userId, contacts.get(userId) ?? offer]] : [])),
  );
  const due = notAskedLately([...offers.values(), ...mutualPeople(contacts)], bars, tools);
  let asked = 0;
  for (const user of due.slice(0, asksPerCall)) {
    const offered = await isOffered(open, user, tools);
    if (offered === 'flood') break;
    asked += 1;
    if (offered) offers.set(user.id, user);
    else offers.delete(user.id);
  }
  return { users: [...offers.values()], unasked: due.length - asked };
}

/** Lets a user see the account's number, if the bar still says that this may be. */
export async function shareNumber(open: OpenBook, userId: bigint, tools: Tools): Promise<User> {
  const { account, book, mirror } = open;
  const { database, clock } = tools;
  const bars = await listBars(database, account.id);
  const known = (await mirror.read()).contacts.get(userId);
  const user = known ?? bars.find((bar) => bar.userId === userId)?.offer;
  if (!user) throw new Failure({ kind: 'user_unknown' });
  const bar = await book.peerBar(user);
  await noteBar(open, user, bar, tools);
  if (!offersSharing(bar)) {
    throw new Failure({ kind: bar.addContact ? 'share_needs_adding' : 'share_request_gone' });
  }
  const changes = [{ kind: 'share', before: user }] as const;
  const send = async (): Promise<Sent<User>> => {
    const users = await book.acceptContact(user);
    const after = users.find((one) => one.id === userId) ?? user;
    return { result: after, settled: [{ state: 'done', after }], users };
  };
  const shared = await sendChanges(open, { operationId: randomUUID(), changes, send }, tools);
  await saveBar(database, account.id, {
    user: shared,
    offered: false,
    at: clock.now(),
    asked: true,
  });
  return shared;
}

async function isOffered(open: OpenBook, user: User, tools: Tools): Promise<boolean | 'flood'> {
  try {
    const bar = await open.book.peerBar(user);
    await noteBar(open, user, bar, tools);
    return offersSharing(bar);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    if (error.reason.kind === 'flood') return 'flood';
    if (error.reason.kind !== 'user_unknown' && error.reason.kind !== 'refused') throw error;
    await saveBar(tools.database, open.account.id, {
      user,
      offered: false,
      at: tools.clock.now(),
      asked: true,
    });
    return false;
  }
}

/** What Telegram answered about a bar. Whoever asked is told by the answer: no event. */
export async function noteBar(
  open: OpenBook,
  user: User,
  bar: PeerBar,
  tools: Tools,
): Promise<void> {
  await saveBar(tools.database, open.account.id, {
    user,
    offered: offersSharing(bar) && user.kind === 'person',
    at: tools.clock.now(),
    asked: true,
  });
}

/** Telegram offers it to mutual contacts only. */
function mutualPeople(contacts: ReadonlyMap<bigint, Contact>): readonly Contact[] {
  return [...contacts.values()].filter(({ mutual, kind }) => mutual && kind === 'person');
}

/** Once each, who was asked about longest ago or never first. */
function notAskedLately(
  users: readonly User[],
  bars: readonly StoredBar[],
  { clock }: Tools,
): readonly User[] {
  const asked = new Map(bars.map(({ userId, checkedAt }) => [userId, checkedAt?.getTime() ?? 0]));
  const askedAt = ({ id }: User): number => asked.get(id) ?? 0;
  const lately = clock.now().getTime() - askedMs;
  const once = new Map(users.map((user) => [user.id, user]));
  return [...once.values()]
    .filter((user) => askedAt(user) < lately)
    .sort((a, b) => askedAt(a) - askedAt(b));
}
