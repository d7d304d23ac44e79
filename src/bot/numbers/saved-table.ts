import type { InputRichBlock, RichBlockTableCell, RichText } from 'grammy/types';
import type { SavedEntry, SavedPage } from '../../accounts/roster.ts';
import { fullName, type Owner } from '../../contacts/contact.ts';
import { formatPhone } from '../../contacts/phone.ts';
import { buttons } from '../buttons.ts';
import { displayName, shortened } from '../person/contact-words.ts';
import type { Screen } from '../chat/reply.ts';
import { savedKeys, savedRowKeys } from './saved-keys.ts';
import { bold, isolated, lines, time } from '../chat/text.ts';
import { label, say } from '../chat/words.ts';

/** A name is one word to a table, which it makes as wide as that. */
const maxInTable = 24;

export interface SavedSight {
  readonly page: SavedPage;
  readonly owner: Owner;
  readonly accountId: string;
  /** A saved view of this page, with its numbers in the order of the rows. */
  readonly viewId: string;
  /** Until when a newer list is waited for. */
  readonly waiting: Date | undefined;
}

/** A page of saved numbers, as a native table or as numbered lines with numbered buttons. */
export function savedScreen(sight: SavedSight): Screen {
  const { page, viewId } = sight;
  const title = titleOf(sight);
  const notes = notesOf(sight);
  const keys = savedKeys(sight);
  const rows = page.rows.map((entry, at) => rowsOf(viewId, entry, at)).flat();
  return {
    text: lines(bold(title), ...notes, ...page.rows.map(plainRow)),
    keyboard: [...savedRowKeys(viewId, page.rows), ...keys],
    rich: [
      { type: 'heading', size: 3, text: title },
      ...notes.map((text): InputRichBlock => ({ type: 'paragraph', text })),
      ...(rows.length === 0
        ? []
        : [{ type: 'table' as const, is_compact: true as const, cells: [header(), ...rows] }]),
      ...keys.map((row): InputRichBlock => ({ type: 'buttons', buttons: row, align: 'center' })),
    ],
  };
}

export function savedName(entry: SavedEntry): string {
  return shortened(fullName(entry)) || label('name-none');
}

function titleOf({ page, owner }: SavedSight): RichText {
  const { matching, total } = page;
  return say(matching === total ? 'saved-title' : 'saved-title-some', {
    name: fullName(owner),
    matching,
    total,
  });
}

function notesOf({ page, waiting }: SavedSight): RichText[] {
  const { view, without, total, matching } = page;
  const readAt = time(page.readAt, 'Dt');
  return [
    say('saved-counts', { without, seen: total - without, time: readAt }),
    ...(view.words === '' ? [] : [say('contacts-searched', { words: view.words })]),
    ...(total > 0 && matching === 0 ? [say('saved-none-match')] : []),
    ...(page.rows.some(({ contact }) => !contact) ? [say('saved-without-note')] : []),
    ...(waiting ? [say('saved-renewing', { time: time(waiting, 'Dt') })] : []),
  ];
}

function header(): RichBlockTableCell[] {
  return [say('column-name'), say('column-number'), ''].map((text) => ({
    ...cell(text),
    is_header: true as const,
  }));
}

/** Two lines a number, as in the table of contacts. */
function rowsOf(viewId: string, entry: SavedEntry, at: number): RichBlockTableCell[][] {
  const cross: RichText = {
    type: 'button',
    button: { text: '×', style: 'danger', callback_data: buttons.savedRow.data(viewId, at) },
  };
  return [
    [
      { ...cell(nameOf(viewId, entry)), rowspan: 2 },
      cell({ type: 'phone_number', text: formatPhone(entry.phone), phone_number: entry.phone }),
      { text: cross, rowspan: 2, align: 'center', valign: 'middle' },
    ],
    [cell(standing(entry))],
  ];
}

function cell(text: RichText): RichBlockTableCell {
  return { ...(text === '' ? {} : { text }), align: 'left', valign: 'middle' };
}

function nameOf(viewId: string, entry: SavedEntry): RichText {
  const text = shortened(savedName(entry), maxInTable);
  if (!entry.contact) return text;
  return {
    type: 'button',
    button: { text, style: 'link', callback_data: buttons.person.data(viewId, entry.contact.id) },
  };
}

function plainRow(entry: SavedEntry, at: number): RichText {
  const number = formatPhone(entry.phone);
  return [`\n${at + 1}. `, bold(isolated(savedName(entry))), `\n    ${number} · `, standing(entry)];
}

/** What I see of the number's owner; a name of their own where it is another. */
function standing(entry: SavedEntry): RichText {
  const { contact } = entry;
  if (!contact) return say('saved-without');
  const name = displayName(contact);
  return name === savedName(entry) ? say('saved-with') : say('saved-with-name', { name });
}
