import { actions } from '../kit/actions.ts';
import type { Feature } from '../kit/feature.ts';
import { say } from '../kit/words.ts';
import { importStartScreen } from './import-start-screen.ts';

/** Asking for the roles of columns that the headers do not explain. */
export const importColumns: Feature = {
  commands: [],
  build: (bot, on) => {
    const { imports } = bot.roster;
    // Loaded for the first table: the words of headers are many.
    const roleFunctions = () => import('./column-roles.ts');
    on.action(actions.importColumns, async (ctx, id, roles) => {
      const { chosenRoles } = await roleFunctions();
      const { columnsScreen } = await import('./import-columns-screen.ts');
      const asked = await imports.columns(ctx.personId, id);
      const columns = asked && chosenRoles(asked, roles);
      return columns ? columnsScreen(asked, columns) : ctx.toast(say('button-old'), 'alert');
    });
    on.action(actions.importColumnsDone, async (ctx, id, roles) => {
      const { chosenRoles, decodeRoles, hasReachColumn } = await roleFunctions();
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
