import type { History, BookView } from '../../accounts/roster.ts';
import type { User } from '../../contacts/contact.ts';
import type { ListPage } from '../../contacts/list-page.ts';
import { isSearchable } from '../../contacts/search-result.ts';
import { actions } from './actions.ts';
import { backButton, button, type Button } from './blocks.ts';
import { say } from './words.ts';

/** An Undo or Redo button below the result of an operation; none without an operation. */
export function undoButtons(
  operationId: string | undefined,
  words: 'button-undo' | 'button-redo' = 'button-undo',
): Button[][] {
  if (operationId === undefined) return [];
  return [[button(say(words), actions.undo.data(operationId))]];
}

/** The same, but none if the operation has no inverse: numbers that were never read cannot be restored. */
export async function undoButtonsIfAny(
  history: History,
  personId: bigint,
  operationId: string | undefined,
): Promise<Button[][]> {
  if (operationId === undefined) return [];
  const operation = await history.find(personId, operationId);
  return undoButtons(operation?.undoable === true ? operationId : undefined);
}

/** The answers to a question: to go on, and below it to leave everything as it is. */
export function answerButtons(goOn: Button, keep: string = actions.leave.data()): Button[][] {
  return [[goOn], [button(say('button-keep'), keep)]];
}

/**
 * A row of buttons to the previous and next page; none for a single page. The middle button shows the
 * page number and reloads the page with the data `current`.
 */
export function pagingButtons(
  { page, pages }: Pick<ListPage<unknown>, 'page' | 'pages'>,
  dataOf: (page: number) => string,
  current: string = dataOf(page),
): Button[][] {
  if (pages < 2) return [];
  const to = (text: string, number: number): Button[] =>
    number < 0 || number >= pages ? [] : [button(text, dataOf(number))];
  const here = button(`${page + 1}/${pages}`, current);
  return [[...to('‹', page - 1), here, ...to('›', page + 1)]];
}

/**
 * A button that opens the chat with a user, by username or by a visible number. Undefined without
 * either, because Telegram rejects buttons that link to users by id.
 */
export function chatButton(user: User): Button | undefined {
  const path = chatPath(user);
  return path ? { text: say('button-chat'), url: `https://t.me/${path}` } : undefined;
}

/** The path of a t.me link, see core.telegram.org/api/links: `+` and digits is a phone number. */
function chatPath({ usernames: [username], phone, kind }: User): string | undefined {
  if (username) return username;
  return phone !== undefined && kind === 'person' ? `+${phone.replace(/\D/g, '')}` : undefined;
}

/** The filters that the cleanup screen links to. */
const cleanupFilters: ReadonlySet<BookView['filter'] | BookView['saved']> = new Set([
  'deleted',
  'unseen',
  'nameless',
  'without',
] as const);

/** A button that leads from a list with a cleanup filter to the cleanup screen. */
export function cleanupButtons(
  viewId: string,
  filter: BookView['filter'] | BookView['saved'],
): Button[][] {
  if (!cleanupFilters.has(filter)) return [];
  return [[backButton(say('button-cleanup'), actions.toCleanUp.data(viewId))]];
}

/**
 * A row with a button that searches Telegram; undefined for words that are too short for it, or too long for a
 * button.
 */
export function searchRow(words: string): Button[] | undefined {
  if (!isSearchable(words) || !actions.search.holds(words)) return undefined;
  return [button(say('button-search-telegram'), actions.search.data(words))];
}

export function pairAgainButtons(): Button[][] {
  return [[button(say('button-pair-again'), actions.pair.data())]];
}
