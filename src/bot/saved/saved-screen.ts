import type { RichBlockTableCell, RichText } from 'grammy/types';
import type { SavedEntry } from '../../accounts/roster.ts';
import { fullName } from '../../contacts/contact.ts';
import { formatPhone } from '../../contacts/phone.ts';
import { actions } from '../kit/actions.ts';
import { heading, paragraphs, buttonRows, cell, headerCell } from '../kit/blocks.ts';
import { displayName, shortened } from '../kit/contact-words.ts';
import { countPicked } from '../kit/picks.ts';
import type { Screen } from '../kit/reply.ts';
import { bold, isolated, lines, time } from '../kit/text.ts';
import { label, say } from '../kit/words.ts';
import { savedButtons, savedRowButtons, savedTick, type SavedListState } from './saved-buttons.ts';

/** A table column becomes as wide as its longest name. */
const maxNameInTable = 24;

/** A page of saved numbers, as a native table or as numbered lines with numbered buttons. */
export function savedScreen(state: SavedListState): Screen {
  const { page } = state;
  const title = titleOf(state);
  const notes = notesOf(state);
  const buttons = savedButtons(state);
  const rows = page.rows.map((entry, at) => rowsOf(state, entry, at)).flat();
  return {
    text: lines(bold(title), ...notes, ...page.rows.map((entry, at) => plainRow(state, entry, at))),
    keyboard: [...savedRowButtons(state), ...buttons],
    rich: [
      heading(title),
      ...paragraphs(notes),
      ...(rows.length === 0
        ? []
        : [{ type: 'table' as const, is_compact: true as const, cells: [header(), ...rows] }]),
      ...buttonRows(buttons),
    ],
  };
}

export function savedName(entry: SavedEntry): string {
  return shortened(fullName(entry)) || label('name-none');
}

function titleOf({ page, owner }: SavedListState): RichText {
  const { matching, total } = page;
  return say(matching === total ? 'saved-title' : 'saved-title-some', {
    name: fullName(owner),
    matching,
    total,
  });
}

function notesOf({ page, waiting, picked }: SavedListState): RichText[] {
  const { view, without, total, matching } = page;
  const readAt = time(page.readAt, 'Dt');
  return [
    say('saved-counts', { without, seen: total - without, time: readAt }),
    ...(view.words === '' ? [] : [say('contacts-searched', { words: view.words })]),
    ...(total > 0 && matching === 0 ? [say('saved-none-match')] : []),
    ...(picked ? [say('saved-chosen', { count: countPicked(picked, page) })] : []),
    ...(page.rows.some(({ contact }) => !contact) ? [say('saved-without-note')] : []),
    ...(waiting ? [say('saved-renewing', { time: time(waiting, 'Dt') })] : []),
  ];
}

function header(): RichBlockTableCell[] {
  return [headerCell(say('column-name')), headerCell(say('column-number'), 2)];
}

/** Two lines per number, as in the table of contacts. */
function rowsOf(state: SavedListState, entry: SavedEntry, at: number): RichBlockTableCell[][] {
  const { viewId } = state;
  const tick = savedTick(state, entry);
  const inlineButton: RichText = {
    type: 'button',
    button: tick
      ? { ...tick, callback_data: actions.savedTick.data(viewId, at) }
      : { text: '×', style: 'danger', callback_data: actions.savedRow.data(viewId, at) },
  };
  return [
    [
      { ...cell(nameOf(state, entry, at)), rowspan: 2 },
      cell({ type: 'phone_number', text: formatPhone(entry.phone), phone_number: entry.phone }),
      { text: inlineButton, rowspan: 2, align: 'center', valign: 'middle' },
    ],
    [cell(contactStatus(entry))],
  ];
}

function nameOf({ viewId, picked }: SavedListState, entry: SavedEntry, at: number): RichText {
  const text = shortened(savedName(entry), maxNameInTable);
  if (!picked && !entry.contact) return text;
  // Names are buttons too, because they are easier to hit than a tick.
  const pressed = picked
    ? actions.savedTick.data(viewId, at)
    : actions.person.data(viewId, entry.contact?.id ?? 0n);
  return { type: 'button', button: { text, style: 'link', callback_data: pressed } };
}

function plainRow(state: SavedListState, entry: SavedEntry, at: number): RichText {
  const number = formatPhone(entry.phone);
  const tick = savedTick(state, entry);
  return [
    `\n${tick ? `${tick.text} ` : ''}${at + 1}. `,
    bold(isolated(savedName(entry))),
    `\n    ${number} · `,
    contactStatus(entry),
  ];
}

/** Whether the number has a contact, and the contact's name if it differs from the saved one. */
function contactStatus(entry: SavedEntry): RichText {
  const { contact } = entry;
  if (!contact) return say('saved-without');
  const name = displayName(contact);
  return name === savedName(entry) ? say('saved-with') : say('saved-with-name', { name });
}
