import type { History, BookView } from '../../accounts/roster.ts';
import type { User } from '../../contacts/contact.ts';
import type { ListPage } from '../../contacts/list-page.ts';
import { actions } from './actions.ts';
import type { Button } from './blocks.ts';
import { say } from './words.ts';

/** Rows of buttons below a reply that changed something; none where nothing was changed. */
export function undoButtons(
  operationId: string | undefined,
  words: 'button-undo' | 'button-redo' = 'button-undo',
): Button[][] {
  if (operationId === undefined) return [];
  return [[{ text: say(words), callback_data: actions.undo.data(operationId) }]];
}

/** The same for what may have no way back: of numbers that nobody read, Telegram tells nothing. */
export async function undoButtonsIfAny(
  history: History,
  personId: bigint,
  operationId: string | undefined,
): Promise<Button[][]> {
  if (operationId === undefined) return [];
  const operation = await history.find(personId, operationId);
  return undoButtons(operation?.undoable === true ? operationId : undefined);
}

/**
 * A row of buttons, of which the middle draws the page again, by `again` where that is not just the page;
 * none for a single page.
 */
export function pagingButtons(
  { page, pages }: Pick<ListPage<unknown>, 'page' | 'pages'>,
  dataOf: (page: number) => string,
  again: string = dataOf(page),
): Button[][] {
  if (pages < 2) return [];
  const to = (text: string, number: number): Button[] =>
    number < 0 || number >= pages ? [] : [{ text, callback_data: dataOf(number) }];
  const here = { text: `${page + 1}/${pages}`, callback_data: again };
  return [[...to('‹', page - 1), here, ...to('›', page + 1)]];
}

/**
 * Opens the chat with a person, by username or by a number that I see. Undefined without either:
 * Telegram refuses buttons that link to people by id.
 */
export function chatButton(user: User): Button | undefined {
  const place = placeOf(user);
  return place ? { text: say('button-chat'), url: `https://t.me/${place}` } : undefined;
}

/** The path of a link, after core.telegram.org/api/links: `+` and digits is a phone number. */
function placeOf({ usernames: [username], phone, kind }: User): string | undefined {
  if (username) return username;
  return phone !== undefined && kind === 'person' ? `+${phone.replace(/\D/g, '')}` : undefined;
}

/** Filters that leave what there is to tidy up. */
const tidying: ReadonlySet<BookView['filter'] | BookView['saved']> = new Set([
  'deleted',
  'unseen',
  'nameless',
  'without',
] as const);

/** The way from one of its lists to the clean-up; none from other lists. */
export function cleanupButtons(
  viewId: string,
  filter: BookView['filter'] | BookView['saved'],
): Button[][] {
  if (!tidying.has(filter)) return [];
  return [[{ text: say('button-cleanup'), callback_data: actions.toCleanUp.data(viewId) }]];
}

export function pairAgainButtons(): Button[][] {
  return [[{ text: say('button-pair-again'), callback_data: actions.pair.data() }]];
}
