import type { MiddlewareFn } from 'grammy';
import type { Access } from '../accounts/roster.ts';
import type { PersonContext } from './person-context.ts';
import { label } from './words.ts';

/** Lets in who may use the bot, and who brings a link that says so; others get one polite sentence. */
export function access(
  people: Access,
  redeem: MiddlewareFn<PersonContext>,
): MiddlewareFn<PersonContext> {
  return async (ctx, next) => {
    const role = await people.roleOf(ctx.personId);
    if (role) {
      ctx.role = role;
      return next();
    }
    await redeem(ctx, () => ctx.toast(label('stranger'), 'alert'));
  };
}
