import type { Role } from '../../labels/header-roles.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** Finds the role of a key, which is the same for all entries of a list. */
export type RoleOf = (key: string) => Role;

/** The first text under one of these keys that is not empty. */
export function firstText(value: JsonObject, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const text = textOf(value[key]);
    if (text !== undefined && text !== '') return text;
  }
  return undefined;
}

/** The text of a string or number; undefined for other values. */
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
