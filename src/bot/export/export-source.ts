import type { Book, BookView } from '../../accounts/roster.ts';
import type { FailureReason } from '../../contacts/telegram-error.ts';
import {
  exportContact,
  exportSavedNumber,
  type ExportedContact,
} from '../../contacts/write/exported-contact.ts';
import { onlyPicked, viewOfPicked } from '../kit/picks.ts';
import type { Message } from '../kit/text.ts';
import { say } from '../kit/words.ts';

/** What an export is of. */
export interface ExportSource {
  readonly kind: 'contacts' | 'saved';
  readonly contacts: readonly ExportedContact[];
  /** In the whole book, or in the whole list of saved numbers. */
  readonly total: number;
  readonly asOf: Date;
  readonly stale: FailureReason | undefined;
  /** What it was narrowed by; empty where it was not. */
  readonly words: string;
  /** What the list is narrowed to. */
  readonly filter: Message | undefined;
}

/** All that a view shows, on all its pages. Undefined: saved numbers that were never read. */
export async function exportSource(book: Book, view: BookView): Promise<ExportSource | undefined> {
  return view.saved ? savedSource(book, view, view.saved) : contactSource(book, view);
}

async function contactSource(book: Book, view: BookView): Promise<ExportSource> {
  const shown = view.picked ? viewOfPicked(view) : view;
  const { contacts, ...list } = await book.exportList(shown);
  return {
    kind: 'contacts',
    contacts: (view.picked ? onlyPicked(contacts, view.picked) : contacts).map(exportContact),
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
      contacts: list.entries.map(exportSavedNumber),
      total: list.total,
      asOf: list.asOf,
      stale: undefined,
      words,
      filter: filter === 'all' ? undefined : say(`saved-filter-${filter}`),
    }
  );
}
