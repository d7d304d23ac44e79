import type { LastSeen, User } from './contact.ts';

/** A user as JSON: ids as strings, since JSON numbers lose their last digits. */
export type JsonUser = Omit<User, 'id' | 'accessHash' | 'lastSeen' | 'phone'> & {
  readonly id: string;
  readonly accessHash: string;
  readonly phone: string | null;
  readonly lastSeen: {
    readonly kind: LastSeen['kind'];
    readonly at: string | null;
    readonly byMe: boolean;
  };
};

export function toJsonUser(user: User): JsonUser {
  const { lastSeen } = user;
  return {
    ...user,
    id: String(user.id),
    accessHash: String(user.accessHash),
    phone: user.phone ?? null,
    lastSeen: {
      kind: lastSeen.kind,
      at: timeOf(lastSeen)?.toISOString() ?? null,
      byMe: 'byMe' in lastSeen && lastSeen.byMe,
    },
  };
}

export function fromJsonUser(stored: JsonUser): User {
  const { kind, at, byMe } = stored.lastSeen;
  return {
    ...stored,
    id: BigInt(stored.id),
    accessHash: BigInt(stored.accessHash),
    phone: stored.phone ?? undefined,
    lastSeen: toLastSeen({ kind, at: at === null ? null : new Date(at), byMe }),
  };
}

/** The time that a kind of last seen carries, if it carries one. */
export function timeOf(lastSeen: LastSeen): Date | undefined {
  if (lastSeen.kind === 'online') return lastSeen.until;
  return lastSeen.kind === 'offline' ? lastSeen.at : undefined;
}

export function toLastSeen({
  kind,
  at,
  byMe,
}: {
  readonly kind: LastSeen['kind'];
  readonly at: Date | null;
  readonly byMe: boolean;
}): LastSeen {
  switch (kind) {
    case 'online':
      return at ? { kind, until: at } : { kind: 'hidden' };
    case 'offline':
      return at ? { kind, at } : { kind: 'hidden' };
    case 'hidden':
      return { kind };
    case 'recently':
    case 'last_week':
    case 'last_month':
      return { kind, byMe };
  }
}
