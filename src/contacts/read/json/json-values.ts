import type { Role } from '../../labels/header-roles.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** What a key means; the same for all entries of a list. */
export type RoleOf = (key: string) => Role;

/** The first of these keys that says something. */
export function firstText(value: JsonObject, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const text = textOf(value[key]);
    if (text !== undefined && text !== '') return text;
  }
  return undefined;
}

/** Undefined for what is no text and no number. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' ? String(value) : undefined;
}

export function isFilled(value: JsonObject): boolean {
  return Object.values(value).some((one) => one !== null && one !== '' && one !== false);
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
