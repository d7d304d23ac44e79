import { InputFile } from 'grammy';
import { setImmediate } from 'node:timers/promises';
import type { ImportRun, LineMatch, MatchedTable } from '../../accounts/roster.ts';
import { writeFilledTable } from '../../contacts/write/write-filled-table.ts';
import type { BotContext } from '../kit/bot-context.ts';
import { lastSeenWords } from '../kit/contact-words.ts';
import type { Reply } from '../kit/feature.ts';
import type { Locale } from '../kit/locale.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { unlessBlocked } from '../kit/send-outgoing.ts';
import { join } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { outcomeWords, reasonWords } from './import-row-words.ts';

const columns = ['found', 'username', 'id', 'seen'] as const;

/**
 * Sends the tables that were imported, with the same columns and rows, and who was found: a workbook as a CSV file for
 * each sheet, an archive as a file for each table. They are downloaded from Telegram again, because no file is kept here.
 */
export async function sendFilledTables(
  { roster, download, api, clock, log }: BotContext,
  ctx: PersonContext,
  run: ImportRun,
): Reply {
  const { contacts } = await roster.accounts.book(run.account).statuses();
  let sent = 0;
  for (const { id, name } of run.files) {
    const file = { name, bytes: await download(id) };
    const matched = (await roster.imports.matchTables(ctx.personId, run.id, file, contacts)) ?? [];
    for (const one of matched) {
      const write = () => writeInSlices(one, ctx.locale, clock.now());
      const filled = new InputFile(write, nameOf(one, name, matched.length));
      await unlessBlocked(log, () => api.sendDocument(Number(ctx.personId), filled));
      sent++;
    }
  }
  if (sent === 0) await ctx.toast(say('filled-no-table'), 'alert');
}

/** The name of the file, of one in an archive, and of a sheet if its workbook is one of several tables. */
function nameOf({ table: { file, sheet } }: MatchedTable, sent: string, count: number): string {
  const name = (file ?? sent).replace(/[/\\]/g, '_');
  if (sheet === undefined) return name;
  const book = name.replace(/\.[^.]*$/, '');
  return `${count > 1 ? `${book} - ${sheet.replace(/[/\\]/g, '_')}` : book}.csv`;
}

async function* writeInSlices(
  { table, matches }: MatchedTable,
  locale: Locale,
  now: Date,
): AsyncGenerator<Uint8Array> {
  const headers = columns.map((column) => locale.plain(say(`filled-${column}`)));
  const cellsOf = (line: number) => cellsFor(matches.get(line), locale, now);
  const isText = table.sheet !== undefined;
  for (const chunk of writeFilledTable({ ...table, headers, cellsOf, isText })) {
    yield Buffer.from(chunk);
    await setImmediate();
  }
}

/** None for a line in which the import found nothing to import. */
function cellsFor(match: LineMatch | undefined, locale: Locale, now: Date): readonly string[] {
  const { row, contact } = match ?? {};
  if (!contact) {
    if (!row) return columns.map(() => '');
    const why = row.outcome === undefined ? reasonWords(row) : '';
    return [locale.plain(join([outcomeWords(row), why], ': ')), '', '', ''];
  }
  const [username = ''] = contact.usernames;
  const seen = contact.kind === 'person' ? lastSeenWords(contact.lastSeen, now) : '';
  return [locale.plain(say('filled-yes')), username, String(contact.id), locale.plain(seen)];
}
