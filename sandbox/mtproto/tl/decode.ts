import { gunzipSync, inflateSync } from 'node:zlib';
import { type Definition, InputError, type TlType, TlError } from './definition.ts';
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

  /** Reads a message that consists of one object. Throws an `InputError` on a malformed one. */
  message(body: Buffer): TlObject {
    const { definition, fields } = this.#head(new TlReader(body), methodError);
    const object = this.#fields(fields, definition);
    if (fields.left > 0) {
      const text = `${object._} has ${fields.left} bytes too many.`;
      throw new InputError('INPUT_REQUEST_TOO_LONG', text);
    }
    return object;
  }

  /** Reads a constructor or a method call with its id, compressed or not. */
  object(reader: TlReader): TlObject {
    const { definition, fields } = this.#head(reader, methodError);
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
    const { definition, fields } = this.#head(reader, constructorError);
    const { name, id, result, isMethod } = definition;
    if (!isMethod && result.kind === 'boxed') {
      if (result.type === type) return this.#fields(fields, definition);
      const accepted = peersAccepted[type]?.[name];
      if (accepted) return { ...this.#fields(fields, definition), _: accepted };
    }
    throw constructorError(id, `${name} is not a ${type}.`);
  }

  /** Reads the next id. Returns its definition and a reader at its fields. */
  #head(
    reader: TlReader,
    unknownError: (id: number, message: string) => InputError,
  ): { readonly definition: Definition; readonly fields: TlReader } {
    const id = reader.uint();
    if (id === gzipPackedId) return this.#head(new TlReader(unpack(reader.bytes())), unknownError);
    const definition = this.#layers.find(id, this.#layer);
    if (!definition) throw unknownError(id, `No schema has the id ${id.toString(16)}.`);
    return { definition, fields: reader };
  }

  #bare(name: string): Definition {
    const found = this.#layer?.byName.get(name) ?? this.#layers.service.byName.get(name);
    if (!found) throw new TlError(`No schema has ${name}.`);
    return found;
  }

  #vector(reader: TlReader, of: TlType, boxed: boolean): readonly TlValue[] {
    const id = boxed ? reader.uint() : vectorId;
    if (id !== vectorId) throw constructorError(id, 'A vector is expected.');
    const count = reader.uint();
    // Elements have at least four bytes. The check stops a forged count before it allocates memory.
    if (count * 4 > reader.left) {
      const text = `A vector of ${count} elements is longer than the data.`;
      throw new InputError('INPUT_FETCH_ERROR', text);
    }
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

/**
 * The peers that Telegram takes for another type. Clients of the Pyrogram family send an InputPeer
 * wherever a user or a channel is asked for, and the server accepts it.
 */
const peersAccepted: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  InputUser: {
    inputPeerEmpty: 'inputUserEmpty',
    inputPeerSelf: 'inputUserSelf',
    inputPeerUser: 'inputUser',
    inputPeerUserFromMessage: 'inputUserFromMessage',
  },
  InputChannel: {
    inputPeerEmpty: 'inputChannelEmpty',
    inputPeerChannel: 'inputChannel',
    inputPeerChannelFromMessage: 'inputChannelFromMessage',
  },
};

/**
 * The answer to an unknown method, e.g. INPUT_METHOD_INVALID_1604042050_0: clients report this form of
 * the real server, with the id as a decimal number and another number whose meaning is not known.
 */
export function methodError(id: number, message: string): InputError {
  return new InputError(`INPUT_METHOD_INVALID_${id}_0`, message);
}

/** As clients report it of the real server: INPUT_CONSTRUCTOR_INVALID_C55BCCD9. */
function constructorError(id: number, message: string): InputError {
  const hex = id.toString(16).toUpperCase().padStart(8, '0');
  return new InputError(`INPUT_CONSTRUCTOR_INVALID_${hex}`, message);
}

/** Clients compress with a gzip or a zlib header. */
function unpack(packed: Buffer): Buffer {
  try {
    return packed[0] === 0x1f ? gunzipSync(packed) : inflateSync(packed);
  } catch (cause) {
    throw new InputError('INPUT_FETCH_ERROR', 'gzip_packed cannot be decompressed.', { cause });
  }
}

function bool(id: number): boolean {
  if (id === trueId) return true;
  if (id === falseId) return false;
  throw constructorError(id, `The id ${id.toString(16)} is not a Bool.`);
}
