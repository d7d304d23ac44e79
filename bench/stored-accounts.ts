import type { Sandbox } from '../sandbox/sandbox.ts';
import { accessHash } from '../sandbox/world/access-hash.ts';
import type { World } from '../sandbox/world/world.ts';
import { sealSession } from '../src/accounts/sessions/sealed-session.ts';
import type { Contact } from '../src/contacts/contact.ts';
import { savePaired } from '../src/store/accounts.ts';
import { updateContacts } from '../src/store/contacts.ts';
import { connect, type Database } from '../src/store/database.ts';
import { migrateDatabase } from '../src/store/migrate.ts';
import { markNoteWritten, findNoteId } from '../src/store/pairing-notes.ts';
import { addPeople } from '../src/store/people.ts';
import { planFarRounds } from '../src/store/rounds.ts';
import type { Keys } from '../src/store/seal.ts';
import { signIn } from '../test/support/sign-in.ts';

/** The contacts in each book when nothing else is asked for. */
const smallBook = 20;
const homeDc = 2;
const hourMs = 60 * 60_000;
/** How many accounts are stored at once. */
const atOnce = 5;

/** The id of a person, whose account has the same. */
export function personId(at: number): bigint {
  return 7_100_000_000n + BigInt(at);
}

/** Adds `count` people with a book of `bookSize` contacts each. */
export function addAccounts(world: World, count: number, bookSize = smallBook): void {
  // The people that the contacts are taken from.
  const others = Math.max(1_000, bookSize);
  for (let at = 0; at < others; at += 1) {
    const name = { firstName: `First ${at}`, lastName: `Last ${at}` };
    world.addPerson({ ...name, id: otherId(at), phone: `+4477${10_000_000 + at}` });
  }
  for (let at = 0; at < count; at += 1) {
    const phone = `+4475${10_000_000 + at}`;
    world.addPerson({ id: personId(at), firstName: `Person ${at}`, phone, homeDc });
    const app = world.app(personId(at));
    for (let entry = 0; entry < bookSize; entry += 1) {
      const other = (at * 7 + entry) % others;
      app.add(otherId(other), `First ${other}`, `Last ${other}`, false);
    }
  }
}

function otherId(at: number): bigint {
  return 7_000_000_000n + BigInt(at);
}

/**
 * Stores the accounts as if each had been paired a day ago and read an hour ago, without a key exchange: that and a
 * chat for each would take hours.
 *
 * @returns the id of each account, in the order of their people
 */
export async function storeAccounts(
  sandbox: Sandbox,
  url: string,
  count: number,
  keys: Keys,
): Promise<readonly string[]> {
  await migrateDatabase(url);
  await using database = connect(url);
  const now = new Date();
  const all = Array.from({ length: count }, (_, at) => personId(at));
  await database.query((q) => addPeople(q, all, 'member', now));
  const ids: string[] = [];
  const rest = all.entries();
  const worker = async (): Promise<void> => {
    for (const [at, person] of rest) ids[at] = await storeAccount(sandbox, database, person, keys);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  // As after a day: spread, and not all at once after they were paired.
  await planFarRounds(database, { now, soonMs: 20 * hourMs, farthest: new Date(0) });
  return ids;
}

async function storeAccount(
  sandbox: Sandbox,
  database: Database,
  person: bigint,
  keys: Keys,
): Promise<string> {
  const { firstName, lastName, phone = '' } = sandbox.world.person(person);
  const owner = { id: person, firstName, lastName, usernames: [], phone };
  const session = await signIn(sandbox, sandbox.world.person(person), new Date());
  const at = new Date(Date.now() - 24 * hourMs);
  const { account } = await database.transaction((q) =>
    savePaired(q, { personId: person, owner, at }, (id) =>
      sealSession(keys, session, { id, personId: person, telegramId: person }),
    ),
  );
  const noteId = await findNoteId(database, account.id);
  if (noteId !== undefined) await markNoteWritten(database, account.id, noteId);
  const readAt = new Date(Date.now() - hourMs);
  const saved = contactsOf(sandbox, person);
  await updateContacts(database, account.id, {
    saved,
    dropped: [],
    facts: { savedCount: saved.length, readAt, syncedAt: readAt },
  });
  return account.id;
}

function contactsOf({ world }: Sandbox, person: bigint): readonly Contact[] {
  return world
    .app(person)
    .book()
    .contacts.map((one) => ({
      id: one.id,
      accessHash: accessHash(person, one.id),
      firstName: one.firstName,
      lastName: one.lastName,
      usernames: [],
      phone: one.phone,
      lastSeen: { kind: 'hidden' },
      kind: 'person',
      premium: false,
      closeFriend: false,
      contact: true,
      mutual: one.mutual,
    }));
}
