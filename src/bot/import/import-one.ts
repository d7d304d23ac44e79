import type { Account, ImportRun } from '../../accounts/roster.ts';
import type { LooseRecord } from '../../contacts/import/import-record.ts';
import type { PersonContext } from '../chat/person-context.ts';
import type { Surroundings } from '../feature.ts';
import { wholeBook } from '../list/whole-book.ts';
import { importReport, type ImportedRow } from './import-report.ts';
import { readPerson } from './read-cards.ts';

/**
 * Adds one person at once and says what became of each number: to send a contact is to ask for it.
 * Where that would rename somebody it is the plan that comes back, and nothing was sent.
 */
export async function importOnePerson(
  { roster, replies }: Surroundings,
  ctx: PersonContext,
  account: Account,
  person: LooseRecord,
): Promise<ImportRun | undefined> {
  const rows = readPerson(person, account.owner);
  const cards = rows.flatMap((row) => (row.kind === 'card' ? row.card : []));
  const records = [{ ...person, index: 0 }];
  const begun = await roster.imports.begin(account, { records });
  if (begun.kind === 'planned') {
    const { run } = begun;
    // A number in the book under another name, or somebody who has none to send.
    if (run.counts.rename + run.counts.by_id > 0) return run;
    await roster.imports.cancel(ctx.personId, run.id);
  }
  const book = roster.accounts.book(account);
  const { result: outcomes, operationId } =
    cards.length > 0 ? await book.importCards(cards) : { result: [], operationId: undefined };
  let next = 0;
  const imported = rows.map((row): ImportedRow => {
    if (row.kind === 'unusable') return { row };
    const outcome = outcomes[next++]?.outcome;
    if (!outcome) throw new Error('An import left out a card');
    return { row, outcome };
  });
  const viewId = await roster.views.save(ctx.personId, account.id, wholeBook);
  await replies.answer(ctx, importReport(imported, { owner: account.owner, viewId, operationId }));
  return undefined;
}
