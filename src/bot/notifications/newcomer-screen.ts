import type { Account } from '../../accounts/roster.ts';
import type { User } from '../../contacts/contact.ts';
import { actions } from '../kit/actions.ts';
import { button, message, type Button, type Screen } from '../kit/blocks.ts';
import { chatButton } from '../kit/buttons.ts';
import { displayName } from '../kit/contact-words.ts';
import { bold, lines, present, type Maybe, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';

/** A newcomer that a screen is about. */
export interface Newcomer {
  readonly account: Account;
  readonly user: User;
  /** A view whose button leads to the card. */
  readonly viewId: string;
}

/** Asks what to do with a contact who joined Telegram. `closesChat`: the empty chat is closed without a question. */
export function newcomerScreen(
  newcomer: Newcomer,
  { closesChat }: { readonly closesChat: boolean },
): Screen {
  const { account, user } = newcomer;
  const name = bold(displayName(user));
  return message(
    lines(say('notification-joined', { name }), closesChat && say('newcomer-closes')),
    [
      ...present([cardRow(newcomer)]),
      [
        button(say('button-keep'), actions.newcomer.data(account.id, user.id, 'keep')),
        ...(closesChat ? [] : [closeButton(newcomer)]),
      ],
      [deleteButton(newcomer)],
    ],
  );
}

/** The outcome for a newcomer or the chat, with the actions that are left. */
export function newcomerResult(
  newcomer: Newcomer,
  words: Text,
  next: {
    readonly canClose?: boolean;
    readonly canDelete?: boolean;
    readonly undo?: readonly Button[][];
  },
): Screen {
  return message(words, [
    ...(next.undo ?? []),
    ...present([cardRow(newcomer)]),
    next.canClose && [closeButton(newcomer)],
    next.canDelete && [deleteButton(newcomer)],
  ]);
}

/** Leads from a list of notifications to the question about one newcomer. */
export function askNewcomerButton(account: Account, user: User): Button {
  return button(say('button-newcomer-ask'), actions.newcomer.data(account.id, user.id, 'ask'));
}

function cardRow({ user, viewId }: Newcomer): Maybe<Button[]> {
  const card = button(say('button-card'), actions.person.data(viewId, user.id));
  return present([card, chatButton(user)]);
}

function closeButton({ account, user }: Newcomer): Button {
  return button(say('button-newcomer-close'), actions.newcomer.data(account.id, user.id, 'shut'));
}

function deleteButton({ account, user }: Newcomer): Button {
  return button(say('button-newcomer-delete'), actions.newcomer.data(account.id, user.id, 'drop'));
}
