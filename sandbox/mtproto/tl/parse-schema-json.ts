import type { Definition, Field, TlType } from './definition.ts';
import { fieldOf } from './parse-schema-text.ts';
import { parseType } from './parse-type.ts';

interface Modifiers {
  readonly predicate?: string;
  readonly isVector?: boolean;
  readonly isBareVector?: boolean;
}
interface MtcuteField {
  readonly name: string;
  readonly type: string;
  readonly typeModifiers?: Modifiers;
}
interface MtcuteEntry extends MtcuteField {
  readonly kind: 'class' | 'method';
  readonly id: number;
  readonly arguments: readonly MtcuteField[];
}

/** The schema format of `@mtcute/core`. */
interface MtcuteSchema {
  readonly e: readonly MtcuteEntry[];
}

interface TelegramEntry {
  /** A signed 32-bit number. */
  readonly id: string | number;
  readonly params: readonly { readonly name: string; readonly type: string }[];
  readonly type: string;
}

/** The schema format of core.telegram.org/schema/json. */
interface TelegramSchema {
  readonly constructors: readonly (TelegramEntry & { readonly predicate: string })[];
  readonly methods: readonly (TelegramEntry & { readonly method: string })[];
}

/** Reads a schema in the JSON of mtcute or of Telegram. */
export function parseSchemaJson(text: string): readonly Definition[] {
  // Schemas come from a pinned package and from files that the user of the sandbox trusts.
  const schema = JSON.parse(text) as MtcuteSchema | TelegramSchema;
  return 'e' in schema ? definitionsOfMtcute(schema) : definitionsOfTelegram(schema);
}

function definitionsOfTelegram(schema: TelegramSchema): readonly Definition[] {
  const constructors = schema.constructors.filter(({ predicate }) => predicate !== 'vector');
  return [
    ...constructors.map((one) => definitionOf(one.predicate, one, false)),
    ...schema.methods.map((one) => definitionOf(one.method, one, true)),
  ];
}

function definitionOf(name: string, entry: TelegramEntry, isMethod: boolean): Definition {
  return {
    name,
    id: Number(entry.id) >>> 0,
    isMethod,
    fields: entry.params.map((param) => fieldOf(param.name, param.type)),
    result: parseType(entry.type),
  };
}

/** Leaves out mtcute's own entries. */
function definitionsOfMtcute(schema: MtcuteSchema): readonly Definition[] {
  const entries = schema.e.filter(({ name }) => !name.startsWith('mtcute.'));
  return entries.map((entry) => ({
    name: entry.name,
    id: entry.id,
    isMethod: entry.kind === 'method',
    fields: entry.arguments.map(parseField),
    result: typeOf(entry),
  }));
}

function parseField(field: MtcuteField): Field {
  const [word, bit] = field.typeModifiers?.predicate?.split('.') ?? [];
  return {
    name: field.name,
    type: typeOf(field),
    condition: word ? { word, bit: Number(bit) } : undefined,
  };
}

function typeOf({ type, typeModifiers }: MtcuteField): TlType {
  const element = parseType(type);
  if (typeModifiers?.isVector) return { kind: 'vector', of: element, boxed: true };
  if (typeModifiers?.isBareVector) return { kind: 'vector', of: element, boxed: false };
  return element;
}
