import { actions } from '../kit/actions.ts';
import type { Feature } from '../kit/feature.ts';

/** The answers to the question whether a person sees tables (`askAboutTables`). */
export const tableAnswer: Feature = {
  commands: [],
  build: ({ roster, replies }, on) => {
    on.action(actions.tablesSeen, async (ctx) => void (await ctx.deleteMessage()));
    on.action(actions.tablesUnseen, async (ctx, origin) => {
      ctx.plainTables = true;
      await roster.preferences.setPlainTables(ctx.personId, { on: true });
      const screen = await on.press(origin, ctx);
      const table = ctx.callbackQuery?.message?.reply_to_message;
      if (!screen || !table) return screen;
      await replies.edit(ctx, table.message_id, screen);
      await ctx.deleteMessage();
    });
  },
};
