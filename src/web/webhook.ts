import { createHash, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { z } from 'zod';
import { readJson } from './read-json.ts';

/** Far above the largest update: a text of 4,096 characters and the message that it replies to. */
const maxBodyBytes = 1024 * 1024;

/** What an update holds is left to the bot. */
const updateShape = z.looseObject({});

/**
 * The route to which Telegram delivers updates. It answers 200 after `take` stored or dropped the update;
 * Telegram repeats deliveries without that answer, so `take` has to accept an update twice, and decides
 * itself which updates it can use. Nothing is read from a caller without the secret.
 */
export function webhook(options: {
  readonly path: string;
  readonly secret: string;
  readonly take: (update: object) => Promise<void>;
}): Hono {
  const expected = digest(options.secret);
  return new Hono().post(options.path, async (c) => {
    const given = digest(c.req.header('X-Telegram-Bot-Api-Secret-Token') ?? '');
    if (!timingSafeEqual(given, expected)) return c.text('Not for you.', 401);
    const update = updateShape.safeParse(await readJson(c.req.raw, maxBodyBytes));
    if (!update.success) return c.text('Not an update.', 400);
    await options.take(update.data);
    return c.body(null, 200);
  });
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
