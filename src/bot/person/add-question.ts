import { fullName, type User } from '../../contacts/contact.ts';
import type { FittedName } from '../../contacts/name.ts';
import { formatPhone } from '../../contacts/phone.ts';
import { actions } from '../kit/actions.ts';
import { message, button, type Screen, type Button } from '../kit/blocks.ts';
import { displayName, reachOf, shortened } from '../kit/contact-words.ts';
import { markLines } from '../kit/mark-words.ts';
import type { OpenView } from '../kit/open-view.ts';
import { bold, lines, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';

/**
 * Asks whether to save a user under `name`, which the view holds, or to rename a contact. With
 * `asksPhone` it also asks whether the user may see the account's number, which cannot be undone; undefined
 * if Telegram did not say whether that is to be asked.
 * `isNumberVisible`: the user sees the number in any case, by the account's privacy settings.
 */
export function addQuestion(question: {
  readonly user: User;
  readonly name: FittedName;
  readonly asksPhone: boolean | undefined;
  readonly isNumberVisible: boolean;
  readonly opened: OpenView;
}): Screen {
  const { user, name, asksPhone, isNumberVisible, opened } = question;
  const { owner } = opened.account;
  const person = displayName(user);
  const asks = asksPhone !== false && !user.contact;
  const isUnknown = asks && asksPhone === undefined;
  const phone = bold(formatPhone(owner.phone));
  return message(
    lines(
      say(user.contact ? 'rename-ask' : 'add-ask', { name: bold(person), owner: fullName(owner) }),
      reachOf(user),
      ...markLines(user),
      say('add-saved-as', { name: bold(fullName(name)) }),
      ...(asks ? ['', say('add-phone', { phone })] : []),
      isUnknown && say('add-phone-unknown'),
      ...(isNumberVisible ? ['', say('add-shows-phone', { phone })] : []),
    ),
    [
      ...answersTo(user, { name: fullName(name), asksPhone: asks }, opened.viewId),
      [
        button(say('button-other-name'), actions.askName.data(opened.viewId, user.id, 'add')),
        button(say('button-cancel'), actions.leave.data()),
      ],
      isNumberVisible && [numberRuleButton(opened)],
    ],
  );
}

/** A button that leads to the setting which shows the number to contacts. */
function numberRuleButton({ viewId }: OpenView): Button {
  return button(say('privacy-phone_number'), actions.privacyRule.data(viewId, 'phone_number'));
}

function answersTo(
  { id, contact }: User,
  { name, asksPhone }: { readonly name: string; readonly asksPhone: boolean },
  viewId: string,
): Button[][] {
  const saveRow = (text: Text, shows: 'show' | 'hide'): Button[] => [
    button(text, actions.add.data(viewId, id, shows), 'success'),
  ];
  if (asksPhone) {
    return [saveRow(say('button-add-show'), 'show'), saveRow(say('button-add-hide'), 'hide')];
  }
  const words = contact ? 'button-rename-to' : 'button-add-name';
  return [saveRow(say(words, { name: shortened(name) }), 'hide')];
}

/** The user already is a contact, and the command gave no new name. */
export function alreadyScreen(user: User, { account, viewId }: OpenView): Screen {
  const { id } = user;
  return message(
    say('import-already', {
      name: bold(displayName(user)),
      owner: fullName(account.owner),
    }),
    [
      [
        button(say('button-card'), actions.backToCard.data(viewId, id)),
        button(say('button-rename'), actions.askName.data(viewId, id, 'rename')),
      ],
    ],
  );
}
