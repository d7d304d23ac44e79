import { badRequest } from '../bot-api-error.ts';
import { readFields, type Fields, type Optional } from './object.ts';
import type { Shape } from './shape.ts';

/** Parses a value of a form or a query string, where everything but text is JSON. */
function parseFormValue(name: string, value: string): unknown {
  if (/^true$/iu.test(value)) return true;
  if (/^false$/iu.test(value)) return false;
  try {
    return JSON.parse(value);
  } catch {
    throw badRequest(`Can't parse ${name} JSON object`);
  }
}

/**
 * Reads the parameters of one call. Telegram reads every kind of body the same way, so `"5"` is a number
 * in JSON too: the string of a parameter that is not a text is parsed as JSON.
 */
export function readParameters<P>(fields: Fields<P>, given: Readonly<Record<string, unknown>>): P {
  const shapes = new Map(Object.entries<Shape<unknown> | Optional<unknown>>(fields));
  const values = Object.entries(given).map(([name, value]): [string, unknown] => {
    const field = shapes.get(name);
    if (typeof value !== 'string' || !field) return [name, value];
    const shape = 'optional' in field ? field.optional : field;
    return [name, shape.plain ? value : parseFormValue(name, value)];
  });
  return readFields(fields, Object.fromEntries(values), '');
}
