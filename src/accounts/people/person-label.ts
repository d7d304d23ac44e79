/** A person with access, as Telegram named them last. */
export interface NamedPerson {
  readonly id: bigint;
  readonly name?: string | undefined;
  /** Without the @. */
  readonly username?: string | undefined;
}

/** Characters by which a name could pose as another person's username, or change what is around it. */
const misleading = /[@\uFE6B\uFF20\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * Names a person for others: "Mallory (@mallory)". People choose their names, so only the username has
 * an @. A person who never wrote has only an id.
 */
export function personLabel({ id, name, username }: NamedPerson): string {
  const shown = name?.replace(misleading, '').trim();
  if (!shown) return username ? `@${username}` : `Telegram user ${id}`;
  return `${shown} (${username ? `@${username}` : `Telegram user ${id}`})`;
}
