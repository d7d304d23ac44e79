import { type TlType, TlError } from './definition.ts';

const plain: Readonly<Record<string, TlType>> = {
  '#': { kind: 'flags' },
  int: { kind: 'int' },
  long: { kind: 'long' },
  /** mtcute's name for a long that fits a JavaScript number. */
  int53: { kind: 'long' },
  double: { kind: 'double' },
  int128: { kind: 'int128' },
  int256: { kind: 'int256' },
  string: { kind: 'string' },
  bytes: { kind: 'bytes' },
  true: { kind: 'present' },
  Bool: { kind: 'bool' },
  X: { kind: 'call' },
  '!X': { kind: 'call' },
};

/** Reads a type of a schema, e.g. `Vector<InputUser>`, `Bool`, `!X`. */
export function parseType(text: string): TlType {
  const known = Object.hasOwn(plain, text) ? plain[text] : undefined;
  if (known) return known;
  const vector = /^([Vv])ector<(.+)>$/.exec(text);
  if (vector) return { kind: 'vector', of: parseType(vector[2] ?? ''), boxed: vector[1] === 'V' };
  if (!/^[\w.]+$/.test(text)) throw new TlError(`Unreadable type in a schema: ${text}`);
  const last = text.slice(text.lastIndexOf('.') + 1);
  return /^[A-Z]/.test(last) ? { kind: 'boxed', type: text } : { kind: 'bare', name: text };
}
