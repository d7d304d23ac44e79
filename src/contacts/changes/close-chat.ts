import type { NewcomerChat } from '../ports/address-book.ts';
import type { User } from '../contact.ts';
import type { ChangeKind } from './change-kind.ts';

/**
 * The chat with a newcomer was deleted for the account, with Telegram's notice in it. Telegram cannot bring it
 * back.
 */
export interface CloseChatChange {
  readonly kind: 'close_chat';
  readonly before: User;
  readonly after: User | undefined;
}

interface ChatState {
  readonly chat: NewcomerChat;
}

export const closeChat: ChangeKind<CloseChatChange, ChatState, never, 'chat_closed'> = {
  traits: { reversible: false },
  about: () => [],
  subjects: ({ before }) => [before.id],
  outcome: (_, { chat }) => {
    if (chat.kind === 'used') return undefined;
    return chat.kind === 'empty' ? 'done' : 'failed';
  },
  inverse: () => 'impossible',
  effect: () => 'chat_closed',
};
