import type { User } from '../contact.ts';
import { namingEffect } from './add.ts';
import type { ChangeKind } from './change-kind.ts';

/** An undo of version 0.0: only read from old rows, never written. */
export interface RestoreChange {
  readonly kind: 'restore';
  readonly before: User | undefined;
  readonly after: User | undefined;
}

export const restore: ChangeKind<
  RestoreChange,
  object,
  object,
  never,
  ReturnType<typeof namingEffect>
> = {
  traits: { reversible: false },
  fromRecord: ({ before, after }) => ({ kind: 'restore', before, after }),
  toRecord: ({ before, after }) => ({ payload: {}, before, after }),
  about: () => [],
  subjects: () => [],
  outcome: () => undefined,
  inverse: () => 'impossible',
  effect: (data) => namingEffect(data?.before, data?.after),
};
