import type { User } from '../contact.ts';
import type { ChangeKind } from './change-kind.ts';
import type { BlockedState } from './state.ts';

/** A user was blocked or unblocked. Also the request for it. */
export interface BlockRequest<K extends 'block' | 'unblock' = 'block' | 'unblock'> {
  readonly kind: K;
  readonly user: User;
}

export const block = blocking('block', 'unblock', 'blocked');
export const unblock = blocking('unblock', 'block', 'unblocked');

function blocking<K extends 'block' | 'unblock', I extends 'block' | 'unblock', E extends string>(
  kind: K,
  inverse: I,
  effect: E,
): ChangeKind<BlockRequest<K>, object, BlockedState, BlockRequest<I>, E> {
  const blocks = kind === 'block';
  return {
    traits: { reversible: true },
    fromRecord: ({ before }) => before && { kind, user: before },
    toRecord: ({ user }) => ({ payload: {}, before: user, after: undefined }),
    about: () => [],
    subjects: ({ user }) => [user.id],
    outcome(_, { blocked }) {
      if (blocked === undefined) return undefined;
      return blocked === blocks ? 'done' : 'failed';
    },
    inverse: ({ user }, { blocked }) => (blocked === !blocks ? 'nothing' : { kind: inverse, user }),
    effect: () => effect,
  };
}
