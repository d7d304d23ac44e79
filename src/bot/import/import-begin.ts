import type { ImportPlanResult, ImportRun, SentFile } from '../../accounts/roster.ts';
import type { UnindexedRecord } from '../../contacts/import/import-record.ts';
import { maxNumbers } from '../../contacts/import/import-records.ts';
import type { RowKind } from '../../contacts/import/import-row.ts';
import { countryOf, type Country } from '../../contacts/phone.ts';
import { readTyped } from '../../contacts/read/read-address-book.ts';
import { message, type Screen } from '../kit/blocks.ts';
import type { BotContext } from '../kit/bot-context.ts';
import { shortened } from '../kit/contact-words.ts';
import { requireAccount } from '../kit/paired-account.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { lines } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { columnsScreen } from './import-columns-screen.ts';
import { importOnePerson, isNumberVisibleToContacts } from './import-one.ts';
import { firstKind, previewScreen } from './import-preview-screen.ts';
import { fileWords, readSources, unreadWords, type SentItem } from './import-sources.ts';
import { readSharedContact } from './read-shared-contact.ts';

/** Starts an import: one person is added at once, several are shown in a preview. */
export async function beginImport(
  bot: BotContext,
  ctx: PersonContext,
  sent: readonly SentItem[],
): Promise<void> {
  const account = await requireAccount(bot, ctx);
  if (!account) return;
  const [first] = sent;
  const country = countryOf(account.owner.phone);
  const person = sent.length === 1 && first ? onePerson(first, country) : undefined;
  if (person) {
    // Compared with the account, which need not be the one the person chats from.
    if (person.telegramId === account.owner.id) return ctx.toast(say('import-self'));
    const asked = await importOnePerson(bot, ctx, account, person);
    if (asked) await bot.replies.answer(ctx, await importStartScreen(bot, asked, ''));
    return;
  }
  let hasSource = false;
  const files = {
    download: bot.download,
    read: (file: SentFile) => bot.roster.imports.readFile(account, file),
  };
  for await (const read of readSources(files, sent, country)) {
    hasSource = true;
    if (read.kind === 'refused') {
      await bot.replies.answer(ctx, message(lines(...read.words)));
      continue;
    }
    const begun = await bot.roster.imports.begin(account, read.source);
    const name = 'name' in read.source ? read.source.name : '';
    await bot.replies.answer(ctx, await importStartScreen(bot, begun, name));
  }
  if (!hasSource) await ctx.toast(say('import-nobody-sent'));
}

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
    case 'columns_needed':
      return columnsScreen(begun, begun.layout.columns);
    case 'not_contacts':
    case 'too_complex':
      return message(fileWords(name, unreadWords(begun)));
    case 'too_many':
      return message(fileWords(name, say('file-too-many', { most: maxNumbers })));
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

function onePerson(sent: SentItem, country: Country | undefined): UnindexedRecord | undefined {
  if (sent.kind === 'contact') return readSharedContact(sent.contact);
  if (sent.kind !== 'text') return undefined;
  const [card, ...others] = readTyped(sent.text, country);
  return others.length === 0 ? card : undefined;
}
