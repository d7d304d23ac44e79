import type { HistoryPage, Operation } from '../../accounts/roster.ts';
import { fullName, type Owner } from '../../contacts/contact.ts';
import { formatPhone } from '../../contacts/phone.ts';
import { actions } from '../kit/actions.ts';
import { button, buttonRows, heading, layOut, type Screen } from '../kit/blocks.ts';
import { pagingButtons } from '../kit/buttons.ts';
import { firstNames, shortened } from '../kit/contact-words.ts';
import { leadOn } from '../kit/lead-on.ts';
import { isEmpty, isolated, join, time, type Maybe, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { stateWords } from './operation-state.ts';
import { countChanges, type TitledOperation } from './operation-title.ts';

/** Contacts named per operation; the title counts the rest. */
const maxNamed = 3;

/** A page of operations. `viewId`: the stored view with the search words. */
export function historyScreen(shown: {
  readonly page: HistoryPage<TitledOperation>;
  readonly owner: Owner;
  readonly words: string;
  readonly viewId: string;
}): Screen {
  const { page, owner, words, viewId } = shown;
  const rows = page.rows.map(({ operation, title }) => ({
    title,
    // The title takes the width a phone has.
    below: belowTitle(operation).map((text) => [text]),
    button: button(say('button-open'), actions.operation.data(operation.id, viewId, 0)),
  }));
  return layOut([
    heading(say('history-title', { name: fullName(owner), count: page.total })),
    ...notesOf(page.total, words),
    { type: 'table', headers: [say('column-done')], rows },
    buttonRows([
      ...pagingButtons(page, (to) => actions.history.data(viewId, to)),
      page.total === 0 && leadOn(words === '' ? 'contacts' : 'history'),
    ]),
  ]);
}

function notesOf(total: number, words: string): Maybe<Text>[] {
  const none = words === '' ? say('history-none') : say('history-none-match');
  return [
    words !== '' && say('contacts-searched', { words: shortened(words) }),
    total === 0 && none,
  ];
}

function belowTitle(operation: Operation): Text[] {
  const facts = join([time(operation.at), stateWords(operation)], ' · ');
  const named = namesOf(operation);
  return isEmpty(named) ? [facts] : [named, facts];
}

/** The names of contacts that the title only counts. */
function namesOf(operation: Operation): Text {
  const { about, only } = operation;
  if (only || about.length === 0) return '';
  const wordsOf = (name: string): string =>
    isolated(shortened(name.startsWith('+') ? formatPhone(name) : name));
  return join(firstNames(about, maxNamed, wordsOf, countChanges(operation)), ', ');
}
