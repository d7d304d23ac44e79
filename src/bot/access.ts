import type { MiddlewareFn } from 'grammy';
import type { Update } from 'grammy/types';
import type { Access, Visitor } from '../accounts/roster.ts';
import type { Locales } from './kit/locale.ts';
import type { PersonContext } from './kit/person-context.ts';
import { senderOf } from './kit/sender.ts';
import { say } from './kit/words.ts';

/**
 * Lets through people who may use the bot. `redeem` admits others by a link or answers them.
 *
 * @param visitorOf the sender of an update, if they were read just before
 */
export function requireAccess(
  roles: Access,
  locales: Locales,
  visitorOf: (update: Update) => Visitor | undefined,
  redeem: MiddlewareFn<PersonContext>,
): MiddlewareFn<PersonContext> {
  return async (ctx, next) => {
    const visitor = await roles.visit(senderOf(ctx), visitorOf(ctx.update));
    if (visitor) {
      ctx.role = visitor.role;
      if (visitor.expects) ctx.expectedSecret = visitor.expects;
      ctx.plainTables = visitor.plainTables;
      ctx.askedTables = visitor.askedTables;
      if (visitor.language !== undefined) ctx.locale = locales.find(visitor.language);
      ctx.hasDialog = visitor.hasDialog;
      ctx.accounts = visitor.accounts;
      await next();
      // An inline query has no chat to answer in.
    } else if (!ctx.inlineQuery) await redeem(ctx, () => ctx.toast(say('stranger'), 'alert'));
  };
}

/** Reads the sender of an update, which `readPersonUpdate` has found to come from a person. */
export function identifyPerson(locales: Locales): MiddlewareFn<PersonContext> {
  return async (ctx, next) => {
    if (!ctx.from) return;
    ctx.personId = BigInt(ctx.from.id);
    ctx.locale = locales.find(ctx.from.language_code);
    await next();
  };
}
