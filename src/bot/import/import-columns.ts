import { Composer } from 'grammy';
import { onAction } from '../kit/action.ts';
import { actions } from '../kit/actions.ts';
import type { Feature } from '../kit/feature.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { say } from '../kit/words.ts';
import { chosenRoles, decodeRoles, hasReachColumn } from './column-roles.ts';
import { importStartScreen } from './import-begin.ts';
import { columnsScreen } from './import-columns-screen.ts';

/** Asking for the roles of columns that the headers do not explain. */
export const importColumns: Feature = {
  commands: [],
  build: (bot) => {
    const { roster, replies } = bot;
    const composer = new Composer<PersonContext>();
    onAction(composer, actions.importColumns, async (ctx, id, roles) => {
      const asked = await roster.imports.columns(ctx.personId, id);
      const columns = asked && chosenRoles(asked, roles);
      if (!columns) return ctx.toast(say('button-old'), 'alert');
      await replies.show(ctx, columnsScreen(asked, columns));
    });
    onAction(composer, actions.importColumnsDone, async (ctx, id, roles) => {
      const asked = await roster.imports.columns(ctx.personId, id);
      // An import with known columns shows its present state, whatever the button contains.
      const columns = asked ? chosenRoles(asked, roles) : decodeRoles(roles);
      if (!columns) return ctx.toast(say('button-old'), 'alert');
      if (!hasReachColumn(columns)) return ctx.toast(say('columns-no-number'), 'alert');
      const begun = await roster.imports.setColumns(ctx.personId, id, columns);
      if (!begun) return ctx.toast(say('button-old'), 'alert');
      await replies.show(ctx, await importStartScreen(bot, begun, ''));
    });
    return composer;
  },
};
