import { Composer } from 'grammy';
import type { Account } from '../../accounts/roster.ts';
import { fullName } from '../../contacts/contact.ts';
import { onPress } from '../chat/button.ts';
import { buttons } from '../buttons.ts';
import type { Feature, Surroundings } from '../feature.ts';
import { importReport, type ImportedRow } from './import-report.ts';
import { pairedAccount, viewOfButton } from '../chat/paired-account.ts';
import type { PersonContext } from '../chat/person-context.ts';
import { readSharedContact, readTypedCards, readVcardFile, type Row } from './read-cards.ts';
import { wholeBook } from '../list/whole-book.ts';
import { label, say } from '../chat/words.ts';

/** The Bot API gives bots no larger file. */
const maxFileBytes = 20 * 1024 * 1024;
/** As many as one message can answer row by row. */
const maxRows = 100;
const vcardTypes = /^text\/(x-)?(vcard|directory)/i;
const vcardName = /\.(vcf|vcard)$/i;

export const importCards: Feature = {
  commands: [{ name: 'import', group: 'contacts' }],
  build: (around) => {
    const composer = new Composer<PersonContext>();

    composer.command('import', async (ctx) => {
      if (ctx.match.trim() === '') return around.replies.answer(ctx, { text: say('import-how') });
      const account = await pairedAccount(around, ctx);
      if (!account) return;
      const rows = readTypedCards(ctx.match, account.owner);
      if (rows.length > maxRows) return ctx.toast(label('import-too-many', { limit: maxRows }));
      await importRows(around, ctx, account, rows);
    });

    composer.on('message:contact', async (ctx) => {
      const { contact } = ctx.message;
      const account = await pairedAccount(around, ctx);
      if (!account) return;
      // Not the person in the chat: they may have paired another account of theirs.
      if (String(contact.user_id) === String(account.owner.id)) {
        return ctx.toast(label('import-self'));
      }
      await importRows(around, ctx, account, readSharedContact(contact, account.owner));
    });

    composer.on('message:document', async (ctx) => {
      const { document } = ctx.message;
      const isVcard =
        vcardTypes.test(document.mime_type ?? '') || vcardName.test(document.file_name ?? '');
      if (!isVcard) return ctx.toast(label('file-not-vcard'));
      if ((document.file_size ?? 0) > maxFileBytes) return ctx.toast(label('file-too-large'));
      const account = await pairedAccount(around, ctx);
      if (!account) return;
      const rows = readVcardFile(await around.download(document.file_id), account.owner, maxRows);
      if (rows === 'not_vcard') return ctx.toast(label('file-no-cards'));
      if (rows === 'too_many') return ctx.toast(label('file-too-many', { limit: maxRows }));
      await importRows(around, ctx, account, rows);
    });

    onPress(composer, buttons.keepName, async (ctx, viewId, changeId) => {
      const at = await viewOfButton(around, ctx, viewId);
      if (!at) return;
      const contact = await at.book.restoreName(changeId);
      await ctx.toast(
        contact ? label('name-kept', { name: fullName(contact) }) : label('name-kept-already'),
        'alert',
      );
    });
    return composer;
  },
  tell: async (event, { roster }) => {
    if (event.kind !== 'parked') return undefined;
    // What Telegram puts off once more is told when it is settled.
    const settled = event.imported.filter(({ outcome }) => outcome.kind !== 'later');
    if (settled.length === 0) return undefined;
    const { personId, id, owner } = event.account;
    const viewId = await roster.views.save(personId, id, wholeBook);
    const rows = settled.map(({ card, outcome }): ImportedRow => ({
      row: { kind: 'card', card },
      outcome,
    }));
    return importReport(rows, { owner, viewId, parked: true });
  },
};

async function importRows(
  { roster, replies }: Surroundings,
  ctx: PersonContext,
  account: Account,
  rows: readonly Row[],
): Promise<void> {
  const sent = rows.filter((row) => row.kind === 'card');
  const outcomes =
    sent.length > 0
      ? await roster.accounts.book(account).importCards(sent.map(({ card }) => card))
      : [];
  let next = 0;
  const imported = rows.map((row): ImportedRow => {
    if (row.kind === 'unusable') return { row };
    const outcome = outcomes[next++]?.outcome;
    if (!outcome) throw new Error('An import left out a card');
    return { row, outcome };
  });
  const viewId = await roster.views.save(ctx.personId, account.id, wholeBook);
  await replies.answer(ctx, importReport(imported, { owner: account.owner, viewId }));
}
