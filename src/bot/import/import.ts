import { fullName } from '../../contacts/contact.ts';
import { countryOf, formatPhone } from '../../contacts/phone.ts';
import { runInSlices } from '../../runtime/in-slices.ts';
import { message } from '../kit/blocks.ts';
import { replyWithErrors } from '../kit/error-boundary.ts';
import type { Feature } from '../kit/feature.ts';
import { wholeBook } from '../kit/open-view.ts';
import { findCurrentAccount } from '../kit/paired-account.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { showTyping } from '../kit/presence.ts';
import { say } from '../kit/words.ts';
import { Bursts } from './bursts.ts';
import { importReport, type ImportedRow } from './import-report.ts';
import type { SentItem } from './import-sources.ts';
import { mayListPeople } from '../person/may-list-people.ts';
import { pickerRequestId } from '../person/user-picker.ts';
import { photoFile } from './photo-file.ts';

/** Apps split texts of more than 4096 characters into several messages. */
const maybeSplitLength = 3500;

/** Imports people from files, shared contacts and text. */
export const importContacts: Feature = {
  commands: [{ name: 'import', group: 'contacts' }],
  build: (bot, on) => {
    // The readers take a tenth of a second to load, which a start does without.
    const begin = async (ctx: PersonContext, sent: readonly SentItem[]): Promise<void> => {
      const { beginImport } = await import('./import-begin.ts');
      await beginImport(bot, ctx, sent);
    };
    const withErrorReply = replyWithErrors(bot.replies, bot.log);
    const bursts = bot.resources.use(
      new Bursts<PersonContext, SentItem>(bot.clock, async (ctx, sent) => {
        await withErrorReply(ctx, () => begin(ctx, sent));
      }),
    );

    const withTyping = showTyping(bot.clock, bot.log);
    const gather = (ctx: PersonContext, sent: SentItem): void => {
      const first = !bursts.latest(ctx.personId);
      const handled = bursts.add(ctx, sent);
      // Not awaited, because the next update of this person is handled only after this one.
      ctx.keepUntil(handled);
      if (first) void Promise.resolve(withTyping(ctx, () => handled)).catch(() => undefined);
    };

    on.command('import', async (ctx) => {
      const text = ctx.match.trim();
      if (text === '') return message(say('import-how'));
      const sent = { kind: 'text', text } as const;
      if (isMaybeSplit(sent) || bursts.latest(ctx.personId)) return gather(ctx, sent);
      return begin(ctx, [sent]);
    });
    on.update('message:contact', async (ctx) => {
      gather(ctx, { kind: 'contact', contact: ctx.message.contact });
    });
    on.update('message:users_shared', async (ctx, next) => {
      const { request_id, users } = ctx.message.users_shared;
      if (request_id !== pickerRequestId) return next();
      await begin(ctx, [{ kind: 'users', users }]);
    });
    on.update('message:document', async (ctx) => {
      const { file_id: fileId, file_name: name = '', file_size: size } = ctx.message.document;
      gather(ctx, { kind: 'file', fileId, name, size });
    });
    on.update('message:photo', async (ctx) => {
      gather(ctx, photoFile(ctx.message.photo));
    });
    on.update('message:text', async (ctx, next) => {
      const { text } = ctx.message;
      if (text.startsWith('/')) return next();
      const before = bursts.latest(ctx.personId);
      // The rest of a split list need not look like a list.
      if (before && isMaybeSplit(before)) return gather(ctx, { kind: 'text', text });
      if (!before && !mayListPeople(text)) return next();
      const account = await findCurrentAccount(bot, ctx);
      const { countNumberLines } = await import('../person/number-lines.ts');
      const country = account && countryOf(account.owner.phone);
      const people = await runInSlices(countNumberLines(text, country));
      if (people <= (before ? 0 : 1)) return next();
      gather(ctx, { kind: 'text', text });
    });
  },
  onEvent: async (event, { roster }) => {
    if (event.kind !== 'deferred') return undefined;
    // Numbers that Telegram deferred again are reported when they are settled.
    const settled = event.imported.filter(({ outcome }) => outcome.kind !== 'deferred');
    if (settled.length === 0) return undefined;
    const { operationId, account } = event;
    const { personId, id, owner } = account;
    const viewId = roster.views.save(personId, id, wholeBook);
    const rows = settled.map(({ card, outcome }): ImportedRow => {
      const phone = formatPhone(card.phone);
      // A card without a name has the number as its name.
      const name = fullName(card) === phone ? '' : fullName(card);
      return { name, phone, outcome };
    });
    return importReport(rows, { owner, viewId, isDeferred: true, operationId });
  },
};

function isMaybeSplit(sent: SentItem): boolean {
  return sent.kind === 'text' && sent.text.length > maybeSplitLength;
}
