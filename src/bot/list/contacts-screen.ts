import type { Account, BookPage, BookView } from '../../accounts/roster.ts';
import type { Annotation } from '../../contacts/annotation.ts';
import { hashtag } from '../../contacts/label.ts';
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
  type TableRow,
} from '../kit/blocks.ts';
import { cleanupButtons, pagingButtons } from '../kit/buttons.ts';
import { displayName, lastSeenWords } from '../kit/contact-words.ts';
import { staleNote } from '../kit/failure-words.ts';
import { nameMarks } from '../kit/mark-words.ts';
import { countPicked, isPicked } from '../kit/picks.ts';
import { phoneNumber, type Maybe, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import {
  chooseButtons,
  sortAndFilterButtons,
  sortWords,
  wayOutButtons,
} from './contacts-buttons.ts';

/** A table column becomes as wide as its longest name. */
const maxNameInTable = 24;

/** A page of contacts. `viewId`: the stored view of the page. */
export function contactsScreen(options: {
  readonly page: BookPage;
  readonly account: Pick<Account, 'id' | 'owner'>;
  readonly viewId: string;
  readonly now: Date;
}): Screen {
  const { account, page, viewId, now } = options;
  const { view, total } = page;
  const shown = layOut([
    heading(titleOf(account.owner, page)),
    ...notesOf(page, now),
    tableOf(viewId, page, now),
    buttonRows(
      pagingButtons(
        { page: view.page, pages: page.pages },
        (to) => actions.page.data(viewId, to),
        actions.jump.data(viewId),
      ),
    ),
  ]);
  const found = [...shown, buttonRows(wayOutButtons(account.id, page))];
  if (total === 0) return found;
  return [
    ...found,
    buttonRows([...chooseButtons(viewId, page), ...cleanupButtons(viewId, view.filter)]),
    {
      type: 'details',
      summary: choicesOf(view),
      opens: actions.choices.data(viewId),
      // Open where the way out of an empty list is in it.
      isOpen: view.unfolded === true || page.matching === 0,
      buttons: sortAndFilterButtons(account.id, viewId, view),
    },
  ];
}

/** Short, because apps cut the label of a button that shares its row. */
function choicesOf(view: BookView): Text {
  const sort = sortWords(view);
  if (view.filter === 'all') return sort;
  return say('contacts-choices', { sort, filter: say(`filter-${view.filter}`) });
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
  const { words, filter, picked, sort } = view;
  const noMatch = words === '' ? say(`contacts-empty-${filter}`) : say('contacts-none-match');
  return [
    words !== '' && say('contacts-searched', { words }),
    sort === 'newest' && say('contacts-newest'),
    filter === 'lost_mutual' && matching > 0 && say('contacts-lost_mutual'),
    total === 0 ? say('contacts-none') : matching === 0 && noMatch,
    picked && say('choose-count', { count: countPicked(picked, { matching }) }),
    stale && staleNote(stale, asOf < now ? asOf : now),
  ];
}

/**
 * Two lines per contact: on a phone of 390 points, separate columns for name, username, number and time
 * would have about ten characters each.
 */
function tableOf(viewId: string, { rows, annotationOf, view }: BookPage, now: Date): Table {
  const { picked } = view;
  return {
    type: 'table',
    headers: [],
    rows: rows.map((contact) => ({
      ...annotatedRow(annotationOf(contact.id), contact),
      title: displayName(contact, maxNameInTable),
      // A name is easier to hit than a tick.
      opens: (picked ? actions.tick : actions.card).data(viewId, contact.id),
      beside: [seenOf(contact, now)],
      button: picked
        ? tickButton(actions.tick.data(viewId, contact.id), {
            isTicked: isPicked(picked, contact.id),
          })
        : button(say('button-open'), actions.card.data(viewId, contact.id)),
    })),
  };
}

/** Labels are chips on a line of their own; a note shows by its sign. */
function annotatedRow(
  { note, labels }: Annotation,
  contact: Contact,
): Pick<TableRow, 'marks' | 'below'> {
  const reach = [usernameOf(contact), phoneOf(contact)];
  return {
    marks: [marksOf(contact), note === '' ? '' : ' 📝'],
    below: labels.length === 0 ? [reach] : [reach, [labels.map(hashtag).join(' ')]],
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
