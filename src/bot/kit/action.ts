import type { Composer } from 'grammy';
import { z } from 'zod';
import type { PersonContext } from './person-context.ts';

/** Comes first in all data; a change of what a button means changes it, so that old buttons are known. */
const version = '1';
/** Telegram's limit for callback data. */
const maxBytes = 64;

/** A kind of button. Its data holds ids only: no names, no numbers, no secrets. */
export interface Action<Args extends readonly unknown[]> {
  /** Throws when it would not fit. */
  data(...args: Args): string;
  /** Undefined when the data is of another kind, another version, or made up. */
  read(data: string): Args | undefined;
}

/** A field that holds an id of Telegram's. */
export const numericIdField = z.codec(z.string().regex(/^\d{1,19}$/), z.bigint(), {
  decode: (text) => BigInt(text),
  encode: (id) => String(id),
});

/** A field that holds a key of ours. */
export const textIdField = z.string().regex(/^[\w-]{1,40}$/);

/** A field that holds a small number. */
export const countField = z.codec(z.string().regex(/^\d{1,6}$/), z.number(), {
  decode: Number,
  encode: String,
});

export function action<Args extends readonly unknown[]>(
  name: string,
  shape: z.ZodType<Args, readonly string[]>,
): Action<Args> {
  return {
    data: (...args) => {
      const data = [version, name, ...z.encode(shape, args)].join(':');
      if (Buffer.byteLength(data) > maxBytes) throw new Error(`The data of ${name} is too long`);
      return data;
    },
    read: (data) => {
      const [from, kind, ...fields] = data.split(':');
      if (from !== version || kind !== name) return undefined;
      return z.safeDecode(shape, fields).data;
    },
  };
}

/** What happens when a button of this kind is pressed. */
export function onAction<Args extends readonly unknown[]>(
  composer: Composer<PersonContext>,
  kind: Action<Args>,
  handle: (ctx: PersonContext, ...args: Args) => Promise<void>,
): void {
  composer.on('callback_query:data', async (ctx, next) => {
    const args = kind.read(ctx.callbackQuery.data);
    if (!args) return next();
    await handle(ctx, ...args);
  });
}
