import type { InputRichBlock, RichBlockTableCell, RichText } from 'grammy/types';
import type { BookPage, BookView } from '../../accounts/roster.ts';
import { fullName, type Contact, type Owner } from '../../contacts/contact.ts';
import { formatPhone } from '../../contacts/phone.ts';
import { actions } from '../kit/actions.ts';
import { heading, paragraphs, buttonRows, cell, headerCell } from '../kit/blocks.ts';
import { cleanupButtons } from '../kit/buttons.ts';
import { displayName, lastSeenWords, shortened } from '../kit/contact-words.ts';
import { failureWords } from '../kit/failure-words.ts';
import { nameMarks } from '../kit/mark-words.ts';
import { countPicked } from '../kit/picks.ts';
import type { Screen } from '../kit/reply.ts';
import { bold, isolated, join, lines, time } from '../kit/text.ts';
import { label, say } from '../kit/words.ts';
import {
  sortAndFilterButtons,
  numberButtons,
  pageButtons,
  tickOf,
  chooseButtons,
} from './contacts-buttons.ts';

/** A table column becomes as wide as its longest name. */
const maxNameInTable = 24;

/** A page of contacts as a native table, or as numbered lines with numbered buttons. */
export function contactsScreen(options: {
  readonly page: BookPage;
  readonly owner: Owner;
  readonly viewId: string;
  readonly now: Date;
}): Screen {
  const { page, viewId, now } = options;
  const title = titleOf(options.owner, page);
  const notes = notesOf(page, now);
  const empty = page.rows.length === 0;
  const turning = pageButtons(viewId, page);
  const back = cleanupButtons(viewId, page.view.filter);
  const choosing = page.total === 0 ? [] : [...chooseButtons(viewId, page), ...back];
  const choices = page.total === 0 ? [] : sortAndFilterButtons(viewId, page.view);
  return {
    text: lines(
      bold(title),
      ...notes,
      ...page.rows.map((contact, at) => ['\n', ...plainRow(contact, at + 1, page.view, now)]),
    ),
    keyboard: [...(empty ? [] : numberButtons(viewId, page)), ...turning, ...choosing, ...choices],
    rich: [
      heading(title),
      ...paragraphs(notes),
      ...(empty ? [] : [tableOf(viewId, page, now)]),
      ...buttonRows([...turning, ...choosing]),
      ...(choices.length === 0 ? [] : [choicesBlock(page.view, choices)]),
    ],
  };
}

function titleOf(owner: Owner, page: BookPage): RichText {
  return say(page.matching === page.total ? 'contacts-title' : 'contacts-title-some', {
    name: fullName(owner),
    matching: page.matching,
    total: page.total,
  });
}

/** The search words, why the list may be stale, and what to do if it is empty. */
function notesOf(page: BookPage, now: Date): RichText[] {
  const { words, filter, picked } = page.view;
  const notes: RichText[] = [];
  if (words !== '') notes.push(say('contacts-searched', { words }));
  if (page.total === 0) notes.push(say('contacts-none'));
  else if (page.matching === 0 && words !== '') notes.push(say('contacts-none-match'));
  else if (page.matching === 0) notes.push(say(`contacts-empty-${filter}`));
  if (picked) notes.push(say('choose-count', { count: countPicked(picked, page) }));
  if (page.stale) {
    const asOf = page.asOf < now ? page.asOf : now;
    const why =
      page.stale.kind === 'unreachable'
        ? say('contacts-stale-unreachable')
        : failureWords(page.stale);
    notes.push([say('contacts-stale', { time: time(asOf, 'Dt') }), ' ', why]);
  }
  return notes;
}

/**
 * Two lines per contact: on a phone of 390 points, separate columns for name, username, number and time
 * would have about ten characters each.
 */
function tableOf(viewId: string, { rows, view }: BookPage, now: Date): InputRichBlock {
  return {
    type: 'table',
    is_compact: true,
    ...(rows.some(({ mutual }) => mutual) ? { caption: say('contacts-mutual-mark') } : {}),
    cells: [
      [headerCell(say('column-name')), headerCell(say('column-reach'), 2)],
      ...rows.flatMap((contact) => rowsOf(viewId, contact, view, now)),
    ],
  };
}

function rowsOf(
  viewId: string,
  contact: Contact,
  view: BookView,
  now: Date,
): RichBlockTableCell[][] {
  const { id } = contact;
  const tick = tickOf(view, id);
  const inlineButton: RichText = {
    type: 'button',
    button: tick
      ? { ...tick, callback_data: actions.tick.data(viewId, id) }
      : { text: '×', style: 'danger', callback_data: actions.askDelete.data(viewId, id) },
  };
  return [
    [
      cell([nameButton(viewId, contact, view), marksOf(contact)]),
      cell(seenOf(contact, now)),
      { text: inlineButton, rowspan: 2, align: 'center', valign: 'middle' },
    ],
    [cell(usernameOf(contact)), cell(phoneOf(contact))],
  ];
}

function nameButton(viewId: string, contact: Contact, { picked }: BookView): RichText {
  // Names are buttons too, because they are easier to hit than a tick.
  const pressed = picked ? actions.tick : actions.card;
  return {
    type: 'button',
    button: {
      text: shortened(displayName(contact), maxNameInTable),
      style: 'link',
      callback_data: pressed.data(viewId, contact.id),
    },
  };
}

function plainRow(contact: Contact, number: number, view: BookView, now: Date): RichText[] {
  const tick = tickOf(view, contact.id);
  const facts = [usernameOf(contact), phoneOf(contact), seenOf(contact, now)];
  return [
    tick ? `${tick.text} ${number}. ` : `${number}. `,
    bold(isolated(displayName(contact))),
    marksOf(contact),
    '\n    ',
    join(
      facts.filter((fact) => fact !== ''),
      ' · ',
    ),
  ];
}

function marksOf(contact: Contact): string {
  return `${contact.mutual ? ' ⇄' : ''}${nameMarks(contact)}`;
}

function usernameOf({ usernames: [username] }: Contact): string {
  return username ? `@${username}` : '';
}

/** Only people can hide a number: bots and deleted accounts have none. */
function phoneOf({ phone, kind }: Contact): RichText {
  if (phone) return { type: 'phone_number', text: formatPhone(phone), phone_number: phone };
  return kind === 'person' ? say('phone-hidden') : '';
}

function seenOf(contact: Contact, now: Date): RichText {
  return contact.kind === 'person'
    ? lastSeenWords(contact.lastSeen, now)
    : say(`kind-${contact.kind}`);
}

function choicesBlock(
  view: BookView,
  choices: ReturnType<typeof sortAndFilterButtons>,
): InputRichBlock {
  return {
    type: 'details',
    summary: say('contacts-choices', {
      sort: label(`sort-${view.sort}`),
      filter: label(`filter-${view.filter}`),
    }),
    // Open with a filter, because the block contains the way back from an empty list.
    ...(view.filter === 'all' ? {} : { is_open: true }),
    blocks: choices.map((row) => ({ type: 'buttons', buttons: row, align: 'left' })),
  };
}
