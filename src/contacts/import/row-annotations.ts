import { editAnnotation, isAnnotated, noAnnotation, type Annotation } from '../annotation.ts';
import { distinctLabels, fitLabel } from '../label.ts';
import { LabelRoom } from '../label-room.ts';
import { visitInSteps, type Steps } from '../steps.ts';
import type { ImportRecord } from './import-record.ts';
import type { ImportRow } from './import-row.ts';

/** The data of a row beside name and number. */
export interface RowExtras extends Annotation {
  readonly closeFriend?: boolean;
}

/** The note and labels of a record, as a contact without any would get them, except that all labels are there. */
export function annotationOf({ extras }: Pick<ImportRecord, 'extras'>): Annotation {
  const { notes = [], labels = [] } = extras ?? {};
  const { note } = editAnnotation(noAnnotation, { note: notes.join('\n') });
  return { note, labels: distinctLabels(labels.map(fitLabel)) };
}

/** A label that the contact of a row has no room for. */
export interface LabelWithoutRoom {
  readonly row: ImportRow;
  readonly label: string;
}

export interface PlannedExtras {
  /** By the key of the row that leads to the contact: those of a duplicate belong to its first row. */
  readonly byKey: ReadonlyMap<string, RowExtras>;
  readonly withoutRoom: readonly LabelWithoutRoom[];
}

/**
 * The notes, labels and marks that come with the rows of a plan.
 *
 * @param labelsOf the labels that a contact has
 */
export function* rowExtras(
  rows: readonly ImportRow[],
  records: Iterable<ImportRecord>,
  labelsOf: (contactId: bigint) => readonly string[],
): Steps<PlannedExtras> {
  const byIndex = new Map<number, RowExtras>();
  yield* visitInSteps(records, (record) => {
    if (!record.extras) return;
    const closeFriend = record.extras.kinds.includes('close_friend');
    const annotation = annotationOf(record);
    if (closeFriend || isAnnotated(annotation)) {
      byIndex.set(record.index, { ...annotation, ...(closeFriend && { closeFriend }) });
    }
  });
  const byKey = new Map<string, RowExtras>();
  const rooms = new Rooms(labelsOf);
  const withoutRoom: LabelWithoutRoom[] = [];
  yield* visitInSteps(rows, (row) => {
    const extras = byIndex.get(row.index);
    if (!extras || row.kind === 'unusable') return;
    const key = row.kind === 'duplicate' ? row.of : row.key;
    const { taken, left } = rooms.of(row).add(extras.labels);
    withoutRoom.push(...left.map((label) => ({ row, label })));
    const after = joinExtras(byKey.get(key), { ...extras, labels: taken });
    if (after.closeFriend || isAnnotated(after)) byKey.set(key, after);
  });
  return { byKey, withoutRoom };
}

/** The labels of the contacts that rows lead to, of which several may lead to one. */
class Rooms {
  readonly #labelsOf: (contactId: bigint) => readonly string[];
  readonly #byContact = new Map<bigint | string, LabelRoom>();
  readonly #byKey = new Map<string, LabelRoom>();

  constructor(labelsOf: (contactId: bigint) => readonly string[]) {
    this.#labelsOf = labelsOf;
  }

  of(row: ImportRow): LabelRoom {
    const key = row.kind === 'duplicate' ? row.of : row.key;
    const known = this.#byKey.get(key);
    if (known) return known;
    const contact = 'contact' in row ? row.contact : undefined;
    const holder = contact?.id ?? key;
    const labels = contact ? this.#labelsOf(contact.id) : [];
    const room = this.#byContact.get(holder) ?? new LabelRoom(labels);
    this.#byContact.set(holder, room);
    this.#byKey.set(key, room);
    return room;
  }
}

/** The extras of two rows about one contact. */
export function joinExtras(before: RowExtras = noAnnotation, added: RowExtras): RowExtras {
  const { note: addNote, labels: addLabels } = added;
  const closeFriend = before.closeFriend === true || added.closeFriend === true;
  return {
    ...editAnnotation(before, { addNote, addLabels }),
    ...(closeFriend && { closeFriend }),
  };
}
