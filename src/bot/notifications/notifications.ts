import { Composer } from 'grammy';
import { onAction } from '../kit/action.ts';
import { actions } from '../kit/actions.ts';
import type { Feature } from '../kit/feature.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { notificationScreen } from './notification-screen.ts';
import { atOnce, notificationSettingsScreen } from './notification-settings-screen.ts';

/** Delivering notifications, and the settings for them. */
export const notifications: Feature = {
  commands: [],
  build: ({ roster, replies, clock }) => {
    const composer = new Composer<PersonContext>();
    const show = async (ctx: PersonContext): Promise<void> => {
      const settings = await roster.notifications.settings(ctx.personId);
      await replies.show(ctx, notificationSettingsScreen(settings, clock.now()));
    };
    onAction(composer, actions.notificationSettings, show);
    onAction(composer, actions.notificationKind, async (ctx, kind, to) => {
      await roster.notifications.setEnabled(ctx.personId, kind, to === 'on');
      await show(ctx);
    });
    onAction(composer, actions.digestHour, async (ctx, hour) => {
      await roster.notifications.setDigest(ctx.personId, hour < atOnce ? hour : undefined);
      await show(ctx);
    });
    return composer;
  },
  onEvent: async (event, { roster, clock }) =>
    event.kind === 'notifications'
      ? notificationScreen(event.account, event.notifications, { roster, now: clock.now() })
      : undefined,
};
