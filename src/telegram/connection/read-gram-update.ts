import { Api } from 'telegram';
import type { AccountUpdate } from '../tl/read-update.ts';

/**
 * Reads what GramJS passes to update handlers: an update and the users that came with it. Undefined for its
 * reports on the connection.
 */
export function readGramUpdate(
  value: unknown,
): { readonly update: AccountUpdate; readonly users: readonly Api.User[] } | undefined {
  if (!isUpdate(value)) return undefined;
  const users = [...(value._entities?.values() ?? [])].filter((one) => one instanceof Api.User);
  return { update: value, users };
}

type GramUpdate = AccountUpdate & {
  readonly _entities?: ReadonlyMap<string, unknown>;
};

function isUpdate(value: unknown): value is GramUpdate {
  return value instanceof Object && 'className' in value;
}
