import type { TlObject, TlValue } from '../mtproto/tl/value.ts';

/*
 * Typed reads of a call's arguments. The decoder has checked them against the schema, so a wrong type
 * is a defect of the method and ends as 500.
 */

export function text(args: TlObject, name: string): string {
  const value = args[name];
  return typeof value === 'string' ? value : throwWrongType(args, name);
}

export function long(args: TlObject, name: string): bigint {
  const value = args[name];
  return typeof value === 'bigint' ? value : throwWrongType(args, name);
}

export function int(args: TlObject, name: string): number {
  const value = args[name];
  return typeof value === 'number' ? value : throwWrongType(args, name);
}

export function bytes(args: TlObject, name: string): Buffer {
  const value = args[name];
  return Buffer.isBuffer(value) ? value : throwWrongType(args, name);
}

/** Reads a Bool or a `flags.N?true`. */
export function flag(args: TlObject, name: string): boolean {
  return args[name] === true;
}

export function object(args: TlObject, name: string): TlObject {
  const value = args[name];
  return isObject(value) ? value : throwWrongType(args, name);
}

export function objects(args: TlObject, name: string): readonly TlObject[] {
  return list(args, name).map((value) => (isObject(value) ? value : throwWrongType(args, name)));
}

export function longs(args: TlObject, name: string): readonly bigint[] {
  return list(args, name).map((value) =>
    typeof value === 'bigint' ? value : throwWrongType(args, name),
  );
}

export function texts(args: TlObject, name: string): readonly string[] {
  return list(args, name).map((value) =>
    typeof value === 'string' ? value : throwWrongType(args, name),
  );
}

/** Reads the text of the optional `TextWithEntities` of a note. */
export function noteText(args: TlObject): string | undefined {
  return args.note === undefined ? undefined : text(object(args, 'note'), 'text');
}

function list(args: TlObject, name: string): readonly TlValue[] {
  const value = args[name];
  return Array.isArray(value) ? (value as readonly TlValue[]) : throwWrongType(args, name);
}

function isObject(value: TlValue | undefined): value is TlObject {
  return typeof value === 'object' && !Array.isArray(value) && !Buffer.isBuffer(value);
}

function throwWrongType(args: TlObject, name: string): never {
  throw new Error(`${args._}.${name} is missing or has another type.`);
}
