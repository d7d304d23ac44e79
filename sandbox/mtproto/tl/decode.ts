import { gunzipSync, inflateSync } from 'node:zlib';
import { type Definition, type TlType, TlError } from './definition.ts';
import { falseId, trueId, vectorId } from './encode.ts';
import type { Layer, Layers } from './layers.ts';
import { TlReader } from './reader.ts';
import type { TlObject, TlValue } from './value.ts';

const gzipPackedId = 0x3072cfa1;

/** Decodes TL of a client's layer. An invokeWithLayer inside changes the layer for what follows. */
export class Decoder {
  readonly #layers: Layers;
  #layer: Layer | undefined;

  constructor(layers: Layers, layer: Layer | undefined) {
    this.#layers = layers;
    this.#layer = layer;
  }

  /** Reads a constructor or a method call with its id, compressed or not. */
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
        throw new TlError(`A ${type.kind} field has no value.`);
    }
  }

  #boxed(reader: TlReader, type: string): TlObject {
    const { definition, fields } = this.#head(reader);
    const { name, result, isMethod } = definition;
    if (isMethod || result.kind !== 'boxed' || result.type !== type) {
      throw new TlError(`${name} is not a ${type}.`);
    }
    return this.#fields(fields, definition);
  }

  /** Reads the next id. Returns its definition and a reader at its fields. */
  #head(reader: TlReader): { readonly definition: Definition; readonly fields: TlReader } {
    const id = reader.uint();
    if (id === gzipPackedId) return this.#head(new TlReader(unpack(reader.bytes())));
    const definition = this.#layers.find(id, this.#layer);
    if (!definition) throw new TlError(`No schema has the id ${id.toString(16)}.`);
    return { definition, fields: reader };
  }

  #bare(name: string): Definition {
    const found = this.#layer?.byName.get(name) ?? this.#layers.service.byName.get(name);
    if (!found) throw new TlError(`No schema has ${name}.`);
    return found;
  }

  #vector(reader: TlReader, of: TlType, boxed: boolean): readonly TlValue[] {
    if (boxed && reader.uint() !== vectorId) throw new TlError('A vector is expected.');
    const count = reader.uint();
    // Elements have at least four bytes. The check stops a forged count before it allocates memory.
    if (count * 4 > reader.left)
      throw new TlError(`A vector of ${count} elements is longer than the data.`);
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

/** Clients compress with a gzip or a zlib header. */
function unpack(packed: Buffer): Buffer {
  try {
    return packed[0] === 0x1f ? gunzipSync(packed) : inflateSync(packed);
  } catch (cause) {
    throw new TlError('gzip_packed cannot be decompressed.', { cause });
  }
}

function bool(id: number): boolean {
  if (id === trueId) return true;
  if (id === falseId) return false;
  throw new TlError(`The id ${id.toString(16)} is not a Bool.`);
}
