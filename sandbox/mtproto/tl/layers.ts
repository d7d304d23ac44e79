import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, dirname } from 'node:path';
import { type Definition, TlError } from './definition.ts';
import { type JsonSchema, parseSchemaJson } from './parse-schema-json.ts';
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
  readonly numbers: readonly number[];
  /** Throws a `TlError` when no installed schema has the layer. */
  get(number: number): Layer;
  readonly service: Layer;
  /** The definition of an id. The given layer goes first, because flags of one id differ by layer. */
  find(id: number, layer: Layer | undefined): Definition | undefined;
  /** The fields of a constructor in all layers, to distinguish newer fields from typos. */
  everyFieldOf(constructor: string): ReadonlySet<string>;
}

let loaded: Layers | undefined;

/** Reads the schemas from the installed packages, once per process. */
export function loadLayers(): Layers {
  loaded ??= makeLayers(readMtcuteSchema());
  return loaded;
}

const require = createRequire(import.meta.url);

function readMtcuteSchema(): JsonSchema {
  const core = createRequire(require.resolve('@mtcute/node')).resolve('@mtcute/core');
  const path = join(dirname(core), 'tl', 'api-schema.json');
  // The package is pinned in package.json, and its generator writes this format.
  return JSON.parse(readFileSync(path, 'utf8')) as JsonSchema;
}

/** GramJS ships its schemas as modules that export TL text. */
function readGramSchema(module: string): string {
  const path = join(dirname(require.resolve('telegram')), 'tl', `${module}.js`);
  return readFileSync(path, 'utf8');
}

function makeLayers(newer: JsonSchema): Layers {
  const layers = [
    layer(198, withLongContactIds(parseSchemaText(readGramSchema('apiTl')))),
    layer(newer.l, withLongContactIds(parseSchemaJson(newer))),
  ];
  // The schema of MTProto declares bytes as `string`.
  const serviceText = readGramSchema('schemaTl').replaceAll(':string', ':bytes');
  const service = layer(0, parseSchemaText(serviceText));
  const fields = new Map<string, Set<string>>();
  for (const { byName } of [service, ...layers]) {
    for (const one of byName.values()) {
      const names = fields.get(one.name) ?? new Set();
      for (const field of one.fields) names.add(field.name);
      fields.set(one.name, names);
    }
  }
  return {
    numbers: layers.map((one) => one.number),
    service,
    get: (number) => {
      const found = layers.find((one) => one.number === number);
      if (!found) throw new TlError(`The sandbox has no schema of layer ${number}.`);
      return found;
    },
    find: (id, own) => {
      for (const one of [own, service, ...layers]) {
        const found = one?.byId.get(id);
        if (found) return found;
      }
      return undefined;
    },
    everyFieldOf: (constructor) => fields.get(constructor) ?? new Set(),
  };
}

function layer(number: number, definitions: readonly Definition[]): Layer {
  return {
    number,
    byName: new Map(definitions.map((one) => [one.name, one])),
    byId: new Map(definitions.map((one) => [one.id, one])),
  };
}

/** contacts.getContactIDs is declared `Vector<int>`, but user ids are longs since layer 133. */
function withLongContactIds(definitions: readonly Definition[]): readonly Definition[] {
  return definitions.map((one) =>
    one.name === 'contacts.getContactIDs'
      ? { ...one, result: { kind: 'vector', of: { kind: 'long' }, boxed: true } }
      : one,
  );
}
