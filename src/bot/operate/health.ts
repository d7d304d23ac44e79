import { actions } from '../kit/actions.ts';
import { message, withNotice } from '../kit/blocks.ts';
import type { Feature, Reply } from '../kit/feature.ts';
import { messageOwners, type OwnerServices } from '../kit/message-owners.ts';
import type { PersonContext } from '../kit/person-context.ts';
import type { Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { healthScreen, skippedButtons } from './health-screen.ts';

/** Shows owners the state of the program, and what becomes of messages that could not be finished. */
export const health: Feature = {
  commands: [{ name: 'health', group: 'account', ownerOnly: true }],
  build: ({ roster }, on) => {
    const show = async (ctx: PersonContext, notice?: Text): Reply => {
      if (ctx.role !== 'owner') return ctx.toast(say('health-owner-only'), 'alert');
      return withNotice(notice, healthScreen(await roster.health.read()));
    };
    on.command('health', (ctx) => show(ctx));
    on.action(actions.health, (ctx) => show(ctx));
    on.action(actions.runSkipped, async (ctx) => {
      if (ctx.role !== 'owner') return ctx.toast(say('health-owner-only'), 'alert');
      const count = await roster.skippedUpdates.runAgain();
      return show(ctx, say(count === 0 ? 'skipped-none' : 'skipped-again', { count }));
    });
    on.action(actions.dismissSkipped, async (ctx, until) => {
      if (ctx.role !== 'owner') return ctx.toast(say('health-owner-only'), 'alert');
      const count = await roster.skippedUpdates.dismiss(until);
      return show(ctx, say(count === 0 ? 'skipped-none' : 'skipped-dismiss', { count }));
    });
  },
};

/** Notifies the owners of messages that could not be finished. Rejects if that reached none of them. */
export function reportSkipped(
  services: OwnerServices,
  { count, until }: { readonly count: number; readonly until: Date },
): Promise<void> {
  const screen = message(say('skipped-report', { count }), [skippedButtons(until)]);
  return messageOwners(services, screen);
}
