import type { BookPage } from '../../accounts/roster.ts';
import { fullName, type Contact, type Owner } from '../../contacts/contact.ts';
import { actions } from '../kit/actions.ts';
import {
  button,
  buttonRows,
  heading,
  layOut,
  tickButton,
  type Screen,
  type Table,
} from '../kit/blocks.ts';
import { cleanupButtons, pagingButtons } from '../kit/buttons.ts';
import { displayName, lastSeenWords } from '../kit/contact-words.ts';
import { staleNote } from '../kit/failure-words.ts';
import { nameMarks } from '../kit/mark-words.ts';
import { countPicked, isPicked } from '../kit/picks.ts';
import { phoneNumber, type Maybe, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { chooseButtons, sortAndFilterButtons } from './contacts-buttons.ts';

/** A table column becomes as wide as its longest name. */
const maxNameInTable = 24;

/** A page of contacts. `viewId`: the stored view of the page. */
export function contactsScreen(options: {
  readonly page: BookPage;
  readonly owner: Owner;
  readonly viewId: string;
  readonly now: Date;
}): Screen {
  const { page, viewId, now } = options;
  const { view, total } = page;
  const shown = layOut([
    heading(titleOf(options.owner, page)),
    ...notesOf(page, now),
    tableOf(viewId, page, now),
    buttonRows(
      pagingButtons(
        { page: view.page, pages: page.pages },
        (to) => actions.page.data(viewId, to),
        actions.list.data(viewId),
      ),
    ),
  ]);
  if (total === 0) return shown;
  return [
    ...shown,
    buttonRows([...chooseButtons(viewId, page), ...cleanupButtons(viewId, view.filter)]),
    {
      type: 'details',
      summary: say('contacts-choices', {
        sort: say(`sort-${view.sort}`),
        filter: say(`filter-${view.filter}`),
      }),
      // Open where the way out of an empty list is in it.
      isOpen: view.filter !== 'all',
      buttons: sortAndFilterButtons(viewId, view),
    },
  ];
}

function titleOf(owner: Owner, page: BookPage): Text {
  return say(page.matching === page.total ? 'contacts-title' : 'contacts-title-some', {
    name: fullName(owner),
    matching: page.matching,
    total: page.total,
  });
}

/** The search words, why the list may be stale, and what to do if it is empty. */
function notesOf({ view, total, matching, stale, asOf }: BookPage, now: Date): Maybe<Text>[] {
  const { words, filter, picked } = view;
  const noMatch = words === '' ? say(`contacts-empty-${filter}`) : say('contacts-none-match');
  return [
    words !== '' && say('contacts-searched', { words }),
    total === 0 ? say('contacts-none') : matching === 0 && noMatch,
    picked && say('choose-count', { count: countPicked(picked, { matching }) }),
    stale && staleNote(stale, asOf < now ? asOf : now),
  ];
}

/**
 * Two lines per contact: on a phone of 390 points, separate columns for name, username, number and time
 * would have about ten characters each.
 */
function tableOf(viewId: string, { rows, view }: BookPage, now: Date): Table {
  const { picked } = view;
  return {
    type: 'table',
    headers: [say('column-name'), say('column-reach')],
    caption: rows.some(({ mutual }) => mutual) ? say('contacts-mutual-mark') : undefined,
    rows: rows.map((contact) => ({
      title: displayName(contact, maxNameInTable),
      // A name is easier to hit than a tick.
      opens: (picked ? actions.tick : actions.card).data(viewId, contact.id),
      marks: marksOf(contact),
      beside: [seenOf(contact, now)],
      below: [[usernameOf(contact), phoneOf(contact)]],
      button: picked
        ? tickButton(actions.tick.data(viewId, contact.id), {
            isTicked: isPicked(picked, contact.id),
          })
        : button('×', actions.askDelete.data(viewId, contact.id), 'danger'),
    })),
    numbersOpen: picked ? 'button' : 'title',
  };
}

function marksOf(contact: Contact): Text {
  return [...(contact.mutual ? [' ⇄'] : []), ...nameMarks(contact)];
}

function usernameOf({ usernames: [username] }: Contact): string {
  return username ? `@${username}` : '';
}

/** Only people can hide a number: bots and deleted accounts have none. */
function phoneOf({ phone, kind }: Contact): Text {
  if (phone) return phoneNumber(phone);
  return kind === 'person' ? say('phone-hidden') : '';
}

function seenOf(contact: Contact, now: Date): Text {
  return contact.kind === 'person'
    ? lastSeenWords(contact.lastSeen, now)
    : say(`kind-${contact.kind}`);
}
