import {
  countRows,
  countRowsWithImporters,
  pageRows,
  pageRowsByImporters,
  listRowsAfter,
  type LedgerRow,
} from '../../store/import-rows.ts';
import { purposes } from '../../store/seal-purposes.ts';
import type { StoredRow } from '../../store/stored/stored-row.ts';
import type { StoredImport } from '../../store/imports.ts';
import { locatePage, type ListPage } from '../../contacts/list-page.ts';
import type { RowKind } from '../../contacts/import/import-row.ts';
import type { ImportRowView, SavedByOthers } from './imports.ts';
import type { Services } from '../services/services.ts';
import { tryUnseal } from '../services/try-unseal.ts';

type LedgerServices = Pick<Services, 'database' | 'keys' | 'log'>;

/** So many rows fit on a phone without much scrolling. */
const pageSize = 10;
const chunkSize = 1_000;

export async function loadRowPage(
  stored: StoredImport,
  view: { readonly kind: RowKind | 'all'; readonly page: number },
  services: LedgerServices,
): Promise<ListPage<ImportRowView>> {
  const kind = view.kind === 'all' ? undefined : view.kind;
  const counts = await countRows(services.database, stored.id);
  const total = counts
    .filter((one) => kind === undefined || one.kind === kind)
    .reduce((sum, { count }) => sum + count, 0);
  const { page, pages, from, size } = locatePage(total, view.page, pageSize);
  const rows = await pageRows(services.database, stored.id, { kind, from, limit: size });
  return { rows: rows.map((row) => toView(row, stored, services)), page, pages };
}

export async function loadSavedByOthers(
  stored: StoredImport,
  wanted: number,
  services: LedgerServices,
): Promise<SavedByOthers> {
  const count = await countRowsWithImporters(services.database, stored.id);
  const { page, pages, from, size } = locatePage(count, wanted, pageSize);
  const rows = await pageRowsByImporters(services.database, stored.id, { from, limit: size });
  return { rows: rows.map((row) => toView(row, stored, services)), page, pages, count };
}

export async function* readLedger(
  stored: StoredImport,
  services: LedgerServices,
): AsyncGenerator<readonly ImportRowView[]> {
  for (let last = -1; ;) {
    const rows = await listRowsAfter(services.database, stored.id, last, chunkSize);
    if (rows.length === 0) return;
    yield rows.map((row) => toView(row, stored, services));
    last = rows.at(-1)?.position ?? last;
  }
}

function accountOf(send: StoredRow['send']): string | undefined {
  if (send?.by !== 'account') return undefined;
  const { username, telegramId } = send.account;
  return username === null ? `id ${telegramId ?? ''}` : `@${username}`;
}

function toView(
  { row, until, outcome, problem, text, ...facts }: LedgerRow,
  stored: StoredImport,
  services: LedgerServices,
): ImportRowView {
  const purpose = purposes.rowText(stored, facts.position);
  const shown = facts.kind === 'unusable' ? text : undefined;
  const written = shown && (tryUnseal(shown, purpose, services)?.toString() ?? '');
  return {
    ...facts,
    name: row.name,
    phone: written ?? row.phone,
    oldName: row.oldName,
    newName: row.send?.by === 'phone' ? row.send.card : row.send?.account,
    reason: row.reason,
    sameAs: row.sameAs,
    other: row.other,
    account: accountOf(row.send),
    part: row.part,
    line: row.line,
    entry: row.entry,
    field: row.field,
    outcome: outcome ?? undefined,
    problem: problem ?? undefined,
    until: outcome === 'deferred' ? (until ?? undefined) : undefined,
  };
}
