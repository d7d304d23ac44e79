import { randomBytes, randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { openAnnotatedBook } from '../../../src/accounts/annotations/open-annotated-book.ts';
import { loadRowPage } from '../../../src/accounts/imports/ledger.ts';
import { loadSource, packSource } from '../../../src/accounts/imports/source-records.ts';
import { openInput, sealInput } from '../../../src/accounts/pairing/page-input.ts';
import { openStep, sealStep } from '../../../src/accounts/pairing/page-step.ts';
import { openLiveButtons } from '../../../src/accounts/people/live-buttons.ts';
import { openDialogs } from '../../../src/accounts/people/dialogs.ts';
import { openViews } from '../../../src/accounts/people/views.ts';
import { sealSession, unsealSession } from '../../../src/accounts/sessions/sealed-session.ts';
import type { SessionPool } from '../../../src/accounts/sessions/session-pool.ts';
import { UnusedSessions } from '../../../src/accounts/sessions/unused-sessions.ts';
import type { Services } from '../../../src/accounts/services/services.ts';
import { TelegramError } from '../../../src/contacts/telegram-error.ts';
import { systemClock as clock } from '../../../src/runtime/clock.ts';
import { createLog } from '../../../src/runtime/log.ts';
import { findSession, savePaired, type Account } from '../../../src/store/accounts.ts';
import { chooseVersions, insertVersions } from '../../../src/store/annotations.ts';
import type { Database } from '../../../src/store/database.ts';
import { insertRows } from '../../../src/store/import-rows.ts';
import { insertImport, loadImport } from '../../../src/store/imports.ts';
import { openPairing } from '../../../src/store/open-pairings.ts';
import { saveInput, takeInputs } from '../../../src/store/pairing-attempts.ts';
import { addPeople } from '../../../src/store/people.ts';
import { seal, unseal, type Keys, type Sealed } from '../../../src/store/seal.ts';
import { purposes } from '../../../src/store/seal-purposes.ts';
import type { SealedTable } from '../../../src/store/sealed-table.ts';
import { findOpenUpdates, storeUpdates } from '../../../src/store/updates.ts';
import { MemoryTelegram } from '../../support/memory/memory-telegram.ts';

const [ada, bob] = [1001n, 1002n];
const [holder, importId, otherImportId] = [randomUUID(), randomUUID(), randomUUID()];
const attemptId = randomUUID();
/** No other process has a session open. */
const pool: Pick<SessionPool, 'withoutOthers'> = { withoutOthers: (_, work) => work() };
const view = { words: 'zoe', sort: 'name', filter: 'all', page: 0 } as const;
const viewJson = JSON.stringify(view);
/** Of two accounts of Ada's. */
const otherAccount = `(select id from accounts where first_name = 'Other')`;

export const keys: Keys = [{ id: 'present', key: randomBytes(32) }];

/** Services that read sealed rows, and an account of Ada's. */
export interface SealedStore extends Pick<Services, 'database' | 'keys' | 'clock' | 'log'> {
  readonly mine: Account;
  run(statement: string): Promise<readonly Record<string, unknown>[]>;
}

/** One table with sealed rows. */
export interface SealedCase {
  /** Stores a row for Ada and her account `mine`. */
  store(at: SealedStore): Promise<unknown>;
  readonly content: unknown;
  /** Reads the row as the program does, for the person and the account that it names now. */
  open(at: SealedStore): Promise<unknown>;
  /** Statements that move the row; a kind is left out where the table does not have it. */
  readonly moves: {
    readonly person?: readonly string[];
    readonly account?: readonly string[];
    readonly row?: readonly string[];
  };
  /** Whether an earlier version sealed it for another purpose. */
  readonly hasFormer?: true;
  /** A statement that stores the row in clear, as an earlier version did. */
  readonly clear?: string;
}

/** An emptied database with two people, of whom Ada has two accounts. */
export async function openSealedStore(database: Database): Promise<SealedStore> {
  const run = (statement: string): ReturnType<SealedStore['run']> =>
    database.query((q) => q.execute(statement));
  for (const table of ['people', 'updates', 'turns', 'former_seals', 'unused_sessions']) {
    await run(`delete from ${table}`);
  }
  await database.query((q) => addPeople(q, [ada, bob], 'member', new Date()));
  const mine = await pair(database, 'Mine', 42n);
  await pair(database, 'Other', 43n);
  return { database, keys, clock, log: createLog('silent'), mine, run };
}

/** All tables with sealed rows. */
export const sealedCases: Readonly<Record<SealedTable['name'], SealedCase>> = {
  sessions: {
    store: () => Promise.resolve(),
    content: 'Mine',
    async open(at) {
      const [row] = await at.run(`select id from accounts where first_name = 'Mine'`);
      const stored = await findSession(at.database, String(row?.['id']));
      return stored && unsealSession(stored, at);
    },
    moves: {
      person: [`update accounts set person_id = ${bob}, current = false where first_name = 'Mine'`],
      account: [
        `update accounts set session = (select session from accounts where first_name = 'Other')`,
      ],
      // Its round refers to the row.
      row: [
        'delete from rounds',
        `update accounts set id = '${randomUUID()}' where first_name = 'Mine'`,
      ],
    },
    hasFormer: true,
  },
  'unused sessions': {
    store: (at) =>
      new UnusedSessions({ ...at, telegram: new MemoryTelegram(() => clock.now()) }, pool).keep(
        randomUUID(),
        '7',
        attemptId,
      ),
    content: '7',
    async open(at) {
      const telegram = new MemoryTelegram(() => clock.now());
      const opened: string[] = [];
      telegram.openAddressBook = async (session) => {
        opened.push(session);
        throw new TelegramError({ kind: 'unreachable' });
      };
      await at.run(
        `update unused_sessions set attempt_id = null, due_at = now() - interval '1 second'`,
      );
      await new UnusedSessions({ ...at, telegram }, pool).signOutDue(new AbortController().signal);
      return opened[0];
    },
    moves: { row: [`update unused_sessions set id = '${randomUUID()}'`] },
  },
  'pairing steps': {
    store: storePairing,
    content: { kind: 'password', hint: 'battery' },
    async open(at) {
      const [row] = await at.run('select id, person_id, shown, key_id from pairing_attempts');
      const { id, person_id: person, shown: bytes, key_id: keyId } = row ?? {};
      // A row as `storePairing` stores it.
      const sealed = { bytes, keyId } as Sealed;
      const owner = { id: String(id), personId: BigInt(String(person)) };
      return openStep({ step: 'password', sealed }, owner, at);
    },
    moves: {
      person: [`update pairing_attempts set person_id = ${bob}`],
      row: ['delete from pairing_inputs', `update pairing_attempts set id = '${randomUUID()}'`],
    },
  },
  'pairing inputs': {
    store: storePairing,
    content: { kind: 'password', password: 'correct horse' },
    async open(at) {
      const [row] = await at.run('select id, person_id from pairing_attempts');
      const owner = { id: String(row?.['id']), personId: BigInt(String(row?.['person_id'])) };
      const [taken] = await takeInputs(at.database, owner.id, []);
      return taken && openInput(taken, owner, at);
    },
    moves: {
      person: [`update pairing_attempts set person_id = ${bob}`],
      row: [`update pairing_inputs set id = '${randomUUID()}'`],
    },
  },
  questions: {
    store: (at) => openDialogs(at).save(ada, { asked: 'name' }),
    content: { asked: 'name' },
    async open(at) {
      const [row] = await at.run('select person_id from dialogs');
      return openDialogs(at).load(BigInt(String(row?.['person_id'])));
    },
    moves: { person: [`update dialogs set person_id = ${bob}`] },
  },
  updates: {
    store: (at) => {
      const sealed = seal(keys, '{"update_id":7}', purposes.update(7, ada));
      const update = { id: 7, personId: ada, sealed, tokenHash: undefined };
      return storeUpdates(at.database, [update], { holder, now: new Date(), maxOpen: 1 });
    },
    content: '{"update_id":7}',
    async open(at) {
      const [update] = await findOpenUpdates(at.database, holder);
      return update && unseal(keys, update.sealed, purposes.update(update.id, update.personId));
    },
    moves: {
      person: [`update updates set person_id = ${bob}`, `update turns set person_id = ${bob}`],
      row: ['update updates set id = 8'],
    },
  },
  views: {
    async store(at) {
      const views = openViews(at);
      views.save(ada, at.mine.id, view);
      await views.stored(ada);
    },
    content: view,
    async open(at) {
      const [row] = await at.run('select id, person_id from views');
      const { id, person_id: person } = row ?? {};
      return (await openViews(at).load(BigInt(String(person)), String(id)))?.view;
    },
    moves: {
      person: [`update views set person_id = ${bob}`],
      account: [`update views set account_id = ${otherAccount}`],
      row: [`update views set id = 'other'`],
    },
    clear: `update views set sealed = null, key_id = null, view = '${viewJson}'`,
  },
  buttons: {
    store: (at) =>
      openLiveButtons(at).keep({ personId: ada, messageId: 7 }, ['undo 1'], [['Undo']]),
    content: [['Undo']],
    async open(at) {
      const [row] = await at.run('select person_id, message_id from live_buttons');
      const personId = BigInt(String(row?.['person_id']));
      const messageId = Number(row?.['message_id']);
      return (await openLiveButtons(at).read({ personId, messageId }, 'undo 1'))?.keyboard;
    },
    moves: {
      person: [`update live_buttons set person_id = ${bob}`],
      row: ['update live_buttons set message_id = 8'],
    },
  },
  files: {
    store: storeImports,
    content: 'a file',
    async open(at) {
      const [row] = await at.run('select id from imports where source is not null');
      const stored = await loadImport(at.database, String(row?.['id']));
      return stored && (await loadSource(stored, at))?.toString();
    },
    moves: {
      person: [`update imports set person_id = ${bob}`],
      account: [`update imports set account_id = ${otherAccount}`],
      row: [
        `update imports set (source, source_key_id) =
          (select source, source_key_id from imports where id = '${importId}')
          where id = '${otherImportId}'`,
        `delete from imports where id = '${importId}'`,
      ],
    },
    hasFormer: true,
    clear: `update imports set source = decode('${gzipSync('a file').toString('hex')}', 'hex'),
      source_key_id = null where id = '${importId}'`,
  },
  texts: {
    store: storeImports,
    content: 'a note',
    async open(at) {
      const [row] = await at.run('select import_id from import_rows');
      const stored = await loadImport(at.database, String(row?.['import_id']));
      const page = stored && (await loadRowPage(stored, { kind: 'all', page: 0 }, at));
      return page?.rows[0]?.phone;
    },
    moves: {
      person: [`update imports set person_id = ${bob}`],
      account: [`update imports set account_id = ${otherAccount}`],
      row: [`update import_rows set import_id = '${otherImportId}'`],
    },
    hasFormer: true,
  },
  annotations: {
    store: storeNote,
    content: 'met in Rome',
    async open(at) {
      const [row] = await at.run('select account_id from annotations');
      const { contacts } = await openAnnotatedBook(String(row?.['account_id']), at);
      const [annotated] = contacts.annotated();
      return annotated?.note;
    },
    moves: {
      person: [`update accounts set person_id = ${bob}, current = false where first_name = 'Mine'`],
      account: [`update annotations set account_id = ${otherAccount}`],
      row: [`update annotations set id = '${randomUUID()}'`],
    },
  },
};

/** Stores an attempt of Ada's that waits for a password, and the password typed on its page. */
async function storePairing({ database, keys: all }: SealedStore): Promise<void> {
  const owner = { id: attemptId, personId: ada };
  const at = new Date();
  const times = { at, endsAt: at, expiresAt: at };
  const step = sealStep(all, { kind: 'password', hint: 'battery' }, owner);
  await openPairing(database, { personId: ada, attemptId, ...times, ...step });
  const input = { kind: 'password', password: 'correct horse' } as const;
  const sealed = sealInput(all, input, owner, randomUUID());
  await saveInput(database, { ...sealed, attemptId, sentAt: at });
}

/** The version that `storeNote` stores, and its users. */
const noteId = randomUUID();

async function storeNote({ database, mine, keys: all }: SealedStore): Promise<void> {
  const owner = {
    id: noteId,
    userId: 7n,
    kind: 'note',
    personId: ada,
    accountId: mine.id,
  } as const;
  const sealed = seal(all, 'met in Rome', purposes.annotation(owner));
  await insertVersions(database, [{ ...owner, sealed }], new Date());
  await chooseVersions(database, mine.id, [{ ...owner, to: noteId }], new Date());
}

async function pair(database: Database, firstName: string, telegramId: bigint): Promise<Account> {
  const owner = { id: telegramId, firstName, lastName: '', usernames: [], phone: '+447700900100' };
  const sealOf = (id: string): Sealed =>
    sealSession(keys, firstName, { id, personId: ada, telegramId });
  const paired = { personId: ada, owner, at: new Date() };
  return (await database.query((q) => savePaired(q, paired, sealOf))).account;
}

/** Stores an import with a source and a row, and one that has nothing sealed. */
async function storeImports({ database, mine }: SealedStore): Promise<void> {
  const plan = { name: 'book.csv', state: 'columns_needed', createdAt: new Date() } as const;
  const owner = { id: importId, personId: ada, accountId: mine.id };
  const source = await packSource(Buffer.from('a file'), owner, keys);
  const text = seal(keys, 'a note', purposes.rowText(owner, 0));
  const unusable = { position: 0, kind: 'unusable', on: false, number: undefined } as const;
  const row = { name: 'Zoe', phone: '', reason: 'other_column' } as const;
  await database.query(async (q) => {
    await insertImport(q, mine, { ...plan, ...source, id: importId });
    await insertImport(q, mine, { ...plan, id: otherImportId });
    await insertRows(q, importId, [{ ...unusable, row, text }]);
  });
}
