import { fullName } from '../../contacts/contact.ts';
import { planImport, type PlannedBook } from '../../contacts/import/import-plan.ts';
import type { ImportPurpose } from '../../contacts/import/import-purpose.ts';
import type { ImportRecord } from '../../contacts/import/import-record.ts';
import type { ImportRow } from '../../contacts/import/import-row.ts';
import { isSelectedByDefault, type SendableRow } from '../../contacts/import/import-selection.ts';
import { rowExtras, type LabelWithoutRoom } from '../../contacts/import/row-annotations.ts';
import type { SourceFacts } from '../../contacts/import/source-facts.ts';
import type { Country, ReadingOrder } from '../../contacts/phone.ts';
import { inSlices, runInSlices } from '../../runtime/in-slices.ts';
import type { Account } from '../../store/accounts.ts';
import type { Sealed } from '../../store/seal.ts';
import type { PlannedRow } from '../../store/import-rows.ts';
import { toStoredSend, type StoredRow } from '../../store/stored/stored-row.ts';

/** Plans a row for each number, in the order of the file, and collects facts about the source. */
export async function planRows(
  records: readonly ImportRecord[],
  context: {
    readonly account: Account;
    readonly contacts: PlannedBook;
    readonly country: Country | undefined;
    readonly order: ReadingOrder;
    readonly tried: ReadonlySet<string>;
    /** Seals the text of an unusable row, and the extras of others. */
    readonly sealText: (text: string, position: number) => Sealed;
    readonly purpose: ImportPurpose;
    /** The labels that a contact has. */
    readonly labelsOf: (contactId: bigint) => readonly string[];
  },
): Promise<{ readonly rows: readonly PlannedRow[]; readonly facts: SourceFacts }> {
  const { account, purpose, sealText, labelsOf, ...known } = context;
  const exactNames = purpose === 'tidy';
  const planning = planImport(records, { ...known, exactNames, owner: account.owner });
  const { rows, facts } = await runInSlices(planning);
  const { byKey, withoutRoom } = await runInSlices(rowExtras(rows, records, labelsOf));
  const planned: PlannedRow[] = [];
  const positions = new Map<string, number>();
  for await (const row of inSlices(rows)) {
    const position = planned.length;
    // Before the duplicates of the row, which come later.
    positions.set(row.key, position);
    const one = toPlannedRow(row, position, { positions, purpose, sealText });
    const given = byKey.get(row.key);
    const sealed = given && { text: sealText(JSON.stringify(given), position) };
    planned.push({ ...one, ...sealed });
  }
  for await (const left of inSlices(withoutRoom)) {
    planned.push(toLabelRow(left, planned.length, sealText));
  }
  return { rows: planned, facts };
}

function toPlannedRow(
  row: ImportRow,
  position: number,
  {
    positions,
    purpose,
    sealText,
  }: {
    readonly positions: ReadonlyMap<string, number>;
    readonly purpose: ImportPurpose;
    readonly sealText: (text: string, position: number) => Sealed;
  },
): PlannedRow {
  const { kind, name, phone, line, part, field } = row;
  const facts = { name, phone, line, part, field, entry: row.index + 1 };
  const planned = { position, kind, on: false, number: undefined };
  switch (row.kind) {
    case 'new':
    case 'unclear':
    case 'by_id':
    case 'block':
    case 'tried':
    case 'rename': {
      const { send } = row;
      const renamed = row.kind === 'rename' ? renameFacts(row) : {};
      const unclear = row.kind === 'unclear' ? unclearFacts(row) : {};
      return {
        ...planned,
        on: isChosen(row, purpose),
        number: send.by === 'phone' ? send.card.phone : undefined,
        row: { ...facts, ...renamed, ...unclear, send: toStoredSend(send) },
      };
    }
    case 'already':
      return { ...planned, row: { ...facts, contactId: String(row.contact.id) } };
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

function toLabelRow(
  { row: { name, line, part, index }, label }: LabelWithoutRoom,
  position: number,
  sealText: (text: string, position: number) => Sealed,
): PlannedRow {
  return labelRow({ name, line, part, entry: index + 1 }, position, sealText(label, position));
}

/** A row that says that its contact had no room for a label, whose text is sealed. */
export function labelRow(
  place: Pick<StoredRow, 'name' | 'line' | 'part' | 'entry'>,
  position: number,
  text: Sealed,
): PlannedRow {
  const row = { ...place, phone: '', reason: 'label_full' } as const;
  return { position, kind: 'unusable', on: false, number: undefined, row, text };
}

/** What an import is for may choose renames and blocks, but neither doubtful numbers nor those without an account. */
function isChosen(row: SendableRow, purpose: ImportPurpose): boolean {
  const isIntended = row.kind === 'rename' || row.kind === 'block';
  return (purpose !== 'add' && isIntended) || isSelectedByDefault(row);
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
