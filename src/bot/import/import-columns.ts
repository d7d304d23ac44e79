import { actions } from '../kit/actions.ts';
import type { Feature } from '../kit/feature.ts';
import { say } from '../kit/words.ts';
import { chosenRoles, decodeRoles, hasReachColumn } from './column-roles.ts';
import { importStartScreen } from './import-begin.ts';
import { columnsScreen } from './import-columns-screen.ts';

/** Asking for the roles of columns that the headers do not explain. */
export const importColumns: Feature = {
  commands: [],
  build: (bot, on) => {
    const { imports } = bot.roster;
    on.action(actions.importColumns, async (ctx, id, roles) => {
      const asked = await imports.columns(ctx.personId, id);
      const columns = asked && chosenRoles(asked, roles);
      return columns ? columnsScreen(asked, columns) : ctx.toast(say('button-old'), 'alert');
    });
    on.action(actions.importColumnsDone, async (ctx, id, roles) => {
      const asked = await imports.columns(ctx.personId, id);
      // An import with known columns shows its present state, whatever the button contains.
      const columns = asked ? chosenRoles(asked, roles) : decodeRoles(roles);
      if (!columns) return ctx.toast(say('button-old'), 'alert');
      if (!hasReachColumn(columns)) return ctx.toast(say('columns-no-number'), 'alert');
      const begun = await imports.setColumns(ctx.personId, id, columns);
      return begun ? importStartScreen(bot, begun, '') : ctx.toast(say('button-old'), 'alert');
    });
  },
};
