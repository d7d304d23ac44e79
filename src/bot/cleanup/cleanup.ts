import { Composer } from 'grammy';
import type { Account, CleanupCounts } from '../../accounts/roster.ts';
import { fullName } from '../../contacts/contact.ts';
import { onAction } from '../kit/action.ts';
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
import type { Feature, BotContext } from '../kit/feature.ts';
import { resolveButtonView, wholeBook } from '../kit/open-view.ts';
import { resolveButtonAccount, requireAccount } from '../kit/paired-account.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { noPicks } from '../kit/picks.ts';
import { join, time, type Maybe, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { showContacts } from '../list/contacts.ts';
import { readSavedButton, waitingButtons } from '../saved/saved-buttons.ts';
import { showSaved } from '../saved/saved-pages.ts';

/** An older list counts as outdated: owners may have joined, other devices may have deleted numbers. */
const outdatedMs = 7 * 24 * 60 * 60_000;

const kinds = ['deleted', 'unseen', 'nameless'] as const;

/** Counts entries that are candidates for deletion, and leads to a list of each kind with ticks. */
export const cleanup: Feature = {
  commands: [{ name: 'cleanup', group: 'contacts' }],
  build: (bot) => {
    const composer = new Composer<PersonContext>();

    composer.command('cleanup', async (ctx) => {
      const account = await requireAccount(bot, ctx);
      if (account) await show(bot, ctx, account);
    });
    onAction(composer, actions.toCleanUp, async (ctx, viewId) => {
      const at = await resolveButtonView(bot, ctx, viewId);
      if (at) await show(bot, ctx, at.account);
    });
    onAction(composer, actions.cleanUp, async (ctx, accountId, what) => {
      const account = await resolveButtonAccount(bot, ctx, accountId);
      if (!account) return;
      const view = { ...wholeBook, picked: noPicks };
      if (what === 'saved') await showSaved(bot, ctx, account, { ...view, saved: 'without' });
      else await showContacts(bot, ctx, account, { ...view, filter: what });
    });
    return composer;
  },
};

async function show(
  { roster, replies, clock }: BotContext,
  ctx: PersonContext,
  account: Account,
): Promise<void> {
  const counts = await roster.accounts.book(account).cleanup();
  await replies.show(ctx, cleanupScreen(counts, account, clock.now()));
}

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
