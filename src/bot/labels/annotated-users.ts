import type { ChangeResult } from '../../accounts/roster.ts';
import { actions } from '../kit/actions.ts';
import { button, message, type DraftRows, type Screen } from '../kit/blocks.ts';
import type { BotContext } from '../kit/bot-context.ts';
import { undoButtons } from '../kit/buttons.ts';
import { displayName } from '../kit/contact-words.ts';
import type { OpenView } from '../kit/open-view.ts';
import { findPickedContacts } from '../kit/picks.ts';
import type { Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';

/** A view that names the users whose notes or labels are to be changed, so that later matches do not count. */
export function viewAbout(
  { roster }: Pick<BotContext, 'roster'>,
  opened: OpenView,
  ids: readonly bigint[],
): OpenView {
  const { text: _, ...rest } = opened.view;
  const view = { ...rest, about: ids.map(String) };
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
  return viewAbout(
    bot,
    opened,
    picked.map(({ id }) => id),
  );
}

/** The users of such a view. */
export function usersOf({ view }: Pick<OpenView, 'view'>): readonly bigint[] {
  return (view.about ?? []).map(BigInt);
}

/** The name of a user whom the account knows, without asking Telegram. */
export async function nameOf({ book }: OpenView, id: bigint): Promise<Text> {
  const user = await book.known(id);
  return user ? displayName(user) : say('name-none');
}

/** Back to the card of the only user, or to the list. */
export function backRow(opened: OpenView): DraftRows {
  const [only, ...others] = usersOf(opened);
  const isOne = only !== undefined && others.length === 0;
  return [
    [
      isOne
        ? button(say('button-card'), actions.backToCard.data(opened.viewId, only))
        : button(say('button-back'), actions.list.data(opened.viewId)),
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
