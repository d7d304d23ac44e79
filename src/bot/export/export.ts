import { Composer, InputFile } from 'grammy';
import { fullName } from '../../contacts/contact.ts';
import { withAccountLine } from '../kit/account-line.ts';
import { onAction } from '../kit/action.ts';
import { actions, type ExportFormat } from '../kit/actions.ts';
import { message } from '../kit/blocks.ts';
import type { Feature } from '../kit/feature.ts';
import { openView, viewOfButton, searchWords, type OpenView } from '../kit/open-view.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { renderCaption } from '../kit/render-plain.ts';
import { say } from '../kit/words.ts';
import { exportFileName, writeExport } from './export-file.ts';
import { exportSource, type ExportSource } from './export-source.ts';
import { exportCaption, exportQuestion, nothingWords } from './export-words.ts';

/** Sends an account's contacts or saved numbers as a file. */
export const exportContacts: Feature = {
  commands: [{ name: 'export', group: 'contacts' }],
  build: (bot) => {
    const { api, replies, clock } = bot;
    const composer = new Composer<PersonContext>();

    const ask = async (ctx: PersonContext, at: OpenView): Promise<void> => {
      const source = await exportSource(at.book, at.view);
      if (!source) return ctx.toast(say('button-old'), 'alert');
      const screen = exportQuestion(source, at.account.owner, at.viewId, clock.now());
      await replies.answer(ctx, screen);
    };
    const send = async (
      ctx: PersonContext,
      source: ExportSource,
      at: OpenView,
      format: ExportFormat,
    ): Promise<void> => {
      const now = clock.now();
      // A function, because a retry has to send the file again.
      const file = new InputFile(
        () => writeExport(source.contacts, format, now),
        exportFileName(namePartsOf(ctx, source), format, now),
      );
      const caption = exportCaption(source, at.account.owner, format, now);
      const below = renderCaption(withAccountLine(ctx.account, caption), [], ctx.locale);
      await api.sendDocument(Number(ctx.personId), file, below);
    };

    composer.command('export', async (ctx) => {
      const at = await openView(bot, ctx, { words: searchWords(ctx.match) });
      if (at) await ask(ctx, at);
    });
    // A new message, so that the list stays above it.
    onAction(composer, actions.askExport, async (ctx, viewId) => {
      const at = await viewOfButton(bot, ctx, viewId);
      if (at) await ask(ctx, at);
    });
    // The question stays, so that the person can pick another format.
    onAction(composer, actions.export, async (ctx, viewId, format) => {
      const at = await viewOfButton(bot, ctx, viewId);
      if (!at) return;
      const source = await exportSource(at.book, at.view);
      if (!source) return ctx.toast(say('button-old'), 'alert');
      if (source.contacts.length > 0) return send(ctx, source, at, format);
      await replies.answer(ctx, message(nothingWords(source)));
    });
    return composer;
  },
};

function namePartsOf({ account }: PersonContext, { kind, words }: ExportSource): string[] {
  const what = kind === 'saved' ? 'saved-numbers' : 'contacts';
  return [what, ...(account ? [fullName(account.owner)] : []), words];
}
