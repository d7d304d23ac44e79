import type { ChangeContext } from '../contacts/changes/change-kind.ts';
import { readChange, type Change, type ChangeKindName } from '../contacts/changes/kinds.ts';
import type { User } from '../contacts/contact.ts';
import { fromJsonUser } from '../contacts/user-json.ts';
import type { changes } from './schema/changes.ts';

type Row = typeof changes.$inferSelect;
export type ChangeState = Row['state'];
/**
 * The outcome of reverting a change. `nothing`: the account was as before already, or the change was not
 * done. `changed`: the person or another device changed the same since, and that stays. `impossible`:
 * Telegram has no way back.
 */
export type UndoOutcome = NonNullable<Row['undoOutcome']>;

/** A change as it was recorded, with its outcome so far. */
export interface RecordedChange extends ChangeContext {
  readonly id: string;
  readonly operationId: string;
  readonly kind: ChangeKindName;
  readonly state: ChangeState;
  readonly change: Change;
  readonly before: User | undefined;
  readonly after: User | undefined;
  readonly undoOutcome: Row['undoOutcome'];
  readonly problem: Row['problem'];
  readonly mergedInto: string | null;
}

const happened = { written: 'maybe', unknown: 'maybe', done: 'yes', failed: 'no' } as const;

export function toRecordedChange(row: Row): RecordedChange {
  const { id, operationId, kind, state, madeAt, undoOutcome, problem, mergedInto, payload } = row;
  const before = row.before ? fromJsonUser(row.before) : undefined;
  const after = row.after ? fromJsonUser(row.after) : undefined;
  return {
    id,
    operationId,
    kind,
    state,
    madeAt,
    happened: happened[state],
    change: readChange(kind, { payload, before, after }),
    before,
    after,
    undoOutcome,
    problem,
    mergedInto,
  };
}
