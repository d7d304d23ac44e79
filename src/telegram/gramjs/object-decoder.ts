import { extensions } from 'telegram';
import { tlobjects } from 'telegram/tl/AllTLObjects.js';
import apiSchema from 'telegram/tl/apiTl.js';
import { coreObjects } from 'telegram/tl/core/index.js';
import { fromLine } from 'telegram/tl/generationHelpers.js';
import serviceSchema from 'telegram/tl/schemaTl.js';
import { toLong } from '../tl/long.ts';

type Reader = extensions.BinaryReader;

/** GramJS's description of a field. */
interface Field {
  readonly type: string;
  readonly isVector: boolean;
  /** Whether the vector has its constructor in front. */
  readonly useVectorId: boolean | null;
  readonly isFlag: boolean;
  readonly flagName: string;
  readonly flagIndex: number;
  readonly flagIndicator: boolean;
  readonly skipConstructorId: boolean;
}

type Fields = ReadonlyMap<string, Field>;

/** GramJS's class of a constructor. */
interface Constructor {
  new (fields: Readonly<Record<string, unknown>>): object;
  readonly classType: 'constructor' | 'request';
  fromReader(reader: Reader): object;
}

const vectorId = 0x1cb5c415;

/** Rich texts nest deepest; Telegram allows 16 levels of them, in two types each. */
const maxDepth = 64;

/**
 * Replaces GramJS's decoder of objects. GramJS marks fields as decoded in its schema while it decodes, so
 * that one object of an unknown type makes it misread all later ones, of every account; and its core types
 * (containers, packed data, answers) are accepted anywhere, though `open-message.ts` opens them.
 */
export function useStrictDecoder(): void {
  coreObjects.clear();
  const lines = linesByConstructor();
  // GramJS types its table as `any`.
  const types = tlobjects as Record<number, Constructor>;
  for (const [key, type] of Object.entries(types)) {
    const line = lines.get(Number(key));
    if (line === undefined || type.classType === 'request') delete types[Number(key)];
    else type.fromReader = makeDecoder(type, line);
  }
  extensions.BinaryReader.prototype.read = read;
}

/** The schema's line of each type, by its constructor. */
function linesByConstructor(): ReadonlyMap<number, string> {
  const lines = new Map<number, string>();
  for (const line of `${apiSchema}\n${serviceSchema}`.split('\n')) {
    const constructor = /^[\w.]+#([0-9a-f]+) /.exec(line)?.[1];
    if (constructor !== undefined) lines.set(parseInt(constructor, 16), line);
  }
  return lines;
}

let depth = 0;

function makeDecoder(type: Constructor, line: string): (reader: Reader) => object {
  let fields: Fields | undefined;
  return (reader) => {
    fields ??= parseFields(line);
    if (depth >= maxDepth) throw new RangeError('An object is nested too deep');
    depth += 1;
    try {
      return new type(readFields(reader, fields));
    } finally {
      depth -= 1;
    }
  };
}

function parseFields(line: string): Fields {
  // GramJS types the result as `any`.
  const { argsConfig } = fromLine(line, false) as { argsConfig: Readonly<Record<string, Field>> };
  return new Map(Object.entries(argsConfig));
}

function readFields(reader: Reader, fields: Fields): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, field] of fields) {
    const isPresent = !field.isFlag || isSet(values[field.flagName], field.flagIndex);
    if (field.isFlag && field.type === 'true') values[name] = isPresent;
    else values[name] = isPresent ? readField(reader, field) : null;
  }
  return values;
}

function isSet(flags: unknown, index: number): boolean {
  return typeof flags === 'number' && (flags & (1 << index)) !== 0;
}

function readField(reader: Reader, field: Field): unknown {
  if (!field.isVector) return readValue(reader, field);
  if (field.useVectorId && reader.readInt(false) !== vectorId) {
    throw new RangeError('A vector is missing');
  }
  const length = reader.readInt();
  // Every element takes four bytes at least.
  if (length < 0 || length > (reader.getBuffer().length - reader.tellPosition()) / 4) {
    throw new RangeError('A vector is longer than its message');
  }
  return Array.from({ length }, () => readValue(reader, field));
}

function readValue(reader: Reader, field: Field): unknown {
  if (field.flagIndicator) return reader.readInt();
  switch (field.type) {
    case 'int':
      return reader.readInt();
    case 'long':
      // GramJS reads it through hexadecimal and binary text, which takes 60 times as long.
      return toLong(reader.read(8).readBigInt64LE());
    case 'int128':
      return reader.readLargeInt(128);
    case 'int256':
      return reader.readLargeInt(256);
    case 'double':
      return reader.readDouble();
    case 'string':
      return reader.tgReadString();
    case 'bytes':
      return reader.tgReadBytes();
    case 'Bool':
      return reader.tgReadBool();
    default:
      // Only future_salts has such a field, and GramJS does not decode it either.
      if (field.skipConstructorId) throw new RangeError(`${field.type} is not decoded`);
      return reader.tgReadObject();
  }
}

/** GramJS puts what it read into the message of its error, and that into the log. */
function read(this: Reader, length = -1): Buffer {
  const end = length === -1 ? this.getBuffer().length : this.offset + length;
  if (end < this.offset || end > this.getBuffer().length) {
    throw new RangeError('A value ends beyond the message');
  }
  const bytes = this.getBuffer().subarray(this.offset, end);
  this.offset = end;
  return bytes;
}
