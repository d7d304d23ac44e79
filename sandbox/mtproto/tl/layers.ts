import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, dirname } from 'node:path';
import { type Definition, InputError } from './definition.ts';
import { parseSchemaJson } from './parse-schema-json.ts';
import { parseSchemaText } from './parse-schema-text.ts';

/** One version of the API schema. */
export interface Layer {
  readonly number: number;
  readonly byName: ReadonlyMap<string, Definition>;
  readonly byId: ReadonlyMap<number, Definition>;
}

/**
 * The layers the sandbox supports, and the messages of MTProto itself, which have no layer. The folder
 * owns TL: values, schemas, encoding and decoding. It leaves out the meaning of objects.
 */
export interface Layers {
  /** In ascending order. */
  readonly numbers: readonly number[];
  /** Throws an `InputError` when there is no schema of the layer. */
  get(number: number): Layer;
  readonly service: Layer;
  /** The definition of an id. The given layer goes first, because flags of one id differ by layer. */
  find(id: number, layer: Layer | undefined): Definition | undefined;
  /** The id of a name in the given layer, or else in another one. 0 when none has it. */
  idOf(name: string, layer: Layer): number;
  /** The fields of a constructor in all layers, to distinguish newer fields from typos. */
  everyFieldOf(constructor: string): ReadonlySet<string>;
}

/** A `.tl` or `.json` file here adds its layer. It replaces the schema that a package has of that layer. */
const layersFolder = join(import.meta.dirname, '..', '..', 'layers');

const require = createRequire(import.meta.url);
let loaded: Layers | undefined;

/** Reads the schemas of the folder and of the installed packages, each when it is first needed. */
export function loadLayers(): Layers {
  loaded ??= makeLayers([gramSchema('apiTl', 198), mtcuteSchema(), ...schemasIn(layersFolder)]);
  return loaded;
}

/** A schema that is parsed on demand. */
interface SchemaFile {
  readonly layer: number;
  readonly parse: () => readonly Definition[];
}

/** GramJS ships its schemas as modules that export TL text. */
function gramSchema(module: string, layer: number): SchemaFile {
  const path = join(dirname(require.resolve('telegram')), 'tl', `${module}.js`);
  return { layer, parse: () => parseSchemaText(readFileSync(path, 'utf8')) };
}

/** The layer is the first entry of the file, before a megabyte of definitions. */
function mtcuteSchema(): SchemaFile {
  const core = createRequire(require.resolve('@mtcute/node')).resolve('@mtcute/core');
  return schemaFile(join(dirname(core), 'tl', 'api-schema.json'));
}

export function schemasIn(folder: string): readonly SchemaFile[] {
  const names = readdirSync(folder).filter((name) => /\.(?:tl|json)$/.test(name));
  return names.map((name) => schemaFile(join(folder, name)));
}

/** The layer is in the text, as `// LAYER 229` or `"l": 227`, or else it is the number in the file's name. */
function schemaFile(path: string): SchemaFile {
  const text = readFileSync(path, 'utf8');
  const stated = /^\/\/ LAYER (\d+)\s*$|^\s*\{\s*"l"\s*:\s*(\d+)/m.exec(text);
  const layer = stated?.[1] ?? stated?.[2] ?? /(\d+)\.\w+$/.exec(path)?.[1];
  if (layer === undefined)
    throw new Error(`Name the layer of ${path}: add a line // LAYER <number>.`);
  const parse = path.endsWith('.json') ? parseSchemaJson : parseSchemaText;
  return { layer: Number(layer), parse: () => parse(text) };
}

export function makeLayers(files: readonly SchemaFile[]): Layers {
  const parsers = new Map(files.map(({ layer, parse }) => [layer, parse]));
  const numbers = [...parsers.keys()].toSorted((a, b) => a - b);
  const parsed = new Map<number, Layer>();
  const get = (number: number): Layer => {
    const known = parsed.get(number);
    if (known) return known;
    const parse = parsers.get(number);
    if (!parse) {
      const message = `There is no schema of layer ${number}. Add its .tl file to sandbox/layers.`;
      throw new InputError('CONNECTION_LAYER_INVALID', message);
    }
    const made = layer(number, withLongContactIds(parse()));
    parsed.set(number, made);
    return made;
  };
  // The schema of MTProto declares bytes as `string`.
  const serviceSchema = gramSchema('schemaTl', 0).parse().map(withBytes);
  const service = layer(0, serviceSchema);
  const fields = new Map<string, Set<string>>();
  return {
    numbers,
    service,
    get,
    find: (id, own) =>
      own?.byId.get(id) ??
      service.byId.get(id) ??
      firstOf(numbers, (number) => get(number).byId.get(id)),
    idOf: (name, own) =>
      own.byName.get(name)?.id ??
      firstOf(numbers, (number) => get(number).byName.get(name)?.id) ??
      0,
    everyFieldOf: (constructor) => {
      const known = fields.get(constructor);
      if (known) return known;
      const all = [service, ...numbers.map(get)].flatMap(
        ({ byName }) => byName.get(constructor)?.fields ?? [],
      );
      const names = new Set(all.map(({ name }) => name));
      fields.set(constructor, names);
      return names;
    },
  };
}

function firstOf<Value, Found>(
  values: readonly Value[],
  find: (value: Value) => Found | undefined,
): Found | undefined {
  for (const value of values) {
    const found = find(value);
    if (found !== undefined) return found;
  }
  return undefined;
}

function layer(number: number, definitions: readonly Definition[]): Layer {
  return {
    number,
    byName: new Map(definitions.map((one) => [one.name, one])),
    byId: new Map(definitions.map((one) => [one.id, one])),
  };
}

function withBytes(definition: Definition): Definition {
  const fields = definition.fields.map((field) =>
    field.type.kind === 'string' ? { ...field, type: { kind: 'bytes' as const } } : field,
  );
  return { ...definition, fields };
}

/** contacts.getContactIDs is declared `Vector<int>`, but user ids are longs since layer 133. */
function withLongContactIds(definitions: readonly Definition[]): readonly Definition[] {
  return definitions.map((one) =>
    one.name === 'contacts.getContactIDs'
      ? { ...one, result: { kind: 'vector', of: { kind: 'long' }, boxed: true } }
      : one,
  );
}
