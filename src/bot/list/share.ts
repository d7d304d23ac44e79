import type { Account } from '../../accounts/roster.ts';
import type { User } from '../../contacts/contact.ts';
import { formatPhone } from '../../contacts/phone.ts';
import { actions } from '../kit/actions.ts';
import { message, button, type Screen, type Button } from '../kit/blocks.ts';
import { displayName } from '../kit/contact-words.ts';
import type { Feature } from '../kit/feature.ts';
import { leadOn } from '../kit/lead-on.ts';
import { markLines } from '../kit/mark-words.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { bold, lines } from '../kit/text.ts';
import { say } from '../kit/words.ts';

/** A phone shows this many buttons without much scrolling. */
const maxListed = 20;

export const share: Feature = {
  commands: [{ name: 'share', group: 'person' }],
  build: ({ roster }, on) => {
    const list = async (_: PersonContext, account: Account): Promise<Screen> => {
      const { users, unasked } = await roster.accounts.book(account).shareOffers();
      return offersScreen(account, users, unasked);
    };
    on.accountCommand('share', list);
    on.accountAction(actions.moreOffers, list);

    on.accountAction(actions.askShare, async (ctx, account, userId) => {
      // Telegram permits this for contacts only, so a former contact has to be added again first.
      const user = await roster.accounts.book(account).contact(userId);
      return user
        ? offerScreen(account, user)
        : ctx.toast(say('failure-share_needs_adding'), 'alert');
    });
    on.accountAction(actions.share, async (_, account, userId) => {
      const user = await roster.accounts.book(account).share(userId);
      const phone = formatPhone(account.owner.phone);
      return message(say('shared', { name: bold(displayName(user)), phone }), [
        moreOffersRow(account),
      ]);
    });
    on.accountAction(actions.notNow, async (_, account, userId) => {
      const user = await roster.accounts.book(account).contact(userId);
      return message(
        user ? say('not-shared', { name: bold(displayName(user)) }) : say('not-shared-anyone'),
        [moreOffersRow(account)],
      );
    });
  },
};

/** Asks whether to share the number with a user. Only the button shares, because it cannot be undone. */
export function offerScreen(account: Account, user: User): Screen {
  const name = displayName(user);
  const [username] = user.usernames;
  return message(
    lines(
      say('share-ask', { name: bold(name), phone: bold(formatPhone(account.owner.phone)) }),
      username !== undefined && name !== `@${username}` && `@${username}`,
      ...markLines(user),
      '',
      say('share-effect'),
    ),
    [
      [
        button(say('button-share'), actions.share.data(account.id, user.id), 'success'),
        button(say('button-not-now'), actions.notNow.data(account.id, user.id)),
      ],
    ],
  );
}

function offersScreen(account: Account, users: readonly User[], unasked: number): Screen {
  const count = users.length;
  const more = count - maxListed;
  const phone = bold(formatPhone(account.owner.phone));
  return message(
    lines(
      count > 0
        ? say('share-list', { count, phone })
        : say(unasked > 0 ? 'share-nobody-yet' : 'share-nobody'),
      more > 0 && say('share-more', { count: more }),
      unasked > 0 && say('share-unasked', { count: unasked }),
    ),
    [
      ...users.slice(0, maxListed).map((user) => [offerButton(account, user)]),
      unasked > 0 && [button(say('button-check-more'), actions.moreOffers.data(account.id))],
      count + unasked === 0 && leadOn('contacts'),
    ],
  );
}

/** A button that asks whether to share the number with a user. */
export function offerButton(account: Account, user: User): Button {
  return button(displayName(user), actions.askShare.data(account.id, user.id));
}

function moreOffersRow({ id }: Account): Button[] {
  return [button(say('button-more-offers'), actions.moreOffers.data(id))];
}
