import type { MiddlewareFn } from 'grammy';
import type { Access } from '../accounts/roster.ts';
import type { Locales } from './kit/locale.ts';
import type { PersonContext } from './kit/person-context.ts';
import { senderOf } from './kit/sender.ts';
import { say } from './kit/words.ts';

/** Lets through people who may use the bot. `redeem` admits others by a link or answers them. */
export function requireAccess(
  roles: Access,
  redeem: MiddlewareFn<PersonContext>,
): MiddlewareFn<PersonContext> {
  return async (ctx, next) => {
    const visitor = await roles.visit(senderOf(ctx));
    if (visitor) {
      ctx.role = visitor.role;
      if (visitor.expects) ctx.expectedSecret = visitor.expects;
      ctx.plainTables = visitor.plainTables;
      ctx.hasDialog = visitor.hasDialog;
      await next();
    } else await redeem(ctx, () => ctx.toast(say('stranger'), 'alert'));
  };
}

/** Reads the sender of an update, which `readPersonUpdate` has found to be a person in a private chat. */
export function identifyPerson(locales: Locales): MiddlewareFn<PersonContext> {
  return async (ctx, next) => {
    if (!ctx.from) return;
    ctx.personId = BigInt(ctx.from.id);
    ctx.locale = locales.find(ctx.from.language_code);
    await next();
  };
}
