import type { Document } from 'grammy/types';
import type { Account } from '../../accounts/roster.ts';
import { actions } from '../kit/actions.ts';
import { button, message, type Screen } from '../kit/blocks.ts';
import type { Feature, Reply } from '../kit/feature.ts';
import { findAddressee } from '../kit/addressee.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { say } from '../kit/words.ts';
import { backupScreen } from './backup-screens.ts';
import { sendBackup } from './send-backup.ts';

/** Files with all of an account: sent when asked and regularly, and restored. */
export const backup: Feature = {
  commands: [
    { name: 'backup', group: 'changes' },
    { name: 'restore', group: 'changes' },
  ],
  build: (bot, on) => {
    const { backups } = bot.roster;

    const plan = async (account: Account): Promise<Screen> =>
      backupScreen(account, await backups.plan(account));
    const sendNow = async (ctx: PersonContext, account: Account): Reply => {
      const made = await backups.make(account);
      await sendBackup(bot, ctx, { account, backup: made }, { isSilent: false });
    };
    const restore = async (ctx: PersonContext, document: Document | undefined): Reply => {
      if (!document) {
        const all = button(say('button-snapshots'), actions.run.data('snapshots'));
        return message(say('backup-restore-how'), [[all]]);
      }
      const { file_id: fileId, file_name: name = '', file_size: size } = document;
      // The readers take a tenth of a second to load, which a start does without.
      const { beginImport } = await import('../import/import-begin.ts');
      await beginImport(bot, ctx, [{ kind: 'file', fileId, name, size }]);
    };

    on.accountCommand('backup', sendNow);
    on.command('restore', (ctx) => restore(ctx, ctx.message?.reply_to_message?.document));
    on.action(actions.restoreBackup, (ctx) => restore(ctx, ctx.callbackQuery?.message?.document));
    on.accountAction(actions.backupSettings, async (ctx, account) => {
      await backups.resume(ctx.personId);
      return plan(account);
    });
    on.accountAction(actions.backupEvery, async (_, account, every) => {
      await backups.setInterval(account, every === 'off' ? undefined : every);
      return plan(account);
    });
    on.accountAction(actions.backupNow, sendNow);
  },
  onEvent: async (event, bot) => {
    if (event.kind !== 'backup') return undefined;
    const to = await findAddressee(bot.roster, event.account);
    await sendBackup(bot, to, event, { isSilent: true });
    return undefined;
  },
};
