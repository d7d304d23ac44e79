import type {
  Account,
  NotificationKind,
  Roster,
  StoredNotification,
} from '../../accounts/roster.ts';
import { fullName } from '../../contacts/contact.ts';
import { sortInSteps } from '../../contacts/steps.ts';
import { runInSlices } from '../../runtime/in-slices.ts';
import { actions } from '../kit/actions.ts';
import { message, button, type Screen, type Button } from '../kit/blocks.ts';
import { chatButton, pairAgainButtons } from '../kit/buttons.ts';
import { displayName } from '../kit/contact-words.ts';
import { wholeBook } from '../kit/open-view.ts';
import { bold, lines, present } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { offerButton, offerScreen } from '../list/share.ts';
import { openSavedButton } from '../saved/saved-buttons.ts';
import { savedPageScreen } from '../saved/saved-pages.ts';
import { askNewcomerButton, newcomerScreen } from './newcomer-screen.ts';
import { notificationWords } from './notification-words.ts';

/** A phone shows this many without much scrolling. */
const maxListed = 20;

/** Notifications that need an answer come first. */
const rank: Readonly<Record<NotificationKind, number>> = {
  signed_out: 0,
  reconciled: 1,
  saved_list: 2,
  share_offer: 3,
  birthday: 4,
  joined: 5,
  number: 6,
  username: 7,
  name: 8,
  account_deleted: 9,
  lost_mutual: 10,
};

/** One message for all pending notifications of an account. */
export async function notificationScreen(
  account: Account,
  notifications: readonly StoredNotification[],
  { roster, now }: { readonly roster: Roster; readonly now: Date },
): Promise<Screen> {
  const [first] = notifications;
  if (notifications.length === 1 && first?.kind === 'share_offer' && first.user) {
    return offerScreen(account, first.user);
  }
  if (notifications.length === 1 && first?.kind === 'saved_list') {
    return savedPageScreen({ roster }, account, wholeBook);
  }
  const view = { ...wholeBook, apart: true } as const;
  const viewId = roster.views.save(account.personId, account.id, view);
  if (notifications.length === 1 && first?.kind === 'joined' && first.user) {
    const closesChat = await roster.preferences.closesNewcomers(account.personId);
    return newcomerScreen({ account, user: first.user, viewId }, { closesChat });
  }
  const sorted = await runInSlices(
    sortInSteps(notifications, (a, b) => rank[a.kind] - rank[b.kind]),
  );
  const listed = sorted.slice(0, maxListed);
  const words = await Promise.all(
    listed.map((one) => notificationWords(one, account, { roster, now })),
  );
  const alone = notifications.length === 1;
  const more = notifications.length - listed.length;
  const offers = listed.filter(({ kind }) => kind === 'share_offer').length;
  return message(
    lines(
      ...(alone ? [] : [bold(say('notification-title', { name: fullName(account.owner) }))]),
      ...words.flatMap((one, at) => {
        const isNext = listed[at]?.kind !== listed[at - 1]?.kind;
        return isNext && !alone ? ['', one] : [one];
      }),
      ...(offers > 0 ? ['', say('notification-share-how', { count: offers })] : []),
      ...(more > 0 ? ['', say('notification-more', { count: more })] : []),
    ),
    [
      ...(listed.some(({ kind }) => kind === 'signed_out') ? pairAgainButtons() : []),
      listed.some(({ kind }) => kind === 'saved_list') && [openSavedButton(account.id)],
      ...buttonsOf(account, listed, viewId),
      listed.some(({ kind }) => kind === 'account_deleted') && [
        button(say('filter-deleted'), actions.cleanUp.data(account.id, 'deleted')),
      ],
    ],
  );
}

/** One row per user, however many notifications are about them. */
function buttonsOf(
  account: Account,
  listed: readonly StoredNotification[],
  viewId: string,
): Button[][] {
  const asked = listed.filter(({ kind }) => kind === 'share_offer');
  const shown = listed.filter(({ kind }) => kind !== 'share_offer' && kind !== 'account_deleted');
  const joined = new Set(shown.flatMap(({ kind, user }) => (kind === 'joined' && user?.id) || []));
  const each = new Map(shown.flatMap(({ user }) => (user ? [[user.id, user]] : [])));
  const cards = [...each.values()].map((user) => {
    const text = listed.length === 1 ? say('button-card') : displayName(user);
    return present([
      button(text, actions.person.data(viewId, user.id)),
      chatButton(user),
      joined.has(user.id) && askNewcomerButton(account, user),
    ]);
  });
  const offers = asked.flatMap(({ user }) => (user ? [[offerButton(account, user)]] : []));
  return [...offers, ...cards];
}
