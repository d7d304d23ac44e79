import { InputFile } from 'grammy';
import type { ImportRun } from '../../accounts/roster.ts';
import type { ImportAction } from '../kit/action.ts';
import { actions } from '../kit/actions.ts';
import { backButton, button, buttonRows, heading, layOut, type Screen } from '../kit/blocks.ts';
import type { Feature } from '../kit/feature.ts';
import { unlessBlocked } from '../kit/send-outgoing.ts';
import { say } from '../kit/words.ts';
import { countSelected, hasAnnotations } from './import-counts.ts';
import { ledgerFileName, writeLedger } from './import-ledger.ts';
import { loadResultScreen, isOver } from './import-presenter.ts';
import { firstKind } from './import-preview-screen.ts';

/** Running an import, and the messages about its progress. */
export const importRun: Feature = {
  commands: [],
  build: (bot, on) => {
    const { roster, importBoard, api } = bot;
    const { imports } = roster;

    on.importAction(actions.importRun, async (ctx, run, how) => {
      const messageId = ctx.callbackQuery?.message?.message_id;
      if (messageId === undefined) return;
      if (run.state === 'planned') {
        if (countSelected(run) === 0 && !hasAnnotations(run))
          return ctx.toast(say('import-nothing-on'), 'alert');
        const limit = await roster.preferences.importAskAbove();
        if (how === 'ask' && run.on.new > limit) return bulkScreen(run);
      }
      const begun = await imports.run(ctx.personId, run.id, messageId);
      // It was discarded in another message.
      if (!begun?.startedAt) return ctx.toast(say('button-old'), 'alert');
      await importBoard.refresh(ctx.personId, run.id, messageId);
    });

    const onChange = (
      action: ImportAction<[]>,
      change: (personId: bigint, id: string) => Promise<unknown>,
    ): void =>
      on.importAction(action, async (ctx, { id }) => {
        await change(ctx.personId, id);
        await importBoard.refresh(ctx.personId, id, ctx.callbackQuery?.message?.message_id);
      });
    onChange(actions.importPause, (personId, id) => imports.pause(personId, id));
    onChange(actions.importResume, (personId, id) => imports.resume(personId, id));
    onChange(actions.importCancel, (personId, id) => imports.cancel(personId, id));

    const rows = (run: ImportRun, page: number, listed: 'all' | 'others'): Promise<Screen> =>
      isOver(run) ? loadResultScreen(imports, run, page, listed) : importBoard.screenOf(run);
    on.importAction(actions.importAll, (_, run, page) => rows(run, page, 'all'));
    on.importAction(actions.importOthers, (_, run, page) => rows(run, page, 'others'));
    on.importAction(actions.importTable, async (ctx, run) => {
      const { sendFilledTables } = await import('./filled-tables.ts');
      await sendFilledTables(bot, ctx, run);
    });
    on.importAction(actions.importCsv, async (ctx, run) => {
      const ledger = imports.ledger(ctx.personId, run.id);
      const file = new InputFile(() => writeLedger(ledger, ctx.locale), ledgerFileName(run));
      await unlessBlocked(bot.log, () => api.sendDocument(Number(ctx.personId), file));
    });
  },
  onEvent: async (event, { importBoard, replies }) => {
    if (event.kind !== 'import') return undefined;
    const { run } = event;
    const screen = await importBoard.report(run);
    // Its own message shows the end; those of /jobs still have its buttons.
    if (isOver(run)) await replies.endButtons(run.account, `import ${run.id}`);
    return screen;
  },
};

/** Warns before a large import, because Telegram restricts accounts that look up many strangers. */
function bulkScreen(run: ImportRun): Screen {
  const yes = say('button-import-anyway', { count: countSelected(run) });
  const back = actions.importRows.data(run.id, firstKind(run), 0);
  return layOut([
    heading(say('import-bulk-title', { count: run.on.new })),
    say('import-bulk'),
    buttonRows([
      [button(yes, actions.importRun.data(run.id, 'sure'), 'danger')],
      [backButton(say('button-import-back'), back)],
    ]),
  ]);
}
