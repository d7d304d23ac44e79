import type { Opts } from '@grammyjs/types';
import { Upload } from '../files/upload.ts';
import type { RichContent } from '../rich/rich-message.ts';
import type { Fields } from '../shape/object.ts';
import { readParameters } from '../shape/parameters.ts';

export interface Call {
  /** Aborted when the caller hangs up. */
  readonly hangUp: AbortSignal;
  /** The uploads of the request by their `attach://` names. */
  readonly attached: ReadonlyMap<string, Upload>;
}

/** Answers one call, or throws a `BotApiError`. */
export type Method = (
  given: Readonly<Record<string, unknown>>,
  hangUp: AbortSignal,
) => Promise<unknown>;

interface ParsedParams {
  readonly parse_mode: string;
  readonly rich_message: RichContent;
  readonly language_code: string;
}

/** The parameters of a method after reading: `Opts` of the types, with some fields parsed. */
export type Params<M extends keyof Opts<Upload>> = {
  [K in keyof Opts<Upload>[M]]: K extends keyof ParsedParams ? ParsedParams[K] : Opts<Upload>[M][K];
};

/** Makes a method that reads its parameters by `fields` and then runs `run`. */
export function defineMethod<P>(
  fields: Fields<P>,
  run: (params: P, call: Call) => unknown,
): Method {
  return async (given, hangUp) => {
    const isAttached = (name: string): boolean =>
      given[name] instanceof Upload && !(name in fields);
    const attached = new Map<string, Upload>();
    for (const [name, value] of Object.entries(given)) {
      if (value instanceof Upload && isAttached(name)) attached.set(name, value);
    }
    const named = Object.fromEntries(Object.entries(given).filter(([name]) => !isAttached(name)));
    return run(readParameters(fields, named), { hangUp, attached });
  };
}
