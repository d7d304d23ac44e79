import { actions } from '../kit/actions.ts';
import { inRows, message, optionButtons, withButtons, type Screen } from '../kit/blocks.ts';
import type { Feature } from '../kit/feature.ts';
import type { Locale, Locales } from '../kit/locale.ts';
import { findCurrentAccount } from '../kit/paired-account.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { say } from '../kit/words.ts';
import { backToSettings } from './settings-screens.ts';

/** The choice that follows the person's Telegram app. */
const ofApp = 'app';

export const language: Feature = {
  commands: [{ name: 'language', group: 'account' }],
  build: (bot, on) => {
    const { roster, locales } = bot;
    const { preferences } = roster;
    const show = async (ctx: PersonContext, chosen: string | undefined): Promise<Screen> => {
      const account = await findCurrentAccount(bot, ctx);
      return withButtons([[backToSettings(account?.id)]], languageScreen(locales, chosen));
    };

    on.command('language', async (ctx) => show(ctx, await preferences.language(ctx.personId)));
    on.action(actions.languages, async (ctx) =>
      show(ctx, await preferences.language(ctx.personId)),
    );
    on.action(actions.language, async (ctx, chosen) => {
      const known = locales.all.find((one) => one.language === chosen);
      if (!known && chosen !== ofApp) return ctx.toast(say('button-old'), 'alert');
      await preferences.setLanguage(ctx.personId, known?.language);
      ctx.locale = known ?? locales.find(ctx.from?.language_code);
      return show(ctx, known?.language);
    });
  },
};

function languageScreen(locales: Locales, chosen: string | undefined): Screen {
  const languages = locales.all.map(({ language }) => language);
  const nameOf = new Map(locales.all.map((locale) => [locale.language, ownName(locale)]));
  const buttons = optionButtons(languages, chosen, (one) => [
    nameOf.get(one) ?? one,
    actions.language.data(one),
  ]);
  const follow = optionButtons([ofApp], chosen ?? ofApp, (one) => [
    say('button-language-app'),
    actions.language.data(one),
  ]);
  return message(say(chosen === undefined ? 'language-of-app' : 'language-chosen'), [
    ...inRows(buttons, 2),
    follow,
  ]);
}

/** A language's name for itself, with a capital as on a button. */
function ownName({ language }: Locale): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  const [first = ''] = name;
  return first.toLocaleUpperCase(language) + name.slice(first.length);
}
