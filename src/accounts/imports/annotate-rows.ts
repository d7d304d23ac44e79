import { noAnnotation } from '../../contacts/annotation.ts';
import type { Contact } from '../../contacts/contact.ts';
import { joinExtras, type RowExtras } from '../../contacts/import/row-annotations.ts';
import { LabelRoom } from '../../contacts/label-room.ts';
import { runInSlices } from '../../runtime/in-slices.ts';
import {
  listAnnotatedRows,
  settleAnnotatedRows,
  type AnnotatedRow,
} from '../../store/annotated-rows.ts';
import type { StoredImport } from '../../store/imports.ts';
import { seal } from '../../store/seal.ts';
import { purposes } from '../../store/seal-purposes.ts';
import { annotateNow } from '../changes/kinds/annotate.ts';
import { setCloseFriends } from '../changes/kinds/close-friends.ts';
import type { ChangeServices } from '../services/services.ts';
import { tryUnseal } from '../services/try-unseal.ts';
import { labelRow } from './plan-import.ts';
import type { AccountSession } from '../sessions/open-session.ts';

const perBatch = 250;

/**
 * Gives contacts the notes, labels and marks of close friends that came with their rows, as a part of the import, and
 * deletes those from the rows. What a contact has already stays, and labels without room become rows of the report.
 * Can be repeated.
 */
export async function annotateRows(
  session: AccountSession,
  run: StoredImport,
  services: ChangeServices,
): Promise<void> {
  const { database } = services;
  for (let last = -1; ;) {
    const rows = await listAnnotatedRows(database, run.id, last, perBatch);
    if (rows.length === 0) return;
    const { contacts } = await session.cache.read();
    const given: number[] = [];
    const rooms = new Map<bigint, LabelRoom>();
    const left: { readonly place: AnnotatedRow['place']; readonly label: string }[] = [];
    const additions = new Map<bigint, RowExtras>();
    const known = {
      byPhone: await runInSlices(contacts.withPhones(rows.flatMap(phoneOf))),
      byUsername: await runInSlices(contacts.withUsernames(rows.flatMap(usernameOf))),
    };
    for (const row of rows) {
      const id = row.contactId ?? findContact(row, known);
      if (id === undefined || !contacts.has(id)) continue;
      const extras = openExtras(row, run, services);
      const room = rooms.get(id) ?? new LabelRoom(contacts.annotationOf(id).labels);
      rooms.set(id, room);
      const { place } = row;
      left.push(...room.add(extras.labels).left.map((label) => ({ place, label })));
      additions.set(id, joinExtras(additions.get(id), extras));
      given.push(row.position);
    }
    const edits = Array.from(additions, ([id, { note, labels }]) => {
      return [id, { addNote: note, addLabels: labels }] as const;
    });
    await annotateNow(session, new Map(edits), services, run.id);
    const friends = [...additions].flatMap(([id, { closeFriend }]) => (closeFriend ? [id] : []));
    const marks = friends.map((id) => ({ id, on: true }));
    await setCloseFriends(marks, { session, operationId: run.id, services });
    await settleAnnotatedRows(database, run.id, given, (first) =>
      left.map(({ place, label }, at) => {
        const position = first + at;
        const text = seal(services.keys, label, purposes.rowText(run, position));
        return labelRow(place, position, text);
      }),
    );
    last = rows.at(-1)?.position ?? last;
  }
}

function phoneOf({ send }: AnnotatedRow): readonly string[] {
  return send?.by === 'phone' ? [send.card.phone] : [];
}

/** Of rows that have no id. */
function usernameOf({ contactId, send }: AnnotatedRow): readonly string[] {
  if (contactId !== undefined || send?.by === 'phone') return [];
  const { telegramId, username } = send?.account ?? {};
  return telegramId === undefined && username !== undefined ? [username] : [];
}

function findContact(
  { send }: AnnotatedRow,
  known: Readonly<Record<'byPhone' | 'byUsername', ReadonlyMap<string, Contact>>>,
): bigint | undefined {
  if (send?.by === 'phone') return known.byPhone.get(send.card.phone)?.id;
  const { telegramId, username } = send?.account ?? {};
  return telegramId ?? known.byUsername.get(username?.toLowerCase() ?? '')?.id;
}

function openExtras(
  { sealed, position }: AnnotatedRow,
  run: StoredImport,
  services: Pick<ChangeServices, 'keys' | 'log'>,
): RowExtras {
  const opened = tryUnseal(sealed, purposes.rowText(run, position), services);
  // Only `planRows` wrote it.
  return opened ? (JSON.parse(opened.toString()) as RowExtras) : noAnnotation;
}
