import type { SavedEntry } from '../../accounts/roster.ts';
import { fullName } from '../../contacts/contact.ts';
import { actions } from '../kit/actions.ts';
import {
  button,
  buttonRows,
  heading,
  layOut,
  tickButton,
  type Screen,
  type TableRow,
} from '../kit/blocks.ts';
import { displayName, shortened } from '../kit/contact-words.ts';
import { countPicked, isPicked } from '../kit/picks.ts';
import { phoneNumber, time, type Maybe, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { savedButtons, type SavedListState } from './saved-buttons.ts';

/** A table column becomes as wide as its longest name. */
const maxNameInTable = 24;

/** A page of saved numbers. */
export function savedScreen(state: SavedListState): Screen {
  return layOut([
    heading(titleOf(state)),
    ...notesOf(state),
    {
      type: 'table',
      headers: [],
      isWide: true,
      rows: state.page.rows.map((entry, at) => rowOf(state, entry, at)),
    },
    buttonRows(savedButtons(state)),
  ]);
}

export function savedName(entry: SavedEntry, max?: number): Text {
  return shortened(fullName(entry), max) || say('name-none');
}

function titleOf({ page, owner }: SavedListState): Text {
  const { matching, total } = page;
  return say(matching === total ? 'saved-title' : 'saved-title-some', {
    name: fullName(owner),
    matching,
    total,
  });
}

function notesOf({ page, waiting, picked }: SavedListState): Maybe<Text>[] {
  const { view, without, total, matching } = page;
  const readAt = time(page.readAt, 'Dt');
  return [
    !picked &&
      view.filter !== 'without' &&
      say('saved-counts', { without, seen: total - without, time: readAt }),
    view.words !== '' && say('contacts-searched', { words: view.words }),
    total > 0 && matching === 0 && say('saved-none-match'),
    picked && say('saved-chosen', { count: countPicked(picked, page) }),
    view.filter === 'without' && matching > 0 && say('saved-without-note'),
    waiting && say('saved-renewing', { time: time(waiting, 'Dt') }),
  ];
}

/** A second line only for a number with a contact: most have none. */
function rowOf({ viewId, picked }: SavedListState, entry: SavedEntry, at: number): TableRow {
  const tick = actions.savedTick.data(viewId, at);
  const open = actions.savedEntry.data(viewId, at);
  const card = entry.contact ? actions.person.data(viewId, entry.contact.id) : open;
  return {
    title: savedName(entry, maxNameInTable),
    // A name is easier to hit than a tick.
    opens: picked ? tick : card,
    beside: [phoneNumber(entry.phone)],
    below: entry.contact ? [[contactStatus(entry, entry.contact)]] : [],
    button: picked
      ? tickButton(tick, { isTicked: isPicked(picked, entry.phone) })
      : button(say('button-open'), open),
  };
}

/** The name of the number's contact, if it differs from the saved one. */
function contactStatus(entry: SavedEntry, contact: NonNullable<SavedEntry['contact']>): Text {
  const name = displayName(contact);
  return name === shortened(fullName(entry)) ? say('saved-with') : say('saved-with-name', { name });
}
