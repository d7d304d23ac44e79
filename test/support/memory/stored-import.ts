import { randomUUID } from 'node:crypto';
import { asc, eq } from '../drizzle.ts';
import type { AccountCard } from '../../../src/contacts/import/import-row.ts';
import type { Card } from '../../../src/contacts/card.ts';
import type { Account } from '../../../src/store/accounts.ts';
import type { Database } from '../../../src/store/database.ts';
import { insertRows, type PlannedRow } from '../../../src/store/import-rows.ts';
import { insertImport, loadImport, type StoredImport } from '../../../src/store/imports.ts';
import { importRows } from '../../../src/store/schema/imports.ts';
import { startRows } from '../../../src/store/sent-rows.ts';
import { toStoredSend } from '../../../src/store/stored/stored-row.ts';

type Send =
  | { readonly by: 'phone'; readonly card: Card }
  | { readonly by: 'account'; readonly account: AccountCard };

/** A row of an import that is selected to be sent. */
export interface RowToStore {
  readonly send: Send;
  readonly kind?: PlannedRow['kind'];
  readonly contactId?: bigint;
}

/** Stores an import that has just begun, with these rows. */
export async function storeImport(
  database: Database,
  account: Account,
  rows: readonly RowToStore[],
  facts: {
    readonly startedAt: Date;
    readonly quiet?: boolean;
    readonly state?: 'running' | 'done';
  },
): Promise<StoredImport> {
  const id = randomUUID();
  const times = { createdAt: facts.startedAt, startedAt: facts.startedAt };
  const { quiet = false, state = 'running' } = facts;
  await database.transaction(async (q) => {
    await insertImport(q, account, { id, name: 'book.csv', state, quiet, ...times });
    await insertRows(q, id, rows.map(toPlannedRow));
    await startRows(q, id);
  });
  const stored = await loadImport(database, id);
  if (!stored) throw new Error('The import is gone.');
  return stored;
}

function toPlannedRow({ send, kind = 'new', contactId }: RowToStore, position: number): PlannedRow {
  const phone = send.by === 'phone' ? send.card.phone : undefined;
  return {
    position,
    kind,
    on: true,
    number: phone,
    row: {
      name: 'A name',
      phone: phone ?? '',
      send: toStoredSend(send),
      ...(contactId !== undefined && { contactId: String(contactId) }),
    },
  };
}

/** The outcome columns of the rows of an import, in their order. */
export function outcomesOf(database: Database, importId: string) {
  const { outcome, problem, tries, until, inFlight, changeId, importers } = importRows;
  return database.query((q) =>
    q
      .select({ outcome, problem, tries, until, inFlight, changeId, importers })
      .from(importRows)
      .where(eq(importRows.importId, importId))
      .orderBy(asc(importRows.position)),
  );
}
