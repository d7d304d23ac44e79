import type { ChangeResult } from '../../accounts/roster.ts';
import { actions } from '../kit/actions.ts';
import { button, message, type DraftRows, type Screen } from '../kit/blocks.ts';
import type { BotContext } from '../kit/bot-context.ts';
import { undoButtons } from '../kit/buttons.ts';
import { displayName } from '../kit/contact-words.ts';
import type { OpenView } from '../kit/open-view.ts';
import { contactKey, findPickedContacts, keysOf, readIds } from '../kit/picks.ts';
import type { Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';

/** A view that names the user whose note or labels are to be changed. */
export function viewAboutUser(
  bot: Pick<BotContext, 'roster'>,
  opened: OpenView,
  id: bigint,
): OpenView {
  return viewAbout(bot, opened, [String(id)]);
}

/** A view that names the users, so that later matches do not count. */
function viewAbout(
  { roster }: Pick<BotContext, 'roster'>,
  opened: OpenView,
  about: readonly string[],
): OpenView {
  const { text: _, ...rest } = opened.view;
  const view = { ...rest, about };
  const { account, book } = opened;
  return { account, book, view, viewId: roster.views.save(account.personId, account.id, view) };
}

/** The same for the contacts that are ticked in a list; undefined if none of them is a contact any more. */
export async function viewAboutPicked(
  bot: Pick<BotContext, 'roster'>,
  opened: OpenView,
): Promise<OpenView | undefined> {
  const picked = await findPickedContacts(opened.book, opened.view);
  if (picked.length === 0) return undefined;
  return viewAbout(bot, opened, await keysOf(picked, contactKey));
}

/** The users of such a view. */
export async function usersOf({ view }: Pick<OpenView, 'view'>): Promise<readonly bigint[]> {
  return readIds(view.about ?? []);
}

export function countUsers({ view }: Pick<OpenView, 'view'>): number {
  return view.about?.length ?? 0;
}

/** The only user of such a view; undefined if it has several, or none. */
export function onlyUserOf({ view }: Pick<OpenView, 'view'>): bigint | undefined {
  const [only, another] = view.about ?? [];
  return only === undefined || another !== undefined ? undefined : BigInt(only);
}

/** The name of a user whom the account knows, without asking Telegram. */
export async function nameOf({ book }: OpenView, id: bigint): Promise<Text> {
  const user = await book.known(id);
  return user ? displayName(user) : say('name-none');
}

/** Back to the card of the only user, or to the list. */
export function backRow(opened: OpenView): DraftRows {
  const only = onlyUserOf(opened);
  return [
    [
      only === undefined
        ? button(say('button-back'), actions.list.data(opened.viewId))
        : button(say('button-card'), actions.backToCard.data(opened.viewId, only)),
    ],
  ];
}

/** The result of a change, with an Undo button. */
export function resultScreen(
  words: Text,
  { operationId }: Pick<ChangeResult<unknown>, 'operationId'>,
  opened: OpenView,
): Screen {
  return message(words, [...undoButtons(operationId), ...backRow(opened)]);
}
