import { TlError } from './definition.ts';
import type { TlObject, TlValue } from './value.ts';

/*
 * Typed reads of decoded fields. The decoder has checked them against the schema, so a wrong type is a
 * defect of the reading code. Each read then throws a `TlError`.
 */

export function bufferField(object: TlObject, name: string): Buffer {
  const value = object[name];
  return Buffer.isBuffer(value) ? value : throwWrongType(object, name);
}

export function longField(object: TlObject, name: string): bigint {
  const value = object[name];
  return typeof value === 'bigint' ? value : throwWrongType(object, name);
}

export function intField(object: TlObject, name: string): number {
  const value = object[name];
  return typeof value === 'number' ? value : throwWrongType(object, name);
}

export function stringField(object: TlObject, name: string): string {
  const value = object[name];
  return typeof value === 'string' ? value : throwWrongType(object, name);
}

/** Reads a Bool or a `flags.N?true`. */
export function flagField(object: TlObject, name: string): boolean {
  return object[name] === true;
}

export function objectField(object: TlObject, name: string): TlObject {
  const value = object[name];
  return isObject(value) ? value : throwWrongType(object, name);
}

export function intsField(object: TlObject, name: string): readonly number[] {
  return listField(object, name, (value) => typeof value === 'number');
}

export function longsField(object: TlObject, name: string): readonly bigint[] {
  return listField(object, name, (value) => typeof value === 'bigint');
}

export function stringsField(object: TlObject, name: string): readonly string[] {
  return listField(object, name, (value) => typeof value === 'string');
}

export function objectsField(object: TlObject, name: string): readonly TlObject[] {
  return listField(object, name, isObject);
}

function listField<T extends TlValue>(
  object: TlObject,
  name: string,
  isElement: (value: TlValue) => value is T,
): readonly T[] {
  const value = object[name];
  if (!isList(value)) return throwWrongType(object, name);
  return value.map((element) => (isElement(element) ? element : throwWrongType(object, name)));
}

function isList(value: TlValue | undefined): value is readonly TlValue[] {
  return Array.isArray(value);
}

function isObject(value: TlValue | undefined): value is TlObject {
  return typeof value === 'object' && '_' in value;
}

function throwWrongType(object: TlObject, name: string): never {
  throw new TlError(`${object._}.${name} is missing or has the wrong type.`);
}
