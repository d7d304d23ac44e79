import { offersSharing } from '../../contacts/ports/address-book.ts';
import type { User } from '../../contacts/contact.ts';
import { actions } from '../kit/actions.ts';
import { inRows, button, type Button } from '../kit/blocks.ts';
import { chatButton } from '../kit/buttons.ts';
import type { OpenView } from '../kit/open-view.ts';
import { present, type Maybe, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import type { CardFacts } from './card-facts.ts';

/**
 * The actions for a user in rows of two, without those that Telegram would reject. None for the account
 * itself.
 */
export function cardButtons(facts: CardFacts, opened: OpenView): readonly (readonly Button[])[] {
  const { user } = facts;
  if (user.id === opened.account.owner.id) return [];
  return inRows(
    present([
      chatButton(user),
      ...contactButtons(facts, opened),
      ...annotationButtons(facts, opened),
      sendButton(facts, opened),
      blockButton(facts, opened),
      deleteButton(facts, opened),
    ]),
    2,
  );
}

/** Buttons that copy what identifies the user. */
export function copyButtons({ id, phone, usernames: [username] }: User): readonly Button[] {
  return present([
    phone !== undefined && copyButton(say('button-copy-phone'), phone),
    username !== undefined && copyButton(say('button-copy-username'), `@${username}`),
    copyButton(say('button-copy-id'), String(id)),
  ]);
}

function copyButton(text: Text, copied: string): Button {
  return { text, copy_text: { text: copied } };
}

/** Deleted accounts cannot be added or renamed, only removed from lists. */
function contactButtons(facts: CardFacts, { account, viewId }: OpenView): Maybe<Button>[] {
  const { id, contact, kind, closeFriend } = facts.user;
  if (!contact) {
    const add = actions.askAdd.data(viewId, id);
    return [kind !== 'deleted' && button(say('button-add'), add, 'success')];
  }
  const rename = actions.askName.data(viewId, id, 'rename');
  const friend = actions.closeFriend.data(viewId, id, closeFriend ? 'off' : 'on');
  return [
    kind !== 'deleted' && button(say('button-rename'), rename),
    facts.kind === 'fresh' &&
      offersSharing(facts.bar) &&
      button(say('button-share'), actions.askShare.data(account.id, id)),
    (closeFriend || kind === 'person') &&
      button(say(closeFriend ? 'button-no-close-friend' : 'button-close-friend'), friend),
  ];
}

/** A user who is no contact keeps the note and labels, which `/note` and `/label` change. */
function annotationButtons(
  { user: { id, contact } }: CardFacts,
  { viewId }: OpenView,
): Maybe<Button>[] {
  return [
    contact && button(say('button-note'), actions.askNote.data(viewId, id)),
    contact && button(say('button-labels'), actions.labelUser.data(viewId, id)),
  ];
}

function sendButton({ user: { id, phone } }: CardFacts, { viewId }: OpenView): Maybe<Button> {
  if (!phone) return undefined;
  return button(say('button-send-contact'), actions.sendContact.data(viewId, id));
}

function blockButton(facts: CardFacts, { viewId }: OpenView): Maybe<Button> {
  const { id, kind } = facts.user;
  if (facts.kind === 'fresh' && facts.blocked) {
    return button(say('button-unblock'), actions.unblock.data(viewId, id));
  }
  return kind !== 'deleted' && button(say('button-block'), actions.askBlock.data(viewId, id));
}

function deleteButton({ user: { id, contact } }: CardFacts, { viewId }: OpenView): Maybe<Button> {
  const ask = actions.askDelete.data(viewId, id);
  return contact && button(say('button-delete'), ask);
}
