import { Composer } from 'grammy';
import type { ImportRun } from '../../accounts/roster.ts';
import { readCountry } from '../../contacts/country.ts';
import type { RowKind } from '../../contacts/import/import-row.ts';
import { onAction } from '../kit/action.ts';
import { actions } from '../kit/actions.ts';
import { message } from '../kit/blocks.ts';
import type { Feature } from '../kit/feature.ts';
import { accountOf } from '../kit/paired-account.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { say } from '../kit/words.ts';
import { typedText } from '../person/user-reference.ts';
import { importOfButton, planScreen } from './import-begin.ts';
import { firstKind } from './import-preview-screen.ts';

/** A longer text is not a country but another message. */
const maxCountryLength = 60;

/** The preview of an import, in which rows can be deselected. */
export const importPreview: Feature = {
  commands: [],
  build: (bot) => {
    const { roster, replies, questions } = bot;
    const { imports } = roster;
    const composer = new Composer<PersonContext>();

    /** Shows the preview, unless the import was started meanwhile, for example on another device. */
    const show = async (
      ctx: PersonContext,
      run: ImportRun | undefined,
      view: { readonly kind: RowKind; readonly page: number },
    ): Promise<void> => {
      if (!run) return;
      if (run.state === 'planned') return replies.show(ctx, await planScreen(bot, run, view));
      await ctx.toast(say('button-old'), 'alert');
    };

    onAction(composer, actions.importRows, async (ctx, id, kind, page) => {
      const run = await importOfButton(bot, ctx, id);
      await show(ctx, run, { kind, page });
    });
    onAction(composer, actions.importGroup, async (ctx, id, kind, to) => {
      if (!(await importOfButton(bot, ctx, id))) return;
      const run = await imports.switchGroup(ctx.personId, id, kind, to === 'on');
      await show(ctx, run, { kind, page: 0 });
    });
    onAction(composer, actions.importRow, async (ctx, id, kind, page, position) => {
      if (!(await importOfButton(bot, ctx, id))) return;
      const run = await imports.switchRow(ctx.personId, id, position);
      await show(ctx, run, { kind, page });
    });
    onAction(composer, actions.importDiscard, async (ctx, id) => {
      const run = await imports.find(ctx.personId, id);
      if (run?.startedAt) return ctx.toast(say('button-old'), 'alert');
      await imports.cancel(ctx.personId, id);
      await replies.show(ctx, message(say('nothing-changed')));
    });

    onAction(composer, actions.importReading, async (ctx, id, reading) => {
      if (!(await importOfButton(bot, ctx, id))) return;
      const run = await imports.setReading(ctx.personId, id, reading);
      await show(ctx, run, { kind: run ? firstKind(run) : 'new', page: 0 });
    });
    onAction(composer, actions.importCountry, async (ctx, id) => {
      const run = await importOfButton(bot, ctx, id);
      const messageId = ctx.callbackQuery?.message?.message_id;
      if (!run || messageId === undefined) return;
      if (run.state !== 'planned') return ctx.toast(say('button-old'), 'alert');
      const about = [id, String(messageId)];
      await questions.ask(ctx, 'import-country', about, message(say('import-country-ask')));
    });
    questions.on('import-country', async (ctx, [id = '', messageId = '']) => {
      const text = typedText(ctx.message);
      if (text === undefined || text.length > maxCountryLength) return 'elsewhere';
      const country = readCountry(text);
      if (!country) {
        await ctx.toast(say('import-country-unknown'));
        return 'again';
      }
      const run = await imports.setCountry(ctx.personId, id, country);
      if (run?.state !== 'planned') {
        await ctx.toast(say('question-gone'));
        return 'done';
      }
      await accountOf(bot, ctx, run.account.id);
      await replies.edit(ctx, Number(messageId), await planScreen(bot, run));
      return 'done';
    });
    return composer;
  },
};
