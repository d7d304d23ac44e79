import { badRequest } from '../bot-api-error.ts';
import type { Shape } from './shape.ts';

export interface Optional<out T> {
  readonly optional: Shape<T>;
}

/** The shape of every field of `T`. The compiler refuses missing, misspelled and wrongly typed fields. */
export type Fields<T> = {
  readonly [K in keyof T]-?: object extends Pick<T, K>
    ? Optional<Exclude<T[K], undefined>>
    : Shape<T[K]>;
};

export function optional<T>(shape: Shape<T>): Optional<T> {
  return { optional: shape };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function record(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (isRecord(value)) return value;
  throw badRequest(`Field "${path.slice(path.lastIndexOf('.') + 1)}" must be of type Object`);
}

/**
 * Reads the fields of one object. Telegram's server ignores unknown fields. This one refuses them,
 * because a misspelled field is a mistake in the bot.
 */
export function readFields<T>(
  fields: Fields<T>,
  source: Readonly<Record<string, unknown>>,
  path: string,
): T {
  const entries = Object.entries<Shape<unknown> | Optional<unknown>>(fields);
  const at = (name: string): string => (path === '' ? name : `${path}.${name}`);
  for (const name of Object.keys(source)) {
    if (!entries.some(([known]) => known === name)) {
      throw badRequest(`unknown parameter "${at(name)}"`);
    }
  }
  const read: Record<string, unknown> = {};
  for (const [name, field] of entries) {
    const value = source[name];
    if (value === undefined || value === null) {
      if ('optional' in field) continue;
      throw badRequest(field.missing ?? `Can't find field "${name}"`);
    }
    read[name] = ('optional' in field ? field.optional : field).read(value, at(name));
  }
  // The fields come from the table, which the compiler checks against T.
  return read as T;
}

export function object<T>(fields: Fields<T>): Shape<T> {
  return { read: (value, path) => readFields(fields, record(value, path), path) };
}

type Member<T, K> = T extends { readonly type: infer U } ? (K extends U ? T : never) : never;

/** The fields of each member of a union discriminated by `type`, without `type`. */
export type Variants<T extends { readonly type: string }> = {
  readonly [K in T['type']]: Fields<Omit<Member<T, K>, 'type'>>;
};

/** The shape of a union discriminated by `type`. */
export function variants<T extends { readonly type: string }>(
  table: Variants<T>,
  unsupported: string,
): Shape<T> {
  const members = new Map(Object.entries<Fields<unknown>>(table));
  return {
    read: (value, path) => {
      const { type, ...source } = record(value, path);
      if (type === undefined) throw badRequest(`Can't find field "type"`);
      const fields = typeof type === 'string' ? members.get(type) : undefined;
      if (!fields) throw badRequest(unsupported);
      const rest = readFields<unknown>(fields, source, path);
      // The table has exactly the fields of the member of T with this type.
      return { type, ...(rest as object) } as unknown as T;
    },
  };
}

/** The shape of `common` fields with exactly one of `choices`, as in buttons. */
export function choice<C, A extends object>(
  common: Fields<C>,
  choices: {
    readonly [K in A extends unknown ? keyof A : never]: Shape<Extract<A, Record<K, unknown>>[K]>;
  },
  problem: { readonly none: string; readonly several: string },
): Shape<C & A> {
  const shapes = new Map(Object.entries<Shape<unknown>>(choices));
  return {
    read: (value, path) => {
      const source = record(value, path);
      const chosen = Object.entries(source).filter(([name]) => shapes.has(name));
      const rest = Object.fromEntries(Object.entries(source).filter(([name]) => !shapes.has(name)));
      const read = readFields(common, rest, path);
      const [first] = chosen;
      if (!first) throw badRequest(problem.none);
      if (chosen.length > 1) throw badRequest(problem.several);
      const [name, given] = first;
      // A is the union of the single fields that `choices` lists.
      const action = { [name]: shapes.get(name)?.read(given, `${path}.${name}`) } as A;
      return { ...read, ...action };
    },
  };
}
