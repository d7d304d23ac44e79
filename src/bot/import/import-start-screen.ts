import type { ImportPlanResult, ImportRun } from '../../accounts/roster.ts';
import { maxNumbers } from '../../contacts/import/import-records.ts';
import type { RowKind } from '../../contacts/import/import-row.ts';
import { message, type Screen } from '../kit/blocks.ts';
import type { BotContext } from '../kit/bot-context.ts';
import { shortened } from '../kit/contact-words.ts';
import { say } from '../kit/words.ts';
import { fileWords, unreadWords } from './file-words.ts';
import { isNumberVisibleToContacts } from './import-one.ts';
import { firstKind, previewScreen } from './import-preview-screen.ts';

/** The reply to the start of an import. `name`: the name of the file. */
export async function importStartScreen(
  bot: BotContext,
  begun: ImportPlanResult,
  name: string,
): Promise<Screen> {
  const screen = await startScreen(bot, begun, name);
  const { dropped } = begun;
  if (dropped === undefined) return screen;
  const text =
    dropped === ''
      ? say('import-dropped-nameless')
      : say('import-dropped', { name: shortened(dropped) });
  const buttons = screen.findLastIndex(({ type }) => type === 'buttons');
  return screen.toSpliced(buttons, 0, { type: 'paragraph', text });
}

async function startScreen(
  bot: BotContext,
  begun: ImportPlanResult,
  name: string,
): Promise<Screen> {
  switch (begun.kind) {
    case 'planned':
      return loadPreviewScreen(bot, begun.run);
    case 'columns_needed': {
      const { columnsScreen } = await import('./import-columns-screen.ts');
      return columnsScreen(begun, begun.layout.columns);
    }
    case 'not_contacts':
    case 'too_complex':
    case 'unreadable_backup':
      return message(fileWords(name, unreadWords(begun)));
    case 'too_many':
      return message(fileWords(name, say('file-too-many', { most: maxNumbers })));
    case 'nothing_to_restore':
      return message(say('restore-nothing'));
    case 'empty':
      return message(fileWords(name, say('file-empty')));
  }
}

/** A planned import, by default with the kind of rows that needs the most decisions. */
export async function loadPreviewScreen(
  { roster }: BotContext,
  run: ImportRun,
  view: { readonly kind: RowKind; readonly page: number } = { kind: firstKind(run), page: 0 },
): Promise<Screen> {
  const { counts, account } = run;
  const shown = await roster.imports.rows(account.personId, run.id, view);
  const adds = counts.new + counts.unclear + counts.by_id > 0;
  const isNumberVisible = adds && (await isNumberVisibleToContacts(roster, account));
  const page = shown ?? { rows: [], page: 0, pages: 1 };
  return previewScreen({ run, kind: view.kind, shown: page, isNumberVisible });
}
