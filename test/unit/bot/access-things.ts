import type { Account } from '../../../src/accounts/roster.ts';
import type { StoredView } from '../../../src/store/stored/stored-view.ts';
import type { Owner } from '../../../src/contacts/contact.ts';
import type { FakeAddressBook } from '../../support/fake-address-book.ts';
import { pairAccount, type MemoryApp } from '../../support/memory/memory-app.ts';
import type { Things } from './access-table.ts';

/** A person who uses everything, so that each button has something to be about. */
export interface Member {
  readonly owner: Owner;
  readonly account: Account;
  readonly phone: FakeAddressBook;
  readonly things: Things;
  /** Names and numbers that no other person has, without spaces. */
  readonly secrets: readonly string[];
}

const wholeBook: StoredView = { words: '', sort: 'name', filter: 'all', page: 0 };
const dayMs = 24 * 60 * 60_000;

/** Pairs an account with six contacts named after `names`, and leaves work of every kind in the middle. */
export async function useEverything(
  app: MemoryApp,
  owner: Owner,
  names: readonly [string, string, string, string, string, string],
): Promise<Member> {
  const { roster } = app;
  const people = names.map((firstName, at) => ({
    id: owner.id + 1_000n * BigInt(at + 1),
    firstName,
    phone: `${owner.phone.slice(0, -2)}8${at}`,
    username: firstName.toLowerCase(),
  }));
  const phone = app.telegram.addAccount(owner, people);
  // The first two have one name, as duplicates have.
  const cards = people.map(({ firstName, phone: number }, at) => ({
    phone: number,
    firstName: at === 1 ? names[0] : firstName,
    lastName: 'Miller',
  }));
  await phone.importCards(cards);
  const account = await pairAccount(app, owner);
  await app.clock.advance(0);
  const book = roster.accounts.book(account);
  await book.page(wholeBook);

  const [first, ...others] = people.map(({ id }) => id);
  if (!first) throw new Error('There are too few people.');
  const operations: string[] = [];
  const snapshotIds: bigint[] = [];
  for (const [at, id] of others.slice(0, 3).entries()) {
    const { snapshot } = await roster.snapshots.take(account);
    snapshotIds.push(snapshot.id);
    await book.add(id, { firstName: names[at + 1] ?? '', lastName: 'Renamed', showPhone: false });
    operations.push((await roster.history.latest(account))?.id ?? '');
  }
  const [undoneOperationId = '', operationId = '', undoing = ''] = operations;
  await roster.history.undo(owner.id, undoneOperationId);

  phone.elsewhere.allowTakeout();
  await book.saved.fetch();
  const imports = await useImports(app, { account, phone, names });
  // It waits, as the imports do.
  await roster.history.undo(owner.id, undoing);
  const waiting = await roster.history.find(owner.id, undoing);
  const save = (view: Partial<StoredView>): string =>
    roster.views.save(owner.id, account.id, { ...wholeBook, ...view });
  const members = people.slice(0, 2).map(({ id, firstName }) => ({
    key: `u${id}`,
    firstName,
    lastName: '',
  }));
  const name = { firstName: names[0], lastName: names[1] };
  const viewId = save({
    name,
    phones: people.slice(0, 1).map((one) => one.phone),
    picked: { all: false, ids: [String(first)] },
    about: [String(first)],
    merges: [{ members, keep: members[0]?.key ?? '', name }],
    group: { reason: 'name', at: 0 },
  });
  // A word of its own, which nobody else may see.
  const label = `${names[4]}s`;
  await book.annotate([first], { note: `met with ${names[4]}`, addLabels: [label] });
  const [older = 0n, later = 0n] = snapshotIds;
  return {
    owner,
    account,
    phone,
    things: {
      ...imports,
      accountId: account.id,
      viewId,
      savedViewId: save({ saved: 'all' }),
      contactId: first,
      operationId,
      undoneOperationId,
      undoId: waiting?.undo?.id ?? '',
      snapshotIds: [older, later],
      label,
    },
    secrets: [...names, ...people.map((one) => one.phone.slice(1)), owner.phone.slice(1)],
  };
}

type Imports = Pick<
  Things,
  'plannedImportId' | 'columnsImportId' | 'pausedImportId' | 'waitingImportId' | 'doneImportId'
>;

async function useImports(
  app: MemoryApp,
  {
    account,
    phone,
    names,
  }: {
    readonly account: Account;
    readonly phone: FakeAddressBook;
    readonly names: readonly string[];
  },
): Promise<Imports> {
  const { roster, clock } = app;
  const { personId } = account;
  // Each import has a number of its own: one that was tried is not sent again.
  let count = 0;
  const fileOf = (header: string): { readonly name: string; readonly bytes: Uint8Array } => {
    const phoneNumber = `${account.owner.phone.slice(0, -2)}7${count++}`;
    return {
      name: `${names[5]}.csv`,
      bytes: Buffer.from(`${header}\n${names[3]},${phoneNumber}\n`),
    };
  };
  const plan = async (): Promise<string> => {
    const begun = await roster.imports.begin(account, fileOf('First Name,Phone'));
    if (begun.kind !== 'planned') throw new Error(`not planned: ${begun.kind}`);
    return begun.run.id;
  };
  const run = async (): Promise<string> => {
    const id = await plan();
    await roster.imports.run(personId, id, undefined);
    await app.runWork();
    return id;
  };
  const doneImportId = await run();
  // The account may not send anything until then, so both wait.
  phone.failNext({ kind: 'flood', until: new Date(clock.now().getTime() + dayMs) });
  const pausedImportId = await run();
  await roster.imports.pause(personId, pausedImportId);
  const waitingImportId = await run();
  const columns = await roster.imports.begin(account, fileOf('a,b'));
  if (columns.kind !== 'columns_needed') throw new Error(`columns are known: ${columns.kind}`);
  return {
    doneImportId,
    pausedImportId,
    waitingImportId,
    plannedImportId: await plan(),
    columnsImportId: columns.importId,
  };
}
