import { type Definition, type TlType, TlError } from './definition.ts';
import type { Layer, Layers } from './layers.ts';
import { newerForms } from './newer-forms.ts';
import type { TlObject, TlValue } from './value.ts';
import { TlWriter } from './writer.ts';

export const vectorId = 0x1cb5c415;
export const trueId = 0x997275b5;
export const falseId = 0xbc799737;

/**
 * Encodes values for the clients of one layer. Fields that only other layers have are skipped, so one
 * answer serves all layers. A missing or unknown field throws a `TlError` that names it.
 */
export class Encoder {
  readonly #layers: Layers;
  readonly #layer: Layer;

  constructor(layers: Layers, layer: Layer) {
    this.#layers = layers;
    this.#layer = layer;
  }

  /** Writes a constructor or a method call with its id. */
  object(value: TlObject): Buffer {
    const out = new TlWriter();
    this.#boxed(out, value, undefined, value._);
    return out.take();
  }

  /** Writes a value of `type`, e.g. the answer of a method. `where` names it in errors. */
  value(type: TlType, value: TlValue, where: string): Buffer {
    const out = new TlWriter();
    this.#write(out, type, value, where);
    return out.take();
  }

  #boxed(out: TlWriter, given: TlObject, type: string | undefined, where: string): void {
    const value = this.#formFor(type, given);
    const definition = this.#definition(value._, where);
    const { result, isMethod } = definition;
    if (type !== undefined && (isMethod || result.kind !== 'boxed' || result.type !== type)) {
      throw new TlError(`${where}: ${value._} is not a ${type}.`);
    }
    out.int(definition.id);
    this.#fields(out, definition, value);
  }

  /** The newer form of a value when only that fits the layer and the type. */
  #formFor(type: string | undefined, value: TlObject): TlObject {
    const result = this.#layer.byName.get(value._)?.result;
    const fits = type === undefined || (result?.kind === 'boxed' && result.type === type);
    return result && fits ? value : (newerForms[value._]?.(value) ?? value);
  }

  #definition(name: string, where: string): Definition {
    const found = this.#layer.byName.get(name);
    if (!found) throw new TlError(`${where}: layer ${this.#layer.number} has no ${name}.`);
    return found;
  }

  #fields(out: TlWriter, definition: Definition, value: TlObject): void {
    const own = fieldNamesOf(definition);
    for (const name in value) {
      if (name === '_' || own.has(name)) continue;
      if (!this.#layers.everyFieldOf(definition.name).has(name))
        throw new TlError(`${definition.name} has no field ${name}.`);
    }
    const words: Record<string, number> = {};
    for (const { name, type, condition } of definition.fields) {
      if (type.kind === 'flags') {
        out.int((words[name] = computeFlags(definition, name, value)));
      } else if (!condition) {
        this.#write(out, type, value[name], `${definition.name}.${name}`);
      } else if (type.kind !== 'present' && (words[condition.word] ?? 0) & (1 << condition.bit)) {
        this.#write(out, type, value[name], `${definition.name}.${name}`);
      }
    }
  }

  #write(out: TlWriter, type: TlType, value: TlValue | undefined, where: string): void {
    switch (type.kind) {
      case 'int':
        if (typeof value !== 'number' || (value | 0) !== value) break;
        return out.int(value);
      case 'long':
        if (typeof value !== 'bigint' || BigInt.asIntN(64, value) !== value) break;
        return out.long(value);
      case 'double':
        if (typeof value !== 'number') break;
        return out.double(value);
      case 'int128':
      case 'int256':
        if (!Buffer.isBuffer(value) || value.length !== (type.kind === 'int128' ? 16 : 32)) break;
        return out.raw(value);
      case 'string':
        if (typeof value !== 'string') break;
        return out.string(value);
      case 'bytes':
        if (!Buffer.isBuffer(value)) break;
        return out.bytes(value);
      case 'bool':
        if (typeof value !== 'boolean') break;
        return out.int(value ? trueId : falseId);
      case 'vector':
        if (!isList(value)) break;
        if (type.boxed) out.int(vectorId);
        out.int(value.length);
        for (const one of value) this.#write(out, type.of, one, where);
        return;
      case 'boxed':
        if (!isObject(value)) break;
        return this.#boxed(out, value, type.type, where);
      case 'call':
        if (!isObject(value)) break;
        return this.#boxed(out, value, undefined, where);
      case 'bare':
        if (!isObject(value)) break;
        return this.#fields(out, this.#definition(type.name, where), value);
      case 'flags':
      case 'present':
        throw new TlError(`${where}: a ${type.kind} field has no value.`);
    }
    throw new TlError(`${where}: expected ${type.kind}, got ${describe(value)}.`);
  }
}

const fieldNames = new WeakMap<Definition, ReadonlySet<string>>();

function fieldNamesOf(definition: Definition): ReadonlySet<string> {
  const known = fieldNames.get(definition);
  if (known) return known;
  const names = new Set(definition.fields.map(({ name }) => name));
  fieldNames.set(definition, names);
  return names;
}

/** Sets each bit for which a conditional field has a value. */
function computeFlags(definition: Definition, word: string, value: TlObject): number {
  let flags = 0;
  for (const { name, type, condition } of definition.fields) {
    if (condition?.word !== word) continue;
    const one = value[name];
    if (type.kind === 'present' ? one === true : one !== undefined) flags |= 1 << condition.bit;
  }
  return flags;
}

function isList(value: TlValue | undefined): value is readonly TlValue[] {
  return Array.isArray(value);
}

function isObject(value: TlValue | undefined): value is TlObject {
  return typeof value === 'object' && '_' in value;
}

/** The type of a wrong value, with the value of a number. Strings may be secrets and are left out. */
function describe(value: TlValue | undefined): string {
  if (typeof value === 'number' || typeof value === 'bigint') return `${typeof value} ${value}`;
  if (Buffer.isBuffer(value)) return `${value.length} bytes`;
  return isList(value) ? 'list' : typeof value;
}
