import { stringify } from 'csv-stringify/sync';
import type { ImportRowView, ImportRun } from '../../accounts/roster.ts';
import { safeCell } from '../../contacts/write/csv-cell.ts';
import type { Locale } from '../kit/locale.ts';
import { problemWords } from '../kit/problem-words.ts';
import type { Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { placeWords, reasonWords } from './import-row-words.ts';

const columns = ['row', 'number', 'name', 'outcome', 'reason', 'time', 'others', 'where'] as const;

/** All rows of an import with their outcomes as CSV for spreadsheets, in chunks. */
export async function* writeLedger(
  ledger: AsyncIterable<readonly ImportRowView[]>,
  locale: Locale,
): AsyncGenerator<Uint8Array> {
  // Excel needs the byte order mark to read UTF-8.
  yield Buffer.from(
    `\uFEFF${toCsv([columns.map((column) => locale.plain(say(`ledger-${column}`)))])}`,
  );
  for await (const rows of ledger)
    yield Buffer.from(toCsv(rows.map((row) => cellsOf(row, locale))));
}

export function ledgerFileName({ startedAt }: ImportRun): string {
  return startedAt ? `import-${startedAt.toISOString().slice(0, 10)}.csv` : 'import.csv';
}

function cellsOf(row: ImportRowView, locale: Locale): readonly string[] {
  const { position, name, outcome, kind, until, importers } = row;
  return [
    String(position + 1),
    phoneCell(row.phone),
    safeCell(name.toWellFormed()),
    locale.plain(outcome ? say(`outcome-${outcome}`) : say(`import-kind-${kind}`)),
    locale.plain(whyOf(row)),
    until ? until.toISOString() : '',
    importers > 0 ? String(importers) : '',
    safeCell(locale.plain(placeWords(row)).toWellFormed()),
  ];
}

/** A plus followed by only digits and spaces cannot be a harmful formula, so it needs no escaping. */
function phoneCell(phone: string): string {
  return /^\+[\d ]+$/.test(phone) ? phone : safeCell(phone.toWellFormed());
}

function whyOf(row: ImportRowView): Text {
  const { outcome, kind, importers, sameAs, oldName } = row;
  if (sameAs !== undefined) return say('import-row-duplicate', { row: sameAs + 1 });
  if (outcome === 'not_found' && importers > 0) {
    return say('outcome-not_found-importers', { importers });
  }
  if (outcome === 'renamed' && oldName) {
    return say('import-row-rename', { old: oldName.toWellFormed() });
  }
  if (outcome === 'left' && kind === 'tried') return say('import-kind-tried');
  return outcome === 'failed' ? problemWords(row.problem) : reasonWords(row);
}

function toCsv(rows: readonly (readonly string[])[]): string {
  return stringify([...rows], { record_delimiter: 'windows', quote_record_delimiter: true });
}
