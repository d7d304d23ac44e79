import type { Account, CleanupCounts } from '../../accounts/roster.ts';
import { fullName } from '../../contacts/contact.ts';
import { actions } from '../kit/actions.ts';
import {
  bullets,
  button,
  buttonRows,
  heading,
  layOut,
  type Button,
  type Screen,
} from '../kit/blocks.ts';
import { staleNote } from '../kit/failure-words.ts';
import type { Feature } from '../kit/feature.ts';
import { wholeBook } from '../kit/open-view.ts';
import { noPicks } from '../kit/picks.ts';
import { join, time, type Maybe, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { listScreen } from '../list/list-screen.ts';
import { readSavedButton, waitingButtons } from '../saved/saved-buttons.ts';

/** An older list counts as outdated: owners may have joined, other devices may have deleted numbers. */
const outdatedMs = 7 * 24 * 60 * 60_000;

const kinds = ['deleted', 'unseen', 'nameless'] as const;

/** Counts entries that are candidates for deletion, and leads to a list of each kind with ticks. */
export const cleanup: Feature = {
  commands: [{ name: 'cleanup', group: 'contacts' }],
  build: (bot, on) => {
    const { roster, clock } = bot;
    const overview = async (account: Account): Promise<Screen> =>
      cleanupScreen(await roster.accounts.book(account).cleanup(), account, clock.now());

    on.accountCommand('cleanup', (_, account) => overview(account));
    on.viewAction(actions.toCleanUp, (_, { account }) => overview(account));
    on.accountAction(actions.cleanUp, (_, account, what) =>
      listScreen(bot, account, {
        ...wholeBook,
        picked: noPicks,
        ...(what === 'saved' ? { saved: 'without' } : { filter: what }),
      }),
    );
  },
};

function cleanupScreen(counts: CleanupCounts, account: Account, now: Date): Screen {
  const { saved, waiting, stale, asOf } = counts;
  const old = saved !== undefined && now.getTime() - saved.readAt.getTime() > outdatedMs;
  const some = kinds.some((kind) => counts[kind] > 0) || (saved?.without ?? 0) > 0;
  return layOut([
    heading(say('cleanup-title', { name: fullName(account.owner) })),
    some || !saved ? say('cleanup-intro') : say('cleanup-nothing'),
    bullets([
      join([savedWords(counts), old && say('cleanup-saved-old')], '. '),
      ...kinds.map((kind) => say(`cleanup-${kind}`, { count: counts[kind] })),
    ]),
    say('cleanup-unseen-note'),
    say('cleanup-duplicates'),
    some && say('sync-note'),
    stale && staleNote(stale, asOf),
    buttonRows([
      countedButton(account, 'saved', saved?.without ?? 0),
      ...kinds.map((kind) => countedButton(account, kind, counts[kind])),
      ...(waiting ? waitingButtons(account.id) : []),
      // If the saved numbers were never read, their list explains what Telegram does when asked.
      !waiting && !saved && openButton(account, 'saved', say('button-clean-unread')),
      !waiting && old && [readSavedButton(account.id, 'again')],
    ]),
  ]);
}

function savedWords({ saved, waiting }: CleanupCounts): Text {
  if (saved) {
    return say('cleanup-saved', { count: saved.without, time: time(saved.readAt, 'Dt') });
  }
  return waiting
    ? say('cleanup-saved-waiting', { time: time(waiting, 'Dt') })
    : say('cleanup-saved-unread');
}

type Kind = 'saved' | (typeof kinds)[number];

function countedButton(account: Account, what: Kind, count: number): Maybe<Button[]> {
  return count > 0 && openButton(account, what, say(`button-clean-${what}`, { count }));
}

function openButton(account: Account, what: Kind, text: Text): Button[] {
  return [button(text, actions.cleanUp.data(account.id, what))];
}
