import { actions } from '../kit/actions.ts';
import { withButtons, withNotice, type Screen } from '../kit/blocks.ts';
import { undoButtons } from '../kit/buttons.ts';
import { displayName } from '../kit/contact-words.ts';
import type { Feature } from '../kit/feature.ts';
import { openView, type OpenView } from '../kit/open-view.ts';
import { bold } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { overviewScreen, ruleScreen } from './privacy-screens.ts';

/** The privacy of the account's number. Changes need no confirmation, because each can be undone. */
export const privacy: Feature = {
  commands: [{ name: 'privacy', group: 'account' }],
  build: (bot, on) => {
    const overview = async (opened: OpenView): Promise<Screen> => {
      const { settings } = opened.book;
      const [sees, finds] = await Promise.all([
        settings.privacy('phone_number'),
        settings.privacy('added_by_phone'),
      ]);
      return overviewScreen({ sees, finds }, opened);
    };

    on.accountCommand('privacy', async (_, account) => overview(openView(bot, account)));
    on.viewAction(actions.privacy, (_, opened) => overview(opened));
    on.viewAction(actions.privacyRule, async (_, opened, key) =>
      ruleScreen(key, await opened.book.settings.privacy(key), opened),
    );
    on.viewAction(actions.audience, async (_, opened, key, audience) => {
      const { result: rule, operationId } = await opened.book.settings.setAudience(key, audience);
      const notice = say(`privacy-set-${key}`, { audience: say(`audience-${rule.audience}`) });
      const screen = ruleScreen(key, rule, opened);
      return withNotice(notice, withButtons(undoButtons(operationId), screen));
    });
    on.viewAction(actions.dropException, async (_, opened, key, id) => {
      const before = await opened.book.settings.privacy(key);
      const { result: rule, operationId } = await opened.book.settings.dropException(key, id);
      const user = [...before.always, ...before.never].find((one) => one.id === id);
      const notice = user
        ? say('privacy-dropped', { name: bold(displayName(user)) })
        : say('privacy-dropped-already');
      const screen = ruleScreen(key, rule, opened);
      return withNotice(notice, withButtons(undoButtons(operationId), screen));
    });
  },
};
