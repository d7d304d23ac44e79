import { type Definition, type Field, TlError } from './definition.ts';
import { parseType } from './parse-type.ts';

/**
 * Reads a schema in the TL language. Skips lines without a constructor id and the definitions of the
 * built-in types, e.g. `vector`, which have no named form on the wire.
 */
export function parseSchemaText(text: string): readonly Definition[] {
  const definitions: Definition[] = [];
  let isMethod = false;
  for (const line of text.split(/\r?\n/)) {
    if (line === '---functions---') isMethod = true;
    else if (line === '---types---') isMethod = false;
    else if (/^[\w.]+#[0-9a-f]+ (?!\? =|\{t:)/.test(line)) {
      definitions.push(parseLine(line, isMethod));
    }
  }
  return definitions;
}

function parseLine(line: string, isMethod: boolean): Definition {
  const parts = /^([\w.]+)#([0-9a-f]+) (?:\{X:Type\} )?(.*)= ?(.+);$/.exec(
    line.replace(/\s*(?:\/\/.*)?$/, ''),
  );
  const [, name, id, fields, result] = parts ?? [];
  if (!name || !id || fields === undefined || !result) {
    throw new TlError(`Unreadable schema line: ${line}`);
  }
  return {
    name,
    id: Number.parseInt(id, 16),
    isMethod,
    fields: fields.split(' ').filter(Boolean).map(parseField),
    result: parseType(result),
  };
}

function parseField(text: string): Field {
  const [, name, type] = /^(\w+):(.+)$/.exec(text) ?? [];
  if (!name || !type) throw new TlError(`Unreadable field in a schema: ${text}`);
  return fieldOf(name, type);
}

/** Reads a field's type with its condition, e.g. `flags.0?string`. */
export function fieldOf(name: string, text: string): Field {
  const [, word, bit, type] = /^(?:(\w+)\.(\d+)\?)?(.+)$/.exec(text) ?? [];
  if (!type) throw new TlError(`Unreadable type of a field in a schema: ${text}`);
  return {
    name,
    type: parseType(type),
    condition: word ? { word, bit: Number(bit) } : undefined,
  };
}
