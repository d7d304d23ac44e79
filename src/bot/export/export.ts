import { InputFile } from 'grammy';
import { fullName } from '../../contacts/contact.ts';
import { withAccountLine } from '../kit/account-line.ts';
import { actions, type ExportFormat } from '../kit/actions.ts';
import type { Feature } from '../kit/feature.ts';
import { openView, searchWords, type OpenView } from '../kit/open-view.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { renderCaption } from '../kit/render-plain.ts';
import { say } from '../kit/words.ts';
import { exportFileName, writeExport } from './export-file.ts';
import { loadExportSource, type ExportSource } from './export-source.ts';
import { exportCaption, exportQuestion, nothingScreen } from './export-words.ts';

/** Sends an account's contacts or saved numbers as a file. */
export const exportContacts: Feature = {
  commands: [{ name: 'export', group: 'contacts' }],
  build: (bot, on) => {
    const { api, replies, clock } = bot;

    const ask = async (ctx: PersonContext, opened: OpenView): Promise<void> => {
      const source = await loadExportSource(opened.book, opened.view);
      if (!source) return ctx.toast(say('button-old'), 'alert');
      const screen = exportQuestion(source, opened.account.owner, opened.viewId, clock.now());
      await replies.answer(ctx, screen);
    };
    const send = async (
      ctx: PersonContext,
      source: ExportSource,
      opened: OpenView,
      format: ExportFormat,
    ): Promise<void> => {
      const now = clock.now();
      // A function, because a retry has to send the file again.
      const file = new InputFile(
        () => writeExport(source.contacts, format, now),
        exportFileName(namePartsOf(ctx, source), format, now),
      );
      const caption = exportCaption(source, opened.account.owner, format, now);
      const below = renderCaption(withAccountLine(ctx.account, caption), [], ctx.locale);
      await api.sendDocument(Number(ctx.personId), file, below);
    };

    const exportAs = async (
      ctx: PersonContext,
      opened: OpenView,
      format: ExportFormat,
    ): Promise<void> => {
      const source = await loadExportSource(opened.book, opened.view);
      if (!source) return ctx.toast(say('button-old'), 'alert');
      if (source.contacts.length > 0) return send(ctx, source, opened, format);
      await replies.answer(ctx, nothingScreen(source));
    };

    on.accountCommand('export', async (ctx, account) => {
      const { format, words } = readTyped(ctx.match);
      const opened = openView(bot, account, { words: searchWords(words) });
      return format ? exportAs(ctx, opened, format) : ask(ctx, opened);
    });
    // A new message, so that the list stays above it.
    on.viewAction(actions.askExport, ask);
    // The question stays, so that the person can pick another format.
    on.viewAction(actions.export, exportAs);
  },
};

/** Formats as people type them. vCard 3.0 is the one that nearly every program reads. */
const typedFormats: ReadonlyMap<string, ExportFormat> = new Map([
  ['csv', 'csv'],
  ['json', 'json'],
  ['vcf', 'vcard3'],
  ['vcard', 'vcard3'],
]);

/** A format at the beginning, and words to search for: `csv zoe`, `.vcf`, `zoe`. */
function readTyped(typed: string): { readonly format?: ExportFormat; readonly words: string } {
  const [first = '', ...rest] = typed.trim().split(/\s+/);
  const format = typedFormats.get(first.toLowerCase().replace(/^\./, ''));
  return format ? { format, words: rest.join(' ') } : { words: typed };
}

function namePartsOf({ account }: PersonContext, { kind, words }: ExportSource): string[] {
  const what = kind === 'saved' ? 'saved-numbers' : 'contacts';
  return [what, ...(account ? [fullName(account.owner)] : []), words];
}
