import type { MiddlewareFn } from 'grammy';
import type { PersonContext } from './person-context.ts';

/** Far more than are under way at any time; ids grow, so the oldest can be forgotten. */
const remembered = 10_000;

/** Lets each update through once. A webhook or a restart may bring one again. */
export function once(): MiddlewareFn<PersonContext> {
  const seen = new Set<number>();
  return async (ctx, next) => {
    const id = ctx.update.update_id;
    if (seen.has(id)) return;
    seen.add(id);
    if (seen.size > remembered) seen.delete(seen.values().next().value ?? id);
    await next();
  };
}

/** Lets through what a person does in their private chat; anywhere else others would read along. */
export const privateChatsOnly: MiddlewareFn<PersonContext> = async (ctx, next) => {
  if (ctx.chat?.type !== 'private' || !ctx.from || ctx.from.is_bot) return;
  ctx.personId = BigInt(ctx.from.id);
  await next();
};
