import { Composer } from 'grammy';
import { onPress } from '../kit/action.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { buttons } from '../kit/actions.ts';
import type { Feature } from '../kit/feature.ts';
import { newsScreen } from './notification-screen.ts';
import { atOnce, newsSettingsScreen } from './settings-screen.ts';

/** What happens to contacts, told unasked, and what of it somebody wants to hear. */
export const news: Feature = {
  commands: [],
  build: ({ roster, replies, clock }) => {
    const composer = new Composer<PersonContext>();
    const show = async (ctx: PersonContext): Promise<void> => {
      const wishes = await roster.news.wishes(ctx.personId);
      await replies.show(ctx, newsSettingsScreen(wishes, clock.now()));
    };
    onPress(composer, buttons.newsSettings, show);
    onPress(composer, buttons.newsKind, async (ctx, kind, to) => {
      await roster.news.want(ctx.personId, kind, to === 'on');
      await show(ctx);
    });
    onPress(composer, buttons.newsAt, async (ctx, hour) => {
      await roster.news.setDigest(ctx.personId, hour < atOnce ? hour : undefined);
      await show(ctx);
    });
    return composer;
  },
  tell: async (event, { roster, clock }) =>
    event.kind === 'news'
      ? newsScreen(event.account, event.news, { roster, now: clock.now() })
      : undefined,
};
