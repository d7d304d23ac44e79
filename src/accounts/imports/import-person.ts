import {
  isAnnotated,
  labelsWithoutRoom,
  noAnnotation,
  type Annotation,
} from '../../contacts/annotation.ts';
import type { Card } from '../../contacts/card.ts';
import type { ImportRow, RowKind } from '../../contacts/import/import-row.ts';
import type { UnindexedRecord } from '../../contacts/import/import-record.ts';
import { planImport } from '../../contacts/import/import-plan.ts';
import { annotationOf } from '../../contacts/import/row-annotations.ts';
import { countryOf } from '../../contacts/phone.ts';
import { runInSlices } from '../../runtime/in-slices.ts';
import type { Account } from '../../store/accounts.ts';
import { freshList } from '../lookup/fresh-list.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import { annotateNow } from '../changes/kinds/annotate.ts';
import { runExclusively } from '../sessions/run-exclusively.ts';
import { addUnderOwnName } from './add-under-own-name.ts';
import { planRecords } from './plan-records.ts';
import { importCards } from './import-cards.ts';
import type { ImportedPerson, PersonRow } from './imports.ts';
import type { ImportOutcome } from '../services/import-outcome.ts';
import type { ChangeServices } from '../services/services.ts';
import type { PlanServices } from './store-plan.ts';

/**
 * Rows that need a preview: another name, an ambiguous number, a user without a number. Labels without room are
 * listed in one, too.
 */
const previewKinds: ReadonlySet<RowKind> = new Set<RowKind>(['rename', 'unclear', 'by_id']);

/**
 * Adds one person at once, because sending a contact asks for that. Plans like for a whole address book;
 * when the plan needs a decision, returns a preview instead. Throws `TelegramError`.
 */
export async function importPerson(
  account: Account,
  person: UnindexedRecord,
  pool: SessionPool,
  services: ChangeServices & PlanServices,
): Promise<ImportedPerson> {
  const { contacts } = await freshList(account.id, pool, services);
  const record = { ...person, index: 0 };
  const { owner } = account;
  const country = countryOf(owner.phone);
  const { rows, facts } = await runInSlices(planImport([record], { contacts, owner, country }));
  const annotation = annotationOf(person);
  const known = rows.flatMap((row) => ('contact' in row && row.contact) || []);
  const hasRoom = [noAnnotation, ...known.map(({ id }) => contacts.annotationOf(id))].every(
    ({ labels }) => labelsWithoutRoom(labels, annotation.labels).length === 0,
  );
  if (!hasRoom || rows.some(({ kind }) => previewKinds.has(kind))) {
    return {
      kind: 'asked',
      begun: await planRecords(account, { records: [record] }, pool, services),
    };
  }
  const toSend = rows.flatMap(toNumber);
  const { outcomes, ...sent } = await pool.use(account.id, (session) =>
    sendNumbers(session, toSend, services),
  );
  const imported = rows.map((row): PersonRow => {
    if (row.kind === 'already') return { row, outcome: { kind: 'already', contact: row.contact } };
    return { row, outcome: outcomes.get(row.key) };
  });
  const annotated = isAnnotated(annotation)
    ? await pool.use(account.id, (session) =>
        annotateContacts(session, imported, { annotation, partOf: sent.operationId }, services),
      )
    : undefined;
  const operationId = sent.operationId ?? annotated;
  return { kind: 'sent', rows: imported, operationId, read: { home: facts.home, country } };
}

/** Gives the contacts of these rows a note and labels. Returns the operation; undefined when nothing changed. */
async function annotateContacts(
  session: AccountSession,
  rows: readonly PersonRow[],
  given: { readonly annotation: Annotation; readonly partOf: string | undefined },
  services: ChangeServices,
): Promise<string | undefined> {
  const { note: addNote, labels: addLabels } = given.annotation;
  const edits = rows.flatMap(({ outcome }) =>
    outcome && 'contact' in outcome ? [[outcome.contact.id, { addNote, addLabels }] as const] : [],
  );
  const annotated = await runExclusively(session, () =>
    annotateNow(session, new Map(edits), services, given.partOf),
  );
  return annotated.operationId;
}

/** A number to send, and whether the record has a name. */
interface NumberToSend {
  readonly key: string;
  readonly card: Card;
  readonly named: boolean;
}

function toNumber(row: ImportRow): readonly NumberToSend[] {
  if (!('send' in row) || row.send.by !== 'phone') return [];
  return [{ key: row.key, card: row.send.card, named: row.name !== '' }];
}

async function sendNumbers(
  session: AccountSession,
  numbers: readonly NumberToSend[],
  services: ChangeServices,
): Promise<{
  readonly outcomes: ReadonlyMap<string, ImportOutcome>;
  readonly operationId: string | undefined;
}> {
  const outcomes = new Map<string, ImportOutcome>();
  if (numbers.length === 0) return { outcomes, operationId: undefined };
  const [only, ...others] = numbers;
  if (only && others.length === 0 && !only.named) {
    const found = await addUnderOwnName(session, only.card.phone, services);
    if (found) return { outcomes: outcomes.set(only.key, found.outcome), ...found };
  }
  const cards = numbers.map(({ card }) => card);
  const { result, operationId } = await importCards(session, cards, services);
  for (const [at, { outcome }] of result.entries()) {
    const key = numbers[at]?.key;
    if (key !== undefined) outcomes.set(key, outcome);
  }
  return { outcomes, operationId };
}
