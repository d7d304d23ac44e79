import type { InlineKeyboardButton } from 'grammy/types';
import { buttons } from './buttons.ts';
import type { CardFacts } from './contact-card.ts';
import type { OpenView } from './paired-account.ts';
import { label } from './words.ts';

type Key = InlineKeyboardButton;

/** What can be done with somebody, in rows of two. Nothing with oneself. */
export function cardKeys(
  { user, blocked }: CardFacts,
  { account, viewId }: OpenView,
): readonly (readonly Key[])[] {
  if (user.id === account.owner.id) return [];
  const { id, contact } = user;
  const alive = user.kind !== 'deleted';
  const keys: (Key | undefined)[] = [
    user.usernames[0]
      ? { text: label('button-chat'), url: `https://t.me/${user.usernames[0]}` }
      : undefined,
    alive && !contact
      ? {
          text: label('button-add'),
          style: 'success',
          callback_data: buttons.askAdd.data(viewId, id),
        }
      : undefined,
    alive && contact
      ? { text: label('button-rename'), callback_data: buttons.askName.data(viewId, id, 'rename') }
      : undefined,
    // Telegram offers it among people who have each other.
    alive && user.mutual
      ? { text: label('button-share'), callback_data: buttons.askShare.data(account.id, id) }
      : undefined,
    blocked
      ? { text: label('button-unblock'), callback_data: buttons.unblock.data(viewId, id) }
      : undefined,
    !blocked && alive
      ? { text: label('button-block'), callback_data: buttons.askBlock.data(viewId, id) }
      : undefined,
    contact
      ? {
          text: label('button-delete'),
          style: 'danger',
          callback_data: buttons.askDelete.data(viewId, id),
        }
      : undefined,
  ];
  return inPairs(keys.filter((key) => key !== undefined));
}

function inPairs(keys: readonly Key[]): Key[][] {
  return keys.flatMap((_, at) => (at % 2 === 0 ? [keys.slice(at, at + 2)] : []));
}
