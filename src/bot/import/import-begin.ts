import type { Begun, ImportRun } from '../../accounts/roster.ts';
import type { LooseRecord } from '../../contacts/import/import-record.ts';
import { mostNumbers } from '../../contacts/import/import-records.ts';
import type { RowKind } from '../../contacts/import/import-row.ts';
import { countryOf, type Country } from '../../contacts/phone.ts';
import { readTyped } from '../../contacts/read/read-address-book.ts';
import { message, type Screen } from '../kit/blocks.ts';
import type { BotContext } from '../kit/feature.ts';
import { accountOf, pairedAccount } from '../kit/paired-account.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { lines } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { columnsScreen } from './import-columns-screen.ts';
import { importOnePerson, isNumberShownToContacts } from './import-one.ts';
import { firstKind, previewScreen } from './import-preview-screen.ts';
import { recordOfContact } from './import-records.ts';
import { fileWords, readSources, type SentItem } from './import-sources.ts';

/** What was sent in one go: one person is added at once, of more there is a preview. */
export async function beginImport(
  bot: BotContext,
  ctx: PersonContext,
  sent: readonly SentItem[],
): Promise<void> {
  const account = await pairedAccount(bot, ctx);
  if (!account) return;
  const [first] = sent;
  const country = countryOf(account.owner.phone);
  const person = sent.length === 1 && first ? onePerson(first, country) : undefined;
  if (person) {
    // Not the person in the chat: they may have paired another account of theirs.
    if (person.telegramId === account.owner.id) return ctx.toast(say('import-self'));
    const asked = await importOnePerson(bot, ctx, account, person);
    if (asked) await bot.replies.answer(ctx, await importStartScreen(bot, asked, ''));
    return;
  }
  let anybody = false;
  for await (const read of readSources(bot.download, sent, country)) {
    anybody = true;
    if (read.kind === 'refused') {
      await bot.replies.answer(ctx, message(lines(...read.words)));
      continue;
    }
    const begun = await bot.roster.imports.begin(account, read.source);
    const name = 'name' in read.source ? read.source.name : '';
    await bot.replies.answer(ctx, await importStartScreen(bot, begun, name));
  }
  if (!anybody) await ctx.toast(say('import-nobody-sent'));
}

/** What to say of something that was read; `name` is the file's. */
export async function importStartScreen(
  bot: BotContext,
  begun: Begun,
  name: string,
): Promise<Screen> {
  switch (begun.kind) {
    case 'planned':
      return planScreen(bot, begun.run);
    case 'columns_needed':
      return columnsScreen(begun, begun.layout.columns);
    case 'not_contacts':
      return message(fileWords(name, say(`file-${begun.looksLike}`)));
    case 'too_many':
      return message(fileWords(name, say('file-too-many', { most: mostNumbers })));
    case 'empty':
      return message(fileWords(name, say('file-empty')));
  }
}

/** A planned import, at the rows there is most to decide about unless others are asked for. */
export async function planScreen(
  { roster }: BotContext,
  run: ImportRun,
  view: { readonly kind: RowKind; readonly page: number } = { kind: firstKind(run), page: 0 },
): Promise<Screen> {
  const { counts, account } = run;
  const shown = await roster.imports.rows(account.personId, run.id, view);
  const adds = counts.new + counts.unclear + counts.by_id > 0;
  const showsNumber = adds && (await isNumberShownToContacts(roster, account));
  const page = shown ?? { rows: [], page: 0, pages: 1 };
  return previewScreen({ run, kind: view.kind, shown: page, showsNumber });
}

/** The import behind a button, which replies name the account of. Undefined: they were told it is gone. */
export async function importOfButton(
  bot: BotContext,
  ctx: PersonContext,
  id: string,
): Promise<ImportRun | undefined> {
  const run = await bot.roster.imports.find(ctx.personId, id);
  const account = run && (await accountOf(bot, ctx, run.account.id));
  if (account) return run;
  await ctx.toast(say('button-old'), 'alert');
  return undefined;
}

function onePerson(sent: SentItem, country: Country | undefined): LooseRecord | undefined {
  if (sent.kind === 'contact') return recordOfContact(sent.contact);
  if (sent.kind !== 'text') return undefined;
  const [card, ...others] = readTyped(sent.text, country);
  return others.length === 0 ? card : undefined;
}
