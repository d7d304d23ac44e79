import { createHash, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';

const tooLarge = 1024 * 1024;

/**
 * Where Telegram delivers updates. Answers only after `take` has stored the update: Telegram delivers
 * again what was not answered with 200, so none is lost, and one delivered twice must not matter.
 */
export function webhook(options: {
  readonly path: string;
  readonly secret: string;
  readonly take: (update: unknown) => Promise<void>;
}): Hono {
  const expected = digest(options.secret);
  return new Hono().post(options.path, async (c) => {
    const given = digest(c.req.header('X-Telegram-Bot-Api-Secret-Token') ?? '');
    if (!timingSafeEqual(given, expected)) return c.text('Not for you.', 401);
    if (Number(c.req.header('Content-Length') ?? 0) > tooLarge) return c.text('Too large.', 413);
    const update: unknown = await c.req.json().catch(() => undefined);
    if (update === undefined) return c.text('Not JSON.', 400);
    await options.take(update);
    return c.body(null, 200);
  });
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
