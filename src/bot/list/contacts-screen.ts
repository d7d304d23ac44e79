import type { Account, BookPage, BookView } from '../../accounts/roster.ts';
import type { Annotation } from '../../contacts/annotation.ts';
import { hashtag } from '../../contacts/label.ts';
import { fullName, type Contact, type Owner } from '../../contacts/contact.ts';
import { actions } from '../kit/actions.ts';
import {
  backButton,
  button,
  buttonRows,
  heading,
  layOut,
  tickButton,
  type Button,
  type Screen,
  type Table,
} from '../kit/blocks.ts';
import { cleanupButtons, pagingButtons } from '../kit/buttons.ts';
import { displayName, lastSeenWords, shortened } from '../kit/contact-words.ts';
import { staleNote } from '../kit/failure-words.ts';
import { nameMarks } from '../kit/mark-words.ts';
import { countPicked, isPicked } from '../kit/picks.ts';
import { isEmpty, phoneNumber, type Maybe, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import {
  chooseButtons,
  sortAndFilterButtons,
  sortWords,
  wayOutButtons,
} from './contacts-buttons.ts';

/** A table column becomes as wide as its longest name, and a longer one would take a second line of a phone. */
const maxNameInTable = 16;
/** The most that has room beside a name or username: of labels, and of what tells namesakes apart. */
const maxBeside = 16;

/** A page of contacts. `viewId`: the stored view of the page. */
export function contactsScreen(options: {
  readonly page: BookPage;
  readonly account: Pick<Account, 'id' | 'owner'>;
  readonly viewId: string;
  readonly now: Date;
}): Screen {
  const { account, page, viewId, now } = options;
  const { view, total } = page;
  const title = layOut([heading(titleOf(account.owner, page)), ...notesOf(page, now)]);
  const choices: Screen = [
    {
      type: 'details',
      summary: choicesOf(view),
      opens: actions.choices.data(viewId),
      // Open where the way out of an empty list is in it.
      isOpen: view.unfolded === true || page.matching === 0,
      buttons: sortAndFilterButtons(account.id, viewId, view),
    },
  ];
  // A phone has no room for the list and all choices.
  if (view.unfolded && page.matching > 0) {
    const back = backButton(say('button-back'), actions.list.data(viewId));
    return [...title, ...choices, buttonRows([[back]])];
  }
  const paging = pagingButtons(
    { page: view.page, pages: page.pages },
    (to) => actions.page.data(viewId, to),
    actions.jump.data(viewId),
  );
  const found = [
    ...title,
    tableOf(viewId, page, now),
    buttonRows([...paging, ...wayOutButtons(account.id, page)]),
  ];
  if (total === 0) return found;
  const acting = [...chooseButtons(viewId, page), ...cleanupButtons(viewId, view.filter)];
  return [...found, buttonRows(acting), ...choices];
}

/** Short, because apps cut the label of a button that shares its row. */
function choicesOf(view: BookView): Text {
  const sort = sortWords(view);
  if (view.filter === 'all') return sort;
  const filter = say(`filter-${view.filter}`);
  return view.sort === 'name' ? filter : say('contacts-choices', { sort, filter });
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
  const { words, filter, picked, sort, unfolded } = view;
  const noMatch = words === '' ? say(`contacts-empty-${filter}`) : say('contacts-none-match');
  return [
    words !== '' && say('contacts-searched', { words }),
    sort === 'newest' && unfolded && say('contacts-newest'),
    filter === 'lost_mutual' && matching > 0 && say('contacts-lost_mutual'),
    total === 0 ? say('contacts-none') : matching === 0 && noMatch,
    picked && say('choose-count', { count: countPicked(picked, { matching }) }),
    stale && staleNote(stale, asOf < now ? asOf : now),
  ];
}

/**
 * Two lines per contact: on a phone of 390 points, separate columns for name, username, number and time
 * would have about ten characters each. One line while contacts are selected, because that takes more buttons.
 */
function tableOf(viewId: string, { rows, annotationOf, view }: BookPage, now: Date): Table {
  const { picked } = view;
  return {
    type: 'table',
    headers: [],
    rows: rows.map((contact) => {
      const { note, labels } = annotationOf(contact.id);
      const marks = [marksOf(contact), note === '' ? '' : ' 📝'].filter((one) => !isEmpty(one));
      // A mark is about as wide as two letters.
      const title = displayName(contact, maxNameInTable - 2 * marks.length);
      const row = { title, marks };
      if (!picked) {
        const open = actions.card.data(viewId, contact.id);
        const seen = [seenOf(contact, now)];
        const reach = [reachBeside(labels, contact)].filter((line) =>
          line.some((one) => !isEmpty(one)),
        );
        return { ...row, opens: open, beside: seen, below: reach, button: openButton(open) };
      }
      const tick = actions.tick.data(viewId, contact.id);
      const isTicked = isPicked(picked, contact.id);
      const beside = [factOf(contact, view, now)];
      // A name is easier to hit than a tick.
      return { ...row, opens: tick, beside, below: [], button: tickButton(tick, { isTicked }) };
    }),
  };
}

function openButton(data: string): Button {
  return button(say('button-open'), data);
}

/** Username and number, or labels in place of the latter: a line has room for two. */
function reachBeside(labels: Annotation['labels'], contact: Contact): readonly Text[] {
  if (labels.length === 0) return [usernameOf(contact), phoneOf(contact)];
  return [usernameOf(contact) || phoneOf(contact), labelsOf(labels)];
}

/** The first of a contact's labels, and how many there are besides. */
function labelsOf([first = '', ...others]: Annotation['labels']): string {
  const shown = shortened(hashtag(first), maxBeside - 3);
  return others.length === 0 ? shown : `${shown} +${others.length}`;
}

/** What tells a contact from others of the same name, or why they are in the list. */
function factOf(contact: Contact, { sort, filter }: BookView, now: Date): Text {
  const isBySeen = sort === 'last_seen' || filter === 'unseen' || filter === 'online';
  if (isBySeen) return seenOf(contact, now);
  return shortened(usernameOf(contact), maxBeside) || phoneOf(contact) || seenOf(contact, now);
}

function marksOf(contact: Contact): Text {
  return [...(contact.mutual ? [' ⇄'] : []), ...nameMarks(contact)];
}

function usernameOf({ usernames: [username] }: Contact): string {
  return username ? `@${username}` : '';
}

function phoneOf({ phone }: Contact): Text {
  return phone ? phoneNumber(phone) : '';
}

function seenOf(contact: Contact, now: Date): Text {
  return contact.kind === 'person'
    ? lastSeenWords(contact.lastSeen, now)
    : say(`kind-${contact.kind}`);
}
