import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, dirname } from 'node:path';
import { type Definition, TlError } from './definition.ts';
import { type JsonSchema, parseSchemaJson } from './parse-schema-json.ts';
import { parseSchemaText } from './parse-schema-text.ts';

/** One version of the API: what its clients can read and write. */
export interface Layer {
  readonly number: number;
  readonly byName: ReadonlyMap<string, Definition>;
  readonly byId: ReadonlyMap<number, Definition>;
}

/** Every layer the sandbox can speak, and the messages of MTProto itself, which have no layer. */
export interface Layers {
  readonly numbers: readonly number[];
  /** Throws for a layer that no installed schema describes. */
  get(number: number): Layer;
  readonly service: Layer;
  /** The definition behind an id: the layer's own first, because one id may differ in its flags. */
  find(id: number, layer: Layer | undefined): Definition | undefined;
  /** The names of fields a constructor has had in any layer, to tell a newer field from a typo. */
  everyFieldOf(constructor: string): ReadonlySet<string>;
}

let loaded: Layers | undefined;

/** Reads the schemas out of the installed packages, once a process. */
export function loadLayers(): Layers {
  loaded ??= makeLayers(readMtcuteSchema());
  return loaded;
}

const require = createRequire(import.meta.url);

function readMtcuteSchema(): JsonSchema {
  const core = createRequire(require.resolve('@mtcute/node')).resolve('@mtcute/core');
  const path = join(dirname(core), 'tl', 'api-schema.json');
  // The file is data of a package pinned in package.json, written by mtcute's own generator.
  return JSON.parse(readFileSync(path, 'utf8')) as JsonSchema;
}

/** GramJS ships its schemas as modules that export the text in the TL language. */
function readGramSchema(module: string): string {
  const path = join(dirname(require.resolve('telegram')), 'tl', `${module}.js`);
  return readFileSync(path, 'utf8');
}

function makeLayers(newer: JsonSchema): Layers {
  const layers = [
    layer(198, withLongContactIds(parseSchemaText(readGramSchema('apiTl')))),
    layer(newer.l, withLongContactIds(parseSchemaJson(newer))),
  ];
  // MTProto's own schema says `string` where it means bytes.
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
      if (!found) throw new TlError(`layer ${number} is not one the sandbox has a schema of`);
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

/** contacts.getContactIDs is declared `Vector<int>`; user ids have been longs since layer 133. */
function withLongContactIds(definitions: readonly Definition[]): readonly Definition[] {
  return definitions.map((one) =>
    one.name === 'contacts.getContactIDs'
      ? { ...one, result: { kind: 'vector', of: { kind: 'long' }, boxed: true } }
      : one,
  );
}
