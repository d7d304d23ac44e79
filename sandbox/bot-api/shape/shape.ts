import { badRequest, BotApiError } from '../bot-api-error.ts';

/** A parser of one value in a request. The folder has parsers for any JSON; it knows no method. */
export interface Shape<out T> {
  /** In a form or a query string the value is the text itself instead of JSON. */
  readonly plain?: boolean;
  /** The error when the field is required and missing. The default names the field. */
  readonly missing?: string;
  /** Throws a `BotApiError` that names the field. `path` is the place, e.g. `rich_message.blocks[0]`. */
  read(value: unknown, path: string): T;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

/** Worded like `td/utils/JsonBuilder.cpp`. */
function wrongType(path: string, type: string): BotApiError {
  return badRequest(`Field "${nameOf(path)}" must be of type ${type}`);
}

export function text(): Shape<string> {
  return {
    plain: true,
    read: (value, path) => {
      if (typeof value !== 'string') throw wrongType(path, 'String');
      return value;
    },
  };
}

function describeRange(min: number, max: number): string {
  return max === Infinity ? `${min} or more` : `${min} to ${max}`;
}

export function integer(min = -Infinity, max = Infinity): Shape<number> {
  return {
    read: (value, path) => {
      if (typeof value !== 'number' || !Number.isSafeInteger(value))
        throw wrongType(path, 'Number');
      if (value < min || value > max) {
        throw badRequest(`Field "${nameOf(path)}" must be ${describeRange(min, max)}`);
      }
      return value;
    },
  };
}

export function float(): Shape<number> {
  return {
    read: (value, path) => {
      if (typeof value !== 'number') throw wrongType(path, 'Number');
      return value;
    },
  };
}

export function flag(): Shape<boolean> {
  return {
    read: (value, path) => {
      if (typeof value !== 'boolean') throw wrongType(path, 'Boolean');
      return value;
    },
  };
}

/** A flag that the documentation only shows as True. */
export function literalTrue(): Shape<true> {
  return {
    read: (value, path) => {
      if (!flag().read(value, path)) throw badRequest(`Field "${nameOf(path)}" must be True`);
      return true;
    },
  };
}

export function oneOf<const T extends string | number>(...allowed: readonly T[]): Shape<T> {
  return {
    plain: true,
    read: (value, path) => {
      const found = allowed.find((one) => one === value);
      if (found === undefined) {
        throw badRequest(`Field "${nameOf(path)}" must be one of ${allowed.join(', ')}`);
      }
      return found;
    },
  };
}

export function list<T>(element: Shape<T>, min = 0, max = Infinity): Shape<T[]> {
  return {
    read: (value, path) => {
      if (!Array.isArray(value)) throw wrongType(path, 'Array');
      if (value.length < min || value.length > max) {
        throw badRequest(`Field "${nameOf(path)}" must have ${describeRange(min, max)} elements`);
      }
      return value.map((one: unknown, at) => element.read(one, `${path}[${at}]`));
    },
  };
}

/** Adds a condition to a shape. */
export function refine<T>(shape: Shape<T>, holds: (value: T) => boolean, reason: string): Shape<T> {
  return {
    ...shape,
    read: (value, path) => {
      const read = shape.read(value, path);
      if (!holds(read)) throw badRequest(reason);
      return read;
    },
  };
}

/** A known parameter that this server never allows, with its error. */
export function refused(reason: string): Shape<never> {
  return {
    plain: true,
    read: () => {
      throw badRequest(reason);
    },
  };
}

/** Adds the parsed object to the error of a wrong field. */
export function inContext<T>(what: string, shape: Shape<T>): Shape<T> {
  return {
    ...shape,
    read: (value, path) => {
      try {
        return shape.read(value, path);
      } catch (error) {
        if (!(error instanceof BotApiError) || !/^(?:Field|Can't find)/u.test(error.reason))
          throw error;
        throw badRequest(`Can't parse ${what}: ${error.reason}`);
      }
    },
  };
}

/** A shape that is defined later, for nested values. */
export function lazy<T>(shape: () => Shape<T>): Shape<T> {
  return { read: (value, path) => shape().read(value, path) };
}
