import type { ChangeKindName, ChangeOf, RequestOf, StateOf } from '../../contacts/changes/kinds.ts';
import type { ContactsState, SavedNumbersState } from '../../contacts/changes/state.ts';
import type { ChangeServices } from '../services/services.ts';
import type { AccountSession } from '../sessions/open-session.ts';

/** The state that costs no call: the contact cache and the stored saved list. */
export type StoredState = ContactsState & SavedNumbersState;

export interface StateContext {
  readonly changeId: string;
  readonly stored: StoredState;
  readonly session: AccountSession;
}

/** A request with the change it reverts; undefined when another request of the operation already reverts it. */
export interface RequestToApply<Request> {
  readonly request: Request;
  readonly undoes: string | undefined;
}

export interface ApplyContext {
  readonly session: AccountSession;
  readonly operationId: string;
  readonly services: ChangeServices;
}

/**
 * The outcome of a request. `impossible`: this account cannot address the user. `deferred`: Telegram
 * deferred it.
 */
export type ApplyOutcome = 'done' | 'failed' | 'impossible' | 'deferred';

interface StateReader<K extends ChangeKindName> {
  /** Reads the state of this kind, from Telegram unless it is stored. Throws `TelegramError`. */
  readState(change: ChangeOf<K>, context: StateContext): StateOf<K> | Promise<StateOf<K>>;
  /** Called after a change without an answer was reconciled. */
  afterReconcile?(change: ChangeOf<K>, state: StateOf<K>, context: ApplyContext): Promise<void>;
}

/** Records and sends requests: many in one call if `batch`. `apply` throws `TelegramError`. */
export type RequestApplier<Request> =
  | {
      readonly batch: true;
      apply(
        requests: readonly RequestToApply<Request>[],
        context: ApplyContext,
      ): Promise<readonly ApplyOutcome[]>;
    }
  | {
      readonly batch: false;
      apply(request: RequestToApply<Request>, context: ApplyContext): Promise<ApplyOutcome>;
    };

/**
 * The part of a change kind that needs an account; `contacts/changes/<kind>.ts` is the pure part. Kinds
 * that no undo applies have no `apply`.
 */
export type ChangeHandler<K extends ChangeKindName> = StateReader<K> &
  ([RequestOf<K>] extends [never] ? object : RequestApplier<RequestOf<K>>);
