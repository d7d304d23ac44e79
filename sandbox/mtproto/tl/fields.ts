import { TlError } from './definition.ts';
import type { TlObject, TlValue } from './value.ts';

/** Reads of decoded fields by type. Each throws a `TlError` when the field has another type. */
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

export function longsField(object: TlObject, name: string): readonly bigint[] {
  const value = object[name];
  if (!isList(value)) return throwWrongType(object, name);
  return value.map((one) => (typeof one === 'bigint' ? one : throwWrongType(object, name)));
}

export function objectField(object: TlObject, name: string): TlObject {
  const value = object[name];
  return typeof value === 'object' && '_' in value ? value : throwWrongType(object, name);
}

function isList(value: TlValue | undefined): value is readonly TlValue[] {
  return Array.isArray(value);
}

function throwWrongType(object: TlObject, name: string): never {
  throw new TlError(`${object._}.${name} has the wrong type.`);
}
