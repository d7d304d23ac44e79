import { InputFile } from 'grammy';
import type { Account, MadeBackup } from '../../accounts/roster.ts';
import { fullName } from '../../contacts/contact.ts';
import { exportFileName } from '../export/export-file.ts';
import { withAccountLine } from '../kit/account-line.ts';
import { actions } from '../kit/actions.ts';
import { button, message } from '../kit/blocks.ts';
import type { BotContext } from '../kit/bot-context.ts';
import { renderCaption } from '../kit/render-plain.ts';
import type { Addressee } from '../kit/reply.ts';
import { unlessBlocked } from '../kit/send-outgoing.ts';
import { say } from '../kit/words.ts';
import { backupCaption } from './backup-screens.ts';

/** Sends a backup, and records that; without a sound where the person did not ask for it. */
export async function sendBackup(
  bot: BotContext,
  to: Addressee,
  { account, backup }: { readonly account: Account; readonly backup: MadeBackup },
  { isSilent }: { readonly isSilent: boolean },
): Promise<void> {
  const { roster } = bot;
  const sent = backup.chunks
    ? await sendFile(bot, to, account, backup, backup.chunks, { isSilent })
    : await bot.replies.send(to, message(say('backup-too-large')), { isSilent });
  if (sent === undefined) return roster.backups.stop(account);
  await roster.backups.recordSent(account, backup.chunks ? backup : { digest: undefined });
}

/** Returns the id of the message; undefined if the person blocked the bot. */
async function sendFile(
  { api, log, readerOf }: BotContext,
  to: Addressee,
  { owner }: Account,
  backup: MadeBackup,
  chunks: readonly Uint8Array[],
  { isSilent }: { readonly isSilent: boolean },
): Promise<number | undefined> {
  const locale = to.locale ?? (await readerOf(to.personId)).locale;
  const ofAccount = to.account ? [fullName(owner)] : [];
  const name = exportFileName(['backup', ...ofAccount], 'json', backup.madeAt);
  // A function, because a retry has to send the file again.
  const file = new InputFile(() => chunks, name);
  const restore = button(say('button-snapshot-restore'), actions.restoreBackup.data());
  const caption = withAccountLine(to.account, backupCaption(owner, backup));
  const below = renderCaption(caption, [[restore]], locale);
  const sound = isSilent ? { disable_notification: true } : {};
  const sent = await unlessBlocked(log, () =>
    api.sendDocument(Number(to.personId), file, { ...below, ...sound }),
  );
  return sent?.message_id;
}
