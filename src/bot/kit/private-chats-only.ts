import type { MiddlewareFn } from 'grammy';
import type { PersonContext } from './person-context.ts';

/** Lets through what a person does in their private chat; anywhere else others would read along. */
export const privateChatsOnly: MiddlewareFn<PersonContext> = async (ctx, next) => {
  if (ctx.chat?.type !== 'private' || !ctx.from || ctx.from.is_bot) return;
  ctx.personId = BigInt(ctx.from.id);
  await next();
};
