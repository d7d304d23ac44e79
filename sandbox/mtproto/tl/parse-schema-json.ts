import type { Definition, Field, TlType } from './definition.ts';
import { parseType } from './parse-type.ts';

interface Modifiers {
  readonly predicate?: string;
  readonly isVector?: boolean;
  readonly isBareVector?: boolean;
}
interface JsonField {
  readonly name: string;
  readonly type: string;
  readonly typeModifiers?: Modifiers;
}
interface JsonEntry extends JsonField {
  readonly kind: 'class' | 'method';
  readonly id: number;
  readonly arguments: readonly JsonField[];
}

/** The schema format of `@mtcute/core`: `l` is the layer, `e` the entries. */
export interface JsonSchema {
  readonly l: number;
  readonly e: readonly JsonEntry[];
}

/** Reads mtcute's `api-schema.json`, except for mtcute's own entries. */
export function parseSchemaJson(schema: JsonSchema): readonly Definition[] {
  const entries = schema.e.filter(({ name }) => !name.startsWith('mtcute.'));
  return entries.map((entry) => ({
    name: entry.name,
    id: entry.id,
    isMethod: entry.kind === 'method',
    fields: entry.arguments.map(parseField),
    result: typeOf(entry),
  }));
}

function parseField(field: JsonField): Field {
  const [word, bit] = field.typeModifiers?.predicate?.split('.') ?? [];
  return {
    name: field.name,
    type: typeOf(field),
    condition: word ? { word, bit: Number(bit) } : undefined,
  };
}

function typeOf({ type, typeModifiers }: JsonField): TlType {
  const element = parseType(type);
  if (typeModifiers?.isVector) return { kind: 'vector', of: element, boxed: true };
  if (typeModifiers?.isBareVector) return { kind: 'vector', of: element, boxed: false };
  return element;
}
