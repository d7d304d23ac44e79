import { createHash, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { z } from 'zod';

const update = z.looseObject({ update_id: z.number() });

/**
 * The route to which Telegram delivers updates. It answers 200 after `take` stored or dropped the update;
 * Telegram repeats deliveries without that answer, so `take` has to accept an update twice.
 */
export function webhook(options: {
  readonly path: string;
  readonly secret: string;
  readonly take: (update: { readonly update_id: number }) => Promise<void>;
}): Hono {
  const expected = digest(options.secret);
  return new Hono().post(options.path, async (c) => {
    const given = digest(c.req.header('X-Telegram-Bot-Api-Secret-Token') ?? '');
    if (!timingSafeEqual(given, expected)) return c.text('Not for you.', 401);
    const read = update.safeParse(await c.req.json().catch(() => undefined));
    if (!read.success) return c.text('Not an update.', 400);
    await options.take(read.data);
    return c.body(null, 200);
  });
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
