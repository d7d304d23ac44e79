import type { SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { isNotNull, sql } from './drizzle/drizzle.ts';
import { accounts } from './schema/accounts.ts';
import { annotations } from './schema/annotations.ts';
import { dialogs } from './schema/dialogs.ts';
import { importRows, imports } from './schema/imports.ts';
import { pairingAttempts } from './schema/pairing-attempts.ts';
import { pairingInputs } from './schema/pairing-inputs.ts';
import { liveButtons } from './schema/live-buttons.ts';
import { unusedSessions } from './schema/unused-sessions.ts';
import { updates } from './schema/updates.ts';
import { views } from './schema/views.ts';
import { formerPurposes, purposes } from './seal-purposes.ts';
import { sealedTable, type SealedTable } from './sealed-table.ts';

/** All tables with sealed rows. */
export const sealedTables: Readonly<Record<SealedTable['name'], SealedTable>> = {
  sessions: sealedTable<typeof accounts.$inferSelect>('sessions', {
    table: accounts,
    id: [accounts.id],
    bytes: accounts.session,
    keyId: accounts.keyId,
    purpose: purposes.session,
    formerPurpose: formerPurposes.session,
    where: sql`${accounts.signedIn}`,
  }),
  'unused sessions': sealedTable<typeof unusedSessions.$inferSelect>('unused sessions', {
    table: unusedSessions,
    id: [unusedSessions.id],
    bytes: unusedSessions.session,
    keyId: unusedSessions.keyId,
    purpose: ({ id }) => purposes.unusedSession(id),
  }),
  'pairing steps': sealedTable<typeof pairingAttempts.$inferSelect>('pairing steps', {
    table: pairingAttempts,
    id: [pairingAttempts.id],
    bytes: pairingAttempts.shown,
    keyId: pairingAttempts.keyId,
    purpose: purposes.pairingStep,
  }),
  'pairing inputs': sealedTable<
    typeof pairingInputs.$inferSelect & Pick<typeof pairingAttempts.$inferSelect, 'personId'>
  >('pairing inputs', {
    table: pairingInputs,
    id: [pairingInputs.id],
    bytes: pairingInputs.sealed,
    keyId: pairingInputs.keyId,
    owner: { personId: personOfAttempt(pairingInputs.attemptId) },
    purpose: ({ id, attemptId, personId }) =>
      purposes.pairingInput({ id: attemptId, personId }, id),
  }),
  questions: sealedTable<typeof dialogs.$inferSelect>('questions', {
    table: dialogs,
    id: [dialogs.personId],
    bytes: dialogs.state,
    keyId: dialogs.keyId,
    purpose: ({ personId }) => purposes.dialog(personId),
  }),
  updates: sealedTable<typeof updates.$inferSelect>('updates', {
    table: updates,
    id: [updates.id],
    bytes: updates.sealed,
    keyId: updates.keyId,
    purpose: ({ id, personId }) => purposes.update(id, personId ?? 0n),
  }),
  views: sealedTable<typeof views.$inferSelect>('views', {
    table: views,
    id: [views.id],
    bytes: views.sealed,
    keyId: views.keyId,
    purpose: purposes.view,
    clear: {
      where: isNotNull(views.view),
      read: ({ view }) => (view ? Buffer.from(JSON.stringify(view)) : undefined),
    },
    also: sql`, view = null`,
  }),
  buttons: sealedTable<typeof liveButtons.$inferSelect>('buttons', {
    table: liveButtons,
    id: [liveButtons.personId, liveButtons.messageId],
    bytes: liveButtons.keyboard,
    keyId: liveButtons.keyId,
    purpose: purposes.liveButtons,
  }),
  files: sealedTable<typeof imports.$inferSelect>('files', {
    table: imports,
    id: [imports.id],
    bytes: imports.source,
    keyId: imports.sourceKeyId,
    purpose: purposes.importSource,
    formerPurpose: formerPurposes.importSource,
    clear: { where: isNotNull(imports.source), read: ({ source }) => source ?? undefined },
    // Each may have megabytes.
    batch: 10,
  }),
  texts: sealedTable<
    typeof importRows.$inferSelect & Pick<typeof imports.$inferSelect, 'personId' | 'accountId'>
  >('texts', {
    table: importRows,
    id: [importRows.importId, importRows.position],
    bytes: importRows.text,
    keyId: importRows.textKeyId,
    owner: { personId: ofImport(imports.personId), accountId: ofImport(imports.accountId) },
    purpose: ({ importId, position, ...owner }) =>
      purposes.rowText({ ...owner, id: importId }, position),
    formerPurpose: ({ importId, position, ...owner }) =>
      formerPurposes.rowText({ ...owner, id: importId }, position),
    clear: {
      where: sql`${importRows.kind} = 'unusable' and ${importRows.row}->>'phone' <> ''`,
      read: ({ row }) => Buffer.from(row.phone),
    },
    also: sql`, row = row || '{"phone": ""}'`,
  }),
  annotations: sealedTable<
    typeof annotations.$inferSelect & Pick<typeof accounts.$inferSelect, 'personId'>
  >('annotations', {
    table: annotations,
    id: [annotations.id],
    bytes: annotations.sealed,
    keyId: annotations.keyId,
    owner: { personId: personOf(annotations.accountId) },
    purpose: purposes.annotation,
  }),
};

/** The person of the account that a row belongs to. */
function personOf(accountId: PgColumn): SQL {
  const { id, personId } = accounts;
  return sql`(select ${personId} from ${accounts} where ${id} = ${accountId})`.mapWith(personId);
}

/** The person of the pairing attempt that a row belongs to. */
function personOfAttempt(attemptId: PgColumn): SQL {
  const { id, personId } = pairingAttempts;
  return sql`(select ${personId} from ${pairingAttempts} where ${id} = ${attemptId})`.mapWith(
    personId,
  );
}

/** A column of the import that a row belongs to. */
function ofImport(column: PgColumn): SQL {
  const { importId } = importRows;
  return sql`(select ${column} from ${imports} where ${imports.id} = ${importId})`.mapWith(column);
}
