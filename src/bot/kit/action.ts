import type { Composer } from 'grammy';
import { z } from 'zod';
import type { PersonContext } from './person-context.ts';

/** The first field of all data. Changes with the meaning of buttons, so that old buttons are recognized. */
const version = '1';
/** Telegram's limit for callback data. */
const maxBytes = 64;

/** The meaning of a button. The data contains ids, counts and keywords: no names, numbers or secrets. */
export interface Action<Args extends readonly unknown[]> {
  /** The callback data of a button. Throws if it exceeds 64 bytes. */
  data(...args: Args): string;
  /** Undefined if the data belongs to another action or version, or is invalid. */
  read(data: string): Args | undefined;
}

/** A field for a Telegram id or another number of up to 19 digits. */
export const numericIdField = z.codec(z.string().regex(/^\d{1,19}$/), z.bigint(), {
  decode: (text) => BigInt(text),
  encode: (id) => String(id),
});

/** A field for an id that Roster made: of a view, an account, an operation. */
export const textIdField = z.string().regex(/^[\w-]{1,40}$/);

/** A field for a number of up to six digits. */
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
      const [dataVersion, dataName, ...fields] = data.split(':');
      if (dataVersion !== version || dataName !== name) return undefined;
      return z.safeDecode(shape, fields).data;
    },
  };
}

/** Registers the handler for presses of buttons with this action. */
export function onAction<Args extends readonly unknown[]>(
  composer: Composer<PersonContext>,
  action: Action<Args>,
  handle: (ctx: PersonContext, ...args: Args) => Promise<void>,
): void {
  composer.on('callback_query:data', async (ctx, next) => {
    const args = action.read(ctx.callbackQuery.data);
    if (!args) return next();
    await handle(ctx, ...args);
  });
}
