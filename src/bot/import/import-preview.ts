import type { ImportRun } from '../../accounts/roster.ts';
import { readCountry } from '../../contacts/country.ts';
import type { RowKind } from '../../contacts/import/import-row.ts';
import { actions } from '../kit/actions.ts';
import { message } from '../kit/blocks.ts';
import type { BotContext } from '../kit/bot-context.ts';
import type { Feature, Reply } from '../kit/feature.ts';
import { searchWords, wholeBook } from '../kit/open-view.ts';
import { findAccount } from '../kit/paired-account.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { questionKinds } from '../kit/question-kinds.ts';
import { say } from '../kit/words.ts';
import { typedText } from '../person/user-reference.ts';
import { loadPreviewScreen } from './import-start-screen.ts';
import { firstKind } from './import-preview-screen.ts';

/** A longer text is not a country but another message. */
const maxCountryLength = 60;

/** The preview of an import, in which rows can be deselected. */
export const importPreview: Feature = {
  commands: [],
  build: (bot, on) => {
    const { roster, replies, questions } = bot;
    const { imports } = roster;

    /** The preview, unless the import was started meanwhile, for example on another device. */
    const preview = async (
      ctx: PersonContext,
      run: ImportRun | undefined,
      view: { readonly kind: RowKind; readonly page: number },
    ): Reply => {
      if (!run) return;
      return run.state === 'planned'
        ? loadPreviewScreen(bot, run, view)
        : ctx.toast(say('button-old'), 'alert');
    };

    on.importAction(actions.importRows, (ctx, run, kind, page) =>
      preview(ctx, run, { kind, page }),
    );
    on.importAction(actions.importAgain, (ctx, run) =>
      preview(ctx, run, { kind: firstKind(run), page: 0 }),
    );
    on.importAction(actions.importGroup, async (ctx, { id }, kind, to) => {
      const run = await imports.switchGroup(ctx.personId, id, { kind, on: to === 'on' });
      return preview(ctx, run, { kind, page: 0 });
    });
    const onSwitch = (
      action: typeof actions.importRowOn,
      { on: isOn }: { readonly on: boolean },
    ): void =>
      on.importAction(action, async (ctx, { id }, kind, page, position) => {
        const run = await imports.switchRow(ctx.personId, id, { position, on: isOn });
        return preview(ctx, run, { kind, page });
      });
    onSwitch(actions.importRowOn, { on: true });
    onSwitch(actions.importRowOff, { on: false });
    on.action(actions.importDiscard, async (ctx, id) => {
      const run = await imports.find(ctx.personId, id);
      if (run?.startedAt) return ctx.toast(say('button-old'), 'alert');
      await imports.cancel(ctx.personId, id);
      await replies.endButtons(ctx, `import ${id}`);
      return message(say('nothing-changed'));
    });

    on.importAction(actions.importReading, async (ctx, { id }, reading) => {
      const run = await imports.setReading(ctx.personId, id, reading);
      return preview(ctx, run, { kind: run ? firstKind(run) : 'new', page: 0 });
    });
    on.importAction(actions.importCountry, async (ctx, run) => {
      const messageId = ctx.callbackQuery?.message?.message_id;
      if (messageId === undefined) return;
      if (run.state !== 'planned') return ctx.toast(say('button-old'), 'alert');
      const text = message(say('import-country-ask'));
      await questions.ask(ctx, questionKinds.importCountry, [run.id, BigInt(messageId)], text);
    });
    questions.on(questionKinds.importCountry, async (ctx, id, messageId) => {
      const text = typedText(ctx.message);
      if (text === undefined || text.length > maxCountryLength) return 'elsewhere';
      const country = readCountry(text, ctx.locale.language);
      if (!country) {
        if (await findsContacts(bot, ctx, id, text)) return 'over';
        await ctx.toast(say('import-country-unknown'));
        return 'again';
      }
      const run = await imports.setCountry(ctx.personId, id, country);
      if (run?.state !== 'planned') {
        await ctx.toast(say('question-gone'));
        return 'done';
      }
      await findAccount(bot, ctx, run.account.id);
      await replies.edit(ctx, Number(messageId), await loadPreviewScreen(bot, run));
      return 'done';
    });
  },
};

/** Whether a text that names no country finds contacts: the person went on to something else. */
async function findsContacts(
  { roster }: BotContext,
  { personId }: PersonContext,
  importId: string,
  text: string,
): Promise<boolean> {
  const run = await roster.imports.find(personId, importId);
  if (!run) return false;
  const view = { ...wholeBook, words: searchWords(text) };
  return (await roster.accounts.book(run.account).page(view)).matching > 0;
}
