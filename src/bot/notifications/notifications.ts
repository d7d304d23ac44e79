import { isTimeZone } from '../../contacts/time-zone.ts';
import { actions } from '../kit/actions.ts';
import type { Screen } from '../kit/blocks.ts';
import type { Feature } from '../kit/feature.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { notificationScreen } from './notification-screen.ts';
import {
  atOnce,
  notificationSettingsScreen,
  timeZoneScreen,
} from './notification-settings-screen.ts';

/** Delivering notifications, and the settings for them. */
export const notifications: Feature = {
  commands: [],
  build: ({ roster, clock }, on) => {
    const list = async ({ personId }: PersonContext): Promise<Screen> =>
      notificationSettingsScreen(await roster.notifications.settings(personId), clock.now());

    on.action(actions.notificationSettings, list);
    on.action(actions.notificationKind, async (ctx, kind, to) => {
      await roster.notifications.setEnabled(ctx.personId, kind, { on: to === 'on' });
      return list(ctx);
    });
    on.action(actions.askTimeZone, async ({ personId }, which) => {
      const near = which === 'near' ? await roster.notifications.countryZones(personId) : [];
      return timeZoneScreen(near, clock.now());
    });
    on.action(actions.timeZone, async (ctx, zone) => {
      if (!isTimeZone(zone)) return;
      await roster.notifications.setTimeZone(ctx.personId, zone);
      return list(ctx);
    });
    on.action(actions.digestHour, async (ctx, hour) => {
      await roster.notifications.setDigest(ctx.personId, hour < atOnce ? hour : undefined);
      return list(ctx);
    });
  },
  onEvent: async (event, { roster, clock }) =>
    event.kind === 'notifications'
      ? notificationScreen(event.account, event.notifications, { roster, now: clock.now() })
      : undefined,
};
