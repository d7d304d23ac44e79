import { gunzipSync, inflateSync } from 'node:zlib';
import type { TlObject, TlValue } from './value.ts';
import { type Definition, type TlType, TlError } from './definition.ts';
import { falseId, trueId, vectorId } from './encode.ts';
import type { Layer, Layers } from './layers.ts';
import { TlReader } from './reader.ts';

const gzipPackedId = 0x3072cfa1;

/** Reads what a client of `layer` wrote; invokeWithLayer inside it changes the layer from there on. */
export class Decoder {
  readonly #layers: Layers;
  #layer: Layer | undefined;

  constructor(layers: Layers, layer: Layer | undefined) {
    this.#layers = layers;
    this.#layer = layer;
  }

  /** A constructor or a method call, with its id in front, packed or not. */
  object(reader: TlReader): TlObject {
    const { definition, fields } = this.#head(reader);
    return this.#fields(fields, definition);
  }

  value(reader: TlReader, type: TlType): TlValue {
    switch (type.kind) {
      case 'int':
        return reader.int();
      case 'long':
        return reader.long();
      case 'double':
        return reader.double();
      case 'int128':
        return reader.raw(16);
      case 'int256':
        return reader.raw(32);
      case 'string':
        return reader.bytes().toString('utf8');
      case 'bytes':
        return reader.bytes();
      case 'bool':
        return bool(reader.uint());
      case 'vector':
        return this.#vector(reader, type.of, type.boxed);
      case 'bare':
        return this.#fields(reader, this.#bare(type.name));
      case 'boxed':
        return this.#boxed(reader, type.type);
      case 'call':
        return this.object(reader);
      case 'flags':
      case 'present':
        throw new TlError(`${type.kind} has no value of its own`);
    }
  }

  #boxed(reader: TlReader, type: string): TlObject {
    const { definition, fields } = this.#head(reader);
    const { name, result, isMethod } = definition;
    if (isMethod || result.kind !== 'boxed' || result.type !== type) {
      throw new TlError(`${name} is not a ${type}`);
    }
    return this.#fields(fields, definition);
  }

  /** What stands under the next id, and where its fields are. */
  #head(reader: TlReader): { readonly definition: Definition; readonly fields: TlReader } {
    const id = reader.uint();
    if (id === gzipPackedId) return this.#head(new TlReader(unpack(reader.bytes())));
    const definition = this.#layers.find(id, this.#layer);
    if (!definition) throw new TlError(`no schema knows the id ${id.toString(16)}`);
    return { definition, fields: reader };
  }

  #bare(name: string): Definition {
    const found = this.#layer?.byName.get(name) ?? this.#layers.service.byName.get(name);
    if (!found) throw new TlError(`no schema has ${name}`);
    return found;
  }

  #vector(reader: TlReader, of: TlType, boxed: boolean): readonly TlValue[] {
    if (boxed && reader.uint() !== vectorId) throw new TlError('a vector is needed');
    const count = reader.uint();
    // No element is shorter than four bytes: this stops a made-up count before it takes memory.
    if (count * 4 > reader.left) throw new TlError(`${count} elements do not fit`);
    return Array.from({ length: count }, () => this.value(reader, of));
  }

  #fields(reader: TlReader, definition: Definition): TlObject {
    const words: Record<string, number> = {};
    const object: { _: string; [field: string]: TlValue } = { _: definition.name };
    for (const { name, type, condition } of definition.fields) {
      const isSet = !condition || ((words[condition.word] ?? 0) & (1 << condition.bit)) !== 0;
      if (type.kind === 'flags') words[name] = reader.uint();
      else if (type.kind === 'present') object[name] = isSet;
      else if (isSet) object[name] = this.value(reader, type);
      if (definition.name === 'invokeWithLayer' && name === 'layer') {
        this.#layer = this.#layers.get(Number(object[name]));
      }
    }
    return object;
  }
}

/** Clients may pack with gzip or with zlib's own header. */
function unpack(packed: Buffer): Buffer {
  try {
    return packed[0] === 0x1f ? gunzipSync(packed) : inflateSync(packed);
  } catch (cause) {
    throw new TlError('unreadable gzip_packed', { cause });
  }
}

function bool(id: number): boolean {
  if (id === trueId) return true;
  if (id === falseId) return false;
  throw new TlError(`${id.toString(16)} is not a Bool`);
}
