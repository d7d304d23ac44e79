import type { User } from '../contact.ts';
import type { ChangeKind } from './change-kind.ts';

/** A user was blocked or unblocked. */
interface BlockChange<K> {
  readonly kind: K;
  readonly before: User;
  readonly after: User | undefined;
}

export interface BlockRequest<K extends 'block' | 'unblock' = 'block' | 'unblock'> {
  readonly kind: K;
  readonly user: User;
}

interface BlockedState {
  /** Undefined: this account cannot address the user. */
  readonly blocked: boolean | undefined;
}

export const block = blocking('block', 'unblock', 'blocked');
export const unblock = blocking('unblock', 'block', 'unblocked');

function blocking<K extends 'block' | 'unblock', I extends 'block' | 'unblock', E extends string>(
  kind: K,
  inverse: I,
  effect: E,
): ChangeKind<BlockChange<K>, BlockedState, BlockRequest<I>, E> {
  const blocks = kind === 'block';
  return {
    traits: { reversible: true },
    about: () => [],
    subjects: ({ before }) => [before.id],
    outcome(_, { blocked }) {
      if (blocked === undefined) return undefined;
      return blocked === blocks ? 'done' : 'failed';
    },
    inverse: ({ before }, { blocked }) =>
      blocked === !blocks ? 'nothing' : { kind: inverse, user: before },
    effect: () => effect,
  };
}
