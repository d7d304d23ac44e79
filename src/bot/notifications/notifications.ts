import { findTimeZones } from '../../contacts/zones/find-time-zones.ts';
import { isTimeZone } from '../../contacts/time-zone.ts';
import { zonesWithTimeOf } from '../../contacts/zones/world-clocks.ts';
import { actions } from '../kit/actions.ts';
import type { Screen } from '../kit/blocks.ts';
import type { Feature } from '../kit/feature.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { questionKinds } from '../kit/question-kinds.ts';
import { say } from '../kit/words.ts';
import { typedText } from '../person/user-reference.ts';
import { notificationScreen } from './notification-screen.ts';
import {
  anyTimeZoneScreen,
  atOnce,
  notificationSettingsScreen,
  timeZoneScreen,
  whichTimeZoneScreen,
} from './notification-settings-screen.ts';

/** In characters. */
const maxPlaceLength = 64;

/** Delivering notifications, and the settings for them. */
export const notifications: Feature = {
  commands: [],
  build: ({ roster, clock, questions, replies }, on) => {
    const list = async ({ personId }: PersonContext): Promise<Screen> =>
      notificationSettingsScreen(await roster.notifications.settings(personId), clock.now());

    on.action(actions.notificationSettings, list);
    on.action(actions.notificationKind, async (ctx, kind, to) => {
      await roster.notifications.setEnabled(ctx.personId, kind, { on: to === 'on' });
      return list(ctx);
    });
    /** Takes the only zone, or asks which one is meant. */
    const choose = async (ctx: PersonContext, zones: readonly string[]): Promise<Screen> => {
      const [only, ...others] = zones;
      if (only === undefined || others.length > 0) return whichTimeZoneScreen(zones, clock.now());
      await roster.notifications.setTimeZone(ctx.personId, only);
      return list(ctx);
    };
    on.action(actions.askTimeZone, async (ctx, which) => {
      const near = which === 'near' ? await roster.notifications.countryZones(ctx.personId) : [];
      if (near.length > 0) return timeZoneScreen(near, clock.now());
      await questions.ask(ctx, questionKinds.timeZone, [], anyTimeZoneScreen(clock.now()));
      return undefined;
    });
    on.action(actions.timeOfZone, async (ctx, zone) => {
      if (!isTimeZone(zone)) return;
      await questions.end(ctx);
      return choose(ctx, zonesWithTimeOf(zone, clock.now()));
    });
    on.action(actions.timeZone, async (ctx, zone) => {
      return isTimeZone(zone) ? choose(ctx, [zone]) : undefined;
    });
    questions.on(questionKinds.timeZone, async (ctx) => {
      const text = typedText(ctx.message);
      if (text === undefined || text.length > maxPlaceLength) return 'elsewhere';
      const zones = findTimeZones(text, ctx.locale.language, clock.now());
      if (zones.length === 0) {
        await ctx.toast(say('notification-zone-unknown'));
        return 'again';
      }
      await replies.answer(ctx, await choose(ctx, zones));
      return 'done';
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
