import { z } from 'zod';

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

/** A field for a point in time, in milliseconds. */
export const timeField = z.codec(z.string().regex(/^\d{1,15}$/), z.date(), {
  decode: (text) => new Date(Number(text)),
  encode: (at) => String(at.getTime()),
});

/** A field for words that a person typed. `:` separates fields. */
export const wordsField = z.codec(z.string().regex(/^[^:]+$/), z.string().min(1), {
  decode: (text) => text.replaceAll('%3A', ':').replaceAll('%25', '%'),
  encode: (words) => words.replaceAll('%', '%25').replaceAll(':', '%3A'),
});

/** A field for each value. */
export type Fields<Values extends readonly unknown[]> = {
  readonly [At in keyof Values]: z.ZodType<Values[At], string>;
};

/** Writes values as texts that Roster stores in messages and rows, and reads them back. */
export interface FieldsCodec<Values extends readonly unknown[]> {
  write(values: Values): readonly string[];
  /** Undefined if the texts are not those of such values. */
  read(texts: readonly string[]): Values | undefined;
}

export function fieldsCodec<Values extends readonly unknown[]>(
  fields: Fields<Values>,
): FieldsCodec<Values>;
export function fieldsCodec(
  fields: readonly z.ZodType<unknown, string>[],
): FieldsCodec<readonly unknown[]> {
  return {
    write: (values) => fields.map((field, at) => z.encode(field, values[at])),
    read: (texts) => {
      if (texts.length !== fields.length) return undefined;
      const values = fields.map((field, at) => z.safeDecode(field, texts[at] ?? ''));
      return values.every(({ success }) => success) ? values.map(({ data }) => data) : undefined;
    },
  };
}
