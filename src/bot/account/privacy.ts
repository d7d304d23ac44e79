import { Composer } from 'grammy';
import { onAction } from '../kit/action.ts';
import { actions } from '../kit/actions.ts';
import { displayName } from '../kit/contact-words.ts';
import type { Feature } from '../kit/feature.ts';
import { openView, viewOfButton, type OpenView } from '../kit/open-view.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { bold } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { overviewScreen, ruleScreen } from './privacy-screens.ts';

/** The privacy of the account's number. Changes need no confirmation, because each can be undone. */
export const privacy: Feature = {
  commands: [{ name: 'privacy', group: 'account' }],
  build: (bot) => {
    const { replies } = bot;
    const composer = new Composer<PersonContext>();

    const overview = async (ctx: PersonContext, at: OpenView): Promise<void> => {
      const [sees, finds] = await Promise.all([
        at.book.settings.privacy('phone_number'),
        at.book.settings.privacy('added_by_phone'),
      ]);
      await replies.show(ctx, overviewScreen({ sees, finds }, at));
    };

    composer.command('privacy', async (ctx) => {
      const at = await openView(bot, ctx);
      if (at) await overview(ctx, at);
    });
    onAction(composer, actions.privacy, async (ctx, viewId) => {
      const at = await viewOfButton(bot, ctx, viewId);
      if (at) await overview(ctx, at);
    });
    onAction(composer, actions.privacyRule, async (ctx, viewId, key) => {
      const at = await viewOfButton(bot, ctx, viewId);
      if (!at) return;
      const rule = await at.book.settings.privacy(key);
      await replies.show(ctx, ruleScreen(key, rule, at));
    });
    onAction(composer, actions.audience, async (ctx, viewId, key, audience) => {
      const at = await viewOfButton(bot, ctx, viewId);
      if (!at) return;
      const { result: rule, operationId } = await at.book.settings.setAudience(key, audience);
      const notice = say(`privacy-set-${key}`, { audience: say(`audience-${rule.audience}`) });
      await replies.show(ctx, ruleScreen(key, rule, at, { text: notice, operationId }));
    });
    onAction(composer, actions.dropException, async (ctx, viewId, key, id) => {
      const at = await viewOfButton(bot, ctx, viewId);
      if (!at) return;
      const before = await at.book.settings.privacy(key);
      const { result: rule, operationId } = await at.book.settings.dropException(key, id);
      const user = [...before.always, ...before.never].find((one) => one.id === id);
      const notice = user
        ? say('privacy-dropped', { name: bold(displayName(user)) })
        : say('privacy-dropped-already');
      await replies.show(ctx, ruleScreen(key, rule, at, { text: notice, operationId }));
    });
    return composer;
  },
};
