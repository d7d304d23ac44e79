import type { Account, ImportPlanResult, PersonRow, Roster } from '../../accounts/roster.ts';
import type { UnindexedRecord } from '../../contacts/import/import-record.ts';
import type { FittedName } from '../../contacts/name.ts';
import { TelegramError } from '../../contacts/telegram-error.ts';
import type { BotContext } from '../kit/bot-context.ts';
import { wholeBook } from '../kit/open-view.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { homeWords } from './import-reading-words.ts';
import { importReport, type ImportedRow } from './import-report.ts';

/**
 * Adds one person at once and replies with the outcome of each number. If a decision is needed, returns
 * the plan and sends nothing.
 */
export async function importOnePerson(
  { roster, replies }: BotContext,
  ctx: PersonContext,
  account: Account,
  person: UnindexedRecord,
): Promise<ImportPlanResult | undefined> {
  const imported = await roster.imports.addPerson(account, person);
  if (imported.kind === 'asked') return imported.begun;
  const { rows, operationId, read } = imported;
  // The name that a Rename button of the report uses.
  const named = rows.flatMap(({ row }) => nameToGive(row))[0] ?? {};
  const viewId = roster.views.save(ctx.personId, account.id, { ...wholeBook, ...named });
  const shown = rows.flatMap(toImportedRow);
  const adds = rows.some(({ outcome }) => outcome?.kind === 'added');
  const isNumberVisible = adds && (await isNumberVisibleToContacts(roster, account));
  const isSent = operationId !== undefined;
  const reading = isSent && homeWords(read.home, read.country);
  const into = { owner: account.owner, viewId, operationId, isNumberVisible, reading };
  await replies.answer(ctx, importReport(shown, into));
  return undefined;
}

/** The name that a row gives to a contact, as the plan split it. */
function nameToGive(row: PersonRow['row']): { readonly name: FittedName }[] {
  if (row.name === '' || !('send' in row) || row.send.by !== 'phone') return [];
  const { firstName, lastName } = row.send.card;
  return [{ name: { firstName, lastName } }];
}

/** A number that occurs twice in a record is reported once. */
function toImportedRow({ row, outcome }: PersonRow): ImportedRow[] {
  const { name, phone } = row;
  if (row.kind === 'unusable') return [{ name, phone, reason: row.reason }];
  return outcome ? [{ name, phone, outcome }] : [];
}

/** Whether new contacts see the account's number; false if Telegram cannot be asked. */
export async function isNumberVisibleToContacts(
  { accounts }: Roster,
  account: Account,
): Promise<boolean> {
  try {
    return await accounts.book(account).numberShownToContacts();
  } catch (error) {
    if (error instanceof TelegramError) return false;
    throw error;
  }
}
