import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Contact, LastSeen } from '../../../src/contacts/contact.ts';
import { deleteAccount, type Account } from '../../../src/store/accounts.ts';
import {
  findListFacts,
  openContactBook,
  confirmList,
  updateContacts,
  updateLastSeen,
  type ListFacts,
} from '../../../src/store/contacts.ts';
import { createMemoryDatabase, type MemoryDatabase } from '../../support/memory/memory-database.ts';
import { storeAccount } from '../../support/store-account.ts';

const at = new Date('2026-03-01T10:00:00.000Z');
const book = { savedCount: 3, readAt: at, syncedAt: at };

let database: MemoryDatabase;
let account: Account;
let accountId: string;

beforeAll(async () => {
  database = await createMemoryDatabase();
});

let paired = 0n;
beforeEach(async () => {
  paired += 1n;
  account = await storeAccount(database, paired, at);
  accountId = account.id;
});

describe('a mirrored list', () => {
  it('comes back as it was stored, whatever Telegram may have in it', async () => {
    const seen: readonly LastSeen[] = [
      { kind: 'online', until: at },
      { kind: 'offline', at },
      { kind: 'recently', byMe: true },
      { kind: 'last_month', byMe: false },
      { kind: 'hidden' },
    ];
    const list = seen.map((lastSeen, i) =>
      contact(BigInt(i), {
        lastSeen,
        accessHash: -9_223_372_036_854_775_808n,
        firstName: `"quoted", {braces} \\ and 'single'`,
        lastName: 'Ünï 👩‍👧 \n\t',
        usernames: i === 0 ? ['one', 'two'] : [],
        phone: i === 1 ? undefined : `+4915112345${i}`,
        kind: i === 2 ? 'deleted' : 'person',
        mutual: i === 3,
      }),
    );
    await store(list, book);
    expect(await stored()).toEqual(list);
    expect(await findListFacts(database, accountId)).toEqual(book);
  });

  it('takes a change with the facts of the list', async () => {
    await store([contact(1n), contact(2n)], book);
    const saved = [contact(2n, { firstName: 'Renamed' }), contact(3n)];
    const facts = { ...book, savedCount: 9 };
    await updateContacts(database, accountId, { saved, dropped: [1n], facts });
    expect(await stored()).toEqual(saved);
    expect((await findListFacts(database, accountId))?.savedCount).toBe(9);
  });

  it('takes single changes', async () => {
    await store([contact(1n), contact(2n)], book);
    const saved = [contact(2n, { lastName: 'New' }), contact(3n)];
    await updateContacts(database, accountId, { saved, dropped: [1n] });
    expect(await stored()).toEqual(saved);
  });

  it('drops more at once than a statement takes parameters', async () => {
    await store([contact(1n), contact(2n)], book);
    const dropped = Array.from({ length: 70_000 }, (_, i) => BigInt(i + 2));
    await updateContacts(database, accountId, { saved: [], dropped });
    expect(await stored()).toEqual([contact(1n)]);
  });

  it('takes last seen in bulk, and only for those in it', async () => {
    await store([contact(1n), contact(2n)], book);
    const lastSeen = { kind: 'online', until: at } as const;
    await updateLastSeen(database, accountId, new Map([1n, 7n].map((id) => [id, lastSeen])));
    expect(await stored()).toEqual([contact(1n, { lastSeen }), contact(2n)]);
  });

  it('remembers when it was found to be the same', async () => {
    await store([], book);
    const later = new Date(at.getTime() + 60_000);
    await confirmList(database, accountId, later);
    expect(await findListFacts(database, accountId)).toEqual({ ...book, syncedAt: later });
  });

  it('goes with its account, and is not stored for one that is gone', async () => {
    await store([contact(1n)], book);
    await deleteAccount(database, account);
    expect(await stored()).toEqual([]);
    await store([contact(1n)], book);
    await updateContacts(database, accountId, { saved: [contact(2n)], dropped: [] });
    expect(await stored()).toEqual([]);
  });

  it('of thousands is read in pages, without its facts while they are not stored', async () => {
    const list = Array.from({ length: 2_500 }, (_, i) => contact(BigInt(i)));
    await updateContacts(database, accountId, { saved: list, dropped: [] });
    const read = await openContactBook(database, accountId);
    expect(read.contacts.size).toBe(2_500);
    expect(list.every((one) => read.contacts.hasSame(one))).toBe(true);
    expect(read.listFacts).toBeUndefined();
  });
});

function contact(id: bigint, facts: Partial<Contact> = {}): Contact {
  return {
    id,
    accessHash: id * 1_000_000_007n,
    firstName: `First ${id}`,
    lastName: 'Last',
    usernames: [],
    phone: `+49151${id}`,
    lastSeen: { kind: 'hidden' },
    kind: 'person',
    premium: false,
    closeFriend: false,
    mutual: false,
    ...facts,
    contact: true,
  };
}

function store(saved: readonly Contact[], facts: ListFacts): Promise<void> {
  return updateContacts(database, accountId, { saved, dropped: [], facts });
}

async function stored(): Promise<readonly Contact[]> {
  return [...(await openContactBook(database, accountId)).contacts.values()];
}
