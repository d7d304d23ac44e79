import type { Book, BookView } from '../../accounts/roster.ts';
import { mapInSteps } from '../../contacts/steps.ts';
import type { FailureReason } from '../../contacts/telegram-error.ts';
import {
  exportContact,
  exportSavedNumber,
  type ExportedContact,
} from '../../contacts/write/exported-contact.ts';
import { runInSlices } from '../../runtime/in-slices.ts';
import { contactKey, filterPicked, toPickedView } from '../kit/picks.ts';
import type { Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';

/** The entries of an export. */
export interface ExportSource {
  readonly kind: 'contacts' | 'saved';
  readonly contacts: readonly ExportedContact[];
  /** The count of all contacts or saved numbers, before filters. */
  readonly total: number;
  readonly asOf: Date;
  readonly stale: FailureReason | undefined;
  /** The search words; may be empty. */
  readonly words: string;
  /** The filter of the list; undefined without one. */
  readonly filter: Text | undefined;
}

/** The entries on all pages of a view. Undefined if the saved numbers were never read. */
export async function loadExportSource(
  book: Book,
  view: BookView,
): Promise<ExportSource | undefined> {
  return view.saved ? savedSource(book, view, view.saved) : contactSource(book, view);
}

async function contactSource(book: Book, view: BookView): Promise<ExportSource> {
  const shown = view.picked ? toPickedView(view) : view;
  const { contacts, annotationOf, ...list } = await book.exportList(shown);
  const chosen = view.picked ? await filterPicked(contacts, view.picked, contactKey) : contacts;
  return {
    kind: 'contacts',
    contacts: await runInSlices(
      mapInSteps(chosen, (contact) => exportContact(contact, annotationOf(contact.id))),
    ),
    ...list,
    words: shown.words,
    filter: shown.filter === 'all' ? undefined : say(`filter-${shown.filter}`),
  };
}

async function savedSource(
  { saved }: Book,
  { words }: BookView,
  filter: NonNullable<BookView['saved']>,
): Promise<ExportSource | undefined> {
  const list = await saved.exportList({ words, filter });
  return (
    list && {
      kind: 'saved',
      contacts: await runInSlices(mapInSteps(list.entries, exportSavedNumber)),
      total: list.total,
      asOf: list.asOf,
      stale: undefined,
      words,
      filter: filter === 'all' ? undefined : say(`saved-filter-${filter}`),
    }
  );
}
