import type { ImportPlanResult, SentFile } from '../../accounts/roster.ts';
import type { UnindexedRecord } from '../../contacts/import/import-record.ts';
import { countryOf, type Country } from '../../contacts/phone.ts';
import { readTyped } from '../../contacts/read/read-address-book.ts';
import { actions } from '../kit/actions.ts';
import { message, type Screen } from '../kit/blocks.ts';
import type { BotContext } from '../kit/bot-context.ts';
import { requireAccount } from '../kit/paired-account.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { askAboutTables } from '../kit/table-question.ts';
import { lines } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { importOnePerson } from './import-one.ts';
import { readSources, type SentItem } from './import-sources.ts';
import { importStartScreen } from './import-start-screen.ts';
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
    if (asked) await showStart(bot, ctx, asked, await importStartScreen(bot, asked, ''));
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
    await showStart(bot, ctx, begun, await importStartScreen(bot, begun, name));
  }
  if (!hasSource) await ctx.toast(say('import-nobody-sent'));
}

/** Sends the screen of a new import. An update that is handled again replaces the message that it sent before. */
async function showStart(
  bot: BotContext,
  ctx: PersonContext,
  begun: ImportPlanResult,
  screen: Screen,
): Promise<void> {
  const { roster, replies } = bot;
  const { personId } = ctx;
  const id = idOf(begun);
  const shown = id && (await roster.imports.find(personId, id))?.messageId;
  if (shown) return replies.edit(ctx, shown, screen);
  const sent = await replies.send(ctx, screen);
  if (!sent) return;
  if (id) await roster.imports.shownIn(personId, id, sent.messageId);
  if (begun.kind !== 'planned') return;
  const origin = actions.importAgain.data(begun.run.id);
  await askAboutTables(bot, ctx, screen, { ...sent, origin });
}

function idOf(begun: ImportPlanResult): string | undefined {
  if (begun.kind === 'planned') return begun.run.id;
  return begun.kind === 'columns_needed' ? begun.importId : undefined;
}

function onePerson(sent: SentItem, country: Country | undefined): UnindexedRecord | undefined {
  if (sent.kind === 'contact') return readSharedContact(sent.contact);
  if (sent.kind !== 'text') return undefined;
  const [card, ...others] = readTyped(sent.text, country);
  return others.length === 0 ? card : undefined;
}
