import { fullName, type Contact } from '../../contacts/contact.ts';
import { ImportPlanner } from '../../contacts/import/import-plan.ts';
import type { ImportRecord } from '../../contacts/import/import-record.ts';
import type { ImportRow } from '../../contacts/import/import-row.ts';
import { isSelectedByDefault } from '../../contacts/import/import-selection.ts';
import type { SourceFacts } from '../../contacts/import/source-facts.ts';
import type { Country, ReadingOrder } from '../../contacts/phone.ts';
import { inSlices } from '../../runtime/in-slices.ts';
import type { Account } from '../../store/accounts.ts';
import type { Sealed } from '../../store/seal.ts';
import type { PlannedRow } from '../../store/import-rows.ts';
import { toStoredSend, type StoredRow } from '../../store/stored/stored-row.ts';

/** Plans a row for each number, in the order of the file, and collects facts about the source. */
export async function planRows(
  records: readonly ImportRecord[],
  context: {
    readonly account: Account;
    readonly contacts: Iterable<Contact>;
    readonly country: Country | undefined;
    readonly order: ReadingOrder;
    readonly tried: ReadonlySet<string>;
    /** Seals the text of an unusable row. */
    readonly sealText: (text: string, position: number) => Sealed;
    /** Whether it restores a snapshot, with former names. */
    readonly restores: boolean;
  },
): Promise<{ readonly rows: readonly PlannedRow[]; readonly facts: SourceFacts }> {
  const { account, restores, sealText, ...known } = context;
  const planner = new ImportPlanner({ ...known, owner: account.owner });
  for await (const _ of inSlices(planner.addAll(records)));
  const { rows, facts } = planner.plan();
  const positions = new Map(rows.map(({ key }, position) => [key, position]));
  const planned: PlannedRow[] = [];
  for await (const row of inSlices(rows)) {
    planned.push(toPlannedRow(row, planned.length, { positions, restores, sealText }));
  }
  return { rows: planned, facts };
}

function toPlannedRow(
  row: ImportRow,
  position: number,
  {
    positions,
    restores,
    sealText,
  }: {
    readonly positions: ReadonlyMap<string, number>;
    readonly restores: boolean;
    readonly sealText: (text: string, position: number) => Sealed;
  },
): PlannedRow {
  const { kind, name, phone, line, field } = row;
  const facts = { name, phone, line, field, entry: row.index + 1 };
  const planned = { position, kind, on: false, number: undefined };
  switch (row.kind) {
    case 'new':
    case 'unclear':
    case 'by_id':
    case 'tried':
    case 'rename': {
      const { send } = row;
      const renamed = row.kind === 'rename' ? renameFacts(row) : {};
      const unclear = row.kind === 'unclear' ? unclearFacts(row) : {};
      return {
        ...planned,
        // An unclear number may belong to another person by now.
        on: (restores && row.kind !== 'unclear') || isSelectedByDefault(row),
        number: send.by === 'phone' ? send.card.phone : undefined,
        row: { ...facts, ...renamed, ...unclear, send: toStoredSend(send) },
      };
    }
    case 'already':
      return { ...planned, row: facts };
    case 'duplicate': {
      const sameAs = positions.get(row.of);
      return { ...planned, row: sameAs === undefined ? facts : { ...facts, sameAs } };
    }
    case 'unusable':
      return {
        ...planned,
        row: { ...facts, phone: '', reason: row.reason },
        ...(phone !== '' && { text: sealText(phone, position) }),
      };
  }
}

function renameFacts({
  contact,
}: Extract<ImportRow, { kind: 'rename' }>): Pick<StoredRow, 'oldName' | 'contactId'> {
  return { oldName: fullName(contact), contactId: String(contact.id) };
}

/** Why a row is unclear, for display. */
function unclearFacts({
  other,
  contact,
}: Extract<ImportRow, { kind: 'unclear' }>): Pick<StoredRow, 'other' | 'oldName'> {
  if (other) return { other: other.formatted };
  return contact ? { oldName: fullName(contact) } : {};
}
