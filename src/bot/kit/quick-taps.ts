import type { Account, BookView } from '../../accounts/roster.ts';
import type { Screen } from './blocks.ts';
import type { BotContext } from './bot-context.ts';
import type { Reply } from './feature.ts';
import { resolveButtonView, type OpenView } from './open-view.ts';
import type { PersonContext } from './person-context.ts';
import { noPicks, type Picks } from './picks.ts';

/**
 * Remembers which view replaced which in a message. Quick taps arrive with the view id of a screen that
 * an earlier tap has already replaced, and applying them to that view would lose the earlier tap. Kept
 * in memory: in another process, a tap applies to the view it was made on.
 */
export class QuickTaps {
  readonly #chains = new Map<bigint, { messageId: number; next: Map<string, string> }>();

  /** The view that the message shows now, as far as known. */
  latest(personId: bigint, messageId: number, viewId: string): string {
    const chain = this.#chains.get(personId);
    if (chain?.messageId !== messageId) return viewId;
    let view = viewId;
    for (let next = chain.next.get(view); next !== undefined; next = chain.next.get(view)) {
      view = next;
    }
    return view;
  }

  replaced(personId: bigint, messageId: number, from: string, to: string): void {
    let chain = this.#chains.get(personId);
    if (chain?.messageId !== messageId) {
      // One message per person is enough: people do not tick in two messages at once.
      chain = { messageId, next: new Map() };
      this.#chains.set(personId, chain);
    }
    // `to` is the newest view; it may have been shown before.
    chain.next.delete(to);
    if (from !== to) chain.next.set(from, to);
  }
}

/** Changes what is ticked in the list that a person saw, in the newest view of its message. */
export async function tick(
  bot: BotContext,
  ctx: PersonContext,
  tap: {
    readonly taps: QuickTaps;
    readonly seen: OpenView;
    readonly change: (picks: Picks) => Picks;
    readonly load: (
      account: Account,
      view: BookView,
    ) => Promise<{ readonly screen: Screen; readonly viewId: string | undefined }>;
  },
): Reply {
  const { taps, seen, change, load } = tap;
  const messageId = ctx.callbackQuery?.message?.message_id ?? 0;
  const latestId = taps.latest(ctx.personId, messageId, seen.viewId);
  const latest = latestId === seen.viewId ? seen : await resolveButtonView(bot, ctx, latestId);
  if (!latest) return;
  const picked = change(latest.view.picked ?? noPicks);
  const { screen, viewId } = await load(latest.account, { ...latest.view, picked });
  if (viewId !== undefined) taps.replaced(ctx.personId, messageId, latestId, viewId);
  return screen;
}
